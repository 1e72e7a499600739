public import LearningDomain

/// The prospect of each skill of each response of a log, as the model sees it before the response.
///
/// Rows are followed as ``predictions(of:under:)`` follows them, with what differs by a column of the
/// log; how a skill looks is said of an item that was not met before.
///
/// - Returns: By row, a prospect for each skill the response is an opportunity on, by name: for its set
///   where the model reads skills jointly, otherwise for each member.
/// - Complexity: O(responses · skills of a response) for plain models; the full family copies what it
///   believes of a learner twice for each.
/// - Throws: ``FitError/noColumn(_:)`` for a column that the model's variant names and the log has not.
public func prospects(
  of log: AnswerLog, under model: Model
) throws(FitError) -> [[OpportunityProspect]] {
  let opportunities = LogOpportunities(log, model)
  return switch model.parameters {
  case .plain(let plain): try plain.prospects(of: opportunities)
  case .full: Tracer(model, skillsOf: log).prospects(of: opportunities)
  }
}

/// A log as opportunities on what a model takes for its skills.
private struct LogOpportunities {
  let log: AnswerLog
  let order: AnswerLog.RowOrder

  /// The skills by name, and by row which of them it is an opportunity on.
  let names: [String], skills: [[Int]]

  /// By row, for each of its skills: whether it is the learner's last opportunity on it.
  let isLast: [[Bool]]

  init(_ log: AnswerLog, _ model: Model) {
    self.log = log
    order = log.rowsByLearner()
    let names = log.skillNames(model.reading)
    self.names = names
    let position = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let ofSet = zip(log.skillSets.names, log.members).map { name, members in
      model.reading == .joint
        ? [name] : members.map { log.skills.names[Int($0)] }.sorted()
    }.map { $0.compactMap { position[$0] } }
    let skills = log.skillSet.map { ofSet[Int($0)] }
    self.skills = skills
    var isLast = [[Bool]](repeating: [], count: log.count)
    var owner = [Int32](repeating: -1, count: names.count)
    for row in order.reversed() {
      let row = Int(row)
      isLast[row] = skills[row].map { owner[$0] != log.learner[row] }
      for skill in skills[row] { owner[skill] = log.learner[row] }
    }
    self.isLast = isLast
  }
}

extension PlainParameters {
  fileprivate func prospects(
    of opportunities: LogOpportunities
  ) throws(FitError) -> [[OpportunityProspect]] {
    let log = opportunities.log
    let skills = opportunities.names.map { Skill.ID($0) }
    let common = skills.map { self[$0] }
    var parameters = try OpportunityParameters(skills: opportunities.names, log: log, plain: self)
    var belief = BeliefOfSkills(skills.count)
    var result = [[OpportunityProspect]](repeating: [], count: log.count)
    for row in opportunities.order {
      let row = Int(row)
      result[row] = zip(opportunities.skills[row], opportunities.isLast[row]).map {
        skill, isLast in
        let before = belief.append(
          row, of: log, on: skill, parameters.at(row: row, skill: skill))
        return OpportunityProspect(
          skill: skills[skill], before: common[skill].prospect(before),
          afterLast: isLast ? common[skill].prospect(belief.predicted[skill]) : nil)
      }
    }
    return result
  }
}

extension BKTParameters {
  fileprivate func prospect(_ predicted: Double) -> SkillProspect {
    SkillProspect(
      mastery: predicted, success: probabilityCorrect(predicted: predicted),
      successAfterCorrect: probabilityCorrect(predicted: updated(predicted, with: .correct)),
      successAfterIncorrect: probabilityCorrect(predicted: updated(predicted, with: .incorrect)))
  }
}

extension Tracer {
  fileprivate func prospects(of opportunities: LogOpportunities) -> [[OpportunityProspect]] {
    let log = opportunities.log
    var result = [[OpportunityProspect]](repeating: [], count: log.count)
    var trace = begin()
    var learner: Int32?
    for row in opportunities.order {
      let row = Int(row)
      if learner != log.learner[row] {
        learner = log.learner[row]
        trace = begin()
      }
      let opportunity = Opportunity(
        item: Item.ID(log.items.names[Int(log.item[row])]), skills: opportunities.skills[row],
        response: log.correct[row] == 1 ? .correct : .incorrect,
        time: Timestamp(milliseconds: log.time[row]))
      let before = opportunity.skills.map { trace.prospect(of: $0, at: opportunity.time) }
      trace.append(opportunity)
      result[row] = opportunity.skills.indices.map { index in
        let skill = opportunity.skills[index]
        return OpportunityProspect(
          skill: skills[skill], before: before[index],
          afterLast: opportunities.isLast[row][index] ? trace.prospect(of: skill, at: nil) : nil)
      }
    }
    return result
  }
}

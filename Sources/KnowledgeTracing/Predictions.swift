internal import Foundation
public import LearningDomain

/// P(correct) for each response of a log, as the model sees it before the response.
///
/// A learner's responses are taken in the order of `AnswerLog.order()`; the predictions stand in
/// the order of the rows. Where the model reads skills jointly, a response concerns its joint skill;
/// where it reads each, the prediction is the mean of its skills' predictions in log-odds, and the
/// response then bears on all of them. A skill the model does not cover has the population's
/// parameters.
///
/// - Complexity: O(responses · skills of a response), and the sorting of `AnswerLog.order()`.
public func predictions(of log: AnswerLog, under model: Model) -> [Double] {
  let isJoint = model.reading == .joint
  let parameters = (isJoint ? log.skillSets : log.skills).names.map {
    model.parameters(for: Skill.ID($0))
  }
  let members = isJoint ? log.skillSets.names.indices.map { [Int32($0)] } : log.members
  var predicted = parameters.map(\.prior)
  var owner = [Int32](repeating: -1, count: parameters.count)
  var result = [Double](repeating: 0, count: log.count)
  for row in log.order() {
    let row = Int(row)
    let skills = members[Int(log.skillSet[row])]
    var logOdds = 0.0
    for skill in skills {
      let skill = Int(skill)
      if owner[skill] != log.learner[row] {
        owner[skill] = log.learner[row]
        predicted[skill] = parameters[skill].prior
      }
      let probability = parameters[skill].probabilityCorrect(predicted: predicted[skill])
      result[row] = probability
      // Certainty has no log-odds; the mean treats it as fitted models do.
      let inside = min(max(probability, ParameterVector.floor), 1 - ParameterVector.floor)
      logOdds += Foundation.log(inside) - log1p(-inside)
      predicted[skill] = parameters[skill].updated(
        predicted[skill], with: log.correct[row] == 1 ? .correct : .incorrect)
    }
    if skills.count > 1 { result[row] = 1 / (1 + exp(-logOdds / Double(skills.count))) }
  }
  return result
}

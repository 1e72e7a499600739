public import LearningDomain

/// A class that never was: what was seen of it, and what nobody sees in a real one.
public struct SimulatedClass: Hashable, Sendable {
  /// What a simulated learner really is.
  public struct Truth: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let traits: LearnerTraits

    /// For each skill of the catalogue, the probability of solving a task of medium difficulty on the
    /// last day, without guessing or carelessness.
    public let mastery: [Skill.ID: Double]
  }

  /// Everything seen, in time; of one moment, by pseudonym.
  public let observations: [Observation]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let roster: [RosterEntry]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let truth: [Learner.ID: Truth]

  /// The item whose correct answers are mostly marked wrong, the content fault of the class; `nil`
  /// where the catalogue has no suitable item.
  public let faultyItem: Item.ID?
}

/// Simulates a class that works through a catalogue.
///
/// The class is misspecified for Bayesian knowledge tracing on purpose (decision 0001), so that a
/// model fitted to it has something to be wrong about:
///
/// - **Knowledge** is a strength in log odds and grows a little with each response and each video or
///   sheet, quickly at first. Nobody jumps from unknown to known.
/// - **Prerequisites** matter: practice builds a fifth as much where the weakest is unknown.
/// - **Forgetting** follows a power of the days since a skill was last used, less after practice on
///   several days. The autumn holidays show.
/// - **Items** differ: easy, medium and hard ones by .8 to .9 in log odds, and each by an effect of its
///   own. An item of several skills calls for all.
/// - **Learners** differ in ability, pace, carelessness, guessing, forgetting, diligence, in how
///   readily they take hints, and in how they judge themselves.
///
/// The class meets `skillsPerWeek` skills a week, prerequisites first, in a lesson on Tuesday morning
/// and one on Friday afternoon, 6 to 10 answers each, the first two on earlier skills. Some do
/// homework on Monday and Wednesday. At the end of most weeks they say how sure they are of the
/// week's skills. One item is marked wrong for nine in ten who solve it. Response times are not
/// recorded.
///
/// The same catalogue and settings give the same class. Each learner's observations depend on the
/// seed and the learner's own pseudonym, not on who else is in the class.
///
/// - Complexity: O(learners · weeks · items of a skill).
public func simulateClass(catalogue: Catalogue, settings: ClassSimulation) -> SimulatedClass {
  let calendar = SchoolCalendar(settings)
  let graph = PrerequisiteGraph(catalogue)
  let plan = TeachingPlan(catalogue, settings)
  let learners = settings.roster.map { id in
    var learner = SimulatedLearner(
      id, catalogue: catalogue, graph: graph, plan: plan, settings: settings)
    for week in 0..<settings.schoolWeeks where settings.attends(id, week: week + 1) {
      learner.live(week: week, in: calendar)
    }
    return learner
  }
  let lastDay = calendar.mondays[settings.schoolWeeks - 1].adding(days: 4)
  let truth = learners.map { learner in
    let mastery = catalogue.skills.enumerated().map { position, skill in
      (skill.id, learner.strengths.mastery(of: position, on: lastDay))
    }
    return (
      learner.id,
      SimulatedClass.Truth(
        traits: learner.traits, mastery: Dictionary(mastery) { first, _ in first })
    )
  }
  return SimulatedClass(
    observations: learners.flatMap(\.observations).sortedByTime,
    roster: settings.roster.map {
      RosterEntry(
        learner: $0, schoolClass: settings.schoolClass, validUntil: settings.validUntil)
    },
    truth: Dictionary(truth) { first, _ in first }, faultyItem: plan.faultyItem)
}

extension [Observation] {
  /// In time; of one moment by learner, and a learner's own in the order they stand in.
  var sortedByTime: [Observation] {
    enumerated()
      .sorted {
        ($0.element.time?.milliseconds ?? 0, $0.element.learner, $0.offset)
          < ($1.element.time?.milliseconds ?? 0, $1.element.learner, $1.offset)
      }
      .map(\.element)
  }
}

internal import KnowledgeTracing
internal import LearningDomain

extension Chooser {
  /// A skill that is not worked on as something it stands on is not established, and that prerequisite.
  ///
  /// It is said of prerequisites only that are unlikely to be there: of the one worked on
  /// where something waits for it, or else of the least likely one.
  func waiting(in situation: Situation, beside target: Int) -> (skill: Int, prerequisite: Int)? {
    let pairs = catalogue.prerequisites.enumerated().flatMap { skill, prerequisites in
      prerequisites.map { (skill: skill, prerequisite: $0) }
    }.filter { pair in
      let mastery = situation.outlooks[pair.prerequisite].mastery
      return pair.skill != target && !situation.isEstablished(pair.skill)
        && mastery < RecommenderSettings.surelyNotEstablished
    }
    if let direct = pairs.first(where: { $0.prerequisite == target }) { return direct }
    return pairs.min {
      let (left, right) = (
        Frequency(situation.outlooks[$0.prerequisite].mastery).tenths,
        Frequency(situation.outlooks[$1.prerequisite].mastery).tenths
      )
      return (left, $0.prerequisite, $0.skill) < (right, $1.prerequisite, $1.skill)
    }
  }
}

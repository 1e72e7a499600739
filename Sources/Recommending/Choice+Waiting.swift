internal import KnowledgeTracing
internal import LearningDomain

extension Chooser {
  /// What is not put forward as its skill stands on something that is not established.
  struct Waiting {
    let skill: Int, prerequisite: Int, resource: Int
  }

  /// A skill that is not worked on as one prerequisite, and nothing else, bars it.
  ///
  /// It is said of prerequisites only that are unlikely to be there: of the one worked on
  /// where something waits for it, or else of the least likely one.
  func waiting(in situation: Situation, beside choice: Choice) -> Waiting? {
    guard let target = choice.target else { return nil }
    let threshold = (choice.opening ?? .review).threshold
    let weak = situation.outlooks.indices.filter { skill in
      situation.outlooks[skill].mastery < RecommenderSettings.surelyNotEstablished
        && ground(skill, in: situation) < threshold
    }.sorted { left, right in
      func key(_ skill: Int) -> (Int, Int, Int) {
        (skill == target ? 0 : 1, Frequency(situation.outlooks[skill].mastery).tenths, skill)
      }
      return key(left) < key(right)
    }
    for prerequisite in weak {
      let established = situation.establishing(prerequisite)
      for skill in catalogue.prerequisites.indices
      where skill != target && catalogue.prerequisites[skill].contains(prerequisite) {
        let resource = catalogue.resources.indices.first {
          catalogue.resources[$0].taught.contains(skill)
            && catalogue.resources[$0].required.contains(prerequisite)
            && !directions.takesBack($0) && isOpen($0, in: established)
        }
        if let resource {
          return Waiting(skill: skill, prerequisite: prerequisite, resource: resource)
        }
      }
    }
    return nil
  }

  /// Whether a resource is on the frontier of what is established.
  func isOpen(_ resource: Int, in situation: Situation) -> Bool {
    let resource = catalogue.resources[resource]
    let threshold = RecommenderSettings.prerequisiteThresholds[0]
    let next = nextToMeet(in: situation, threshold: threshold)
    return resource.taught.allSatisfy {
      !isBarred($0, in: situation, opening: .frontier(threshold), next: next)
    } && resource.required.allSatisfy { ground($0, in: situation) >= threshold }
  }
}

extension Situation {
  /// The situation in which a skill were established.
  fileprivate func establishing(_ skill: Int) -> Situation {
    var situation = self
    situation.streaks.confirm(skill)
    return situation
  }
}

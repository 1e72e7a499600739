import BaliseExchange
import LearningDomain

/// Who is in a class on the day spoken of, by the lists.
extension School {
  /// The class asked for, or the only one there is.
  func schoolClass(named name: String?) throws(Failure) -> SchoolClass.ID {
    let classes = Set(roster.map(\.schoolClass)).sorted()
    let listed = classes.map { "`\($0)`" }.joined(separator: ", ")
    if let name {
      guard classes.contains(SchoolClass.ID(name)) else {
        throw Failure(.usage) { SchoolPhrases.noClass($0, name, listed) }
      }
      return SchoolClass.ID(name)
    }
    guard let only = classes.first, classes.count == 1 else {
      throw Failure(.usage) { SchoolPhrases.severalClasses($0, listed) }
    }
    return only
  }

  /// Who has a place in a class, in the order of the roster; where all places have ended, who had one.
  func entries(of schoolClass: SchoolClass.ID) -> [RosterEntry] {
    roster.entries(of: schoolClass, on: asOf.day)
  }

  /// Whose place in a class has ended, where others' has not.
  func departed(from schoolClass: SchoolClass.ID) -> [Learner.ID] {
    let current = Set(entries(of: schoolClass).map(\.learner))
    return roster.filter { $0.schoolClass == schoolClass && !current.contains($0.learner) }
      .map(\.learner)
  }

  /// Everybody who is in a class.
  var enrolled: [Learner.ID] { roster.enrolled(on: asOf.day) }

  /// What is looked over by `doctor`.
  var data: ClassData {
    ClassData(
      catalogue: catalogue, observations: observations, roster: roster, model: model, asOf: asOf)
  }

  /// Who has answered, up to the day spoken of.
  var answering: Set<Learner.ID> {
    Set(
      observations.filter { $0.response != nil && $0.time.map { $0 <= asOf } ?? true }
        .map(\.learner))
  }

  /// Why nothing is said of a learner where there is no model.
  func silence(about learner: Learner.ID) -> Phrase {
    answering.contains(learner) ? SchoolPhrases.oneStarted : LearnerPhrases.nothingSeen
  }

  /// The roster's entry of a learner, in letters of any case where that leaves no doubt: of a place that has not ended,
  /// where there is one.
  func entry(of learner: String) throws(Failure) -> RosterEntry {
    let exact = roster.filter { $0.learner.text == learner }
    let alike =
      exact.isEmpty
      ? roster.filter { $0.learner.text.lowercased() == learner.lowercased() } : exact
    guard let entry = alike.first(where: { $0.isCurrent(on: asOf.day) }) ?? alike.first,
      Set(alike.map(\.learner)).count == 1
    else {
      if let successor = source.successor(of: learner) {
        throw Failure(.usage) { SchoolPhrases.mergedLearner($0, learner, successor.text) }
      }
      let names = roster.map(\.learner.text).sorted()
      throw Failure(.usage) {
        SchoolPhrases.noLearner($0, learner, names.first ?? "", names.last ?? "")
      }
    }
    return entry
  }
}

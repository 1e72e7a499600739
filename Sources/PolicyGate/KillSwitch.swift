public import LearningDomain

/// What a school has stopped for now; rights are never among it.
///
/// Read from a file by ``init(json:)``; a library that is asked about a learner finds by it the
/// ``Request/Integrity/switch`` of the request.
public struct KillSwitch: Hashable, Sendable {
  /// Nothing is stopped.
  public static let normal = KillSwitch(state: .normal)

  /// What holds for every suggestion.
  public let state: State

  /// The models, by name, the classes and the skills of which suggestions are paused.
  public let models: Set<String>, classes: Set<SchoolClass.ID>, skills: Set<Skill.ID>

  /// What holds for every suggestion.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Nothing is stopped but what is paused by name.
    case normal
    /// Every suggestion is paused.
    case paused
    /// Suggestions are for teachers and support staff alone.
    case teacherOnly
    /// Nothing is open but rights.
    case rightsOnly
    /// Everything is stopped; rights stay open all the same.
    case halted
  }

  /// Creates a switch.
  public init(
    state: State, models: Set<String> = [], classes: Set<SchoolClass.ID> = [],
    skills: Set<Skill.ID> = []
  ) {
    self.state = state
    self.models = models
    self.classes = classes
    self.skills = skills
  }

  /// The state for a suggestion that rests on a model and is about skills, in a class where one is known.
  ///
  /// The scope says what is paused and never which one, as it is written into the ledger. Without a class
  /// nothing is known to lie outside of a paused one, so it counts as paused.
  public func state(
    model: String, schoolClass: SchoolClass.ID?, skills: [Skill.ID]
  ) -> SwitchState {
    switch state {
    case .halted: return .halted
    case .rightsOnly: return .rightsOnly
    case .paused: return .paused("all")
    case .normal, .teacherOnly: break
    }
    if models.contains(model) { return .paused("model") }
    if !classes.isEmpty, schoolClass.map(classes.contains) ?? true { return .paused("class") }
    if skills.contains(where: self.skills.contains) { return .paused("skill") }
    return state == .teacherOnly ? .teacherOnly : .normal
  }
}

/// What counts as the skill of a response that calls for several.
public enum SkillReading: String, Hashable, Sendable, CaseIterable {
  /// The set of skills, taken as a skill of its own.
  case joint

  /// Each member: the response is an opportunity for every one of them.
  case each
}

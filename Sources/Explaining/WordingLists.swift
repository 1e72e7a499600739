internal import LearningDomain

/// The expressions of one language that texts keep clear of, from the files in `Wording`.
struct WordingLists: Sendable {
  /// What nobody is told, what an audience is not told besides, and what an abstention does not say.
  let all: [String], own: [Audience: [String]], abstention: [String]

  static let shipped: [Language: WordingLists] = [
    .french: WordingLists(
      all: expressions(in: PackageResources.fr_all_txt),
      own: [
        .learner: expressions(in: PackageResources.fr_learner_txt),
        .guardian: expressions(in: PackageResources.fr_guardian_txt),
        .teacher: expressions(in: PackageResources.fr_teacher_txt),
        .auditor: expressions(in: PackageResources.fr_auditor_txt),
      ],
      abstention: expressions(in: PackageResources.fr_abstention_txt)),
    .english: WordingLists(
      all: expressions(in: PackageResources.en_all_txt),
      own: [
        .learner: expressions(in: PackageResources.en_learner_txt),
        .guardian: expressions(in: PackageResources.en_guardian_txt),
        .teacher: expressions(in: PackageResources.en_teacher_txt),
        .auditor: expressions(in: PackageResources.en_auditor_txt),
      ],
      abstention: expressions(in: PackageResources.en_abstention_txt)),
  ]

  /// The lines of a list that are no remarks.
  private static func expressions(in list: [UInt8]) -> [String] {
    String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}

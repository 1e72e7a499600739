public import LearningDomain

/// Who is in which class, as a directory of an academy or of GAR says, with pseudonyms in the place of people.
public struct Directory: Hashable, Sendable {
  /// A pupil in a class.
  public struct Entry: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let learner: Learner.ID

    /// The class’s code in its school, such as `5B`.
    public let classCode: String

    /// The level, in the directory’s words, where it says one.
    public let level: String?

    /// The school’s national code (UAI), or its number in the directory where no file says the code.
    public let school: String
  }

  /// The pupils in classes, in the order in which the files have them first; one in two classes twice.
  public internal(set) var entries: [Entry] = []

  /// Pupils who left, as files of changes say.
  public internal(set) var departed: [Learner.ID] = []

  /// Pupils who are in no class.
  public internal(set) var withoutClass: [Learner.ID] = []

  /// Whether it names all pupils of its classes; files of changes alone do not.
  public internal(set) var isWhole = true

  /// The entries as a roster.
  ///
  /// A class is called by its code; where the directory has several schools, with the
  /// school’s behind it, as codes are those of a school.
  public var roster: [RosterEntry] {
    let isOneSchool = Set(entries.map(\.school)).count < 2
    return entries.map { entry in
      RosterEntry(
        learner: entry.learner,
        schoolClass: SchoolClass.ID(
          isOneSchool ? entry.classCode : "\(entry.classCode) (\(entry.school))"),
        validUntil: nil)
    }
  }
}

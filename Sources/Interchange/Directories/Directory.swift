public import LearningDomain

/// Who is in which class, as a directory says, with pseudonyms in the place of people.
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

    /// The last day in the class, where the directory says one.
    public let validUntil: Day?

    package init(
      learner: Learner.ID, classCode: String, level: String?, school: String,
      validUntil: Day? = nil
    ) {
      self.learner = learner
      self.classCode = classCode
      self.level = level
      self.school = school
      self.validUntil = validUntil
    }
  }

  /// The pupils in classes, in the order in which the files have them first; one in two classes twice.
  public package(set) var entries: [Entry] = []

  /// Pupils who left, as files of changes say.
  public package(set) var departed: [Learner.ID] = []

  /// Pupils who are in no class.
  public package(set) var withoutClass: [Learner.ID] = []

  /// Whether it names all pupils of its classes; files of changes alone do not.
  public package(set) var isWhole = true

  /// What it says and no list of a class does.
  public package(set) var losses = ConversionLosses()

  package init() {}

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
        validUntil: entry.validUntil)
    }
  }
}

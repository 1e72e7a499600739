import ArgumentParser
import LearningDomain

/// Which class of which folder.
struct ClassOptions: ParsableArguments {
  @Argument(
    help: .bilingual(
      "Quelle classe, si le registre en a plusieurs.",
      "Which class, where the roster has several.", value: ("classe", "class")))
  var name: String?

  @OptionGroup var source: SourceOptions

  /// The folder, read, the class asked for, and who is in it, in the order of the roster.
  func read() throws -> (school: School, schoolClass: SchoolClass.ID, entries: [RosterEntry]) {
    let school = try School(source)
    let schoolClass = try school.schoolClass(named: name)
    return (school, schoolClass, school.entries(of: schoolClass))
  }
}

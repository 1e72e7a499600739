import ArgumentParser
import Interchange
import LearningDomain
import StrictJSON
import Workspace

struct DirectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "consignes", "Les consignes en cours pour la classe.",
      """
      Ce que les enseignants ont épinglé, exclu ou remplacé, avec le motif et le dernier jour.

      Exemple : balise consignes --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "directions", "What is laid down for the class now.",
      """
      What teachers pinned, excluded or replaced, with the reason and the last day.

      Example: balise directions --from Datasets/5e-mathematiques
      """))

  @OptionGroup var options: ClassOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (school, schoolClass, entries) = try options.read()
    let held = entries.flatMap {
      school.directions.directions(of: $0.learner, on: school.asOf.day)
    }
    let json: JSONValue = [
      "schema": "balise/directions/1", "class": .string(schoolClass.text),
      "asOf": .string(school.asOf.day.description),
      "directions": .array(held.map { $0.json() }),
    ]
    try output.print(json, csv: { DirectionPhrases.table(held) }) {
      held.isEmpty
        ? [DirectionPhrases.noneHeld(output.language)]
        : held.map { DirectionPhrases.listed(output.language, $0, school.catalogue) }
    }
  }
}

extension SourceOptions {
  /// Changes what is laid down, where it is kept: a workspace, or the folder's directions.csv.
  ///
  /// What no longer holds on the day goes. Where the change throws, nothing changes.
  func changeDirections(
    on day: Day, _ change: ([TeacherDirection]) throws -> [TeacherDirection]
  ) throws {
    func changed(_ directions: [TeacherDirection]) throws -> [TeacherDirection] {
      try change(directions.filter { $0.until >= day })
    }
    if isWorkspace {
      try Workspace(at: from, for: .writing).changeDirections(changed)
    } else {
      let file = filePath("directions.csv", in: from)
      let kept = holds("directions.csv", folder: from) ? try readDirections(at: file) : []
      try OutputFile(file, unlike: []).write(writeDirections(try changed(kept)))
    }
  }
}

extension TeacherDirection {
  /// The direction as JSON, with a schema where it stands alone.
  func json(schema: String? = nil) -> JSONValue {
    let members: [(String, JSONValue)] = [
      ("learner", .string(learner.text)), ("kind", .string(kind.name)),
      ("resource", .string(resources[0].text)),
      ("replacement", resources.dropFirst().first.map { .string($0.text) } ?? .null),
      ("reason", .string(reason.rawValue)), ("until", .string("\(until)")),
    ]
    let schema = schema.map { [("schema", JSONValue.string($0))] } ?? []
    return .object((schema + members).map { .init($0.0, $0.1) })
  }
}

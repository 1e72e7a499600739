public import ArgumentParser
public import LearningDomain
import StrictJSON

extension TeacherDirection.Reason: ExpressibleByArgument {}

/// What every direction has.
struct DirectionOptions: ParsableArguments {
  @Option(
    name: [.customLong("reason"), .customLong("raison")],
    help: "Why: \(TeacherDirection.Reason.allCases.map(\.rawValue).joined(separator: ", ")).")
  var reason: TeacherDirection.Reason

  @Option(
    name: [.customLong("until"), .customLong("jusque")],
    help: "The last day it holds, YYYY-MM-DD; by default two weeks, as long as a suggestion lives.")
  var until: Day?

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  /// As long as a suggestion lives at most: `policy.md`, section 4.
  private static let days = 14

  /// Lays something down for a learner.
  func lay(_ kind: (School) throws -> TeacherDirection.Kind, for learner: String) throws {
    let school = try School(source)
    let direction = TeacherDirection(
      learner: try school.entry(of: learner).learner, kind: try kind(school), reason: reason,
      until: until ?? school.asOf.day.adding(days: Self.days))
    guard direction.until >= school.asOf.day else {
      throw Failure(.usage) { DirectionPhrases.past($0, "\(direction.until)") }
    }
    try source.changeDirections(on: school.asOf.day, in: school.catalogue) {
      $0.filter { $0.kind != direction.kind || $0.learner != direction.learner } + [direction]
    }
    try output.print(direction.json(schema: "balise/direction/1")) {
      Screen.wrap(DirectionPhrases.laid(output.language, direction, school.catalogue), to: 80) + [
        DirectionPhrases.undo(
          output.language, direction.learner.text, direction.resources[0].text, source.from)
      ]
    }
  }
}

struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Lay down what comes next for a learner. / Épingler une ressource.",
    discussion:
      "Example: balise pin P07 R042 --reason plannedLesson --from Datasets/5e-mathematiques",
    aliases: ["epingler"])

  @Argument(help: "The learner's pseudonym.")
  var learner: String

  @Argument(help: "The resource, by its identifier or its title.")
  var resource: String

  @OptionGroup var options: DirectionOptions

  func run() throws {
    try options.lay({ .pin(try $0.resource(named: resource).id) }, for: learner)
  }
}

struct ExcludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude",
    abstract: "Keep a resource from being put forward. / Exclure une ressource.",
    discussion:
      "Example: balise exclude P07 R042 --reason workedInClass --from Datasets/5e-mathematiques",
    aliases: ["exclure"])

  @Argument(help: "The learner's pseudonym.")
  var learner: String

  @Argument(help: "The resource, by its identifier or its title.")
  var resource: String

  @OptionGroup var options: DirectionOptions

  func run() throws {
    try options.lay({ .exclude(try $0.resource(named: resource).id) }, for: learner)
  }
}

struct ReplaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace",
    abstract: "Put one resource in another's place. / Remplacer une ressource.",
    discussion: """
      Example: balise replace P07 R042 --with R043 --reason unsuitedMaterial --from Datasets/5e-mathematiques
      """,
    aliases: ["remplacer"])

  @Argument(help: "The learner's pseudonym.")
  var learner: String

  @Argument(help: "The resource to replace, by its identifier or its title.")
  var resource: String

  @Option(
    name: [.customLong("with"), .customLong("par")],
    help: "What takes its place, by its identifier or its title.")
  var replacement: String

  @OptionGroup var options: DirectionOptions

  func run() throws {
    try options.lay(
      {
        .replace(
          try $0.resource(named: resource).id, with: try $0.resource(named: replacement).id)
      }, for: learner)
  }
}

struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take back what was laid down about a resource. / Retirer une consigne.",
    discussion: "Example: balise withdraw P07 R042 --from Datasets/5e-mathematiques",
    aliases: ["retirer"])

  @Argument(help: "The learner's pseudonym.")
  var learner: String

  @Argument(help: "The resource, by its identifier or its title.")
  var resource: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source)
    let id = try school.resource(named: resource).id
    let learner = try school.entry(of: learner).learner
    func isMeant(_ direction: TeacherDirection) -> Bool {
      direction.learner == learner && direction.resources.contains(id)
    }
    let meant = school.directions.directions(of: learner, on: school.asOf.day).filter(isMeant)
    guard !meant.isEmpty else {
      throw Failure(.usage) { DirectionPhrases.none($0, learner.text, id.text) }
    }
    try source.changeDirections(on: school.asOf.day, in: school.catalogue) {
      $0.filter { !isMeant($0) }
    }
    let json: JSONValue = [
      "schema": "balise/withdraw/1", "learner": .string(learner.text),
      "withdrawn": .array(meant.map { $0.json() }),
    ]
    try output.print(json) {
      meant.flatMap {
        Screen.wrap(DirectionPhrases.withdrawn(output.language, $0, school.catalogue), to: 80)
      }
    }
  }
}

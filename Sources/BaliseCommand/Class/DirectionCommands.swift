public import ArgumentParser
import Explaining
public import LearningDomain
import StrictJSON

extension TeacherDirection.Reason: ExpressibleByArgument {
  /// Reads the code, or the reason in French or English.
  public init?(argument: String) {
    guard
      let reason = Self(rawValue: argument)
        ?? Self.allCases.first(where: { $0.label.isCalled(argument) })
    else { return nil }
    self = reason
  }

  fileprivate var label: LocalizedText {
    guard let catalogue = try? Catalogue(plainFor: []) else {
      return LocalizedText(french: rawValue, english: rawValue)
    }
    let explainer = Explainer(catalogue: catalogue)
    return LocalizedText(
      french: explainer.reason(self, language: .french),
      english: explainer.reason(self, language: .english))
  }
}

/// Whom a direction is for, and which resource it is about.
struct DirectionSubject: ParsableArguments {
  @Argument(
    help: .bilingual(
      "Le pseudonyme de l’élève.", "The learner's pseudonym.",
      value: ("élève", "learner")))
  var learner: String

  @Argument(
    help: .bilingual(
      "La ressource, par son identifiant ou son titre.",
      "The resource, by its identifier or its title.",
      value: ("ressource", "resource")))
  var resource: String
}

/// What every direction has.
struct DirectionOptions: ParsableArguments {
  @Option(
    name: .bilingual("raison", "reason"),
    help: .bilingual("Pourquoi : \(Self.reasons).", "Why: \(Self.reasons)."))
  var reason: TeacherDirection.Reason

  @Option(
    name: .bilingual("jusque", "until"),
    help: .bilingual(
      "Le dernier jour, AAAA-MM-JJ ; sans cela deux semaines, la vie d’une proposition.",
      "The last day, YYYY-MM-DD; by default two weeks, as long as a suggestion lives.",
      value: ("jour", "day")),
    transform: Day.init(asTyped:))
  var until: Day?

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  private static var reasons: String {
    TeacherDirection.Reason.allCases.map { "\($0.rawValue) (\($0.label[.ofHelp]))" }
      .joined(separator: ", ")
  }

  /// As long as a suggestion lives at most: `policy.md`, section 4.
  private static let days = 14

  /// Lays something down for a learner.
  func lay(
    _ subject: DirectionSubject, _ kind: (School, Resource.ID) throws -> TeacherDirection.Kind
  ) throws {
    let school = try School(source)
    let resource = try school.resource(named: subject.resource).id
    let direction = TeacherDirection(
      learner: try school.entry(of: subject.learner).learner, kind: try kind(school, resource),
      reason: reason,
      until: until ?? school.asOf.day.adding(days: Self.days))
    guard direction.until >= school.asOf.day else {
      throw Failure(.usage) { DirectionPhrases.past($0, "\(direction.until)") }
    }
    try source.changeDirections(on: school.asOf.day) {
      let others = $0.filter { $0.kind != direction.kind || $0.learner != direction.learner }
      _ = try TeacherDirections(others + [direction], in: school.catalogue)
      return others + [direction]
    }
    try output.print(direction.json(schema: "balise/direction/1")) {
      [
        DirectionPhrases.laid(output.language, direction, school.catalogue),

        DirectionPhrases.undo(
          output.language, direction.learner.text, direction.resources[0].text, source.from),
      ]
    }
  }
}

struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "epingler", "Faire venir une ressource ensuite, pour un élève.",
      """
      Elle passe avant toute proposition, jusqu’au dernier jour dit, et la proposition le dit.

      Exemple : balise epingler P07 R042 --raison plannedLesson --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "pin", "Lay down what comes next for a learner.",
      """
      It comes before any suggestion until the last day given, and the suggestion says so.

      Example: balise pin P07 R042 --reason plannedLesson --from Datasets/5e-mathematiques
      """))

  @OptionGroup var subject: DirectionSubject

  @OptionGroup var options: DirectionOptions

  func run() throws {
    try options.lay(subject) { .pin($1) }
  }
}

struct ExcludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "exclure", "Ne pas proposer une ressource à un élève.",
      """
      Autre chose est proposé à sa place, jusqu’au dernier jour dit.

      Exemple : balise exclure P07 R043 --raison workedInClass --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "exclude", "Keep a resource from being put forward.",
      """
      Something else is suggested in its place, until the last day given.

      Example: balise exclude P07 R043 --reason workedInClass --from Datasets/5e-mathematiques
      """))

  @OptionGroup var subject: DirectionSubject

  @OptionGroup var options: DirectionOptions

  func run() throws {
    try options.lay(subject) { .exclude($1) }
  }
}

struct ReplaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "remplacer", "Mettre une ressource à la place d’une autre.",
      """
      Là où la première serait proposée, l’autre l’est.

      Exemple : balise remplacer P08 R042 --par R043 --raison unsuitedMaterial --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "replace", "Put one resource in another's place.",
      """
      Where the first would be suggested, the other is.

      Example: balise replace P08 R042 --with R043 --reason unsuitedMaterial --from Datasets/5e-mathematiques
      """))

  @OptionGroup var subject: DirectionSubject

  @Option(
    name: .bilingual("par", "with"),
    help: .bilingual(
      "Ce qui prend sa place, par son identifiant ou son titre.",
      "What takes its place, by its identifier or its title.", value: ("ressource", "resource")))
  var replacement: String

  @OptionGroup var options: DirectionOptions

  func run() throws {
    try options.lay(subject) { school, resource in
      .replace(resource, with: try school.resource(named: replacement).id)
    }
  }
}

struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "retirer", "Retirer ce qui est prévu au sujet d’une ressource.",
      """
      Les propositions sont de nouveau choisies sans elle.

      Exemple : balise retirer P07 R042 --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "withdraw", "Take back what was laid down about a resource.",
      """
      Suggestions are chosen without it again.

      Example: balise withdraw P07 R042 --from Datasets/5e-mathematiques
      """))

  @OptionGroup var subject: DirectionSubject

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source, isDirected: false)
    let learner = try school.entry(of: subject.learner).learner
    // A catalogue may have lost what a direction names.
    let named = Result { try school.resource(named: subject.resource).id }
    let id = (try? named.get()) ?? Resource.ID(subject.resource)
    func isMeant(_ direction: TeacherDirection) -> Bool {
      direction.learner == learner && direction.resources.contains(id)
    }
    var meant: [TeacherDirection] = []
    try source.changeDirections(on: school.asOf.day) { kept in
      meant = kept.filter(isMeant)
      guard meant.isEmpty else { return kept.filter { !isMeant($0) } }
      _ = try named.get()
      throw Failure(.usage) { DirectionPhrases.none($0, learner.text, id.text) }
    }
    let json: JSONValue = [
      "schema": "balise/withdraw/1", "learner": .string(learner.text),
      "withdrawn": .array(meant.map { $0.json() }),
    ]
    try output.print(json) {
      meant.map { DirectionPhrases.withdrawn(output.language, $0, school.catalogue) }
    }
  }
}

public import ArgumentParser
public import Balise
public import LearningDomain
import PolicyGate
import StrictJSON

extension Audience: ExpressibleByArgument {
  private static let french = [
    "eleve": Self.learner, "famille": .guardian, "enseignant": .teacher, "auditeur": .auditor,
  ]

  /// Reads the English or the French name.
  public init?(argument: String) {
    guard let audience = Self(rawValue: argument) ?? Self.french[argument] else { return nil }
    self = audience
  }

  /// The names in the language of the help.
  public static var allValueStrings: [String] {
    allCases.map { audience in
      Language.ofHelp == .french
        ? french.first { $0.value == audience }?.key ?? audience.rawValue : audience.rawValue
    }
  }

  /// Nothing, as the names say it all.
  public static var allValueDescriptions: [String: String] { [:] }
}

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "pourquoi", "Pourquoi cette proposition, et ce qui la changerait.",
      """
      Les raisons, les preuves et ce qui n’est pas connu, dans les mots de qui les lit.

      Exemple : balise pourquoi P07 --de Datasets/5e-mathematiques --pour eleve
      """),
    english: CommandHelp(
      "why", "Why this suggestion, and what would change it.",
      """
      The reasons, the evidence and what is not known, in the words of who reads them.

      Example: balise why P07 --from Datasets/5e-mathematiques --audience learner
      """))

  @Argument(
    help: .bilingual(
      "Le pseudonyme de l’élève.",
      "The learner's pseudonym.", value: ("élève", "learner")))
  var learner: String

  @Option(
    name: .bilingual("pour", "audience"),
    help: .bilingual(
      "Pour qui ; sans cela, pour vous, qui enseignez.",
      "For whom; by default for you, the teacher.",
      value: ("public", "audience")))
  var chosenAudience: Audience?

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  private var audience: Audience { chosenAudience ?? .teacher }

  func run() throws {
    let school = try School(source)
    let entry = try school.entry(of: learner)
    guard let advice = try school.advise([entry], languages: [output.language]).first
    else { throw Failure(.abstained) }
    let json: JSONValue = [
      "schema": "balise/why/1", "audience": .string(audience.rawValue),
      "suggestion": AdviceJSON.value(advice, output.language),
    ]
    try output.print(
      json,
      lines: {
        var lines = CardText.lines(
          advice, audience: audience, output.language, width: output.width,
          missedItems: school.missedItems(beside: entry))
        guard audience == .teacher, advice.recommendation?.outcome.resource != nil else {
          return lines
        }
        lines += DecisionPhrases.lines(
          advice, from: source.from, output.language, width: output.width)
        if let earlier = advice.earlierDecision {
          let text = DecisionPhrases.earlierOne(output.language, earlier.text(output.language))
          lines += Screen.wrap(text, to: output.width).lines()
        }
        if !advice.isDecided {
          lines.append(Line(LearnerPhrases.decide(output.language, learner, source.from)))
          let otherwise = LearnerPhrases.decideOtherwise(output.language)
          lines += Screen.wrap(otherwise, to: output.width).lines()
        }
        return lines
      })
    try Failure.check([advice])
    if case .abstain? = advice.recommendation?.outcome { throw Failure(.abstained) }
  }
}

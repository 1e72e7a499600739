public import ArgumentParser
import Balise
public import LearningDomain
import PolicyGate
import StrictJSON

extension Audience: ExpressibleByArgument {}

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Why this suggestion, and what would change it. / Pourquoi cette proposition.",
    discussion: "Example: balise why P07 --from Datasets/5e-mathematiques --audience learner",
    aliases: ["pourquoi"])

  @Argument(help: "The learner's pseudonym.")
  var learner: String

  @Option(help: "For whom: learner, guardian, teacher or auditor.")
  var audience = Audience.teacher

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source)
    let entry = try school.entry(of: learner)
    guard let advice = try school.advise([entry.learner], languages: [output.language]).first
    else { throw Failure(.abstained) }
    let json: JSONValue = [
      "schema": "balise/why/1", "audience": .string(audience.rawValue),
      "suggestion": AdviceJSON.value(advice, output.language),
    ]
    try output.print(json) {
      var lines = CardText.lines(
        advice, audience: audience, output.language, missedItems: school.missedItems(beside: entry))
      if audience == .teacher, advice.recommendation?.outcome.resource != nil {
        lines.append(LearnerPhrases.decide(output.language, learner, source.from))
        lines.append(LearnerPhrases.decideOtherwise(output.language))
      }
      return lines
    }
    try Failure.check([advice])
  }
}

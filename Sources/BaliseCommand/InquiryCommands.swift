import ArgumentParser
import Balise
import BaliseExchange
import LearningDomain
import PolicyGate
import StrictJSON

/// Whom a question is about, and for whom the answer is.
struct AskedOptions: ParsableArguments {
  @Argument(
    help: .bilingual(
      "Le pseudonyme de l’élève.",
      "The learner's pseudonym.", value: ("élève", "learner")))
  var learner: String

  @Option(
    name: .bilingual("pour", "audience"),
    help: .bilingual("Pour qui.", "For whom.", value: ("public", "audience")))
  var audience = Audience.teacher

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  /// Asks for one learner's advice and prints a part of it.
  ///
  /// - Parameters:
  ///   - command: The command's name, for the schema.
  ///   - inquiry: What is asked beside the proposal.
  ///   - choosing: The blocks to print, of those of the audience.
  ///   - csv: The table, of commands that have one, of what was recommended, if anything was.
  ///   - member: What the JSON holds beside the suggestion.
  /// - Throws: ``Failure``, and what reading and advising throw.
  func answer(
    _ command: String, asking inquiry: (School) throws -> Inquiry?,
    choosing: ([Rationale.Block]) -> [Rationale.Block],
    csv: ((Recommendation?) -> CSVTable)? = nil,
    member: (Recommendation, Rationale?) -> JSONValue.Member
  ) throws {
    let school = try School(source)
    let entry = try school.entry(of: learner)
    let inquiry = try inquiry(school)
    let advice = try school.advise(
      [entry], languages: [output.language], about: inquiry)
    guard let advice = advice.first else { throw Failure(.abstained) }
    if inquiry != nil, let card = advice.recommendation, card.finding == nil {
      throw Failure(.usage, text: { NamePhrases.onWhichSkill($0) })
    }
    var members: [JSONValue.Member] = [
      .init("schema", .string("balise/\(command)/1")),
      .init("audience", .string(audience.rawValue)),
    ]
    if let card = advice.recommendation {
      let rationale = card.rationales.first { $0.audience == audience }
      members.append(member(card, rationale))
    }
    members.append(.init("suggestion", AdviceJSON.value(advice, output.language)))
    let table = csv.map { csv in { csv(advice.recommendation) } }
    try output.print(
      .object(members), csv: table,
      lines: {
        CardText.lines(
          advice, audience: audience, output.language, width: output.width,
          missedItems: school.missedItems(beside: entry), choosing: choosing)
      })
    try Failure.check([advice])
  }
}

struct WhyNotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "pourquoi-pas", "Pourquoi pas autre chose, et ce qui y mènerait.",
      """
      La ressource va par son identifiant ou par son titre.

      Exemple : balise pourquoi-pas P07 "Les comptes du marché" --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "why-not", "Why not something else, and what would lift it.",
      """
      The resource goes by its identifier or by its title.

      Example: balise why-not P07 "Les comptes du marché" --from Datasets/5e-mathematiques
      """))

  @OptionGroup var asked: AskedOptions

  @Argument(
    help: .bilingual(
      "La ressource, par son identifiant ou par son titre.",
      "The resource, by its identifier or its title.", value: ("ressource", "resource")))
  var resource: String

  func run() throws {
    try asked.answer(
      "why-not", asking: { .whyNot(try $0.resource(named: resource).id) },
      choosing: { $0.chosen(.whyNot) },
      member: { .init("finding", $0.finding?.json(told: $1) ?? .null) })
  }
}

struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "et-si", "Ce que de futures réponses changeraient.",
      """
      Rejoue le choix avec des réponses imaginées ; rien n’en est gardé.

      Exemple : balise et-si P07 --justes 3 --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "what-if", "What future answers would change.",
      """
      Runs the choice again with imagined answers, of which nothing is kept.

      Example: balise what-if P07 --right 3 --from Datasets/5e-mathematiques
      """))

  @OptionGroup var asked: AskedOptions

  @Option(
    name: .bilingual("justes", "right"),
    help: .bilingual(
      "Tant de réponses justes à la suite.",
      "So many right answers in a row.", value: ("nombre", "count")))
  var right: Int?

  @Option(
    name: .bilingual("fausses", "wrong"),
    help: .bilingual(
      "Tant de réponses fausses à la suite.",
      "So many wrong answers in a row.", value: ("nombre", "count")))
  var wrong: Int?

  @Option(
    name: .bilingual("sur", "on"),
    help: .bilingual(
      "La compétence, par son identifiant ou son intitulé ; sans cela, celle de la proposition.",
      "The skill, by its identifier or its label; by default that of the suggestion.",
      value: ("compétence", "skill")))
  var skill: String?

  func validate() throws {
    guard (right == nil) != (wrong == nil) else {
      throw ValidationError(InquiryPhrases.oneKind(.ofHelp))
    }
    guard let count = right ?? wrong, (1...Inquiry.mostResponses).contains(count) else {
      throw ValidationError(
        InquiryPhrases.count(.ofHelp, "\(Inquiry.mostResponses)", "\(right ?? wrong ?? 0)"))
    }
  }

  func run() throws {
    let response: Response = right == nil ? .incorrect : .correct
    try asked.answer(
      "what-if",
      asking: {
        .whatIf(
          response, count: right ?? wrong ?? 1, on: try skill.map($0.skill(named:))?.id)
      },
      choosing: { $0.chosen(.whatIf) },
      member: { .init("finding", $0.finding?.json(told: $1) ?? .null) })
  }
}

enum InquiryPhrases {
  static let oneKind = Phrase(
    "Dites --justes ou --fausses, et combien de réponses.",
    "Say either --right or --wrong, and how many answers.")
  static let count = Phrase(
    "De 1 à %1 réponses sont attendues, non %2.", "Expected 1 to %1 answers, found %2.")
}

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "preuves", "Les réponses sur lesquelles repose une proposition.",
      """
      Chacune avec sa date, et ce qui serait proposé sans elle.

      Exemple : balise preuves P07 --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "evidence", "The answers a suggestion rests on, and what hangs on each.",
      """
      Each with its date, and what would be suggested without it.

      Example: balise evidence P07 --from Datasets/5e-mathematiques
      """))

  @OptionGroup var asked: AskedOptions

  func run() throws {
    var asked = asked
    if asked.audience == .teacher { asked.audience = .auditor }
    try asked.answer(
      "evidence", asking: { _ in nil },
      choosing: { blocks in
        blocks.filter { [.proposal, .evidence, .estimate].contains($0.claim) }
      },
      csv: { .evidence($0?.evidence ?? []) },
      member: { card, _ in .init("evidence", .array(card.evidence.map(\.json))) })
  }
}

extension [Rationale.Block] {
  /// The proposal, what was found, and who decides.
  fileprivate func chosen(_ claim: Rationale.Claim) -> [Rationale.Block] {
    filter { $0.claim == .proposal } + (first { $0.claim == claim }.map { [$0] } ?? [])
      + filter { $0.claim == .control }
  }
}

extension Finding {
  /// The finding, and the sentences that tell it.
  fileprivate func json(told rationale: Rationale?) -> JSONValue {
    func text(_ claim: Rationale.Claim) -> JSONValue {
      (rationale?.blocks.first { $0.claim == claim }?.sentences.joined(separator: " "))
        .map { .string($0) } ?? .null
    }
    switch self {
    case .whyNot(let found):
      return [
        "resource": .string(found.resource.text), "skill": .string(found.skill.text),
        "reason": .string(found.reason.code),
        "about": found.reason.skill.map { .string($0.text) } ?? .null,
        "liftedBy": found.liftedBy.map { .integer($0) } ?? .null,
        "liftedOn": found.liftedOn.map { .string($0.text) } ?? .null, "text": text(.whyNot),
      ]
    case .whatIf(let found):
      return [
        "skill": .string(found.skill.text), "response": .string(found.response.code),
        "count": .integer(found.count), "outcome": .string(found.outcome.name),
        "resource": found.outcome.resource.map { .string($0.text) } ?? .null,
        "target": found.target.map { .string($0.text) } ?? .null, "text": text(.whatIf),
      ]
    }
  }
}

extension WhyNot.Reason {
  fileprivate var code: String {
    switch self {
    case .prerequisiteNotEstablished: "prerequisiteNotEstablished"
    case .alreadyEstablished: "alreadyEstablished"
    case .lessToGain: "lessToGain"
    case .paused: "paused"
    case .easingFirst: "easingFirst"
    case .laterInOrder: "laterInOrder"
    case .checkFirst: "checkFirst"
    case .sameSkill: "sameSkill"
    case .proposed: "proposed"
    case .nothingProposed: "nothingProposed"
    case .teacherExcluded: "teacherExcluded"
    case .teacherPinnedOther: "teacherPinnedOther"
    }
  }
}

import ArgumentParser
import Balise
import LearningDomain
import PolicyGate
import StrictJSON

/// Whom a question is about, and for whom the answer is.
struct AskedOptions: ParsableArguments {
  @Argument(help: "The learner's pseudonym.")
  var learner: String

  @Option(help: "For whom: learner, guardian, teacher or auditor.")
  var audience = Audience.teacher

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  /// Asks for one learner's advice and prints a part of it.
  ///
  /// - Parameters:
  ///   - command: The command's name, for the schema.
  ///   - inquiry: What is asked beside the proposal.
  ///   - choosing: The blocks to print, of those of the audience.
  ///   - member: What the JSON holds beside the suggestion.
  /// - Throws: ``Failure``, and what reading and advising throw.
  func answer(
    _ command: String, asking inquiry: (School) throws -> Inquiry?,
    choosing: ([Rationale.Block]) -> [Rationale.Block],
    member: (Recommendation, Rationale?) -> JSONValue.Member
  ) throws {
    let school = try School(source)
    let entry = try school.entry(of: learner)
    let inquiry = try inquiry(school)
    let advice = try school.advise(
      [entry.learner], languages: [output.language], about: inquiry)
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
    try output.print(.object(members)) {
      CardText.lines(
        advice, audience: audience, output.language,
        missedItems: school.missedItems(beside: entry), choosing: choosing)
    }
    try Failure.check([advice])
  }
}

struct WhyNotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not",
    abstract: "Why not something else, and what would lift it. / Pourquoi pas autre chose.",
    discussion: """
      Example: balise why-not P07 "Les comptes du marché" --from Datasets/5e-mathematiques
      """,
    aliases: ["pourquoi-pas"])

  @OptionGroup var asked: AskedOptions

  @Argument(help: "The resource, by its identifier or its title.")
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
    commandName: "what-if",
    abstract: "What future answers would change. / Ce que de futures réponses changeraient.",
    discussion: """
      Example: balise what-if P07 --right 3 --from Datasets/5e-mathematiques
      """,
    aliases: ["et-si"])

  @OptionGroup var asked: AskedOptions

  @Option(
    name: [.customLong("right"), .customLong("justes")], help: "So many right answers in a row.")
  var right: Int?

  @Option(
    name: [.customLong("wrong"), .customLong("fausses")], help: "So many wrong answers in a row.")
  var wrong: Int?

  @Option(
    name: [.customLong("on"), .customLong("sur")],
    help: "The skill, by its identifier or its label; by default that of the suggestion.")
  var skill: String?

  func validate() throws {
    guard (right == nil) != (wrong == nil) else {
      throw ValidationError("Say either --right or --wrong, and how many answers.")
    }
    guard let count = right ?? wrong, (1...Inquiry.mostResponses).contains(count) else {
      throw ValidationError(
        "Expected 1 to \(Inquiry.mostResponses) answers, found \(right ?? wrong ?? 0).")
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

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "The answers a suggestion rests on, and what hangs on each. / Les preuves.",
    discussion: "Example: balise evidence P07 --from Datasets/5e-mathematiques",
    aliases: ["preuves"])

  @OptionGroup var asked: AskedOptions

  func run() throws {
    var asked = asked
    if asked.audience == .teacher { asked.audience = .auditor }
    try asked.answer(
      "evidence", asking: { _ in nil },
      choosing: { blocks in
        blocks.filter { [.proposal, .evidence, .estimate].contains($0.claim) }
      },
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

extension SeenEvidence {
  fileprivate var json: JSONValue {
    [
      "item": item.map { .string($0.text) } ?? .null, "skill": .string(skill.text),
      "day": time.map { .string($0.day.description) } ?? .null,
      "response": .string(response.code), "hints": .integer(hints),
      "role": .string(role.code), "outcomeWithout": .string(outcomeWithout.name),
      "resourceWithout": outcomeWithout.resource.map { .string($0.text) } ?? .null,
    ]
  }
}

extension Response {
  /// The response in JSON.
  var code: String { self == .correct ? "correct" : "incorrect" }
}

extension Evidence.Role {
  /// The role in JSON.
  var code: String {
    switch self {
    case .decisive: "decisive"
    case .contributing: "contributing"
    case .minor: "minor"
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

public import ArgumentParser
public import Balise
import LearningDomain
import Ledger
public import PolicyGate
import StrictJSON

extension HumanDecision.Choice: ExpressibleByArgument {
  private static let french = [
    "accepter": Self.accept, "modifier": .modify, "ecarter": .reject, "écarter": .reject,
    "reporter": .defer,
  ]

  /// Reads the English or the French verb.
  public init?(argument: String) {
    guard let choice = Self(rawValue: argument) ?? Self.french[argument] else { return nil }
    self = choice
  }

  /// The verbs in the language of the help.
  public static var allValueStrings: [String] {
    Language.ofHelp == .french
      ? ["accepter", "modifier", "ecarter", "reporter"] : allCases.map(\.rawValue)
  }
}

extension HumanDecision.ReasonCode: ExpressibleByArgument {
  /// Reads the code, or the reason in French or English.
  public init?(argument: String) {
    guard
      let reason = Self(rawValue: argument)
        ?? Self.allCases.first(where: { $0.label.isCalled(argument) })
    else { return nil }
    self = reason
  }
}

struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "decider", "Enregistrer ce que vous avez décidé d’une proposition.",
      """
      Elle doit avoir été montrée (classe, eleve ou pourquoi). Une décision peut être corrigée : \
      le journal garde les deux, la dernière compte. Motifs :
      \(reasons(.french))

      Exemple : balise decider P07 ecarter --raison knowsLearnerBetter --de \
      Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "decide", "Record what you decided about a suggestion.",
      """
      It must have been shown (class, learner or why). A decision can be corrected: the ledger \
      keeps both, the last one counts. Reasons:
      \(reasons(.english))

      Example: balise decide P07 reject --reason knowsLearnerBetter --from \
      Datasets/5e-mathematiques
      """))

  private static func reasons(_ language: Language) -> String {
    HumanDecision.ReasonCode.allCases.map {
      "  " + ClassPhrases.about(language, $0.rawValue, $0.label[language])
    }.joined(separator: "\n")
  }

  @Argument(
    help: .bilingual(
      "Le pseudonyme de l’élève.",
      "The learner's pseudonym.", value: ("élève", "learner")))
  var learner: String

  @Argument(
    help: .bilingual(
      "Accepter, modifier, écarter ou reporter.",
      "Accept, modify, reject or defer.", value: ("choix", "choice")))
  var choice: HumanDecision.Choice

  @Option(
    name: .bilingual("raison", "reason"),
    help: .bilingual(
      "Pourquoi, un des codes ou ce qu’il veut dire.",
      "Why, one of the codes or what it means.", value: ("motif", "reason")))
  var reason: HumanDecision.ReasonCode

  @Option(
    name: .bilingual("par", "with"),
    help: .bilingual(
      """
      La ressource qui prend la place de la proposition, par son identifiant ou son titre ; \
      avec modifier seulement.
      """,
      """
      The resource that takes the suggestion's place, by its identifier or its title; with \
      modify alone.
      """, value: ("ressource", "resource")))
  var replacement: String?

  @Flag(
    name: .bilingual("corriger", "correct"),
    help: .bilingual(
      "Corriger la décision déjà prise.", "Correct the decision that was taken before."))
  var corrects = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source)
    let entry = try school.entry(of: learner)
    let resource = try replacement.map { try school.resource(named: $0) }
    let corrected = corrects ? try school.decisions(about: entry.learner).last : nil
    guard !corrects || corrected != nil else {
      throw Failure(.usage) { DecidePhrases.nothingToCorrect($0, entry.learner.text) }
    }
    let decision = Advisor.Decision(
      choice: choice, reason: reason, replacement: resource?.id,
      correcting: corrected?.receipt.entry)
    let receipt: Receipt
    do {
      receipt = try school.decide(decision, about: entry)
    } catch LedgerError.refused(let refusal) {
      throw Failure(.refused, DecidePhrases.refusal(refusal, source.from, learner, output.language))
    }
    let json: JSONValue = [
      "schema": "balise/decide/1", "learner": .string(entry.learner.text),
      "choice": .string(choice.rawValue), "reason": .string(reason.rawValue),
      "replacement": resource.map { .string($0.id.text) } ?? .null,
      "corrects": (corrected?.receipt.entry).map { .string($0) } ?? .null,
      "entry": .string(receipt.entry), "index": .integer(receipt.index),
      "hash": .string(receipt.hash.description),
    ]
    try output.print(json) {
      [
        DecidePhrases.recorded(
          output.language, entry.learner.text,
          choice.label[output.language]
            + (resource.map { " → \($0.id), " + DecidePhrases.title($0, output.language) } ?? ""),
          reason.label[output.language]),
        corrected.map { DecidePhrases.corrects(output.language, $0.text(output.language)) },
        DecidePhrases.receipt(output.language, String(receipt.index), receipt.hash.description),
      ].compactMap(\.self) + hint(decision, about: entry.learner, in: school)
    }
  }
}

extension DecideCommand {
  /// How to change what comes next: a decision is about one suggestion, and the same answers give the same one
  /// again.
  private func hint(
    _ decision: Advisor.Decision, about learner: Learner.ID, in school: School
  ) -> [String] {
    let language = output.language
    let sentence: Phrase, command: Phrase, id: Resource.ID?, why: TeacherDirection.Reason?
    switch decision.choice {
    case .accept, .defer: return []
    case .modify:
      (sentence, command) = (DecidePhrases.toComeNext, DecidePhrases.pin)
      (id, why) = (decision.replacement, reason.reasonToPin)
    case .reject:
      let record = school.choice(for: learner)
      (sentence, command) = (DecidePhrases.suggestedAgain, DecidePhrases.exclude)
      (id, why) = (record?.outcome.resource, reason.reasonToExclude)
      if let id, record?.isPinned == true {
        return [
          DecidePhrases.asDirected(language),
          DirectionPhrases.undo(language, learner.text, id.text, source.from),
        ]
      }
    }
    guard let id else { return [] }
    let reasons = TeacherDirection.Reason.allCases.map(\.rawValue).joined(separator: ", ")
    return [
      why == nil ? DecidePhrases.reasons(language, reasons) : nil, sentence(language),
      command(
        language, learner.text, id.text, why?.rawValue ?? DecidePhrases.someReason(language),
        source.from),
    ].compactMap(\.self)
  }
}

extension HumanDecision.ReasonCode {
  /// The reason to exclude what was suggested that says the same; `nil` where none does.
  fileprivate var reasonToExclude: TeacherDirection.Reason? {
    switch self {
    case .tooEasy, .tooHard: .unsuitedLevel
    case .workedInClass: .workedInClass
    case .materialUnsuitable: .unsuitedMaterial
    case .learnerWish: .learnerWish
    case .knowsLearnerBetter, .fitsNeed, .anotherPriority, .alreadyDone, .evidenceMisleading,
      .noTime, .wantsToWait:
      nil
    }
  }

  /// The reason to pin what takes its place that says the same: what speaks against the one speaks for no other.
  fileprivate var reasonToPin: TeacherDirection.Reason? {
    self == .workedInClass || self == .learnerWish ? reasonToExclude : nil
  }
}

enum DecidePhrases {
  static let someReason = Phrase("MOTIF", "REASON")
  static let reasons = Phrase(
    "Une consigne a un de ces motifs : %1.", "A direction has one of these reasons: %1.")
  static let asDirected = Phrase(
    "Une consigne la fait venir, et le fera encore.",
    "A direction has it come, and will again.")
  static let suggestedAgain = Phrase(
    "Les mêmes réponses la proposeront encore. Pour l’écarter deux semaines :",
    "The same answers will suggest it again. To keep it away for two weeks:")
  static let exclude = Phrase(
    "balise exclure %1 %2 --raison %3 --de %4", "balise exclude %1 %2 --reason %3 --from %4")
  static let toComeNext = Phrase(
    "Pour que ce choix vienne ensuite :", "To have your choice come next:")
  static let pin = Phrase(
    "balise epingler %1 %2 --raison %3 --de %4", "balise pin %1 %2 --reason %3 --from %4")
  static let recorded = Phrase(
    "Décision enregistrée pour %1 : %2 (%3).", "Decision recorded for %1: %2 (%3).")
  static let noResource = Phrase(
    "le catalogue n’a pas de ressource « %1 »", "the catalogue has no resource “%1”")
  static let corrects = Phrase(
    "Elle corrige : %1. Le journal garde les deux.", "It corrects: %1. The ledger keeps both.")
  static let nothingToCorrect = Phrase(
    "rien n’a encore été décidé de la proposition à %1 : sans --corriger",
    "nothing has been decided about the suggestion to %1 yet: without --correct")
  private static let toCorrect = Phrase(
    "(pour la corriger : --corriger)", "(to correct it: --correct)")
  private static let quoted = Phrase("« %1 »", "“%1”")
  private static let refused = Phrase("refusé (%1) : %2", "refused (%1): %2")
  private static let again = Phrase(
    "(balise pourquoi %1 --de %2)", "(balise why %1 --from %2)")
  private static let replacementMissing = Phrase(
    "modifier demande la ressource à mettre à la place : --par RESSOURCE",
    "to modify needs the resource to put in its place: --with RESOURCE")
  private static let replacementUnused = Phrase(
    "--par RESSOURCE ne va qu’avec modifier", "--with RESOURCE goes with modify alone")
  static let receipt = Phrase("Reçu : entrée %1, %2", "Receipt: entry %1, %2")

  static func text(_ language: Language, _ error: HumanDecisionError) -> String {
    switch error {
    case .replacementMissing: replacementMissing(language)
    case .replacementUnused: replacementUnused(language)
    @unknown default: "\(error)"
    }
  }

  static func title(_ resource: Resource, _ language: Language) -> String {
    quoted(language, resource.title[language])
  }

  /// Why a decision was not taken, a line for each reason; where looking again is what helps, how.
  static func refusal(
    _ refusal: Refusal, _ folder: String, _ learner: String, _ language: Language
  ) -> String {
    refusal.reasons.map { reason in
      let helps = reason.rule.hasPrefix("decision.") && reason.remedy != nil
      let sentences = [reason.texts.teacher[language], reason.remedy?[language]]
      return refused(language, reason.code, sentences.compactMap(\.self).joined(separator: " "))
        + (helps ? " " + again(language, learner, folder) : "")
        + (reason.code == "HUM-REPLAY" ? " " + toCorrect(language) : "")
    }.joined(separator: "\n")
  }
}

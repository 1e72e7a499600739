import LearningDomain
import PolicyGate
import StrictJSON

enum PolicyPhrases {
  static let setting = Phrase(
    "trouvé : `%1` ; attendu : DIMENSION=VALEUR", "found `%1`, expected DIMENSION=VALUE")
  static let setTwice = Phrase(
    "`%1` est donnée deux fois, et chaque dimension une seule fois est attendue",
    "`%1` is set twice, expected each dimension once")
  private static let permitted = Phrase(
    "Permis, à ces conditions :", "Permitted, on these conditions:")
  private static let allowed = Phrase("permis", "permitted")
  private static let refused = Phrase("Refusé (%1).", "Refused (%1).")
  private static let found = Phrase("Trouvé : %1", "Found: %1")
  private static let known = Phrase("Valeurs connues : %1", "Known values: %1")
  private static let basis = Phrase("Fondement : %1", "Basis: %1")
  private static let remedy = Phrase("Possible : %1", "Possible: %1")
  private static let separator = Phrase(" ; ", "; ")
  private static let kinds: [Refusal.Kind: Phrase] = [
    .forbidden: Phrase("interdit", "forbidden"),
    .halted: Phrase("suspendu", "halted"),
    .indeterminate: Phrase("indéterminé", "indeterminate"),
    .notPermitted: Phrase("non prévu", "not provided for"),
    .unenforceable: Phrase("inapplicable", "unenforceable"),
  ]

  /// What the floor calls its sources by, and what a person does.
  private static let sources: [(String, Phrase)] = [
    ("RIA III", Phrase("Règlement européen sur l’IA, annexe III", "AI Act, Annex III")),
    ("RIA", Phrase("Règlement européen sur l’IA,", "AI Act,")),
    ("RGPD", Phrase("RGPD", "GDPR")),
    ("LIL", Phrase("Loi Informatique et Libertés", "French Data Protection Act")),
    ("design", Phrase("choix de conception", "a design choice")),
  ]

  static func lines(
    _ verdict: Verdict, _ found: [String: String], _ language: Language
  ) -> [String] {
    switch verdict {
    case .permitted(let obligations):
      return [permitted(language)]
        + obligations.map { "  " + $0.words(language) }
    case .refused(let kind, let reasons):
      return [refused(language, verdictName(kind.rawValue, language))]
        + reasons.flatMap { lines($0, found, language) }
    }
  }

  private static func lines(
    _ reason: Reason, _ found: [String: String], _ language: Language
  ) -> [String] {
    var more: [String] = []
    if let name = reason.unrecognised {
      more.append(Self.found(language, quoted(found[name] ?? "")))
      more.append(known(language, Request.forms(of: name).joined(separator: ", ")))
    }
    more.append(basis(language, sources(of: reason.legal, language)))
    if let remedy = reason.remedy { more.append(Self.remedy(language, remedy[language])) }
    return ["\(reason.code)  \(reason.texts.teacher[language])"] + more.map { "    " + $0 }
  }

  /// The name of a verdict for people.
  static func verdictName(_ name: String, _ language: Language) -> String {
    Refusal.Kind(rawValue: name).flatMap { kinds[$0] }?(language) ?? allowed(language)
  }

  /// Legal references as people cite them.
  static func sources(of legal: [String], _ language: Language) -> String {
    legal.map { source($0, language) }.joined(separator: separator(language))
  }

  private static func source(_ text: String, _ language: Language) -> String {
    guard let (name, phrase) = sources.first(where: { text.hasPrefix($0.0) }) else { return text }
    return phrase(language) + text.dropFirst(name.count)
  }
}

extension Obligation {
  /// The duty as a sentence for who reads the verdict.
  func words(_ language: Language) -> String {
    switch self {
    case .ledgerWriteAhead:
      Phrase(
        "Le journal est écrit avant que rien ne soit montré.",
        "The ledger is written before anything is shown.")(language)
    case .labelDecisionSupport:
      Phrase(
        "« Aide à la décision » figure sur ce qui est montré.",
        "“Decision support” stands on what is shown.")(language)
    case .noticeLearner:
      Phrase(
        "L’élève sait que l’outil sert, et à quoi.",
        "The learner is told that the tool is used, and for what.")(language)
    case .rationaleFull:
      Phrase("Toutes les raisons sont données.", "All reasons are given.")(language)
    case .counterEvidence:
      Phrase(
        "Ce qui parle contre la proposition est montré avec elle.",
        "What speaks against the suggestion is shown with it.")(language)
    case .uncertaintyShow:
      Phrase(
        "Ce qu’on ne sait pas est dit avec elle.", "What is not known is said with it.")(language)
    case .alternativesMin(let count):
      Phrase(
        "Au moins %1 autres possibilités sont montrées.",
        "At least %1 alternatives are shown.")(language, String(count))
    case .orderNeutral:
      Phrase(
        "Les listes ne disent rien du niveau.", "Lists say nothing of level.")(language)
    case .bandsSuppress:
      Phrase("Aucun degré de maîtrise n’est montré.", "No band of mastery is shown.")(language)
    case .bandsBudget(let count):
      Phrase(
        "Au plus %1 degrés de maîtrise par élève et par semaine.",
        "At most %1 bands of mastery a learner and week.")(language, String(count))
    case .cellsSuppress(let count):
      Phrase(
        "Les groupes de moins de %1 élèves sont omis.",
        "Groups of fewer than %1 learners are left out.")(language, String(count))
    case .differencingBudget:
      Phrase(
        "Les questions qui isoleraient une personne sont comptées.",
        "Questions that would single out a person are counted.")(language)
    case .diversityFloor:
      Phrase(
        "Les propositions ne sont pas toujours du même genre.",
        "Suggestions are not always of one kind.")(language)
    case .ambitionFloor(let weeks):
      Phrase(
        "Une proposition plus exigeante vient au moins une fois en %1 semaines.",
        "A harder offer comes at least once in %1 weeks.")(language, String(weeks))
    case .timeToLive(let days, let until):
      Phrase("La proposition vaut %1 jours%2.", "The suggestion lasts %1 days%2.")(
        language, String(days),
        until.map { Phrase(", au plus tard le %1", ", until %1 at most")(language, "\($0)") } ?? "")
    case .bindPurpose:
      Phrase(
        "Ce qui est montré ne sert qu’à ce but.", "What is shown serves this purpose alone.")(
          language)
    case .bindDigest:
      Phrase(
        "Une décision porte sur cette proposition et aucune autre.",
        "A decision is about this suggestion and no other.")(language)
    case .singleUse:
      Phrase("Une seule décision par proposition.", "One decision for one suggestion.")(language)
    case .humanDecide(let roles):
      Phrase("Une personne décide et dit pourquoi (%1).", "A person decides and says why (%1).")(
        language, roles.map { $0.words(language) }.joined(separator: ", "))
    case .humanOwnChoiceFirst:
      Phrase(
        "La personne choisit d’abord sans voir la proposition.",
        "The person chooses before seeing the suggestion.")(language)
    case .groupEndDate(let days):
      Phrase("Un groupe prend fin dans les %1 jours.", "A group ends within %1 days.")(
        language, String(days))
    case .groupReassess:
      Phrase(
        "Un groupe est prolongé une fois au plus, après un nouveau regard sur chacun.",
        "A group is renewed once at most, after another look at everybody.")(language)
    case .contestChannel:
      Phrase(
        "Contester est possible au même endroit.", "Contesting is possible in the same place.")(
          language)
    case .retention(.session):
      Phrase("Rien n’est gardé après la séance.", "Nothing is kept after the session.")(language)
    case .retention(.legalHold):
      Phrase(
        "Gardé sous restriction jusqu’à la fin du litige, puis effacé.",
        "Kept under restriction until the hold ends, then erased.")(language)
    case .retention(.log):
      Phrase(
        "La trace est gardée de six à douze mois.", "The log is kept for six to twelve months.")(
          language)
    case .redact:
      Phrase(
        "Ce qui désigne d’autres personnes est retiré.",
        "What points to other people is left out.")(language)
    case .pseudonymise:
      Phrase(
        "Les élèves portent des pseudonymes faits pour ce public.",
        "Learners go by pseudonyms made for this audience.")(language)
    case .notifyDataProtectionOfficer:
      Phrase(
        "La personne déléguée à la protection des données est prévenue.",
        "The data protection officer is told.")(language)
    case .commonPath:
      Phrase(
        "L’élève reçoit ce qui est proposé à tous.", "The learner is offered what everyone is.")(
          language)
    }
  }
}

extension Role {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .learner: Phrase("l’élève", "the learner")(language)
    case .teacher: Phrase("la personne qui enseigne", "the teacher")(language)
    case .guardian: Phrase("les parents", "the guardian")(language)
    default: rawValue
    }
  }
}

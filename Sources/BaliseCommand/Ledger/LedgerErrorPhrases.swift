import LearningDomain
import Ledger
import PolicyGate

extension LedgerError {
  /// The error in a language; English is the library's own.
  func words(_ language: Language) -> String {
    guard language == .french else { return description }
    switch self {
    case .missing(let path): return "il n’y a pas de journal à `\(path)`"
    case .cannotRead(let path, let reason):
      return "impossible de lire le journal `\(path)` : \(LedgerReasons.french(reason))"
    case .cannotWrite(let path, let reason):
      return "impossible d’écrire le journal `\(path)` : \(LedgerReasons.french(reason))"
    case .damaged(let path, let reason):
      return "le journal `\(path)` est abîmé : \(LedgerReasons.french(reason))"
    case .newerSchema(let path):
      return
        "une version plus récente de balise a écrit le journal `\(path)`, que celle-ci ne sait pas lire"
    case .olderSchema(let path):
      return
        "une version plus ancienne de balise a écrit le journal `\(path)`, que celle-ci ne sait pas"
        + " lire : gardez le fichier, et commencez un autre journal ailleurs"
    case .key(let error): return error.words(language)
    case .note(let error): return error.words(language)
    case .markUnreadable(let path, let reason):
      return "l’état le plus récent du journal, gardé dans `\(path)`, est illisible : "
        + LedgerReasons.french(reason)
    case .rolledBack(let path, let entries, let recorded):
      return
        "le journal `\(path)` a été remis en arrière : il compte \(entries) entrées et en a compté"
        + " \(recorded)"
    case .forked(let path, let entries):
      return
        "le journal `\(path)` a été dédoublé : ses \(entries) premières entrées ne sont pas celles"
        + " d’alors"
    case .tampered(let path, let entry, let reason):
      return "le journal `\(path)` n’est pas tel qu’il a été écrit : entrée \(entry) : "
        + LedgerReasons.french(reason)
    case .noEntry(let path, let name): return "le journal `\(path)` n’a pas d’entrée `\(name)`"
    case .stillWaiting(let path):
      return
        "les clés sont effacées du journal `\(path)`, mais un autre programme le lit : quand il aura"
        + " fini, effacez de nouveau, pour qu’il n’en reste rien à côté du fichier"
    case .held: return "une conservation pour litige s’y oppose : rien n’a été effacé"
    case .merged(let learner, let other): return "`\(learner)` est déjà `\(other)`"
    case .alreadyShown:
      return "cette proposition a déjà été montrée : on ne choisit plus avant elle"
    case .bandsSpent(let budget):
      return
        "l’état des compétences de cet élève a déjà été montré \(budget) fois cette semaine à qui le"
        + " demande"
    case .clockBackwards(let newest):
      return "l’horloge est en retard sur l’entrée la plus récente du journal, du `\(newest)`"
    case .clockAhead(let newest):
      return
        "l’horloge a plus de \(Ledger.longestSilence) jours d’avance sur l’entrée la plus récente du"
        + " journal, du `\(newest)` : rien n’est supprimé sans nommer le semestre (--semestre)"
    case .floorRolledBack(let version, let newest):
      return
        "les règles de ce programme sont de version \(version), et le journal a été écrit sous la"
        + " version \(newest) : il faut un balise plus récent"
    case .refused(let refusal):
      return "refusé : \(refusal.reasons.map { "`\($0.code)`" }.joined(separator: ", "))"
    @unknown default: return description
    }
  }
}

extension LedgerKeyError {
  /// The error in a language; English is the library's own.
  func words(_ language: Language) -> String {
    guard language == .french else { return description }
    switch self {
    case .missing(let path):
      return
        "la clé du journal, `\(path)`, manque : remettez-la, ou commencez un autre journal ; sans"
        + " elle, celui-ci ne peut qu’être lu"
    case .unreadable(let path, let reason):
      return "impossible de lire la clé du journal, `\(path)` : \(LedgerReasons.french(reason))"
    case .exposed(let path):
      return "d’autres peuvent lire la clé du journal, `\(path)` : lancez `chmod 600` sur elle"
    case .malformed(let path, let reason):
      return "`\(path)` ne contient pas de clé de journal : \(LedgerReasons.french(reason))"
    case .cannotWrite(let path, let reason):
      return "impossible d’écrire la clé du journal, `\(path)` : \(LedgerReasons.french(reason))"
    case .foreign(let path, let key, let ledger):
      return "la clé `\(path)` est celle de `\(key)`, et le journal est `\(ledger)`"
    @unknown default: return description
    }
  }
}

extension NoteError {
  /// The error in a language; English is the library's own.
  func words(_ language: Language) -> String {
    guard language == .french else { return description }
    switch self {
    case .unsigned(let name): return "`\(name)` n’a pas signé ceci"
    case .forged(let name): return "la signature n’est pas celle de `\(name)` sur ce texte"
    case .unproven: return "la preuve ne mène pas de l’entrée au jalon"
    default: return LedgerReasons.french(description)
    }
  }
}

extension WriteAheadError {
  private static let nothingShown = Phrase(
    "%1 ; rien n’est montré qui ne soit d’abord écrit",
    "%1; nothing is shown that is not written down first")
  private static let unreceipted = Phrase(
    "le journal n’a pas confirmé toutes les entrées",
    "the log did not confirm every entry, so nothing is shown")

  /// The error in a language, and what follows from it.
  func words(_ language: Language) -> String {
    let reason =
      switch (cause, kind) {
      case (let cause as LedgerError, _): cause.words(language)
      case (_, .unreceipted): Self.unreceipted(language)
      default: description
      }
    return Self.nothingShown(language, reason)
  }
}

import LearningDomain
import Ledger
import PolicyGate

/// The figures that documents quote: those of the floor, as the layers on it tighten them.
struct PolicyFigures {
  /// For how many days a suggestion lasts, and how many alternatives come with it; `nil` where none is
  /// permitted.
  let days: Int?, alternatives: Int?

  /// Within how many days a temporary group ends; `nil` where none is permitted.
  let groupDays: Int?

  /// How many learners a table has to be of for their head of school; `nil` where there is none.
  let cells: Int?

  /// For how long entries are kept; `nil` where no suggestion is permitted.
  let retention: Obligation.RetentionClass?

  init(_ stack: PolicyStack) {
    let suggestion = stack.decide(.ordinary).obligations
    days = suggestion.figure { if case .timeToLive(let days, _) = $0 { days } else { nil } }
    alternatives = suggestion.figure {
      if case .alternativesMin(let count) = $0 { count } else { nil }
    }
    retention = suggestion.figure { if case .retention(let term) = $0 { term } else { nil } }
    groupDays = stack.decide(.group).obligations.figure {
      if case .groupEndDate(let days) = $0 { days } else { nil }
    }
    cells = stack.decide(.aggregate).obligations.figure {
      if case .cellsSuppress(let count) = $0 { count } else { nil }
    }
  }
}

extension PolicyFigures {
  private static let refused = Phrase("refus, selon les règles", "refused by the rules")
  private static let lasts = CountPhrase(
    one: ("%1 jour au plus", "%1 day at most"), other: ("%1 jours au plus", "%1 days at most"))
  private static let choices = CountPhrase(
    one: ("au moins %1 autre choix", "%1 other choice at least"),
    other: ("au moins %1 autres choix", "%1 other choices at least"))
  private static let noSuggestion = Phrase(
    "aucune proposition n’est permise", "no suggestion is permitted")
  private static let groups = CountPhrase(
    one: ("que des ensembles d’au moins %1 élève", "groups of %1 pupil or more only"),
    other: ("que des ensembles d’au moins %1 élèves", "groups of %1 pupils or more only"))
  private static let nobody = Phrase("aucun ensemble d’élèves", "no groups of pupils")
  private static let months = Phrase(
    "%1 à %2 mois, par semestre entier (balise journal conservation)",
    "%1 to %2 months, by whole terms (balise ledger retention)")
  private static let session = Phrase("rien après la séance", "nothing after the session")
  private static let hold = Phrase("jusqu’à la fin du litige", "until the hold ends")

  func suggestionLasts(_ language: Language) -> String {
    days.map { Self.lasts(language, $0) } ?? Self.refused(language)
  }

  func groupLasts(_ language: Language) -> String {
    groupDays.map { Self.lasts(language, $0) } ?? Self.refused(language)
  }

  func otherChoices(_ language: Language) -> String {
    alternatives.map { Self.choices(language, $0) } ?? Self.noSuggestion(language)
  }

  func headSees(_ language: Language) -> String {
    cells.map { Self.groups(language, $0) } ?? Self.nobody(language)
  }

  func ledgerKeeps(_ language: Language) -> String {
    switch retention {
    case .log:
      Self.months(
        language, String(Term.monthsKept.lowerBound), String(Term.monthsKept.upperBound))
    case .session: Self.session(language)
    case .legalHold: Self.hold(language)
    case nil: Self.refused(language)
    }
  }
}

extension Phrase {
  /// The phrase with figures where it has a place for them: `%1` how long a suggestion lasts, `%2` the other
  /// choices, `%3` what a head of school sees, `%4` how long a group lasts, `%5` how long the ledger keeps.
  func callAsFunction(_ language: Language, _ figures: PolicyFigures) -> String {
    self(
      language, figures.suggestionLasts(language), figures.otherChoices(language),
      figures.headSees(language), figures.groupLasts(language), figures.ledgerKeeps(language))
  }
}

extension [Obligation] {
  /// The first figure that is found.
  fileprivate func figure<Figure>(_ body: (Obligation) -> Figure?) -> Figure? {
    for obligation in self {
      if let figure = body(obligation) { return figure }
    }
    return nil
  }
}

extension Request {
  /// A teacher of a class makes a temporary group.
  fileprivate static var group: Request {
    var request = ordinary
    (request.purpose, request.subjects) = (.temporaryGrouping, .group(6))
    return request
  }

  /// A head of school looks at a class.
  fileprivate static var aggregate: Request {
    var request = ordinary
    (request.role, request.relation) = (.headOfSchool, .sameSchool)
    (request.operation, request.output) = (.aggregate, .aggregateTable)
    request.subjects = .class(26)
    return request
  }
}

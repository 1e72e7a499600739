internal import Foundation
internal import StrictJSON

/// What a header may call a column: its name, or another word for it that a person would write.
struct ColumnName {
  /// The name in Balise's own files.
  let text: String

  /// Other words, as ``folded(_:)`` makes them, the French one first.
  private let others: [String]

  /// A column of exactly this name, in which a `*` stands for anything.
  init(exactly text: String) {
    self.text = text
    others = []
  }

  /// A column of this name, in any case of letters, or of one of these, which are already folded, the
  /// French one first.
  init(_ text: String, or others: String...) {
    self.text = text
    self.others = others + [Self.folded(text)]
  }

  /// The name in the words of an error in French.
  var inFrench: String {
    guard let french = others.first, french != text else { return quoted(text) }
    return "\(quoted(french)) (ou \(quoted(text)))"
  }

  /// Where a header has the column: under its very name, or else wherever a word for it stands.
  ///
  /// Of the names that a `*` fits, the first is meant.
  func positions(in header: [String]) -> [Int] {
    if let exact = header.first(where: fits) {
      return header.indices.filter { header[$0] == exact }
    }
    guard !others.isEmpty else { return [] }
    return header.indices.filter { others.contains(Self.folded(header[$0])) }
  }

  /// Whether a header says that its column has dates.
  static func isOfDates(_ name: String) -> Bool { folded(name).hasPrefix("date") }

  /// Whether a header says that its column has names, addresses or dates of birth.
  static func isPersonal(_ name: String) -> Bool { personal.contains(folded(name)) }

  private static let personal: Set<String> = [
    "nom", "noms", "prenom", "prenoms", "nomprenom", "prenomnom", "nometprenom", "name",
    "firstname",
    "lastname", "surname", "fullname", "email", "mail", "courriel", "adresse", "telephone", "phone",
    "naissance", "datedenaissance", "datenaissance", "birthdate", "dateofbirth", "ine",
  ]

  private func fits(_ name: String) -> Bool {
    guard let star = text.firstIndex(of: "*") else { return name == text }
    let (start, end) = (text[..<star], text[star...].dropFirst())
    return name.count >= start.count + end.count && name.hasPrefix(start) && name.hasSuffix(end)
  }

  /// A word without accents, case, and all but letters and digits.
  private static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .filter { $0.isLetter || $0.isNumber }
  }
}

extension ColumnName {
  static let schoolClass = ColumnName("class", or: "classe", "division")
  static let validUntil = ColumnName(
    "validUntil", or: "jusquau", "valablejusquau", "validejusquau", "fin")
  static let day = ColumnName("day", or: "jour", "date")
  static let displayed = ColumnName(
    "displayed", or: "affiche", "affiches", "affichee", "affichees", "affichages")
}

extension AnswersFormat.Column {
  /// What the header of a file that a person made may call the column.
  var name: ColumnName {
    switch self {
    case .learner:
      ColumnName(rawValue, or: "eleve", "apprenant", "pseudonyme", "pseudonym", "pupil", "student")
    case .item: ColumnName(rawValue, or: "question")
    case .skill: ColumnName(rawValue, or: "competence")
    case .skills: ColumnName(rawValue, or: "competences")
    case .correct:
      ColumnName(
        rawValue, or: "juste", "reponse", "resultat", "right", "response", "answer", "result")
    case .time:
      ColumnName(
        rawValue, or: "date", "heure", "dateheure", "dateetheure", "horodatage", "datetime",
        "timestamp")
    case .kind: ColumnName(rawValue, or: "nature")
    case .resource: ColumnName(rawValue, or: "ressource")
    case .hints: ColumnName(rawValue, or: "indices", "aides")
    case .confidence: ColumnName(rawValue, or: "confiance", "assurance")
    }
  }
}

internal import Interchange
internal import LearningDomain
internal import StrictJSON

/// What a file of results says of one candidate.
struct AssessmentResult {
  /// The candidate’s `sourcedId`, which goes no further.
  private(set) var candidate = ""
  private(set) var items: [ItemResult] = []

  init(_ xml: inout XMLReader, _ root: XMLElement) throws(InterchangeError) {
    try xml.readChildren { (xml, element) throws(InterchangeError) in
      switch element.name {
      case "context":
        self.candidate = try xml.attribute("sourcedId", of: element)
      case "itemResult":
        self.items.append(try ItemResult(&xml, element, position: self.items.count))
      default: break
      }
    }
    guard !candidate.isEmpty else { throw xml.fault(at: root, expected: .context) }
  }

  /// Whether a namespace is one of results: those of 2.0 to 2.2 and of 3.0.
  static func isKnown(_ namespace: String) -> Bool {
    let prefix = "http://www.imsglobal.org/xsd/imsqti_"
    return namespace.hasPrefix(prefix + "result_v2p") || namespace.hasPrefix(prefix + "v2p")
      || namespace == prefix + "result_v3p0"
  }
}

/// What became of one item in a session.
struct ItemResult: Comparable {
  let identifier: String, time: Timestamp, line: Int
  private let sequence: Int, position: Int
  private let isFinal: Bool
  private var score: Double?, most: Double?, attempts: Double?

  init(
    _ xml: inout XMLReader, _ element: XMLElement, position: Int
  ) throws(InterchangeError) {
    identifier = try xml.attribute("identifier", of: element).onOneLine
    let datestamp = try xml.attribute("datestamp", of: element)
    guard let time = Timestamp(dateTime: datestamp) else {
      throw xml.fault(at: element, found: datestamp, expected: .datestamp)
    }
    let status = try xml.attribute("sessionStatus", of: element)
    guard Self.statuses.contains(status) else {
      throw xml.fault(
        at: element, expected: .oneOf(Self.statuses.map { "sessionStatus=\"\($0)\"" }))
    }
    (self.time, isFinal, line, self.position) = (time, status == "final", element.line, position)
    sequence = element["sequenceIndex"].flatMap { Int($0) } ?? 0
    try xml.readChildren { (xml, variable) throws(InterchangeError) in
      switch (variable.name, variable["identifier"]) {
      case ("outcomeVariable", "SCORE"):
        self.score = try xml.number(in: variable)
        if let most = variable["normalMaximum"], self.most == nil {
          self.most = try xml.number(most, of: variable)
        }
      case ("outcomeVariable", "MAXSCORE"): self.most = try xml.number(in: variable) ?? self.most
      case ("responseVariable", "numAttempts"): self.attempts = try xml.number(in: variable)
      default: break
      }
    }
  }

  private static let statuses = [
    "final", "initial", "pendingSubmission", "pendingResponseProcessing",
  ]

  enum Outcome {
    case answer(Response, [Skill.ID]), failure(ConversionLosses.Kind)
  }

  func outcome(_ catalogue: Catalogue?) -> Outcome {
    guard isFinal else { return .failure(.unfinishedResult) }
    guard attempts != 0 else { return .failure(.unattemptedItem) }
    guard let score, let most, let response = Response(score: score, of: most) else {
      return .failure(.resultWithoutScore)
    }
    guard let skills = catalogue?[item: Item.ID(identifier)]?.skills else {
      return .failure(.itemWithoutSkill)
    }
    return .answer(response, skills)
  }

  private var order: (Int64, Int, Int) { (time.milliseconds, sequence, position) }

  static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}

extension XMLReader {
  /// An attribute that an element must have, not empty.
  fileprivate func attribute(
    _ name: String, of element: XMLElement
  ) throws(InterchangeError) -> String {
    guard let value = element[name], !value.isEmpty else {
      throw fault(at: element, expected: .attribute(name))
    }
    return value
  }

  /// The number that a variable’s value is, wherever inside it; `nil` for none.
  fileprivate mutating func number(in variable: XMLElement) throws(InterchangeError) -> Double? {
    var texts: [String] = []
    try readChildren { (xml, child) throws(InterchangeError) in
      switch child.name {
      case "value": texts.append(try xml.readTrimmedText())
      case "candidateResponse":
        try xml.readChildren { (xml, value) throws(InterchangeError) in
          if value.name == "value" { texts.append(try xml.readTrimmedText()) }
        }
      default: break
      }
    }
    guard let text = texts.first, !text.isEmpty else { return nil }
    return try number(text, of: variable)
  }

  fileprivate func number(
    _ text: String, of variable: XMLElement
  ) throws(InterchangeError) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw .malformed(
        file: characters.file, line: variable.line, column: variable.column,
        found: .found(quoted(text)), expected: .number)
    }
    return number
  }
}

extension LocalizedText {
  static let assessmentResult = LocalizedText(
    french: "`<assessmentResult>` dans l’espace de noms d’une version de QTI, 2.x ou 3.0",
    english: "`<assessmentResult>` in the namespace of a version of QTI, 2.x or 3.0")
  fileprivate static let context = LocalizedText(
    french: "un `<context>` avec un `sourcedId`", english: "a `<context>` with a `sourcedId`")
  fileprivate static let datestamp = LocalizedText(
    french: "une date et une heure ISO 8601 dans `datestamp`",
    english: "a date and time of ISO 8601 in `datestamp`")
  fileprivate static let number = LocalizedText(french: "un nombre", english: "a number")

  fileprivate static func attribute(_ name: String) -> LocalizedText {
    LocalizedText(french: "l’attribut \(quoted(name))", english: "the attribute \(quoted(name))")
  }
}

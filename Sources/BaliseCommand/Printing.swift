import LearningDomain
import StrictJSON

extension OutputOptions {
  /// Prints an object as JSON, rows as CSV, or paragraphs as text that is laid out here.
  func print(
    _ json: JSONValue, csv: (() -> CSVTable)? = nil, text: () -> [String]
  ) throws(Failure) {
    try print(json, csv: csv, lines: { text().flatMap { Screen.layOut($0, to: width) }.lines() })
  }

  /// Prints an object as JSON, rows as CSV, or lines of text as they are.
  func print(
    _ json: JSONValue, csv: (() -> CSVTable)? = nil, lines: () -> [Line]
  ) throws(Failure) {
    switch format {
    case .json: try Output.write(json.text(indented: true))
    case .csv:
      guard let csv else { throw Failure(.usage) { FilePhrases.noCSV($0) } }
      try Output.write(csv().text)
    case .text:
      try Output.write(lines().map { $0.printed(inColour: isInColour) }.joined(separator: "\n"))
    }
  }
}

/// Two columns of names and values, the names as wide as the widest.
func aligned(_ rows: [(name: String, value: String)]) -> [String] {
  let width = rows.map { Screen.width(of: $0.name) }.max() ?? 0
  return rows.map { Screen.fit($0.name, to: width + 2) + $0.value }
}

/// A number with so many decimals, with the decimal sign of the language.
func decimal(_ value: Double?, _ places: Int, _ language: Language) -> String {
  guard let value, value.isFinite else { return "–" }
  let text = value.formatted(places: places)
  return language == .french ? text.replacing(".", with: ",") : text
}

extension Double {
  fileprivate func formatted(places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (magnitude * scale).rounded()
    guard scaled < 0x1p53 else { return "\(self)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = self < 0 && scaled > 0 ? "−" : ""
    return places == 0
      ? sign + padded : sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

import Foundation

/// Rows of values under names, as a spreadsheet reads them.
///
/// - Source: Y. Shafranovich, “Common Format and MIME Type for CSV Files”, RFC 4180.
struct CSVTable {
  /// A number stays a number: it has no quotes and no sign of a thousand.
  enum Cell {
    case text(String)
    case number(Int)
    case decimal(Double)
    case nothing

    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .nothing }
    static func optional(_ number: Int?) -> Cell { number.map { .number($0) } ?? .nothing }
    static func optional(_ number: Double?) -> Cell { number.map { .decimal($0) } ?? .nothing }

    /// A text that a spreadsheet would take for a formula gets an apostrophe, as OWASP advises
    /// (“CSV Injection”); commas, quotes and ends of lines are quoted.
    fileprivate var csv: String {
      switch self {
      case .nothing: return ""
      case .number(let number): return String(number)
      case .decimal(let number): return number.isFinite ? "\(number)" : ""
      case .text(let text):
        let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
        let isPlain = !safe.contains { ",\"\n\r\r\n".contains($0) }
        return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
      }
    }
  }

  let columns: [String]
  var rows: [[Cell]] = []

  /// The lines, without the end of the last.
  var text: String {
    ([columns.map(Cell.text)] + rows).map { $0.map(\.csv).joined(separator: ",") }
      .joined(separator: "\r\n")
  }
}

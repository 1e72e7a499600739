internal import Foundation

/// The data dictionary, in one of its languages: what traces it says there are.
///
/// A section whose heading ends in a name, such as `` `answers.csv` ``, lists fields in the first column of
/// its table.
package struct DataDictionary: Sendable, CustomStringConvertible {
  /// The page in English and the page in French.
  package static let pages = ["DataDictionary", "DictionnaireDesDonnees"].map(DataDictionary.init)

  package let description: String

  /// The fields of each section, by the name in its heading.
  package func fields() throws -> [String: Set<String>] {
    let file = packageRoot.appending(path: "Sources/Balise/Balise.docc/\(description).md")
    var fields: [String: Set<String>] = [:]
    var section: String?
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") {
        section = line.hasPrefix("### ") ? names(in: line).last : nil
      } else if line.hasPrefix("| `"), let section, let cell = line.split(separator: "|").first {
        fields[section, default: []].formUnion(names(in: cell))
      }
    }
    return fields
  }

  private func names(in line: Substring) -> [String] {
    line.matches(of: /`([^`]+)`/).map { String($0.output.1) }
  }
}

import Foundation
import Interchange
import LearningDomain
import PolicyGate
import Testing
import _TestSupport

/// The data sets that are shipped, held to their cards.
@Suite struct ShippedDataTests {
  static let names = ["5e-mathematiques", "ce2-lecture-et-nombres", "college-mathematiques"]

  /// A data set's folder, its card, and a folder to work in that is laid out as the card says.
  private struct Shipped {
    let folder: URL, card: String, workplace: URL

    init(_ name: String) throws {
      folder = packageRoot.appending(path: "Datasets/\(name)")
      card = try String(contentsOf: folder.appending(path: "card.md"), encoding: .utf8)
      workplace = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
      let copy = workplace.appending(path: "Datasets/\(name)")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path())
      where file.hasSuffix(".json") {
        try FileManager.default.copyItem(
          at: folder.appending(path: file), to: copy.appending(path: file))
      }
    }

    /// The words of the command that stands on the card.
    var command: [String] {
      var words: [String] = []
      for line in card.split(separator: "\n").drop(while: { !$0.hasPrefix("    balise simulate") })
      {
        words += line.split(separator: " ").map(String.init)
        guard words.last == "\\" else { break }
        words.removeLast()
      }
      return Array(words.dropFirst())
    }

    /// Whether the table on the card names a file by its digest, with as many lines after the header.
    func names(_ file: String, lines: Int? = nil, _ bytes: [UInt8]) -> Bool {
      let count = lines.map { " \(grouped($0)) et l’en-tête " } ?? " "
      return card.contains("| `\(file)` |\(count)| `\(Digest(sha256Of: bytes))` |")
    }

    private func grouped(_ number: Int) -> String {
      number < 1000
        ? String(number) : "\(number / 1000)\u{202F}\(String(number % 1000 + 1000).dropFirst())"
    }
  }

  @Test(arguments: names)
  func `the command on the card makes the files that the card names, byte for byte`(
    name: String
  ) throws {
    let shipped = try Shipped(name)
    defer { try? FileManager.default.removeItem(at: shipped.workplace) }
    #expect(shipped.command.prefix(2) == ["simulate", "answers"])
    let made = try run(shipped.command, in: shipped.workplace)
    try #require(made.status == 0, "\(made.errors)")
    for file in ["answers.csv", "roster.csv"] {
      let bytes = try Array(
        Data(contentsOf: shipped.workplace.appending(path: "Datasets/\(name)/\(file)")))
      let lines = bytes.count { $0 == UInt8(ascii: "\n") } - 1
      #expect(shipped.names(file, lines: lines, bytes), "\(file)")
      // What is committed, where it is.
      if let committed = try? Data(contentsOf: shipped.folder.appending(path: file)) {
        #expect(Array(committed) == bytes, "\(file)")
      }
    }
  }

  @Test(arguments: names)
  func `the card names the catalogue and the plan by their digests`(name: String) throws {
    let shipped = try Shipped(name)
    defer { try? FileManager.default.removeItem(at: shipped.workplace) }
    for file in ["catalogue.json", "simulation.json"] {
      guard let bytes = try? Data(contentsOf: shipped.folder.appending(path: file)) else {
        #expect(file == "simulation.json" && name == "5e-mathematiques")
        continue
      }
      #expect(shipped.names(file, Array(bytes)), "\(file)")
    }
  }

  /// Resources to choose among, or a suggestion has no alternatives; items to practise with; both languages.
  @Test(arguments: names)
  func `every skill has items, and two ways or more to work on it, in French and English`(
    name: String
  ) throws {
    let catalogue = try readCatalogue(
      at: packageRoot.appending(path: "Datasets/\(name)/catalogue.json").path())
    for skill in catalogue.skills {
      #expect(catalogue.items.count { $0.skills.contains(skill.id) } >= 5, "\(skill.id)")
      #expect(catalogue.resources.count { $0.teaches.contains(skill.id) } >= 2, "\(skill.id)")
    }
    let texts =
      catalogue.skills.map(\.label) + catalogue.items.compactMap(\.label)
      + catalogue.resources.map(\.title)
    for text in texts {
      let french = try #require(text.translations[.french])
      #expect(text.translations[.english] != nil)
      #expect(!french.contains(/'| [:;!?»]|« |\.\.\./), "\(french)")
    }
    #expect(catalogue.resources.allSatisfy { $0.details.address?.contains(".invalid/") == true })
  }
}

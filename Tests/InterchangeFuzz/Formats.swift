import Foundation
import Interchange
import LearningDomain
import XMLInterchange
import _TestSupport

/// A format that is read, files of it, and how they are read: to a description of all that was found.
struct Format {
  let name: String, samples: [[UInt8]]
  let read: ([UInt8]) throws(InterchangeError) -> String

  init(
    _ name: String, _ samples: [[UInt8]],
    read: @escaping ([UInt8]) throws(InterchangeError) -> String
  ) {
    self.name = name
    self.samples = samples
    self.read = read
  }

  static func all() throws -> [Format] {
    let pseudonymizer = Pseudonymizer(key: Array(0..<32))
    let shipped = try Shipped()
    let catalogue = try readCatalogue(shipped.catalogue, named: "catalogue.json")
    let observations = try readObservations(
      from: ByteSource(bytes: shipped.answers, named: "answers.csv"), format: .balise,
      badRows: .fail, catalogue: catalogue
    ).value
    func text(_ text: String) -> [UInt8] { Array(text.utf8) }
    func rules(_ catalogue: Catalogue?) -> StatementRules {
      StatementRules(pseudonymizer: pseudonymizer, catalogue: catalogue, received: nil)
    }
    func source(_ bytes: [UInt8], _ name: String) -> ByteSource {
      ByteSource(bytes: bytes, named: name)
    }
    let answers = [
      shipped.answers, text("eleve;question;juste;date\r\nP1;Q001;vrai;31/12/2026 14:05\r\n"),
    ]
    return [
      Format("answers", answers) { bytes throws(InterchangeError) in
        "\(try readObservations(from: source(bytes, "a.csv"), format: .balise, badRows: .fail, catalogue: catalogue))"
      },
      Format("answers, skipping", answers) { bytes throws(InterchangeError) in
        "\(try readObservations(from: source(bytes, "a.csv"), format: .balise, badRows: .skip, catalogue: catalogue))"
      },
      Format("roster", [shipped.roster]) { bytes throws(InterchangeError) in
        "\(try readRoster(from: source(bytes, "roster.csv")))"
      },
      Format("catalogue", [shipped.catalogue]) { bytes throws(InterchangeError) in
        "\(try readCatalogue(bytes, named: "catalogue.json").items.count)"
      },
      Format("statements", [writeStatements(observations)]) { bytes throws(InterchangeError) in
        var refused: [RefusedStatement] = []
        let harvest = try readStatements(bytes, named: "s.jsonl", by: rules(catalogue)) {
          refused.append($0)
        }
        return "\(harvest.statements.count) \(harvest.unused.count) \(refused)"
      },
      Format("Caliper", [text(ForeignFiles.events)]) { bytes throws(InterchangeError) in
        "\(try readCaliper(from: [source(bytes, "e.jsonl")], by: rules(nil)).statements.count)"
      },
      Format("CASE", [text(ForeignFiles.framework)]) { bytes throws(InterchangeError) in
        "\(try readCASE(bytes, named: "case.json").skills)"
      },
      Format("GAR", [text(ForeignFiles.resources)]) { bytes throws(InterchangeError) in
        "\(try readGAR(bytes, named: "gar.json").resources)"
      },
      Format("SKOS", [text(ForeignFiles.vocabulary)]) { bytes throws(InterchangeError) in
        "\(try readSKOS(from: [source(bytes, "v.rdf")]))"
      },
      Format("LOM", [ForeignFiles.notice, ForeignFiles.soundNotice].map(text)) {
        bytes throws(InterchangeError) in
        "\(try readNotices(from: source(bytes, "n.xml")))"
      },
      Format("AAF", [text(ForeignFiles.pupils)]) { bytes throws(InterchangeError) in
        "\(try readDirectory(from: [source(bytes, "p.xml")], pseudonymizer: pseudonymizer))"
      },
      Format("QTI", [text(ForeignFiles.results)]) { bytes throws(InterchangeError) in
        "\(try readItemResults(from: [source(bytes, "r.xml")], pseudonymizer: pseudonymizer, catalogue: catalogue))"
      },
    ]
  }

  /// The class that is shipped, with as many answers as are read in a moment.
  private struct Shipped {
    let answers: [UInt8], roster: [UInt8], catalogue: [UInt8]

    init() throws {
      func bytes(_ name: String) throws -> [UInt8] {
        let folder = packageRoot.appending(path: "Datasets/5e-mathematiques")
        return Array(try Data(contentsOf: folder.appending(path: name)))
      }
      let lines = try bytes("answers.csv").split(separator: UInt8(ascii: "\n")).prefix(60)
      answers = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
      roster = try bytes("roster.csv")
      catalogue = try bytes("catalogue.json")
    }
  }
}

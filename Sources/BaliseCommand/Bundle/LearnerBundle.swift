import Foundation
import Interchange
import LearningDomain
import StrictJSON

/// A learner's file from one platform to another: a folder whose manifest names each file and its digest.
struct LearnerBundle {
  static let schema = "balise/learner-bundle/1"
  static let manifest = "manifest.json", statements = "statements.jsonl"

  /// The files beside the manifest, in its order.
  static let names = [
    statements, "mastery.jsonl", "recommendations.jsonl", "competences.json", "answers.csv",
    "LISEZMOI.md",
  ]

  let learner: Learner.ID
  let observations: [Observation]

  /// Reads a bundle, all its files held to their digests first.
  ///
  /// Names in the manifest are those that a bundle has, so that no name leads out of the folder.
  init(folder: String, catalogue: Catalogue?) throws {
    let path = try regularFile(Self.manifest, in: folder)
    let bytes = try Self.bytes(of: path)
    let (learner, digests): (Learner.ID, [String: Digest])
    do throws(JSONError) {
      (learner, digests) = try Self.read(PlacedJSON.parse(bytes))
    } catch { throw Failure.badJSON(path, error) }
    var contents: [String: [UInt8]] = [:]
    for name in Self.names {
      guard let digest = digests[name] else {
        throw Failure(.badData) { BundlePhrases.lacks($0, path, name) }
      }
      let file = try regularFile(name, in: folder)
      let found = try Self.bytes(of: file)
      guard Digest(of: found) == digest else {
        throw Failure(.badData) { BundlePhrases.changed($0, file) }
      }
      contents[name] = found
    }
    self.learner = learner
    observations = try Self.observations(
      contents[Self.statements] ?? [], filePath(Self.statements, in: folder), of: learner, catalogue
    )
  }

  /// The most bytes that a file of a bundle may have: a hundred times those of a learner with 10,000 answers.
  private static let largest = 1 << 29

  private static func bytes(of file: String) throws -> [UInt8] {
    let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber
    guard (size?.intValue ?? 0) <= largest else {
      throw Failure(.badData) { BundlePhrases.tooLarge($0, file) }
    }
    return try contents(of: file)
  }

  private static func read(
    _ document: PlacedJSON
  ) throws(JSONError) -> (Learner.ID, [String: Digest]) {
    let members = try document.members(
      known: ["schema", "learner", "files", "vocabularies", "checkpoint", "vkey"],
      required: ["schema", "learner", "files"])
    let schema = try members.required("schema")
    guard try schema.string() == Self.schema else {
      throw schema.mismatch(expected: .quoted(Self.schema))
    }
    var digests: [String: Digest] = [:]
    for file in try members.required("files").array() {
      let file = try file.members(
        known: ["name", "sha256", "lines"], required: ["name", "sha256"])
      let name = try file.required("name"), digest = try file.required("sha256")
      guard Self.names.contains(try name.string()) else {
        throw name.mismatch(expected: .oneOf(Self.names))
      }
      guard let value = Digest(hexadecimal: try digest.string()) else {
        throw digest.mismatch(expected: .digest)
      }
      digests[try name.string()] = value
    }
    let learner = try members.required("learner")
    guard pseudonymFault(try learner.string()) == nil else {
      throw JSONError(at: learner.place, found: .noPseudonym, expected: .pseudonym)
    }
    return (Learner.ID(try learner.string()), digests)
  }

  private static func observations(
    _ bytes: [UInt8], _ file: String, of learner: Learner.ID, _ catalogue: Catalogue?
  ) throws -> [Observation] {
    // The learners of a bundle have pseudonyms already: no key takes part.
    let rules = StatementRules(
      pseudonymizer: Pseudonymizer(key: []), addresses: .refuse, catalogue: catalogue, received: nil
    )
    var refused: RefusedStatement?
    let harvest = try readStatements(bytes, named: file, by: rules) { refused = refused ?? $0 }
    if let refused {
      throw Failure(.badData) {
        StatementPhrases.refusal(
          $0, "\(file):\(refused.line)", refused.requirement, refused.reason[$0])
      }
    }
    let observations = harvest.statements.compactMap(\.observation)
    guard observations.count == harvest.accepted,
      observations.allSatisfy({ $0.learner == learner })
    else { throw Failure(.badData) { BundlePhrases.foreign($0, file, learner.text) } }
    return observations
  }
}

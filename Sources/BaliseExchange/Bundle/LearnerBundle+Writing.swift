public import Balise
internal import Interchange
public import KnowledgeTracing
public import LearningDomain
public import Ledger
internal import Recommending
internal import StrictJSON

extension LearnerBundle {
  /// The files of a learner's bundle and their bytes, the manifest last.
  ///
  /// - Parameters:
  ///   - learner: Whose it is.
  ///   - observations: What learners did, of which others' is left out.
  ///   - catalogue: Labels, codes and matches of the skills that were met.
  ///   - model: From which it is said where each skill stands; nothing is said without one.
  ///   - moment: The moment spoken of.
  ///   - export: What the ledger holds of the learner, as `Rights.export` gives it.
  ///   - key: The key that the ledger's checkpoint can be verified with.
  /// - Returns: Each file's name and bytes, to be put into one folder.
  /// - Complexity: O(observations × skills + entries).
  public static func files(
    of learner: Learner.ID, observations: [Observation], catalogue: Catalogue, model: Model?,
    asOf moment: Timestamp, export: SubjectExport, verification key: VerificationKey?
  ) -> [(name: String, bytes: [UInt8])] {
    let observations = observations.filter { $0.learner == learner }
    let standings = model.map { model in
      LearnerHistory.divide(observations, among: [learner], asOf: moment).flatMap {
        Recommender(catalogue: catalogue, model: model).standings(of: $0, asOf: moment)
      }
    }
    let texts: [String: [UInt8]] = [
      statements: writeStatements(observations),
      "mastery.jsonl": lines((standings ?? []).filter(\.isMet).map(json)),
      "recommendations.jsonl": lines(export.entries.map(json)),
      "competences.json": competences(Set(observations.flatMap(\.skills)), in: catalogue),
      "answers.csv": writeAnswers(observations), "LISEZMOI.md": Array(readme(learner).utf8),
    ]
    let files = names.map { ($0, texts[$0] ?? []) }
    let document: JSONValue = [
      "schema": .string(schema), "learner": .string(learner.text),
      "files": .array(
        files.map { name, bytes in
          [
            "name": .string(name), "sha256": .string("\(Digest(of: bytes))"),
            "lines": .integer(bytes.lines),
          ]
        }),
      "vocabularies": [
        "catalogue": .string("\(Digest(of: writeCatalogue(catalogue)))"),
        "xapi": "1.0.3", "case": "1.1",
      ],
      "checkpoint": (export.checkpoint?.description).map { .string($0) } ?? .null,
      "vkey": (key?.description).map { .string($0) } ?? .null,
    ]
    return files + [(manifest, Array((document.text(indented: true) + "\n").utf8))]
  }

  /// Where the learner stands on a skill, which the answers and the model give and nothing else.
  private static func json(_ standing: SkillStanding) -> JSONValue {
    let status = standing.hasSufficientEvidence ? standing.status : .notEnoughResponses
    return [
      "skill": .string(standing.skill.text), "status": .string(status.rawValue),
      "responses": .integer(standing.responses), "correct": .integer(standing.correct),
      "derived": true,
    ]
  }

  /// What was shown, why, and what a person decided, as the ledger holds it.
  private static func json(_ item: SubjectExport.Item) -> JSONValue {
    [
      "entry": item.entry.json, "personal": item.part.json,
      "proof": .string(item.proof.description),
    ]
  }

  /// The skills that were met, as the part of a CASE package that `readCASE` reads.
  private static func competences(_ met: Set<Skill.ID>, in catalogue: Catalogue) -> [UInt8] {
    let skills = catalogue.skills.filter { met.contains($0.id) }
    func node(_ name: String, _ uri: String) -> JSONValue {
      ["title": .string(name), "identifier": .string(name), "uri": .string(uri)]
    }
    let items: [JSONValue] = skills.map { skill in
      var members: [JSONValue.Member] = [
        .init("identifier", .string(skill.id.text)), .init("uri", .string(skill.uri)),
        .init("fullStatement", .string(skill.label[.french])),
      ]
      if let code = skill.curriculum { members.append(.init("humanCodingScheme", .string(code))) }
      return .object(members)
    }
    let matches: [JSONValue] = skills.flatMap { skill in
      skill.matches.map { match in
        [
          "associationType": "exactMatchOf", "originNodeURI": node(skill.id.text, skill.uri),
          "destinationNodeURI": node(match, match),
        ]
      }
    }
    let document: JSONValue = [
      "CFDocument": [
        "title": .string(catalogue.subject?[.french] ?? "Compétences rencontrées"),
        "language": "fr",
      ],
      "CFItems": .array(items), "CFAssociations": .array(matches),
    ]
    return Array((document.text(indented: true) + "\n").utf8)
  }

  private static func lines(_ values: [JSONValue]) -> [UInt8] {
    values.flatMap { Array(($0.text() + "\n").utf8) }
  }
}

extension Skill {
  /// An address of the skill: the first of its matches that is one, or else a name of Balise's.
  fileprivate var uri: String {
    matches.first { $0.contains("://") } ?? "urn:balise:skill:" + id.text
  }
}

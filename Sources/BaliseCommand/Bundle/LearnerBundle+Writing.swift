import Balise
import Interchange
import LearningDomain
import Ledger
import Recommending
import StrictJSON

/// What a bundle is made of.
struct BundleContents {
  let learner: Learner.ID
  let observations: [Observation]
  let standings: [SkillStanding]
  let export: SubjectExport
  let publicKey: VerificationKey?
  let catalogue: Catalogue?

  /// The files and their bytes, the manifest last.
  func files() -> [(name: String, bytes: [UInt8])] {
    let texts: [String: [UInt8]] = [
      LearnerBundle.statements: writeStatements(observations), "mastery.jsonl": mastery,
      "recommendations.jsonl": recommendations, "competences.json": competences,
      "answers.csv": writeAnswers(observations), "LISEZMOI.md": readme,
    ]
    let files = LearnerBundle.names.map { ($0, texts[$0] ?? []) }
    return files + [(LearnerBundle.manifest, manifest(files))]
  }

  private func manifest(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let document: JSONValue = [
      "schema": .string(LearnerBundle.schema), "learner": .string(learner.text),
      "files": .array(
        files.map { name, bytes in
          [
            "name": .string(name), "sha256": .string("\(Digest(of: bytes))"),
            "lines": .integer(bytes.count { $0 == UInt8(ascii: "\n") }),
          ]
        }),
      "vocabularies": [
        "catalogue": catalogue.map { .string("\(Digest(of: writeCatalogue($0)))") } ?? .null,
        "xapi": "1.0.3", "case": "1.1",
      ],
      "checkpoint": (export.checkpoint?.description).map { .string($0) } ?? .null,
      "vkey": (publicKey?.description).map { .string($0) } ?? .null,
    ]
    return Array((document.text(indented: true) + "\n").utf8)
  }

  /// Where the learner stands on each skill, which the answers and the model give and nothing else.
  private var mastery: [UInt8] {
    lines(
      standings.map { standing in
        let status = standing.hasSufficientEvidence ? standing.status : .notEnoughResponses
        return [
          "skill": .string(standing.skill.text), "status": .string(status.rawValue),
          "responses": .integer(standing.responses), "correct": .integer(standing.correct),
          "derived": true,
        ]
      })
  }

  /// What was shown, why, and what a person decided, as the ledger holds it.
  private var recommendations: [UInt8] {
    lines(
      export.entries.map { item in
        [
          "entry": item.entry.json, "personal": item.part.json,
          "proof": .string(item.proof.description),
        ]
      })
  }

  /// The skills that were met, as the part of a CASE package that `balise import case` reads.
  private var competences: [UInt8] {
    let met = Set(observations.flatMap(\.skills))
    let skills = catalogue?.skills.filter { met.contains($0.id) } ?? []
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
    let title = catalogue?.subject?[.french] ?? learner.text
    let document: JSONValue = [
      "CFDocument": ["title": .string(title), "language": "fr"], "CFItems": .array(items),
      "CFAssociations": .array(matches),
    ]
    return Array((document.text(indented: true) + "\n").utf8)
  }

  private var readme: [UInt8] {
    var page = Markdown()
    for language in [Language.french, .english] {
      page.title(BundlePhrases.title(language, learner.text))
      for paragraph in BundlePhrases.readme { page.paragraph(paragraph(language)) }
      page.list(
        zip(LearnerBundle.names, BundlePhrases.contents).map {
          BundlePhrases.file(language, $0, $1(language))
        })
    }
    return Array(page.text.utf8)
  }

  private func lines(_ values: [JSONValue]) -> [UInt8] {
    values.flatMap { Array(($0.text() + "\n").utf8) }
  }
}

extension Skill {
  /// An address of the skill: the first of its matches that is one, or else a name of Balise's.
  fileprivate var uri: String {
    matches.first { $0.contains("://") } ?? "urn:balise:skill:" + id.text
  }
}

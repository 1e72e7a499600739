import Foundation
import Foundation
import Interchange
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import StrictJSON
import Testing
import _TestSupport

extension Classroom {
  /// Writes down that a suggestion was shown to the teacher by a host that keeps answers.
  func remember(_ learner: Learner.ID, seed: UInt64 = 1, at moment: Timestamp) throws {
    let ledger = try Ledger(at: path(of: "ledger.sqlite"))
    var writer = ledger.writer(at: moment, identifiers: SplitMix64(seed: seed))
    var request = Request.ordinary
    request.memory = .session
    let texts = [Language.french, .english].map { language in
      Rationale(
        audience: .teacher, language: language, headline: "R001 <b>",
        blocks: [
          .init(claim: .estimate, sentences: ["Sept sur dix [x](y)."], items: []),
          .init(claim: .whatIf, sentences: ["Trois justes de plus."], items: []),
        ])
    }
    _ = try writer.commit([
      Disclosure(
        of: request, card: Digest(of: CanonicalBytes(of: learner.text)),
        about: Subject(learner, actor: "teacher-77")
      ).showing(ShownCard(evidence: [], rationales: texts))
    ])
    try ledger.close()
  }
}

@Suite struct RightsCommandTests {
  let classroom: Classroom
  private let november = Timestamp(milliseconds: 1_794_500_000_000)

  init() throws {
    classroom = try Classroom()
    try classroom.remember("P07", at: november)
  }

  @Test func `an export gives the answers back to the bytes they were`() throws {
    let run = try classroom.ask("ledger", "export", "P07", "--out", "\(Classroom.name)/P07")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    let header = try classroom.answers()[0]
    let own = try classroom.answers().filter { $0.hasPrefix("P07,") }
    let read = try readObservations(at: classroom.path(of: "P07/export.json")).value
    let written = String(decoding: writeAnswers(read), as: UTF8.self)
    #expect(written == ([header] + own).joined(separator: "\n") + "\n" && own.count > 100)
    let json = try PlacedJSON.parse(Array(classroom.read("P07/export.json"))).members()
    #expect(try json.string("schema") == "balise/ledger-export/1")
    let entries = try json.objects("entries")
    #expect(entries.count == 1)
    let key = try VerificationKey(json.string("vkey"))
    let proof = try LedgerProof(entries[0].string("proof"))
    #expect(try proof.entry(signedBy: key).index == 0)
    try Checkpoint(json.string("checkpoint")).check(signedBy: key)
    #expect(
      !String(decoding: try classroom.read("P07/export.json"), as: UTF8.self).contains("teacher-77")
    )
    let schema = try PlacedJSON.parse(
      Array(
        Data(
          contentsOf: packageRoot.appending(
            path: "Sources/Interchange/Interchange.docc/Resources/export.schema.json")))
    ).members()
    let definitions = try schema.required("$defs").members()
    func names(_ part: JSONMembers) throws -> Set<String> {
      Set(try part.strings("required"))
    }
    #expect(try names(schema) == json.names)
    for part in ["entry", "personal"] {
      #expect(
        try names(definitions.required(part).members()) == entries[0].required(part).members().names
      )
    }
    // What is there is not replaced unless told to.
    let again = try classroom.ask("ledger", "export", "P07", "--out", "\(Classroom.name)/P07")
    #expect(again.status == 2 && again.output == "")
  }

  @Test(arguments: [
    (
      "fr",
      [
        "# Dossier individuel de P07", "## 1. Degré et mode de contribution",
        "## 2. Données traitées et leurs sources", "## 3. Paramètres du traitement",
        "## 4. Opérations effectuées", "## 5. Ce qui aurait changé", "Trois justes de plus.",
        "[La décision en cause", "Propositions montrées\u{A0}: 1",
      ]
    ),
    (
      "en",
      [
        "# Individual file of P07", "## 1. Degree and manner of the contribution",
        "## 2. Data processed and their sources", "## 3. Parameters of the processing",
        "## 4. Operations carried out", "## 5. What would have changed", "Trois justes de plus.",
        "[The decision at issue", "Suggestions shown: 1",
      ]
    ),
  ])
  func `the individual file has the headings of the law, what was shown and no HTML`(
    language: String, expected: [String]
  ) throws {
    let run = try classroom.ask(
      "ledger", "export", "P07", "--out", "\(Classroom.name)/P07", "--lang", language)
    #expect(run.status == 0, "\(run.errors)")
    let text = try classroom.text(of: "P07/export.md")
    for words in expected { #expect(text.contains(words), "\(words)") }
    #expect(
      text.contains("R001 \\<b\\>") && text.contains("[x]\\(y)") && !text.contains("teacher-77"))
  }

  @Test func `an export from a ledger that cannot be written says so and works`() throws {
    try classroom.write("x", to: "ledger.sqlite.key.checkpoint")
    let run = try classroom.ask(
      "journal", "exporter", "P07", "--out", "\(Classroom.name)/P07", "--lang", "fr")
    #expect(run.status == 0)
    #expect(
      run.errors.contains("ce droit n’a pas pu être inscrit au journal\u{A0}:"), "\(run.errors)")
    let json = try PlacedJSON.parse(Array(classroom.read("P07/export.json"))).members()
    guard case .null? = json["recorded"]?.content else {
      Issue.record("it is said to be recorded")
      return
    }
    #expect(try json.objects("entries").count == 1)
  }

  @Test func `an export of nobody is made, and doubted`() throws {
    let run = try classroom.ask("ledger", "export", "P77", "--out", "\(Classroom.name)/P77")
    #expect(run.status == 0 && run.errors.contains("nothing is held under the pseudonym P77"))
    let none = try classroom.run("ledger", "export", "P07", "--out", "x", "--ledger", "none.sqlite")
    #expect(none.status == 74 && none.errors.contains("there is no ledger"))
    #expect(try classroom.run("ledger", "export", "P07", "--out", "x").status == 2)
  }

  @Test func `an entry is replayed, opened and then erased`() throws {
    let open = try classroom.ask("ledger", "replay", "0", "--lang", "en")
    #expect(open.status == 0 && open.errors == "", "\(open.errors)")
    for words in [
      "The verdict, recomputed, is the same.", "About P07, on", "Trois justes de plus.",
    ] {
      #expect(open.output.contains(words), "\(open.output)")
    }
    #expect(try classroom.ledgerEntries() == 2)
    let json = try classroom.ask("ledger", "replay", "0", "--format", "json").json()
    #expect(try json.string("schema") == "balise/ledger-replay/1")
    #expect(try json.string("sealed") == "opened" && json.required("recomputed").boolean())

    for words in [[], ["--confirm", "P08"], ["--confirm", "p07"]] {
      let refused = try classroom.ask(["ledger", "erase", "P07"] + words)
      #expect(refused.status == 2 && refused.errors.contains("cannot be undone"))
    }
    let before = try classroom.read("ledger.sqlite")
    let erased = try classroom.ask("ledger", "erase", "P07", "--confirm", "P07", "--lang", "en")
    #expect(erased.status == 0 && erased.output.contains("1 key destroyed"), "\(erased.errors)")
    #expect(try classroom.read("ledger.sqlite") != before)
    let gone = try classroom.ask("journal", "rejouer", "0", "--lang", "fr")
    #expect(gone.status == 0 && gone.output.contains("Effacé\u{A0}: la clé de l’élève"))
    #expect(gone.output.contains("Verdict recalculé\u{A0}: le même."))
    let again = try classroom.ask(
      "journal", "effacer", "P07", "--confirm", "P07", "--format", "json"
    ).json()
    #expect(try again.string("schema") == "balise/ledger-erase/1" && again.integer("keys") == 0)
    #expect(try classroom.ask("ledger", "verify").status == 0)
  }

  @Test func `without the key the public part is replayed, and the rest stays locked`() throws {
    try classroom.remove("ledger.sqlite.key")
    let run = try classroom.ask("ledger", "replay", "0", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.json().string("sealed") == "locked")
    #expect(!run.output.contains("P07"))
    let missing = try classroom.ask("ledger", "replay", "7")
    #expect(missing.status == 74 && missing.errors.contains("has no entry `7`"))
  }

  @Test func `what is due is listed, and dropped when told to`() throws {
    let old = try Classroom()
    try old.remember("P07", seed: 2, at: Timestamp(milliseconds: 1_700_000_000_000))
    let listed = try old.ask("ledger", "retention", "--lang", "en")
    #expect(listed.status == 0 && listed.output.contains("2023-09-01 – 2024-02-29"))
    #expect(listed.output.contains("2024-09-01, due") && listed.output.contains("--apply"))
    // The newest entry is years old, so the clock may be wrong: what goes has to be named.
    let unnamed = try old.ask("ledger", "retention", "--apply", "--lang", "en")
    #expect(unnamed.status == 74 && unnamed.errors.contains("more than 92 days after"))
    let refused = try old.ask("ledger", "retention", "--apply", "--lang", "fr")
    #expect(refused.errors.contains("(--semestre)"), "\(refused.errors)")
    let wrong = try old.ask("ledger", "retention", "--apply", "--term", "2023-09-02")
    #expect(wrong.status == 2 && wrong.errors.contains("2023-09-01"))
    #expect(try old.ask("ledger", "retention", "--term", "2023-09-01").status == 2)
    let json = try old.ask(
      "journal", "conservation", "--apply", "--term", "2023-09-01", "--format", "json"
    ).json()
    #expect(try json.string("schema") == "balise/ledger-retention/1")
    #expect(try json.required("applied").members().integer("entries") == 1)
    #expect(try json.required("applied").members().integer("keys") == 1)
    let verified = try old.ask("ledger", "verify", "--lang", "fr")
    #expect(verified.status == 0 && verified.output.contains("effacée avec son semestre"))
    #expect(
      try old.ask("ledger", "retention", "--apply", "--lang", "fr").output.contains(
        "Rien n’est échu"))
  }

  @Test func `a day with more displayed than receipts is a bypass, with its own exit code`() throws
  {
    let file = "\(Classroom.name)/displayed.csv"
    try classroom.write("day,displayed\n\(november.day),1\n", to: "displayed.csv")
    let sound = try classroom.ask("ledger", "reconcile", "--displayed", file, "--lang", "en")
    #expect(sound.status == 0 && sound.output.contains("has its receipt"), "\(sound.errors)")
    try classroom.write("day,displayed\n\(november.day),3\n2026-01-05,0\n", to: "displayed.csv")
    let bypass = try classroom.ask("journal", "rapprocher", "--affiches", file, "--lang", "fr")
    #expect(bypass.status == 76)
    #expect(bypass.output.contains("CONTOURNEMENT le \(november.day)\u{A0}: 2 propositions"))
    let json = try classroom.ask("ledger", "reconcile", "--displayed", file, "--format", "json")
    #expect(json.status == 76)
    #expect(try json.json().string("schema") == "balise/ledger-reconcile/1")
    #expect(try json.json().objects("days").map { try $0.integer("bypassed") } == [0, 2])
    try classroom.write("day,displayed\nyesterday,3\n", to: "displayed.csv")
    let wrong = try classroom.ask("ledger", "reconcile", "--displayed", file)
    #expect(wrong.status == 65 && wrong.errors.contains("line 2, column 1: found `yesterday`"))
    #expect(try classroom.ask("ledger", "reconcile", "--displayed", "none.csv").status == 74)
  }
}

@Suite struct DocumentTests {
  @Test func `documents quote the figures in force, and a layer changes them`() throws {
    let classroom = try Classroom(fitted: false)
    let duties = [
      "timeToLive(7)", "alternatives.min(3)", "group.endDate(21)", "cells.suppress(15)",
    ].enumerated().map {
      #"{"id": "d\#($0.offset)", "when": "always", "obligations": ["\#($0.element)"]}"#
    }
    try classroom.write(
      Data(
        #"""
        {"format": "balise layer 1", "layer": "school", "version": 1, "validFrom": "2026-01-01",
        "validUntil": "2099-12-31", "definitions": {}, "rules": [], "permits": [],
        "duties": [\#(duties.joined(separator: ","))]}
        """#.utf8), to: "school.json")
    let layer = ["--policy", Classroom.name + "/school.json"]
    for (language, plain, narrowed) in [
      (
        "fr",
        ["14 jours au plus", "42 jours au plus", "au moins 10 élèves", "6 à 12 mois"],
        ["7 jours au plus", "21 jours au plus", "au moins 15 élèves", "6 à 12 mois"]
      ),
      (
        "en", ["14 days at most", "42 days at most", "10 pupils or more", "6 to 12 months"],
        ["7 days at most", "21 days at most", "15 pupils or more", "6 to 12 months"]
      ),
    ] {
      let floor = try classroom.run(["policy", "register", "--lang", language])
      let school = try classroom.run(["policy", "register", "--lang", language] + layer)
      for words in plain { #expect(floor.output.contains(words), "\(words)") }
      for words in narrowed { #expect(school.output.contains(words), "\(words)\(school.errors)") }
      #expect(!school.output.contains(plain[0]) && !school.output.contains(plain[2]))
    }
    let impact = try classroom.run(["policy", "impact", "--lang", "fr"] + layer)
    #expect(impact.output.contains("au moins 3 autres choix"), "\(impact.errors)")
    #expect(!impact.output.contains("%"))
  }

  @Test(arguments: [
    ("register", "fr", "Article 30 du RGPD", "[Base légale]", "PUR-GRADING\u{A0}:"),
    ("register", "en", "Article 30 of the GDPR", "[Legal basis]", "PUR-GRADING:"),
    (
      "impact", "fr", "Article 35 du RGPD", "[Gravité, vraisemblance",
      "version \(Floor.policy.version)"
    ),
    (
      "impact", "en", "Article 35 of the GDPR", "[Severity, likelihood",
      "version \(Floor.policy.version)"
    ),
  ])
  func `documents state facts and leave judgements to people`(
    name: String, language: String, article: String, blank: String, fact: String
  ) throws {
    let classroom = try Classroom()
    let run = try classroom.run(
      "policy", name, "--lang", language, "--model", "\(Classroom.name)/model.json")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    for words in [article, blank, fact, "\(Gate.policyDigest)", "AUC"] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(!run.output.contains("--model"))
    let bare = try classroom.run("policy", name, "--lang", language)
    #expect(bare.status == 0 && bare.output.contains("--model"))
    let json = try classroom.run("policy", name, "--format", "json").json()
    #expect(try json.string("schema") == "balise/policy-\(name)/1")
    #expect(try classroom.run("policy", name, "--model", "none.json").status == 74)
  }
}

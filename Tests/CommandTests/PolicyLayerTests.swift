import Foundation
import PolicyGate
import StrictJSON
import Testing

/// Layers, the switch, and the commands that compare and explain, on files in the class's folder.
@Suite struct PolicyLayerTests {
  private func layer(rules: String = "", permits: String = "", duties: String = "") -> Data {
    Data(
      #"""
      {"format": "balise layer 1", "layer": "school", "version": 1, "validFrom": "2026-01-01",
      "validUntil": "2099-12-31", "definitions": {}, "rules": [\#(rules)], "permits": [\#(permits)],
      "duties": [\#(duties)]}
      """#.utf8)
  }

  private let noGuardians = #"""
    {"id": "guardians", "code": "SCHOOL-GUARDIANS", "kind": "notPermitted",
    "when": {"role": ["guardian"]}, "legal": ["design"],
    "texts": {"learner": {"fr": "a", "en": "b"}, "teacher": {"fr": "c", "en": "d"},
    "dataProtectionOfficer": {"fr": "e", "en": "f"}},
    "witnesses": [{"case": "S001", "request": {"role": "guardian", "relation": "ownChild"}}]}
    """#

  private func duty(_ obligation: String) -> String {
    #"{"id": "school.duty", "when": "always", "obligations": ["\#(obligation)"]}"#
  }

  private let file = Classroom.name + "/school.json"

  @Test func `check asks the floor and the layer, and names both`() throws {
    let classroom = try Classroom(fitted: false)
    try classroom.write(
      layer(rules: noGuardians, duties: duty("alternatives.min(2)")), to: "school.json")
    let run = try classroom.run(
      "policy", "check", "--policy", file, "--format", "json", "--set", "role=guardian", "--set",
      "relation=ownChild")
    #expect(run.status == 77, "\(run.errors)")
    let json = try run.json()
    #expect(try json.objects("reasons").map { try $0.string("code") } == ["SCHOOL-GUARDIANS"])
    #expect(try json.string("policy") != json.string("floor"))
  }

  @Test func `a weakening layer exits 65 with the file, the line and a request that shows it`()
    throws
  {
    let classroom = try Classroom(fitted: false)
    try classroom.write(layer(duties: duty("timeToLive(30)")), to: "school.json")
    for language in ["fr", "en"] {
      let run = try classroom.run("policy", "check", "--policy", file, "--lang", language)
      #expect(run.status == 65 && run.output.isEmpty)
      for part in [file, "school.duty", "timeToLive(14)", "timeToLive(30)"] {
        #expect(run.errors.contains(part), "\(run.errors)")
      }
    }
    try classroom.write(
      layer(
        permits:
          #"{"id": "p", "when": {"purpose": ["grading"]}, "witnesses": [{"case": "S1", "request": {"purpose": "grading"}}]}"#
      ), to: "school.json")
    let run = try classroom.run("policy", "check", "--policy", file)
    #expect(run.status == 65 && run.errors.contains("--set purpose=grading"), "\(run.errors)")
  }

  @Test func `a line without effect is named`() throws {
    let classroom = try Classroom(fitted: false)
    let same = duty("notice.learner").replacing(
      #""when": "always""#, with: #""when": {"operation": ["reveal"]}"#)
    try classroom.write(layer(duties: same), to: "school.json")
    let run = try classroom.run("policy", "check", "--policy", file)
    #expect(run.status == 0 && run.output.contains("Without effect: school.duty"))
    let json = try classroom.run("policy", "check", "--policy", file, "--format", "json").json()
    #expect(try json.strings("withoutEffect") == ["school.duty"])
  }

  @Test func `a layer narrows what a class is shown`() throws {
    let classroom = try Classroom()
    try classroom.write(
      layer(
        rules: noGuardians.replacing(#"["guardian"]"#, with: #"["teacher"]"#)
          .replacing(#"{"role": "guardian", "relation": "ownChild"}"#, with: "{}")),
      to: "school.json")
    let run = try classroom.ask("learner", "P07", "--policy", file)
    #expect(
      run.status == 77 && run.output.contains("SCHOOL-GUARDIANS"), "\(run.output)\(run.errors)")
    #expect(try classroom.ask("learner", "P07").status == 0)
  }

  @Test(arguments: [
    (#""state": "paused""#, 77), (#""state": "halted""#, 77), (#""state": "rightsOnly""#, 77),
    (#""state": "teacherOnly""#, 0), (#""state": "normal""#, 0),
    (#""state": "normal", "classes": ["5B"]"#, 77),
    (#""state": "normal", "classes": ["5Z"]"#, 65), (#""state": "normal", "skills": ["?"]"#, 65),
    (#""state": "off""#, 65), (#""state": "normal", "models": ["other"]"#, 0),
  ])
  func `the switch beside the ledger stops suggestions`(text: String, status: Int32) throws {
    let classroom = try Classroom()
    let roster = String(decoding: try classroom.read("roster.csv"), as: UTF8.self)
    let name = try #require(roster.split(separator: "\n").dropFirst().first)
      .split(separator: ",")[1]
    let text = text.replacing("5B", with: name)
    try classroom.write(
      Data(#"{"format": "balise switch 1", \#(text)}"#.utf8), to: "switch.json")
    let run = try classroom.ask("learner", "P07")
    #expect(run.status == status, "\(run.errors)")
    #expect(status != 77 || run.output.contains("SWITCH"))
  }

  @Test func `diff tells which requests change, and when none does`() throws {
    let classroom = try Classroom(fitted: false)
    try classroom.write(layer(rules: noGuardians), to: "school.json")
    let json = try classroom.run("policy", "diff", "floor", file, "--format", "json").json()
    let changes = try json.objects("changes")
    let refused = try #require(
      changes.first { (try? $0.string("before")) == "permitted" })
    #expect(try refused.string("after") == "notPermitted")
    #expect(try refused.strings("witness").sorted() == ["relation=ownChild", "role=guardian"])
    #expect(try refused.integer("situations") > 0)
    #expect(try !refused.string("request").isEmpty)
    let same = try classroom.run("policy", "comparer", "floor", "socle", "--lang", "fr")
    #expect(same.status == 0 && same.output == "Aucune requête ne change.\n")
    let text = try classroom.run("policy", "diff", "floor", file)
    #expect(text.output.contains("--set role=guardian") && text.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `explain tells when, why, and what each witness gets`() throws {
    let json = try run(["policy", "explain", "purpose.grading", "--format", "json"]).json()
    let rule = try #require(try json.objects("rules").first)
    #expect(
      rule.names == ["id", "code", "kind", "when", "legal", "texts", "remedy", "witnesses"])
    let witness = try #require(try rule.objects("witnesses").first)
    #expect(try witness.string("case") == "M001" && witness.strings("codes") == ["PUR-GRADING"])
    let french = try run(["policy", "expliquer", "PUR-GRADING", "--lang", "fr"])
    for word in ["usage : notation", "RGPD 22", "M001", "À l’élève"] {
      #expect(french.output.contains(word), "\(french.output)")
    }
    let unknown = try run(["policy", "explain", "nonsense"])
    #expect(unknown.status == 2 && unknown.errors.contains("PUR-GRADING"))
  }

  @Test func `explain tells of a permit when it holds, why, and what it demands`() throws {
    let json = try run(["policy", "explain", "permit.teacher", "--format", "json"]).json()
    #expect(try json.objects("rules").isEmpty && json.objects("duties").isEmpty)
    let permit = try #require(try json.objects("permits").first)
    #expect(permit.names == ["id", "when", "why", "obligations", "witnesses"])
    let obligations = try permit.objects("obligations")
    #expect(try obligations.map { try $0.string("name") }.contains("alternatives.min(2)"))
    for obligation in obligations {
      #expect(try !obligation.string("text").isEmpty && !obligation.string("why").isEmpty)
    }
    let french = try run(["policy", "explain", "permit.teacher", "--lang", "fr"])
    for word in ["permission", "Pourquoi", "Ce qui est exigé", "Au moins 2 autres", "M022"] {
      #expect(french.output.contains(word), "\(french.output)")
    }
    #expect(french.lines.allSatisfy { $0.count <= 80 })
  }

  @Test
  func `explain tells of a duty when it applies and what for, by its id and by an obligation`()
    throws
  {
    let english = try run(["policy", "explain", "duty.group"])
    for word in ["group.endDate(42)", "temporary grouping", "becomes a track", "is permitted"] {
      #expect(english.output.contains(word), "\(english.output)")
    }
    let french = try run(["policy", "explain", "duty.group", "--lang", "fr"])
    #expect(french.output.contains("devient un groupe de niveau"))
    let json = try run(["policy", "explain", "uncertainty.show", "--format", "json"]).json()
    let ids = try json.objects("duties").map { try $0.string("id") }
    #expect(ids == ["duty.content", "duty.aggregate", "duty.explanation"])
    let always = try run(["policy", "explain", "duty.retention"])
    #expect(always.output.contains("whenever something is permitted"))
  }

  @Test func `explain tells of a layer's duty too`() throws {
    let classroom = try Classroom(fitted: false)
    try classroom.write(layer(duties: duty("alternatives.min(3)")), to: "school.json")
    let run = try classroom.run("policy", "explain", "school.duty", "--policy", file)
    #expect(run.output.contains("At least 3 alternatives"), "\(run.errors)")
  }

  @Test func `the rule for what nothing provides for does not apply always`() throws {
    for (language, words) in [("en", "nothing permits it"), ("fr", "rien ne la permet")] {
      for format in ["text", "json"] {
        let run = try run([
          "policy", "explain", "NOT-PERMITTED", "--lang", language, "--format", format,
        ])
        #expect(run.output.contains(words), "\(run.output)")
        #expect(!run.output.contains("always") && !run.output.contains("toujours"))
      }
    }
  }

  @Test func `a printed request of no basis is taken back by --set`() throws {
    let classroom = try Classroom(fitted: false)
    let rule = noGuardians.replacing(
      #""when": {"role": ["guardian"]}"#,
      with: #"""
        "when": {"all": [{"not": {"legal": ["basisRecorded", "noticeShown"]}},
        {"not": {"purpose": ["rights"]}}]}
        """#
    ).replacing(
      #"{"role": "guardian", "relation": "ownChild"}"#, with: #"{"legal": "{objected}"}"#)
    try classroom.write(layer(rules: rule), to: "school.json")
    let explained = try classroom.run("policy", "explain", "guardians", "--policy", file)
    #expect(explained.output.contains("--set 'legal={objected}'"), "\(explained.errors)")
    let check = try classroom.run(
      "policy", "check", "--policy", file, "--set", "legal={objected}", "--format", "json")
    #expect(check.status == 77 && check.output.contains("SCHOOL-GUARDIANS"), "\(check.output)")
  }

  @Test func `the sheet says what is refused, allowed and cannot be prevented`() throws {
    let french = try run(["policy", "fiche", "--lang", "fr"])
    #expect(french.status == 0 && french.lines.allSatisfy { $0.count <= 80 })
    for word in [
      "CE QUI EST REFUSÉ", "CE QUI EST PERMIS", "NE PEUVENT PAS EMPÊCHER", "PUR-GRADING",
    ] {
      #expect(french.output.contains(word))
    }
    let json = try run(["policy", "sheet", "--format", "json"]).json()
    #expect(try json.objects("refused").count > 70 && json.objects("permitted").count == 7)
    #expect(try json.objects("permitted").allSatisfy { try !$0.array("obligations").isEmpty })
    #expect(try !json.strings("cannotPrevent").isEmpty)
  }

  @Test func `verify names what a policy's signature is worth`() throws {
    let floor = try run(["policy", "verify", "floor", "--format", "json"])
    #expect(floor.status == 0)
    let json = try floor.json()
    #expect(try json.string("state") == "verified")
    #expect(try json.integer("version") == Floor.policy.version && json.string("key").count == 16)
    let classroom = try Classroom(fitted: false)
    try classroom.write(layer(), to: "school.json")
    let unsigned = try classroom.run("policy", "verify", file, "--format", "json")
    #expect(unsigned.status == 65)
    #expect(try unsigned.json().string("state") == "unsigned")
    try classroom.write(Data("ed25519 x y\n".utf8), to: "school.sig")
    #expect(
      try classroom.run("policy", "verify", file, "--format", "json").json().string("state")
        == "badSignature")
  }
}

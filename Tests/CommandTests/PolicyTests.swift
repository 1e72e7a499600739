import StrictJSON
import Testing

@Suite struct PolicyTests {
  private func check(_ settings: String..., language: String = "en") throws -> Run {
    try run(
      ["policy", "check", "--format", "json", "--lang", language]
        + settings.flatMap { ["--set", $0] })
  }

  @Test func `the ordinary request is permitted, on conditions`() throws {
    let run = try check()
    #expect(run.status == 0)
    let verdict = try run.json()
    #expect(
      verdict.names == [
        "schema", "verdict", "kind", "reasons", "unrecognised", "obligations", "policy", "floor",
        "withoutEffect",
      ])
    #expect(try verdict.string("verdict") == "permitted")
    #expect(try verdict.required("kind").value == .null)
    #expect(try verdict.array("reasons").isEmpty)
    let obligations = Set(try verdict.strings("obligations"))
    #expect(obligations.isSuperset(of: ["ledger.writeAhead", "label.decisionSupport"]))
  }

  // The purposes that `policy.md`, section 1, names so that they are refused by name, and their
  // codes in the misuse corpus.
  @Test(arguments: [
    ("grading", "PUR-GRADING"), ("certification", "PUR-CERTIF"), ("orientation", "PUR-ORIENT"),
    ("admission", "PUR-ADMIT"), ("tracking", "PUR-TRACKING"), ("discipline", "PUR-DISCIPLINE"),
    ("proctoring", "PUR-PROCTOR"), ("emotionInference", "PRO-EMOTION"),
    ("disabilityScreening", "PUR-DISABILITY"), ("dropoutScoring", "PUR-DROPOUT"),
    ("staffEvaluation", "PUR-STAFF"), ("schoolRanking", "PUR-RANKING"),
    ("commercial", "PUR-COMMERCE"), ("vendorTraining", "PUR-VENDORTRAIN"),
    ("unspecified", "PUR-UNSPECIFIED"),
  ])
  func `refuses a forbidden purpose by name`(purpose: String, code: String) throws {
    let run = try check("purpose=\(purpose)", "role=teacher")
    #expect(run.status == 77)
    let verdict = try run.json()
    #expect(try verdict.string("verdict") == "refused")
    #expect(try verdict.string("kind") == "forbidden")
    let reasons = try verdict.objects("reasons")
    #expect(try reasons.map { try $0.string("code") } == [code])
    #expect(reasons[0].names == ["code", "rule", "legal", "text", "remedy"])
    #expect(try reasons[0].string("rule") == "purpose.\(purpose)")
    #expect(try !reasons[0].array("legal").isEmpty)
    let french = try check("purpose=\(purpose)", language: "fr").json().objects("reasons")
    #expect(try french[0].string("text") != reasons[0].string("text"))
  }

  @Test func `gives the code and the basis of a refusal in words`() throws {
    let run = try run(["policy", "check", "--set", "purpose=grading", "--lang", "en"])
    #expect(run.status == 77)
    #expect(run.output.contains("PUR-GRADING") && run.output.contains("GDPR 22"))
    #expect(run.lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ["colour=red", "purpose", "=grading", ""])
  func `a setting that names no dimension is a mistake of usage`(setting: String) throws {
    let run = try check(setting)
    #expect(run.status == 2 && run.output == "" && run.errors.hasPrefix("balise: "))
  }

  @Test(arguments: [
    ["purpose=grading", "purpose=formativePractice"], ["clock=ok", "integrity.clock=backwards"],
    ["decision=none", "human decision=pending"], ["day=2026-11-03", "day=2026-11-03"],
  ])
  func `a dimension that is set twice is a mistake of usage`(settings: [String]) throws {
    let run = try check(settings[0], settings[1])
    #expect(run.status == 2 && run.output == "")
    let name = [
      "purpose": "purpose", "clock": "integrity.clock", "decision": "decision", "day": "day",
    ][settings[0].prefix { $0 != "=" }]
    #expect(run.errors.contains("`\(try #require(name))` is set twice"))
  }

  @Test(arguments: [
    ("purpose=banana", "banana", "purpose", "selfAssessment"),
    ("day=2026-11-3", "2026-11-3", "day", "YYYY-MM-DD"),
    ("unsupported=x", "x", "unsupported", "singleUse"),
    ("relation=ownClass(soon)", "ownClass(soon)", "relation", "ownClass(YYYY-MM-DD)"),
    ("clock=\u{1B}[2J", #"\u{1B}[2J"#, "integrity.clock", "backwards"),
    (
      "role=" + String(repeating: "r", count: 60), String(repeating: "r", count: 40) + "…", "role",
      "guardian"
    ),
  ])
  func `an unknown value is shown beside those that are known`(
    setting: String, found: String, name: String, known: String
  ) throws {
    for (language, title) in [("en", "Found: "), ("fr", "Trouvé\u{A0}: ")] {
      let run = try run(["policy", "check", "--set", setting, "--lang", language])
      #expect(run.status == 77)
      #expect(run.output.contains("\(title)`\(found)`"), "\(run.output)")
      #expect(run.output.contains(known))
      #expect(run.lines.allSatisfy { $0.count <= 80 })
    }
    let unrecognised = try check(setting).json().objects("unrecognised")
    #expect(try unrecognised.map { try $0.string("name") } == [name])
    #expect(try unrecognised[0].string("found") == found)
    #expect(try unrecognised[0].strings("known").contains(known))
  }

  @Test(arguments: ["purpose=banana", "role=", "relation=ownClass(soon)", "day="])
  func `an unknown value is refused`(setting: String) throws {
    let run = try check(setting)
    #expect(run.status == 77)
    #expect(try run.json().string("verdict") == "refused")
  }
}

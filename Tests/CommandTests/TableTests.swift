import StrictJSON
import Testing

/// Tables for spreadsheets: numbers as numbers, days as ISO 8601 has them, the totals of the screen.
@Suite struct TableTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  /// The rows of a table, by the names of its columns.
  private func table(_ words: [String]) throws -> [[Substring: Substring]] {
    let run = try classroom.run(words + ["--format", "csv"])
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasSuffix("\n") && !run.output.contains("\""))
    let lines = run.output.dropLast().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let heads = try #require(lines.first)
    for line in lines { #expect(line.count == heads.count) }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heads, $0)) }
  }

  @Test func `evidence is the answers that the rationale rests on, without an estimate`() throws {
    let words = ["evidence", "P07", "--from", Classroom.name]
    let rows = try table(words)
    let json = try classroom.run(words + ["--format", "json"]).json().objects("evidence")
    #expect(!rows.isEmpty && rows.count == json.count)
    for (row, seen) in zip(rows, json) {
      #expect(try row["item"].map { String($0) } == seen.string("item"))
      #expect(try row["day"].map { String($0) } == seen.string("day"))
      #expect(try row["hints"].flatMap { Int($0) } == seen.integer("hints"))
      #expect(try row["correct"] == (seen.string("response") == "correct" ? "1" : "0"))
      #expect(row["day"]?.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil)
    }
    #expect(
      Set(rows[0].keys) == [
        "item", "skill", "day", "correct", "hints", "role", "outcomeWithout", "resourceWithout",
      ])
  }

  @Test func `nothing is proposed to nobody, and its table is empty`() throws {
    #expect(try table(["evidence", "P03", "--from", Classroom.name]).isEmpty)
  }

  @Test func `an evaluation has a row for the variant and for it without each term`() throws {
    let words = [
      "evaluate", "\(Classroom.name)/answers.csv", "--variant", "bkt+forget", "--starts", "1",
      "--folds", "2", "--ablation",
    ]
    let rows = try table(words)
    let json = try classroom.run(words + ["--format", "json"]).json()
    #expect(rows.map { $0["without"] } == ["", "forget"])
    #expect(rows.map { $0["variant"] } == ["bkt+forget", "bkt"])
    for name in ["auc", "rmse", "logLoss", "accuracy", "ece"] {
      #expect(try rows[0][Substring(name)].flatMap { Double($0) } == json.number(name), "\(name)")
    }
    #expect(try rows[0]["testRows"].flatMap { Int($0) } == json.integer("testRows"))
    let without = try json.objects("ablation")[0]
    #expect(try rows[1]["auc"].flatMap { Double($0) } == without.number("auc"))
  }

  @Test func `a matrix has a row for each measure of each policy in each world`() throws {
    let words = ["simulate", "matrix", "--learners", "2", "--seed", "4", "--tuning"]
    let rows = try table(words)
    let json = try classroom.run(words + ["--format", "json"]).json()
    let policies = try json.required("policies").members()
    #expect(Set(rows.compactMap { $0["policy"].map { String($0) } }) == policies.names)
    for row in rows {
      let (world, policy) = (String(row["world"] ?? ""), String(row["policy"] ?? ""))
      let measures = try policies.required(policy).members().required(world).members()
      let value = try measures.number(String(row["measure"] ?? ""))
      #expect(row["value"].flatMap { Double($0) } == value)
    }
  }

  @Test func `the ledger's tables have the numbers of the screen`() throws {
    #expect(try classroom.ask("class").status == 0)
    let terms = try table(["ledger", "retention", "--from", Classroom.name])
    let held = try classroom.ask("ledger", "retention", "--format", "json").json().objects("terms")
    #expect(terms.count == 1 && held.count == 1)
    #expect(terms[0]["entries"] == "26")
    #expect(try terms[0]["due"].map { String($0) } == held[0].string("due"))
    try classroom.write("day,displayed\n2026-01-05,0\n", to: "displayed.csv")
    let days = try table([
      "ledger", "reconcile", "--displayed", "\(Classroom.name)/displayed.csv", "--from",
      Classroom.name,
    ])
    #expect(days.count == 1 && days[0]["day"] == "2026-01-05" && days[0]["bypassed"] == "0")
  }

  @Test(arguments: [
    ["learner", "P07"], ["why", "P07"], ["why-not", "P07", "Les comptes du marché"],
    ["what-if", "P07", "--right", "3"],
  ])
  func `no estimate of a learner leaves as a table`(command: [String]) throws {
    let run = try classroom.ask(command + ["--format", "csv"])
    #expect(run.status == 2 && run.output == "" && run.errors.contains("no table"))
  }
}

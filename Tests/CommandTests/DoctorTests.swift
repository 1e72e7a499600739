import Foundation
import StrictJSON
import Testing

@Suite struct DoctorTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private func json(_ words: String...) throws -> JSONMembers {
    try classroom.ask(["doctor", "--format", "json"] + words).json()
  }

  private func codes(_ json: JSONMembers) throws -> [String] {
    try json.objects("findings").map { try $0.string("code") }
  }

  /// An answer of a learner of the shipped class.
  private func row(_ learner: String, _ item: String, _ day: String) -> String {
    "\(learner),\(item),,1,\(day)T08:00:00Z,answer,,,"
  }

  /// What a run printed, however its lines are broken.
  private func flat(_ run: Run) -> String {
    run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test func `says first whether the data is good enough`() throws {
    let english = try classroom.ask("doctor", "--lang", "en")
    #expect(english.lines[0].hasPrefix("In part: 23 learners of 26 have enough answers"))
    let french = try classroom.ask("doctor", "--lang", "fr")
    #expect(french.lines[0].hasPrefix("En partie\u{A0}: 23 élèves sur 26 ont assez"))
    #expect(
      flat(french).contains("UTF-8, séparateur `,`, dates et heures avec leur fuseau"),
      "\(french.output)")
    let json = try json()
    #expect(try json.integer("learners") == 26)
    #expect(try json.integer("ready") <= json.integer("answering"))
  }

  @Test func `five answers in ninety days, on two days, are enough and no fewer`() throws {
    let header = try classroom.answers()[0]
    func level(_ days: [String]) throws -> (verdict: String, codes: [String]) {
      let rows = days.enumerated().map { row("P01", "Q00\($0.offset + 1)", $0.element) }
      try classroom.write(answers: [header] + rows)
      let json = try json("--as-of", "2026-11-13")
      return (
        try json.string("verdict"),
        try json.objects("findings").filter {
          try $0.strings("subjects").contains("P01")
        }.map { try $0.string("code") }
      )
    }
    let (day, next) = ("2026-11-02", "2026-11-03")
    #expect(try level([day, day, day, day, next]) == ("inPart", []))
    #expect(try level([day, day, day, next]) == ("notYet", ["fewResponses"]))
    #expect(try level([day, day, day, day, day]) == ("notYet", ["oneDay"]))
    #expect(try level(["2026-08-14", day, day, day, next]) == ("notYet", ["oldResponses"]))
    #expect(try level(["2026-08-15", day, day, day, next]) == ("inPart", []))
  }

  @Test func `everybody with enough answers makes a yes`() throws {
    var rows: [String] = []
    for learner in try classroom.text(of: "roster.csv").split(separator: "\n").dropFirst() {
      for item in 1...5 {
        let day = item < 5 ? "2026-11-02" : "2026-11-03"
        rows.append(row(String(learner.prefix(3)), "Q00\(item)", day))
      }
    }
    try classroom.write(answers: [classroom.answers()[0]] + rows)
    #expect(try json().string("verdict") == "yes")
    #expect(
      try classroom.ask("doctor", "--lang", "fr").lines[0]
        == "Oui\u{A0}: les 26 élèves du registre ont assez de réponses pour des propositions.")
  }

  @Test func `what has most effect comes first`() throws {
    let rows = try classroom.answers()
    let late = "P01,Q001,operations-decimaux,1,9999-03-05T08:06:00Z,answer,,,"
    let stranger = "P99,Q001,operations-decimaux,1,2026-11-02T08:06:00Z,answer,,,"
    try classroom.write(answers: rows + [stranger, late])
    let effects = try json().objects("findings").map { try $0.string("effect") }
    let order = ["file", "suggestions", "certainty", "texts"]
    #expect(
      effects
        == effects.sorted { (order.firstIndex(of: $0) ?? 9) < (order.firstIndex(of: $1) ?? 9) })
    #expect(effects.first == "file" && effects.contains("suggestions"))
  }

  @Test func `fits a terminal, whatever there is to say`() throws {
    // A catalogue of which little is translated and little is taught, and answers of all kinds.
    let catalogue = try classroom.text(of: "catalogue.json")
    try classroom.write(
      catalogue.replacing(/, "en": "[^"]*"/, with: "").replacing(
        /"teaches": \["[^"]*"\]/, with: #""teaches": ["operations-decimaux"]"#),
      to: "catalogue.json")
    let rows = [
      row("P01", "Q001", "2026-11-02"), row("P01", "Q001", "2026-11-02"),
      row("P99", "Q001", "9999-11-02"), row("P02", "Q001", "2026-06-02"),
      "P03,Q001,\"x;y;z\",1,2026-11-02T08:00:00Z,answer,,,",
    ]
    try classroom.write(answers: [classroom.answers()[0]] + rows)
    for language in ["fr", "en"] {
      let run = try classroom.ask("doctor", "--lang", language, "--as-of", "2026-11-13")
      #expect(run.status == 65)
      #expect(run.lines.count <= 24, "\(run.output)")
      #expect(run.lines.allSatisfy { $0.count <= 80 }, "\(run.output)")
      #expect(run.lines.last?.hasPrefix("+ ") == true, "\(run.output)")
    }
  }

  @Test func `a file that cannot be used is the first thing to do`() throws {
    let skill = /("id": "operations-decimaux".*?"prerequisites": )\[\]/
    let text = try classroom.text(of: "catalogue.json")
    try classroom.write(
      text.replacing(skill) { "\($0.output.1)[\"priorites-operatoires\"]" }, to: "catalogue.json")
    var lines = try classroom.answers()
    lines[9] = "P01,Q001,operations-decimaux,maybe,2026-09-08T08:06:00Z,answer,,,"
    try classroom.write(answers: lines)
    let run = try classroom.ask("doctor", "--lang", "fr")
    #expect(run.status == 65 && run.errors == "")
    #expect(run.lines[0] == "Pas encore\u{A0}: 2 fichiers sont à corriger d’abord.")
    #expect(flat(run).contains("demande") && flat(run).contains("trouvé\u{A0}: `maybe`"))
    let json = try json()
    #expect(try json.string("verdict") == "notYet")
    #expect(try codes(json) == ["prerequisiteCycle", "badRow"])
    #expect(
      try json.objects("findings")[1].strings("subjects") == ["\(Classroom.name)/answers.csv:10"])
  }

  @Test func `all that is missing is named, beside what can be said`() throws {
    for name in ["answers.csv", "roster.csv"] { try classroom.remove(name) }
    let catalogue = try classroom.text(of: "catalogue.json")
    try classroom.write(
      catalogue.replacing(
        /"teaches": \["[^"]*"\]/, with: #""teaches": ["operations-decimaux"]"#),
      to: "catalogue.json")
    let run = try classroom.ask("doctor", "--lang", "en")
    #expect(run.status == 74 && run.errors == "")
    #expect(run.lines[0] == "Not yet: 2 files are missing or have to be corrected first.")
    for name in ["answers.csv", "roster.csv"] {
      #expect(flat(run).contains("cannot read `\(Classroom.name)/\(name)`"), "\(run.output)")
    }
    #expect(try codes(json()) == ["missingFile", "missingFile", "skillWithoutResource"])
    // What is broken is told beside what is missing.
    try classroom.write("{", to: "catalogue.json")
    #expect(try codes(json()) == ["badRow", "missingFile", "missingFile"])
    #expect(try classroom.run("doctor", "--from", "nowhere").status == 74)
  }

  @Test func `a resource without a skill is named with what to do`() throws {
    let text = try classroom.text(of: "catalogue.json")
    try classroom.write(
      text.replacing(/"teaches": \[[^\]]*\]/, with: #""teaches": []"#), to: "catalogue.json")
    let run = try classroom.ask("doctor", "--lang", "fr")
    #expect(run.status == 65 && flat(run).contains("n’a pas de compétence"))
    #expect(try codes(json()) == ["withoutSkill"])
  }

  @Test func `answers from a French spreadsheet are read and told as understood`() throws {
    let rows = try classroom.answers().filter { $0.contains(",answer,") }
    let sheet = rows.map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      let day = fields[4].prefix(10).split(separator: "-")
      let date = "\(day[2])/\(day[1])/\(day[0]) \(fields[4].dropFirst(11).prefix(5))"
      return [String(fields[0]), String(fields[1]), fields[3] == "1" ? "VRAI" : "FAUX", date]
        .joined(separator: ";")
    }
    let text = ["Élève;Question;Réponse;Date"] + sheet + [";;;", ";;;", ""]
    let bytes = text.joined(separator: "\r\n").unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
    try classroom.write(Data(bytes), to: "answers.csv")
    let run = try classroom.ask("doctor", "--lang", "fr")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(
      flat(run).contains("Windows-1252, séparateur `;`, dates jour/mois/année"), "\(run.output)")
    let answers = try #require(try json()["answers"]).members()
    #expect(try answers.string("times") == "dayFirst")
    #expect(try classroom.ask("class").status == 0)
  }

  @Test func `a workbook in place of a sheet is refused in one sentence`() throws {
    try classroom.write(Data([0x50, 0x4B, 0x03, 0x04, 0, 0]), to: "answers.csv")
    let run = try classroom.ask("class", "--lang", "fr")
    #expect(run.status == 65 && run.output == "")
    #expect(
      run.errors
        == "balise: fichier à corriger, \(Classroom.name)/answers.csv, ligne 1, colonne 1, "
        + "trouvé\u{A0}: un classeur (xlsx ou ods) ou une autre archive (zip)\u{202F}; attendu\u{A0}: du texte\u{A0}: "
        + "enregistrez la feuille sous «\u{A0}CSV (UTF-8)\u{A0}», ou ouvrez l’archive\n")
  }
}

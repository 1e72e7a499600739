import StrictJSON
import Testing

/// Who is in a class on the day spoken of.
@Suite struct ListsTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  /// The roster with other rows for P08, of which there is one.
  private func write(_ rows: String...) throws {
    let others = try classroom.text(of: "roster.csv").split(separator: "\n")
      .filter { !$0.hasPrefix("P08,") }
    try classroom.write((others + rows.map { $0[...] }).joined(separator: "\n"), to: "roster.csv")
  }

  private func suggested(_ run: Run) throws -> Set<String> {
    try Set(
      run.json().objects("suggestions").filter { try $0.string("outcome") != "refused" }
        .map { try $0.string("learner") })
  }

  @Test func `whose place has ended is out of the view, and the others stay in it`() throws {
    let before = try classroom.ask("class", "--format", "json")
    #expect(try before.json().strings("departed") == [])
    try write("P08,5B,2026-10-01")
    let run = try classroom.ask("class", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try suggested(run) == suggested(before).subtracting(["P08"]))
    #expect(try run.json().strings("departed") == ["P08"] && run.json().integer("learners") == 25)
    let text = try classroom.ask("class", "--lang", "fr").output.replacing(/\s+/, with: " ")
    #expect(text.contains("P08 n’est plus dans cette classe, d’après le registre"))
    #expect(try classroom.ask("why", "P02").status == 0)
    let gone = try classroom.ask("why", "P08")
    #expect(gone.status == 77 && gone.output.contains("REL-EXPIRED"))
    let doctor = try classroom.ask("doctor", "--format", "json").json()
    let found = try doctor.objects("findings").first { try $0.string("code") == "departed" }
    #expect(try found?.strings("subjects") == ["P08"] && doctor.integer("learners") == 25)
  }

  @Test func `a change of class is no end, in the new one`() throws {
    try write("P08,5A,2026-10-01", "P08,5B,2027-07-02")
    let run = try classroom.ask("class", "5B", "--format", "json")
    #expect(try run.status == 0 && suggested(run).contains("P08"))
    #expect(try classroom.ask("why", "P08").status == 0)
    let doctor = try classroom.ask("doctor", "--format", "json").json()
    #expect(try doctor.integer("learners") == 26)
  }

  @Test(arguments: [("5B", 77), ("5A", 0)] as [(String, Int32)])
  func `a pause holds for its class, and not for another in which somebody is too`(
    paused: String, status: Int32
  ) throws {
    try write("P08,5A,2027-07-02", "P08,5B,2027-07-02")
    try classroom.write(
      #"{"format": "balise switch 1", "state": "normal", "classes": ["\#(paused)"]}"#,
      to: "switch.json")
    let run = try classroom.ask("class", "5B")
    #expect(run.status == status, "\(run.output) \(run.errors)")
  }

  @Test func `a class that has ended is told so as a whole`() throws {
    let rows = try classroom.text(of: "roster.csv").replacing("2027-07-02", with: "2026-10-01")
    try classroom.write(rows, to: "roster.csv")
    let run = try classroom.ask("class", "--format", "json")
    #expect(try run.status == 77 && suggested(run).isEmpty)
    #expect(try run.json().integer("learners") == 26 && run.json().strings("departed") == [])
  }
}

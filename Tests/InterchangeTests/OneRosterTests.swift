import Foundation
import LearningDomain
import NumericKernels
import Testing
@testable import Interchange

@Suite struct OneRosterTests {
  private static let pseudonymizer = Pseudonymizer(key: Array(0..<32))

  private static let usual = [
    "orgs": """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    o1,,,Collège Nulle Part,school,0750001A,
    o2,,,Autre collège,school,,
    """,
    "classes": """
    sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds
    c1,,,"Maths, cinquième B",7,k1,5B,scheduled,,o1,t1
    c2,,,Maths 5C,7,k1,,scheduled,,o1,t1
    """,
    "users": """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
    u1,,,true,o1,student,ada.personne,,Ada,PERSONNE,,ine-1,ada@ecole.example,0600000000,,,7,secret
    u2,,,true,o1,student,bea.autre,,Béa,AUTRE,,ine-2,bea@ecole.example,,,,7,
    u3,,,true,o1,teacher,carl.prof,,Carl,PROF,,,carl@ecole.example,,,,,
    u4,,,true,o1,student,dan.sans,,Dan,SANS,,,,,,,7,
    """,
    "enrollments": """
    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
    e1,,,c1,o1,u1,student,,2026-09-01,2027-07-04
    e2,,,c2,o1,u2,student,,,
    e3,,,c1,o1,u3,teacher,true,,
    """,
  ]

  private func set(
    _ changes: [String: String] = [:], usual: [String: String] = Self.usual
  ) -> OneRosterSet {
    let files = usual.merging(changes) { $1 }.filter { $0.value != "" }
    return OneRosterSet(
      folder: "d/",
      files: files.reduce(into: [:]) { all, file in
        all[file.key] = ByteSource(bytes: Array(file.value.utf8), named: "d/\(file.key).csv")
      })
  }

  private func read(_ sets: OneRosterSet...) throws(InterchangeError) -> Directory {
    try readOneRoster(from: sets, pseudonymizer: Self.pseudonymizer)
  }

  private func refusal(_ sets: OneRosterSet...) -> String? {
    do {
      _ = try readOneRoster(from: sets, pseudonymizer: Self.pseudonymizer)
      return nil
    } catch { return "\(error)" }
  }

  private func name(_ user: String) -> Learner.ID {
    Self.pseudonymizer.pseudonym(of: user, from: "sourcedId")
  }

  private func losses(_ directory: Directory) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: directory.losses.all.map { ($0.kind.rawValue, $0.count) })
  }

  @Test func `a student is a pseudonym in a class until its end date, which is outside`() throws {
    let directory = try read(
      set([
        "results": "sourcedId,score\nr1,12\nr2,13\n", "lineItems": "sourcedId,title\nl1,Contrôle\n",
        "demographics": "sourcedId,birthDate\nu1,2013-02-01\n",
      ]))
    #expect(
      directory.entries == [
        .init(
          learner: name("u1"), classCode: "5B", level: nil, school: "0750001A",
          validUntil: Day("2027-07-03")),
        .init(learner: name("u2"), classCode: "Maths 5C", level: nil, school: "0750001A"),
      ])
    #expect(directory.withoutClass == [name("u4")] && directory.isWhole)
    #expect(losses(directory) == ["otherRole": 1, "gradebookLine": 3, "otherFile": 1])
    let text = "\(directory)"
    for word in ["PERSONNE", "Ada", "ada", "ecole.example", "0600", "ine-1", "secret", "2013"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  /// Version 1.2 has roles in a file of their own.
  @Test func `who is a student stands in roles, where users do not say`() throws {
    let users = """
      sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,primaryOrgSourcedId
      u1,,,true,a,Ada,PERSONNE,o1
      u2,,,true,b,Béa,AUTRE,o1
      u4,,,true,d,Dan,SANS,o1
      u5,,,true,e,Eve,PROF,o1
      """
    let roles = """
      sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId
      r1,,,u1,primary,student,,,o1
      r4,,,u4,primary,student,,,o1
      r5,,,u5,primary,teacher,,,o1
      """
    let enrolments = Self.usual["enrollments"]?.replacing(",u3,", with: ",u5,") ?? ""
    let directory = try read(set(["users": users, "roles": roles, "enrollments": enrolments]))
    #expect(directory.withoutClass == [name("u4")])
    #expect(directory.entries.map(\.learner) == [name("u1"), name("u2")])
  }

  @Test func `what is to be deleted is left out, with what refers to it`() throws {
    func deleted(_ file: String, _ row: String) throws -> Directory {
      try read(
        set([
          file: (Self.usual[file] ?? "").replacing(
            "\n\(row),,,", with: "\n\(row),tobedeleted,2026-10-01T00:00:00Z,")
        ]))
    }
    for (file, row) in [("enrollments", "e1"), ("classes", "c1"), ("users", "u1")] {
      let directory = try deleted(file, row)
      #expect(directory.entries.map(\.learner) == [name("u2")], "\(file)")
      #expect(losses(directory)["deletedRecord"] == 1)
    }
  }

  private func manifest(_ mode: String, _ files: String...) -> String {
    "propertyName,value\nmanifest.version,1.0\n"
      + files.map { "file.\($0),\(mode)\n" }.joined()
  }

  @Test func `a delta changes the whole set before it, and alone is refused`() throws {
    let delta = set(
      [
        "manifest": manifest("delta", "enrollments", "users"),
        "users":
          "sourcedId,status,dateLastModified,role\nu9,active,2026-10-01T00:00:00Z,student\n",
        "enrollments": """
        sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role
        e1,tobedeleted,2026-10-01T00:00:00Z,c1,u1,student
        e2,active,2026-10-01T00:00:00Z,c1,u2,student
        e9,active,2026-10-01T00:00:00Z,c2,u9,student
        """,
      ], usual: [:])
    let directory = try read(set(), delta)
    #expect(directory.entries.map(\.learner) == [name("u2"), name("u9")])
    #expect(directory.entries.map(\.classCode) == ["5B", "Maths 5C"])
    #expect(directory.withoutClass == [name("u1"), name("u4")])
    let alone = refusal(delta)
    #expect(
      alone?.hasPrefix("d/manifest.csv, line 4, column 12: found `delta`, expected `bulk`") == true,
      "\(alone ?? "read")")
    #expect(try read(set(), delta, set()).entries == read(set()).entries)
  }

  @Test func `two enrolments in one class are one, until the later end`() throws {
    func lastDay(_ first: String, _ second: String) throws -> [Day?] {
      let rows =
        "sourcedId,classSourcedId,userSourcedId,role,endDate\n"
        + "e1,c1,u1,student,\(first)\ne2,c1,u1,student,\(second)\n"
      return try read(set(["enrollments": rows])).entries.map(\.validUntil)
    }
    #expect(try lastDay("2027-01-02", "2027-07-05") == [Day("2027-07-04")])
    #expect(try lastDay("2027-07-05", "2027-01-02") == [Day("2027-07-04")])
    #expect(try lastDay("2027-07-05", "") == [nil])
  }

  @Test func `classes that are called the same, or stand in two schools, are kept apart`() throws {
    let same = Self.usual["classes"]?.replacing("Maths 5C,7,k1,,", with: "Maths 5C,7,k1,5B,") ?? ""
    #expect(
      Set(try read(set(["classes": same])).roster.map(\.schoolClass.text))
        == ["5B [c1]", "5B [c2]"])
    let other = same.replacing("k1,5B,scheduled,,o1,t1\nc2", with: "k1,5B,scheduled,,o2,t1\nc2")
    #expect(
      Set(try read(set(["classes": other])).roster.map(\.schoolClass.text))
        == ["5B (o2)", "5B (0750001A)"])
  }

  @Test(arguments: [
    (
      "enrollments", "e2,,,c2,o1,u2", "e1,,,c2,o1,u2", "line 3, column 1: found an identifier again"
    ),
    (
      "enrollments", ",c2,o1,u2", ",c9,o1,u2",
      "line 3, column 6: found an unknown identifier, expected a class"
    ),
    (
      "enrollments", ",u2,", ",u9,",
      "line 3, column 12: found an unknown identifier, expected somebody"
    ),
    ("enrollments", "2027-07-04", "juillet", "line 2, column 35: found `juillet`, expected a date"),
    ("enrollments", "e2,,,", "e2,gone,,", "found `gone`, expected `active` or `tobedeleted`"),
    ("enrollments", "userSourcedId,", "user,", "line 1, column 1: found the columns"),
    ("enrollments", "e2,", ",", "found nothing"),
    ("classes", "5B,scheduled", "\"5B,scheduled", "found"),
    ("users", "u2,,,", "u1,,,", "found an identifier again"),
  ])
  func `what does not fit is refused with its place, and names nobody`(
    file: String, words: String, others: String, message: String
  ) {
    let text = (Self.usual[file] ?? "").replacing(words, with: others)
    #expect(text != Self.usual[file])
    let found = refusal(set([file: text]))
    #expect(found?.contains(message) == true, "\(found ?? "read")")
    #expect(found?.hasPrefix("d/\(file).csv") == true)
    for word in ["Ada", "Béa", "ecole.example"] { #expect(found?.contains(word) == false) }
  }

  @Test func `a set without its classes or enrolments is refused, and a mode that is none`() {
    for file in ["classes", "enrollments"] {
      #expect(refusal(set([file: ""])) == "cannot read `d/\(file).csv`: there is no such file")
    }
    let manifest = "propertyName,value\nfile.users,some\n"
    #expect(
      refusal(set(["manifest": manifest]))
        == "d/manifest.csv, line 2, column 12: found `some`, expected `bulk`, `delta` or `absent`")
  }

  @Test func `a folder without tables, and one that says who there is and not where, are refused`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: folder.appending(path: "notes.txt"))
    let read = {
      message { try readOneRoster(at: [folder.path()], pseudonymizer: Self.pseudonymizer) }
    }
    #expect(read()?.contains("classes.csv`: there is no such file") == true, "\(read() ?? "")")
    for mode in ["absent", "delta"] {
      let manifest = "propertyName,value\nfile.classes,bulk\nfile.enrollments,\(mode)\n"
      let sets = [set(["manifest": manifest, "enrollments": ""])]
      #expect(
        message { try readOneRoster(from: sets, pseudonymizer: Self.pseudonymizer) } != nil,
        "\(mode)")
    }
  }

  @Test func `bytes that fit no encoding are refused`() {
    var broken = set()
    broken.files["users"] = ByteSource(
      bytes: Array("sourcedId,name\nu1,é\nu2,".utf8) + [0xE9, 0x0A], named: "d/users.csv")
    #expect(refusal(broken)?.hasPrefix("d/users.csv, line 3") == true)
  }

  /// Rows in any order and files as folders or one by one hold the same pupils.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of rows makes no difference`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var rows = (0..<20).map { number in
      let day = Bool.random(using: &generator) ? "2027-0\(number % 9 + 1)-02" : ""
      return "e\(number),c\(number % 2 + 1),u\(number % 3),student,\(day)"
    }
    func content() throws -> Set<Directory.Entry> {
      rows.shuffle(using: &generator)
      let files = Self.usual.merging([
        "users": "sourcedId,role\nu0,student\nu1,student\nu2,student\n",
        "enrollments": "sourcedId,classSourcedId,userSourcedId,role,endDate\n"
          + rows.joined(separator: "\n"),
      ]) { $1 }
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appending(path: "\(name).csv"))
      }
      let paths = files.keys.map { folder.appending(path: "\($0).csv").path() }
      let read = try readOneRoster(at: [folder.path()], pseudonymizer: Self.pseudonymizer)
      let again = try readOneRoster(
        at: paths.shuffled(using: &generator), pseudonymizer: Self.pseudonymizer)
      #expect(read == again, "seed \(seed)")
      return Set(read.entries)
    }
    #expect(try content() == content(), "seed \(seed)")
  }
}

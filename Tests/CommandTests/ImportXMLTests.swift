import Foundation
import StrictJSON
import Testing
import _TestSupport

private let directory = sharedFolder("samples/aaf/synthetic-2020")?.path()

@Suite struct ImportXMLTests {
  let classroom: Classroom

  init() throws {
    classroom = try Classroom(fitted: false)
    #expect(try classroom.run("init", "5b.sqlite", "--basis", "register 12").status == 0)
    try classroom.write(ForeignFiles.vocabulary, to: "voc.rdf")
    try classroom.write(ForeignFiles.soundNotice, to: "good.xml")
    try classroom.write(
      ForeignFiles.soundNotice.replacing("<rights/>", with: "<rights/><rights/>"), to: "bad.xml")
    try classroom.write("<lom><general>", to: "cut.xml")
  }

  private func run(_ words: String...) throws -> Run {
    try classroom.run(
      ["import"]
        + words.map { $0.contains(".xml") || $0.contains(".rdf") ? Classroom.name + "/" + $0 : $0 })
  }

  @Test func `notices are counted, and each fault is told with its file, its line and its rule`()
    throws
  {
    let run = try run("lom", "good.xml", "bad.xml", "cut.xml", "--check", "--format", "json")
    #expect(run.status == 65 && run.errors == "")
    let json = try run.json()
    #expect(try json.string("schema") == "balise/import-lom/1")
    let counts = try json.required("notices").members()
    #expect(try ["accepted", "refused", "warned"].map { try counts.integer($0) } == [1, 2, 0])
    let refusals = try json.required("refusals").array().map { try $0.members() }
    #expect(
      try refusals.map { try $0.string("requirement") } == ["ScoLOMFR lom.rights", "XML 1.0"])
    #expect(try refusals.map { try $0.integer("line") } == [1, 1])
    #expect(try refusals[0].string("file") == Classroom.name + "/bad.xml")
    #expect(try self.run("lom", "bad.xml", "--rule", "classification", "--check").status == 0)
    #expect(try self.run("lom", "none.xml", "--check").status == 74)
    #expect(try self.run("lom", "good.xml", "--rule", "spelling", "--check").status == 2)
  }

  @Test func `a notice's words become concepts in use by the vocabularies that are kept`() throws {
    let kept = try run("skos", "voc.rdf", "--into", "5b.sqlite", "--format", "json")
    let thesaurus = try kept.json().required("thesaurus").members()
    #expect(try thesaurus.integer("concepts") == 2 && thesaurus.integer("deprecated") == 1)
    #expect(try run("lom", "bad.xml", "--into", "5b.sqlite").status == 65)
    let run = try run("lom", "good.xml", "--into", "5b.sqlite", "--format", "json")
    #expect(try run.json().required("catalogue").members().integer("resources") == 1)
    #expect(
      try classroom.run("export", "catalogue", "--from", "5b.sqlite", "--out", "c.json").status == 0
    )
    let written = try classroom.run("import", "catalogue", "c.json", "--check", "--format", "json")
    #expect(try written.json().required("catalogue").members().integer("skills") == 1)
    let again = try self.run(
      "lom", "bad.xml", "good.xml", "--on-bad-row", "skip", "--into", "5b.sqlite", "--format",
      "json")
    #expect(try again.json().required("catalogue").members().integer("resources") == 1)
  }

  private static func feed(_ requests: String...) -> String {
    "<ficAlimMENESR>" + requests.joined() + "</ficAlimMENESR>"
  }

  private static func pupil(_ request: String, _ id: String, _ part: String = "") -> String {
    "<\(request)><operationalAttributes><attr name=\"categoriePersonne\"><value>Eleve</value></attr></operationalAttributes>"
      + "<identifier><id>\(id)</id></identifier>\(part)</\(request)>"
  }

  private static func inClass(_ code: String) -> String {
    "<attributes><attr name=\"sn\"><value>PERSONNE</value></attr><attr name=\"ENTEleveClasses\"><value>7$\(code)</value></attr></attributes>"
  }

  @Test func `a directory makes the lists, changes change them, and a whole one takes their place`()
    throws
  {
    let add = { (id: String, code: String) in Self.pupil("addRequest", id, Self.inClass(code)) }
    try classroom.write(
      Self.feed(add("1", "5B"), add("2", "5B"), add("3", "5C"), add("4", "5C")),
      to: "ENT_Complet_20260901_Eleve_0000.xml")
    let moved = Self.pupil(
      "modifyRequest", "2",
      "<modifications><modification name=\"ENTEleveClasses\" operation=\"replace\"><value>7$5C</value></modification></modifications>"
    )
    try classroom.write(
      Self.feed(moved, Self.pupil("deleteRequest", "3")), to: "ENT_Delta_20260902_Eleve_0000.xml")
    func sizes() throws -> [String: Int] {
      #expect(
        try classroom.run("export", "roster", "--from", "5b.sqlite", "--out", "r.csv", "--replace")
          .status == 0)
      let rows = try classroom.run("import", "roster", "r.csv", "--check", "--format", "json")
      return ["all": try rows.json().integer("roster")]
    }
    #expect(
      try run("aaf", "ENT_Complet_20260901_Eleve_0000.xml", "--into", "5b.sqlite").status == 0)
    #expect(try sizes() == ["all": 4])
    let changes = try run(
      "aaf", "ENT_Delta_20260902_Eleve_0000.xml", "--into", "5b.sqlite", "--format", "json")
    #expect(changes.status == 0, "\(changes.errors)")
    #expect(try changes.json().required("left").array().count == 1)
    #expect(try sizes() == ["all": 3])
    #expect(
      try run("aaf", "ENT_Complet_20260901_Eleve_0000.xml", "--check", "--into", "5b.sqlite").status
        == 0)
  }

  @Test func `what changes for a pupil who was merged changes for the other`() throws {
    let full = "ENT_Complet_20260901_Eleve_0000.xml", delta = "ENT_Delta_20260902_Eleve_0000.xml"
    try classroom.write(
      Self.feed(
        Self.pupil("addRequest", "1", Self.inClass("5B")),
        Self.pupil("addRequest", "2", Self.inClass("5B"))), to: full)
    func roster() throws -> [Substring] {
      let out = try classroom.run(
        "export", "roster", "--from", "5b.sqlite", "--out", "r.csv", "--replace")
      #expect(out.status == 0, "\(out.errors)")
      return try classroom.text(of: "../../r.csv").split(separator: "\n").dropFirst().map { $0 }
    }
    #expect(try run("aaf", full, "--into", "5b.sqlite").status == 0)
    let names = try roster().map { String($0.prefix { $0 != "," }) }
    let merge = try classroom.run("learner", "merge", names[0], names[1], "--from", "5b.sqlite")
    #expect(merge.status == 0, "\(merge.errors)")
    let moved = Self.pupil(
      "modifyRequest", "1",
      "<modifications><modification name=\"ENTEleveClasses\" operation=\"replace\"><value>7$5C</value></modification></modifications>"
    )
    try classroom.write(Self.feed(moved), to: delta)
    #expect(try run("aaf", delta, "--into", "5b.sqlite", "--replace").status == 0)
    #expect(try roster().map { String($0.prefix { $0 != "," }) } == [names[1]])
    #expect(try roster().allSatisfy { $0.contains("5C") })
  }

  @Test(.enabled(if: directory != nil, "needs shared/samples, which is not here"))
  func `nothing that says who a pupil is stands in the file of the workspace`() throws {
    let directory = try #require(directory)
    let files = try FileManager.default.contentsOfDirectory(atPath: directory)
      .filter { $0.hasSuffix(".xml") }.sorted().map { directory + "/" + $0 }
    let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appending(path: "5b.sqlite").path()
    #expect(try classroom.run("init", workspace, "--basis", "register 12").status == 0)
    let run = try classroom.run(
      ["import", "aaf"] + files + ["--into", workspace, "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.json().integer("roster") == 1)
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    for name in kept where !name.hasSuffix(".key") {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      for word in [
        "NOM", "Prenom", "01/01/2000", "2000-01-01", "rue de Test", "16730", "LINARS",
        "100000000AA", "2000000", "3000000",
      ] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(name): \(word)")
      }
    }
    #expect(kept.contains("5b.sqlite"))
  }
}

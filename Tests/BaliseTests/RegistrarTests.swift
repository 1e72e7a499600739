import Balise
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import Testing
import Workspace

@Suite struct RegistrarTests {
  let office: Office

  init() throws {
    office = try Office()
    try Workspace.create(in: office.path, basis: "register 12")
    var delivery = Delivery()
    delivery.observations = ["P01", "P02", "P03"].flatMap { answers($0, "share", "1") }
    delivery.roster = ["P01", "P02", "P03"].map {
      RosterEntry(learner: $0, schoolClass: "5B", validUntil: nil)
    }
    _ = try workspace.take(delivery)
    _ = try office.advise("P01", "P02", asked: remembered)
  }

  private var remembered: Question {
    Question(
      role: .teacher, relation: .ownClass(validUntil: nil), languages: [.english], actor: "T1",
      memory: .longitudinal(basisReferenced: true))
  }

  private var workspace: Workspace {
    get throws { try Workspace(at: office.path, for: .writing) }
  }

  private var registrar: Registrar {
    get throws { try Registrar(workspaceAt: office.path) }
  }

  private let teacher = Rights.Claimant(role: .teacher, relation: .ownClass(validUntil: nil))

  private func count() throws -> Int { try office.ledger.verify().entries }

  @Test func `an export of the learner gives what was the other's too, and erasing erases both`()
    throws
  {
    let before = try count()
    _ = try registrar.merge("P01", into: "P02", for: .officer, at: evening)
    #expect(try count() == before + 1)
    let export = try office.rights.export(of: "P02", for: .learner, at: evening)
    #expect(export.entries.map(\.part.learner) == ["P01", "P02", "P02"])
    #expect(export.entries.compactMap(\.part.formerly) == ["P01"])
    #expect(try office.rights.erase("P02", for: .officer, at: evening).keys == 2)
    #expect(try office.rights.export(of: "P01", for: .learner, at: evening).entries.isEmpty)
  }

  @Test func `what was cut between the ledger and the workspace is ended by asking again`() throws {
    var writer = office.ledger.writer(at: evening, identifiers: SplitMix64(seed: 3))
    var request = Request.ordinary
    (request.purpose, request.role) = (.rights, .dataProtectionOfficer)
    (request.relation, request.memory) = (.sameSchool, .longitudinal(basisReferenced: true))
    let receipt = try writer.merge("P01", into: "P02", for: request)
    #expect(try workspace.merged().isEmpty)
    let entries = try count()
    for moved in [1, 0] {
      let ended = try registrar.merge("P01", into: "P02", for: .officer, at: evening)
      #expect(ended.receipt == receipt && ended.merger.moved + ended.merger.known == moved)
      #expect(try count() == entries)
    }
    #expect(throws: WorkspaceError.merged(path: office.path, "P01", into: "P02")) {
      try registrar.merge("P01", into: "P03", for: .officer, at: evening)
    }
    #expect(try count() == entries)
  }

  @Test func `what the gate refuses changes nothing and is written down`() throws {
    let (roster, lines) = try (workspace.roster(), workspace.observations())
    let acts: [(Registrar) throws -> Void] = [
      { _ = try $0.merge("P01", into: "P02", for: teacher, at: evening) },
      { _ = try $0.remove(["P01"], for: teacher, at: evening) },
      { registrar in
        let lists = [RosterEntry(learner: "P07", schoolClass: "6A", validUntil: nil)]
        _ = try registrar.update(lists, for: teacher, at: evening)
      },
      { _ = try $0.endYear(on: march16, for: teacher, at: evening) },
    ]
    for act in acts {
      #expect(throws: LedgerError.self) { try act(registrar) }
      #expect(try office.ledger.newestEntries(1).map(\.kind) == [.refused])
      #expect(try workspace.roster() == roster && workspace.observations() == lines)
    }
  }

  @Test func `looking at what would change writes nothing down`() throws {
    let entries = try count()
    _ = try registrar.outcome(ofMerging: "P01", into: "P02")
    #expect(try registrar.outcome(ofRemoving: ["P01"]) == 1)
    _ = try registrar.outcome(ofUpdating: [], at: evening)
    _ = try registrar.outcome(ofEndingYearOn: march16)
    #expect(try count() == entries)
  }

  @Test func `who left is on the ledger as long as its term, and nowhere else`() throws {
    let (removed, receipts) = try registrar.remove(["P01", "P03"], for: .officer, at: evening)
    #expect(removed == 2 && receipts.count == 2)
    #expect(try workspace.observations().map(\.learner) == ["P02"])
    let entry = try office.ledger.entry(named: receipts[0].entry)
    #expect(entry.kind == .disclosed && entry.request.contains("leaver"))
    #expect(
      try office.rights.export(of: "P01", for: .learner, at: evening).entries.map(\.entry.kind)
        == [.revealed, .disclosed])
  }

  @Test func `lists that change nothing and a year that has ended leave no entry`() throws {
    let lists = [
      RosterEntry(learner: "P01", schoolClass: "5B", validUntil: nil),
      RosterEntry(learner: "P04", schoolClass: "5B", validUntil: nil),
    ]
    let entries = try count()
    let (change, receipt) = try registrar.update(lists, for: .officer, at: evening)
    #expect(change.came == ["P04"] && change.left == ["P02", "P03"] && receipt != nil)
    #expect(try registrar.update(lists, for: .officer, at: evening).receipt == nil)
    #expect(try count() == entries + 1)
    let (end, closed) = try registrar.endYear(on: march16, for: .officer, at: evening)
    #expect(end.left == ["P02", "P03"] && end.memberships == 2 && closed != nil)
    #expect(try count() == entries + 4)
    #expect(try registrar.endYear(on: march16, for: .officer, at: evening).receipt == nil)
    #expect(try count() == entries + 4)
  }
}

import Balise
import KnowledgeTracing
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import Recommending
import Testing

/// Where a learner stands, shown a little at a time.
@Suite struct BandTests {
  let office: Office

  init() throws { office = try Office() }

  private static let skills: [Skill.ID] = ["s0", "s1", "s2", "s3", "s4"]

  /// Five skills, none of which stands on another but the last on the one before.
  private func advisor(under policy: PolicyStack = .floor) throws -> Advisor {
    let catalogue = try Catalogue(
      skills: Self.skills.map {
        Skill(
          id: $0, label: LocalizedText(french: "Compétence \($0)", english: "Skill \($0)"),
          prerequisites: $0 == "s4" ? ["s3"] : [])
      },
      items: [],
      resources: Self.skills.flatMap { skill in
        [Resource.Kind.video, .sheet, .exercises].map { kind in
          Resource(
            id: Resource.ID("\(skill)-\(kind)"),
            title: LocalizedText(french: "\(kind)", english: "\(kind)"), kind: kind,
            teaches: [skill], minutes: 5)
        }
      })
    return Advisor(
      catalogue: catalogue, model: try exampleModel(skills: Self.skills), ledger: office.ledger,
      policy: policy)
  }

  /// Answers on skills, of the last days up to some days ago.
  private func history(_ answered: [(Skill.ID, String)], ago: Int = 0) -> LearnerHistory {
    LearnerHistory(
      learner: "P01",
      observations: answered.flatMap { answers("P01", $0.0, $0.1, ago: ago) }, asOf: evening)
  }

  private var all: [(Skill.ID, String)] { Self.skills.map { ($0, "000000") } }

  private func question(
    _ memory: Memory = .stateless, by actor: Person.ID? = "T1",
    purpose: Purpose = .formativePractice
  ) -> Question {
    Question(
      purpose: purpose, role: .teacher, relation: .ownClass(validUntil: nil),
      languages: [.french], actor: actor, memory: memory)
  }

  private func days(_ count: Int) -> Timestamp {
    Timestamp(milliseconds: evening.milliseconds + Int64(count) * 86_400_000)
  }

  @Test func `three are shown, each with its entry, and the others are withheld with a sentence`()
    throws
  {
    let bands = try advisor().bands(
      of: history(all), asked: question(), asOf: evening, at: evening)
    #expect(bands.shown.count == 3 && bands.withheld.count == 2 && bands.refusals.isEmpty)
    #expect(Set(bands.shown.map(\.skill) + bands.withheld) == Set(Self.skills))
    let entries = try office.ledger.newestEntries(9)
    #expect(entries.map(\.receipt) == bands.shown.reversed().map(\.receipt))
    #expect(entries.allSatisfy { $0.kind == .disclosed && $0.request.contains(";output=band;") })
    #expect(entries.allSatisfy { $0.request.contains("subjects=one") && $0.sealed == nil })
    #expect(bands.notice?[.english].hasPrefix("The state is shown for a few skills") == true)
    #expect(bands.notice?[.french].contains("semaine\u{A0}: ") == true)
    #expect(try office.ledger.verify().replayed == 3)
  }

  @Test func `the suggestion's skill comes first, then what it stands on, and nothing is picked`()
    throws
  {
    let strong = all.map { ($0.0, $0.0 == "s4" ? "010011" : "111111") }
    let card = try #require(
      advisor().advise([history(strong)], asked: question(), asOf: evening, at: evening)[0]
        .recommendation)
    let bands = try advisor().bands(
      of: history(strong), asked: question(), asOf: evening, at: evening)
    #expect(card.target == "s4")
    #expect(bands.shown.map(\.skill) == ["s4", "s3", "s0"])
    let again = try advisor().bands(
      of: history(strong), asked: question(), asOf: evening, at: evening)
    #expect(again.shown.map(\.skill) == bands.shown.map(\.skill))
    #expect(again.shown.map(\.status) == bands.shown.map(\.status))
  }

  @Test(arguments: [("0000", 0), ("00000", 85), ("000000", 100)])
  func `no band without sufficient evidence: five answers on two days within ninety`(
    run: String, ago: Int
  ) throws {
    let bands = try advisor().bands(
      of: history([("s1", run)], ago: ago), asked: question(), asOf: evening, at: evening)
    #expect(bands.shown.count == (ago == 85 ? 1 : 0) && bands.withheld.isEmpty)
    #expect(bands.notice == nil)
  }

  @Test func `no band of answers that were all given on one day`() throws {
    let once = (0..<6).map { _ in
      Observation(
        learner: "P01", item: nil, skills: ["s1"], kind: .answer(.correct, hints: 0), time: noon(0))
    }
    let bands = try advisor().bands(
      of: LearnerHistory(learner: "P01", observations: once, asOf: evening), asked: question(),
      asOf: evening, at: evening)
    #expect(try bands.shown.isEmpty && office.ledger.checkpoint().size == 0)
  }

  @Test func `where answers are kept, a fourth in seven days is withheld, and the same are not`()
    throws
  {
    let kept = question(.session)
    let before = history(all), after = history(all.map { ($0.0, "111111") })
    func shown(
      _ history: LearnerHistory, _ question: Question, at moment: Timestamp
    ) throws -> Int {
      try advisor().bands(of: history, asked: question, asOf: evening, at: moment).shown.count
    }
    let first = try advisor().bands(of: before, asked: kept, asOf: evening, at: evening)
    #expect(first.shown.count == 3)
    #expect(try shown(before, kept, at: days(1)) == 3, "the same again")
    let changed = try advisor().bands(of: after, asked: kept, asOf: evening, at: days(2))
    #expect(changed.shown.isEmpty && changed.withheld.count == 5 && changed.notice != nil)
    #expect(try shown(after, question(.session, by: "T2"), at: days(2)) == 3, "another viewer")
    #expect(try shown(after, question(.session, by: nil), at: days(2)) == 3, "an unnamed viewer")
    #expect(try shown(before, question(.session, by: nil), at: days(2)) == 0, "is one viewer")
    #expect(try shown(after, kept, at: days(7)) == 0, "the second showing still counts")
    #expect(try shown(after, kept, at: days(8)) == 3, "a week after the last")
    let parts = try office.ledger.entries(about: "P01").map(\.part)
    let skill = try #require(first.shown.first?.skill)
    #expect(parts.first?.rationales.map(\.headline) == ["Compétence \(skill) · à travailler"])
    #expect(parts.allSatisfy { $0.card != nil })
  }

  @Test func `a host that goes to the ledger itself is held to the same budget`() throws {
    var request = Request.ordinary
    request.output = .band
    request.memory = .session
    var writer = office.ledger.writer(at: evening, identifiers: SplitMix64(seed: 1))
    func commit(_ band: Digest?) throws {
      _ = try writer.commit([
        Disclosure(of: request, card: band, about: Subject("P01", actor: "T1"))
      ])
    }
    let bands: [Digest?] = (0..<4).map { Digest(sha256Of: [$0]) }
    for band in bands.prefix(2) + [nil] { try commit(band) }
    for band in bands.suffix(2) + [nil] {
      let error = #expect(throws: WriteAheadError.self) { try commit(band) }
      #expect(error?.kind == .overBudget)
    }
    try commit(bands[0])
    request.subjects = .class(26)
    #expect(throws: WriteAheadError.self, "none in a class-wide list") { try commit(bands[0]) }
    #expect(try office.ledger.verify().entries == 4)
  }

  @Test func `what is refused is refused once, and shows no band`() throws {
    let bands = try advisor().bands(
      of: history(all), asked: question(purpose: .grading), asOf: evening, at: evening)
    #expect(bands.shown.isEmpty && bands.refusals.count == 1 && bands.withheld.count == 4)
    #expect(bands.refusals[0].reasons.map(\.code) == ["PUR-GRADING"])
    #expect(try office.ledger.newestEntries(9).map(\.kind) == [.refused])
  }
}

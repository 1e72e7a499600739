import Balise
import KnowledgeTracing
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import Recommending
import Testing

@Suite struct AdvisorTests {
  let office: Office

  init() throws { office = try Office() }

  @Test func `each advice has its entry in a sound ledger, in the order asked`() throws {
    let advice = try office.advise("P02", "P01", "P03")
    #expect(advice.map(\.learner) == ["P02", "P01", "P03"])
    let cards = try advice.map { try #require($0.recommendation) }
    #expect(cards.map(\.learner) == advice.map(\.learner))
    #expect(cards.map(\.receipt.index) == [0, 1, 2])
    let found = try office.ledger.verify()
    #expect(found.entries == 3 && found.replayed == 3)
    #expect(try office.ledger.newestEntries(3).map(\.receipt) == cards.reversed().map(\.receipt))
  }

  @Test func `a refusal has its entry too`() throws {
    let advice = try office.advise("P01", asked: .fromTeacher(purpose: .grading))
    guard case .refusal(let refusal) = advice[0].release else {
      Issue.record("it is not refused")
      return
    }
    #expect(try office.ledger.newestEntries(1).map(\.receipt) == [refusal.receipt])
    #expect(try office.ledger.verify().entries == 1)
  }

  @Test func `speaks the languages asked for, to learner and teacher`() throws {
    let advice = try office.advise("P01", asked: .fromTeacher(languages: [.french]))
    let rationales = try #require(advice[0].recommendation).rationales
    #expect(rationales.map(\.audience) == Audience.allCases)
    #expect(rationales.allSatisfy { $0.language == .french && !$0.blocks.isEmpty })
  }

  @Test func `puts nothing forward for a learner without responses, and says so`() throws {
    let card = try #require(office.advise("P03")[0].recommendation)
    #expect(card.outcome == .abstain([.responses]))
    #expect(card.alternatives.isEmpty)
  }

  @Test func `a teacher's pin is what is shown, said and decided about`() throws {
    let pin = TeacherDirection(
      learner: "P01", kind: .pin("equal-sheet"), reason: .plannedLesson, until: march16)
    let advisor = try office.advisor()
    let directions = try TeacherDirections([pin], in: advisor.catalogue)
    let advice = try advisor.advise(
      [history("P01"), history("P02")], asked: .fromTeacher(), asOf: evening,
      directions: directions, at: evening)
    let cards = try advice.map { try #require($0.recommendation) }
    #expect(cards[0].outcome == .suggest("equal-sheet"))
    #expect(cards[1].outcome != cards[0].outcome)
    let told = cards[0].rationales.filter { $0.text.contains("asked for") }
    #expect(told.map(\.audience) == Audience.allCases)

    let accepted = Advisor.Decision(choice: .accept, reason: .fitsNeed)
    #expect(throws: LedgerError.self, "nothing but the pin was shown") {
      try advisor.decide(
        accepted, about: history("P01"), asked: .fromTeacher(), asOf: evening, at: evening)
    }
    _ = try advisor.decide(
      accepted, about: history("P01"), asked: .fromTeacher(), asOf: evening,
      directions: directions, at: evening)
  }

  // MARK: - What is not written down is not shown

  @Test func `shows nothing when the disk is full, and leaves the ledger as it was`() throws {
    _ = try office.advise("P01")
    let before = try office.ledger.verify()
    try office.ledger.limitSize()
    let many = (0..<300).map { history(Learner.ID("Q\($0)")) }
    let advisor = try office.advisor()
    let error = #expect(throws: WriteAheadError.self) {
      try advisor.advise(many, asked: .fromTeacher(), asOf: evening, at: evening)
    }
    #expect(error?.kind == .cannotWrite)
    #expect(try office.ledger.verify() == before)
  }

  @Test func `shows nothing once the ledger is closed`() throws {
    try office.ledger.close()
    #expect(throws: WriteAheadError.self) { try office.advise("P01") }
  }

  @Test func `shows nothing when the clock stands before the newest entry`() throws {
    _ = try office.advise("P01")
    let earlier = Timestamp(milliseconds: evening.milliseconds - 2 * 3_600_000)
    let advisor = try office.advisor()
    let error = #expect(throws: WriteAheadError.self) {
      try advisor.advise([history("P01")], asked: .fromTeacher(), asOf: earlier, at: earlier)
    }
    #expect(error?.kind == .clockBackwards)
    #expect(try office.ledger.verify().entries == 1)
  }

  // MARK: - Who may see whom, for what, by which model

  @Test(arguments: [
    (Role.guardian, Relation.none, "REL-NONE"),
    (.guardian, .unproven, "REL-UNPROVEN"),
    (.guardian, .ownClass(validUntil: nil), "REL-MISMATCH"),
    (.teacher, .ownChild, "REL-MISMATCH"),
    (.teacher, .formerClass, "REL-EXPIRED"),
    (.teacher, .sameSchool, "REL-EXPIRED"),
  ])
  func `who has no proven charge of a learner is refused`(
    role: PolicyGate.Role, relation: PolicyGate.Relation, code: String
  ) throws {
    let advice = try office.advise("P01", asked: Question(role: role, relation: relation))
    #expect(try #require(advice[0].refusalCodes).contains(code))
  }

  @Test func `a relation that nobody knows is refused`() throws {
    let question = Question(role: .guardian, relation: .unrecognised)
    #expect(try office.advise("P01", asked: question)[0].refusalCodes != nil)
  }

  @Test func `an assignment counts to the end of its last day`() throws {
    let lastDay = try office.advise("P01", asked: .fromTeacher(until: march16))
    #expect(lastDay[0].recommendation != nil)
    let dayAfter = try office.advise("P01", asked: .fromTeacher(until: march16.adding(days: -1)))
    #expect(dayAfter[0].refusalCodes == ["REL-EXPIRED"])
  }

  @Test func `a suggestion does not outlive the assignment`() throws {
    let until = march16.adding(days: 3)
    let card = try #require(
      office.advise("P01", asked: .fromTeacher(until: until))[0].recommendation)
    #expect(card.expiry == Timestamp(startOf: until.adding(days: 1)))
  }

  @Test func `a model without an evaluation is refused`() throws {
    let advice = try office.advise("P01", "P03", model: exampleModel(evaluated: false))
    #expect(advice.map(\.refusalCodes) == [["MOD-NOCARD"], ["MOD-NOCARD"]])
  }

  @Test func `a model with terms that suggestions do not use counts as not evaluated`() throws {
    let model = try exampleModel(variant: PlainVariant(itemColumn: "item"))
    #expect(try office.advise("P01", model: model).map(\.refusalCodes) == [["MOD-NOCARD"]])
  }

  // `policy.md`, section 4: a model card younger than 180 days.
  @Test(arguments: [(179, true), (181, false)])
  func `a model's card holds for 180 days`(age: Int, holds: Bool) throws {
    let model = try exampleModel(createdOn: march16.adding(days: -age))
    let advice = try office.advise("P01", model: model)
    #expect(advice[0].refusalCodes == (holds ? nil : ["MOD-STALE"]))
  }

  @Test func `a model of none of the skills taught is refused, of one of them is not`() throws {
    let foreign = try office.advise("P01", "P03", model: exampleModel(skills: ["verbs"]))
    #expect(foreign.map(\.refusalCodes) == [["MOD-POPULATION"], ["MOD-POPULATION"]])
    let partly = try office.advise("P01", model: exampleModel(skills: ["share"]))
    #expect(partly[0].recommendation != nil)
  }

  @Test(
    arguments: [
      ("Mathematics", true), ("mathématiques", true), (nil, true), ("English", false),
    ] as [(String?, Bool)])
  func `a model of another subject is refused`(subject: String?, holds: Bool) throws {
    let taught = LocalizedText(french: "Mathématiques", english: "Mathematics")
    let advisor = Advisor(
      catalogue: try catalogue(subject: taught), model: try exampleModel(subject: subject),
      ledger: office.ledger)
    let advice = try advisor.advise(
      [history("P01")], asked: .fromTeacher(), asOf: evening, at: evening)
    #expect(advice[0].refusalCodes == (holds ? nil : ["MOD-SUBJECT"]))
  }

  @Test(
    arguments: [
      (8...9, nil, true), (7...8, nil, true), (7...10, nil, false), (nil, nil, true),
      (8...9, 12...12, false), (11...13, 8...8, true), (nil, 12...12, false),
    ] as [(ClosedRange<Int>?, ClosedRange<Int>?, Bool)])
  func `a model of 7 to 9 is refused beyond these ages, by the host's word before the catalogue's`(
    catalogueAges: ClosedRange<Int>?, asserted: ClosedRange<Int>?, holds: Bool
  ) throws {
    let advisor = Advisor(
      catalogue: try catalogue(ages: catalogueAges), model: try exampleModel(ages: 7...9),
      ledger: office.ledger)
    let question = Question(
      role: .teacher, relation: .ownClass(validUntil: nil), languages: [.english], ages: asserted)
    let advice = try advisor.advise(
      [history("P01")], asked: question, asOf: evening, at: evening)
    #expect(advice[0].refusalCodes == (holds ? nil : ["MOD-POPULATION"]))
  }

  @Test func `a model that does not say its ages serves any`() throws {
    let advisor = Advisor(
      catalogue: try catalogue(ages: 8...9), model: try exampleModel(), ledger: office.ledger)
    let advice = try advisor.advise(
      [history("P01")], asked: .fromTeacher(), asOf: evening, at: evening)
    #expect(advice[0].recommendation != nil)
  }

  // MARK: - A person decides

  @Test func `a person decides once, while the suggestion lives, about what was shown`() throws {
    let advisor = try office.advisor()
    func decide(_ learner: Learner.ID, daysLater days: Int = 0) throws -> Receipt {
      try advisor.decide(
        Advisor.Decision(choice: .accept, reason: .fitsNeed), about: history(learner),
        asked: .fromTeacher(), asOf: evening,
        at: Timestamp(milliseconds: evening.milliseconds + Int64(days) * 86_400_000))
    }
    func refusal(_ body: () throws -> Receipt) -> [String]? {
      do {
        _ = try body()
        return nil
      } catch LedgerError.refused(let refusal) {
        return refusal.reasons.map(\.code)
      } catch { return ["\(error)"] }
    }
    _ = try office.advise("P01", "P02")
    #expect(refusal { try decide("P04") } == ["HUM-DIGEST"])
    #expect(refusal { try decide("P01") } == nil)
    #expect(refusal { try decide("P01") } == ["HUM-REPLAY"])
    #expect(refusal { try decide("P02", daysLater: 15) } == ["TTL"])
    #expect(try office.ledger.verify().entries == 6)
  }

  // MARK: - No estimate leaves as a number

  @Test func `nothing that prints a recommendation prints an estimate`() throws {
    let advice = try office.advise("P01", "P03")
    for advice in advice {
      let card = try #require(advice.recommendation)
      #expect(Mirror(reflecting: card).children.isEmpty)
      var dumped = ""
      dump(card, to: &dumped)
      dump(advice, to: &dumped)
      let texts = [
        dumped, String(describing: card), String(reflecting: card), String(describing: advice),
        String(reflecting: advice),
      ]
      for text in texts { #expect(!text.contains(/\d[.,]\d/), "\(text)") }
    }
  }

  @Test func `a recommendation prints the same, whomever it is about`() throws {
    let cards = try office.advise("P01", "P03").map { try #require($0.recommendation) }
    let printed = cards.map { card in
      var text = ""
      dump(card, to: &text)
      return text + String(reflecting: card)
    }
    #expect(printed[0] == printed[1])
  }
}

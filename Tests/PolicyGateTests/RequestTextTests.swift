import LearningDomain
import NumericKernels
import PolicyGate
import Testing

@Suite struct RequestTextTests {
  @Test func `reads back what it writes`() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<400 {
      var request = try Request.random(using: &generator)
      if Bool.random(using: &generator) { try request.set("day", to: "2026-03-16") }
      if Bool.random(using: &generator) { try request.set("unsupported", to: "singleUse,redact") }
      if Bool.random(using: &generator) { try request.set("role", to: "principal") }
      #expect(try Request(canonicalText: request.canonicalText) == request)
    }
  }

  @Test func `every set of legal states reads back as it is written`() throws {
    let states = LegalState.allCases
    for number in 0..<1 << states.count {
      let set = Set(states.enumerated().filter { number & 1 << $0.offset != 0 }.map(\.element))
      var request = Request.ordinary
      request.legal = set
      var again = Request.ordinary
      try again.set("legal", to: request[.legal])
      #expect(again.legal == set, "\(request[.legal])")
      #expect(try Request(canonicalText: request.canonicalText) == request)
    }
    #expect(try Request("legal=objected").legal == [.objected, .basisRecorded, .noticeShown])
    #expect(try Request("legal={objected}").legal == [.objected])
    for text in ["{}", "{objected", "objected}", "{objected,}", "{{objected}}"] {
      #expect(try Request("legal=\(text)").legal.contains(.unrecognised), "\(text)")
    }
  }

  @Test func `every value of every dimension reads back from what is said of its request`() throws {
    for dimension in Dimension.allCases {
      let samples = dimension.values + dimension.samples + ["?", "", "group(0)", "paused(A)"]
      for value in samples {
        let request = try Request("\(dimension.rawValue)=\(value)")
        #expect(try Request(request.settings) == request, "\(dimension.rawValue)=\(value)")
        #expect(try Request(canonicalText: request.canonicalText) == request)
      }
    }
  }

  @Test func `settles dimensions in any order`() throws {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<30 {
      var settings = Dimension.allCases.map { "\($0.rawValue)=\($0.samples[$0.samples.count / 2])" }
      let request = try Request(settings)
      settings.shuffle(using: &generator)
      #expect(try Request(settings) == request)
    }
  }

  @Test func `knows the page's names, with and without what they belong to`() throws {
    for (name, value) in [
      ("presentation.rationale", "absent"), ("rationale", "absent"), ("clock", "backwards"),
      ("integrity.clock", "backwards"), ("switch", "paused(maths)"), ("human decision", "pending"),
      ("decision", "pending"), ("humanDecision", "pending"), ("alternatives", "1"),
      ("counter-evidence", "absent"), ("presentation.counter-evidence", "absent"),
      ("subjects", "group(8)"), ("relation", "ownClass(2026-07-04)"),
    ] {
      let request = try Request("\(name)=\(value)")
      #expect(
        request != .ordinary && !request.codes.contains { $0.hasSuffix("UNKNOWN") }, "\(name)")
    }
  }

  @Test(arguments: ["", "purposes", "Purpose", "integrity", "presentation", "purp\u{43E}se"])
  func `refuses a dimension that is not there, and lists those that are`(name: String) {
    var request = Request.ordinary
    let error = #expect(throws: RequestError.unknownDimension(name)) {
      try request.set(name, to: "grading")
    }
    #expect(error?.description.contains("integrity.switch") == true)
  }

  @Test(arguments: ["gr\u{430}ding", "Grading", " grading", "grading ", "", "?", "grad\u{131}ng"])
  func `takes a purpose letter by letter`(value: String) throws {
    #expect(try Request("purpose=\(value)").codes == ["PUR-UNKNOWN"])
  }

  @Test(arguments: [
    "group(-1)", "group(NaN)", "group(1000000000)", "class(0)", "cohort(99999999999999999999)",
    "group(10^9)", "group()", "class(1.5)",
  ])
  func `refuses a size that no group has`(value: String) throws {
    let request = try Request("subjects=\(value)")
    #expect(request.codes == ["REQ-RANGE"])
    #expect(request.kind == .indeterminate)
  }

  @Test(arguments: ["2026-11-3", "x", "", "?", "2026-02-29", " 2026-11-03", "2026-11-03 "])
  func `refuses a day that is none, and does not take another for it`(value: String) throws {
    for relation in ["ownClass(2020-01-01)", "ownClass", "itself"] {
      let request = try Request("relation=\(relation)", "day=\(value)")
      #expect(request.kind == .indeterminate || relation == "itself")
      #expect(request.codes.contains("REQ-DAY-UNKNOWN"))
      #expect(request.day.orElse(Day(daysSince1970: 0)) == .unrecognised)
      #expect(try Request(canonicalText: request.canonicalText) == request)
    }
  }

  @Test(arguments: [
    ("memory=longitudinal( )", "REQ-MEMORY-UNKNOWN"),
    ("memory=longitudinal(-)", "REQ-MEMORY-UNKNOWN"),
    ("relation=ownClass(2026-11-3)", "REQ-RELATION-UNKNOWN"),
    ("relation=ownClass()", "REQ-RELATION-UNKNOWN"), ("legal=,", "REQ-LEGAL-UNKNOWN"),
    ("alternatives=2.5", "REQ-ALTERNATIVES-UNKNOWN"), ("switch=paused()", "REQ-SWITCH-UNKNOWN"),
    ("unsupported=", "OBL-UNKNOWN"), ("unsupported=redact,", "OBL-UNKNOWN"),
  ])
  func `refuses a parameter that cannot be read`(setting: String, code: String) throws {
    #expect(try Request(setting).codes.contains(code))
  }

  @Test(arguments: [Subjects.group(-1), .class(.max), .cohort(.min)])
  func `refuses such a size in code as well`(subjects: Subjects) throws {
    var request = Request.ordinary
    request.subjects = subjects
    #expect(request.codes == ["REQ-RANGE"])
    #expect(try Request(canonicalText: request.canonicalText).codes == ["REQ-RANGE"])
  }

  @Test func `takes a list of legal states as those that hold`() throws {
    #expect(try Request("legal=basisRecorded").codes == ["LEG-NOTICE"])
    #expect(try Request("legal=noticeShown").codes == ["LEG-BASIS"])
    #expect(try Request("legal=objected").codes == ["LEG-OBJECTED"])
    #expect(try Request("legal=objected,leaver").codes == ["LEG-OBJECTED", "LEG-LEAVER"])
    #expect(try Request("legal=legalHold").isPermitted)
    #expect(try Request("legal=objected,nonsense").codes.contains("REQ-LEGAL-UNKNOWN"))
    #expect(try Request("legal=").codes == ["LEG-BASIS", "LEG-NOTICE"])
  }

  @Test func `writes no free text into the ledger's form of a request`() throws {
    let request = try Request(
      "role=Zoé Martin", "switch=paused(Zoé)", "memory=longitudinal(Zoé)", "relation=Zoé")
    #expect(!request.canonicalText.contains("Zo"))
  }

  @Test(arguments: ["", "purpose=grading", "=;=", "purpose", "role=teacher;purpose=grading"])
  func `reads nothing else`(text: String) {
    #expect(throws: RequestError.self) { try Request(canonicalText: text) }
  }
}

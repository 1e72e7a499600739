import LearningDomain
import NumericKernels
import PolicyGate
import Testing

/// Layers drawn at random, held to the floor on requests drawn at random; the seed names a failure.
@Suite struct NarrowingTests {
  @Test(arguments: 1...12)
  func `the floor and a layer never permit more than the floor, nor oblige to less`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed, stream: "narrowing")
    var layers: [PolicyStack] = []
    while layers.count < 2 {
      let text = layerText(
        from: "2000-01-01", rules: try (0..<2).map { try .rule("r\($0)", using: &generator) },
        duties: try (0..<2).map { try .duty("d\($0)", using: &generator) })
      let layer = try PolicyLayer(json: Array(text.utf8))
      if let stack = try? PolicyStack([layer]) { layers.append(stack) }
    }
    var narrower = 0
    for _ in 0..<300 {
      let request =
        Bool.random(using: &generator)
        ? try Request.nearlyOrdinary(using: &generator) : try Request.random(using: &generator)
      let floor = Gate.decide(request)
      for stack in layers {
        let verdict = stack.decide(request)
        #expect(verdict.isAtMost(floor), "seed \(seed): \(request.canonicalText)")
        if verdict != floor { narrower += 1 }
        if request.isRight { #expect(verdict == floor, "seed \(seed): \(request.canonicalText)") }
      }
    }
    #expect(narrower > 0, "seed \(seed)")
  }

  @Test func `order of verdicts tells more from less`() throws {
    let floor = Gate.decide(.ordinary)
    let refused = Gate.decide(try Request("purpose=grading"))
    #expect(refused.isAtMost(floor) && !floor.isAtMost(refused) && floor.isAtMost(floor))
    let fewer = Verdict.permitted(Array(floor.obligations.dropFirst()))
    #expect(floor.isAtMost(fewer) && !fewer.isAtMost(floor))
    let longer = Verdict.permitted(
      floor.obligations.map { $0.name == .timeToLive ? .timeToLive(days: 15, until: nil) : $0 })
    #expect(floor.isAtMost(longer) && !longer.isAtMost(floor))
  }
}

extension Verdict {
  /// Whether the other verdict allows all that this one does, under no more duties.
  func isAtMost(_ other: Verdict) -> Bool {
    switch (self, other) {
    case (.refused, .permitted): true
    case (.permitted, .refused): false
    case (.refused(_, let reasons), .refused(_, let others)):
      others.allSatisfy { $0.rule == Floor.notProvidedFor.id || reasons.contains($0) }
    case (.permitted(let obligations), .permitted(let others)):
      others.allSatisfy { other in
        obligations.contains { $0.name == other.name && $0.isAtLeast(other) }
      }
    }
  }
}

extension Obligation {
  /// Whether this obligation leaves no more freedom than another of its name.
  func isAtLeast(_ other: Obligation) -> Bool {
    switch (self, other) {
    case (.alternativesMin(let mine), .alternativesMin(let theirs)),
      (.cellsSuppress(let mine), .cellsSuppress(let theirs)):
      mine >= theirs
    case (.bandsBudget(let mine), .bandsBudget(let theirs)),
      (.ambitionFloor(weeks: let mine), .ambitionFloor(weeks: let theirs)),
      (.groupEndDate(days: let mine), .groupEndDate(days: let theirs)):
      mine <= theirs
    case (.timeToLive(let mine, let end), .timeToLive(let theirs, let otherEnd)):
      mine <= theirs && (otherEnd.map { until in end.map { $0 <= until } ?? false } ?? true)
    case (.humanDecide(let mine), .humanDecide(let theirs)): mine.allSatisfy(theirs.contains)
    case (.redact(let mine), .redact(let theirs)): theirs.allSatisfy(mine.contains)
    case (.retention(let mine), .retention(let theirs)):
      mine == theirs || mine == .session || theirs == .log
    default: self == other
    }
  }
}

extension Request {
  fileprivate var isRight: Bool {
    purpose == .rights
      && [.exportSubject, .explain, .rectify, .object, .restrict, .erase, .verify]
        .contains(operation)
  }
}

extension String {
  fileprivate static func rule(
    _ id: String, using generator: inout some RandomNumberGenerator
  ) throws -> String {
    let dimension = Dimension.allCases.randomElement(using: &generator) ?? .purpose
    let value = dimension.values.randomElement(using: &generator) ?? ""
    let other = Dimension.allCases.filter { $0 != .legal }.randomElement(using: &generator) ?? .role
    let excluded =
      other.values.filter { $0 != Request.ordinary[other] }
      .randomElement(using: &generator) ?? ""
    let sample =
      dimension.samples.first { $0 == value } ?? dimension.samples.first { $0.hasPrefix(value) }
      ?? value
    var settings = [#""\#(dimension.rawValue)": "\#(sample)""#]
    if dimension == other { settings = [] }
    let condition =
      dimension == other
      ? #""always""#
      : #"{"all": [{"\#(dimension.rawValue)": ["\#(value)"]}, {"not": {"\#(other.rawValue)": ["\#(excluded)"]}}]}"#
    let kinds = ["forbidden", "halted", "indeterminate", "notPermitted"]
    return ruleText(
      id, when: condition, kind: kinds.randomElement(using: &generator) ?? "forbidden",
      witness: "{\(settings.joined(separator: ","))}")
  }

  fileprivate static func duty(
    _ id: String, using generator: inout some RandomNumberGenerator
  ) throws -> String {
    let obligations = [
      "timeToLive(\(Int.random(in: 1...20, using: &generator)))",
      "alternatives.min(\(Int.random(in: 1...5, using: &generator)))",
      "bands.budget(\(Int.random(in: 1...5, using: &generator)))", "bands.suppress",
      "human.decide(teacher|supportStaff,reasonCode)", "human.decide(headOfSchool,reasonCode)",
      "redact(learnerNames)", "retention(session)", "retention(log)", "pseudonymise(inspector)",
      "cells.suppress(\(Int.random(in: 5...30, using: &generator)))", "notice.learner",
      "group.endDate(\(Int.random(in: 7...60, using: &generator)))",
    ]
    let dimension = Dimension.allCases.randomElement(using: &generator) ?? .purpose
    let value = dimension.values.randomElement(using: &generator) ?? ""
    return dutyText(
      id, when: #"{"\#(dimension.rawValue)": ["\#(value)"]}"#,
      obligations.randomElement(using: &generator) ?? "notice.learner")
  }
}

import LearningDomain
import NumericKernels
import PolicyGate

/// What one verdict takes, on requests drawn at random, by the floor and with a layer on top.
func measureGating() throws {
  print("\nverdicts, one core")
  var generator = SplitMix64(seed: 1)
  let requests = try (0..<2000).map { _ in
    var request = Request.ordinary
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      guard let dimension = Dimension.allCases.randomElement(using: &generator),
        let value = dimension.values.randomElement(using: &generator)
      else { continue }
      try request.set(dimension.rawValue, to: value)
    }
    return request
  }
  for (name, stack) in [("floor", PolicyStack.floor), ("floor and a layer", try .example())] {
    var obligations = 0
    // Rounds of one request: a verdict is too short for the clock.
    let times = requests.map { request in
      seconds {
        for _ in 0..<20 { obligations &+= stack.decide(request).obligations.count }
      }.0 / 20
    }.sorted()
    row(
      "  verdict by the \(name)",
      "median \((median(times) * 1e6).short) µs, p99 \((times[times.count * 99 / 100] * 1e6).short) µs",
      "median at most 5 µs")
    if obligations == 0 { print("") }
  }
  let (time, changes) = seconds {
    Floor.policy.changes(to: (try? PolicyStack.example().policy) ?? Floor.policy).count
  }
  row("  \(changes) changes by a layer, found over all requests", "\((time * 1000).short) ms")
}

extension PolicyStack {
  fileprivate static func example() throws -> PolicyStack {
    let text = #"{"fr": "a", "en": "b"}"#
    let layer = #"""
      {"format": "balise layer 1", "layer": "school", "version": 1, "validFrom": "2000-01-01",
      "validUntil": "2099-12-31", "definitions": {}, "rules": [{"id": "guardians",
      "code": "SCHOOL-GUARDIANS", "kind": "notPermitted", "when": {"role": ["guardian"]},
      "legal": ["design"],
      "texts": {"learner": \#(text), "teacher": \#(text), "dataProtectionOfficer": \#(text)},
      "witnesses": [{"case": "S001", "request": {"role": "guardian"}}]}],
      "duties": [{"id": "short", "when": {"operation": ["reveal"]}, "obligations": ["timeToLive(7)"]}]}
      """#
    return try PolicyStack([try PolicyLayer(json: Array(layer.utf8))])
  }
}

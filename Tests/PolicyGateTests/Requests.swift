import LearningDomain
import PolicyGate

extension Request {
  /// The ordinary request, changed by settings `dimension=value`.
  init(_ settings: [String]) throws {
    self = .ordinary
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      try set(String(parts[0]), to: parts.dropFirst().joined())
    }
  }

  init(_ settings: String...) throws { try self.init(settings) }

  /// A request with every dimension drawn at random; nothing is unrecognised.
  static func random(using generator: inout some RandomNumberGenerator) throws -> Request {
    try Request(
      Dimension.allCases.map { dimension in
        let samples = dimension.samples
        return
          "\(dimension.rawValue)=\(samples[Int.random(in: samples.indices, using: &generator)])"
      })
  }

  var isPermitted: Bool {
    if case .permitted = Gate.decide(self) { true } else { false }
  }

  var kind: Refusal.Kind? {
    if case .refused(let kind, _) = Gate.decide(self) { kind } else { nil }
  }

  var codes: [String] { Gate.decide(self).reasons.map(\.code) }
}

extension Dimension {
  /// Every value of the page, with an example of each parameter.
  var samples: [String] {
    switch self {
    case .relation: values + ["ownClass(2026-07-04)"]
    case .subjects: ["one", "group(8)", "class(26)", "cohort(300)", "group(0)"]
    case .legal: ["basisRecorded,noticeShown"] + values
    case .switch: ["normal", "paused(maths)", "teacherOnly", "rightsOnly", "halted"]
    default: values
    }
  }
}

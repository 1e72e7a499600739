internal import PolicyGate

/// A full product of axes: every value of each with every value of the others.
struct Block: Sendable {
  let name: String
  /// What stays while ``inner`` runs; nothing of who asks for what but the purpose.
  let outer: [Axis]
  let inner: [Axis]

  /// How many requests there are.
  var count: Int { pieces * inner.reduce(1) { $0 * $1.settings.count } }

  /// How many values the outer axes have together.
  var pieces: Int { outer.reduce(1) { $0 * $1.settings.count } }

  /// The request that the outer axes give, by its number; the rest is ordinary.
  func base(_ piece: Int) -> Request {
    var request = Request.ordinary
    var rest = piece
    for axis in outer {
      axis.settings[rest % axis.settings.count](&request)
      rest /= axis.settings.count
    }
    return request
  }

  /// Visits every request of a piece.
  func visit(_ piece: Int, _ body: (Request) -> Bool) {
    var request = base(piece)
    _ = visit(from: 0, &request, body)
  }

  private func visit(
    from axis: Int, _ request: inout Request, _ body: (Request) -> Bool
  ) -> Bool {
    guard axis < inner.count else { return body(request) }
    for setting in inner[axis].settings {
      setting(&request)
      guard visit(from: axis + 1, &request, body) else { return false }
    }
    return true
  }
}

extension Block {
  private static let wholeDemand: [Axis] = [
    .role, .relation, .operation, .subjects, .output,
  ]
  private static let support = Axis(\.purpose, [.rights, .formativePractice])

  /// What ``Proof`` enumerates; its article says what each is there for.
  static let all: [Block] = [
    Block(
      name: "demand", outer: [.purpose, Axis(\.decision, [.none, .accepted])],
      inner: wholeDemand),
    Block(
      name: "people", outer: [.policy, .clock, .ledger, .switch],
      inner: [support, .role, .operation, Axis(\.relation, [.itself, .ownClass(validUntil: nil)])]),
    Block(
      name: "presentation",
      outer: [.rationale, .alternatives, .counterEvidence, .uncertainty, .order],
      inner: [support, .operation, .output, .evidence]),
    Block(
      name: "law", outer: [.legal, .memory],
      inner: [.purpose, .operation]),
    Block(
      name: "model", outer: [.model, .evidence, .features, .decision, .oversight],
      inner: [support, .operation, .role]),
    Block(
      name: "state by demand", outer: [deviating], inner: [.purpose, .role, .operation, .output]),
    Block(name: "state by class", outer: [deviating], inner: [.purpose, .relation, .subjects]),
    pairs,
  ]
}

public import PolicyGate

/// Recomputes verdicts, each distinct request once as long as there are not too many of them.
struct Replay {
  private let policy: Policy
  private(set) var replayed = 0
  private var verdicts: [String: Written] = [:]
  /// A school has some hundreds of distinct requests; the bound keeps memory flat.
  private static let remembered = 4096

  init(under stack: PolicyStack) { policy = stack.policy }

  /// What is wrong with an entry's verdict, or `nil`.
  ///
  /// The state in which the policy was found is part of what is stored.
  mutating func fault(of entry: Entry) -> String? {
    guard entry.policy == policy.digest else { return nil }
    guard let verdict = verdict(on: entry.request) else { return "its request cannot be read" }
    guard
      verdict
        == Written(name: entry.verdict, codes: entry.codes, obligations: entry.obligations)
    else { return "the gate gives another verdict on its request" }
    let refused = entry.kind == .refused
    guard refused == (entry.verdict != "permitted") else {
      return "its kind and its verdict do not go together"
    }
    replayed += 1
    return nil
  }

  private mutating func verdict(on text: String) -> Written? {
    if let known = verdicts[text] { return known }
    guard let request = try? Request(canonicalText: text) else { return nil }
    let verdict = Written(policy.decide(request))
    if verdicts.count >= Self.remembered { verdicts.removeAll() }
    verdicts[text] = verdict
    return verdict
  }
}

/// A verdict as an entry has it.
private struct Written: Equatable {
  let name: String, codes: [String], obligations: [String]

  init(name: String, codes: [String], obligations: [String]) {
    (self.name, self.codes, self.obligations) = (name, codes, obligations)
  }

  init(_ verdict: Verdict) {
    self.init(
      name: verdict.name, codes: verdict.reasons.map(\.code),
      obligations: verdict.obligations.map(\.description))
  }
}

extension Entry {
  /// Whether the gate gives the entry's verdict on its request; `nil` where another policy than the floor
  /// gave it.
  public var agreesWithGate: Bool? { agrees(under: .floor) }

  /// Whether the floor with layers on it gives the entry's verdict on its request; `nil` where another
  /// policy gave it.
  public func agrees(under stack: PolicyStack) -> Bool? {
    var replay = Replay(under: stack)
    let fault = replay.fault(of: self)
    return fault != nil ? false : replay.replayed > 0 ? true : nil
  }
}

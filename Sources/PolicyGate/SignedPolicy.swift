/// A policy file and what its signature is worth.
public struct SignedPolicy: Sendable {
  /// Whether the file can be relied on, but for the day: see ``state(on:)``.
  public let state: PolicyState

  /// The policy; `nil` unless the file is verified.
  public let policy: Policy?

  /// Checks a file, and reads it only where a known key has signed it.
  ///
  /// The signature covers the file byte for byte, its version and its validity with it. It is one line,
  /// with single spaces: `ed25519`, the id of the key, and the signature in 128 hexadecimal digits.
  ///
  /// - Parameters:
  ///   - file: A policy in JSON.
  ///   - signature: The signature of the file.
  ///   - keys: The keys that count.
  ///   - leastVersion: The version that the file must have at least.
  /// - Complexity: O(bytes).
  public init(
    file: [UInt8], signature: [UInt8], keys: [PolicyKey] = PolicyKey.pinned,
    leastVersion: Int = Floor.leastVersion
  ) {
    let state = Self.state(of: signature, under: file, keys: keys)
    let policy = state == .verified ? try? Policy(json: file) : nil
    // What a known key has signed and this program cannot read was written for another program.
    switch (state, policy) {
    case (.verified, nil): self.state = .unknownVersion
    case (.verified, let policy?) where policy.version < leastVersion: self.state = .rolledBack
    default: self.state = state
    }
    self.policy = self.state == .verified ? policy : nil
  }

  /// Whether the policy can be relied on, on the day of a request.
  ///
  /// Without a day nothing can be said of its validity.
  public func state(on day: RequestDay) -> PolicyState {
    guard case .on(let day) = day, let policy, !policy.validity.contains(day) else { return state }
    return .expired
  }

  private static func state(
    of signature: [UInt8], under file: [UInt8], keys: [PolicyKey]
  ) -> PolicyState {
    guard !signature.isEmpty else { return .unsigned }
    let line = String(decoding: signature, as: UTF8.self)
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "ed25519", words[2].hasSuffix("\n"),
      let bytes = [UInt8](hexadecimal: words[2].dropLast()), bytes.count == 64
    else { return .badSignature }
    guard let key = keys.first(where: { $0.id == words[1] }) else { return .unknownKey }
    return key.verifies(bytes, of: file) ? .verified : .badSignature
  }
}

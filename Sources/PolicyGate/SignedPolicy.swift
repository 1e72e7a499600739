/// A policy file and what its signature is worth.
public struct SignedPolicy: Sendable {
  /// Whether the file can be relied on, but for the day: see ``state(on:)``.
  public let state: PolicyState

  /// The id of the key that the signature names; `nil` where it is no signature.
  public let key: String?

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
    let parts = Self.parts(of: signature)
    key = parts?.key
    let state = Self.state(of: signature, parts, under: file, keys: keys)
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
    of signature: [UInt8], _ parts: (key: String, bytes: [UInt8])?, under file: [UInt8],
    keys: [PolicyKey]
  ) -> PolicyState {
    guard !signature.isEmpty else { return .unsigned }
    guard let parts else { return .badSignature }
    guard let key = keys.first(where: { $0.id == parts.key }) else { return .unknownKey }
    return key.verifies(parts.bytes, of: file) ? .verified : .badSignature
  }

  private static func parts(of signature: [UInt8]) -> (key: String, bytes: [UInt8])? {
    let words = String(decoding: signature, as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "ed25519", words[2].hasSuffix("\n"),
      let bytes = [UInt8](hexadecimal: words[2].dropLast()), bytes.count == 64
    else { return nil }
    return (String(words[1]), bytes)
  }
}

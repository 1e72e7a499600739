internal import Foundation

/// The small parts that notes, keys and proofs are written in.
enum NoteText {
  /// The byte that stands for Ed25519 before a key.
  static let ed25519: UInt8 = 1

  /// Whether a key can have a name: not empty, no space, no plus, no control character.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
  }

  /// Reads base 64 of RFC 4648, section 4, with its padding, in the one way it can be written.
  static func base64(_ text: some StringProtocol) -> [UInt8]? {
    guard let data = Data(base64Encoded: String(text)), base64([UInt8](data)).elementsEqual(text)
    else { return nil }
    return [UInt8](data)
  }

  static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// Reads a number without sign or leading zeros.
  static func decimal(_ text: some StringProtocol) -> Int? {
    guard let number = Int(text), number >= 0, String(number).elementsEqual(text) else {
      return nil
    }
    return number
  }

  /// Reads `<name>+<hash>+<base64 of the algorithm's byte and 32 bytes>`.
  static func keyParts(
    _ text: Substring, or error: (String) -> NoteError
  ) throws(NoteError) -> (name: String, id: [UInt8], key: [UInt8]) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw error("it is not `name+hash+key`") }
    guard let id = hexadecimal(parts[1]), id.count == 4 else {
      throw error("its hash is not eight lower-case hexadecimal digits")
    }
    guard let key = base64(parts[2]) else { throw error("its key is not base 64") }
    guard key.first == ed25519, key.count == 33 else {
      throw error("its key is not one of Ed25519")
    }
    return (String(parts[0]), id, Array(key.dropFirst()))
  }

  static func key(name: String, id: [UInt8], bytes: [UInt8]) -> String {
    "\(name)+\(hexadecimal(id))+\(base64([ed25519] + bytes))"
  }

  /// Writes bytes as lower-case hexadecimal digits.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private static func hexadecimal(_ text: Substring) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place..<(place + 2)], as: UTF8.self), radix: 16)
    }
    return hexadecimal(bytes).elementsEqual(text) ? bytes : nil
  }
}

/// The reason that a key, a checkpoint or a proof is not what it should be.
@nonexhaustive
public enum NoteError: Error, Hashable, Sendable {
  /// The text is no secret key.
  case signingKey(because: String)
  /// The text is no public key.
  case verificationKey(because: String)
  /// The text is no signed note.
  case note(because: String)
  /// The note is no checkpoint.
  case checkpoint(because: String)
  /// The text is no proof.
  case proof(because: String)
  /// The note is no signed card.
  case card(because: String)
  /// The key that should have signed did not.
  case unsigned(by: String)
  /// The signature is not the key's on this text.
  case forged(by: String)
  /// The proof does not lead from the entry to the checkpoint's root.
  case unproven
}

extension NoteError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .signingKey(let reason): "this is not a secret key of a ledger: \(reason)"
    case .verificationKey(let reason): "this is not a public key of a ledger: \(reason)"
    case .note(let reason): "this is not a signed note: \(reason)"
    case .checkpoint(let reason): "this is not a checkpoint: \(reason)"
    case .proof(let reason): "this is not a proof: \(reason)"
    case .card(let reason): "this is not a signed card: \(reason)"
    case .unsigned(let name): "`\(name)` did not sign this"
    case .forged(let name): "the signature is not that of `\(name)` on this text"
    case .unproven: "the proof does not lead from the entry to the checkpoint"
    }
  }
}

import Foundation
import LearningDomain
import Ledger
import NumericKernels
import _TestSupport

/// What a ledger signed, and its keys, as texts: whatever still counts after a change says what it said
/// before.
struct NoteFuzz {
  let key: LedgerKey
  let checkpoints: [Checkpoint], proofs: [LedgerProof]
  /// The hashes of leaves, by their places.
  let leaves: [Int: Digest]
  /// A file that its owner alone can read, for keys.
  let file: String

  func fuzzCheckpoint(_ counts: inout Counts, using generator: inout SplitMix64) throws {
    let text = Self.changed(checkpoints.map { "\($0)" }, using: &generator)
    do {
      let checkpoint = try Checkpoint(text)
      try Self.hold("\(checkpoint)", is: text)
      try checkpoint.check(signedBy: key.verification)
      let isKnown = checkpoints.contains {
        $0.origin == checkpoint.origin && $0.size == checkpoint.size && $0.root == checkpoint.root
      }
      guard isKnown else { throw Finding("a checkpoint that nobody signed: \(text)") }
      counts["checkpoints that hold", default: 0] += 1
    } catch let error as NoteError { try check(error) }
  }

  func fuzzProof(_ counts: inout Counts, using generator: inout SplitMix64) throws {
    let text = Self.changed(proofs.map { "\($0)" }, using: &generator)
    do {
      let proof = try LedgerProof(text)
      try Self.hold("\(proof)", is: text)
      let entry = try proof.entry(signedBy: key.verification)
      guard leaves[entry.index] == entry.leafHash else {
        throw Finding("a proof of what was never written: \(text)")
      }
      counts["proofs that hold", default: 0] += 1
    } catch let error as NoteError { try check(error) }
  }

  /// A changed key is none, whether it is the public one or stands in the file of the secret one.
  func fuzzKeys(_ counts: inout Counts, using generator: inout SplitMix64) throws {
    let secret = key.text + "\n"
    let known = ["\(key.verification)", secret]
    let text = Self.changed(known, using: &generator)
    do {
      let read = try VerificationKey(text)
      guard text.utf8.elementsEqual(known[0].utf8), read == key.verification else {
        throw Finding("a changed public key: \(text)")
      }
      counts["public keys that are the same", default: 0] += 1
    } catch let error as NoteError { try check(error) }
    try Data(text.utf8).write(to: URL(filePath: file))
    do {
      let read = try LedgerKey(file: file)
      guard text.utf8.elementsEqual(secret.utf8), read.text == key.text else {
        throw Finding("a changed secret key: \(text)")
      }
      counts["secret keys that are the same", default: 0] += 1
    } catch let error as LedgerKeyError { try check(error) }
  }

  /// One of the texts with one to four changes, or with lines of another.
  static func changed(_ texts: [String], using generator: inout SplitMix64) -> String {
    let text = Array(texts[Int.random(in: texts.indices, using: &generator)].utf8)
    let other = Array(texts[Int.random(in: texts.indices, using: &generator)].utf8)
    let bytes =
      Int.random(in: 0..<4, using: &generator) == 0
      ? text.withLine(of: other, using: &generator) : text.mutated(like: other, using: &generator)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hold(_ written: String, is text: String) throws {
    if !written.utf8.elementsEqual(text.utf8) {
      throw Finding("is written in another way: \(text)")
    }
  }
}

/// Whether an error says in one line what is wrong.
func check(_ error: any Error & CustomStringConvertible) throws {
  if error.description.isEmpty || error.description.contains("\n") {
    throw Finding("an error that is no line: \(error.description.debugDescription)")
  }
}

extension [UInt8] {
  /// The bytes with one line of others put in the place of one of their own.
  fileprivate func withLine(of other: [UInt8], using generator: inout SplitMix64) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var lines = split(separator: newline, omittingEmptySubsequences: false)
    let others = other.split(separator: newline, omittingEmptySubsequences: false)
    lines[Int.random(in: lines.indices, using: &generator)] =
      others[Int.random(in: others.indices, using: &generator)]
    return Array(lines.joined(separator: [newline]))
  }
}

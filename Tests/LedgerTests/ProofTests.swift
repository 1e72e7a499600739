import Foundation
import LearningDomain
@testable import Ledger
import NumericKernels
import PolicyGate
import Testing

@Suite struct ProofTests {
  private let folder: Folder
  private let ledger: Ledger
  private let key: VerificationKey

  init() throws {
    folder = try Folder()
    ledger = try Ledger(at: folder.ledger)
    try ledger.fill()
    key = try LedgerKey(file: folder.key).verification
  }

  @Test func `proves each entry by its name or its place, without the ledger`() throws {
    for entry in try ledger.all {
      let proof = try ledger.prove(entry.id)
      #expect(try ledger.prove("\(entry.index)") == proof)
      let read = try LedgerProof("\(proof)")
      #expect(read == proof && "\(read)" == "\(proof)")
      let found = try read.entry(signedBy: key)
      #expect(found == entry && found.receipt == entry.receipt)
      #expect(found.agreesWithGate == true)
    }
  }

  @Test func `proves an entry to whoever kept the proof, however much is added`() throws {
    let old = try ledger.prove("2")
    var writer = ledger.exampleWriter(seed: 7)
    _ = try writer.commit(Array(repeating: Disclosure(of: .ordinary), count: 60))
    #expect(try old.entry(signedBy: key) == ledger.prove("2").entry(signedBy: key))
    #expect(try ledger.prove("64").hashes.count == 1)
    #expect(try ledger.prove("0").hashes.count == 7)
  }

  @Test(arguments: ["5", "-1", "", "x", "00", "00000000000000000000000000000000", "1' OR '1"])
  func `says that there is no such entry`(name: String) {
    #expect(throws: LedgerError.noEntry(path: folder.ledger, named: name)) {
      try ledger.prove(name)
    }
  }

  @Test func `convinces nobody with another key`() throws {
    let proof = try ledger.prove("1")
    let other = LedgerKey().verification
    #expect(throws: NoteError.unsigned(by: other.name)) { try proof.entry(signedBy: other) }
  }

  @Test(arguments: [
    "c2sp.org/tlog-proof@v2\n", "index 1\n", "extra !\n", "index 01\n", "index x\n", "\n",
  ])
  func `reads no proof whose lines are other than laid down`(line: String) throws {
    let lines = "\(try ledger.prove("1"))".split(separator: "\n", omittingEmptySubsequences: false)
    for place in 0..<4 where lines[place] != line.dropLast() {
      var changed = lines
      changed[place] = line.dropLast()
      #expect(throws: NoteError.self) {
        try LedgerProof(changed.joined(separator: "\n")).entry(signedBy: key)
      }
    }
  }

  @Test func `tells a proof of something else from one of an entry`() throws {
    var frontier = MerkleFrontier()
    let content = Array("not an entry".utf8)
    frontier.append(MerkleTree.leafHash(content))
    let secret = try LedgerKey(file: folder.key)
    let checkpoint = try Checkpoint(
      size: 1, root: frontier.root, .none, signedBy: secret)
    let text =
      "c2sp.org/tlog-proof@v1\nextra \(NoteText.base64(content))\nindex 0\n\n\(checkpoint)"
    #expect(throws: NoteError.proof(because: "what it proves is not an entry of a ledger")) {
      try LedgerProof(text).entry(signedBy: key)
    }
  }

  /// Each byte of a proof and of a checkpoint counts, but for those of a signature nobody asked for.
  @Test func `convinces nobody with a flipped byte`() throws {
    let seed: UInt64 = 20_261
    var generator = SplitMix64(seed: seed)
    let proof = try ledger.prove("3")
    let (whole, checkpoint) = (Array("\(proof)".utf8), Array("\(proof.checkpoint)".utf8))
    for round in 0..<600 {
      let place = Int.random(in: whole.indices, using: &generator)
      let change = UInt8.random(in: 1...255, using: &generator)
      var flipped = whole
      flipped[place] ^= change
      let found = String(validating: flipped, as: UTF8.self).flatMap { text in
        try? LedgerProof(text).entry(signedBy: key)
      }
      #expect(found == nil, "seed \(seed), round \(round), byte \(place)")
      var head = checkpoint
      head[place % head.count] ^= change
      let read = String(validating: head, as: UTF8.self).flatMap { try? Checkpoint($0) }
      let holds = read.map { (try? $0.check(signedBy: key)) != nil } ?? false
      #expect(!holds, "seed \(seed), round \(round), byte \(place)")
    }
  }

  @Test func `never traps on a leaf that is cut or changed`() throws {
    let seed: UInt64 = 4
    var generator = SplitMix64(seed: seed)
    let entry = try #require(ledger.all.last)
    let leaf = entry.leaf.bytes
    #expect(Entry(leaf: leaf) == entry)
    for length in leaf.indices { #expect(Entry(leaf: Array(leaf.prefix(length))) == nil) }
    #expect(Entry(leaf: leaf + [0]) == nil)
    for round in 0..<2000 {
      var changed = leaf
      for _ in 0...(round % 3) {
        let place = Int.random(in: leaf.indices, using: &generator)
        changed[place] ^= UInt8.random(in: 1...255, using: &generator)
      }
      guard changed != leaf, let read = Entry(leaf: changed) else { continue }
      #expect(read.leaf.bytes == changed, "seed \(seed), round \(round)")
    }
  }
}

import Foundation
import LearningDomain
@testable import Ledger
import NumericKernels
import PolicyGate
import Testing

/// The example of Go’s package `golang.org/x/mod/sumdb/note`.
enum Peter {
  static let secret =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let verification = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let text = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  static let note =
    text
    + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
}

@Suite struct KeyTests {
  @Test func `signs as the published key does`() throws {
    let key = try LedgerKey(Peter.secret)
    #expect(key.text == Peter.secret)
    #expect("\(key.verification)" == Peter.verification)
    // CryptoKit's signatures may be randomised, so the text is what is equal, and both verify.
    let note = try SignedNote(Peter.text, signedBy: key)
    #expect(note.text == Peter.text)
    try note.check(signedBy: VerificationKey(Peter.verification))
  }

  @Test(arguments: [
    Peter.verification, "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
    "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
  ])
  func `reads published public keys and writes them again`(text: String) throws {
    #expect("\(try VerificationKey(text))" == text)
  }

  @Test(arguments: [
    "", "PeterNeumann", "PeterNeumann+c74f20a3", "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX\n",
    "PeterNeumann+c74f20a3+Axpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    // An algorithm that is another than Ed25519.
    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
  ])
  func `reads no public key that is none`(text: String) {
    #expect(throws: NoteError.self) { try VerificationKey(text) }
  }

  @Test func `derives keys that differ in purpose and are the same again`() throws {
    let key = try LedgerKey(Peter.secret)
    #expect(key.wrapping != key.lookup)
    #expect(try LedgerKey(Peter.secret).lookup == key.lookup)
    #expect(LedgerKey().lookup != key.lookup)
  }

  @Test func `prints as its name alone`() throws {
    let key = try LedgerKey(Peter.secret)
    var dumped = ""
    dump(key, to: &dumped)
    #expect("\(key)" == "PeterNeumann" && String(reflecting: key) == "PeterNeumann")
    #expect(!dumped.contains("AYEKFALV") && Mirror(reflecting: key).children.isEmpty)
  }
}

@Suite struct NoteTests {
  private let key: VerificationKey

  init() throws { key = try VerificationKey(Peter.verification) }

  @Test func `reads the published note, and knows its signature`() throws {
    let note = try SignedNote(Peter.note)
    #expect(note.text == Peter.text && note.description == Peter.note)
    try note.check(signedBy: key)
  }

  @Test func `reads the published checkpoint, and writes it again`() throws {
    let text = """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

      """
    let checkpoint = try Checkpoint(text)
    #expect(checkpoint.origin == "example.com/behind-the-sofa" && checkpoint.size == 20_852_163)
    #expect(checkpoint.root.description.hasPrefix("0ac5186a91863e8e1d90"))
    #expect("\(checkpoint)" == text)
    #expect(throws: NoteError.unsigned(by: "PeterNeumann")) { try checkpoint.check(signedBy: key) }
  }

  @Test func `counts only the signature of the key that was asked for`() throws {
    let other =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"
    let both = try SignedNote(Peter.note + other)
    try both.check(signedBy: key)
    #expect(both.description == Peter.note + other)
    let forged = Peter.note.replacing("x08go/ZJ", with: "x08go/ZK")
    #expect(throws: NoteError.forged(by: "PeterNeumann")) {
      try SignedNote(forged).check(signedBy: key)
    }
    #expect(throws: NoteError.forged(by: "PeterNeumann")) {
      try SignedNote(Peter.note + forged.split(separator: "\n").suffix(1).joined() + "\n")
        .check(signedBy: key)
    }
    #expect(throws: NoteError.unsigned(by: "PeterNeumann")) {
      try SignedNote(Peter.text + "\n" + other).check(signedBy: key)
    }
  }

  @Test func `reads no note that is none`() {
    let wrong = [
      "", "\n", "\n\n", "text\n\n", Peter.text, Peter.text + "\n", String(Peter.note.dropLast()),
      Peter.note + "\n", Peter.note + "more\n", Peter.note.replacing("— ", with: "- "),
      Peter.note.replacing("— ", with: "—"), Peter.note.replacing("\n", with: "\r\n"),
      Peter.note.replacing("AM=\n", with: "AM\n"), Peter.note.replacing("AM=\n", with: "AN=\n"),
      Peter.note.replacing("PeterNeumann", with: "Peter+Neumann"), Peter.note + "\u{0}",
      Peter.text + "\n— PeterNeumann x08gow==\n",
      String(repeating: "x", count: 200_000) + Peter.note,
    ]
    for note in wrong {
      #expect(throws: NoteError.self, "\(note.prefix(200))") { try SignedNote(note) }
    }
  }

  @Test(arguments: [
    "o\n1\n", "\n1\nR\n", "o\n01\nR\n", "o\n+1\nR\n", "o\n-1\nR\n", "o\n1 \nR\n", "o\n1\nR=\n",
    "o\n1\nCsUY\n", "o\n1\nR\n\n", "o\n99999999999999999999\nR\n", "o\n0x1\nR\n", "o\n١\nR\n",
  ])
  func `reads no checkpoint whose lines are other than laid down`(text: String) {
    let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    let body = text.replacing("R", with: root)
    let signature = Peter.note.split(separator: "\n").suffix(1).joined() + "\n"
    #expect(throws: NoteError.self) { try Checkpoint(body + "\n" + signature) }
    #expect(throws: Never.self) { try Checkpoint("o\n1\n\(root)\next\n\n" + signature) }
  }
}

import Foundation
import StrictJSON
import Testing

/// What a school, a parent or an authority can check of a ledger, with and without it.
@Suite struct LedgerCommandTests {
  private let classroom: Classroom
  private let vkey: String

  init() throws {
    classroom = try Classroom()
    for learner in ["P07", "P08"] { #expect(try classroom.ask("why", learner).status == 0) }
    vkey = try classroom.ask("ledger", "vkey").output.trimmingCharacters(in: .newlines)
  }

  @Test func `verify says whether the signature was checked`() throws {
    let without = try classroom.ask("ledger", "verify", "--lang", "en")
    #expect(without.status == 0 && without.output.contains("The signature was not checked"))
    let with = try classroom.ask("ledger", "verify", "--lang", "en", "--vkey", vkey)
    #expect(with.status == 0 && with.output.contains("Signed by balise/ledger/"))
    let json = try classroom.ask("ledger", "verify", "--vkey", vkey, "--format", "json").json()
    #expect(try json.string("schema") == "balise/ledger-verify/2")
    #expect(try json.integer("entries") == 2 && json.integer("verdictsRecomputed") == 2)
  }

  @Test func `verify refuses another's key, and what is no key`() throws {
    let other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    let run = try classroom.ask("ledger", "verify", "--vkey", other)
    #expect(run.status == 65 && run.output == "" && run.errors.contains("`PeterNeumann` did not"))
    #expect(try classroom.ask("ledger", "verify", "--vkey", "x").status == 2)
  }

  @Test func `a proof is checked with the public key alone`() throws {
    let proof = try classroom.ask("ledger", "prove", "1")
    #expect(proof.status == 0 && proof.output.hasPrefix("c2sp.org/tlog-proof@v1\n"))
    let alone = try Classroom()
    try alone.write(proof.output, to: "entry.tlog-proof")
    let file = "\(Classroom.name)/entry.tlog-proof"
    let found = try alone.run(
      ["ledger", "verify", "--proof", file, "--vkey", vkey, "--lang", "en"])
    #expect(found.status == 0 && found.output.contains("The verdict, recomputed, is the same."))
    let json = try alone.run(
      ["journal", "verifier", "--proof", file, "--vkey", vkey, "--format", "json"]
    ).json()
    #expect(try json.integer("index") == 1 && json.string("verdict") == "permitted")
    let entry = try json.string("entry")
    #expect(try classroom.ask("journal", "prouver", entry).output == proof.output)
    try alone.write(proof.output.replacing("index 1", with: "index 0"), to: "entry.tlog-proof")
    let wrong = try alone.run(["ledger", "verify", "--proof", file, "--vkey", vkey])
    #expect(wrong.status == 65 && wrong.errors.contains("the proof does not lead"))
    #expect(!alone.holds("ledger.sqlite"))
  }

  @Test func `a card is checked with the public key alone, and not once it was changed`() throws {
    let why = try classroom.ask("why", "P07", "--format", "json").json()
      .required("suggestion").members()
    let alone = try Classroom()
    let file = "\(Classroom.name)/signed.card"
    let words = ["--card", file, "--vkey", vkey, "--lang", "en"]
    try alone.write(try why.string("signedCard"), to: "signed.card")
    let found = try alone.run(["ledger", "verify"] + words)
    #expect(found.status == 0 && found.output.contains("Card signed by balise/ledger/"))
    let json = try alone.run(["journal", "verifier"] + words + ["--format", "json"]).json()
    #expect(try json.string("card") == why.string("card"))
    #expect(try json.string("entry") == why.string("entry") && json.integer("index") == 2)
    let later = try why.string("signedCard").replacing(/until \d{4}/, with: "until 2999")
    try alone.write(later, to: "signed.card")
    let forged = try alone.run(["ledger", "verify"] + words)
    #expect(forged.status == 65 && forged.errors.contains("the signature is not that of"))
    #expect(!alone.holds("ledger.sqlite"))
  }

  @Test func `a checkpoint that was kept shows a ledger that was started anew`() throws {
    let kept = try classroom.ask("ledger", "checkpoint")
    try classroom.write(kept.output, to: "kept.checkpoint")
    let since = ["--since", "\(Classroom.name)/kept.checkpoint", "--vkey", vkey, "--lang", "en"]
    #expect(try classroom.ask("why", "P09").status == 0)
    let held = try classroom.ask(["ledger", "verify"] + since)
    #expect(held.status == 0 && held.output.contains("The 2 entries of the checkpoint are still"))
    let key = try classroom.text(of: "ledger.sqlite.key")
    for name in ["ledger.sqlite", "ledger.sqlite.key.checkpoint"] { try classroom.remove(name) }
    #expect(try classroom.text(of: "ledger.sqlite.key") == key)
    for learner in ["P08", "P07"] { #expect(try classroom.ask("why", learner).status == 0) }
    let anew = try classroom.ask(["ledger", "verify"] + since)
    #expect(anew.status == 65 && anew.errors.contains("was forked"), "\(anew.errors)")
  }

  @Test func `a ledger put back as it stood shows nothing more`() throws {
    let old = try classroom.read("ledger.sqlite")
    #expect(try classroom.ask("why", "P09").status == 0)
    try classroom.write(old, to: "ledger.sqlite")
    let run = try classroom.ask("why", "P10")
    #expect(run.status == 65 && run.output == "" && run.errors.contains("was rolled back"))
  }

  @Test func `a ledger without its key shows nothing more, and can be verified`() throws {
    try classroom.remove("ledger.sqlite.key")
    let run = try classroom.ask("why", "P10")
    #expect(run.status == 74 && run.output == "" && run.errors.contains("is missing: put it back"))
    #expect(!classroom.holds("ledger.sqlite.key"))
    #expect(try classroom.ledgerEntries() == 2)
  }

  @Test func `a key may lie elsewhere`() throws {
    let words = ["--ledger", "other.sqlite", "--key", "safe.key"]
    #expect(try classroom.ask(["why", "P07"] + words).status == 0)
    #expect(try classroom.ask("why", "P07", "--ledger", "other.sqlite").status == 74)
    let verified = try classroom.run(
      ["ledger", "verify", "--ledger", "other.sqlite", "--key", "safe.key", "--lang", "fr"])
    #expect(verified.status == 0 && verified.output.contains("Signé par balise/ledger/"))
  }

  @Test(arguments: [
    ["--proof", "x"], ["--proof", "x", "--vkey", "k", "--since", "y"],
    ["--from", "x", "--ledger", "y"], [], ["--card", "x"], ["--card", "x", "--proof", "y"],
    ["--card", "x", "--from", "y"],
  ])
  func `what makes no sense together is a mistake of usage`(words: [String]) throws {
    #expect(try classroom.run(["ledger", "verify"] + words).status == 2)
  }
}

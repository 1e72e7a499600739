import Foundation
import LearningDomain
import Testing
import _TestSupport

/// What is said of a ledger, a key or a proof that cannot be used, in both languages.
@Suite struct LedgerErrorTests {
  private let classroom: Classroom

  init() throws { classroom = try Classroom() }

  /// What a command says in a language where it fails.
  private func complaint(_ language: String, _ arguments: String...) throws -> String {
    let run = try classroom.ask(arguments + ["--lang", language])
    #expect(run.status != 0 && run.output == "")
    return run.errors
  }

  @Test func `a ledger that is not there is missed in both languages`() throws {
    #expect(try complaint("en", "ledger", "verify").contains("there is no ledger at"))
    #expect(try complaint("fr", "ledger", "verify").contains("il n’y a pas de journal à"))
  }

  @Test func `a damaged ledger is said to be, with the reason, in both languages`() throws {
    try classroom.write(Data(), to: "ledger.sqlite")
    #expect(try complaint("en", "ledger", "verify").contains("is damaged: the file is empty"))
    let french = try complaint("fr", "ledger", "verify")
    #expect(french.contains("est abîmé : le fichier est vide"), "\(french)")
    let suggestion = try complaint("fr", "learner", "P07")
    #expect(suggestion.contains("le fichier est vide"), "\(suggestion)")
    // A right is answered all the same, and what is missing is said.
    let export = try classroom.ask(
      "ledger", "export", "P07", "--out", "\(Classroom.name)/P07", "--lang", "fr")
    #expect(export.errors.contains("n’a pas pu être lu"), "\(export.errors)")
    #expect(export.errors.contains("est abîmé\u{A0}: le fichier est vide"), "\(export.errors)")
  }

  @Test func `a key, a proof and a signature are spoken of in French`() throws {
    #expect(try classroom.ask("why", "P07").status == 0)
    let proof = try classroom.ask("ledger", "prove", "0").output
    let vkey = try classroom.ask("ledger", "vkey").output.trimmingCharacters(in: .newlines)
    let other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    let unsigned = try complaint("fr", "ledger", "verify", "--vkey", other)
    #expect(unsigned.contains("`PeterNeumann` n’a pas signé ceci"), "\(unsigned)")
    for (text, words) in [
      (proof.replacing("index 0", with: "index 1"), "la preuve ne mène pas de l’entrée au jalon"),
      ("x\n", "ce n’est pas une preuve : il n’y a pas de ligne vide avant un jalon"),
    ] {
      try classroom.write(text, to: "entry.tlog-proof")
      let run = try classroom.run([
        "ledger", "verify", "--proof", "\(Classroom.name)/entry.tlog-proof", "--vkey", vkey,
        "--lang", "fr",
      ])
      #expect(run.status == 65 && run.errors.contains(words), "\(run.errors)")
    }
    try classroom.write("no key\n", to: "ledger.sqlite.key")
    let malformed = try complaint("fr", "ledger", "vkey")
    #expect(malformed.contains("ne contient pas de clé de journal"), "\(malformed)")
    #expect(malformed.contains("cela ne commence pas par « PRIVATE+KEY+ »"), "\(malformed)")
    try classroom.remove("ledger.sqlite.key")
    #expect(try complaint("fr", "learner", "P07").contains("manque : remettez-la"))
  }

  @Test func `what is not written down first is not shown, and both languages say so`() throws {
    let far = try #require(Day("2126-01-01"))
    try classroom.remember("P07", seed: 1, at: Timestamp(startOf: far))
    let french = try complaint("fr", "learner", "P07")
    #expect(french.contains("l’horloge est en retard sur l’entrée la plus récente"), "\(french)")
    #expect(french.contains(" ; rien n’est montré qui ne soit d’abord écrit"), "\(french)")
    let english = try complaint("en", "learner", "P07")
    #expect(english.contains("; nothing is shown that is not written down first"), "\(english)")
  }

  @Test func `every reason that the ledger gives is put into French`() throws {
    let sources = packageRoot.appending(path: "Sources/Ledger")
    let french = try String(
      contentsOf: packageRoot.appending(path: "Sources/BaliseCommand/Ledger/LedgerReasons.swift"),
      encoding: .utf8)
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    ).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    var count = 0
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/(?:because: |return |error\()"([^"\\]+)"/#) {
        count += 1
        #expect(french.contains("    \"\(match.1)\":"), "\(match.1)")
      }
    }
    #expect(count > 50)
  }
}

import Foundation
import Testing
import _TestSupport

/// The folder of the modules that this test was built with.
private let modules: URL? = {
  let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "Modules")
  let module = folder.appending(path: "Balise.swiftmodule")
  return FileManager.default.fileExists(atPath: module.path()) ? folder : nil
}()

/// What a host that embeds Balise can reach, read off the symbol graph: laws about all of it.
@Suite(.enabled(if: modules != nil, "the built modules are not beside this test"))
struct InterfaceLawTests {
  /// A public declaration.
  struct Symbol: Sendable {
    let path: String, kind: String
    /// The names in its declaration, and what types they really are.
    let words: Set<String>, types: Set<String>
  }

  /// What holds or gives leave to something, and what is shown besides: a refusal, which holds nothing.
  private static let sealed = ["Recommendation", "SeenEvidence", "Pass"]
  private static let shown = sealed + ["Refusal", "Advice"]

  @Test func `no number leaves an estimate`() throws {
    let numbers: Set = ["s:Sd", "s:Sf", "s:s7Float16V", "s:Si", "s:s5Int64V", "s:s5Int32V"]
    // Counts of responses, items, hints and learners, how many lines are removed, how many days and answers a sign
    // looks back, and the ages that a host asserts; what an initialiser takes leaves nothing.
    let counts: Set = [
      "ClassSigns.Need.responses", "ClassSigns.Need.correct", "ClassSigns.Need.hints",
      "ClassSigns.MissedItem.met", "ClassSigns.MissedItem.missed", "ClassSigns.alertDays",
      "ClassSigns.alertAnswers",
      "Registrar.outcome(ofRemoving:)", "Registrar.remove(_:for:at:identifiers:)",
      "SeenEvidence.hints", "SkillCounts.established", "SkillCounts.inProgress",
      "SkillCounts.toWorkOn", "SkillCounts.notEnoughResponses", "Question.ages",
    ]
    let reachable = try symbols(of: "Balise") + symbols(of: "PolicyGate").filter(isShown)
    #expect(reachable.count > 80)
    let numeric = reachable.filter { !$0.types.isDisjoint(with: numbers) }.map(\.path)
      .filter {
        !$0.hasSuffix(".hashValue")
          && !["Question.init(", "Advisor.init("].contains(where: $0.hasPrefix)
      }
    #expect(Set(numeric) == counts)
  }

  @Test func `nothing that ranks, estimates or records is in what is shown`() throws {
    let hidden: Set = [
      "Proposal", "Workings", "Factor", "Estimate", "Frequency", "Robustness", "DecisionRecord",
      "Shortlist", "SkillStanding", "LearnerTrace",
    ]
    for symbol in try symbols(of: "Balise") + symbols(of: "PolicyGate").filter(isShown) {
      #expect(symbol.words.isDisjoint(with: hidden), "\(symbol.path)")
    }
  }

  /// Types of `Ledger` are left out.
  ///
  /// Its module cannot be named where a type has its name, so that an alias of the same name is impossible.
  @Test func `a host can name what it is asked for and given, by importing Balise alone`() throws {
    let below = [
      "LearningDomain", "KnowledgeTracing", "PolicyGate", "Explaining", "Recommending",
    ]
    let types = try below.flatMap(symbols).filter { symbol in
      ["swift.struct", "swift.enum", "swift.class"].contains(symbol.kind)
        && !symbol.path.contains(".")
    }.map(\.path)
    // A pass stays with the advisor.
    let shown = try symbols(of: "PolicyGate").filter {
      isShown($0) && !$0.words.contains("Pass")
    }
    let symbols = try symbols(of: "Balise")
    let spoken = Set((symbols + shown).flatMap(\.words)).intersection(types)
    #expect(spoken.count > 20)
    #expect(spoken.subtracting(symbols.map(\.path)) == [])
  }

  @Test func `nothing sealed can be made from outside`() throws {
    let made = try symbols(of: "PolicyGate").filter { symbol in
      symbol.kind == "swift.init" && Self.sealed.contains { symbol.path.hasPrefix($0 + ".") }
    }
    #expect(made.isEmpty)
    #expect(try symbols(of: "PolicyGate").contains { $0.kind == "swift.init" })
  }

  @Test func `no grade, rank, score or bulk is offered, and no table of estimates`() throws {
    // Named so that they are refused by name.
    let refused: Set = [
      "Purpose.grading", "Purpose.schoolRanking", "Operation.enactBulk", "Operation.writeGrade",
      "Operation.rawScore", "Operation.rank", "Output.numericScore", "Output.rank",
    ]
    let offered = try ["Balise", "PolicyGate", "Ledger", "Explaining"].flatMap(symbols)
      .map(\.path).filter { $0.firstMatch(of: /(?i)grad(e|ing)|rank|score|bulk|csv/) != nil }
    #expect(Set(offered) == refused)
  }

  private func isShown(_ symbol: Symbol) -> Bool {
    Self.shown.contains { symbol.path == $0 || symbol.path.hasPrefix($0 + ".") }
  }

  /// The public symbols of a module.
  private func symbols(of module: String) throws -> [Symbol] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let includes = try [try #require(modules), cOpenBLAS] + checkouts
    let extract = Process()
    extract.executableURL = URL(filePath: "/usr/bin/env")
    extract.arguments =
      [
        "swift-symbolgraph-extract", "-module-name", module, "-minimum-access-level", "public",
        "-target", target, "-output-dir", folder.path(),
      ] + includes.flatMap { ["-I", $0.path()] }
    let errors = Pipe()
    extract.standardError = errors
    try extract.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    extract.waitUntilExit()
    #expect(extract.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    let data = try Data(contentsOf: folder.appending(path: "\(module).symbols.json"))
    return try JSONDecoder().decode(Graph.self, from: data).symbols.map { symbol in
      let fragments = symbol.declarationFragments ?? []
      return Symbol(
        path: symbol.pathComponents.joined(separator: "."), kind: symbol.kind.identifier,
        words: Set(fragments.map(\.spelling)),
        types: Set(fragments.compactMap(\.preciseIdentifier)))
    }
  }

  private let cOpenBLAS = packageRoot.appending(path: "Sources/COpenBLAS")

  /// The C module that GRDB stands on.
  private var checkouts: [URL] {
    get throws {
      let scratch = try #require(modules).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      return [scratch.appending(path: "checkouts/GRDB.swift/Sources/GRDBSQLite")]
    }
  }

  private var target: String {
    #if arch(arm64)
    "aarch64-unknown-linux-gnu"
    #else
    "x86_64-unknown-linux-gnu"
    #endif
  }

  private struct Graph: Decodable {
    struct Symbol: Decodable {
      struct Kind: Decodable { let identifier: String }
      struct Fragment: Decodable { let spelling: String, preciseIdentifier: String? }

      let pathComponents: [String], kind: Kind, declarationFragments: [Fragment]?
    }

    let symbols: [Symbol]
  }
}

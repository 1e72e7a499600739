import Foundation
import Interchange
import LearningDomain
import Testing
import _TestSupport

@Suite struct CASETests {
  private static func link(_ name: String) -> String {
    #"{"title": "\#(name)", "identifier": "\#(name)", "uri": "https://x.example/\#(name)"}"#
  }

  private static func association(_ origin: String, _ kind: String, _ destination: String) -> String
  {
    """
    {"identifier": "1", "associationType": "\(kind)", "originNodeURI": \(link(origin)),
     "destinationNodeURI": \(link(destination))}
    """
  }

  private static func package(_ associations: [String]) -> String {
    let items = ["a", "b", "c"].map {
      #"""
      {"identifier": "\#($0)", "uri": "https://x.example/\#($0)", "fullStatement": " Share\n in \#($0) ",
       "humanCodingScheme": "M.\#($0)", "CFItemType": "Target"}
      """#
    }
    return """
      {"CFDocument": {"title": "Maths", "language": "en-US"}, "CFItems": [\(items.joined(separator: ","))],
       "CFAssociations": [\(associations.joined(separator: ",\n"))]}
      """
  }

  private func read(_ associations: String...) throws -> CatalogueDraft {
    try readCASE(Array(Self.package(associations).utf8), named: "case.json")
  }

  @Test func `the origin of precedes is what the destination requires`() throws {
    let catalogue = try read(Self.association("a", "precedes", "b")).joined(to: nil)
    #expect(catalogue[skill: "b"]?.prerequisites == ["a"])
    #expect(catalogue[skill: "a"]?.prerequisites == [])
    #expect(catalogue[skill: "a"]?.label[.english] == "Share in a")
    #expect(catalogue[skill: "a"]?.curriculum == "M.a")
    #expect(catalogue.subject?[.english] == "Maths")
  }

  @Test func `matches are kept, and what is dangling, given twice or no prerequisite is told`()
    throws
  {
    let draft = try read(
      Self.association("a", "exactMatchOf", "z"), Self.association("a", "precedes", "b"),
      Self.association("a", "precedes", "b"), Self.association("y", "precedes", "b"),
      Self.association("b", "precedes", "z"), Self.association("c", "isChildOf", "b"))
    #expect(draft.skills[0].matches == ["https://x.example/a", "https://x.example/z"])
    #expect(
      draft.losses.all.map(\.kind) == [.danglingPrerequisite, .duplicatePrerequisite, .relation])
    #expect(draft.losses.all.map(\.count) == [2, 1, 1])
    #expect(draft.losses.all[0].examples == ["y → b", "b → z"])
  }

  @Test func `a cycle is refused with its skills, where one of them is said to precede`() throws {
    let last = Self.association("c", "precedes", "a")
    let text = Self.package([
      Self.association("a", "precedes", "b"), Self.association("b", "precedes", "c"), last,
    ])
    let before = try text[..<#require(text.range(of: last)).lowerBound]
    #expect(
      throws: InterchangeError.inconsistent(
        file: "case.json", line: before.count { $0 == "\n" } + 1,
        column: (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0)
          + 1,
        .prerequisiteCycle(["a", "c", "b", "a"]))
    ) { try readCASE(Array(text.utf8), named: "case.json") }
  }

  @Test(arguments: [
    (
      "{\"CFItems\": [{\"fullStatement\": \"x\"}]}",
      "line 1, column 14: found an object without `identifier`"
    ),
    (
      "{\"CFItems\": [{\"identifier\": \"a\", \"fullStatement\": \" \"}]}",
      "line 1, column 51: found ` `, expected a text that is not empty"
    ),
    (
      "{\"CFItems\": [{\"identifier\": \"a\", \"fullStatement\": \"x\"}, {\"identifier\": \"a\", \"fullStatement\": \"y\"}]}",
      "line 1, column 72: found `a` again, expected each identifier once"
    ),
    ("[]", "line 1, column 1: found an array, expected an object"),
    ("{\"CFItems\": [", "line 1, column 14: found the end"),
  ])
  func `what is no framework is refused at its place`(text: String, message: String) {
    #expect {
      try readCASE(Array(text.utf8), named: "case.json")
    } throws: { "\($0)".hasPrefix("case.json, " + message) || "\($0)".contains("found the end") }
  }
}

/// The folder of samples of other systems, beside the package or one of its parents.
private let samples = sharedFolder("samples")

@Suite(.enabled(if: samples != nil, "needs shared/samples, which is not here"))
struct CASESampleTests {
  /// The counts that the samples' own page gives: 585 items; 423 prerequisites, of which 3 dangle and 1 is given
  /// twice.
  @Test func `reads the whole of a mathematics package`() throws {
    let folder = try #require(samples)
    let draft = try readCASE(at: folder.appending(path: "case/mockMATH.json").path())
    let catalogue = try draft.joined(to: nil)
    #expect(catalogue.skills.count == 585)
    #expect(catalogue.skills.reduce(0) { $0 + $1.prerequisites.count } == 423 - 3 - 1)
    #expect(draft.losses.all.map(\.count) == [3, 1, 570 + 1461])
    // 914 matches, and each skill's own address.
    #expect(catalogue.skills.reduce(0) { $0 + $1.matches.count } == 914 + 585)
    let again = try draft.joined(to: catalogue)
    #expect(writeCatalogue(again) == writeCatalogue(catalogue))
  }

  @Test func `reads the list of GAR whole`() throws {
    let folder = try #require(samples)
    let draft = try readGAR(at: folder.appending(path: "gar/resources.json").path())
    #expect(draft.resources.count == 4 && draft.losses.all.isEmpty)
    #expect(draft.resources.allSatisfy { $0.id.text.hasPrefix("ark:/99999/r") })
    let concepts = draft.resources.flatMap(\.details.concepts)
    #expect(concepts.allSatisfy { $0.hasPrefix("http://data.education.fr/voc/scolomfr/concept/") })
    #expect(try draft.joined(to: nil).resources.count == 4)
  }
}

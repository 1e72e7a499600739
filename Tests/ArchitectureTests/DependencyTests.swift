import Foundation
import Testing
import _TestSupport

/// What each module may import from this package: lower floors only, and of those what it needs.
private let allowed: [String: Set<String>] = [
  "COpenBLAS": [],
  "NumericKernels": ["COpenBLAS"],
  "LearningDomain": [],
  "StrictJSON": [],
  "KnowledgeTracing": ["NumericKernels", "LearningDomain", "StrictJSON"],
  "Interchange": ["LearningDomain", "StrictJSON"],
  "PolicyGate": ["LearningDomain", "StrictJSON"],
  "Explaining": ["LearningDomain", "StrictJSON"],
  "Recommending": ["KnowledgeTracing", "NumericKernels", "LearningDomain"],
  "Ledger": ["PolicyGate", "LearningDomain"],
  "Workspace": ["LearningDomain"],
  "XMLInterchange": ["Interchange", "LearningDomain", "StrictJSON"],
  "PolicyProof": ["PolicyGate", "NumericKernels", "LearningDomain"],
  "OfflineEvaluation": [
    "Recommending", "KnowledgeTracing", "Explaining", "NumericKernels", "LearningDomain",
  ],
  "Balise": [
    "Recommending", "Ledger", "KnowledgeTracing", "PolicyGate", "Explaining", "NumericKernels",
    "LearningDomain", "Workspace",
  ],
  "BaliseExchange": [
    "Balise", "Recommending", "Ledger", "Workspace", "XMLInterchange", "KnowledgeTracing",
    "Interchange", "PolicyGate", "LearningDomain", "StrictJSON",
  ],
  "BaliseCommand": [
    "BaliseExchange", "Balise", "OfflineEvaluation", "Recommending", "Ledger", "PolicyProof",
    "KnowledgeTracing", "PolicyGate", "Explaining", "Interchange", "LearningDomain",
    "NumericKernels", "StrictJSON", "Workspace", "XMLInterchange",
  ],
]

@Suite struct DependencyTests {
  @Test func `names every module there is`() throws {
    let sources = packageRoot.appending(path: "Sources")
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path())
    #expect(Set(folders) == Set(allowed.keys))
  }

  @Test func `the floors that CONTRIBUTING draws are those of the arrows`() throws {
    let page = try String(
      contentsOf: packageRoot.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    var floors: [String: Int] = [:]
    for line in page.matches(of: /(?m)^    ([0-9]) +(.+)$/) {
      for word in line.output.2.matches(of: /\w+/).map({ String($0.output) })
      where allowed.keys.contains(word) {
        floors[word] = Int(line.output.1)
      }
    }
    #expect(Set(floors.keys) == Set(allowed.keys))
    for (module, below) in allowed {
      for other in below { #expect(floors[other, default: 0] < floors[module, default: 0]) }
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func `imports only what its floor allows`(module: String) throws {
    let folder = packageRoot.appending(path: "Sources/\(module)")
    let files = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    for file in try #require(files) where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let imports = text.matches(of: /(?m)^.*\bimport (?:\w+ )?(\w+)/).map { String($0.output.1) }
      let ours = Set(imports).intersection(allowed.keys)
      #expect(ours.subtracting(allowed[module, default: []]) == [], "\(module)/\(file)")
    }
  }
}

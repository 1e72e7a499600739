import Foundation
import KnowledgeTracing
import LearningDomain
import Testing
import _TestSupport

/// The folder of public structures and responses, beside the package or one of its parents.
private let published = sharedFolder("datasets/kst_structures")

@Suite(.enabled(if: published != nil, "needs shared/datasets/kst_structures, which is not here"))
struct PublishedStructureTests {
  /// The textbook's 1000 responses to five problems (Doignon and Falmagne 1999, chapter 7).
  ///
  /// Published: the estimates of `blim(K, N.R, method = "ML")` of the R package pks, as printed in
  /// example 7 of `din` in the manual of the R package CDM (A. Robitzsch, T. Kiefer, A. C. George and
  /// A. Ünlü), to six decimals. The lucky guesses of a and b and the careless errors of d and e can be
  /// traded for probabilities of states, so the figures hold the start, too.
  @Test func `estimates what is published for the textbook's example`() throws {
    let (structure, counts) = try textbook()
    let fit = try fitBLIM(ResponsePatterns(counts), over: structure)
    #expect(fit.hasConverged)
    let careless = [0.164871, 0.163113, 0.188839, 0.079835, 0.088648]
    let guesses = [0.103065, 0.095074, 0.000004, 0.000003, 0.019910]
    #expect(fit.model.carelessErrors.agrees(with: careless, within: 1e-6))
    #expect(fit.model.luckyGuesses.agrees(with: guesses, within: 1e-6))
    #expect(fit.discrepancy?.degreesOfFreedom == 31 - 8 - 5 - 5)
    let loops = LoopModel(fit.model).logLikelihood(of: counts)
    #expect([fit.logLikelihood].agrees(with: [loops], within: 1e-12))
  }

  /// Counts from the dataset's own SOURCE.md; 63 unions by a few lines of Python over whole numbers.
  @Test func `reads the textbook's structure and closes a majority of experts' basis`() throws {
    let (structure, counts) = try textbook()
    #expect(structure.stateCount == 9 && structure.itemCount == 5)
    #expect(counts.values.reduce(0, +) == 1000)
    let basis = try marks(in: "kstMatrix_rwmaj_basis.csv")
    let space = try KnowledgeStructure(closureOf: basis)
    #expect(basis.count == 30 && space.itemCount == 48 && space.stateCount == 63)
  }

  private func textbook() throws -> (KnowledgeStructure, [[Response?]: Int]) {
    let structure = try KnowledgeStructure(states: marks(in: "pks_DoignonFalmagne7_K.csv"))
    var counts: [[Response?]: Int] = [:]
    for row in try rows(of: "pks_DoignonFalmagne7_N.csv") {
      counts[row[0].map { $0 == "1" ? .correct : .incorrect }] = Int(row[1])
    }
    return (structure, counts)
  }

  private func marks(in file: String) throws -> [[Bool]] {
    try rows(of: file).map { $0.map { $0 == "1" } }
  }

  private func rows(of file: String) throws -> [[Substring]] {
    let folder = try #require(published)
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
  }
}

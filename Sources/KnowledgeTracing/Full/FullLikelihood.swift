internal import Foundation
internal import NumericKernels

/// The penalised marginal likelihood of the full family on a log.
struct FullLikelihood: Sendable {
  let data: FullData, terms: FullTerms, threads: Int

  /// 1 for each parameter that may move, 0 for each that is fixed.
  let free: FullVector

  var precision = FullPrecision.initial

  /// What is known at a point.
  struct Evaluation: Sendable {
    /// ln P(responses), and the same with the logarithm of the prior density added, up to a constant.
    var logLikelihood: Double, objective: Double

    /// The derivatives of the objective by each parameter that may move.
    var gradient: FullVector
  }

  init(_ data: FullData, terms: FullTerms, threads: Int) {
    self.data = data
    self.terms = terms
    self.threads = threads
    free = FullVector(freeIn: data, terms)
  }

  /// Evaluates a point.
  ///
  /// The sums of the blocks are added in their order, whatever thread made them.
  ///
  /// - Complexity: O(rows + parameters).
  func evaluate(_ point: FullVector) -> Evaluation {
    let sums = blockSums(at: point, .gradient)
    var gradient = assemble(sums, \BlockSums.gradient, \BlockSums.types) { 1 / Double($0) }
    let logLikelihood = sums.reduce(0) { $0 + $1.sums.logLikelihood }
    let objective = logLikelihood - precision.penalty(of: point, &gradient)
    gradient.scale(by: free)
    return Evaluation(
      logLikelihood: logLikelihood.isFinite ? logLikelihood : -.infinity,
      objective: objective.isFinite ? objective : -.infinity, gradient: gradient)
  }

  /// The diagonal of the information in the responses, the prior's precision left out.
  ///
  /// - Source: R. A. Fisher: the expected square of the score is the information; here summed over
  ///   responses, chains and learners as observed, and over responses as expected for guess and lift.
  func information(at point: FullVector) -> FullVector {
    assemble(
      blockSums(at: point, .information), \BlockSums.information, \BlockSums.typeInformation
    ) {
      1 / Double($0 * $0)
    }
  }

  /// P(correct) for each row of the log.
  func predictions(at point: FullVector) -> [Double] {
    let tables = FullTables(point, data, terms)
    let blocks = inParallel(data.blocks.count, threads: threads) { block in
      try? data.blocks[block].withState { (state) throws(KernelError) in
        try state.predictions(at: point, tables)
      }
    }
    var result = [Double](repeating: 0, count: data.rows)
    for case let block? in blocks {
      for (row, probability) in block { result[Int(row)] = probability }
    }
    return result
  }

  private typealias Block = (
    items: [Int32], sets: [Int32], chains: [Int32], sums: BlockSums
  )

  private func blockSums(at point: FullVector, _ wanted: BlockState.Wanted) -> [Block] {
    let tables = FullTables(point, data, terms)
    let blocks = inParallel(data.blocks.count, threads: threads) { block in
      try? data.blocks[block].withState { (state) throws(KernelError) -> Block in
        let sums = try state.sums(at: point, tables, wanted: wanted)
        return (state.items.log, state.sets.log, state.chains.log, sums)
      }
    }
    // The layout fits the kernels by construction, so no block is missing.
    return blocks.compactMap(\.self)
  }

  /// Adds up blocks by the log's numbers: a set's sums go to the set and, by a share that depends on
  /// how many there are, to each of its members.
  private func assemble(
    _ blocks: [Block], _ byName: KeyPath<BlockSums, BlockSums.ByName>,
    _ byType: KeyPath<BlockSums, TypeSlopes>, share: (Int) -> Double
  ) -> FullVector {
    var total = FullVector(
      skills: data.skills.count, sets: data.sets.count, items: data.items.count)
    for block in blocks {
      let sums = block.sums[keyPath: byName]
      for (item, sum) in zip(block.items, sums.items) { total.items[Int(item)] += sum }
      for (set, sum) in zip(block.sets, sums.sets) { total.sets[Int(set)] += sum }
      for (chain, sum) in zip(block.chains, sums.chains) {
        if data.reading == .joint {
          total.sets[Int(chain)] += sum
        } else {
          total.skills[Int(chain)] += sum
          total.population += sum
        }
      }
      total.featureGuess += sums.featureGuess
      total.featureLift += sums.featureLift
      total.types += block.sums[keyPath: byType]
    }
    for (index, set) in data.sets.enumerated() {
      total.population += total.sets[index]
      for member in set.members {
        total.skills[Int(member)] += total.sets[index] * share(set.members.count)
      }
    }
    return total
  }
}

extension FullVector {
  /// 1 for each parameter of a log that is to be fitted.
  fileprivate init(freeIn data: FullData, _ terms: FullTerms) {
    self.init(skills: data.skills.count, sets: data.sets.count, items: data.items.count)
    for term in SkillTerm.allCases { population[term] = 1 }
    if !terms.contains(.forgetting) {
      for term in [SkillTerm.forget, .decay] { population[term] = 0 }
    }
    skills = skills.map { _ in population }
    // A set of one skill is that skill; where each skill has a chain, a set has guess and lift alone.
    var ofSets = population
    if data.reading == .each {
      for term in SkillTerm.allCases where term != .guess && term != .lift { ofSets[term] = 0 }
    }
    sets = data.sets.map { $0.members.count > 1 ? ofSets : .zero }
    if terms.contains(.items) { items = items.map { _ in .one } }
    for feature in Feature.allCases where terms.contains(feature.term) {
      featureGuess[feature] = 1
      featureLift[feature] = 1
    }
    if terms.contains(.types) {
      types = TypeSlopes()
      types.guess = .one
      types.lift = .one
      types.prior = .one
      types.learn = .one
      types.weight = .one
    }
  }
}

internal import NumericKernels

extension FullLikelihood {
  /// How uncertain each skill's deviation is at a maximum, all else being what it is.
  ///
  /// The information about a skill is the sum over its chains of the squares of what each adds to the
  /// gradient; that about its members, of a set, is shared among them. The prior's precision is added.
  ///
  /// - Complexity: O(rows + skills).
  func covariances(at point: FullVector) -> [Covariance] {
    let tables = FullTables(point, data, terms)
    let blocks = inParallel(data.blocks.count, threads: threads) { block in
      try? data.blocks[block].withState { (state) throws(KernelError) in
        (state.chains.log, try state.chainInformation(at: point, tables))
      }
    }
    var ofChains = [TermsMatrix](repeating: TermsMatrix(), count: data.chainCount)
    for case let (chains, information)? in blocks {
      for (chain, matrix) in zip(chains, information) { ofChains[Int(chain)].add(matrix, times: 1) }
    }
    var ofSkills = ofChains
    if data.reading == .joint {
      ofSkills = [TermsMatrix](repeating: TermsMatrix(), count: data.skills.count)
      for (set, matrix) in zip(data.sets, ofChains) {
        let share = 1 / Double(set.members.count * set.members.count)
        for member in set.members { ofSkills[Int(member)].add(matrix, times: share) }
      }
    }
    return zip(ofSkills, free.skills).map { matrix, free in
      let terms = SkillTerm.allCases.filter { free[$0] > 0 }
      var information: [Double] = []
      for row in terms {
        for column in terms {
          information.append(
            matrix.rows[row.rawValue][column] + (row == column ? precision.skills[row] : 0))
        }
      }
      return Covariance(
        order: SkillTerm.allCases.count, of: terms.map(\.rawValue),
        covariance: inverse(of: information, priorPrecision: 0))
    }
  }

  /// The standard errors of the items' numbers at a maximum, all else being what it is.
  func itemErrors(at point: FullVector) -> [SIMD2<Double>] {
    let posterior = precision.posterior(information(at: point))
    return zip(posterior.items, free.items).map { ($1 / $0).squareRoot() }
  }
}

/// A symmetric matrix over the skill terms.
struct TermsMatrix: Sendable {
  var rows = [SIMD8<Double>](repeating: .zero, count: SkillTerm.allCases.count)

  /// Adds the product of a vector with itself.
  mutating func addSquare(of vector: SIMD8<Double>) {
    for row in rows.indices { rows[row] += vector[row] * vector }
  }

  mutating func add(_ other: TermsMatrix, times factor: Double) {
    for row in rows.indices { rows[row] += factor * other.rows[row] }
  }
}

extension BlockState {
  /// For each of the block's chains, the sum over its learners of the squares of their slopes.
  mutating func chainInformation(
    at point: FullVector, _ tables: FullTables
  ) throws(KernelError) -> [TermsMatrix] {
    var result = [TermsMatrix](repeating: TermsMatrix(), count: chains.log.count)
    for learner in learners {
      _ = try slope(learner, at: point, tables)
      eachChain(of: learner, tables, withResponses: true) { chain, slopes in
        result[chain].addSquare(of: slopes)
      }
    }
    return result
  }
}

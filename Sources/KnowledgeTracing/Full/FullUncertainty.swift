internal import NumericKernels

extension FullLikelihood {
  /// How uncertain each skill's deviation is at a maximum, all else being what it is.
  ///
  /// The information about a skill is the sum over its chains of the squares of what each adds to the
  /// gradient; that about its members, of a set, is shared among them. The prior's precision is added.
  ///
  /// - Complexity: O(rows + skills).
  func skillCovariances(at point: FullVector) -> [Covariance] {
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

  /// How uncertain each item's numbers are at a maximum, all else being what it is.
  ///
  /// - Complexity: O(rows + items).
  func itemCovariances(at point: FullVector) -> [Covariance] {
    let tables = FullTables(point, data, terms)
    let blocks = inParallel(data.blocks.count, threads: threads) { block in
      try? data.blocks[block].withState { (state) throws(KernelError) in
        (state.items.log, try state.itemInformation(at: point, tables))
      }
    }
    var information = [ItemInformation](repeating: ItemInformation(), count: data.items.count)
    for case let (items, sums)? in blocks {
      for (item, sum) in zip(items, sums) { information[Int(item)].add(sum) }
    }
    return information.map { $0.covariance(priorPrecision: precision.items) }
  }
}

/// The information about an item's guess and lift.
struct ItemInformation: Sendable {
  private var guess = 0.0, lift = 0.0, both = 0.0

  /// Adds a response's: of one number, so that the mixed square is the root of the others' product.
  mutating func add(_ response: (guess: Double, lift: Double)) {
    guess += response.guess
    lift += response.lift
    both += (response.guess * response.lift).squareRoot()
  }

  mutating func add(_ other: ItemInformation) {
    guess += other.guess
    lift += other.lift
    both += other.both
  }

  func covariance(priorPrecision: SIMD2<Double>) -> Covariance {
    let (guess, lift) = (guess + priorPrecision[0], lift + priorPrecision[1])
    let determinant = guess * lift - both * both
    return Covariance(
      order: 2, of: [0, 1],
      covariance: [lift, -both, -both, guess].map { $0 / determinant })
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

  /// For each of the block's items, what its responses say of guess and lift.
  mutating func itemInformation(
    at point: FullVector, _ tables: FullTables
  ) throws(KernelError) -> [ItemInformation] {
    var result = [ItemInformation](repeating: ItemInformation(), count: items.log.count)
    for learner in learners {
      _ = try slope(learner, at: point, tables)
      eachOpportunity(of: learner) { row, allKnown, weight in
        result[Int(item[row])].add(
          opportunities[row].information(allKnown: allKnown, weight: weight, types: tables.types))
      }
    }
    return result
  }
}

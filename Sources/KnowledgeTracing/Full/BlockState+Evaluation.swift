internal import Foundation
internal import NumericKernels

extension BlockState {
  /// What is asked of a block beside its log-likelihood and gradient.
  enum Wanted { case gradient, information }

  /// The block's log-likelihood and gradient at a point, and what is wanted besides.
  ///
  /// - Complexity: O(rows).
  mutating func sums(
    at point: FullVector, _ tables: FullTables, wanted: Wanted
  ) throws(KernelError) -> BlockSums {
    var sums = BlockSums(self)
    for learner in learners {
      let (logLikelihood, types) = try slope(learner, at: point, tables)
      sums.logLikelihood += logLikelihood
      sums.types += types
      let features = addSlopes(of: learner, tables, to: &sums.gradient)
      sums.gradient.featureGuess += features.guess
      sums.gradient.featureLift += features.lift
      guard wanted == .information else { continue }
      addSquares(of: learner, tables, to: &sums.information)
      sums.information.featureGuess += features.guess * features.guess
      sums.information.featureLift += features.lift * features.lift
      sums.typeInformation += types.squared
    }
    return sums
  }

  /// A learner's log-likelihood and derivatives by what belongs to types; the others stay in the
  /// workspace.
  mutating func slope(
    _ learner: LearnerRows, at point: FullVector, _ tables: FullTables
  ) throws(KernelError) -> (logLikelihood: Double, types: TypeSlopes) {
    describe(learner, at: point, tables)
    let logLikelihood = try filter(learner, tables)
    return (logLikelihood, try differentiate(learner, tables))
  }

  /// P(correct) for each of the block's responses, before it, beside the log's row of each.
  mutating func predictions(
    at point: FullVector, _ tables: FullTables
  ) throws(KernelError) -> [(row: Int32, probability: Double)] {
    var result: [(row: Int32, probability: Double)] = []
    result.reserveCapacity(logRows.count)
    for learner in learners {
      describe(learner, at: point, tables)
      _ = try filter(learner, tables)
      eachOpportunity(of: learner) { row, allKnown, weight in
        let probability = opportunities[row].probabilityCorrect(
          allKnown: allKnown, weight: weight, types: tables.types)
        result.append((logRows[row], probability))
      }
    }
    return result
  }

  /// Writes how hard each opportunity is at a point, and what time does before each occurrence.
  private mutating func describe(
    _ learner: LearnerRows, at point: FullVector, _ tables: FullTables
  ) {
    for row in learner.rows {
      let set = tables.sets[Int(sets.log[Int(set[row])])]
      let item = point.items[Int(items.log[Int(item[row])])]
      let guess = set[.guess] + item[0] + (features[row] * point.featureGuess).sum()
      let lift = set[.lift] + item[1] + (features[row] * point.featureLift).sum()
      opportunities[row].guess = odds(ofLogit: guess)
      opportunities[row].lift = odds(ofLogit: lift)
    }
    for position in learner.occurrences where logGaps[position] > 0 {
      let rate = tables.rates[Int(occurrences[position].skill)]
      occurrences[position].keep = exp(-rate * logGaps[position])
    }
  }

  private mutating func filter(
    _ learner: LearnerRows, _ tables: FullTables
  ) throws(KernelError) -> Double {
    try Self.filter(
      learner, opportunities, occurrences, tables, states: &workspace.states,
      chains: &workspace.chains)
  }

  // Static, as spans of two of a structure's arrays cannot be changed at a time.
  private static func filter(
    _ learner: LearnerRows, _ opportunities: [TypedOpportunity], _ occurrences: [SkillOccurrence],
    _ tables: FullTables, states: inout [OpportunityState], chains: inout [OccurrenceState]
  ) throws(KernelError) -> Double {
    var states = states.mutableSpan
    var chains = chains.mutableSpan
    return try filterTypes(
      opportunities.span.extracting(learner.rows), occurrences.span.extracting(learner.occurrences),
      skills: tables.chains.span, types: tables.types, states: &states, chains: &chains)
  }

  private mutating func differentiate(
    _ learner: LearnerRows, _ tables: FullTables
  ) throws(KernelError) -> TypeSlopes {
    try Self.differentiate(
      learner, opportunities, occurrences, tables, states: workspace.states,
      chains: &workspace.chains, slopes: &workspace.slopes, skillSlopes: &workspace.skillSlopes)
  }

  private static func differentiate(
    _ learner: LearnerRows, _ opportunities: [TypedOpportunity], _ occurrences: [SkillOccurrence],
    _ tables: FullTables, states: [OpportunityState], chains: inout [OccurrenceState],
    slopes: inout [OpportunitySlopes], skillSlopes: inout [OccurrenceSlopes]
  ) throws(KernelError) -> TypeSlopes {
    var chains = chains.mutableSpan
    var slopes = slopes.mutableSpan
    var skillSlopes = skillSlopes.mutableSpan
    return try differentiateTypes(
      opportunities.span.extracting(learner.rows), occurrences.span.extracting(learner.occurrences),
      skills: tables.chains.span, types: tables.types, states: states.span, chains: &chains,
      slopes: &slopes, skillSlopes: &skillSlopes)
  }

  /// Adds a learner's derivatives by sets, chains and items; returns those by features.
  private func addSlopes(
    of learner: LearnerRows, _ tables: FullTables, to sums: inout BlockSums.ByName
  ) -> (guess: FeatureLanes, lift: FeatureLanes) {
    var byFeature = (guess: FeatureLanes.zero, lift: FeatureLanes.zero)
    for (index, row) in learner.rows.enumerated() {
      let slopes = workspace.slopes[index]
      sums.sets[Int(set[row])][.guess] += slopes.guess
      sums.sets[Int(set[row])][.lift] += slopes.lift
      sums.items[Int(item[row])] += SIMD2(slopes.guess, slopes.lift)
      byFeature.guess += slopes.guess * features[row]
      byFeature.lift += slopes.lift * features[row]
    }
    for (index, position) in learner.occurrences.enumerated() {
      sums.chains[Int(chain[position])] += chainSlopes(index, position, tables)
    }
    return byFeature
  }

  /// The derivatives by the terms of an occurrence's chain, guess and lift left out.
  func chainSlopes(
    _ index: Int, _ position: Int, _ tables: FullTables
  ) -> SIMD8<Double> {
    let slopes = workspace.skillSlopes[index]
    var result = SIMD8<Double>.zero
    result[.prior] = slopes.prior
    result[.learn] = slopes.learn
    result[.forget] = slopes.forget
    guard logGaps[position] > 0 else { return result }
    let occurrence = occurrences[position]
    result[.decay] =
      -slopes.keep * occurrence.keep * tables.rates[Int(occurrence.skill)] * logGaps[position]
    return result
  }

  /// Adds the squares that estimate the information about sets, chains and items.
  private func addSquares(
    of learner: LearnerRows, _ tables: FullTables, to sums: inout BlockSums.ByName
  ) {
    eachOpportunity(of: learner) { row, allKnown, weight in
      let information = opportunities[row].information(
        allKnown: allKnown, weight: weight, types: tables.types)
      sums.sets[Int(set[row])][.guess] += information.guess
      sums.sets[Int(set[row])][.lift] += information.lift
      sums.items[Int(item[row])] += SIMD2(information.guess, information.lift)
    }
    eachChain(of: learner, tables, withResponses: false) { chain, slopes in
      sums.chains[chain] += slopes * slopes
    }
  }
}

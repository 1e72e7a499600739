extension PolicyMatrix {
  /// The cell of a policy in a world, where both play.
  public subscript(policy: String, world: String) -> Cell? {
    cells.first { $0.policy == policy && $0.world == world }
  }

  /// The regret of a policy in a world: how much less it has of a measure than the best policy that is no
  /// oracle; below 0 for an oracle that has more.
  public func regret(of policy: String, in world: String, on measure: Measure) -> Double? {
    let bests = contenders.compactMap { self[$0, world]?.measures[measure]?.value }
    guard let own = self[policy, world]?.measures[measure]?.value, let best = bests.max() else {
      return nil
    }
    return best - own
  }

  /// The maximum and the mean regret of each policy over the worlds.
  ///
  /// In each bootstrap sample the best of a world is that of the sample.
  public func regrets(on measure: Measure) -> [Regret] {
    let tables = policies.map { table(of: $0.name, on: measure) }
    let means = tables.map { rows in rows.map { mean($0) } }
    return policies.indices.compactMap { index in
      let rows = tables[index]
      guard let first = rows.first,
        let max = Estimated(first.max(), samples: rows.dropFirst().map { $0.max() }),
        let mean = Estimated(means[index][0], samples: means[index].dropFirst().map { $0 })
      else { return nil }
      let others = policies.indices.filter { $0 != index && !policies[$0].isOracle }
      let lead = others.min { means[$0][0] < means[$1][0] }.map { other in
        zip(means[other], means[index]).map { $0 - $1 }
      }
      return Regret(
        policy: policies[index].name, max: max, mean: mean,
        lead: policies[index].isOracle
          ? nil : lead.flatMap { Estimated($0[0], samples: $0.dropFirst().map { $0 }) })
    }
  }

  private var contenders: [String] { policies.filter { !$0.isOracle }.map(\.name) }

  /// The regrets of a policy over the worlds: as played, and then in each bootstrap sample.
  private func table(of policy: String, on measure: Measure) -> [[Double]] {
    func values(of policy: String, in world: String) -> [Double] {
      guard let cell = self[policy, world], let value = cell.measures[measure] else { return [] }
      return [value.value] + (cell.samples[measure] ?? []).map { $0 ?? value.value }
    }
    let byWorld = worlds.map { world in
      let all = contenders.map { values(of: $0, in: world.name) }
      return values(of: policy, in: world.name).enumerated().map { sample, own in
        (all.map { $0[sample] }.max() ?? own) - own
      }
    }
    let samples = byWorld.map(\.count).min() ?? 0
    return (0..<samples).map { sample in byWorld.map { $0[sample] } }
  }

  private func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(max(1, numbers.count))
  }
}

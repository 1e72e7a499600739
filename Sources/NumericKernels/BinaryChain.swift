/// The numbers of a hidden Markov chain with two states, 0 and 1, and two symbols, 0 and 1.
///
/// | number    | holds                                | unit        |
/// |-----------|--------------------------------------|-------------|
/// | `initial` | P(state₁ = 1)                        | probability |
/// | `rise`    | P(stateₜ₊₁ = 1 \| stateₜ = 0)         | probability |
/// | `fall`    | P(stateₜ₊₁ = 0 \| stateₜ = 1)         | probability |
/// | `one0`    | P(symbol = 1 \| state = 0)           | probability |
/// | `one1`    | P(symbol = 1 \| state = 1)           | probability |
public struct BinaryChain: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var initial, rise, fall, one0, one1: Double

  /// Creates a chain; the kernels do not check that its numbers are probabilities.
  public init(initial: Double, rise: Double, fall: Double, one0: Double, one1: Double) {
    self.initial = initial
    self.rise = rise
    self.fall = fall
    self.one0 = one0
    self.one1 = one1
  }
}

/// How often a chain is expected to have been where, given the symbols it sent.
///
/// | count              | expected number of                                |
/// |--------------------|---------------------------------------------------|
/// | `begun0`, `begun1` | sequences that began in the state                 |
/// | `from`*i*`to`*j*   | moves from state *i* to state *j*                 |
/// | `zeros`*i*         | symbols 0 sent from state *i*                     |
/// | `ones`*i*          | symbols 1 sent from state *i*                     |
public struct ExpectedCounts: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var begun0 = 0.0, begun1 = 0.0
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var from0to0 = 0.0, from0to1 = 0.0, from1to0 = 0.0, from1to1 = 0.0
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var zeros0 = 0.0, zeros1 = 0.0, ones0 = 0.0, ones1 = 0.0

  /// Creates counts of nothing.
  public init() {}
}

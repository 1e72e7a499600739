/// What a symbol of a hidden Markov chain with two states, 0 and 1, says and leads to.
///
/// | number | holds                                                      | unit        |
/// |--------|------------------------------------------------------------|-------------|
/// | `like0`| P(symbol \| state = 0)                                      | probability |
/// | `like1`| P(symbol \| state = 1)                                      | probability |
/// | `rise` | P(next state = 1 \| state = 0), once the symbol was sent     | probability |
/// | `fall` | P(next state = 0 \| state = 1), once the symbol was sent     | probability |
///
/// A symbol stands for a response in its circumstances: whatever changes a probability (the item,
/// the resource) makes a symbol of its own.
public struct SymbolChances: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var like0, like1, rise, fall: Double

  /// Creates chances; the kernels do not check that they are probabilities.
  public init(like0: Double, like1: Double, rise: Double, fall: Double) {
    self.like0 = like0
    self.like1 = like1
    self.rise = rise
    self.fall = fall
  }
}

/// How often a symbol is expected to have been sent from where, and to have led where.
///
/// | count            | expected number of                                       |
/// |------------------|----------------------------------------------------------|
/// | `sent0`, `sent1` | times the symbol was sent from the state                 |
/// | `from`*i*`to`*j* | moves from state *i* to state *j* after it                |
public struct SymbolCounts: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var sent0 = 0.0, sent1 = 0.0
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var from0to0 = 0.0, from0to1 = 0.0, from1to0 = 0.0, from1to1 = 0.0

  /// Creates counts of nothing.
  public init() {}
}

/// The expected number of sequences below a root that began in each state.
public struct StartCounts: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var in0 = 0.0, in1 = 0.0

  /// Creates counts of nothing.
  public init() {}
}

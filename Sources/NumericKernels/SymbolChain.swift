/// Numbers of several chains side by side, one lane each: a kernel works on all of them at once.
///
/// What happens in a lane does not depend on what is in the others, to the bit.
public typealias Lanes = SIMD2<Double>

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
  public var like0, like1, rise, fall: Lanes

  /// Creates chances; the kernels do not check that they are probabilities.
  public init(like0: Lanes, like1: Lanes, rise: Lanes, fall: Lanes) {
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
  public var sent0 = Lanes.zero, sent1 = Lanes.zero
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var from0to0 = Lanes.zero, from0to1 = Lanes.zero
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var from1to0 = Lanes.zero, from1to1 = Lanes.zero

  /// Creates counts of nothing.
  public init() {}
}

/// The expected number of sequences below a root that began in each state.
public struct StartCounts: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var in0 = Lanes.zero, in1 = Lanes.zero

  /// Creates counts of nothing.
  public init() {}
}

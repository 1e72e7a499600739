/// A node of a prefix forest: a sequence of symbols that is, or begins, some of the sequences at hand.
///
/// | number    | holds                                            | unit      |
/// |-----------|--------------------------------------------------|-----------|
/// | `parent`  | the node with one symbol less, of a lower number | node      |
/// | `symbol`  | the last symbol                                  | symbol    |
/// | `passing` | how many sequences begin with the node's         | sequences |
/// | `ending`  | how many sequences are the node's                | sequences |
///
/// What a root holds is not looked at.
public struct PrefixNode: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var parent, symbol, passing, ending: Int32

  /// Creates a node.
  public init(parent: Int32, symbol: Int32, passing: Int32, ending: Int32) {
    self.parent = parent
    self.symbol = symbol
    self.passing = passing
    self.ending = ending
  }
}

/// What chains are at a node of a prefix forest, one chain a lane.
///
/// | number      | holds                                                | unit            |
/// |-------------|------------------------------------------------------|-----------------|
/// | `predicted` | P(next state = 1 \| the node's symbols)              | probability     |
/// | `filtered`  | P(last state = 1 \| the node's symbols); of roots 0  | probability     |
/// | `scale`     | 1 / P(last symbol \| the ones before); of roots 1    | 1 / probability |
/// | `message`*i* | the backward message of state *i*, summed over the sequences below | sequences |
public struct ChainState: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var predicted, filtered, scale: Lanes
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var message0 = Lanes.zero, message1 = Lanes.zero

  /// Creates a state that has got no message yet.
  public init(predicted: Lanes = .zero, filtered: Lanes = .zero, scale: Lanes = .one) {
    self.predicted = predicted
    self.filtered = filtered
    self.scale = scale
  }
}

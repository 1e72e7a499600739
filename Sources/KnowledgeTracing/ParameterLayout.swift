internal import NumericKernels

/// Where the free numbers of one skill stand in a vector: priors, learns, forget, guesses, slips.
///
/// Each kind has one number, or one for each class that a column of the answers makes. A *code* is a
/// pair of a learn class and an item class; with a response it is a symbol of the chain:
/// 2 · code + 1 for a correct response, 2 · code for an incorrect one.
struct ParameterLayout: Hashable, Sendable {
  /// The names of the classes; one without a name where a kind does not differ.
  let priors: [String?], learns: [String?], items: [String?]

  /// The learn class and the item class of each code.
  let codes: [Code]

  struct Code: Hashable, Sendable {
    var learn: Int, item: Int
  }

  /// One number of each kind.
  static let plain = ParameterLayout(
    priors: [nil], learns: [nil], items: [nil], codes: [Code(learn: 0, item: 0)])

  var count: Int { priors.count + learns.count + 1 + 2 * items.count }

  /// Where the numbers of a kind stand.
  func range(of kind: ParameterKind) -> Range<Int> {
    let learn = priors.count
    let forget = learn + learns.count
    let guess = forget + 1
    return switch kind {
    case .prior: 0..<learn
    case .learn: learn..<forget
    case .forget: forget..<guess
    case .guess: guess..<guess + items.count
    case .slip: guess + items.count..<count
    }
  }

  func classes(of kind: ParameterKind) -> [String?] {
    switch kind {
    case .prior: priors
    case .learn: learns
    case .forget: [nil]
    case .guess, .slip: items
    }
  }

  /// A vector with the same number for all classes of a kind.
  func vector(_ p: PlainPoint) -> [Double] {
    ParameterKind.allCases.flatMap { kind in
      [Double](repeating: p[kind], count: range(of: kind).count)
    }
  }

  /// Writes what each symbol says and leads to at a point.
  func write(_ point: [Double], to symbols: inout [SymbolChances]) {
    let learn = range(of: .learn).lowerBound
    let fall = point[range(of: .forget).lowerBound]
    let guess = range(of: .guess).lowerBound
    let slip = range(of: .slip).lowerBound
    for (code, classes) in codes.enumerated() {
      let rise = point[learn + classes.learn]
      let right = point[guess + classes.item]
      let wrong = point[slip + classes.item]
      symbols[2 * code] = SymbolChances(like0: 1 - right, like1: wrong, rise: rise, fall: fall)
      symbols[2 * code + 1] = SymbolChances(like0: right, like1: 1 - wrong, rise: rise, fall: fall)
    }
  }

  /// Adds to each parameter how often its event is expected to have happened, and how often it could
  /// have.
  func add(
    _ starts: [StartCounts], _ counts: [SymbolCounts], to events: inout [Double],
    _ trials: inout [Double]
  ) {
    for (prior, start) in starts.enumerated() {
      events[prior] += start.in1
      trials[prior] += start.in0 + start.in1
    }
    let forget = range(of: .forget).lowerBound
    for (code, classes) in codes.enumerated() {
      let learn = range(of: .learn).lowerBound + classes.learn
      let guess = range(of: .guess).lowerBound + classes.item
      let slip = range(of: .slip).lowerBound + classes.item
      let wrong = counts[2 * code]
      let right = counts[2 * code + 1]
      for count in [wrong, right] {
        events[learn] += count.from0to1
        trials[learn] += count.from0to0 + count.from0to1
        events[forget] += count.from1to0
        trials[forget] += count.from1to0 + count.from1to1
      }
      events[guess] += right.sent0
      trials[guess] += right.sent0 + wrong.sent0
      events[slip] += wrong.sent1
      trials[slip] += right.sent1 + wrong.sent1
    }
  }
}

/// One number of each kind.
struct PlainPoint: Hashable, Sendable {
  var prior, learn, forget, guess, slip: Double

  init(prior: Double, learn: Double, forget: Double = 0, guess: Double, slip: Double) {
    self.prior = prior
    self.learn = learn
    self.forget = forget
    self.guess = guess
    self.slip = slip
  }

  init(_ p: BKTParameters) {
    self.init(prior: p.prior, learn: p.learn, forget: p.forget, guess: p.guess, slip: p.slip)
  }

  subscript(_ kind: ParameterKind) -> Double {
    switch kind {
    case .prior: prior
    case .learn: learn
    case .forget: forget
    case .guess: guess
    case .slip: slip
    }
  }
}

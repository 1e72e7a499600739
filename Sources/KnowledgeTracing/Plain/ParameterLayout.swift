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

  /// Writes a lane of what sequences begin with and of what each symbol says and leads to, at a point.
  func write(
    _ point: [Double], to initial: inout [Lanes], _ symbols: inout [SymbolChances], lane: Int
  ) {
    for prior in priors.indices { initial[prior][lane] = point[prior] }
    let learn = range(of: .learn).lowerBound
    let fall = point[range(of: .forget).lowerBound]
    let guess = range(of: .guess).lowerBound
    let slip = range(of: .slip).lowerBound
    for (code, classes) in codes.enumerated() {
      let rise = point[learn + classes.learn]
      let right = point[guess + classes.item]
      let wrong = point[slip + classes.item]
      for (symbol, like0, like1) in [
        (2 * code, 1 - right, wrong), (2 * code + 1, right, 1 - wrong),
      ] {
        symbols[symbol].like0[lane] = like0
        symbols[symbol].like1[lane] = like1
        symbols[symbol].rise[lane] = rise
        symbols[symbol].fall[lane] = fall
      }
    }
  }

  /// Adds to each parameter how often a lane expects its event to have happened, and how often it
  /// could have.
  func add(
    _ starts: [StartCounts], _ counts: [SymbolCounts], lane: Int, to events: inout [Double],
    _ trials: inout [Double]
  ) {
    for (prior, start) in starts.enumerated() {
      events[prior] += start.in1[lane]
      trials[prior] += start.in0[lane] + start.in1[lane]
    }
    let forget = range(of: .forget).lowerBound
    for (code, classes) in codes.enumerated() {
      let learn = range(of: .learn).lowerBound + classes.learn
      let guess = range(of: .guess).lowerBound + classes.item
      let slip = range(of: .slip).lowerBound + classes.item
      for symbol in 2 * code...2 * code + 1 {
        let count = counts[symbol]
        events[learn] += count.from0to1[lane]
        trials[learn] += count.from0to0[lane] + count.from0to1[lane]
        events[forget] += count.from1to0[lane]
        trials[forget] += count.from1to0[lane] + count.from1to1[lane]
        trials[guess] += count.sent0[lane]
        trials[slip] += count.sent1[lane]
      }
      events[guess] += counts[2 * code + 1].sent0[lane]
      events[slip] += counts[2 * code].sent1[lane]
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

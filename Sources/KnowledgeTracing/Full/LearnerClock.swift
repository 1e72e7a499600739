internal import LearningDomain

/// How time is counted between a learner's responses.
///
/// Logs hold moments, numbers that give an order, or nothing. Their unit does not matter: where
/// successive responses of a learner are mostly one apart, or not apart at all, the responses in
/// between are counted; elsewhere time runs in units of 120 usual steps, an hour where a response takes
/// half a minute. A response's own duration, which nobody knows beforehand, is next to nothing on
/// that scale.
struct LearnerClock: Hashable, Sendable {
  /// How many units of the log's time one unit of the clock has; `nil` where responses are counted.
  let unit: Double?

  init(unit: Double?) { self.unit = unit }

  /// The clock of a log whose rows stand learner after learner in time.
  init(_ log: AnswerLog, _ order: [Int32]) {
    var steps: [Int64] = []
    for (before, row) in zip(order, order.dropFirst()) {
      let (before, row) = (Int(before), Int(row))
      guard log.learner[before] == log.learner[row] else { continue }
      let step = log.time[row].subtractingReportingOverflow(log.time[before])
      if !step.overflow, step.partialValue > 0 { steps.append(step.partialValue) }
    }
    steps.sort()
    let usual = steps.isEmpty ? 1 : steps[steps.count / 2]
    unit = usual == 1 ? nil : 120 * Double(usual)
  }

  /// The times of a learner's responses, given those of the log in their order.
  func times(of logged: [Int64]) -> [Double] {
    guard let unit else { return logged.indices.map(Double.init) }
    return logged.map { Double($0) / unit }
  }

  /// The time that lies between two responses.
  ///
  /// Where responses are counted, two in a row have nothing between them.
  func gap(from earlier: Double, to later: Double) -> Double {
    max(0, later - earlier - (unit == nil ? 1 : 0))
  }
}

/// Half of an answer, where one statement says what was answered and another, often much later, how it went.
public struct AnswerHalf: Hashable, Sendable {
  /// Which half it is.
  public enum Content: Hashable, Sendable {
    /// What was met, as an exposure: the grade makes an answer of it.
    case answered(Observation)
    /// How it went and, where that is said, for whom.
    case graded(Response, Learner.ID?)
  }

  /// A keyed digest of the attempt's name, by which the halves find each other.
  public let attempt: Digest

  /// When the learner answered, or when the answer was graded.
  public let time: Timestamp

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let content: Content

  /// Creates a half.
  public init(attempt: Digest, time: Timestamp, content: Content) {
    self.attempt = attempt
    self.time = time
    self.content = content
  }

  /// Whose half it is, where it says so.
  public var learner: Learner.ID? {
    switch content {
    case .answered(let met): met.learner
    case .graded(_, let learner): learner
    }
  }

  /// The answer that halves of one attempt make, in whatever order; `nil` while one is missing.
  ///
  /// What was answered first counts, with the newest grade: who grades again corrects. Of two grades of one moment
  /// that differ, the response is incorrect.
  ///
  /// - Complexity: O(halves).
  public static func answer(of halves: some Sequence<AnswerHalf>) -> Observation? {
    var answered: (time: Timestamp, met: Observation)?
    var graded: (time: Timestamp, response: Response)?
    for half in halves {
      switch half.content {
      case .answered(let met):
        if answered.map({ (half.time, met.name) < ($0.time, $0.met.name) }) ?? true {
          answered = (half.time, met)
        }
      case .graded(let response, _):
        if let graded, half.time < graded.time { continue }
        let isTied = half.time == graded?.time
        graded = (half.time, isTied && graded?.response == .incorrect ? .incorrect : response)
      }
    }
    guard let answered, let graded else { return nil }
    return answered.met.answered(graded.response)
  }
}

extension Observation {
  /// What tells two observations of one moment apart, in an order of its own.
  fileprivate var name: String { "\(learner.text) \(item?.text ?? "")" }

  fileprivate func answered(_ response: Response) -> Observation {
    Observation(
      learner: learner, item: item, skills: skills, resource: resource,
      kind: .answer(response, hints: 0), time: time)
  }
}

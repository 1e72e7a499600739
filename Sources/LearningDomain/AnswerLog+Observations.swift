extension AnswerLog {
  /// Creates a log of the answers among observations, in their order.
  public init(_ observations: [Observation]) {
    self.init()
    for observation in observations {
      guard let response = observation.response, !observation.skills.isEmpty else { continue }
      append(
        learner: learnerNumber(for: observation.learner.text),
        item: itemNumber(for: observation.item?.text ?? ""),
        skillSet: skillSetNumber(for: nil, members: observation.skills.map(\.text)),
        correct: response == .correct, time: observation.time?.milliseconds ?? 0)
    }
  }
}

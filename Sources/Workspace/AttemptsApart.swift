internal import LearningDomain

extension [Observation] {
  /// The same with the attempts of one moment a millisecond apart, so that what is written out can be read again.
  ///
  /// Statements have names, by which two answers of a learner to one item at one moment are two attempts; a line of a
  /// file has none. Nobody knows which came first, so what they say orders them, whichever was brought in first:
  /// errors before successes, then by hints and skills. An answer of one of the milliseconds that attempts are moved to
  /// is taken for the attempt, as what was written out comes back so.
  ///
  /// - Complexity: O(observations), beside sorting the attempts of such moments.
  var attemptsApart: [Observation] {
    var once: Set<Int64> = [], shared: Set<Int64> = []
    for observation in self where observation.response != nil {
      guard let time = observation.time?.milliseconds else { continue }
      if !once.insert(time).inserted { shared.insert(time) }
    }
    guard !shared.isEmpty else { return self }
    var places: [AnswerMoment: [Int]] = [:]
    for (place, observation) in enumerated() {
      guard let moment = AnswerMoment(observation), shared.contains(moment.time.milliseconds)
      else { continue }
      places[moment, default: []].append(place)
    }
    places = places.filter { $0.value.count > 1 }
    guard !places.isEmpty else { return self }
    var taken = Set(compactMap(AnswerMoment.init)), apart = self
    for (moment, places) in places.sorted(by: { $0.key.time < $1.key.time }) {
      let attempts = places.map { self[$0] }.sorted(by: Self.isOrdered)
      for (place, attempt) in zip(places, attempts) { apart[place] = attempt }
      for place in places.dropFirst() {
        var next = moment
        while !taken.insert(next).inserted { next = next.later }
        apart[place] = apart[place].at(next.time)
      }
    }
    return apart
  }

  private static func isOrdered(_ first: Observation, _ second: Observation) -> Bool {
    first.orderAtOneMoment.lexicographicallyPrecedes(second.orderAtOneMoment)
  }
}

extension Observation {
  fileprivate var orderAtOneMoment: [String] {
    guard case .answer(let response, let hints) = kind else { return [] }
    // Numbers of hints are compared as text: what matters is that the order is one.
    return [response == .correct ? "1" : "0", String(hints), storedSkills, resource?.text ?? ""]
  }
}

extension AnswerMoment {
  fileprivate var later: AnswerMoment {
    AnswerMoment(
      learner: learner, item: item, time: Timestamp(milliseconds: time.milliseconds + 1))
  }
}

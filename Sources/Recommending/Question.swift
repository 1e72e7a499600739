internal import LearningDomain
internal import NumericKernels

/// A learner whose situation asks for a choice.
struct Question {
  let chooser: Chooser
  let situation: Situation
  /// What is open, tried in this order until something is.
  fileprivate let openings: [Opening]

  init(_ chooser: Chooser, _ situation: Situation) {
    self.chooser = chooser
    self.situation = situation
    openings = chooser.openings(in: situation)
  }
}

extension ResourceMatrices {
  /// The first opening of each question as a row of the score matrix, [questions × 2K].
  func rows(of questions: [Question]) -> [Double] {
    rows(of: questions, Array(questions.indices), opening: 0)
  }

  private func rows(of questions: [Question], _ numbers: [Int], opening: Int) -> [Double] {
    var rows = [Double](repeating: 0, count: numbers.count * rowLength)
    for (place, number) in numbers.enumerated() {
      questions[number].chooser.fill(
        &rows, from: place * rowLength, in: questions[number].situation,
        questions[number].openings[opening])
    }
    return rows
  }

  /// The choice in each situation, given the scores of its first opening.
  ///
  /// Where an opening leaves nothing, the next one is scored, of all such questions together.
  func choices(
    _ questions: [Question], scores first: [Double], ranking: Ranking
  ) throws(KernelError) -> [Choice] {
    var choices = questions.map {
      $0.chooser.abstention([$0.chooser.missingEvidence ?? .fittingResource])
    }
    var left = questions.indices.map(\.self)
    var scores = first
    var opening = 0
    while !left.isEmpty {
      var next: [Int] = []
      for (place, number) in left.enumerated() {
        let (chooser, situation) = (questions[number].chooser, questions[number].situation)
        guard chooser.missingEvidence == nil else { continue }
        let row = place * resources.count..<(place + 1) * resources.count
        let choice = try chooser.choice(
          in: situation, questions[number].openings[opening], scores.span.extracting(row), ranking)
        if let choice {
          choices[number] = choice
        } else if opening + 1 < questions[number].openings.count {
          next.append(number)
        }
      }
      left = next
      opening += 1
      scores = try self.scores(of: rows(of: questions, left, opening: opening), count: left.count)
    }
    return zip(questions, choices).map { question, open in
      let chooser = question.chooser
      return chooser.directions.pinned.map {
        chooser.pinnedChoice($0, beside: open, in: question.situation)
      } ?? open
    }
  }
}

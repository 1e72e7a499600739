public import KnowledgeTracing

extension EvaluationResult {
  /// The share correct and the mean prediction by opportunity number, over all test learners.
  ///
  /// An opportunity is counted for what the reading takes for a skill. Read as `joint`, a response to
  /// several skills is one opportunity, on their set. Read as `each`, it is one on each of them, with
  /// each skill's own number, and stands in each of their curves; in the curve of all skills it then
  /// counts as often.
  ///
  /// - Parameter reading: What a response to several skills counts for; that of the predictions, if
  ///   the curves are to show what was predicted from.
  /// - Returns: The curves, each from the first opportunity to the last that a test learner had.
  /// - Complexity: O(n · skills of a response + learners · skills).
  public func learningCurves(reading: SkillReading) -> LearningCurves {
    let (names, skillsOfSet) = skills(reading)
    var all = Tally(), bySkill = [Tally](repeating: Tally(), count: names.count)
    var opportunities = [Int](repeating: 0, count: names.count)
    for row in 0..<predictions.count {
      // Predictions come learner by learner.
      if row > 0, predictions.learner[row] != predictions.learner[row - 1] {
        for skill in opportunities.indices { opportunities[skill] = 0 }
      }
      for skill in skillsOfSet[Int(skillSet[row])] {
        bySkill[skill].add(row, of: predictions, at: opportunities[skill])
        all.add(row, of: predictions, at: opportunities[skill])
        opportunities[skill] += 1
      }
    }
    let curves = zip(names, bySkill).map { LearningCurve(skill: $0, points: $1.points) }
    return LearningCurves(
      all: LearningCurve(skill: nil, points: all.points),
      skills: curves.filter { !$0.points.isEmpty }.map { ($0.responses, $0) }
        .sorted { ($1.0, $0.1.skill ?? "") < ($0.0, $1.1.skill ?? "") }.map(\.1))
  }

  /// The names of what counts as a skill, and which of them each set calls for.
  func skills(_ reading: SkillReading) -> (names: [String], ofSet: [[Int]]) {
    switch reading {
    case .joint: return (skillSets.map(\.name), skillSets.indices.map { [$0] })
    case .each:
      let names = Set(skillSets.flatMap(\.members)).sorted()
      let number = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      return (names, skillSets.map { $0.members.compactMap { number[$0] } })
    }
  }
}

/// Sums by opportunity, from which a curve is made.
private struct Tally {
  private var sums: [Sum] = []

  private struct Sum {
    var learners = 0, responses = 0, correct = 0
    var predicted = 0.0
    var lastLearner: Int32?
  }

  /// Adds a prediction; opportunities count from 0, and none is left out before.
  mutating func add(_ row: Int, of predictions: Predictions, at opportunity: Int) {
    if opportunity == sums.count { sums.append(Sum()) }
    sums[opportunity].responses += 1
    sums[opportunity].correct += predictions.outcome[row] ? 1 : 0
    sums[opportunity].predicted += predictions.probability[row]
    if sums[opportunity].lastLearner != predictions.learner[row] {
      sums[opportunity].lastLearner = predictions.learner[row]
      sums[opportunity].learners += 1
    }
  }

  var points: [LearningCurve.Point] {
    sums.enumerated().map { opportunity, sum in
      LearningCurve.Point(
        opportunity: opportunity + 1, learners: sum.learners, responses: sum.responses,
        correct: sum.correct, predicted: sum.predicted / Double(sum.responses))
    }
  }
}

internal import KnowledgeTracing

// Row numbers of predictions by what they have in common; predictions come learner by learner, each
// learner's in time.
extension EvaluationResult {
  /// The place of each prediction's response among the learner's, counted from 1.
  public var positions: [Int] {
    var positions: [Int] = []
    positions.reserveCapacity(predictions.count)
    for row in 0..<predictions.count {
      let goesOn = row > 0 && predictions.learner[row] == predictions.learner[row - 1]
      positions.append(goesOn ? positions[row - 1] + 1 : 1)
    }
    return positions
  }

  /// The rows of each skill, and those of each range of opportunities on a skill: a response to several
  /// skills stands in as many places as the reading has skills for it.
  func rowsBySkillAndOpportunity(
    _ reading: SkillReading
  ) -> (names: [String], skills: [[Int]], opportunities: [[Int]]) {
    let (names, skillsOfSet) = skills(reading)
    var bySkill = [[Int]](repeating: [], count: names.count)
    var byOpportunity = [[Int]](repeating: [], count: PositionRange.ofOpportunities.count)
    var opportunities = [Int](repeating: 0, count: names.count)
    for row in 0..<predictions.count {
      if row > 0, predictions.learner[row] != predictions.learner[row - 1] {
        for skill in opportunities.indices { opportunities[skill] = 0 }
      }
      for skill in skillsOfSet[Int(skillSet[row])] {
        opportunities[skill] += 1
        bySkill[skill].append(row)
        let range = PositionRange.ofOpportunities.firstIndex { $0.contains(opportunities[skill]) }
        if let range { byOpportunity[range].append(row) }
      }
    }
    return (names, bySkill, byOpportunity)
  }
}

extension TestedColumn {
  /// The rows of each label.
  var rows: [[Int]] {
    var rows = [[Int]](repeating: [], count: labels.count)
    for (row, label) in label.enumerated() { rows[Int(label)].append(row) }
    return rows
  }
}

/// The rows of each range of places, given the place of each row.
func rows(at places: [Int], in ranges: [PositionRange]) -> [[Int]] {
  var rows = [[Int]](repeating: [], count: ranges.count)
  for (row, place) in places.enumerated() {
    if let range = ranges.firstIndex(where: { $0.contains(place) }) { rows[range].append(row) }
  }
  return rows
}

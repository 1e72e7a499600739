public import LearningDomain

extension AnswerLog {
  /// How many responses follow one of the same learner to the same item, at the same time and with the
  /// same outcome, for another set of skills.
  ///
  /// Many of them are the sign of the multi-skill leak: a file that repeats a response once for each
  /// of its skills lets a model read the answer off the row before. Practising one item again and
  /// again gives no such rows, as its skills stay the same. Where there are no times, only rows that stand
  /// together are found. The number is reported and nothing is refused; the command warns where it is more than
  /// one row in twenty.
  ///
  /// - Complexity: that of `order()`.
  /// - Source: X. Xiong, S. Zhao, E. G. Van Inwegen and J. E. Beck, “Going Deeper with Deep Knowledge
  ///   Tracing”, *EDM* 2016, on ASSISTments 2009.
  public var repeatedAnswers: Int {
    let rows = order()
    return zip(rows, rows.dropFirst()).count { before, after in
      let (before, after) = (Int(before), Int(after))
      return learner[before] == learner[after] && item[before] == item[after]
        && correct[before] == correct[after] && time[before] == time[after]
        && skillSet[before] != skillSet[after]
    }
  }
}

public import LearningDomain

extension AnswerLog {
  /// How many responses follow one of the same learner to the same item with the same outcome.
  ///
  /// Many of them are the sign of the multi-skill leak: a file that repeats a response once for each
  /// of its skills lets a model read the answer off the row before. Practising one item again and
  /// again gives such rows too, so the number is reported and nothing is refused.
  ///
  /// - Complexity: that of `order()`.
  /// - Source: X. Xiong, S. Zhao, E. G. Van Inwegen and J. E. Beck, “Going Deeper with Deep Knowledge
  ///   Tracing”, *EDM* 2016, on ASSISTments 2009.
  public var repeatedAnswers: Int {
    let rows = order()
    return zip(rows, rows.dropFirst()).count { before, after in
      let (before, after) = (Int(before), Int(after))
      return learner[before] == learner[after] && item[before] == item[after]
        && correct[before] == correct[after]
    }
  }
}

/// How learners of a world come to know, show and lose what they know.
struct Mind: Sendable {
  /// What a learner has of a skill.
  enum Knowledge: Sendable {
    /// Known or not: a response is right but for a slip, or wrong but for a guess.
    case state
    /// A strength in log odds that grows by so much with each right and each wrong response.
    case strength(right: Double, wrong: Double)
    /// The same, and the growth is largest where success is as likely as failure.
    case matched(growth: Double)
  }

  var knowledge = Knowledge.state

  /// Of each skill, those it really stands on.
  let prerequisites: [[Int]]

  /// The chance that a skill is known beforehand, given that what it stands on is; of strengths, the
  /// mean of its logistic function.
  var prior = 0.3

  /// The chance that an opportunity builds a skill that is not known.
  var learn = 0.1

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  var guess = 0.1, slip = 0.1

  /// The chance that a day without practice undoes a skill that is known.
  var forget = 0.0

  /// What is left of ``learn`` while something that the skill stands on is not known.
  var unsupported = 0.3

  /// The standard deviation over learners of prior and learn, in log odds.
  var spread = 0.8

  /// After how many failures in a row a learner goes away.
  var patience: Int?

  /// By how much learners think themselves stronger than they are, in log odds; `nil` where they say
  /// nothing of themselves.
  ///
  /// It is drawn for each learner from a normal distribution of this mean and the standard deviation 1.
  var confidenceBias: Double?

  /// The skills, each after those it stands on.
  var inOrder: [Int] {
    var order: [Int] = []
    while order.count < prerequisites.count {
      let open = prerequisites.indices.first { skill in
        !order.contains(skill) && prerequisites[skill].allSatisfy(order.contains)
      }
      guard let open else { return order }
      order.append(open)
    }
    return order
  }
}

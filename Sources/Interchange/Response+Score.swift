package import LearningDomain

extension Response {
  /// What a score says of a response: a full one is correct and a lower one is not, as a response is correct as a whole or
  /// not.
  ///
  /// - Returns: `nil` where no more than 0 can be reached, as every score is full then.
  package init?(score: Double, of most: Double) {
    guard most > 0 else { return nil }
    self = score >= most ? .correct : .incorrect
  }
}

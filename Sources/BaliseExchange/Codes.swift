package import LearningDomain

extension Outcome {
  /// The outcome in JSON.
  package var name: String {
    switch self {
    case .suggest: "suggest"
    case .review: "review"
    case .diagnose: "diagnose"
    case .abstain: "abstain"
    }
  }
}

extension Response {
  /// The response in JSON.
  package var code: String { self == .correct ? "correct" : "incorrect" }
}

extension Evidence.Role {
  /// The role in JSON.
  package var code: String {
    switch self {
    case .decisive: "decisive"
    case .contributing: "contributing"
    case .minor: "minor"
    }
  }
}

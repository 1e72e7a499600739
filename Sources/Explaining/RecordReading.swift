internal import LearningDomain

/// What several texts read off a record.
extension DecisionRecord {
  /// The responses that the text is about: those on the target, or all where there is no target.
  var shownEvidence: [Evidence] { target == nil ? evidence : targetEvidence }

  /// The responses on what the target stands on.
  var prerequisiteEvidence: [Evidence] {
    target == nil ? [] : evidence.filter { $0.skill != target }
  }

  /// Whether answers are a reason for what is proposed: not where nothing is, and not where more of
  /// them are asked for.
  var givesReasons: Bool {
    switch outcome {
    case .suggest, .review: true
    case .diagnose, .abstain: false
    }
  }

  /// The target, where it has to be named again, as a pause has just named another skill.
  var targetBesidePause: Skill.ID? { givesReasons && pause != nil ? target : nil }

  /// Whether nothing is proposed.
  var abstains: Bool { outcome.resource == nil }

  /// Whether nothing is proposed as nothing was answered.
  var lacksResponses: Bool {
    if case .abstain(let missing) = outcome { missing.contains(.responses) } else { false }
  }
}

extension [Evidence] {
  /// How many responses are correct.
  var right: Int { count { $0.response == .correct } }

  /// How many hints were taken in all.
  var hints: Int {
    reduce(0) { sum, evidence in
      let (total, overflow) = sum.addingReportingOverflow(evidence.hints)
      return overflow ? .max : total
    }
  }

  /// The first and the last day, where every response has one.
  var days: ClosedRange<Day>? {
    let days = compactMap(\.time?.day)
    guard days.count == count, let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}

extension Confidence {
  /// Whether the learner can do without help.
  var isSure: Bool { self == .alone || self == .canExplain }

  /// The words in which a learner says so.
  var saying: MessageKey {
    switch self {
    case .notYet: .saysNotYet
    case .withHelp: .saysWithHelp
    case .alone: .saysAlone
    case .canExplain: .saysCanExplain
    }
  }
}

extension [Counterfactual] {
  /// Divided into those that lead to the same, in the order of the first of each.
  var dividedByConsequence: [[Counterfactual]] {
    var parts: [[Counterfactual]] = []
    for counterfactual in self {
      let same = parts.firstIndex {
        $0[0].outcome == counterfactual.outcome && $0[0].target == counterfactual.target
      }
      if let same {
        parts[same].append(counterfactual)
      } else {
        parts.append([counterfactual])
      }
    }
    return parts
  }
}

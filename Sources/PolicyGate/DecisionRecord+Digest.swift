public import LearningDomain

extension Digest {
  /// The digest of a card: of every field of a decision record.
  public init(of record: DecisionRecord) {
    var bytes = CanonicalBytes(of: "balise decision record 5")
    bytes.append(record)
    self.init(of: bytes)
  }
}

extension CanonicalBytes {
  fileprivate mutating func append(_ record: DecisionRecord) {
    append(record.learner.text)
    append(record.model.name)
    append(record.model.digest)
    append(record.asOf.milliseconds)
    append(record.validUntil.milliseconds)
    append(record.outcome)
    append(optional: record.target) { $0.append($1.text) }
    append(optional: record.intent) { $0.append(Self.name(of: $1)) }
    append(optional: record.pause) {
      $0.append($1.skill.text)
      $0.append($1.incorrect)
      $0.append($1.responses)
    }
    append(each: record.mainFactors) { $0.append($1.rawValue) }
    append(each: record.evidence) { $0.append($1) }
    append(record.restsOnOtherSkills ? 1 : 0)
    append(optional: record.estimate) { $0.append($1) }
    append(optional: record.robustness) {
      $0.append($1.same)
      $0.append($1.tried)
      $0.append(optional: $1.flipsTo) { $0.append($1.text) }
    }
    append(each: record.whyNot) { $0.append($1) }
    append(each: record.counterfactuals) { $0.append($1) }
    append(each: record.unknowns) { $0.append($1) }
    append(optional: record.selfAssessment) {
      $0.append($1.skill.text)
      $0.append($1.confidence.rawValue)
      $0.append(optional: $1.time) { $0.append($1.milliseconds) }
      $0.append(Self.name(of: $1.agreement))
    }
    append(each: record.alternatives) { $0.append($1.text) }
    append(each: record.directions) {
      $0.append($1.learner.text)
      $0.append($1.kind)
      $0.append($1.reason.rawValue)
      $0.append($1.until.daysSince1970)
    }
    append(optional: record.replaced) { $0.append($1.text) }
    append(optional: record.finding) {
      switch $1 {
      case .whyNot(let whyNot):
        $0.append("whyNot")
        $0.append(whyNot)
      case .whatIf(let counterfactual):
        $0.append("whatIf")
        $0.append(counterfactual)
      }
    }
  }

  private mutating func append(_ whyNot: WhyNot) {
    append(whyNot.resource.text)
    append(whyNot.skill.text)
    append(whyNot.reason)
    append(optional: whyNot.liftedBy) { $0.append($1) }
    append(optional: whyNot.liftedOn) { $0.append($1.text) }
  }

  private mutating func append(_ counterfactual: Counterfactual) {
    append(counterfactual.skill.text)
    append(counterfactual.response)
    append(counterfactual.count)
    append(counterfactual.outcome)
    append(optional: counterfactual.target) { $0.append($1.text) }
  }

  private mutating func append(_ kind: TeacherDirection.Kind) {
    switch kind {
    case .pin(let id): append(["pin", id.text])
    case .exclude(let id): append(["exclude", id.text])
    case .replace(let id, let other): append(["replace", id.text, other.text])
    }
  }

  private mutating func append(_ outcome: Outcome) {
    switch outcome {
    case .suggest(let id): append(["suggest", id.text])
    case .review(let id): append(["review", id.text])
    case .diagnose(let id): append(["diagnose", id.text])
    case .abstain(let missing): append(["abstain"] + missing.map(Self.name))
    }
  }

  private mutating func append(_ texts: [String]) { append(each: texts) { $0.append($1) } }

  private mutating func append(_ response: Response) {
    append(response == .correct ? "correct" : "incorrect")
  }

  private mutating func append(_ evidence: Evidence) {
    append(optional: evidence.item) { $0.append($1.text) }
    append(evidence.skill.text)
    append(optional: evidence.time) { $0.append($1.milliseconds) }
    append(evidence.response)
    append(evidence.hints)
    append(evidence.before.tenths)
    append(evidence.after.tenths)
    append(evidence.estimateWithout.tenths)
    append(evidence.outcomeWithout)
    append(Self.name(of: evidence.role))
  }

  private mutating func append(_ estimate: Estimate) {
    append(estimate.mastery.tenths)
    append(estimate.range.lowerBound.tenths)
    append(estimate.range.upperBound.tenths)
    append(estimate.baseline.tenths)
    append(estimate.responses)
    append(estimate.established ? 1 : 0)
  }

  private mutating func append(_ reason: WhyNot.Reason) {
    switch reason {
    case .prerequisiteNotEstablished(let skill): append(["prerequisite", skill.text])
    case .alreadyEstablished(let skill): append(["established", skill.text])
    case .lessToGain(let skill): append(["lessToGain", skill.text])
    case .paused(let skill): append(["paused", skill.text])
    case .easingFirst(let skill): append(["easingFirst", skill.text])
    case .laterInOrder(let skill): append(["laterInOrder", skill.text])
    case .checkFirst(let skill): append(["checkFirst", skill.text])
    case .sameSkill(let skill): append(["sameSkill", skill.text])
    case .proposed: append(["proposed"])
    case .nothingProposed(let missing): append(["nothingProposed"] + missing.map(Self.name))
    case .teacherExcluded: append(["teacherExcluded"])
    case .teacherPinnedOther: append(["teacherPinnedOther"])
    }
  }

  private mutating func append(_ unknown: Unknown) {
    switch unknown {
    case .silence(let days): append(["silence", String(days)])
    case .fewResponses(let count): append(["fewResponses", String(count)])
    case .hintsUsed(let count): append(["hintsUsed", String(count)])
    case .singleFormat: append(["singleFormat"])
    case .helpElsewhere: append(["helpElsewhere"])
    case .noDelayedCheck: append(["noDelayedCheck"])
    case .noDates: append(["noDates"])
    case .selfAssessmentDiffers: append(["selfAssessmentDiffers"])
    case .skillUnknownToModel: append(["skillUnknownToModel"])
    }
  }
}

// Names are written out: what a digest covers must not change when a case is renamed.
extension CanonicalBytes {
  private static func name(of intent: Intent) -> String {
    switch intent {
    case .discover: "discover"
    case .practise: "practise"
    case .review: "review"
    case .check: "check"
    case .goBack: "goBack"
    }
  }

  private static func name(of missing: Missing) -> String {
    switch missing {
    case .responses: "responses"
    case .recentResponses: "recentResponses"
    case .fittingResource: "fittingResource"
    case .stableChoice: "stableChoice"
    }
  }

  private static func name(of role: Evidence.Role) -> String {
    switch role {
    case .decisive: "decisive"
    case .contributing: "contributing"
    case .minor: "minor"
    }
  }

  private static func name(of agreement: SelfAssessment.Agreement) -> String {
    switch agreement {
    case .agrees: "agrees"
    case .surerThanResponses: "surer"
    case .lessSureThanResponses: "lessSure"
    case .nothingToCompare: "nothingToCompare"
    }
  }
}

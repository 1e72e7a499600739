internal import LearningDomain

/// The fields of a record, to copy it or to write another one that differs in some of them.
struct RecordDraft {
  var learner: Learner.ID, model: DecisionRecord.ModelReference
  var asOf: Timestamp, validUntil: Timestamp
  var outcome: Outcome, target: Skill.ID?, intent: Intent?, pause: Pause?
  var mainFactors: [Factor.Kind], evidence: [Evidence]
  var estimate: Estimate?, robustness: Robustness?
  var whyNot: [WhyNot], counterfactuals: [Counterfactual], unknowns: [Unknown]
  var selfAssessment: SelfAssessment?
  var alternatives: [Resource.ID], directions: [TeacherDirection]
  var restsOnOtherSkills: Bool
  var replaced: Resource.ID?, finding: Finding?

  init(_ record: DecisionRecord) {
    learner = record.learner
    model = record.model
    asOf = record.asOf
    validUntil = record.validUntil
    outcome = record.outcome
    target = record.target
    intent = record.intent
    pause = record.pause
    mainFactors = record.mainFactors
    evidence = record.evidence
    estimate = record.estimate
    robustness = record.robustness
    whyNot = record.whyNot
    counterfactuals = record.counterfactuals
    unknowns = record.unknowns
    selfAssessment = record.selfAssessment
    alternatives = record.alternatives
    directions = record.directions
    restsOnOtherSkills = record.restsOnOtherSkills
    replaced = record.replaced
    finding = record.finding
  }

  var record: DecisionRecord {
    DecisionRecord(
      learner: learner, model: model, asOf: asOf, validUntil: validUntil, outcome: outcome,
      target: target, intent: intent, pause: pause, mainFactors: mainFactors, evidence: evidence,
      estimate: estimate, robustness: robustness, whyNot: whyNot, counterfactuals: counterfactuals,
      unknowns: unknowns, selfAssessment: selfAssessment, alternatives: alternatives,
      directions: directions, restsOnOtherSkills: restsOnOtherSkills,
      replaced: replaced, finding: finding)
  }
}

extension DecisionRecord {
  /// A copy with some fields changed.
  func changed(_ change: (inout RecordDraft) -> Void) -> DecisionRecord {
    var draft = RecordDraft(self)
    change(&draft)
    return draft.record
  }
}

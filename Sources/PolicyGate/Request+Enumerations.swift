// The raw values are the names of policy.md, section 1; `?` stands for whatever is not there.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What the content is to be used for.
public enum Purpose: String, CaseIterable, Sendable {
  case selfAssessment, formativePractice, remediationSupport, lessonPlanning, temporaryGrouping
  case systemQuality, rights, audit
  case grading, certification, orientation, admission, tracking, discipline, proctoring
  case emotionInference, disabilityScreening, dropoutScoring, staffEvaluation, schoolRanking
  case commercial, vendorTraining, unspecified
  case unrecognised = "?"
}

/// Who asks.
public enum Role: String, CaseIterable, Sendable {
  case learner, guardian, teacher, supportStaff, headOfSchool, inspector, dataProtectionOfficer
  case vendorOperator, systemJob, researcher
  case unrecognised = "?"
}

/// What is to be done.
public enum Operation: String, CaseIterable, Sendable {
  case propose, reveal, recordDecision, enactOne, aggregate
  case exportSubject, explain, rectify, object, restrict, erase, auditRead, verify
  case enactBulk, writeGrade, rawScore, rank
  case unrecognised = "?"
}

/// The form in which something would leave.
public enum Output: String, CaseIterable, Sendable {
  case activities, evidenceNarrative, band, aggregateTable
  case numericScore, rank, riskLabel
  case unrecognised = "?"
}

/// The state of the model behind the content.
public enum ModelState: String, CaseIterable, Sendable {
  case valid, stale, unvalidated, outOfPopulation, outOfSubject, digestMismatch, drifting, revoked
  case unrecognised = "?"
}

/// The state of the evidence behind the content.
public enum EvidenceState: String, CaseIterable, Sendable {
  case sufficient, thin, none, old, contradictory
  case unrecognised = "?"
}

/// The state of the features that the model reads.
public enum FeatureState: String, CaseIterable, Sendable {
  case clean, undeclared, sensitive, proxy
  case unrecognised = "?"
}

/// How much of the rationale is there.
public enum RationaleState: String, CaseIterable, Sendable {
  case complete, partial, absent
  case unrecognised = "?"
}

/// How many alternatives stand beside a suggestion.
public enum Alternatives: String, CaseIterable, Sendable {
  case twoOrMore = "2"
  case one = "1"
  case zero = "0"
  case unrecognised = "?"
}

/// Whether a part of the presentation is there.
public enum Presence: String, CaseIterable, Sendable {
  case present, absent
  case unrecognised = "?"
}

/// The order in which learners or activities are listed.
public enum Order: String, CaseIterable, Sendable {
  case neutral, pedagogical, byLevel
  case unrecognised = "?"
}

/// A legal state that bears on the learner's data.
public enum LegalState: String, CaseIterable, Sendable {
  case basisRecorded, noticeShown, objected, restricted, consentExpired, legalHold
  case impactAssessmentMissing, leaver
  case unrecognised = "?"
}

/// Where a human decision stands.
public enum DecisionState: String, CaseIterable, Sendable {
  case none, pending, accepted, modified, rejected, deferred, expired, replayed, wrongActor
  case wrongDigest
  case unrecognised = "?"
}

/// Whether people still decide for themselves.
public enum Oversight: String, CaseIterable, Sendable {
  case healthy, rubberStampSuspected, coolingDown
  case unrecognised = "?"
}

/// The state of the policy itself.
public enum PolicyState: String, CaseIterable, Sendable {
  case verified, unsigned, badSignature, unknownKey, unknownVersion, rolledBack, expired
  case unrecognised = "?"
}

/// The state of the clock.
public enum ClockState: String, CaseIterable, Sendable {
  case ok, backwards, unknown
  case unrecognised = "?"
}

/// The state of the ledger.
public enum LedgerState: String, CaseIterable, Sendable {
  case writable, unavailable, forked
  case unrecognised = "?"
}

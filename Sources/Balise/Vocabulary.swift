// The words a host speaks to the advisor in, so that it imports nothing but Balise.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import Explaining
public import KnowledgeTracing
public import LearningDomain
public import Ledger
public import PolicyGate
public import Recommending

public typealias Catalogue = LearningDomain.Catalogue
public typealias Skill = LearningDomain.Skill
public typealias Item = LearningDomain.Item
public typealias Resource = LearningDomain.Resource
public typealias LocalizedText = LearningDomain.LocalizedText
public typealias Language = LearningDomain.Language
public typealias Learner = LearningDomain.Learner
public typealias Observation = LearningDomain.Observation
public typealias Response = LearningDomain.Response
public typealias Confidence = LearningDomain.Confidence
public typealias SchoolClass = LearningDomain.SchoolClass
public typealias RosterEntry = LearningDomain.RosterEntry
public typealias Person = LearningDomain.Person
public typealias SelfAssessment = LearningDomain.SelfAssessment
public typealias Day = LearningDomain.Day
public typealias Timestamp = LearningDomain.Timestamp
public typealias TeacherDirection = LearningDomain.TeacherDirection
public typealias TeacherDirections = LearningDomain.TeacherDirections
public typealias Outcome = LearningDomain.Outcome
public typealias Inquiry = LearningDomain.Inquiry
public typealias Finding = LearningDomain.Finding
public typealias Evidence = LearningDomain.Evidence
public typealias Intent = LearningDomain.Intent
public typealias SkillStatus = LearningDomain.SkillStatus
public typealias Rationale = LearningDomain.Rationale
public typealias Audience = LearningDomain.Audience
public typealias Digest = LearningDomain.Digest

public typealias LanguageTable = Explaining.LanguageTable

public typealias Model = KnowledgeTracing.Model
public typealias LearnerHistory = Recommending.LearnerHistory
public typealias RecommendingError = Recommending.RecommendingError

public typealias Purpose = PolicyGate.Purpose
public typealias Role = PolicyGate.Role
public typealias Relation = PolicyGate.Relation
public typealias Memory = PolicyGate.Memory
public typealias Recommendation = PolicyGate.Recommendation
public typealias Refusal = PolicyGate.Refusal
public typealias Reason = PolicyGate.Reason
public typealias Release = PolicyGate.Release
public typealias Receipt = PolicyGate.Receipt
public typealias Obligation = PolicyGate.Obligation
public typealias SeenEvidence = PolicyGate.SeenEvidence
public typealias HumanDecision = PolicyGate.HumanDecision
public typealias HumanDecisionError = PolicyGate.HumanDecisionError
public typealias WriteAheadError = PolicyGate.WriteAheadError
public typealias PolicyStack = PolicyGate.PolicyStack
public typealias PolicyLayer = PolicyGate.PolicyLayer
public typealias KillSwitch = PolicyGate.KillSwitch
public typealias RubberStampMonitor = PolicyGate.RubberStampMonitor

public typealias DecisionLedger = Ledger
public typealias DecisionLedgerError = LedgerError

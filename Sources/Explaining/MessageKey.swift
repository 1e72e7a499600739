/// The name of a template, the same in every language.
enum MessageKey: String, Hashable, Sendable, CaseIterable {
  // Kinds of activity.
  case kindVideo, kindSheet, kindGuidedExercises, kindExercises, kindGame, kindWorkshop
  case kindDiagnostic
  case countedGuidedExercises, countedExercises, countedQuestions
  case activityWithExercises, activityWithExercisesShort

  // Names within a sentence.
  case quotedTitle, offer, timedOffer
  case namedItem, plainItem, someAnswer, answerOnDate
  case date, dateWithYear, oneDay, daysOfOneMonth, daysBetween

  // Words for tables.
  case statusEstablished, statusInProgress, statusToWorkOn, statusNotEnoughResponses
  case confidenceNotYet, confidenceWithHelp, confidenceAlone, confidenceCanExplain
  case saysNotYet, saysWithHelp, saysAlone, saysCanExplain
  case headline, timedHeadline, headlineReview, timedHeadlineReview, headlineDiagnose
  case timedHeadlineDiagnose, headlineGoBack, headlineNothing
  case headlineNoResponses, headlineOldResponses, headlineNoResource, headlineUnstable
  case summary, summaryWithHints, summaryPrerequisites, summaryNone

  // To the learner.
  case learnerProposal, learnerPinned, learnerNoProposal
  case learnerDiscover, learnerPractise, learnerReview, learnerCheck, learnerGoBack, learnerDiagnose
  case learnerIfRight, learnerIfRightOn, learnerIfWrong, learnerIfWrongOn
  case learnerMoveOn, learnerTrySkill, learnerTry, learnerThenReview, learnerThenDiagnose
  case learnerThenNothing, learnerThenSame, learnerEitherWay, learnerSameEachTime
  case learnerOpensAfter, learnerAsked, learnerFreeToTry
  case learnerCounts, learnerCountsOn, learnerNoneRight, learnerNoneRightOn
  case learnerNothingYet, learnerNothingOnTarget
  case learnerPrerequisites, learnerPrerequisitesNoneRight
  case learnerSaid, learnerAgrees, learnerMovesForward, learnerSurer, learnerLessSure,
    learnerNothingToCompare
  case learnerBothCount, learnerBothCountActivity
  case learnerMissing, learnerMissingResponses, learnerMissingRecent, learnerMissingResource
  case learnerMissingStability, learnerFewAnswersHelp
  case learnerIdea, learnerAlternative, learnerOtherAlternative
  case learnerChoice, learnerFreeChoice, learnerNotAMark

  // To the guardian.
  case guardianProposal, guardianPinned, guardianNoProposal
  case guardianDiscover, guardianPractise, guardianReview, guardianCheck, guardianGoBack
  case guardianDiagnose, guardianMissing, guardianFewAnswersHelp, guardianIfRight
  case guardianCounts, guardianNoneRight, guardianPrerequisites, guardianPrerequisitesNoneRight
  case guardianNothingYet, guardianNothingOnTarget, guardianUnknown
  case guardianChoice, guardianFreeChoice, guardianNotAMark, guardianTalk

  // To the teacher.
  case teacherProposal, teacherPinned, teacherReplaces, teacherDirectionHolds
  case teacherAlsoPins, teacherAlsoExcludes, teacherAlsoReplaces, teacherTakesItsPlace
  case reasonPlannedLesson, reasonWorkedInClass, reasonUnsuitedLevel, reasonUnsuitedMaterial
  case reasonLearnerWish, teacherNoProposal
  case teacherDiscover, teacherPractise, teacherReview, teacherCheck, teacherGoBack
  case teacherPause, teacherPauseThroughout
  case teacherDiagnose, teacherDiagnoseAnything
  case teacherFactors, factorGain, factorContinuity
  case teacherWhy, teacherWhyUndated, teacherWhyOn, teacherWhen, teacherSeen, teacherSeenUndated
  case teacherNothingYet, teacherNoSign, teacherNothingOnTarget, teacherPrerequisites,
    teacherPrerequisitesUndated, teacherAmongOthers
  case teacherMattersRight, teacherMattersWrong, teacherWithoutIt, teacherWithoutItSame
  case teacherAndWithoutIt, teacherNoneMatters
  case teacherBecomes, teacherBecomesReview, teacherBecomesDiagnose, teacherBecomesNothing
  case teacherStaysSame, teacherAboutSkill, teacherSameEachTime
  case teacherEstimate, teacherEstimateAll, teacherEstimateUnseen, teacherEstimateUnseenAll
  case teacherRange, teacherRangeNone, teacherRangeUnknown, teacherBaseline
  case teacherRobust, teacherRobustThroughout, teacherUnstable, teacherFlips, teacherFragile
  case teacherWhyNot, teacherNotEstablished, teacherAlreadyEstablished, teacherLessToGain
  case teacherPaused, teacherEasingFirst, teacherLaterInOrder, teacherCheckFirst, teacherSameSkill
  case teacherIsProposed, teacherNothingProposed, teacherExcluded, teacherPinnedOther
  case teacherLiftedBy, teacherOpenedBy, teacherNotLifted
  case teacherIfRight, teacherIfRightOn, teacherIfWrong, teacherIfWrongOn
  case teacherSelfAssessment, teacherSelfAssessmentOn
  case teacherAgrees, teacherSurer, teacherLessSure, teacherNothingToCompare
  case teacherUnknown, unknownSilence, unknownFewResponses, unknownHints, unknownFormat, unknownHelp
  case unknownDelay, unknownDates, unknownSelfAssessment, unknownSkill
  case teacherMissing, teacherMissingResponses, teacherMissingRecent, teacherMissingResource
  case teacherMissingStability
  case teacherIdea, teacherAlternative, teacherOtherAlternative
  case teacherYourCall, teacherFreeChoice, teacherValidUntil, teacherDecisionSupport

  // To the auditor, on top of what the teacher is told.
  case auditorAnswer, auditorRight, auditorWrong, auditorHints, auditorChange, auditorWithout
  case auditorRoleDecisive, auditorRoleContributing, auditorRoleMinor
  case auditorEstablished, auditorNotEstablished
  case auditorLearner, auditorModel, auditorMoment, auditorNoFactor
}

internal import LearningDomain

extension Messages {
  /// English.
  static let english = Messages(
    language: .english,
    one: 1...1,
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    firstOfMonth: "1", comma: ", ", and: " and "
  ) { key in
    switch key {
    case .kindVideo: "video"
    case .kindSheet: "sheet"
    case .kindGuidedExercises: "guided exercises"
    case .kindExercises: "exercises"
    case .kindGame: "game"
    case .kindWorkshop: "workshop"
    case .kindDiagnostic: "a few questions"
    case .countedGuidedExercises:
      "\(.count) \(.count, one: "guided exercise", other: "guided exercises")"
    case .countedExercises: "\(.count) \(.count, one: "exercise", other: "exercises")"
    case .countedQuestions: "\(.count) \(.count, one: "question", other: "questions")"
    case .activityWithExercises:
      "\(.activity) + \(.count) \(.count, one: "exercise", other: "exercises")"
    case .activityWithExercisesShort: "\(.activity) + \(.count) ex."

    case .quotedTitle: "“\(.title)”"
    case .offer: "\(.activity), “\(.title)”"
    case .timedOffer: "\(.activity), “\(.title)” (\(.minutes) min)"
    case .namedItem: "\(.item) “\(.label)”"
    case .plainItem: "\(.item)"
    case .someAnswer: "one answer"
    case .answerOnDate: "\(.answer) on \(.date)"
    case .date: "\(.day) \(.month)"
    case .dateWithYear: "\(.day) \(.month) \(.year)"
    case .oneDay: "\(.date)"
    case .daysOfOneMonth: "\(.first)–\(.last) \(.month)"
    case .daysBetween: "\(.first) to \(.last)"

    case .statusEstablished: "in place"
    case .statusInProgress: "in progress"
    case .statusToWorkOn: "to work on"
    case .statusNotEnoughResponses: "not enough answers"
    case .confidenceNotYet: "not yet"
    case .confidenceWithHelp: "with help"
    case .confidenceAlone: "without help"
    case .confidenceCanExplain: "can explain it"
    case .saysNotYet: "I can’t do it yet"
    case .saysWithHelp: "I can do it with help"
    case .saysAlone: "I can do it"
    case .saysCanExplain: "I can explain it"
    case .headline: "\(.activity)"
    case .timedHeadline: "\(.activity) (\(.minutes) min)"
    case .headlineReview: "review: \(.activity)"
    case .timedHeadlineReview: "review: \(.activity) (\(.minutes) min)"
    case .headlineDiagnose: "quick check"
    case .timedHeadlineDiagnose: "quick check (\(.minutes) min)"
    case .headlineGoBack: "back to “\(.skill)”"
    case .headlineNothing: "no suggestion"
    case .headlineNoResponses: "no answers yet"
    case .headlineOldResponses: "answers too old"
    case .headlineNoResource: "no fitting activity"
    case .headlineUnstable: "uncertain choice"
    case .summary: "\(.right)/\(.count)"
    case .summaryWithHints:
      "\(.right)/\(.count), \(.hints) \(.hints, one: "hint", other: "hints")"
    case .summaryPrerequisites: "prerequisites \(.right)/\(.count)"
    case .summaryNone: "no answers"

    case .learnerProposal: "Suggestion: \(.offer)."
    case .learnerPinned: "Your teacher asked for it."
    case .learnerNoProposal: "No suggestion for now."
    case .learnerDiscover: "This is a first look at “\(.skill)”."
    case .learnerPractise: "This is to keep going with “\(.skill)”."
    case .learnerReview: "This is to keep “\(.skill)” fresh in your mind."
    case .learnerCheck: "This is to see where you stand on “\(.skill)”."
    case .learnerGoBack: "This is to go back to “\(.skill)” for a bit."
    case .learnerDiagnose: "Your answers will help to choose what comes next."
    case .learnerIfRight:
      "\(.count, one: "What if your next answer is right?", other: "What if your next \(.count) answers are right?")"
    case .learnerIfRightOn:
      "\(.count, one: "What if your next answer on “\(.skill)” is right?", other: "What if your next \(.count) answers on “\(.skill)” are right?")"
    case .learnerIfWrong:
      "\(.count, one: "What if your next answer is not right yet?", other: "What if your next \(.count) answers are not right yet?")"
    case .learnerIfWrongOn:
      "\(.count, one: "What if your next answer on “\(.skill)” is not right yet?", other: "What if your next \(.count) answers on “\(.skill)” are not right yet?")"
    case .learnerMoveOn: "You can move on to “\(.skill)”."
    case .learnerTrySkill: "You can try “\(.skill)”."
    case .learnerTry: "You can try \(.resource)."
    case .learnerThenReview: "A review will be enough: \(.resource)."
    case .learnerThenDiagnose: "A few questions will help to choose what comes next: \(.resource)."
    case .learnerThenNothing: "There will be no suggestion for now."
    case .learnerThenSame: "The suggestion will stay the same."
    case .learnerEitherWay: "Whether your answer is right or not, “\(.skill)” comes next."
    case .learnerCounts:
      "\(.count, one: "You gave one answer, and it is right.", other: "Your answers: \(.right) right out of \(.count).")"
    case .learnerNoneRight:
      "\(.count, one: "Your first answer: it is a start.", other: "Your first \(.count) answers: it is a start.")"
    case .learnerNothingYet: "You have not answered anything here yet."
    case .learnerNothingOnTarget: "You have not answered anything on this yet."
    case .learnerPrerequisites:
      "On what leads to it: \(.right) right \(.right, one: "answer", other: "answers") out of \(.count)."
    case .learnerPrerequisitesNoneRight:
      "\(.count, one: "On what leads to it, your first answer is a start.", other: "On what leads to it, your first \(.count) answers are a start.")"
    case .learnerSaid: "On “\(.skill)”, you said “\(.confidence)”."
    case .learnerAgrees: "Your answers point the same way."
    case .learnerMovesForward: "This activity is there to help you move forward."
    case .learnerSurer: "A few more answers will show it."
    case .learnerLessSure: "Your answers already show more."
    case .learnerNothingToCompare: "There are no answers to compare yet."
    case .learnerBothCount: "What you think and what you answer both count."
    case .learnerBothCountActivity: "What you think counts too: this activity is a way to check."
    case .learnerMissing: "Still missing: \(.missing)."
    case .learnerMissingResponses: "your first answers"
    case .learnerMissingRecent: "some recent answers"
    case .learnerMissingResource: "an activity that fits"
    case .learnerMissingStability: "a way to choose between several activities"
    case .learnerFewAnswersHelp: "No hurry: a few answers will help to find what comes next."
    case .learnerIdea: "One idea, if you like: \(.offer)."
    case .learnerAlternative: "Another idea: \(.offer)."
    case .learnerOtherAlternative: "Or else: \(.offer)."
    case .learnerChoice: "You can choose something else or nothing at all."
    case .learnerFreeChoice: "You can choose an activity or nothing at all."
    case .learnerNotAMark: "This is not a mark."

    case .teacherProposal: "Suggestion: \(.offer)."
    case .teacherPinned: "A teacher asked for it."
    case .teacherNoProposal: "No suggestion for now."
    case .teacherDiscover: "Aim: a first look at “\(.skill)”."
    case .teacherPractise: "Aim: practise “\(.skill)”."
    case .teacherReview: "Aim: keep “\(.skill)” fresh."
    case .teacherCheck: "Aim: see where things stand on “\(.skill)”."
    case .teacherGoBack: "Aim: go back to “\(.skill)”."
    case .teacherPause:
      "On “\(.skill)”, \(.wrong) of the last \(.count) answers \(.wrong, one: "is", other: "are") wrong."
    case .teacherPauseThroughout: "On “\(.skill)”, the last \(.count) answers are wrong."
    case .teacherDiagnose: "A few answers would tell whether “\(.skill)” is already in place."
    case .teacherDiagnoseAnything: "A few answers would tell where to start."
    case .teacherFactors: "What counted: \(.factors)."
    case .factorGain: "expected progress"
    case .factorContinuity: "continuity"
    case .teacherWhy:
      "Why: \(.count) \(.count, one: "answer", other: "answers") (\(.dates)), \(.right, zero: "none", one: "\(.right)", other: "\(.right)") right."
    case .teacherWhyUndated:
      "Why: \(.count) \(.count, one: "answer", other: "answers"), \(.right, zero: "none", one: "\(.right)", other: "\(.right)") right."
    case .teacherSeen:
      "Answers seen: \(.count) (\(.dates)), \(.right, zero: "none", one: "\(.right)", other: "\(.right)") right."
    case .teacherSeenUndated:
      "Answers seen: \(.count), \(.right, zero: "none", one: "\(.right)", other: "\(.right)") right."
    case .teacherNothingYet: "No answers so far."
    case .teacherNoSign: "This is no sign of difficulty."
    case .teacherNothingOnTarget: "No answers yet on “\(.skill)”."
    case .teacherPrerequisites:
      "On the prerequisites: \(.count) \(.count, one: "answer", other: "answers") (\(.dates)), \(.right, zero: "none", one: "\(.right)", other: "\(.right)") right."
    case .teacherPrerequisitesUndated:
      "On the prerequisites: \(.count) \(.count, one: "answer", other: "answers"), \(.right, zero: "none", one: "\(.right)", other: "\(.right)") right."
    case .teacherMattersRight: "The answer that matters most: \(.answer), right."
    case .teacherMattersWrong: "The answer that matters most: \(.answer), wrong."
    case .teacherWithoutIt:
      "Without it, the estimate would go from \(.from) to \(.to) of 10 pupils."
    case .teacherWithoutItSame: "Without it, the estimate would not change."
    case .teacherAndWithoutIt: "And without it?"
    case .teacherNoneMatters: "No single answer changes the suggestion."
    case .teacherBecomes: "The suggestion would be \(.resource)."
    case .teacherBecomesReview: "The suggestion would be a review: \(.resource)."
    case .teacherBecomesDiagnose: "The suggestion would be a quick check: \(.resource)."
    case .teacherBecomesNothing: "There would be no suggestion any more."
    case .teacherStaysSame: "The suggestion would stay the same."
    case .teacherAboutSkill: "It would be about “\(.skill)”."
    case .teacherEstimate:
      "The model would expect \(.mastery, zero: "almost none", one: "about \(.mastery)", other: "about \(.mastery)") of 10 pupils with these answers to have the skill."
    case .teacherEstimateAll:
      "The model would expect almost all of 10 pupils with these answers to have the skill."
    case .teacherEstimateUnseen:
      "Before any answer, the model would expect \(.mastery, zero: "almost none", one: "about \(.mastery)", other: "about \(.mastery)") of 10 pupils to have the skill."
    case .teacherEstimateUnseenAll:
      "Before any answer, the model would expect almost all pupils to have the skill."
    case .teacherRange:
      "Depending on the model’s setting, it would be \(.lowest) to \(.highest) of 10 pupils."
    case .teacherRangeNone: "Plausible settings agree on this number."
    case .teacherRangeUnknown:
      "The model has no answers on this skill yet: this number is only a start."
    case .teacherBaseline:
      "With the same practice, answers not looked at, the model would expect \(.mastery) of 10 pupils."
    case .teacherRobust: "Same choice in \(.same) of \(.tried) plausible settings."
    case .teacherRobustThroughout: "Same choice in all \(.tried) plausible settings tried."
    case .teacherUnstable: "One choice holds in only \(.same) of \(.tried) plausible settings."
    case .teacherFlips: "Otherwise, the most frequent choice would be \(.resource)."
    case .teacherFragile: "Caution: this choice depends on the model’s setting."
    case .teacherWhyNot: "Why not \(.resource) for “\(.skill)”?"
    case .teacherNotEstablished: "“\(.skill)” is not in place yet."
    case .teacherAlreadyEstablished: "“\(.skill)” is already in place."
    case .teacherLessToGain: "Expected progress on “\(.skill)” would be smaller for now."
    case .teacherPaused: "“\(.skill)” is paused after several wrong answers in a row."
    case .teacherLiftedBy:
      "\(.count, one: "One right answer on “\(.skill)” would be enough.", other: "\(.count) right answers in a row on “\(.skill)” would be enough.")"
    case .teacherNotLifted: "A few right answers in a row would not be enough."
    case .teacherIfRight:
      "\(.count, one: "What if the next answer were right?", other: "What if the next \(.count) answers were right?")"
    case .teacherIfRightOn:
      "\(.count, one: "What if the next answer on “\(.skill)” were right?", other: "What if the next \(.count) answers on “\(.skill)” were right?")"
    case .teacherIfWrong:
      "\(.count, one: "What if the next answer were wrong?", other: "What if the next \(.count) answers were wrong?")"
    case .teacherIfWrongOn:
      "\(.count, one: "What if the next answer on “\(.skill)” were wrong?", other: "What if the next \(.count) answers on “\(.skill)” were wrong?")"
    case .teacherSelfAssessment: "Self-assessment on “\(.skill)”: “\(.confidence)”."
    case .teacherSelfAssessmentOn: "Self-assessment on “\(.skill)”, \(.date): “\(.confidence)”."
    case .teacherAgrees: "The model points the same way."
    case .teacherSurer: "The model does not confirm it yet."
    case .teacherLessSure: "The model already expects more."
    case .teacherNothingToCompare: "There are no answers to compare yet."
    case .teacherUnknown: "Not known: \(.unknowns)."
    case .unknownSilence:
      "\(.days, one: "the last day", other: "the last \(.days) days")"
    case .unknownFewResponses:
      "what \(.count, zero: "first answers", one: "more than \(.count) answer", other: "more than \(.count) answers") would show"
    case .unknownHints:
      "how much the \(.hints, one: "hint", other: "\(.hints) hints") helped"
    case .unknownFormat: "what other formats would show"
    case .unknownHelp: "help received elsewhere"
    case .unknownDelay: "what remains after a while"
    case .unknownDates: "the dates of the answers"
    case .unknownSelfAssessment: "why the self-assessment differs"
    case .unknownSkill: "what is particular to this skill"
    case .teacherMissing: "Missing: \(.missing)."
    case .teacherMissingResponses: "answers"
    case .teacherMissingRecent: "recent answers"
    case .teacherMissingResource: "a resource that fits"
    case .teacherMissingStability: "a choice that holds from one setting to the next"
    case .teacherIdea: "One possibility: \(.offer)."
    case .teacherAlternative: "Another possibility: \(.offer)."
    case .teacherOtherAlternative: "Or else: \(.offer)."
    case .teacherYourCall: "Your call: accept, modify, reject or defer."
    case .teacherFreeChoice: "Your call: choose an activity, or nothing."
    case .teacherValidUntil: "Valid until \(.date)."
    case .teacherDecisionSupport: "Decision support only: not a mark, not a placement."
    }
  }
}

import Balise
import BaliseExchange
import Explaining
import KnowledgeTracing
import LearningDomain
import Ledger
import PolicyGate

/// What a teacher sees of a class: what was observed, and the recommendations that were released.
struct ClassView {
  let school: School
  let schoolClass: SchoolClass.ID
  let learners: [Learner.ID]
  let advice: [Advice]
  let signs: ClassSigns
  let language: Language

  /// Whether nothing is left out, however long the view becomes.
  let isWhole: Bool

  /// How many columns the lines take.
  let width: Int

  /// How many lines the view takes at most: a terminal's page (`teacher.md`), or as much in fewer columns.
  private var height: Int { max(24, 24 * Screen.page / width) }

  /// How many names, and how many skills, are listed.
  private static let namesShown = 12, skillsShown = 2

  var explainer: Explainer { Explainer(catalogue: school.catalogue) }
  var recommendations: [Recommendation] { advice.compactMap(\.recommendation) }

  func recommendation(for learner: Learner.ID) -> Recommendation? {
    recommendations.first { $0.learner == learner }
  }

  /// The decision that counts about a learner's recommendation.
  func decision(about learner: Learner.ID) -> RecordedDecision? {
    advice.first { $0.learner == learner }?.decisions.last
  }

  /// Recommendations that put a resource forward.
  var proposals: [Recommendation] { recommendations.filter { $0.outcome.resource != nil } }

  var sensitive: [Recommendation] { proposals.filter(\.isSensitive) }

  /// Whom to see first and on what: on the skill that rests, where there are repeated errors on it.
  var toSee: [ClassSigns.Need] {
    signs.needs.map { need in
      let paused = recommendation(for: need.learner)?.pausedSkill
      return signs.alerts(of: need.learner).first { $0.skill == paused } ?? need
    }
  }

  /// Learners whose self-assessment and what the model makes of their responses compare so.
  func learners(_ agreement: SelfAssessment.Agreement) -> [Learner.ID] {
    recommendations.filter { $0.agreement == agreement }.map(\.learner)
  }

  /// The skills that proposals are about, the most frequent first, with their learners.
  var needs: [(skill: Skill.ID, learners: [Learner.ID])] {
    Dictionary(grouping: proposals.filter { $0.target != nil }) { $0.target ?? "" }
      .map { (skill: $0.key, learners: $0.value.map(\.learner)) }
      .sorted { ($1.learners.count, $0.skill) < ($0.learners.count, $1.skill) }
  }

  /// The skills of the catalogue that the class has answered on.
  var metSkills: Set<Skill.ID> {
    let inClass = Set(learners)
    let met = school.observations.filter { $0.response != nil && inClass.contains($0.learner) }
    return Set(met.flatMap(\.skills)).intersection(school.catalogue.skills.map(\.id))
  }

  /// Those of them that the model was not fitted on.
  var skillsNewToModel: Set<Skill.ID> {
    school.model.map { model in metSkills.filter { !model.covers($0) } } ?? []
  }

  /// The refusals, by their first reason: of whoever has answered, as there is nothing else to show of others.
  var refusals: [(code: String, text: String, count: Int)] {
    let unseen = Set(signs.withoutResponses)
    let reasons = advice.filter { !unseen.contains($0.learner) }
      .compactMap { $0.refusal?.reasons.first }
    return Dictionary(grouping: reasons, by: \.code).map { code, reasons in
      (code: code, text: reasons[0].texts.teacher[language], count: reasons.count)
    }.sorted { $0.code < $1.code }
  }
}

extension Day {
  /// The year that the school year began in: in France, in September.
  fileprivate var schoolYear: Int { month >= 9 ? year : year - 1 }
}

extension ClassView {
  /// The view in lines; no more of them than a page has, unless it is whole.
  ///
  /// The last is a command to copy, which is never broken.
  var lines: [Line] {
    let below = [""] + summary + (footer.isEmpty ? [] : [""] + footer)
    let room = isWhole ? Int.max : height - header.count - 1 - below.count
    return header + [""] + seeFirst(room: room) + below
  }

  private var header: [Line] {
    let subject = school.catalogue.subject.map { [$0[language]] } ?? []
    let period = signs.period.map { period in
      let showsYear = period.lowerBound.schoolYear != period.upperBound.schoolYear
      let days = [period.lowerBound, period.upperBound].map {
        explainer.date($0, language: language, showsYear: showsYear)
      }
      return days[0] == days[1]
        ? ClassPhrases.oneDay(language, days[0]) : ClassPhrases.period(language, days[0], days[1])
    }
    let left = ([schoolClass.text] + subject + [ClassPhrases.learners(language, learners.count)])
      .joined(separator: " · ")
    let answers =
      period ?? (nobodyStarted ? LearnerPhrases.nothingSeen : ClassPhrases.noResponses)(language)
    return Screen.heading(left, ClassPhrases.decisionSupport(language), width: width)
      + Screen.wrap(answers, to: width).lines()
  }

  private var summary: [Line] {
    let care = ClassPhrases.caution(language)
    return signEntries.flatMap { title, text in
      Screen.entry(title, text, indent: 17, width: width, title == care ? .care : .strong)
    }
  }

  /// What is to be known of the class at a glance.
  var signEntries: [(title: String, text: String)] {
    [
      (ClassPhrases.forTheGroup(language), items),
      (ClassPhrases.suggestions(language), suggestions),
    ] + decisions + [
      (
        ClassPhrases.withoutData(language),
        signs.withoutResponses.isEmpty
          ? ClassPhrases.everyoneStarted(language)
          : ClassPhrases.notStarted(
            language, signs.withoutResponses.count, listed(signs.withoutResponses))
      ),
      (ClassPhrases.views(language), views), (ClassPhrases.caution(language), caution),
    ]
  }

  private var items: String {
    guard let first = signs.missedItems.first else { return ClassPhrases.noMissedItem(language) }
    let label =
      school.catalogue[item: first.item]?.label?.quotable(in: language) ?? first.item.text
    let missed = ClassPhrases.missedItem(
      language, first.item.text, label, String(first.missed), String(first.met))
    let others = signs.missedItems.dropFirst().map(\.item.text)
    return
      ([missed + ", " + ClassPhrases.missedItemAdvice(language)]
      + (others.isEmpty ? [] : [ClassPhrases.otherItems(language, others.count, listed(others))]))
      .joined(separator: " · ") + " " + ClassPhrases.notCounted(language)
  }

  private var suggestions: String {
    guard !needs.isEmpty else { return ClassPhrases.none(language) }
    let shown = needs.prefix(isWhole ? needs.count : Self.skillsShown).map {
      "\(explainer.skillLabel($0.skill, language: language)) (\($0.learners.count))"
    }
    let left = needs.count - shown.count
    let more = left > 0 ? [ClassPhrases.moreSkills(language, left)] : []
    return ClassPhrases.onSkills(language, (shown + more).joined(separator: " · "))
  }

  /// What was decided about the suggestions; nothing where nothing was.
  private var decisions: [(title: String, text: String)] {
    let parts = HumanDecision.Choice.allCases.compactMap { choice -> String? in
      let decided = learners.filter { decision(about: $0)?.choice == choice }
      guard !decided.isEmpty else { return nil }
      return ClassPhrases.about(
        language, DecisionPhrases.brief(choice)(language), listed(decided))
    }
    let before = advice.compactMap { advice in
      advice.earlierDecision.map { "\(advice.learner.text) (\($0.brief(language)))" }
    }
    let all =
      parts + (before.isEmpty ? [] : [ClassPhrases.decidedBefore(language, listed(before))])
    return all.isEmpty
      ? [] : [(ClassPhrases.decisions(language), all.joined(separator: " · "))]
  }

  private var nobodyStarted: Bool { signs.withoutResponses.count == learners.count }

  private var views: String {
    let compared = recommendations.compactMap(\.agreement).contains { $0 != .nothingToCompare }
    guard compared else { return ClassPhrases.nothingToCompare(language) }
    let parts = [
      (learners(.surerThanResponses), ClassPhrases.above),
      (learners(.lessSureThanResponses), ClassPhrases.below),
    ].filter { !$0.0.isEmpty }.map { $0.1(language, listed($0.0)) }
    return parts.isEmpty ? ClassPhrases.sameView(language) : parts.joined(separator: " · ")
  }

  private var caution: String {
    let newest = school.newest.flatMap { $0 > .now ? $0.day : nil }
    let ahead = newest.map {
      ClassPhrases.datedAhead(language, explainer.date($0, language: language, showsYear: true))
    }
    let repeated =
      school.repeated > 0 ? ClassPhrases.repeated(language, school.repeated) : nil
    let unlisted = school.data.unlisted
    let outside =
      unlisted.isEmpty
      ? nil : ClassPhrases.unlisted(language, unlisted.count, listed(unlisted, upTo: 4))
    let skills = school.data.unknownSkills
    let foreign =
      skills.isEmpty
      ? nil
      : ClassPhrases.unknownSkills(
        language, skills.count, listed(skills.map { "`\($0)`" }, upTo: 4))
    let departed = school.departed(from: schoolClass)
    let left =
      departed.isEmpty
      ? nil : ClassPhrases.departed(language, departed.count, listed(departed, upTo: 4))
    let unchecked =
      school.model == nil && !nobodyStarted ? SchoolPhrases.oneStarted(language) : nil
    let notShown = refusals.map { ClassPhrases.notShown(language, $0.count, $0.text) }
    let new = skillsNewToModel.count
    let unknown =
      new * 2 > metSkills.count
      ? ClassPhrases.newSkills(language, new, String(metSkills.count)) : nil
    let parts =
      [ahead, repeated, outside, foreign, left, unchecked, fragile, unknown].compactMap(\.self)
      + notShown
    return (parts.isEmpty ? [ClassPhrases.noSuggestion(language)] : parts).joined(separator: " · ")
  }

  private var fragile: String? {
    if proposals.isEmpty { return nil }
    return sensitive.isEmpty
      ? ClassPhrases.steady(language)
      : ClassPhrases.sensitive(language, sensitive.count, String(proposals.count))
  }

  private var footer: [Line] {
    let example = (signs.needs.first?.learner ?? proposals.first?.learner).map { learner in
      ClassPhrases.why(language, learner.text, school.source.from)
    }
    return [example].compactMap(\.self).lines()
  }

  func listed(_ learners: [Learner.ID], upTo most: Int = namesShown) -> String {
    listed(learners.map(\.text), upTo: most)
  }

  private func listed(_ names: [String], upTo most: Int = namesShown) -> String {
    let left = isWhole ? 0 : names.count - most
    guard left > 0 else { return names.joined(separator: " ") }
    let shown = names.prefix(most).joined(separator: " ")
    return "\(shown) +\(left) \(ClassPhrases.showAll(language))"
  }
}

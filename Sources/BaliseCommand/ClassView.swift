import Balise
import Explaining
import LearningDomain
import PolicyGate

/// What a teacher sees of a class: what was observed, and the recommendations that were released.
struct ClassView {
  let school: School
  let schoolClass: SchoolClass.ID
  let learners: [Learner.ID]
  let advice: [Advice]
  let signs: ClassSigns
  let language: Language

  private static let width = 80
  /// How many learners to see first and how many names in a row are shown, so that the view keeps to
  /// 24 lines.
  private static let shown = 5, namesShown = 6, needsShown = 3

  var explainer: Explainer { Explainer(catalogue: school.catalogue) }
  var recommendations: [Recommendation] { advice.compactMap(\.recommendation) }

  func recommendation(for learner: Learner.ID) -> Recommendation? {
    recommendations.first { $0.learner == learner }
  }

  /// Recommendations that put a resource forward.
  var proposals: [Recommendation] { recommendations.filter { $0.outcome.resource != nil } }

  var sensitive: [Recommendation] { proposals.filter(\.isSensitive) }

  /// The skills that proposals are about, the most frequent first, with their learners.
  var needs: [(skill: Skill.ID, learners: [Learner.ID])] {
    Dictionary(grouping: proposals.filter { $0.target != nil }) { $0.target ?? "" }
      .map { (skill: $0.key, learners: $0.value.map(\.learner)) }
      .sorted { ($1.learners.count, $0.skill) < ($0.learners.count, $1.skill) }
  }

  /// The refusals, by their first reason.
  var refusals: [(code: String, text: String, count: Int)] {
    let reasons = advice.compactMap { advice -> Reason? in
      if case .refusal(let refusal) = advice.release { refusal.reasons.first } else { nil }
    }
    return Dictionary(grouping: reasons, by: \.code).map { code, reasons in
      (code: code, text: reasons[0].texts.teacher[language], count: reasons.count)
    }.sorted { $0.code < $1.code }
  }
}

extension ClassView {
  func lines(all: Bool) -> [String] {
    let blocks = [header, seeFirst(all: all), summary, footer]
    return Array(blocks.joined(separator: [""]))
  }

  private var header: [String] {
    let subject = school.catalogue.subject.map { [$0[language]] } ?? []
    let period = signs.period.map { period in
      ClassPhrases.period(
        language, explainer.date(period.lowerBound, language: language),
        explainer.date(period.upperBound, language: language))
    }
    let left = ([schoolClass.text] + subject + [ClassPhrases.learners(language, learners.count)])
      .joined(separator: " · ")
    let right = ClassPhrases.decisionSupport(language)
    return [
      Screen.fit(left, to: Self.width - Screen.width(of: right)) + right,
      period ?? ClassPhrases.noResponses(language),
    ]
  }

  private func seeFirst(all: Bool) -> [String] {
    let (skillWidth, countWidth) = (40, 14)
    let title = Screen.fit(ClassPhrases.seeFirst(language), to: skillWidth)
      + Screen.fit(ClassPhrases.counts(language), to: countWidth) + ClassPhrases.proposal(language)
    if signs.needs.isEmpty { return [title, " " + ClassPhrases.nobodyFirst(language)] }
    let shown = all ? signs.needs[...] : signs.needs.prefix(Self.shown)
    let rows = shown.flatMap { need in
      let skill = explainer.skillLabel(need.skill, language: language)
      let hints = need.hints > 0 ? " (\(need.hints))" : ""
      let left = Screen.fit(" \(Screen.fit(need.learner.text, to: 4)) \(skill)", to: skillWidth - 1)
        + " " + Screen.fit("\(need.correct)/\(need.responses)\(hints)", to: countWidth)
      let right = Screen.wrap(headline(for: need.learner), to: Self.width - skillWidth - countWidth)
      return right.enumerated().map { index, line in
        Screen.fit(index == 0 ? left : "", to: skillWidth + countWidth) + line
      }
    }
    let left = signs.needs.dropFirst(shown.count).map(\.learner)
    let more = ClassPhrases.others(language, left.count, listed(left))
    return [title] + rows + (left.isEmpty ? [] : [" " + more])
  }

  private func headline(for learner: Learner.ID) -> String {
    recommendation(for: learner)?.rationales.first { $0.audience == .teacher }?.headline ?? "–"
  }

  private var summary: [String] {
    entry(ClassPhrases.forTheGroup(language), items)
      + entry(
        ClassPhrases.needs(language),
        needs.prefix(Self.needsShown).map {
          "\(explainer.skillLabel($0.skill, language: language)) (\($0.learners.count))"
        }.joined(separator: " · "))
      + entry(
        ClassPhrases.withoutData(language),
        signs.withoutResponses.isEmpty
          ? ClassPhrases.everyoneStarted(language)
          : ClassPhrases.notStarted(
            language, signs.withoutResponses.count, listed(signs.withoutResponses)))
      + entry(ClassPhrases.views(language), views)
      + entry(ClassPhrases.caution(language), caution)
  }

  private var items: String {
    let items = signs.missedItems.prefix(1).map { missed in
      let label = school.catalogue[item: missed.item]?.label?[language] ?? missed.item.text
      return ClassPhrases.missedItem(
        language, missed.item.text, label, String(missed.missed), String(missed.met))
    }
    if items.isEmpty { return ClassPhrases.noMissedItem(language) }
    return items.joined(separator: " · ") + ", " + ClassPhrases.missedItemAdvice(language)
  }

  private var views: String {
    let parts = [
      (signs.surerThanResponses, ClassPhrases.surer),
      (signs.lessSureThanResponses, ClassPhrases.lessSure),
    ].filter { !$0.0.isEmpty }.map { $0.1(language, listed($0.0)) }
    return parts.isEmpty ? ClassPhrases.sameView(language) : parts.joined(separator: " · ")
  }

  private var caution: String {
    let changing = ClassPhrases.sensitive(language, sensitive.count, String(proposals.count))
    let withheld = refusals.map { ClassPhrases.withheld(language, $0.count, $0.text) }
    return ([changing] + withheld).joined(separator: " · ")
  }

  private var footer: [String] {
    let example = (signs.needs.first?.learner ?? proposals.first?.learner).map { learner in
      let verb = language == .french ? "pourquoi" : "why"
      return ClassPhrases.next(language, "balise \(verb) \(learner) --from \(school.source.from)")
    }
    return [example, ClassPhrases.notAMark(language)].compactMap(\.self)
  }

  private func listed(_ learners: [Learner.ID]) -> String {
    let left = learners.count - Self.namesShown
    let names = learners.prefix(Self.namesShown).map(\.text) + (left > 0 ? ["+\(left)"] : [])
    return names.joined(separator: " ")
  }

  private func entry(_ title: String, _ text: String) -> [String] {
    let indent = 17
    return Screen.wrap(text, to: Self.width - indent).enumerated().map { index, line in
      Screen.fit(index == 0 ? title : "", to: indent) + line
    }
  }
}

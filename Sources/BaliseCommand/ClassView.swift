import Balise
import Explaining
import KnowledgeTracing
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

  /// A terminal's page (`teacher.md`).
  private static let width = 80, height = 24

  /// How many names, and how many skills, stand in a row.
  private static let namesShown = 6, needsShown = 3

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

  /// The refusals, by their first reason.
  var refusals: [(code: String, text: String, count: Int)] {
    let reasons = advice.compactMap { $0.refusal?.reasons.first }
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
  /// The view in lines of at most 80 columns; without `all`, 24 of them at most.
  func lines(all: Bool) -> [String] {
    let below = [""] + summary + (footer.isEmpty ? [] : [""] + footer)
    let room = all ? Int.max : Self.height - header.count - 1 - below.count
    return header + [""] + seeFirst(room: room) + below
  }

  private var header: [String] {
    let subject = school.catalogue.subject.map { [$0[language]] } ?? []
    let period = signs.period.map { period in
      let showsYear = period.lowerBound.schoolYear != period.upperBound.schoolYear
      return ClassPhrases.period(
        language,
        explainer.date(period.lowerBound, language: language, showsYear: showsYear),
        explainer.date(period.upperBound, language: language, showsYear: showsYear))
    }
    let left = ([schoolClass.text] + subject + [ClassPhrases.learners(language, learners.count)])
      .joined(separator: " · ")
    let right = ClassPhrases.decisionSupport(language)
    return [
      Screen.fit(left, to: Self.width - Screen.width(of: right)) + right,
      period ?? (nobodyStarted ? LearnerPhrases.nothingSeen : ClassPhrases.noResponses)(language),
    ]
  }

  private func seeFirst(room: Int) -> [String] {
    let title = row(
      ClassPhrases.seeFirst(language), ClassPhrases.counts(language),
      [ClassPhrases.proposal(language)])
    guard !signs.needs.isEmpty else { return title + [" " + ClassPhrases.nobodyFirst(language)] }
    let rows = signs.needs.map { need in
      let hints = need.hints > 0 ? " (\(need.hints))" : ""
      return row(
        " \(Screen.fit(need.learner.text, to: 4)) "
          + explainer.skillLabel(need.skill, language: language),
        "\(need.correct)/\(need.responses)\(hints)",
        Screen.wrap(headline(for: need.learner), to: Self.width - Self.headlineColumn))
    }
    // The title, and the line that names those who are left.
    var left = room - 2
    let shown = rows.prefix { row in
      left -= row.count
      return left >= 0
    }
    let others = signs.needs.dropFirst(shown.count).map(\.learner)
    let more = ClassPhrases.others(language, others.count, listed(others))
    return title + shown.joined() + (others.isEmpty ? [] : [" " + more])
  }

  private static let countColumn = 40, headlineColumn = 54

  private func row(_ name: String, _ count: String, _ headline: [String]) -> [String] {
    let left = Screen.fit(name, to: Self.countColumn - 1) + " "
    let filled = left + Screen.fit(count, to: Self.headlineColumn - Self.countColumn)
    return headline.enumerated().map { index, line in
      (index == 0 ? filled : Screen.fit("", to: Self.headlineColumn)) + line
    }
  }

  private func headline(for learner: Learner.ID) -> String {
    recommendation(for: learner)?.rationales.first { $0.audience == .teacher }?.headline ?? "–"
  }

  private var summary: [String] {
    entry(ClassPhrases.forTheGroup(language), items)
      + entry(ClassPhrases.needs(language), needsShown)
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

  private var needsShown: String {
    guard !needs.isEmpty else { return ClassPhrases.noNeeds(language) }
    return needs.prefix(Self.needsShown).map {
      "\(explainer.skillLabel($0.skill, language: language)) (\($0.learners.count))"
    }.joined(separator: " · ")
  }

  private var nobodyStarted: Bool { signs.withoutResponses.count == learners.count }

  private var views: String {
    guard !nobodyStarted else { return ClassPhrases.nothingToCompare(language) }
    let parts = [
      (signs.surerThanResponses, ClassPhrases.surer),
      (signs.lessSureThanResponses, ClassPhrases.lessSure),
    ].filter { !$0.0.isEmpty }.map { $0.1(language, listed($0.0, atMost: 3)) }
    return parts.isEmpty ? ClassPhrases.sameView(language) : parts.joined(separator: " · ")
  }

  private var caution: String {
    let newest = school.newest.flatMap { $0 > .now ? $0.day : nil }
    let ahead = newest.map {
      ClassPhrases.datedAhead(language, explainer.date($0, language: language, showsYear: true))
    }
    let changing =
      proposals.isEmpty
      ? nil : ClassPhrases.sensitive(language, sensitive.count, String(proposals.count))
    let withheld = refusals.map { ClassPhrases.withheld(language, $0.count, $0.text) }
    let new = skillsNewToModel.count
    let unknown =
      new * 2 > metSkills.count
      ? ClassPhrases.newSkills(language, new, String(metSkills.count)) : nil
    let parts = [ahead, changing, unknown].compactMap(\.self) + withheld
    return (parts.isEmpty ? [ClassPhrases.noNeeds(language)] : parts).joined(separator: " · ")
  }

  private var footer: [String] {
    let example = (signs.needs.first?.learner ?? proposals.first?.learner).map { learner in
      let verb = language == .french ? "pourquoi" : "why"
      return ClassPhrases.next(language, "balise \(verb) \(learner) --from \(school.source.from)")
    }
    return [example].compactMap(\.self)
  }

  private func listed(_ learners: [Learner.ID], atMost shown: Int = namesShown) -> String {
    let left = learners.count - shown
    let names = learners.prefix(shown).map(\.text) + (left > 0 ? ["+\(left)"] : [])
    return names.joined(separator: " ")
  }

  private func entry(_ title: String, _ text: String) -> [String] {
    let indent = 17
    return Screen.wrap(text, to: Self.width - indent).enumerated().map { index, line in
      Screen.fit(index == 0 ? title : "", to: indent) + line
    }
  }
}

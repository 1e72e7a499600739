import Balise
import Explaining
import LearningDomain
import PolicyGate

extension ClassView {
  /// Where counts and suggestions begin: in the middle, and after the heading of the counts.
  private var countColumn: Int { width / 2 }
  private var headlineColumn: Int { countColumn + 14 }

  /// Whether suggestions have room beside the counts.
  private var isWide: Bool { width >= 60 }

  /// How wide pseudonyms are, the longest of the class; one that is very long is cut.
  private var nameColumn: Int { min(max(4, learners.map(\.text.count).max() ?? 0), 10) }

  /// Whom to see first: the title, a row each while there is room, and the names of the others.
  func seeFirst(room: Int) -> [Line] {
    let heading = ClassPhrases.seeFirst(language, String(ClassSigns.alertAnswers))
    let counts = ClassPhrases.counts(language)
    let title =
      isWide
      ? row(heading, counts, [ClassPhrases.proposal(language)]).map(\.text).lines(.strong)
      : Screen.wrap(heading, to: width).lines(.strong) + [Line(ends("", counts), .strong)]
    guard !toSee.isEmpty else { return title + indented(nobody) }
    let rows = toSee.map { need in
      let hints = need.hints > 0 ? " (\(need.hints))" : ""
      let room = width - (isWide ? headlineColumn : 6)
      return row(
        " \(Screen.fit(need.learner.text, to: nameColumn)) "
          + explainer.skillLabel(need.skill, language: language),
        "\(need.correct)/\(need.responses)\(hints)",
        Screen.wrap(headline(for: need), to: room))
    }
    // The title, and the lines that name those who are left.
    var left = room - title.count - others(toSee).count
    let shown = rows.prefix { row in
      left -= row.count
      return left >= 0
    }
    let rest = toSee.dropFirst(shown.count)
    return title + shown.joined() + (rest.isEmpty ? [] : others(Array(rest)))
  }

  /// That nobody is to be seen first, and why.
  var nobody: String {
    guard signs.period != nil else { return ClassPhrases.nobodyUndated(language) }
    let none = signs.hasRecentResponses ? ClassPhrases.nobodyFirst : ClassPhrases.nothingRecent
    return none(language, String(ClassSigns.alertDays))
  }

  /// The learners to see that have no row, named.
  private func others(_ needs: [ClassSigns.Need]) -> [Line] {
    indented(ClassPhrases.others(language, needs.count, listed(needs.map(\.learner))))
  }

  private func indented(_ text: String) -> [Line] {
    Screen.wrap(text, to: width - 1).map { Line(" " + $0) }
  }

  private func row(_ name: String, _ count: String, _ headline: [String]) -> [Line] {
    guard isWide else {
      return [Line(ends(name, count))] + headline.map { Line("      " + $0) }
    }
    let left = Screen.fit(name, to: countColumn - 1) + " "
    let filled = left + Screen.fit(count, to: headlineColumn - countColumn)
    return headline.enumerated().map { index, line in
      Line((index == 0 ? filled : Screen.fit("", to: headlineColumn)) + line)
    }
  }

  /// A name at the left end of a line and a count at the right end.
  private func ends(_ name: String, _ count: String) -> String {
    Screen.sides(name, " " + count, width: width)
  }

  /// The suggestion in a few words, the skill it is about where that is not the row's, and what was decided.
  func headline(for need: ClassSigns.Need) -> String {
    let decision = decision(about: need.learner).map { " → " + $0.brief(language) }
    return proposed(for: need) + (decision ?? "")
  }

  private func proposed(for need: ClassSigns.Need) -> String {
    guard let card = recommendation(for: need.learner),
      let headline = card.rationales.first(where: { $0.audience == .teacher })?.headline
    else { return "–" }
    let subject = card.intent == .goBack ? card.pausedSkill : skill(of: card)
    guard let skill = subject, skill != need.skill else { return headline }
    return ClassPhrases.about(language, explainer.skillLabel(skill, language: language), headline)
  }

  /// The skill that a suggestion is about; of a resource that somebody put in another's place, what it teaches.
  private func skill(of card: Recommendation) -> Skill.ID? {
    guard let resource = card.outcome.resource.flatMap({ school.catalogue[resource: $0] }),
      let target = card.target, !resource.teaches.contains(target)
    else { return card.target }
    return resource.teaches.first
  }
}

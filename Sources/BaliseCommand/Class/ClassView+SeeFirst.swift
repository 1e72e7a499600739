import Balise
import Explaining
import LearningDomain
import PolicyGate

extension ClassView {
  private static let countColumn = 40, headlineColumn = 54

  /// Whom to see first: the title, a row each while there is room, and the names of the others.
  func seeFirst(room: Int) -> [String] {
    let title = row(
      ClassPhrases.seeFirst(language), ClassPhrases.counts(language),
      [ClassPhrases.proposal(language)])
    guard !toSee.isEmpty else {
      let none = signs.hasRecentResponses ? ClassPhrases.nobodyFirst : ClassPhrases.nothingRecent
      return title + [" " + none(language, String(ClassSigns.alertDays))]
    }
    let rows = toSee.map { need in
      let hints = need.hints > 0 ? " (\(need.hints))" : ""
      return row(
        " \(Screen.fit(need.learner.text, to: 4)) "
          + explainer.skillLabel(need.skill, language: language),
        "\(need.correct)/\(need.responses)\(hints)",
        Screen.wrap(headline(for: need), to: Self.width - Self.headlineColumn))
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

  /// The learners to see that have no row, named.
  private func others(_ needs: [ClassSigns.Need]) -> [String] {
    let text = ClassPhrases.others(language, needs.count, listed(needs.map(\.learner)))
    return Screen.wrap(text, to: Self.width - 1).map { " " + $0 }
  }

  private func row(_ name: String, _ count: String, _ headline: [String]) -> [String] {
    let left = Screen.fit(name, to: Self.countColumn - 1) + " "
    let filled = left + Screen.fit(count, to: Self.headlineColumn - Self.countColumn)
    return headline.enumerated().map { index, line in
      (index == 0 ? filled : Screen.fit("", to: Self.headlineColumn)) + line
    }
  }

  /// The suggestion in a few words, and the skill it is about where that is not the row's.
  func headline(for need: ClassSigns.Need) -> String {
    guard let card = recommendation(for: need.learner),
      let headline = card.rationales.first(where: { $0.audience == .teacher })?.headline
    else { return "–" }
    guard let target = card.target, target != need.skill, card.intent != .goBack else {
      return headline
    }
    let skill = explainer.skillLabel(target, language: language)
    return ClassPhrases.about(language, skill, headline)
  }
}

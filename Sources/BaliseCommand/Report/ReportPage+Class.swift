import Balise
import Explaining
import LearningDomain
import PolicyGate

/// What concerns the class: whom to see first, groups, skills, items.
extension ReportPage {
  func atOnce(_ html: inout MarkupWriter) {
    section(&html, id: "first", ReportPhrases.atOnce(language)) { html in
      let needs = view.toSee
      if needs.isEmpty {
        html.element("p", [:], text: view.nobody)
      } else {
        grid(
          &html,
          caption: ReportPhrases.seeFirst(
            language, String(ClassSigns.alertAnswers), String(ClassSigns.alertDays)),
          heads: [
            ReportPhrases.learner(language), ReportPhrases.skill(language),
            ClassPhrases.counts(language), ClassPhrases.proposal(language),
          ], rows: needs.map { need in { row(of: need, &$0) } })
      }
      html.element("ul", ["class": "signs"]) { html in
        for entry in view.signEntries {
          let title = entry.title.prefix(1) + entry.title.dropFirst().lowercased()
          html.element(
            "li", [:], text: ClassPhrases.about(language, String(title), entry.text))
        }
      }
    }
  }

  private func row(of need: ClassSigns.Need, _ html: inout MarkupWriter) {
    let hints = need.hints > 0 ? " (\(need.hints))" : ""
    html.element("th", ["scope": "row"]) { html in
      html.element("a", ["href": "#learner-\(number(of: need.learner))"], text: need.learner.text)
    }
    html.element("td", [:], text: explainer.skillLabel(need.skill, language: language))
    html.element("td", [:], text: "\(need.correct)/\(need.responses)\(hints)")
    html.element("td", [:], text: view.headline(for: need))
  }

  /// The place of a learner on the roster, which is part of an id as no name can be.
  func number(of learner: Learner.ID) -> Int { (view.learners.firstIndex(of: learner) ?? 0) + 1 }

  func groups(_ html: inout MarkupWriter) {
    guard let grouping else { return }
    section(&html, id: "groups", ReportPhrases.groups(language)) { html in
      if grouping.groups.isEmpty {
        html.element("p", [:], text: GroupPhrases.none(language))
      } else {
        grid(
          &html, caption: ReportPhrases.groupsCaption(language),
          heads: [
            ReportPhrases.group(language), ReportPhrases.learners(language),
            ReportPhrases.until(language),
          ],
          rows: zip("ABCDEFGH", grouping.groups).map { name, group in
            { html in
              let skill = explainer.skillLabel(group.skill, language: language)
              html.element("th", ["scope": "row"], text: "\(name) · \(skill)")
              let names = group.members.map {
                $0.learner.text + ($0.isOwnSuggestion ? "" : "*")
              }
              html.element(
                "td", [:], text: names.joined(separator: " ") + " (\(group.members.count))")
              html.element("td", [:], text: date(group.ends))
            }
          })
        if grouping.groups.contains(where: { !$0.members.allSatisfy(\.isOwnSuggestion) }) {
          html.element("p", ["class": "note"], text: ReportPhrases.notOwn(language))
        }
      }
      if !grouping.singles.isEmpty {
        html.element("ul", [:]) { html in
          for (reason, learners) in GroupPhrases.singles(of: grouping) {
            let names = learners.map(\.text).joined(separator: " ")
            html.element(
              "li", [:],
              text: ClassPhrases.about(language, GroupPhrases.single(reason)(language), names))
          }
        }
        html.element("p", ["class": "note"], text: GroupPhrases.aloneIsFine(language))
      }
    }
  }

  func skillTable(_ html: inout MarkupWriter) {
    guard case .shown(let counts, _, _)? = skills else { return }
    let met = counts.filter(\.isMet)
    section(&html, id: "skills", ReportPhrases.skills(language)) { html in
      grid(
        &html, caption: SkillPhrases.meaning(language),
        heads: [
          ReportPhrases.skill(language), SkillPhrases.established(language),
          SkillPhrases.inProgress(language), SkillPhrases.toWorkOn(language),
          SkillPhrases.notEnough(language), ReportPhrases.drawn(language),
        ],
        rows: met.map { counts in
          { html in
            html.element(
              "th", ["scope": "row"], text: explainer.skillLabel(counts.skill, language: language))
            for count in counts.parts { html.element("td", ["class": "n"], text: String(count)) }
            html.element("td", ["class": "bar"]) { SkillBar(parts: counts.parts).draw(in: &$0) }
          }
        })
    }
  }

  func items(_ html: inout MarkupWriter) {
    guard !view.signs.missedItems.isEmpty else { return }
    section(&html, id: "items", ReportPhrases.items(language)) { html in
      html.element("ul", [:]) { html in
        for missed in view.signs.missedItems {
          let label = view.school.catalogue[item: missed.item]?.label?
            .quotable(in: language)
          html.element(
            "li", [:],
            text: ClassPhrases.missedItem(
              language, missed.item.text, label ?? missed.item.text, String(missed.missed),
              String(missed.met)))
        }
      }
      html.element("p", ["class": "note"], text: ItemPhrases.meaning(language))
    }
  }
}

/// How a class is spread over a skill's states, as a bar: the numbers stand in the same row.
struct SkillBar {
  let parts: [Int]

  private static let width = 160.0, height = 14.0

  func draw(in html: inout MarkupWriter) {
    let total = max(1, parts.reduce(0, +))
    html.element(
      "svg",
      [
        "viewBox": "0 0 \(px(Self.width)) \(px(Self.height))",
        "preserveAspectRatio": "none", "aria-hidden": "true",
        "focusable": "false",
      ]
    ) { html in
      var x = 0.0
      for (place, part) in parts.enumerated() where part > 0 {
        let width = Self.width * Double(part) / Double(total)
        html.element(
          "rect",
          [
            "x": px(x), "y": "0", "width": px(width), "height": px(Self.height),
            "class": "part\(place)",
          ])
        x += width
      }
    }
  }
}

import Balise
import Explaining
import KnowledgeTracing
import LearningDomain
import Ledger
import PolicyGate

/// What concerns one learner: a row to print, a card to open, a slip to hand out.
extension ReportPage {
  /// All learners in the order of the roster, with boxes to tick: for paper.
  func table(_ html: inout MarkupWriter) {
    section(&html, id: "sheet", class: "paper", ReportPhrases.sheet(language)) { html in
      grid(
        &html, caption: ReportPhrases.sheetCaption(language),
        heads: [
          ReportPhrases.learner(language), ClassPhrases.proposal(language),
          ReportPhrases.yourChoice(language),
        ],
        rows: view.learners.map { learner in
          { html in
            html.element("th", ["scope": "row"], text: learner.text)
            html.element("td", [:], text: headline(of: learner))
            if let decision = view.decision(about: learner), decision.choice != .defer {
              html.element("td", [:], text: decision.text(language))
            } else {
              let isProposed = card(of: learner)?.outcome.resource != nil
              let boxes = isProposed ? choices.map { "☐ " + $0 } : []
              html.element("td", ["class": "boxes"], text: boxes.joined(separator: "  "))
            }
          }
        })
    }
  }

  private var choices: [String] {
    HumanDecision.Choice.allCases.map { $0.label[language] }
  }

  private func card(of learner: Learner.ID) -> Recommendation? {
    view.recommendation(for: learner)
  }

  /// The suggestion in a few words with what it is about, or why there is none.
  private func headline(of learner: Learner.ID) -> String {
    guard let card = card(of: learner),
      let headline = card.rationales.first(where: { $0.audience == .teacher })?.headline
    else { return ReportPhrases.nothing(language) }
    guard card.outcome.resource != nil, let target = card.target, card.intent != .goBack else {
      return headline
    }
    return ClassPhrases.about(
      language, explainer.skillLabel(target, language: language), headline)
  }

  /// A card for each learner, closed until somebody wants to know.
  func cards(_ html: inout MarkupWriter) {
    section(&html, id: "learners", class: "screen", ReportPhrases.cards(language)) { html in
      for learner in view.learners {
        html.element("details", ["id": "learner-\(number(of: learner))"]) { html in
          html.element("summary", [:]) { html in
            html.element("b", [:], text: learner.text)
            html.element("span", [:], text: headline(of: learner))
          }
          paragraphs(of: learner, for: .teacher, &html)
          let advice = view.advice.first { $0.learner == learner }
          if let decided = DecisionPhrases.text(advice?.decisions ?? [], language) {
            html.element("p", ["class": "label"], text: decided)
          } else if let earlier = advice?.earlierDecision {
            html.element(
              "p", ["class": "label"],
              text: DecisionPhrases.earlierOne(language, earlier.text(language)))
          }
          if card(of: learner)?.outcome.resource != nil, advice?.isDecided != true {
            boxes(for: learner, &html)
          }
        }
      }
    }
  }

  private func paragraphs(
    of learner: Learner.ID, for audience: Audience, _ html: inout MarkupWriter
  ) {
    let advice = view.advice.first { $0.learner == learner }
    guard let advice else {
      html.element("p", [:], text: view.school.silence(about: learner)(language))
      return
    }
    let blocks =
      advice.recommendation?.rationales.first { $0.audience == audience }?.blocks ?? []
    for block in blocks {
      html.element("p", [:], text: block.sentences.joined(separator: " "))
    }
    for reason in advice.refusal?.reasons ?? [] {
      let texts = reason.texts
      html.element(
        "p", [:], text: (audience == .learner ? texts.learner : texts.teacher)[language])
    }
  }

  /// Nothing is ticked beforehand, and setting aside is as near as accepting.
  private func boxes(for learner: Learner.ID, _ html: inout MarkupWriter) {
    html.element("fieldset", [:]) { html in
      html.element(
        "legend", [:], text: ReportPhrases.choiceFor(language, learner.text))
      for (place, choice) in choices.enumerated() {
        let id = "choice-\(number(of: learner))-\(place + 1)"
        html.element("label", ["for": id]) { html in
          html.element("input", ["type": "checkbox", "id": id])
          html.element("span", [:], text: choice)
        }
      }
    }
    html.element(
      "p", ["class": "note"],
      text: ReportPhrases.record(
        language, ReportPhrases.decide(language, learner.text, view.school.source.from)))
  }

  /// What each learner may read of it, to cut out.
  func slips(_ html: inout MarkupWriter) {
    section(&html, id: "slips", class: "slips", ReportPhrases.slips(language)) { html in
      for learner in view.learners where card(of: learner)?.outcome.resource != nil {
        html.element("article", ["class": "slip"]) { html in
          html.element("h3", [:], text: learner.text)
          paragraphs(of: learner, for: .learner, &html)
        }
      }
    }
  }

  func limits(_ html: inout MarkupWriter) {
    section(&html, id: "limits", ReportPhrases.limits(language)) { html in
      html.element("ul", [:]) { html in
        for limit in ReportPhrases.unknown { html.element("li", [:], text: limit(language)) }
      }
    }
  }

  func footer(_ html: inout MarkupWriter) {
    let entries = view.recommendations.map(\.receipt)
    let model = view.school.model.map {
      ReportPhrases.model(language, $0.name, String($0.digest.description.prefix(16)))
    }
    let ledger = entries.first.flatMap { first in
      entries.last.map {
        ReportPhrases.entries(language, String(first.index), String($0.index))
      }
    }
    let lines = [
      ReportPhrases.asOf(language, date(view.school.asOf.day)), model,
      ReportPhrases.policy(language, String(Gate.policyDigest.description.prefix(16))), ledger,
      "balise \(BaliseCommand.version)",
    ]
    html.element("p", [:], text: lines.compactMap(\.self).joined(separator: " · "))
  }
}

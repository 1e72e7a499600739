import Balise
import Explaining
import LearningDomain
import PolicyGate

/// A class as one HTML page: what is on the screen, with each learner's card and room to decide.
struct ReportPage: HTMLPage {
  let view: ClassView
  let grouping: Grouping?
  let skills: SkillOverview?
  let hasSlips: Bool

  var language: Language { view.language }
  var explainer: Explainer { view.explainer }

  /// The page in UTF-8.
  var bytes: [UInt8] {
    document(title: "\(title) – \(ReportPhrases.report(language))") { html in
      html.element(
        "a", ["class": "skip", "href": "#learners"], text: ReportPhrases.skip(language))
      html.element("header", [:], content: header)
      html.element("main", [:]) { html in
        atOnce(&html)
        groups(&html)
        skillTable(&html)
        table(&html)
        items(&html)
        cards(&html)
        limits(&html)
        if hasSlips { slips(&html) }
      }
      html.element("footer", [:], content: footer)
    }
  }

  var title: String {
    let subject = view.school.catalogue.subject.map { " · " + $0[language] } ?? ""
    return view.schoolClass.text + subject
  }

  private func header(_ html: inout MarkupWriter) {
    html.element("h1", [:], text: title)
    let period = view.signs.period.map {
      ClassPhrases.period(language, date($0.lowerBound), date($0.upperBound))
    }
    html.element(
      "p", [:],
      text: [ClassPhrases.learners(language, view.learners.count), period]
        .compactMap(\.self).joined(separator: " · "))
    html.element("p", ["class": "label"], text: ClassPhrases.decisionSupport(language))
  }

  func date(_ day: Day) -> String { explainer.date(day, language: language, showsYear: true) }
}

import Balise
import Explaining
import LearningDomain
import PolicyGate

/// A class as one HTML page: what is on the screen, with each learner's card and room to decide.
struct ReportPage {
  let view: ClassView
  let grouping: Grouping?
  let skills: SkillOverview?
  let hasSlips: Bool

  var language: Language { view.language }
  var explainer: Explainer { view.explainer }

  /// The page in UTF-8.
  var bytes: [UInt8] {
    var html = MarkupWriter()
    html.element("html", ["lang": language.code]) { html in
      html.element("head", [:], content: head)
      html.element("body", [:]) { html in
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
    return Array(("<!DOCTYPE html>\n" + html.text).utf8)
  }

  var title: String {
    let subject = view.school.catalogue.subject.map { " · " + $0[language] } ?? ""
    return view.schoolClass.text + subject
  }

  private func head(_ html: inout MarkupWriter) {
    html.element("meta", ["charset": "utf-8"])
    html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.element("meta", ["name": "color-scheme", "content": "light dark"])
    html.element("title", [:], text: "\(title) – \(ReportPhrases.report(language))")
    html.element("style", [:], text: ReportStyle.css)
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

  /// A section with its heading.
  func section(
    _ html: inout MarkupWriter, id: String, class name: String? = nil, _ heading: String,
    content: @escaping (inout MarkupWriter) -> Void
  ) {
    let style: MarkupAttributes = name.map { ["class": $0] } ?? [:]
    html.element("section", ["aria-labelledby": "\(id)-title", "id": id] + style) { html in
      html.element("h2", ["id": "\(id)-title"], text: heading)
      content(&html)
    }
  }

  /// A table with a caption, the first cell of each row naming it.
  func grid(
    _ html: inout MarkupWriter, caption: String, heads: [String],
    rows: [(inout MarkupWriter) -> Void]
  ) {
    html.element("table", [:]) { html in
      html.element("caption", [:], text: caption)
      html.element("thead", [:]) { html in
        html.element("tr", [:]) { html in
          for head in heads { html.element("th", ["scope": "col"], text: head) }
        }
      }
      html.element("tbody", [:]) { html in
        for row in rows { html.element("tr", [:], content: row) }
      }
    }
  }
}

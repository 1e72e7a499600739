import KnowledgeTracing
import LearningDomain
import OfflineEvaluation

/// The report on an evaluation as one HTML page.
struct EvaluationPage: HTMLPage {
  let record: EvaluationRecord
  let language: Language

  /// The page in UTF-8.
  var bytes: [UInt8] {
    let sections = record.sections(language)
    return document(title: "\(title) – \(EvaluationPhrases.title(language))") { html in
      html.element(
        "a", ["class": "skip", "href": "#\(sections.first?.id ?? "")"],
        text: EvaluationPhrases.skip(language))
      html.element("header", [:], content: header)
      html.element("main", [:]) { html in
        for section in sections { write(section, &html) }
      }
      html.element("footer", [:]) { html in
        html.element("p", [:], text: "balise \(BaliseCommand.version)")
      }
    }
  }

  private var title: String {
    EvaluationPhrases.heading(language, record.origin.settings.variant, record.origin.answers.name)
  }

  private func header(_ html: inout MarkupWriter) {
    html.element("h1", [:], text: title)
    html.element(
      "p", [:],
      text: PlotPhrases.counts(
        responses: record.result.testRows, learners: record.result.testLearners, language))
    html.element("p", ["class": "label"], text: EvaluationPhrases.aboutModels(language))
  }

  private func write(_ part: EvaluationSection, _ html: inout MarkupWriter) {
    section(&html, id: part.id, part.heading) { html in
      for sentence in part.sentences { html.element("p", [:], text: sentence) }
      if !part.entries.isEmpty {
        html.element("ul", [:]) { html in
          for entry in part.entries { html.element("li", [:], text: entry) }
        }
      }
      if let table = part.table {
        html.element("div", ["class": "pair"]) { html in
          if let plot = part.plot {
            html.element("figure", [:]) { $0.append(plot.drawing()) }
          }
          write(table, of: part, &html)
        }
      }
      for note in part.notes { html.element("p", ["class": "note"], text: note) }
    }
  }

  /// A table that may be wider than the page, and is then moved across by hand or by keys.
  private func write(
    _ table: EvaluationSection.Table, of part: EvaluationSection, _ html: inout MarkupWriter
  ) {
    html.element(
      "div",
      ["class": "wide", "role": "region", "tabindex": "0", "aria-label": part.heading]
    ) { html in
      grid(
        &html, caption: table.caption, heads: table.heads,
        rows: table.rows.map { cells in
          { html in
            for (place, cell) in cells.enumerated() {
              if place == 0 {
                html.element("th", ["scope": "row"], text: cell)
              } else {
                let isNumber = cell.first.map { "0123456789–−".contains($0) } ?? false
                html.element("td", isNumber ? ["class": "figure"] : [:], text: cell)
              }
            }
          }
        })
    }
  }
}

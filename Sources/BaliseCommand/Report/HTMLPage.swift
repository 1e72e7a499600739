import LearningDomain

/// A page in one file, without network or script.
protocol HTMLPage {
  var language: Language { get }
}

extension HTMLPage {
  /// The page in UTF-8.
  ///
  /// - Parameters:
  ///   - title: What stands in the title of the window.
  ///   - body: Writes what is inside the body.
  /// - Returns: The bytes of the file.
  func document(title: String, body: @escaping (inout MarkupWriter) -> Void) -> [UInt8] {
    var html = MarkupWriter()
    html.element("html", ["lang": language.code]) { html in
      html.element("head", [:]) { html in
        html.element("meta", ["charset": "utf-8"])
        html.element(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("meta", ["name": "color-scheme", "content": "light dark"])
        html.element("title", [:], text: title)
        html.element("style", [:], text: ReportStyle.css)
      }
      html.element("body", [:], content: body)
    }
    return Array(("<!DOCTYPE html>\n" + html.text).utf8)
  }

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

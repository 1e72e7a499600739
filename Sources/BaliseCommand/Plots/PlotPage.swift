import LearningDomain

/// A drawing that grows downwards: heading, panels, caption.
///
/// It is drawn for a narrow column, so that its smallest text still has 10 pixels on a screen of 320;
/// its background is its own, so that it looks the same on light and on dark pages.
struct PlotPage {
  static let width = 360.0
  /// What panels leave free: at the left for the labels of their axis, and at the right.
  static let left = 48.0, right = 20.0
  /// How wide a panel is that takes the whole width.
  static let plotWidth = width - left - right
  /// The size of text, and what a line of it takes.
  static let textSize = 12.0, lineHeight = 16.0
  /// What the labels under an axis take.
  static let axisHeight = 20.0
  /// As many columns of text as a line holds in the widest common typeface.
  private static let columns = 48
  /// The margin of text at both sides.
  static let margin = 12.0

  private(set) var y = 12.0
  var svg = MarkupWriter()

  /// Leaves room for something of a height, and says where it begins.
  mutating func take(_ height: Double) -> Double {
    defer { y += height }
    return y
  }

  mutating func heading(_ title: String, _ lines: [String]) {
    let top = take(22)
    svg.text(title, x: Self.margin, y: top + 14, ["font-size": "15", "font-weight": "bold"])
    for line in lines { paragraph(line) }
    gap()
  }

  /// Writes a text in as many lines as it needs.
  mutating func paragraph(_ text: String) {
    for line in Screen.wrap(text, to: Self.columns) {
      svg.text(line, x: Self.margin, y: take(Self.lineHeight) + Self.textSize)
    }
  }

  /// Writes what stands along an axis.
  mutating func axisTitle(_ text: String) {
    svg.text(
      text, x: Self.margin, y: take(Self.lineHeight + 6) + Self.textSize,
      ["fill": PlotColour.reference])
  }

  /// Leaves half a line free.
  mutating func gap() { y += Self.lineHeight / 2 }

  /// Writes one line of the key: a mark and what it stands for.
  mutating func key(_ text: String, mark: (inout MarkupWriter, _ x: Double, _ y: Double) -> Void) {
    let top = take(Self.lineHeight)
    mark(&svg, Self.margin + 14, top + Self.lineHeight / 2)
    svg.text(text, x: Self.margin + 36, y: top + Self.textSize)
  }

  /// The finished drawing, with a name and a description for those who do not see it.
  ///
  /// - Parameters:
  ///   - id: What the ids in it begin with, other than in any drawing on the same page.
  ///   - title: The name.
  ///   - description: The main figures in words.
  ///   - language: What both are written in.
  /// - Returns: The bytes of the file.
  func bytes(id: String, title: String, description: String, language: Language) -> [UInt8] {
    let root = drawing(
      id: id, title: title, description: description, language: language,
      ["xmlns": "http://www.w3.org/2000/svg", "xml:lang": language.code])
    return Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.text).utf8)
  }

  /// The same, to stand in a page.
  func drawing(
    id: String, title: String, description: String, language: Language,
    _ attributes: MarkupAttributes = [:]
  ) -> MarkupWriter {
    let height = y + Self.margin
    var root = MarkupWriter()
    root.element(
      "svg",
      attributes + [
        "viewBox": "0 0 \(px(Self.width)) \(px(height))",
        "width": px(Self.width * 1.5), "height": px(height * 1.5),
        "style": "max-width:100%;height:auto", "lang": language.code,
        "role": "img", "aria-labelledby": "\(id)-title", "aria-describedby": "\(id)-description",
        "font-family": "sans-serif",
        "font-size": px(Self.textSize), "fill": PlotColour.ink,
      ]
    ) { root in
      root.element("title", ["id": "\(id)-title"], text: title)
      root.element("desc", ["id": "\(id)-description"], text: description)
      root.element("rect", ["width": "100%", "height": "100%", "fill": PlotColour.paper])
      root.append(svg)
    }
    return root
  }
}

/// Colours that stand out from the paper by 3 to 1 and more where they carry data, as WCAG 2.2 asks
/// in 1.4.11; the grid does not.
///
/// - Source: M. Okabe and K. Ito, “Color Universal Design”, 2008, for blue and vermilion, which all
///   kinds of colour vision tell apart. Marks differ in shape too.
enum PlotColour {
  static let paper = "#ffffff", ink = "#1a1a1a", grid = "#d4d4d4", reference = "#666666"
  static let observed = "#0072b2", predicted = "#d55e00"
}

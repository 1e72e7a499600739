import LearningDomain

/// A drawing with a name, and what it shows in words for those who do not see it.
protocol Plot {
  var language: Language { get }

  /// What ids in it begin with, other than in any drawing on the same page.
  var id: String { get }

  var title: String { get }

  /// The main figures in words.
  var description: String { get }

  func draw(on page: inout PlotPage)
}

extension Plot {
  /// The bytes of a file of its own.
  func bytes() -> [UInt8] {
    drawn.bytes(id: id, title: title, description: description, language: language)
  }

  /// The drawing to stand in a page.
  func drawing() -> MarkupWriter {
    drawn.drawing(id: id, title: title, description: description, language: language)
  }

  private var drawn: PlotPage {
    var page = PlotPage()
    draw(on: &page)
    return page
  }
}

import LearningDomain
import OfflineEvaluation

/// A reliability diagram: what was predicted against what was observed, over a histogram of the
/// predictions.
struct ReliabilityPlot: Plot {
  let result: EvaluationResult
  let bins: [EvaluationReport.Bin]
  let language: Language

  let id = "reliability"
  var title: String { ReliabilityPhrases.title(language) }

  /// How many intervals the histogram has: each five hundredths wide.
  private static let histogramIntervals = 20

  func draw(on page: inout PlotPage) {
    page.heading(title, [figures, counts])
    page.key(ReliabilityPhrases.observed(language)) { svg, x, y in
      svg.interval(x, from: y - 7, to: y + 7, cap: 3)
      svg.disc(x, y, radius: 3)
    }
    page.key(ReliabilityPhrases.diagonal(language)) { svg, x, y in
      svg.line(x - 14, y, x + 14, y, colour: PlotColour.reference, width: 1.5, dash: Self.dash)
    }
    page.gap()
    page.axisTitle(ReliabilityPhrases.vertical(language))
    drawBins(on: &page)
    page.gap()
    page.axisTitle(ReliabilityPhrases.histogram(language))
    drawHistogram(on: &page)
    page.gap()
    page.axisTitle(ReliabilityPhrases.horizontal(language))
    page.gap()
    page.paragraph(ReliabilityPhrases.caption(language))
  }

  private static let dash = "5 4"

  private func area(height: Double, on page: inout PlotPage, to most: Double) -> PlotArea {
    PlotArea(
      x: PlotPage.left, y: page.take(height), width: PlotPage.plotWidth, height: height,
      xRange: 0...1, yRange: 0...most)
  }

  private func drawBins(on page: inout PlotPage) {
    let area = area(height: PlotPage.plotWidth, on: &page, to: 1)
    let ticks = PlotPhrases.shares([0, 0.25, 0.5, 0.75, 1], language)
    area.drawYAxis(ticks, in: &page.svg)
    page.svg.line(
      area.x(of: 0), area.y(of: 0), area.x(of: 1), area.y(of: 1), colour: PlotColour.reference,
      width: 1.5, dash: Self.dash)
    area.drawXAxis(ticks, in: &page.svg)
    for bin in bins {
      let x = area.x(of: bin.predicted), interval = bin.observed.interval
      page.svg.interval(
        x, from: area.y(of: interval.upperBound), to: area.y(of: interval.lowerBound), cap: 3)
      page.svg.disc(x, area.y(of: bin.observed.value), radius: 3)
    }
    _ = page.take(PlotPage.axisHeight)
  }

  private func drawHistogram(on page: inout PlotPage) {
    let counts = result.predictions.histogram(intervals: Self.histogramIntervals)
    let most = max(1, counts.max() ?? 1)
    let area = area(height: 56, on: &page, to: Double(most))
    let greatest = Double(most) / Double(max(1, result.testRows))
    area.drawYAxis(
      [(0, share(0)), (Double(most), share(greatest))], in: &page.svg)
    let width = area.width / Double(counts.count)
    for (position, count) in counts.enumerated() where count > 0 {
      let top = area.y(of: Double(count))
      page.svg.element(
        "rect",
        [
          "x": px(area.x + Double(position) * width + 1), "y": px(top), "width": px(width - 2),
          "height": px(area.bottom - top), "fill": PlotColour.reference,
        ])
    }
    area.drawXAxis([], in: &page.svg)
  }
}

/// What the drawing says in words.
extension ReliabilityPlot {
  private var figures: String {
    func number(_ value: Double?) -> String { decimal(value, 3, language) }
    return ReliabilityPhrases.figures(
      language, number(result.ece), number(result.calibration?.slope),
      number(result.calibration?.intercept))
  }

  private func share(_ value: Double) -> String { PlotPhrases.share(value, language) }

  private var counts: String {
    PlotPhrases.counts(responses: result.testRows, learners: result.testLearners, language)
  }

  var description: String {
    guard let first = bins.first, let last = bins.last else { return figures }
    let holding = bins.count { $0.observed.interval.contains($0.predicted) }
    return [
      counts, figures,
      ReliabilityPhrases.ends(
        language, share(first.predicted), share(first.observed.value), share(last.predicted),
        share(last.observed.value)),
      ReliabilityPhrases.holding(language, String(holding), String(bins.count)),
      ReliabilityPhrases.caption(language),
    ].joined(separator: " ")
  }
}

import LearningDomain
import OfflineEvaluation

/// One measure of several groups: a row with a mark and an interval for each.
struct IntervalPlot: Plot {
  let id: String, title: String
  let metric: Metric
  let rows: [(name: String, estimate: Estimated)]
  let language: Language

  /// How many groups are drawn: the table has them all.
  private static let mostRows = 20
  private static let rowHeight = 34.0
  /// As many columns of text as a name may take.
  private static let columns = 44

  private var shown: ArraySlice<(name: String, estimate: Estimated)> {
    rows.prefix(Self.mostRows)
  }

  func draw(on page: inout PlotPage) {
    page.heading(title, [subtitle])
    let area = PlotArea(
      x: PlotPage.margin, y: page.y, width: PlotPage.width - PlotPage.margin - PlotPage.right,
      height: Self.rowHeight * Double(shown.count), xRange: range, yRange: 0...1)
    if range.contains(ideal) {
      let x = area.x(of: ideal)
      page.svg.line(
        x, area.y, x, area.bottom, colour: PlotColour.reference, width: 1.5, dash: "5 4")
    }
    for row in shown {
      let top = page.take(Self.rowHeight)
      page.svg.text(
        Screen.fit(row.name, to: min(Self.columns, Screen.width(of: row.name))),
        x: area.x, y: top + PlotPage.textSize)
      let y = top + 24, interval = row.estimate.interval
      page.svg.line(
        area.x(of: interval.lowerBound), y, area.x(of: interval.upperBound), y,
        colour: PlotColour.observed, width: 2)
      page.svg.disc(area.x(of: row.estimate.value), y, radius: 4)
    }
    area.drawXAxis(ticks, in: &page.svg)
    _ = page.take(PlotPage.axisHeight)
    page.axisTitle(metric.name(language))
  }

  /// Where a group is like chance, or as it should be.
  private var ideal: Double { metric == .auc ? 0.5 : 0 }

  /// From the least to the most that is drawn, in steps.
  private var range: ClosedRange<Double> {
    let low = shown.map(\.estimate.interval.lowerBound).min() ?? ideal
    let high = shown.map(\.estimate.interval.upperBound).max() ?? ideal
    return (min(low, ideal) / step).rounded(.down) * step...(max(high, ideal + step) / step)
      .rounded(.up) * step
  }

  private var step: Double { metric == .auc ? 0.1 : 0.5 }

  private var ticks: [PlotArea.Tick] {
    let count = Int(((range.upperBound - range.lowerBound) / step).rounded())
    // As many labels as have room.
    let every = max(1, (count + 5) / 6)
    return stride(from: 0, through: count, by: every).map { place in
      let value = range.lowerBound + Double(place) * step
      return (value, decimal(value, 1, language))
    }
  }

  private var subtitle: String {
    rows.count > Self.mostRows
      ? IntervalPhrases.first(language, String(Self.mostRows), String(rows.count))
      : IntervalPhrases.all(language)
  }

  var description: String {
    let parts = shown.prefix(3).map { row in
      IntervalPhrases.row(
        language, EvaluationPhrases.estimate(row.estimate, 3, language), row.name)
    }
    return ([subtitle] + parts).joined(separator: " ")
  }
}

enum IntervalPhrases {
  static let all = Phrase(
    "Le point est la mesure, le trait 95 % des tirages d’élèves.",
    "The dot is the measure, the line 95% of samples of learners.")
  static let first = Phrase(
    "Les %1 premières sur %2. Le point est la mesure, le trait 95 % des tirages d’élèves.",
    "The first %1 of %2. The dot is the measure, the line 95% of samples of learners.")
  static let row = Phrase("« %2 » : %1.", "“%2”: %1.")
}

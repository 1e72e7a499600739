import LearningDomain
import OfflineEvaluation

/// What was observed and what was predicted at places in a sequence.
struct PositionPlot: Plot {
  let id: String, title: String
  /// What the places are.
  let axis: String
  let positions: [EvaluationReport.Position]
  let language: Language

  private static let dash = "5 3"
  /// What a label takes, of its longest in digits: a place is left without one where there is no room.
  private static let digitWidth = 7.0

  func draw(on page: inout PlotPage) {
    page.heading(title, [])
    page.key(PositionPhrases.observed(language)) { svg, x, y in
      svg.path([(x - 14, y), (x + 14, y)], colour: PlotColour.observed)
      svg.interval(x, from: y - 7, to: y + 7, cap: 3)
      svg.disc(x, y, radius: 3)
    }
    page.key(LearningCurvePhrases.predicted(language)) { svg, x, y in
      svg.path([(x - 14, y), (x + 14, y)], colour: PlotColour.predicted, dash: Self.dash)
      svg.diamond(x, y, radius: 3.5)
    }
    page.gap()
    let area = PlotArea(
      x: PlotPage.left, y: page.take(200), width: PlotPage.plotWidth, height: 200,
      xRange: -0.5...(Double(max(1, positions.count)) - 0.5), yRange: 0...1)
    area.drawYAxis(PlotPhrases.shares([0, 0.25, 0.5, 0.75, 1], language), in: &page.svg)
    area.drawXAxis(ticks(in: area), in: &page.svg)
    draw(in: area, on: &page)
    _ = page.take(PlotPage.axisHeight)
    page.axisTitle(axis)
  }

  private func draw(in area: PlotArea, on page: inout PlotPage) {
    func places(_ metric: Metric) -> [(x: Double, y: Double, interval: ClosedRange<Double>)] {
      positions.enumerated().compactMap { place, position in
        position.estimates[metric].map {
          (area.x(of: Double(place)), area.y(of: $0.value), $0.interval)
        }
      }
    }
    let observed = places(.observed), predicted = places(.predicted)
    for place in observed {
      page.svg.interval(
        place.x, from: area.y(of: place.interval.upperBound),
        to: area.y(of: place.interval.lowerBound), cap: 3)
    }
    page.svg.path(observed.map { ($0.x, $0.y) }, colour: PlotColour.observed)
    for place in observed { page.svg.disc(place.x, place.y, radius: 3) }
    page.svg.path(
      predicted.map { ($0.x, $0.y) }, colour: PlotColour.predicted, dash: Self.dash)
    for place in predicted { page.svg.diamond(place.x, place.y, radius: 3.5) }
  }

  private func ticks(in area: PlotArea) -> [PlotArea.Tick] {
    let room = area.width / Double(max(1, positions.count))
    return positions.enumerated().map { place, position in
      let range = position.range
      let whole = range.last.map { $0 == range.first ? "\($0)" : "\(range.first)–\($0)" }
      let short = range.last == range.first ? "\(range.first)" : "\(range.first)+"
      let hasRoom = whole.map { Double($0.count) * Self.digitWidth < room } ?? false
      return (Double(place), hasRoom ? whole ?? short : short)
    }
  }

  var description: String {
    guard let first = positions.first, let last = positions.last else { return title }
    return title + (language == .french ? "\u{A0}: " : ": ")
      + (first == last ? [first] : [first, last]).map { position in
        PositionPhrases.at(
          language, EvaluationPhrases.places(position.range, language),
          EvaluationPhrases.share(position.estimates[.observed], language),
          EvaluationPhrases.share(position.estimates[.predicted], language),
          String(position.estimates.learners))
      }.joined(separator: language == .french ? "\u{202F}; " : "; ") + "."
  }
}

enum PositionPhrases {
  static let observed = Phrase(
    "observé (part de justes), 95 % des tirages", "observed (share correct), 95% of samples")
  static let at = Phrase(
    "rang %1, %2 observés, %3 prédits, %4 élèves",
    "place %1, %2 observed, %3 predicted, %4 learners")
}

extension EvaluationPhrases {
  /// A share in hundredths; a dash for what is undefined.
  static func share(_ estimated: Estimated?, _ language: Language) -> String {
    estimated.map { PlotPhrases.share($0.value, language) } ?? "–"
  }
}

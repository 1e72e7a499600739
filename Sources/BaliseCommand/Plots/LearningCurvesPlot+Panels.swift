import OfflineEvaluation

extension LearningCurvesPlot {
  private static let dash = "5 3"

  func drawKey(on page: inout PlotPage) {
    page.key(LearningCurvePhrases.observed(language)) { svg, x, y in
      svg.path([(x - 14, y), (x + 14, y)], colour: PlotColour.observed)
      svg.interval(x, from: y - 7, to: y + 7, cap: 3)
      svg.disc(x, y, radius: 3)
    }
    page.key(LearningCurvePhrases.predicted(language)) { svg, x, y in
      svg.path([(x - 14, y), (x + 14, y)], colour: PlotColour.predicted, dash: Self.dash)
      svg.diamond(x, y, radius: 3.5)
    }
  }

  func drawAll(on page: inout PlotPage) {
    page.gap()
    let axis = OpportunityAxis([all])
    let area = PlotArea(
      x: PlotPage.left, y: page.take(180), width: PlotPage.plotWidth, height: 180,
      xRange: axis.range, yRange: 0...1)
    area.drawYAxis(PlotPhrases.shares([0, 0.25, 0.5, 0.75, 1], language), in: &page.svg)
    area.drawXAxis(axis.ticks, in: &page.svg)
    if all.points.isEmpty {
      let text = LearningCurvePhrases.noPoint(language, String(Self.fewestLearners))
      page.svg.text(text, x: area.x + 8, y: area.y(of: 0.5) - 4)
    } else {
      draw(all, in: area, size: 3, hasIntervals: false, on: &page)
    }
    _ = page.take(PlotPage.axisHeight)
    let y = page.take(PlotPage.lineHeight) + PlotPage.textSize
    page.svg.text("n", x: PlotPage.margin, y: y)
    for tick in axis.ticks {
      guard let point = all.points.first(where: { Double($0.opportunity) == tick.value }) else {
        continue
      }
      page.svg.text(
        String(point.learners), x: area.x(of: tick.value), y: y, ["text-anchor": "middle"])
    }
    page.axisTitle(LearningCurvePhrases.opportunity(language))
  }

  /// Draws the skills two by two, all with the same scales.
  func drawSkills(on page: inout PlotPage) {
    let axis = OpportunityAxis(skills)
    let gap = 18.0, width = (PlotPage.plotWidth - gap) / 2
    let height = 72.0
    for start in stride(from: 0, to: skills.count, by: 2) {
      let row = skills[start...].prefix(2).map { (curve: $0, name: brokenName($0.skill)) }
      let names = PlotPage.lineHeight * Double(row.map(\.name.count).max() ?? 1)
      let top = page.take(names + height + PlotPage.axisHeight + 10)
      for (column, (curve, name)) in row.enumerated() {
        let area = PlotArea(
          x: PlotPage.left + Double(column) * (width + gap), y: top + names + 4, width: width,
          height: height, xRange: axis.range, yRange: 0...1)
        for (line, text) in name.reversed().enumerated() {
          let y = area.y - 8 - Double(line) * PlotPage.lineHeight
          page.svg.text(text, x: area.x, y: y, ["font-weight": "bold"])
        }
        let ticks = PlotPhrases.shares([0, 0.5, 1], language)
        area.drawYAxis(ticks, isLabelled: column == 0, in: &page.svg)
        area.drawXAxis(axis.ticks, in: &page.svg)
        draw(curve, in: area, size: 2, on: &page)
      }
    }
  }

  /// An interval takes it that responses are independent, as those of one skill at one opportunity are: each is another
  /// learner's.
  private func draw(
    _ curve: Curve, in area: PlotArea, size: Double, hasIntervals: Bool = true,
    on page: inout PlotPage
  ) {
    func places(_ value: (LearningCurve.Point) -> Double) -> [(x: Double, y: Double)] {
      curve.points.map { (area.x(of: Double($0.opportunity)), area.y(of: value($0))) }
    }
    let observed = places(\.observed), predicted = places(\.predicted)
    for (point, place) in zip(curve.points, observed) where hasIntervals {
      let interval = point.interval
      page.svg.interval(
        place.x, from: area.y(of: interval.upperBound), to: area.y(of: interval.lowerBound),
        cap: size)
    }
    page.svg.path(observed, colour: PlotColour.observed)
    for place in observed { page.svg.disc(place.x, place.y, radius: size) }
    page.svg.path(predicted, colour: PlotColour.predicted, dash: Self.dash)
    for place in predicted { page.svg.diamond(place.x, place.y, radius: size + 0.5) }
  }
}

/// The axis of opportunities that some curves share.
private struct OpportunityAxis {
  let range: ClosedRange<Double>
  let ticks: [PlotArea.Tick]

  init(_ curves: [LearningCurvesPlot.Curve]) {
    let last = max(1, curves.compactMap(\.points.last?.opportunity).max() ?? 1)
    range = 0.5...(Double(last) + 0.5)
    // Every fifth where all have no room in a small panel.
    let marked = last <= 8 ? Array(1...last) : [1] + Array(stride(from: 5, through: last, by: 5))
    ticks = marked.map { (Double($0), String($0)) }
  }
}

/// A skill's name in two lines at most, broken after a hyphen or the like, cut where it is too long.
private func brokenName(_ name: String) -> [String] {
  let columns = 20.0
  let first = head(of: name[...], columns: columns)
  guard first.endIndex < name.endIndex else { return [name] }
  let end = first.lastIndex { "-_;:./ ".contains($0) }.map(name.index(after:)) ?? first.endIndex
  let rest = name[end...]
  let isCut = head(of: rest, columns: columns).endIndex < rest.endIndex
  let second = isCut ? head(of: rest, columns: columns - 1) + "…" : rest
  return [String(name[..<end]), String(second)]
}

/// As much of a text as fits into so many small letters; a capital takes up to half as much again.
private func head(of text: Substring, columns: Double) -> Substring {
  var width = 0.0
  return text.prefix { character in
    width += Double(Screen.width(of: String(character))) * (character.isUppercase ? 1.5 : 1)
    return width <= columns
  }
}

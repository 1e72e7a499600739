/// A rectangle with two scales, in which data is drawn.
struct PlotArea {
  let x: Double, y: Double, width: Double, height: Double
  let xRange: ClosedRange<Double>, yRange: ClosedRange<Double>

  var bottom: Double { y + height }

  /// Where a value lies from the left.
  func x(of value: Double) -> Double {
    x + width * (value - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)
  }

  /// Where a value lies from the top.
  func y(of value: Double) -> Double {
    bottom - height * (value - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound)
  }

  /// A place along an axis, and what is written there.
  typealias Tick = (value: Double, label: String)

  /// Draws lines across at some heights, and their labels at the left.
  func drawYAxis(_ ticks: [Tick], isLabelled: Bool = true, in svg: inout MarkupWriter) {
    for tick in ticks {
      let y = y(of: tick.value)
      svg.line(x, y, x + width, y, colour: PlotColour.grid)
      guard isLabelled else { continue }
      svg.text(tick.label, x: x - 6, y: y + 4, ["text-anchor": "end"])
    }
  }

  /// Draws the lower edge, with short lines at some places and their labels beneath.
  func drawXAxis(_ ticks: [Tick], in svg: inout MarkupWriter) {
    svg.line(x, bottom, x + width, bottom, colour: PlotColour.ink)
    for tick in ticks {
      let x = x(of: tick.value)
      svg.line(x, bottom, x, bottom + 4, colour: PlotColour.ink)
      svg.text(tick.label, x: x, y: bottom + 16, ["text-anchor": "middle"])
    }
  }
}

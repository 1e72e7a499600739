/// The shapes that plots are made of.
extension MarkupWriter {
  mutating func text(_ text: String, x: Double, y: Double, _ attributes: MarkupAttributes = [:]) {
    element("text", ["x": px(x), "y": px(y)] + attributes, text: text)
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, colour: String, width: Double = 1,
    dash: String? = nil
  ) {
    let place: MarkupAttributes = ["x1": px(x1), "y1": px(y1), "x2": px(x2), "y2": px(y2)]
    element("line", place + stroke(colour, width, dash))
  }

  /// Straight lines from point to point.
  mutating func path(
    _ points: [(x: Double, y: Double)], colour: String, width: Double = 1.5, dash: String? = nil
  ) {
    let corners = points.map { "\(px($0.x)),\(px($0.y))" }.joined(separator: " ")
    element("polyline", ["points": corners, "fill": "none"] + stroke(colour, width, dash))
  }

  /// A disc, the mark of what was observed.
  mutating func disc(_ x: Double, _ y: Double, radius: Double) {
    element(
      "circle", ["cx": px(x), "cy": px(y), "r": px(radius), "fill": PlotColour.observed])
  }

  /// An empty diamond, the mark of what was predicted.
  mutating func diamond(_ x: Double, _ y: Double, radius: Double) {
    let (left, right, top, bottom) = (x - radius, x + radius, y - radius, y + radius)
    element(
      "path",
      [
        "d":
          "M\(px(left)),\(px(y))L\(px(x)),\(px(top))L\(px(right)),\(px(y))L\(px(x)),\(px(bottom))Z",
        "fill": PlotColour.paper,
      ] + stroke(PlotColour.predicted, 1.5, nil))
  }

  /// An interval of what was observed: a bar with a short line at each end.
  mutating func interval(_ x: Double, from top: Double, to bottom: Double, cap: Double) {
    let ends = [top, bottom].map { "M\(px(x - cap)),\(px($0))H\(px(x + cap))" }.joined()
    element(
      "path",
      ["d": "M\(px(x)),\(px(top))V\(px(bottom))\(ends)", "fill": "none"]
        + stroke(PlotColour.observed, 1, nil))
  }

  private func stroke(_ colour: String, _ width: Double, _ dash: String?) -> MarkupAttributes {
    let solid: MarkupAttributes = ["stroke": colour, "stroke-width": px(width)]
    return dash.map { solid + ["stroke-dasharray": $0] } ?? solid
  }
}

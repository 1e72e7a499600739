import LearningDomain
import OfflineEvaluation

/// A heat map of regrets: a row for each policy, a column for each world.
struct RegretMap {
  private static let nameWidth = 112.0, cellHeight = 18.0
  /// The regret that is drawn darkest.
  private static let darkest = 0.5

  let matrix: PolicyMatrix
  let language: Language

  func bytes() -> [UInt8] {
    var page = PlotPage()
    page.heading(MatrixPhrases.mapTitle(language), [MatrixPhrases.mapLead(language)])
    let width = (PlotPage.width - Self.nameWidth - PlotPage.right) / Double(matrix.worlds.count)
    let top = page.take(Self.cellHeight)
    for column in matrix.worlds.indices {
      label(String(column + 1), column, top, width, colour: PlotColour.reference, in: &page)
    }
    for policy in matrix.policies where !policy.isOracle { row(policy, width, in: &page) }
    page.gap()
    for (column, world) in matrix.worlds.enumerated() {
      page.paragraph(MatrixPhrases.mapColumn(language, String(column + 1), world.name))
    }
    return page.bytes(
      id: "regret", title: MatrixPhrases.mapTitle(language), description: summary,
      language: language)
  }

  private func row(_ policy: PolicyKind, _ width: Double, in page: inout PlotPage) {
    let top = page.take(Self.cellHeight)
    page.svg.text(policy.name, x: PlotPage.margin, y: top + 13)
    for (column, world) in matrix.worlds.enumerated() {
      let regret = matrix.regret(of: policy.name, in: world.name, on: .gain) ?? 0
      let share = min(1, max(0, regret / Self.darkest))
      page.svg.element(
        "rect",
        [
          "x": px(Self.nameWidth + Double(column) * width), "y": px(top), "width": px(width - 1),
          "height": px(Self.cellHeight - 1), "fill": Self.shade(share),
        ])
      label(
        String(Int((regret * 100).rounded())), column, top, width,
        colour: share > 0.6 ? PlotColour.paper : PlotColour.ink, in: &page)
    }
  }

  private func label(
    _ text: String, _ column: Int, _ top: Double, _ width: Double, colour: String,
    in page: inout PlotPage
  ) {
    page.svg.text(
      text, x: Self.nameWidth + (Double(column) + 0.5) * width, y: top + 13,
      ["text-anchor": "middle", "fill": colour])
  }

  /// From the paper's white to the darkest blue, in lightness that falls evenly.
  private static func shade(_ share: Double) -> String {
    func part(_ light: Double, _ dark: Double) -> String {
      let value = Int((light + (dark - light) * share).rounded())
      return (value < 16 ? "0" : "") + String(value, radix: 16)
    }
    return "#" + part(238, 0) + part(244, 62) + part(250, 110)
  }

  private var summary: String {
    let regrets = matrix.regrets(on: .gain)
    let oracles = Set(matrix.policies.filter(\.isOracle).map(\.name))
    let own = regrets.first { $0.policy == "balise" }
    let others = regrets.filter { $0.policy != "balise" && !oracles.contains($0.policy) }
    let next = others.min { $0.mean.value < $1.mean.value }
    return MatrixPhrases.mapAlt(
      language, decimal(own?.mean.value, 3, language), next?.policy ?? "–",
      decimal(next?.mean.value, 3, language))
  }
}

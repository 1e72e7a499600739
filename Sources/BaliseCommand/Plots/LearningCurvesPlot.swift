import KnowledgeTracing
import LearningDomain
import OfflineEvaluation

/// Learning curves: one panel for all skills together, small ones for the most answered.
struct LearningCurvesPlot {
  /// A point is drawn from this many learners only: fewer might be recognised, and their share
  /// correct is mostly noise; around one half, the interval of ten is already ±26 points.
  static let fewestLearners = 10

  /// Later opportunities are not drawn: a small panel has no room for more points.
  static let mostOpportunities = 30

  /// How many skills have a panel: two columns of six, about two screens of a telephone.
  static let mostSkills = 12

  let all: Curve, skills: [Curve]
  let language: Language
  private let result: EvaluationResult
  private let reading: SkillReading
  private let skillCount: Int

  init(_ result: EvaluationResult, reading: SkillReading, _ language: Language) {
    let curves = result.learningCurves(reading: reading)
    self.result = result
    self.reading = reading
    self.language = language
    all = Curve(curves.all)
    skills = Array(
      curves.skills.lazy.map(Curve.init).filter { !$0.points.isEmpty }.prefix(Self.mostSkills))
    skillCount = curves.skills.count
  }

  /// What is drawn of a curve.
  struct Curve {
    /// The skill's name; empty for all skills together.
    let skill: String
    let points: [LearningCurve.Point]

    init(_ curve: LearningCurve) {
      skill = curve.skill ?? ""
      // The later the opportunity, the fewer the learners: what is left has no gap.
      points = Array(
        curve.points.prefix(mostOpportunities).prefix { $0.learners >= fewestLearners })
    }
  }

  func bytes() -> [UInt8] {
    var page = PlotPage()
    let title = LearningCurvePhrases.title(language)
    page.heading(title, [counts])
    drawKey(on: &page)
    page.gap()
    page.paragraph(LearningCurvePhrases.all(language))
    drawAll(on: &page)
    if !skills.isEmpty {
      page.gap()
      page.paragraph(shownSkills)
      page.gap()
      drawSkills(on: &page)
    }
    page.gap()
    for text in caption { page.paragraph(text) }
    return page.bytes(
      id: "learning-curves", title: title, description: description, language: language)
  }
}

/// What the drawing says in words.
extension LearningCurvesPlot {
  private var counts: String {
    PlotPhrases.counts(responses: result.testRows, learners: result.testLearners, language)
  }

  private var shownSkills: String {
    LearningCurvePhrases.skills(language, String(skills.count), String(skillCount))
  }

  private var caption: [String] {
    let callForSeveral = result.skillSets.contains { $0.members.count > 1 }
    return [
      LearningCurvePhrases.caption(language),
      LearningCurvePhrases.fewest(
        language, String(Self.fewestLearners), String(Self.mostOpportunities)),
      LearningCurvePhrases.intervals(language),
    ] + (callForSeveral ? [LearningCurvePhrases.several(reading, language)] : [])
  }

  private var description: String {
    let noPoint = LearningCurvePhrases.noPoint(language, String(Self.fewestLearners))
    let whole = LearningCurvePhrases.ofAll(language, ends(of: all) ?? noPoint)
    let parts = skills.compactMap { curve in
      ends(of: curve).map { LearningCurvePhrases.ofSkill(language, $0, curve.skill) }
    }
    let list = skills.isEmpty ? [] : [shownSkills + "."]
    return ([counts, whole] + list + parts + caption).joined(separator: " ")
  }

  /// The first and the last point in words.
  private func ends(of curve: Curve) -> String? {
    guard let first = curve.points.first, let last = curve.points.last else { return nil }
    let ends = first == last ? [first] : [first, last]
    return ends.map { point in
      LearningCurvePhrases.at(
        language, String(point.opportunity), PlotPhrases.share(point.observed, language),
        PlotPhrases.share(point.predicted, language), String(point.learners))
    }.joined(separator: language == .french ? "\u{202F}; " : "; ")
  }
}

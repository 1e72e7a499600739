import LearningDomain
import OfflineEvaluation

extension EvaluationRecord {
  /// The sections of the page, in its order.
  func sections(_ language: Language) -> [EvaluationSection] {
    [
      measures(language), reliability(language), positions(language), opportunities(language),
      skills(language),
    ] + report.slices.enumerated().map { slices($1, number: $0 + 1, language) }
      + (ablations.isEmpty ? [] : [worths(language)]) + instruction(language) + [
        parameters(language), limits(language), origin(language),
      ]
  }

  private func measures(_ language: Language) -> EvaluationSection {
    EvaluationSection(
      id: "measures", heading: SectionPhrases.measures(language),
      sentences: warnings.map { $0.sentence(language) } + [SectionPhrases.measuresLead(language)],
      table: .init(
        caption: SectionPhrases.brackets(language),
        heads: [
          SectionPhrases.measure(language), SectionPhrases.value(language),
          SectionPhrases.says(language),
        ],
        rows: Self.measures.map { metric in
          [
            metric.name(language), EvaluationPhrases.estimate(report.all[metric], 4, language),
            metric.meaning(language),
          ]
        }),
      notes: [
        SectionPhrases.counted(
          language, String(report.learnersWithAUC), String(report.skillsWithAUC)),
        SectionPhrases.eceRises(language),
      ])
  }

  private func reliability(_ language: Language) -> EvaluationSection {
    EvaluationSection(
      id: "calibration", heading: SectionPhrases.reliability(language),
      sentences: [SectionPhrases.reliabilityLead(language)],
      plot: ReliabilityPlot(result: result, bins: report.reliability, language: language),
      table: .init(
        caption: SectionPhrases.brackets(language),
        heads: [
          SectionPhrases.bin(language), SectionPhrases.responses(language),
          SectionPhrases.predicted(language), SectionPhrases.observed(language),
        ],
        rows: report.reliability.enumerated().map { place, bin in
          [
            String(place + 1), String(bin.count), decimal(bin.predicted, 3, language),
            EvaluationPhrases.estimate(bin.observed, 3, language),
          ]
        }))
  }

  private func worths(_ language: Language) -> EvaluationSection {
    EvaluationSection(
      id: "ablation", heading: AblationPhrases.title(language),
      sentences: [AblationPhrases.lead(language)],
      table: .init(
        caption: SectionPhrases.brackets(language),
        heads: [
          AblationPhrases.term(language), AblationPhrases.without(language),
          AblationPhrases.worth(language, Metric.auc.name(language)),
          AblationPhrases.worth(language, Metric.logLoss.name(language)),
        ],
        rows: ablations.map { ablation in
          [ablation.term, decimal(ablation.result.auc, 4, language)]
            + ablation.worths(language)
        }))
  }

  private func positions(_ language: Language) -> EvaluationSection {
    curve(
      report.positions, without: report.responsesWithoutPosition, id: "positions",
      SectionPhrases.positions(language),
      SectionPhrases.positionsLead(language), SectionPhrases.position(language), language)
  }

  private func opportunities(_ language: Language) -> EvaluationSection {
    curve(
      report.opportunities, without: report.responsesWithoutOpportunity, id: "opportunities",
      SectionPhrases.opportunities(language),
      SectionPhrases.opportunitiesLead(language), SectionPhrases.opportunity(language), language)
  }

  private func curve(
    _ positions: [EvaluationReport.Position], without: Int, id: String, _ heading: String,
    _ lead: String, _ axis: String, _ language: Language
  ) -> EvaluationSection {
    let fewest = String(EvaluationReport.fewestLearners)
    guard !positions.isEmpty else {
      return EvaluationSection(
        id: id, heading: heading, sentences: [lead],
        notes: [LearningCurvePhrases.noPoint(language, fewest)])
    }
    return EvaluationSection(
      id: id, heading: heading, sentences: [lead],
      plot: PositionPlot(
        id: "\(id)-plot", title: heading, axis: axis, positions: positions, language: language),
      table: .init(
        caption: SectionPhrases.brackets(language),
        heads: [axis] + heads(Self.groupMeasures, language),
        rows: positions.map { position in
          [EvaluationPhrases.places(position.range, language)]
            + cells(position.estimates, Self.groupMeasures, language)
        }), notes: without > 0 ? [SectionPhrases.withoutRow(language, without, fewest)] : [])
  }

  private func skills(_ language: Language) -> EvaluationSection {
    named(
      report.skills, id: "skills", SectionPhrases.skills(language),
      SectionPhrases.skillsLead(language), SectionPhrases.skill(language), Self.groupMeasures,
      drawing: .auc, language)
  }

  private func slices(
    _ slices: EvaluationReport.Slices, number: Int, _ language: Language
  ) -> EvaluationSection {
    named(
      slices, id: "slices-\(number)", SectionPhrases.slices(language, slices.column ?? ""),
      SectionPhrases.slicesLead(language), SectionPhrases.slice(language), Self.sliceMeasures,
      drawing: .calibrationIntercept, language)
  }

  private func named(
    _ slices: EvaluationReport.Slices, id: String, _ heading: String, _ lead: String,
    _ first: String, _ metrics: [Metric], drawing metric: Metric, _ language: Language
  ) -> EvaluationSection {
    func label(_ group: EvaluationReport.Named) -> String {
      group.name.isEmpty ? SectionPhrases.nothing(language) : group.name
    }
    let fewest = String(EvaluationReport.fewestLearners)
    let notes =
      slices.omitted > 0 ? [EvaluationPhrases.omitted(language, slices.omitted, fewest)] : []
    guard !slices.groups.isEmpty else {
      return EvaluationSection(id: id, heading: heading, sentences: [lead], notes: notes)
    }
    return EvaluationSection(
      id: id, heading: heading, sentences: [lead],
      plot: IntervalPlot(
        id: "\(id)-plot", title: heading, metric: metric,
        rows: slices.groups.compactMap { group in
          group.estimates[metric].map { (label(group), $0) }
        }, language: language),
      table: .init(
        caption: SectionPhrases.brackets(language), heads: [first] + heads(metrics, language),
        rows: slices.groups.map { group in
          [label(group)] + cells(group.estimates, metrics, language)
        }),
      notes: notes)
  }

  private func heads(_ metrics: [Metric], _ language: Language) -> [String] {
    [SectionPhrases.responses(language), SectionPhrases.learners(language)]
      + metrics.map { $0.name(language) }
  }

  private func cells(
    _ estimates: GroupEstimates, _ metrics: [Metric], _ language: Language
  ) -> [String] {
    [String(estimates.responses), String(estimates.learners)]
      + metrics.map { EvaluationPhrases.estimate(estimates[$0], 3, language) }
  }
}

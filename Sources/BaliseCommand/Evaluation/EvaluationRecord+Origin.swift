import KnowledgeTracing
import LearningDomain
import OfflineEvaluation

/// What the page says of the model, of what it cannot show, and of where its figures come from.
extension EvaluationRecord {
  func parameters(_ language: Language) -> EvaluationSection {
    let share = parameters.share.map { PlotPhrases.share($0, language) }
    return EvaluationSection(
      id: "parameters", heading: SectionPhrases.parameters(language),
      sentences: [SectionPhrases.parametersLead(language)],
      table: .init(
        caption: SectionPhrases.allParts(language),
        heads: [SectionPhrases.figure(language), SectionPhrases.count(language)],
        rows: [
          [SectionPhrases.fittedSkills(language), String(parameters.skills)],
          [
            SectionPhrases.degenerate(language),
            String(parameters.degenerateFits) + (share.map { " (\($0))" } ?? ""),
          ],
        ]))
  }

  func limits(_ language: Language) -> EvaluationSection {
    let bias = report.slices.isEmpty ? SectionPhrases.noOrigin : SectionPhrases.noMoreThanSlices
    return EvaluationSection(
      id: "limits", heading: SectionPhrases.limits(language), sentences: [],
      entries: ([bias] + SectionPhrases.unseen).map { $0(language) })
  }

  func origin(_ language: Language) -> EvaluationSection {
    EvaluationSection(
      id: "origin", heading: SectionPhrases.origin(language),
      sentences: [SectionPhrases.originLead(language)],
      table: .init(
        caption: OriginPhrases.caption(language),
        heads: [SectionPhrases.figure(language), OriginPhrases.value(language)],
        rows: facts(language).map { [$0, $1] }))
  }

  private func facts(_ language: Language) -> [(String, String)] {
    let data: [(String, String)] = [
      (
        OriginPhrases.data(language),
        OriginPhrases.dataValue(
          language, String(result.rows), String(result.learners), String(origin.skills),
          origin.answers.name)
      ),
      (OriginPhrases.fileDigest(language), origin.answers.sha256?.description ?? "–"),
      (OriginPhrases.dataDigest(language), origin.dataDigest.description),
      (OriginPhrases.repeated(language), String(result.repeatedAnswers)),
      (OriginPhrases.model(language), origin.settings.variant),
    ]
    let measuring: [(String, String)] = [
      (OriginPhrases.split(language), splitWords(language)),
      (
        OriginPhrases.samples(language),
        OriginPhrases.samplesValue(
          language, String(report.bootstrap.samples), String(report.bootstrap.seed))
      ),
      (OriginPhrases.predictions(language), predictionsDigest.description),
    ]
    return data + origin.settings.facts(language).map { ($0.name, $0.value) } + measuring
  }

  private func splitWords(_ language: Language) -> String {
    guard let folds = origin.folds else {
      return OriginPhrases.heldOut(language, String(result.testLearners))
    }
    return OriginPhrases.folds(language, String(folds), origin.settings.seed)
  }
}

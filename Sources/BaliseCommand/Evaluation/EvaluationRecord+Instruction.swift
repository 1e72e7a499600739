import LearningDomain
import OfflineEvaluation

/// What the page says of how much practice the model would prescribe.
extension EvaluationRecord {
  func instruction(_ language: Language) -> [EvaluationSection] {
    [prescriptions(language), effort(language), spinning(language)]
  }

  private func prescriptions(_ language: Language) -> EvaluationSection {
    let prescriptions = instruction.prescriptions
    let columns = prescriptions.map { InstructionPhrases.rows($0, language) }
    return EvaluationSection(
      id: "instruction", heading: PrescriptionPhrases.heading(language),
      sentences: [PrescriptionPhrases.lead(language)],
      table: .init(
        caption: PrescriptionPhrases.runs(
          language, String(instruction.runs.count), String(instruction.responses)),
        heads: [SectionPhrases.figure(language)]
          + prescriptions.map { InstructionPhrases.heading($0.rule, language) },
        rows: (columns.first ?? []).indices.map { row in
          [columns[0][row].name] + columns.map { $0[row].value }
        }),
      notes: [InstructionPhrases.caveat(language)])
  }

  private func effort(_ language: Language) -> EvaluationSection {
    EvaluationSection(
      id: "effort", heading: PrescriptionPhrases.effort(language),
      sentences: [PrescriptionPhrases.effortLead(language)],
      table: .init(
        caption: PrescriptionPhrases.allParts(language),
        heads: [
          PrescriptionPhrases.threshold(language), PrescriptionPhrases.responses(language),
          PrescriptionPhrases.score(language), PrescriptionPhrases.reached(language),
        ],
        rows: instruction.effortAndScore().map { point in
          [
            decimal(point.threshold, 2, language), decimal(point.effort, 1, language),
            point.score.map { PlotPhrases.share($0, language) } ?? "–",
            InstructionPhrases.of(language, String(point.reached), String(point.runs)),
          ]
        }))
  }

  private func spinning(_ language: Language) -> EvaluationSection {
    EvaluationSection(
      id: "wheel-spinning", heading: InstructionPhrases.inARow(language),
      sentences: [PrescriptionPhrases.spinningLead(language)],
      table: .init(
        caption: PrescriptionPhrases.allParts(language),
        heads: [SectionPhrases.figure(language), PrescriptionPhrases.runsHead(language)],
        rows: InstructionPhrases.rows(instruction.wheelSpinning, language).map { [$0, $1] }))
  }
}

private enum PrescriptionPhrases {
  static let heading = Phrase(
    "Ce que le modèle prescrirait", "What the model would prescribe")
  static let lead = Phrase(
    "Deux modèles qui prédisent aussi bien peuvent demander très différemment d’entraînement. Une règle s’arrête quand la maîtrise prédite est assez haute, l’autre quand une réponse de plus ne changerait rien.",
    "Models that predict equally well may ask for very different amounts of practice. One rule stops where predicted mastery is high enough, the other where one more response would change nothing."
  )
  static let runs = Phrase(
    "%1 suites (un élève, une compétence), %2 réponses.",
    "%1 runs (one learner, one skill), %2 responses.")
  static let effort = Phrase("Effort et réussite", "Effort and score")
  static let effortLead = Phrase(
    "Combien de réponses il faut pour que P(juste) prédite atteigne un seuil, et la part de justes à partir de là. D’un seuil au suivant, ce sont d’autres suites.",
    "How many responses it takes until predicted P(correct) comes to a threshold, and the share correct from there on. From one threshold to the next the runs are others."
  )
  static let allParts = Phrase("Toutes les suites.", "All runs.")
  static let threshold = Phrase("seuil", "threshold")
  static let responses = Phrase("réponses avant", "responses before")
  static let score = Phrase("justes ensuite", "correct from there")
  static let reached = Phrase("suites qui y parviennent", "runs that come so far")
  static let spinningLead = Phrase(
    "Une suite qui n’obtient pas trois réponses justes de suite en dix occasions dit que cet entraînement ne mène nulle part, et rien de l’élève.",
    "A run without three correct in a row in ten opportunities says that such practice leads nowhere, and nothing of the learner."
  )
  static let runsHead = Phrase("suites", "runs")
}

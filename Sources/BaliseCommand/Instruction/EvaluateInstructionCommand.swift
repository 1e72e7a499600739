import ArgumentParser
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

struct EvaluateInstructionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "enseignement", "Mesurer combien d’entraînement un modèle prescrirait.",
      """
      Sur des élèves qu’il n’a pas vus : combien d’occasions avant la maîtrise, combien de \
      réponses données au-delà, combien de suites arrêtées avant, l’effort et la réussite à \
      chaque seuil. Deux modèles de même AUC peuvent prescrire très différemment. Rien ici ne \
      dit ce qu’auraient fait les élèves sous une autre règle.

      Exemple : balise evaluer enseignement Datasets/5e-mathematiques/answers.csv --variant \
      bkt --folds 5
      """),
    english: CommandHelp(
      "instruction", "Measure how much practice a model would prescribe.",
      """
      On learners it has not seen: how many opportunities before mastery, how many responses \
      given after it, how many runs that end before it, effort and score at each threshold. \
      Two models with the same AUC may prescribe very differently. Nothing here says what \
      learners would have done under another rule.

      Example: balise evaluate instruction Datasets/5e-mathematiques/answers.csv --variant bkt \
      --folds 5
      """))

  @OptionGroup var source: AnswersOptions
  @OptionGroup var fitting: FittingOptions
  @OptionGroup var heldOut: HeldOutOptions

  @Option(
    name: .bilingual("seuil", "threshold"), parsing: .unconditional,
    help: .bilingual(
      "À partir de quelle maîtrise s’arrêter (0,95 : Corbett et Anderson, 1995).",
      "From what mastery to stop (0.95: Corbett and Anderson, 1995).",
      value: ("maîtrise", "mastery")))
  var threshold = 0.95

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard threshold > 0, threshold < 1 else {
      throw ValidationError.bilingual(
        "`seuil` est `\(threshold)`, et il faut plus que 0 et moins que 1",
        "`threshold` is `\(threshold)`, expected more than 0 and less than 1")
    }
  }

  func run() throws {
    let watch = Stopwatch()
    let reading = try ProgressLine.during(ProgressPhrases.reading) {
      try source.read(furtherColumns: fitting.furtherColumns, warningsIn: output.language)
    }
    let log = reading.value
    let warnings = EvaluationWarning.leak(log.repeatedAnswers, of: log.count)
    warnings.print(in: output.language)
    let split = try heldOut.split(of: log, seed: fitting.seed, output.language)
    let result = try ProgressLine.during(ProgressPhrases.evaluating) {
      try fitting.evaluateInstruction(
        log, split: split, rules: [.mastery(threshold), .usualSimilarity])
    }
    let skills = result.bySkill
    let members: [JSONValue.Member] = [
      .init("schema", "balise/evaluate-instruction/1"),
      .init("variant", .string(fitting.variant.description)), .init("warnings", warnings.json),
    ]
    let ofSkills = skills.map { skill, result in
      JSONValue.object([.init("skill", .string(skill))] + result.members(ofSkill: true))
    }
    try output.print(
      .object(
        members + result.members()
          + [.init("skills", .array(ofSkills)), .init("seconds", .number(watch.seconds))]),
      csv: { CSVTable(result, skills) }
    ) {
      InstructionPhrases.lines(result, output.language)
    }
  }
}

extension FittingOptions {
  /// Finds out what the same way of fitting prescribes to other learners.
  func evaluateInstruction(
    _ log: AnswerLog, split: Split, rules: [StoppingRule]
  ) throws -> InstructionResult {
    try OfflineEvaluation.evaluateInstruction(
      log, split: split, rules: rules, threads: threads
    ) { training in
      try fit(training).passing(seed: seed)
    }
  }
}

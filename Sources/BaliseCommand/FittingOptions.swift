public import ArgumentParser
import Foundation
public import KnowledgeTracing
import LearningDomain
import OfflineEvaluation

extension Variant: ExpressibleByArgument {}

extension SkillReading: ExpressibleByArgument {}

extension ParameterBound: ExpressibleByArgument {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init?(argument: String) { self.init(argument) }
}

/// How to fit.
struct FittingOptions: ParsableArguments {
  @Option(
    help: .bilingual(
      """
      Quel modèle : bkt, et à volonté +forget, +learn:COLONNE, +items:COLONNE (deviner et se \
      tromper), +prior:COLONNE, où COLONNE est item, learner ou une autre colonne des \
      réponses ; ou full, moins à volonté -types, -items, -forgetting, -recency, -repetition.
      """,
      """
      Which model: bkt, and any of +forget, +learn:COLUMN, +items:COLUMN (guess and slip), \
      +prior:COLUMN, where COLUMN is item, learner or another column of the answers; or full, \
      less any of -types, -items, -forgetting, -recency, -repetition.
      """, value: ("modèle", "variant")),
    completion: .list(["bkt", "full"]))
  var variant = Variant.bkt

  @Option(
    help: .bilingual(
      """
      Fixer ou borner un paramètre de bkt : slip=0.1, guess=0:0.3, COMPÉTENCE/guess=0.25, \
      COMPÉTENCE/guess[CLASSE]=0.2.
      """,
      """
      Fix or bound a parameter of bkt: slip=0.1, guess=0:0.3, SKILL/guess=0.25, \
      SKILL/guess[CLASS]=0.2.
      """, value: ("NOM=VALEUR", "NAME=VALUE")))
  var bound: [ParameterBound] = []

  @Option(
    help: .bilingual(
      """
      Ce que vaut une réponse à plusieurs compétences : joint, leur ensemble comme une \
      compétence à part, ou each, chacune.
      """,
      """
      What a response to several skills counts for: joint, their set as a skill of its own, or \
      each of them.
      """, value: ("lecture", "reading")))
  var reading = SkillReading.joint

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "Combien de départs a chaque compétence de bkt, 1 à \(FitOptions.mostStarts).",
      "How many starting points each skill of bkt gets, 1 to \(FitOptions.mostStarts).",
      value: ("nombre", "count")))
  var starts = 5

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "Combien de fils travaillent à la fois ; le résultat n’en dépend pas.",
      "How many threads work at a time; the result does not depend on it.",
      value: ("nombre", "count")))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "D’où viennent les départs tirés au sort et les parts.",
      "What random starting points and folds derive from.", value: ("graine", "seed")))
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      """
      De combien de réponses imaginées de la compétence moyenne est doté chaque paramètre de \
      bkt ; full le trouve seul.
      """,
      """
      How many imagined responses of the average skill each parameter of bkt is given; full \
      finds its own.
      """, value: ("nombre", "count")))
  var shrinkage = 0.0

  func validate() throws {
    if case .full = variant, shrinkage != 0 || !bound.isEmpty {
      throw ValidationError.bilingual(
        "`--shrinkage` et `--bound` concernent `bkt` ; `full` les trouve dans les réponses",
        "`--shrinkage` and `--bound` are about `bkt`; `full` finds its own from the answers")
    }
    do throws(FitError) {
      try plainOptions.check()
    } catch {
      throw ValidationError(LibraryErrorWords.text(.ofHelp, error))
    }
  }

  private var plainOptions: FitOptions {
    FitOptions(
      starts: starts, seed: seed, threads: threads, shrinkage: shrinkage,
      variant: variant.plain ?? .bkt, bounds: bound)
  }

  /// How learners are drawn for intervals.
  var bootstrap: Bootstrap { Bootstrap(seed: seed, threads: threads) }

  /// The columns of the answers that the variant looks at and every log has not.
  var furtherColumns: [String] {
    (variant.plain?.columns ?? []).filter { $0 != "item" && $0 != "learner" }
  }

  /// Fits to a log.
  func fit(_ log: AnswerLog) throws(FitError) -> Fitted {
    switch variant {
    case .plain: .plain(try fitBKT(log, reading: reading, options: plainOptions))
    case .full(let terms):
      .full(try fitFull(log, reading: reading, terms: terms, threads: threads))
    }
  }

  /// Tests the same way of fitting, or the same with another variant, on other learners; hands on each fit.
  func evaluate(
    _ log: AnswerLog, split: Split, variant other: Variant? = nil,
    eachFit: (Fitted) -> Void = { _ in }
  ) throws -> EvaluationResult {
    var fitting = self
    fitting.variant = other ?? variant
    return try OfflineEvaluation.evaluate(log, split: split) { training in
      let fit = try fitting.fit(training)
      eachFit(fit)
      return fit.passing(seed: seed)
    }
  }

  /// The model with an evaluation of its kind by folds of learners on the card.
  func evaluated(_ model: Model, on log: AnswerLog, folds: Int) throws -> Model {
    let split = try Split.folds(of: log, count: folds, seed: seed)
    let result = try evaluate(log, split: split)
    return model.with(
      evaluation: result.onCard(method: "\(folds) folds by learner, seed \(seed)"))
  }
}

extension Variant {
  var plain: PlainVariant? {
    if case .plain(let variant) = self { variant } else { nil }
  }
}

/// What a fit gave.
enum Fitted {
  case plain(BKTFit), full(FullFit)

  /// A model that lives no longer than a measurement: its card has no reader.
  func passing(seed: UInt64) -> Model {
    model(
      name: "", source: "", createdOn: Day(daysSince1970: 0), seed: seed, data: nil,
      scope: ModelCard.Scope())
  }

  func model(
    name: String, source: String, createdOn: Day, seed: UInt64, data: Digest?,
    scope: ModelCard.Scope
  ) -> Model {
    switch self {
    case .plain(let fit):
      fit.model(name: name, source: source, createdOn: createdOn, data: data, scope: scope)
    case .full(let fit):
      fit.model(
        name: name, source: source, createdOn: createdOn, seed: seed, data: data, scope: scope)
    }
  }
}

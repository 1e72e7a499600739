import ArgumentParser
import Foundation
import LearningDomain
import OfflineEvaluation

/// Which learners a model is tested on.
struct HeldOutOptions: ParsableArguments {
  @Option(
    help: .bilingual(
      "Un fichier d’élèves à prévoir, un par ligne ; on ajuste sur les autres.",
      "A file of learners to test on, one a line; the others are fitted to.",
      value: ("fichier", "file")),
    completion: .file())
  var testLearners: String?

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "Prévoir chaque élève une fois, en tant de parts.",
      "Test every learner once, in so many parts.", value: ("nombre", "count")))
  var folds: Int?

  /// How many learners without a response are named.
  private static let namesShown = 5

  func validate() throws {
    guard (testLearners == nil) != (folds == nil) else {
      throw ValidationError.bilingual(
        "donnez --test-learners FICHIER ou --folds N, pas les deux",
        "give either --test-learners FILE or --folds N")
    }
    try folds.map(checkFolds)
  }

  /// Splits a log, and says on standard error which of the learners are not in it.
  func split(of log: AnswerLog, seed: UInt64, _ language: Language) throws -> Split {
    if let folds { return try Split.folds(of: log, count: folds, seed: seed) }
    // Editors on Windows write a byte order mark before the first name.
    let bytes = try contents(of: testLearners ?? "").trimmingPrefix([0xEF, 0xBB, 0xBF])
    let names = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let split = try Split.holdingOut(names.filter { !$0.isEmpty }, of: log)
    if !split.unknownLearners.isEmpty {
      let named = split.unknownLearners.prefix(Self.namesShown).joined(separator: ", ")
      let more = split.unknownLearners.count > Self.namesShown ? "…" : ""
      printError(
        "balise: "
          + FitPhrases.unknownLearners(language, split.unknownLearners.count, named + more))
    }
    return split
  }
}

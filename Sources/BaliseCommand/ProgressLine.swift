import Dispatch
import Foundation
import LearningDomain

/// What a command is busy with, for whoever waits.
enum ProgressLine {
  /// Does some work; says so on standard error, where that is a terminal, once it has lasted a second.
  ///
  /// It is one line, which is redrawn each second and erased at the end, before anything else is written.
  static func during<Result>(_ what: Phrase, _ work: () throws -> Result) rethrows -> Result {
    guard Terminal.showsErrors, Terminal.isCapable else { return try work() }
    let text = what(.ofHelp), watch = Stopwatch()
    let queue = DispatchQueue(label: "progress")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler { redraw("\(text)… \(Int(watch.seconds)) s") }
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.resume()
    defer {
      timer.cancel()
      // After whatever is being drawn.
      queue.sync { if watch.seconds >= 1 { redraw("") } }
    }
    return try work()
  }

  /// Writes a text over the line that stands there (ECMA-48, 8.3.41, EL).
  private static func redraw(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}

enum ProgressPhrases {
  static let reading = Phrase("Lecture des réponses", "Reading the answers")
  static let readingDecisions = Phrase("Lecture des décisions", "Reading the decisions")
  static let fitting = Phrase("Ajustement du modèle", "Fitting the model")
  static let evaluating = Phrase("Évaluation du modèle", "Evaluating the model")
  static let resampling = Phrase("Tirage au sort d’élèves", "Drawing samples of learners")
  static let evaluatingTerms = Phrase(
    "Évaluation sans chaque terme", "Evaluating without each term")
  static let prescribing = Phrase(
    "Mesure de l’entraînement prescrit", "Measuring the practice prescribed")
  static let testingWords = Phrase("Mise à l’épreuve des textes", "Testing what is said")
  static let simulating = Phrase("Simulation de la classe", "Simulating the class")
  static let playing = Phrase("Simulation des mondes", "Playing the worlds")
  static let advising = Phrase("Préparation des propositions", "Preparing suggestions")
  static let deciding = Phrase("Décision de chaque demande", "Deciding each request")
  static let verifying = Phrase("Vérification du journal", "Verifying the ledger")
}

import Interchange
import LearningDomain

extension Diagnosis {
  /// Something that keeps suggestions from being good, and what to do about it.
  struct Finding {
    /// What doing it brings, that which brings most first.
    enum Effect: String, CaseIterable {
      /// Until then nothing that is suggested means anything.
      case file
      /// Suggestions where there are none.
      case suggestions
      /// Suggestions that rest on more.
      case certainty
      /// Words in both languages.
      case texts
    }

    let code: String
    let count: Int
    /// Names of what is concerned, or the place in a file that is.
    let subjects: [String]
    let effect: Effect
    /// How much of the class, of its programme or of a file is concerned, 0 to 1.
    private let share: Double
    private let fact: Fact
    private let advice: Phrase

    private enum Fact {
      case counted(CountPhrase)
      case fault(InterchangeError)
      case missing(file: String, FileReason)
    }

    /// A finding about each of its subjects.
    init(
      _ code: String, _ effect: Effect, _ subjects: [String], share: Double, _ phrase: CountPhrase,
      _ todo: Phrase
    ) {
      self.code = code
      count = subjects.count
      self.subjects = subjects
      self.effect = effect
      self.share = share
      fact = .counted(phrase)
      advice = todo
    }

    /// A finding about rows of the answers, of which the first is named by its line and its day.
    init(
      _ code: String, rows: Int, of all: Int, firstLine: Int?, day: Day? = nil,
      effect: Effect = .file, _ phrase: CountPhrase, _ todo: Phrase
    ) {
      self.code = code
      count = rows
      subjects =
        firstLine.map { line in ["answers.csv:\(line)" + (day.map { " \($0)" } ?? "")] } ?? []
      self.effect = effect
      share = all > 0 ? Double(rows) / Double(all) : 0
      fact = .counted(phrase)
      advice = todo
    }

    /// A finding about a file that cannot be used; `nil` for one that cannot be read at all.
    init?(_ error: InterchangeError) {
      let file: String, line: Int
      switch error {
      case .malformed(let path, let row, _, _, _):
        (file, line, code, advice) = (path, row, "badRow", DoctorPhrases.correctRow)
      case .unsuitable(let path, let row, _, _, _):
        (file, line, code, advice) = (path, row, "unsuitableFile", DoctorPhrases.saveAgain)
      case .inconsistent(let path, let row, _, let problem):
        (file, line) = (path, row)
        switch problem {
        case .prerequisiteCycle:
          (code, advice) = ("prerequisiteCycle", DoctorPhrases.removePrerequisite)
        case .withoutSkill: (code, advice) = ("withoutSkill", DoctorPhrases.giveSkill)
        default: (code, advice) = ("inconsistentCatalogue", DoctorPhrases.correctCatalogue)
        }
      default: return nil
      }
      count = 1
      subjects = ["\(file):\(line)"]
      effect = .file
      share = 1
      fact = .fault(error)
    }

    /// A finding about a file that is not there, or that is none to read.
    init(missing file: String, _ reason: FileReason) {
      (code, advice) = ("missingFile", DoctorPhrases.giveFile)
      count = 1
      subjects = [file]
      effect = .file
      share = 1
      fact = .missing(file: file, reason)
    }

    /// Whether it is about a file that cannot be read at all.
    var isMissing: Bool { if case .missing = fact { true } else { false } }

    /// Findings with that of the most effect first, and of two alike that which concerns more.
    static func byEffect(_ findings: [Finding]) -> [Finding] {
      Effect.allCases.flatMap { effect in
        findings.filter { $0.effect == effect }.enumerated().sorted { left, right in
          (-left.element.share, left.offset) < (-right.element.share, right.offset)
        }.map(\.element)
      }
    }

    /// The finding in words, skills by their labels, and so many of its subjects by name.
    func text(_ language: Language, _ catalogue: Catalogue?, naming most: Int = 8) -> String {
      switch fact {
      case .fault(let error): return error.text(language)
      case .missing(let file, let reason):
        return FilePhrases.cannotRead(language, file, reason(language))
      case .counted(let phrase):
        let names = subjects.prefix(most).map {
          catalogue?[skill: Skill.ID($0)]?.label[language] ?? $0
        }
        return phrase(
          language, count, names.joined(separator: ", ") + (subjects.count > most ? "…" : ""))
      }
    }

    /// What to do about it.
    func todo(_ language: Language) -> String { advice(language) }
  }
}

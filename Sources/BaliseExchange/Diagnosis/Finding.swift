public import Interchange
internal import LearningDomain

extension Diagnosis {
  /// Something that keeps suggestions from being good.
  public struct Finding: Hashable, Sendable {
    /// What doing something about it brings, that which brings most first.
    public enum Effect: String, CaseIterable, Sendable {
      /// Until then nothing that is suggested means anything.
      case file
      /// Suggestions where there are none.
      case suggestions
      /// Suggestions that rest on more.
      case certainty
      /// Words in both languages.
      case texts
    }

    /// What it is.
    public enum Code: String, CaseIterable, Sendable {
      // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
      case repeatedRow, repeatedDay, splitResponse, contradictedAnswer, dateToCome
      // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
      case learnerOutsideRoster, departed, noResponse, fewResponses, oldResponses, oneDay
      // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
      case unknownSkill, unknownItem, skillWithoutResource, skillWithoutItem, skillWithFewItems
      // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
      case skillWithFewResponses, skillUnknownToModel, itemOutsideResources, missingTranslation
      // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
      case badRow, unsuitableFile, prerequisiteCycle, withoutSkill, inconsistentCatalogue
      // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
      case missingFile
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let code: Code, effect: Effect

    /// How many learners, skills, rows or the like are concerned.
    public let count: Int

    /// Names of what is concerned, or the place in a file that is.
    public let subjects: [String]

    /// What a file that cannot be used has wrong.
    public let fault: InterchangeError?

    /// How much of the class, of its programme or of a file is concerned, 0 to 1.
    private let share: Double

    /// A finding about each of its subjects, which concerns so many, those unless given, of all.
    init(
      _ code: Code, _ effect: Effect, _ subjects: [String], concerning concerned: Int? = nil,
      of all: Int
    ) {
      (self.code, self.effect, self.subjects) = (code, effect, subjects)
      (count, fault) = (subjects.count, nil)
      share = all > 0 ? Double(concerned ?? subjects.count) / Double(all) : 0
    }

    /// A finding about rows of the answers, of which the first is named by its line and its day.
    init(
      _ code: Code, rows: Int, of all: Int, firstLine: Int?, day: Day? = nil,
      effect: Effect = .file
    ) {
      (self.code, self.effect, count, fault) = (code, effect, rows, nil)
      subjects =
        firstLine.map { line in ["answers.csv:\(line)" + (day.map { " \($0)" } ?? "")] } ?? []
      share = all > 0 ? Double(rows) / Double(all) : 0
    }

    /// A finding about a file that cannot be used; `nil` for one that cannot be read at all.
    public init?(_ error: InterchangeError) {
      let file: String, line: Int
      switch error {
      case .malformed(let path, let row, _, _, _): (file, line, code) = (path, row, .badRow)
      case .unsuitable(let path, let row, _, _, _):
        (file, line, code) = (path, row, .unsuitableFile)
      case .inconsistent(let path, let row, _, let problem):
        (file, line) = (path, row)
        switch problem {
        case .prerequisiteCycle: code = .prerequisiteCycle
        case .withoutSkill: code = .withoutSkill
        default: code = .inconsistentCatalogue
        }
      default: return nil
      }
      (effect, count, share, fault) = (.file, 1, 1, error)
      subjects = ["\(file):\(line)"]
    }

    /// A finding about a file that is not there, or that is none to read.
    public init(missing file: String) {
      (code, effect, count, share, fault) = (.missingFile, .file, 1, 1, nil)
      subjects = [file]
    }

    /// Findings with that of the most effect first, and of two alike that which concerns more.
    static func byEffect(_ findings: [Finding]) -> [Finding] {
      Effect.allCases.flatMap { effect in
        findings.filter { $0.effect == effect }.enumerated().sorted { left, right in
          (-left.element.share, left.offset) < (-right.element.share, right.offset)
        }.map(\.element)
      }
    }
  }
}

import Interchange
import LearningDomain
import StrictJSON
import XMLInterchange

/// What became of notices.
struct NoticeReport {
  /// A rule that a notice breaks.
  struct Fault {
    let file: String, line: Int, requirement: String, reason: LocalizedText
  }

  /// The notices that can be used, with those that are warned of.
  private(set) var usable: [Notice] = []

  private(set) var refusals: [Fault] = []
  private(set) var warnings: [Fault] = []
  private var accepted = 0, refused = 0, warned = 0

  mutating func add(_ notice: Notice, _ findings: [NoticeFinding], in file: String) {
    for finding in findings {
      let fault = Fault(
        file: file, line: finding.line, requirement: finding.requirement, reason: finding.reason)
      if finding.isWarning { warnings.append(fault) } else { refusals.append(fault) }
    }
    if findings.contains(where: { !$0.isWarning }) {
      refused += 1
      return
    }
    if findings.isEmpty { accepted += 1 } else { warned += 1 }
    usable.append(notice)
  }

  /// Counts a file that is no file of notices as one that is refused; `false` for one that cannot be read at all.
  mutating func add(_ error: InterchangeError, in file: String) -> Bool {
    guard case .malformed(_, let line, let column, let found, let expected) = error else {
      return false
    }
    refused += 1
    refusals.append(
      Fault(
        file: file, line: line, requirement: "XML 1.0",
        reason: LocalizedText(
          french: "colonne \(column) : trouvé \(found[.french]), attendu \(expected[.french])",
          english: "column \(column): found \(found[.english]), expected \(expected[.english])")))
    return true
  }

  func json(_ language: Language) -> JSONValue {
    [
      "schema": "balise/import-lom/1",
      "notices": [
        "accepted": .integer(accepted), "refused": .integer(refused), "warned": .integer(warned),
      ],
      "refusals": .array(refusals.map { $0.json(language) }),
      "warnings": .array(warnings.map { $0.json(language) }),
    ]
  }

  func lines(_ language: Language) -> [String] {
    let faults = refusals + warnings
    let counts = [
      NoticePhrases.accepted(language, accepted), NoticePhrases.refused(language, refused),
      NoticePhrases.warned(language, String(warned)),
    ]
    return [counts.joined(separator: ", ")]
      + faults.prefix(Self.shown).map { fault in
        NoticePhrases.fault(
          language, "\(fault.file):\(fault.line)", fault.requirement, fault.reason[language])
      }
      + (faults.count > Self.shown
        ? [NoticePhrases.more(language, String(faults.count - Self.shown))] : [])
  }

  /// How many faults have a line on the screen, which has 24; JSON has them all.
  private static let shown = 20
}

extension NoticeReport.Fault {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "file": .string(file), "line": .integer(line), "requirement": .string(requirement),
      "reason": .string(reason[language]),
    ]
  }
}

enum NoticePhrases {
  static let accepted = CountPhrase(
    one: ("Notices : %1 acceptée", "Notices: %1 accepted"),
    other: ("Notices : %1 acceptées", "Notices: %1 accepted"))
  static let refused = CountPhrase(
    one: ("%1 refusée", "%1 refused"), other: ("%1 refusées", "%1 refused"))
  static let warned = Phrase("%1 avec un avertissement", "%1 with a warning")
  static let fault = Phrase("  %1 (%2) %3", "  %1 (%2) %3")
  static let more = Phrase("  et %1 autres (--format json)", "  and %1 others (--format json)")
  static let nothingImported = Phrase(
    "rien n’a été importé : corrigez ces notices, ou laissez-les (--on-bad-row skip)",
    "nothing was imported: correct these notices, or leave them out (--on-bad-row skip)")
}

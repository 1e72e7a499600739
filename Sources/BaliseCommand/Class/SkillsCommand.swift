import ArgumentParser
import Balise
import Explaining
import LearningDomain
import PolicyGate
import StrictJSON

struct SkillsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "competences", "Où en est la classe sur chaque compétence, en nombres.",
      """
      Combien d’élèves, jamais qui : personne n’est comparé.

      Exemple : balise competences --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "skills", "Where a class stands on each skill, in counts.",
      """
      How many learners, never who: nobody is compared.

      Example: balise skills --from Datasets/5e-mathematiques
      """))

  @OptionGroup var options: ClassOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (school, schoolClass, entries) = try options.read()
    switch try school.skills(of: entries) {
    case .shown(let counts, let obligations, let receipt):
      let json: JSONValue = [
        "schema": "balise/skills/1", "class": .string(schoolClass.text),
        "asOf": .string(school.asOf.day.description), "learners": .integer(entries.count),
        "skills": .array(counts.map(value)),
        "obligations": .array(obligations.map { .string($0.description) }),
        "entry": .string(receipt.entry),
      ]
      let title = ClassPhrases.about(
        output.language, schoolClass.text,
        ClassPhrases.learners(output.language, entries.count))
      try output.print(
        json, csv: { table(of: counts) },
        lines: { lines(counts, catalogue: school.catalogue, title: title) })
    case .refusal(let refusal):
      let json: JSONValue = [
        "schema": "balise/skills/1", "class": .string(schoolClass.text),
        "reasons": .array(refusal.reasons.map { $0.json(output.language) }),
      ]
      try output.print(json) { refusal.reasons.map { $0.texts.teacher[output.language] } }
      throw Failure(.refused)
    }
  }

  private func table(of counts: [SkillCounts]) -> CSVTable {
    CSVTable(
      columns: ["skill", "established", "inProgress", "toWorkOn", "notEnoughAnswers"],
      rows: counts.map { counts in
        [.text(counts.skill.text)] + counts.parts.map { .number($0) }
      })
  }

  private func value(_ counts: SkillCounts) -> JSONValue {
    [
      "skill": .string(counts.skill.text), "established": .integer(counts.established),
      "inProgress": .integer(counts.inProgress), "toWorkOn": .integer(counts.toWorkOn),
      "notEnoughAnswers": .integer(counts.notEnoughResponses),
    ]
  }

  private func lines(_ counts: [SkillCounts], catalogue: Catalogue, title: String) -> [Line] {
    let language = output.language
    let explainer = Explainer(catalogue: catalogue)
    let columns = SkillColumns(
      heads: [
        SkillPhrases.established, SkillPhrases.inProgress, SkillPhrases.toWorkOn,
        SkillPhrases.notEnough,
      ].map { $0(language) }, width: output.width)
    let rows = counts.filter(\.isMet).flatMap { counts in
      columns.row(
        explainer.skillLabel(counts.skill, language: language),
        counts.parts.map { $0 == 0 ? "·" : String($0) })
    }
    let unmet = counts.count { !$0.isMet }
    let notes =
      (unmet > 0 ? [SkillPhrases.unmet(language, unmet)] : []) + [SkillPhrases.meaning(language)]
    return Screen.heading(title, ClassPhrases.decisionSupport(language), width: output.width)
      + [""] + columns.head.lines(.strong) + rows.lines() + [""]
      + notes.flatMap { Screen.wrap($0, to: output.width) }.lines()
  }
}

/// Labels with a number under each of a few heads, which are broken into lines where there is little room.
private struct SkillColumns {
  private let heads: [[String]], widths: [Int]
  private let width: Int

  /// What labels have; where it is little, numbers stand below them.
  private let room: Int
  private var isWide: Bool { room >= 20 }

  init(heads: [String], width: Int) {
    func taken(_ heads: [[String]]) -> [Int] {
      heads.map { lines in lines.map { Screen.width(of: $0) }.max() ?? 0 }
    }
    let whole = heads.map { [$0] }
    let isWhole = width - taken(whole).reduce(0) { $0 + $1 + 2 } >= 30
    self.heads = isWhole ? whole : heads.map { $0.split(separator: " ").map { String($0) } }
    self.width = width
    widths = taken(self.heads)
    room = width - widths.reduce(0) { $0 + $1 + 2 }
  }

  /// The lines of the heads, which end in the same line.
  var head: [String] {
    let height = heads.map(\.count).max() ?? 0
    return (0..<height).map { line in
      cells(
        heads.map { head in
          let index = line - (height - head.count)
          return index < 0 ? "" : head[index]
        }, after: "")
    }
  }

  /// The lines of a label and its numbers.
  func row(_ label: String, _ numbers: [String]) -> [String] {
    guard isWide else { return Screen.wrap(label, to: width) + [cells(numbers, after: "")] }
    let lines = Screen.wrap(label, to: room)
    return lines.dropLast() + [cells(numbers, after: lines.last ?? "")]
  }

  private func cells(_ texts: [String], after label: String) -> String {
    Screen.fit(label, to: max(0, room))
      + zip(texts, widths).map { "  " + Screen.right($0, to: $1) }.joined()
  }
}

extension SkillCounts {
  /// Whether enough was answered by anybody for something to be said.
  var isMet: Bool { established + inProgress + toWorkOn > 0 }

  /// The numbers in the order of the columns.
  var parts: [Int] { [established, inProgress, toWorkOn, notEnoughResponses] }
}

enum SkillPhrases {
  static let established = Phrase("acquis", "established")
  static let inProgress = Phrase("en cours", "in progress")
  static let toWorkOn = Phrase("à travailler", "to work on")
  static let notEnough = Phrase("trop peu", "too few")
  static let unmet = CountPhrase(
    one: (
      "%1 autre compétence sans assez de réponses de qui que ce soit.",
      "%1 other skill without enough answers from anybody."
    ),
    other: (
      "%1 autres compétences sans assez de réponses de qui que ce soit.",
      "%1 other skills without enough answers from anybody."
    ))
  static let meaning = Phrase(
    "Nombre d’élèves, d’après leurs réponses. « Trop peu » : pas assez de réponses pour en dire quelque chose ; ce n’est pas une difficulté.",
    "Numbers of pupils, from their answers. “Too few”: not enough answers to say anything; that is no difficulty."
  )
}

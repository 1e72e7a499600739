import ArgumentParser
import Balise
import Explaining
import LearningDomain
import PolicyGate
import StrictJSON

struct SkillsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skills",
    abstract: "Where a class stands on each skill, in counts. / Les compétences d’une classe.",
    discussion: """
      How many learners, never who: nobody is compared.

      Example: balise skills --from Datasets/5e-mathematiques
      """,
    aliases: ["competences"])

  @OptionGroup var options: ClassOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (school, schoolClass, learners) = try options.read()
    switch try school.skills(of: learners) {
    case .shown(let counts, let obligations, let receipt):
      let json: JSONValue = [
        "schema": "balise/skills/1", "class": .string(schoolClass.text),
        "asOf": .string(school.asOf.day.description), "learners": .integer(learners.count),
        "skills": .array(counts.map(value)),
        "obligations": .array(obligations.map { .string($0.description) }),
        "entry": .string(receipt.entry),
      ]
      try output.print(json, csv: { table(of: counts) }) {
        lines(
          counts, catalogue: school.catalogue,
          title: ClassPhrases.about(
            output.language, schoolClass.text,
            ClassPhrases.learners(output.language, learners.count)))
      }
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

  private func lines(_ counts: [SkillCounts], catalogue: Catalogue, title: String) -> [String] {
    let language = output.language
    let explainer = Explainer(catalogue: catalogue)
    let heads = [
      SkillPhrases.established, SkillPhrases.inProgress, SkillPhrases.toWorkOn,
      SkillPhrases.notEnough,
    ].map { $0(language) }
    let widths = heads.map { Screen.width(of: $0) }
    let room = ClassView.width - widths.reduce(0) { $0 + $1 + 2 }
    func row(_ label: String, _ cells: [String]) -> String {
      Screen.fit(label, to: room)
        + zip(cells, widths).map { "  " + Screen.right($0, to: $1) }.joined()
    }
    let rows = counts.filter(\.isMet).map { counts in
      row(
        explainer.skillLabel(counts.skill, language: language),
        counts.parts.map { $0 == 0 ? "·" : String($0) })
    }
    let unmet = counts.count { !$0.isMet }
    return [
      Screen.sides(title, ClassPhrases.decisionSupport(language), width: ClassView.width), "",
      row("", heads),
    ] + rows + [""] + (unmet > 0 ? [SkillPhrases.unmet(language, unmet)] : [])
      + Screen.wrap(SkillPhrases.meaning(language), to: ClassView.width)
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

import ArgumentParser
import Balise
import Explaining
import LearningDomain
import StrictJSON

struct ItemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "questions", "Les questions que la plupart ont manquées.",
      """
      À reprendre ensemble, ou énoncé à vérifier : l’outil ne sait pas lequel des deux.

      Exemple : balise questions --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "items", "Items missed by many: for the lesson, or at fault.",
      """
      To take up together, or a wording to check: the tool does not know which.

      Example: balise items --from Datasets/5e-mathematiques
      """))

  @OptionGroup var options: ClassOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (school, schoolClass, entries) = try options.read()
    let signs = ClassSigns(
      school.observations, learners: entries.map(\.learner), asOf: school.asOf)
    let language = output.language
    let json: JSONValue = [
      "schema": "balise/items/1", "class": .string(schoolClass.text),
      "asOf": .string(school.asOf.day.description),
      "items": .array(
        signs.missedItems.map { missed in
          [
            "item": .string(missed.item.text),
            "skills": .array(
              (school.catalogue[item: missed.item]?.skills ?? []).map { .string($0.text) }),
            "missed": .integer(missed.missed), "met": .integer(missed.met),
          ]
        }),
    ]
    try output.print(
      json, csv: { table(of: signs.missedItems, in: school.catalogue) },
      lines: {
        let title = ClassPhrases.about(language, schoolClass.text, ItemPhrases.title(language))
        let items = signs.missedItems.flatMap { lines(of: $0, in: school.catalogue) }
        return Screen.wrap(title, to: output.width).lines(.strong) + [""]
          + (items.isEmpty ? [Line(ClassPhrases.noMissedItem(language))] : items)
          + [""] + Screen.wrap(ItemPhrases.meaning(language), to: output.width).lines()
      })
  }

  private func table(of items: [ClassSigns.MissedItem], in catalogue: Catalogue) -> CSVTable {
    CSVTable(
      columns: ["item", "missed", "met", "label"],
      rows: items.map { missed in
        let label = catalogue[item: missed.item]?.label?[output.language]
        return [
          .text(missed.item.text), .number(missed.missed), .number(missed.met),
          .optional(label),
        ]
      })
  }

  private func lines(of missed: ClassSigns.MissedItem, in catalogue: Catalogue) -> [Line] {
    let explainer = Explainer(catalogue: catalogue)
    let item = catalogue[item: missed.item]
    let skills = (item?.skills ?? []).map {
      explainer.skillLabel($0, language: output.language)
    }.joined(separator: ", ")
    let counts = ItemPhrases.counts(output.language, String(missed.missed), String(missed.met))
    let head = " \(missed.item.text)  \(skills)"
    let isWide = output.width >= Screen.page
    let label = item?.label.map { Screen.wrap($0[output.language], to: output.width - 6) } ?? []
    return
      (isWide
      ? [Line(Screen.sides(head, counts, width: output.width), .strong)]
      : Screen.layOut(head, to: output.width).lines(.strong) + [Line("     " + counts, .strong)])
      + label.map { Line("      " + $0) }
  }
}

enum ItemPhrases {
  static let title = Phrase(
    "questions manquées par la plupart", "items missed by most")
  static let counts = Phrase(" manquée par %1 sur %2", " missed by %1 of %2")
  static let meaning = Phrase(
    "Première réponse de chaque élève. Question difficile, à reprendre ensemble, ou énoncé à vérifier : l’outil ne sait pas lequel des deux. Ces erreurs ne comptent pas dans « à voir d’abord ».",
    "The first answer of each pupil. A hard item, to take up together, or a wording to check: the tool does not know which. These errors do not count in “to see first”."
  )
}

internal import LearningDomain

extension LearnerBundle {
  /// The page for people, in French and in English.
  static func readme(_ learner: Learner.ID) -> String {
    [Language.french, .english].map { language in
      let files = zip(names, contents).map { name, text in
        "- `\(name)`\(language == .french ? "\u{A0}:" : ":") \(text[language])"
      }
      let title = LocalizedText(
        french: "Dossier de `\(learner)`", english: "The file of `\(learner)`")
      return
        (["# " + title[language]] + paragraphs.map { $0[language] } + [
          files.joined(separator: "\n")
        ])
        .joined(separator: "\n\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private static let paragraphs = [
    LocalizedText(
      french:
        "Ce dossier contient ce que Balise a gardé d’un élève : ses réponses, ce qui lui a été proposé, pourquoi, et "
        + "ce qu’une personne a décidé. Il appartient à l’élève et à sa famille.",
      english:
        "This folder holds what Balise kept of a learner: the answers, what was suggested, why, and what a person "
        + "decided. It belongs to the learner and the family."),
    LocalizedText(
      french:
        "Ce ne sont pas des notes. Le pseudonyme n’est pas un nom ; qui il désigne, l’établissement le sait.",
      english: "These are not marks. The pseudonym is no name; the school knows whom it stands for."
    ),
    LocalizedText(
      french:
        "Une autre plateforme peut le reprendre : `balise importer eleve DOSSIER --dans ESPACE`.",
      english: "Another platform can take it up: `balise import learner FOLDER --into WORKSPACE`."),
  ]

  /// What each file holds, in the order of their names.
  private static let contents = [
    LocalizedText(french: "les réponses, en xAPI", english: "the answers, as xAPI"),
    LocalizedText(
      french: "où en est chaque compétence, calculé à partir des réponses",
      english: "where each skill stands, computed from the answers"),
    LocalizedText(
      french: "ce qui a été proposé, pourquoi, et ce qui a été décidé",
      english: "what was suggested, why, and what was decided"),
    LocalizedText(
      french: "les compétences rencontrées, en CASE", english: "the skills that were met, as CASE"),
    LocalizedText(
      french: "les réponses, pour un tableur", english: "the answers, for a spreadsheet"),
    LocalizedText(french: "cette page", english: "this page"),
  ]
}

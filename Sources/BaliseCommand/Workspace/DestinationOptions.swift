import ArgumentParser
import Interchange
import LearningDomain
import StrictJSON
import Workspace

/// Which workspace something is brought into.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: .bilingual("dans", "into"),
    help: .bilingual(
      "L’espace ; sans cela, balise.sqlite, ici.", "The workspace; by default balise.sqlite, here.",
      value: ("espace", "workspace")),
    completion: .file())
  var workspace = WorkspacePath.standard

  @Flag(
    name: .bilingual("verifier", "check"),
    help: .bilingual(
      "Dire ce que donnerait l’import, et ne rien garder.",
      "Say what the import would come to, and keep nothing."))
  var checksOnly = false

  @OptionGroup var output: OutputOptions

  /// Reads files, then brings all of them in or none, and says what came of it.
  ///
  /// Learners who were erased are left out, but for those who are taken back.
  func bring(
    takingBack returns: ReturnOptions? = nil, _ read: (inout DeliveryDraft) throws -> Void
  ) throws {
    guard !workspace.isEmpty else { throw Failure.emptyPath }
    let target: Workspace? =
      if !checksOnly {
        try Workspace(at: workspace, for: .writing)
      } else {
        try WorkspacePath.isWorkspace(workspace) ? Workspace(at: workspace).copy() : nil
      }
    var draft = try DeliveryDraft(into: target, warningsIn: output.language)
    try read(&draft)
    draft.followMerges()
    if let target, let returns {
      try draft.leaveOut(ErasedLearners(of: target, key: returns.key.file), but: returns.learners)
    }
    let addition = try target?.take(draft.delivery)
    // What cannot be fitted is kept all the same: looking at the class says why.
    if !checksOnly { try? target?.fit() }
    let next = checksOnly ? nil : try target.map(next)
    let json = draft.json(
      addition, into: checksOnly ? nil : workspace, output.language)
    try output.print(json) {
      ImportPhrases.lines(
        draft, addition, into: checksOnly ? nil : workspace, output.language)
        + [next?(output.language, workspace)].compactMap(\.self)
    }
  }

  /// What comes after an import: what is still missing, or a look at the class.
  private func next(_ workspace: Workspace) throws -> Phrase {
    if try workspace.bytes(of: .catalogue) == nil { return ClassFilesPhrases.noCatalogue }
    return try workspace.roster().isEmpty ? ClassFilesPhrases.noRoster : ImportPhrases.next
  }
}

enum ImportPhrases {
  static let nothingToImport = Phrase(
    "`%1` ne contient rien à importer : il faudrait answers.csv, catalogue.json ou roster.csv",
    "`%1` holds nothing to import: expected answers.csv, catalogue.json or roster.csv")
  static let noCatalogue = Phrase(
    "%1 : importez d’abord le catalogue", "%1: import the catalogue first")
  static let toCome = Phrase(
    "%1 : la date %2 n’est pas encore venue : corrigez-la, rien n’a été importé",
    "%1: the date %2 is yet to come: correct it, nothing was imported")
  private static let imported = Phrase("Importé dans %1 :", "Imported into %1:")
  private static let checked = Phrase(
    "Lu sans erreur, rien n’est gardé :", "Read without fault, nothing is kept:")
  private static let catalogue = Phrase("  catalogue : %1, %2, %3", "  catalogue: %1, %2, %3")
  private static let thesaurus = CountPhrase(
    one: (
      "  vocabulaires (%2) : %1 concept, plus en usage : %3",
      "  vocabularies (%2): %1 concept, no longer in use: %3"
    ),
    other: (
      "  vocabulaires (%2) : %1 concepts, plus en usage : %3",
      "  vocabularies (%2): %1 concepts, no longer in use: %3"
    ))
  private static let roster = CountPhrase(
    one: ("  registre : %1 élève", "  roster: %1 learner"),
    other: ("  registre : %1 élèves", "  roster: %1 learners"))
  private static let left = CountPhrase(
    one: ("  quitte sa liste : %2", "  leaves the list: %2"),
    other: ("  quittent leur liste : %2", "  leave their lists: %2"))
  private static let unlisted = CountPhrase(
    one: (
      "  sur aucune liste : %2 (l’écriture est-elle celle du registre ?)",
      "  on no list: %2 (is it written as on the roster?)"
    ),
    other: (
      "  sur aucune liste : %2 (l’écriture est-elle celle du registre ?)",
      "  on no list: %2 (are they written as on the roster?)"
    ))
  private static let unknownSkills = CountPhrase(
    one: (
      "  compétence absente du catalogue, dont rien ne sera dit : %2 (plusieurs se séparent par `;`)",
      "  skill not in the catalogue, of which nothing will be said: %2 (several are parted by `;`)"
    ),
    other: (
      "  compétences absentes du catalogue, dont rien ne sera dit (%1) : %2 (plusieurs se séparent par `;`)",
      "  skills not in the catalogue, of which nothing will be said (%1): %2 (several are parted by `;`)"
    ))
  private static let unknownItems = CountPhrase(
    one: (
      "  question absente du catalogue, comptée pour ses compétences : %2",
      "  item not in the catalogue, counted for its skills: %2"
    ),
    other: (
      "  questions absentes du catalogue, comptées pour leurs compétences (%1) : %2",
      "  items not in the catalogue, counted for their skills (%1): %2"
    ))
  private static let leftOut = CountPhrase(
    one: (
      "  effacé, donc laissé de côté : %2 (pour le reprendre : --reprendre %3)",
      "  erased, so left out: %2 (to take back: --take-back %3)"
    ),
    other: (
      "  effacés, donc laissés de côté : %2 (pour en reprendre un : --reprendre %3)",
      "  erased, so left out: %2 (to take one back: --take-back %3)"
    ))
  private static let renamed = CountPhrase(
    one: (
      "  fusionné, donc compté pour l’autre : %2", "  merged, so counted for the other: %2"
    ),
    other: (
      "  fusionnés, donc comptés pour les autres : %2", "  merged, so counted for the others: %2"
    ))
  private static let takenBack = Phrase(
    "  repris après effacement : %1", "  taken back after being erased: %1")
  private static let replaced = CountPhrase(
    one: ("  réponse corrigée : %2", "  answer corrected: %2"),
    other: ("  réponses corrigées (%1) : %2", "  answers corrected (%1): %2"))
  static let twoResults = Phrase(
    "%1 : la réponse de %2 à %3 y est deux fois, lignes %4 et %5, avec deux résultats : corrigez le fichier, "
      + "rien n’a été importé",
    "%1: %2’s answer to %3 stands there twice, on lines %4 and %5, with two results: correct the file, nothing "
      + "was imported")
  static let notErased = Phrase(
    "personne n’a été effacé sous « %1 » : sans --reprendre %1",
    "nobody was erased as “%1”: without --take-back %1")
  static let shrinks = CountPhrase(
    one: (
      "%2 : %1 élève sur %3 quitterait la liste de %4, que le fichier remplace ; si c’est voulu, ajoutez "
        + "--remplacer, sinon donnez la liste entière",
      "%2: %1 of %3 learners would leave the list of %4, which the file replaces; if that is meant, add "
        + "--replace, else give the whole list"
    ),
    other: (
      "%2 : %1 élèves sur %3 quitteraient la liste de %4, que le fichier remplace ; si c’est voulu, ajoutez "
        + "--remplacer, sinon donnez la liste entière",
      "%2: %1 of %3 learners would leave the list of %4, which the file replaces; if that is meant, add "
        + "--replace, else give the whole list"
    ))
  private static let model = Phrase("  modèle choisi", "  chosen model")
  private static let directions = CountPhrase(
    one: ("  consignes : %1", "  directions: %1"), other: ("  consignes : %1", "  directions: %1"))
  private static let ledgerLeft = Phrase(
    "  journal du dossier : ce qui a été décidé y reste, à voir avec --journal %1",
    "  ledger of the folder: what was decided stays there, to be seen with --ledger %1")
  private static let read = CountPhrase(
    one: ("  réponses : %1 ligne", "  answers: %1 line"),
    other: ("  réponses : %1 lignes", "  answers: %1 lines"))
  private static let added = CountPhrase(
    one: (
      "  réponses : %1 ligne nouvelle (déjà gardées : %2)",
      "  answers: %1 new line (kept already: %2)"
    ),
    other: (
      "  réponses : %1 lignes nouvelles (déjà gardées : %2)",
      "  answers: %1 new lines (kept already: %2)"
    ))
  static let next = Phrase(
    "Voir la classe : balise classe --de %1", "See the class: balise class --from %1")

  static func lines(
    _ draft: DeliveryDraft, _ addition: Addition?, into workspace: String?, _ language: Language
  ) -> [String] {
    let delivery = draft.delivery
    var lines = [workspace.map { imported(language, $0) } ?? checked(language)]
    if delivery.catalogue != nil, let parts = draft.catalogue {
      lines.append(
        catalogue(
          language, PartPhrases.skills(language, parts.skills.count),
          PartPhrases.items(language, parts.items.count),
          PartPhrases.resources(language, parts.resources.count)))
    }
    if delivery.thesaurus != nil, let thesaurus = draft.thesaurus {
      lines.append(
        Self.thesaurus(
          language, thesaurus.concepts.count, String(thesaurus.schemes.count),
          String(thesaurus.concepts.count(where: \.isDeprecated))))
    }
    if !delivery.roster.isEmpty { lines.append(roster(language, delivery.roster.count)) }
    let leaving = draft.leaving.map(\.learner)
    if !leaving.isEmpty { lines.append(left(language, leaving.count, listed(leaving))) }
    if delivery.model != nil { lines.append(model(language)) }
    if !delivery.directions.isEmpty {
      lines.append(directions(language, delivery.directions.count))
    }
    if let ledger = draft.ledgerLeft { lines.append(ledgerLeft(language, ledger)) }
    lines += draft.statements?.lines(language) ?? []
    let observations = delivery.allObservations
    if draft.readsAnswers || !observations.isEmpty {
      lines.append(
        addition.map { added(language, $0.new, String($0.known)) }
          ?? read(language, observations.count))
    }
    if let addition, addition.voided > 0 {
      lines.append(StatementPhrases.voided(language, addition.voided))
    }
    if let addition, addition.ungraded > 0 {
      lines.append(StatementPhrases.ungraded(language, addition.ungraded))
    }
    if let addition, addition.unanswered > 0 {
      lines.append(StatementPhrases.unanswered(language, addition.unanswered))
    }
    lines += draft.losses.map { $0.line(language) }
    if let answers = addition?.replaced, !answers.isEmpty {
      let shown = answers.prefix(namesShown).map { "\($0.learner) \($0.item?.text ?? "")" }
      lines.append(
        replaced(
          language, answers.count,
          shown.joined(separator: ", ") + (answers.count > shown.count ? "…" : "")))
    }
    if let first = draft.leftOut.first {
      lines.append(leftOut(language, draft.leftOut.count, listed(draft.leftOut), first.text))
    }
    if !draft.renamed.isEmpty { lines.append(renamedLine(draft.renamed, language)) }
    if !draft.takenBack.isEmpty { lines.append(takenBack(language, listed(draft.takenBack))) }
    let unlisted = draft.unlisted
    if !unlisted.isEmpty {
      lines.append(Self.unlisted(language, unlisted.count, listed(unlisted)))
    }
    let skills = draft.unknownSkills
    if !skills.isEmpty {
      let shown = skills.prefix(namesShown).map(\.text).joined(separator: ", ")
      lines.append(
        unknownSkills(language, skills.count, shown + (skills.count > namesShown ? "…" : "")))
    }
    let items = draft.unknownItems
    if !items.isEmpty {
      let shown = items.prefix(namesShown).map(\.text).joined(separator: " ")
      lines.append(
        unknownItems(language, items.count, shown + (items.count > namesShown ? "…" : "")))
    }
    return lines
  }

  /// How many answers that were corrected, and how many items, are named.
  private static let namesShown = 8

  /// Who is named and was merged into another.
  static func renamedLine(_ learners: Set<Learner.ID>, _ language: Language) -> String {
    renamed(language, learners.count, listed(learners.sorted()))
  }

  private static func listed(_ learners: [Learner.ID]) -> String {
    RegistrarPhrases.listed(learners)
  }
}

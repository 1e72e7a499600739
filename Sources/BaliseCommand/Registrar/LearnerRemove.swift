import ArgumentParser
import Balise
import LearningDomain
import PolicyGate
import StrictJSON
import Workspace

struct LearnerRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "retirer", "Retirer de l’espace des élèves partis.",
      """
      L’espace perd leurs réponses, leurs places sur les listes et leurs consignes. Ce que le journal dit d’eux reste \
      lisible pour la famille jusqu’à son échéance, 6 à 12 mois ; pour le rendre illisible aussi : balise journal \
      effacer. Qui revient est importé comme un autre. Gardez d’abord une copie s’il en faut une : balise exporter eleve.

      Exemple : balise eleve retirer P09 --confirmer P09 --de ecole.sqlite
      """),
    english: CommandHelp(
      "remove", "Remove learners who left from a workspace.",
      """
      The workspace loses their answers, their places on lists and their directions. What the ledger says of them can \
      still be read for the family until it is due, 6 to 12 months; to make that unreadable too: balise ledger erase. \
      Who comes back is imported like anybody. Keep a copy first where one is needed: balise export learner.

      Example: balise learner remove P09 --confirm P09 --from school.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Les pseudonymes, lettre pour lettre.", "The pseudonyms, letter for letter.",
      value: ("élèves", "learners")))
  var names: [String] = []

  @Option(
    name: .bilingual("classe", "class"),
    help: .bilingual(
      "Tous ceux de cette liste qui ne sont sur aucune autre.",
      "All who are on this list and on no other.", value: ("classe", "class")))
  var schoolClass: String?

  @OptionGroup var confirmation: Confirmation
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard names.isEmpty == (schoolClass != nil) else {
      throw ValidationError.bilingual(
        "dites qui : des pseudonymes, ou --classe", "say who: pseudonyms, or --class")
    }
  }

  func run() throws {
    try options.checkPlace()
    let (leaving, staying) = try learners()
    if !options.checksOnly {
      try confirmation.check(
        schoolClass.map { [$0] } ?? names, RegistrarPhrases.confirmRemoval)
    }
    let (removed, receipts) = try options.run { registrar, moment in
      try registrar.remove(leaving, for: .officer, at: moment)
    } check: { registrar, _ in
      (try registrar.outcome(ofRemoving: leaving), [])
    }
    let json: [(String, JSONValue)] = [
      ("learners", .array(leaving.map { .string($0.text) })),
      ("staying", .array(staying.map { .string($0.text) })),
      ("observations", .integer(removed)),
    ]
    try options.output.print(
      .object(
        options.members("balise/learner-remove/1", receipts.last) + json.map { .init($0, $1) })
    ) {
      RemovalPhrases.lines(
        leaving, staying, removed, checksOnly: options.checksOnly, options.output.language)
        + RegistrarPhrases.ending(receipts.last, options.output.language)
    }
  }

  /// Who leaves and, of the class that is named, who does not, as another list has them too.
  private func learners() throws -> (leaving: [Learner.ID], staying: [Learner.ID]) {
    guard let schoolClass else {
      var seen: Set<Learner.ID> = []
      return (names.map { Learner.ID($0) }.filter { seen.insert($0).inserted }, [])
    }
    let roster = try Workspace(at: options.path).roster()
    let listed = roster.filter { $0.schoolClass.text == schoolClass }.map(\.learner)
    guard !listed.isEmpty else {
      let classes = Set(roster.map(\.schoolClass)).sorted().map { "`\($0)`" }
      throw Failure(.usage) {
        SchoolPhrases.noClass($0, schoolClass, classes.joined(separator: ", "))
      }
    }
    let elsewhere = Set(roster.filter { $0.schoolClass.text != schoolClass }.map(\.learner))
    return (
      listed.filter { !elsewhere.contains($0) }, listed.filter { elsewhere.contains($0) }
    )
  }
}

enum RemovalPhrases {
  private static let removed = CountPhrase(
    one: ("Retiré de l’espace : %2", "Removed from the workspace: %2"),
    other: ("Retirés de l’espace : %2", "Removed from the workspace: %2"))
  private static let leaving = CountPhrase(
    one: ("  serait retiré : %2", "  would be removed: %2"),
    other: ("  seraient retirés : %2", "  would be removed: %2"))
  private static let staying = CountPhrase(
    one: ("  reste, étant sur une autre liste : %2", "  stays, being on another list: %2"),
    other: ("  restent, étant sur une autre liste : %2", "  stay, being on another list: %2"))
  private static let observations = Phrase("  lignes de réponses : %1", "  lines of answers: %1")
  private static let ledger = Phrase(
    "Ce que le journal en dit reste lisible pour la famille jusqu’à son échéance.",
    "What the ledger says of them can be read for the family until it is due.")

  static func lines(
    _ leaving: [Learner.ID], _ staying: [Learner.ID], _ observations: Int, checksOnly: Bool,
    _ language: Language
  ) -> [String] {
    let names = RegistrarPhrases.listed(leaving)
    return [
      checksOnly ? RegistrarPhrases.check(language) : removed(language, leaving.count, names),
      checksOnly ? Self.leaving(language, leaving.count, names) : nil,
      staying.isEmpty
        ? nil : Self.staying(language, staying.count, RegistrarPhrases.listed(staying)),
      Self.observations(language, String(observations)),
      checksOnly ? nil : ledger(language),
    ].compactMap(\.self)
  }
}

import BaliseExchange
import Interchange
import LearningDomain
import PolicyGate
import StrictJSON
import Workspace

/// What was read for a workspace, and what became of it.
struct ImportReport {
  var incoming: WorkspaceImport
  var statements: StatementReport?
  /// A folder's ledger, which no workspace takes over: what was decided stays there.
  var ledgerLeft: String?
  private var addition: Addition?
  private let workspace: String?

  /// The report on what is about to come into a workspace; `nil` where nothing is to be kept.
  init(of incoming: WorkspaceImport, into workspace: String?) {
    (self.incoming, self.workspace) = (incoming, workspace)
  }

  /// Brings it in, or sees what that would come to.
  mutating func conclude(takingBack learners: [Learner.ID]) throws {
    addition =
      workspace == nil
      ? try incoming.outcome(takingBack: learners) : try incoming.commit(takingBack: learners)
  }

  /// What was read and, where there is a workspace, what becomes of it.
  func json(_ language: Language) -> JSONValue {
    let brought = incoming.delivery
    let head = statements?.members(language) ?? [.init("schema", "balise/import/1")]
    let members: [(String, JSONValue)] = [
      ("workspace", workspace.map { .string($0) } ?? .null),
      ("observations", observations),
      ("catalogue", brought.catalogue == nil ? .null : incoming.catalogue.map(parts) ?? .null),
      ("thesaurus", brought.thesaurus == nil ? .null : incoming.thesaurus.map(parts) ?? .null),
      ("roster", .integer(brought.roster.count)),
      ("left", .array(incoming.leaving.map { .string($0.learner.text) })),
      ("unlisted", .array(incoming.unlisted.map { .string($0.text) })),
      ("unknownSkills", .array(incoming.unknownSkills.map { .string($0.text) })),
      ("unknownItems", .array(incoming.unknownItems.map { .string($0.text) })),
      ("merged", .array(incoming.renamed.sorted().map { .string($0.text) })),
      ("erased", .array(incoming.leftOut.map { .string($0.text) })),
      ("takenBack", .array(incoming.takenBack.map { .string($0.text) })),
      ("model", .boolean(brought.model != nil)),
      ("directions", .integer(brought.directions.count)),
      ("ledgerLeft", ledgerLeft.map { .string($0) } ?? .null),
      ("entry", receipt.map { .string($0.entry) } ?? .null),
      ("index", receipt.map { .integer($0.index) } ?? .null),
      ("losses", .array(incoming.losses.map(\.json))),
    ]
    return .object(head + members.map { .init($0, $1) })
  }

  /// The entry for a learner who came from another platform: the command takes up one at a time.
  private var receipt: Receipt? { incoming.receipts.values.first }

  private var observations: JSONValue {
    [
      "read": .integer(incoming.delivery.allObservations.count),
      "new": addition.map { .integer($0.new) } ?? .null,
      "known": addition.map { .integer($0.known) } ?? .null,
      "replaced": addition.map { .integer($0.replaced.count) } ?? .null,
      "skipped": .integer(incoming.skipped),
      "voided": addition.map { .integer($0.voided) } ?? .null,
      "ungraded": addition.map { .integer($0.ungraded) } ?? .null,
      "unanswered": addition.map { .integer($0.unanswered) } ?? .null,
    ]
  }

  private func parts(of thesaurus: Thesaurus) -> JSONValue {
    [
      "concepts": .integer(thesaurus.concepts.count), "schemes": .integer(thesaurus.schemes.count),
      "deprecated": .integer(thesaurus.concepts.count(where: \.isDeprecated)),
    ]
  }

  private func parts(of catalogue: Catalogue) -> JSONValue {
    let prerequisites = catalogue.skills.reduce(0) { $0 + $1.prerequisites.count }
    return [
      "skills": .integer(catalogue.skills.count), "prerequisites": .integer(prerequisites),
      "items": .integer(catalogue.items.count), "resources": .integer(catalogue.resources.count),
    ]
  }
}

extension ImportReport {
  /// The same in words.
  func lines(_ language: Language) -> [String] {
    typealias Words = ImportPhrases
    let brought = incoming.delivery
    var lines = [workspace.map { Words.imported(language, $0) } ?? Words.checked(language)]
    if brought.catalogue != nil, let parts = incoming.catalogue {
      lines.append(
        Words.catalogue(
          language, PartPhrases.skills(language, parts.skills.count),
          PartPhrases.items(language, parts.items.count),
          PartPhrases.resources(language, parts.resources.count)))
    }
    if brought.thesaurus != nil, let thesaurus = incoming.thesaurus {
      lines.append(
        Words.thesaurus(
          language, thesaurus.concepts.count, String(thesaurus.schemes.count),
          String(thesaurus.concepts.count(where: \.isDeprecated))))
    }
    if !brought.roster.isEmpty { lines.append(Words.roster(language, brought.roster.count)) }
    lines += named(incoming.leaving.map(\.learner.text), Words.left, language)
    if brought.model != nil { lines.append(Words.model(language)) }
    if !brought.directions.isEmpty {
      lines.append(Words.directions(language, brought.directions.count))
    }
    if let ledgerLeft { lines.append(Words.ledgerLeft(language, ledgerLeft)) }
    lines += statements?.lines(language) ?? []
    lines += added(language)
    lines += incoming.losses.map { $0.line(language) }
    if let first = incoming.leftOut.first {
      lines.append(
        Words.leftOut(
          language, incoming.leftOut.count, RegistrarPhrases.listed(incoming.leftOut), first.text))
    }
    if !incoming.renamed.isEmpty { lines.append(Words.renamedLine(incoming.renamed, language)) }
    if !incoming.takenBack.isEmpty {
      lines.append(Words.takenBack(language, RegistrarPhrases.listed(incoming.takenBack)))
    }
    lines += named(incoming.unlisted.map(\.text), Words.unlisted, language)
    lines += some(incoming.unknownSkills.map(\.text), Words.unknownSkills, language, by: ", ")
    lines += some(incoming.unknownItems.map(\.text), Words.unknownItems, language, by: " ")
    return lines + RegistrarPhrases.ending(receipt, language)
  }

  /// What became of what was seen of learners.
  private func added(_ language: Language) -> [String] {
    var lines: [String] = []
    let read = incoming.delivery.allObservations.count
    // An answer of which half was kept already is none of those that were read.
    if incoming.readsAnswers || read > 0 || addition.map({ $0.new > 0 }) ?? false {
      lines.append(
        addition.map { ImportPhrases.added(language, $0.new, String($0.known)) }
          ?? ImportPhrases.read(language, read))
    }
    guard let addition else { return lines }
    for (count, phrase) in [
      (addition.voided, StatementPhrases.voided), (addition.ungraded, StatementPhrases.ungraded),
      (addition.unanswered, StatementPhrases.unanswered),
    ] where count > 0 { lines.append(phrase(language, count)) }
    return lines
      + some(
        addition.replaced.map { "\($0.learner) \($0.item?.text ?? "")" }, ImportPhrases.replaced,
        language, by: ", ")
  }

  private func named(_ names: [String], _ phrase: CountPhrase, _ language: Language) -> [String] {
    names.isEmpty ? [] : [phrase(language, names.count, names.joined(separator: " "))]
  }

  /// How many answers that were corrected, items and skills are named.
  private static let namesShown = 8

  private func some(
    _ names: [String], _ phrase: CountPhrase, _ language: Language, by separator: String
  ) -> [String] {
    guard !names.isEmpty else { return [] }
    let shown = names.prefix(Self.namesShown).joined(separator: separator)
    return [phrase(language, names.count, shown + (names.count > Self.namesShown ? "…" : ""))]
  }
}

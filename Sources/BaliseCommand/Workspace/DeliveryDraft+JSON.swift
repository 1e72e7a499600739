import Interchange
import LearningDomain
import StrictJSON
import Workspace

extension DeliveryDraft {
  /// What was read and, where there is a workspace, what becomes of it; `nil` for the place where nothing is kept.
  func json(_ addition: Addition?, into workspace: String?, _ language: Language) -> JSONValue {
    let head = statements?.members(language) ?? [.init("schema", "balise/import/1")]
    let members: [(String, JSONValue)] = [
      ("workspace", workspace.map { .string($0) } ?? .null),
      ("observations", observations(addition)),
      ("catalogue", delivery.catalogue == nil ? .null : catalogue.map(parts) ?? .null),
      ("thesaurus", delivery.thesaurus == nil ? .null : thesaurus.map(parts) ?? .null),
      ("roster", .integer(delivery.roster.count)),
      ("left", .array(leaving.map { .string($0.learner.text) })),
      ("unlisted", .array(unlisted.map { .string($0.text) })),
      ("unknownSkills", .array(unknownSkills.map { .string($0.text) })),
      ("unknownItems", .array(unknownItems.map { .string($0.text) })),
      ("merged", .array(renamed.sorted().map { .string($0.text) })),
      ("erased", .array(leftOut.map { .string($0.text) })),
      ("takenBack", .array(takenBack.map { .string($0.text) })),
      ("model", .boolean(delivery.model != nil)),
      ("directions", .integer(delivery.directions.count)),
      ("ledgerLeft", ledgerLeft.map { .string($0) } ?? .null),
      ("losses", .array(losses.map(\.json))),
    ]
    return .object(head + members.map { .init($0, $1) })
  }

  private func observations(_ addition: Addition?) -> JSONValue {
    [
      "read": .integer(delivery.allObservations.count),
      "new": addition.map { .integer($0.new) } ?? .null,
      "known": addition.map { .integer($0.known) } ?? .null,
      "replaced": addition.map { .integer($0.replaced.count) } ?? .null,
      "skipped": .integer(skipped),
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

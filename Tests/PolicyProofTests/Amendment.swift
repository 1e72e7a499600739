@testable import PolicyGate

extension Policy {
  /// The floor with its rule on bulk decisions as the page has it; see decision 0001 of PolicyProof.
  static let amended: Policy = {
    let floor = String(decoding: Floor.file, as: UTF8.self)
    let amended = floor.replacing(bulk, with: bulkOfSeveral)
    return (try? Policy(json: [UInt8](amended.utf8))) ?? .rightsAlone
  }()

  private static let bulk = #""when": { "operation": ["enactBulk"] }"#
  private static let bulkOfSeveral = #"""
    "when": {
      "any": [
        { "operation": ["enactBulk"] },
        {
          "all": [
            { "operation": ["recordDecision", "enactOne"] },
            { "subjects": ["group", "class", "cohort"] },
            { "not": { "all": [{ "purpose": ["temporaryGrouping"] }, { "subjects": ["group"] }] } }
          ]
        }
      ]
    }
    """#
}

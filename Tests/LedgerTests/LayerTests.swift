import Foundation
import LearningDomain
import Ledger
import PolicyGate
import Testing

@Suite struct LayerTests {
  /// A school's layer that refuses what it asks about support staff.
  static let layer = """
    { "format": "balise layer 1", "layer": "school", "version": 1,
      "validFrom": "2026-01-01", "validUntil": "2027-08-31", "definitions": {},
      "rules": [{
        "id": "school.support", "code": "SCH-SUPPORT", "kind": "notPermitted",
        "when": { "role": ["supportStaff"] }, "legal": ["design"],
        "texts": {
          "learner": { "fr": "Pas pour l’instant.", "en": "Not for now." },
          "teacher": { "fr": "Pas dans cet établissement.", "en": "Not in this school." },
          "dataProtectionOfficer": { "fr": "Choix local.", "en": "A local choice." }
        },
        "witnesses": [{ "case": "S001", "request": { "role": "supportStaff" } }]
      }],
      "duties": [] }
    """

  @Test func `an entry under a layer names the floor too, and is verified under the layer`() throws
  {
    let folder = try Folder()
    let ledger = try Ledger(at: folder.ledger)
    let stack = try PolicyStack([PolicyLayer(json: Array(Self.layer.utf8))])
    var request = Request.ordinary
    request.role = .supportStaff
    var writer = ledger.exampleWriter(seed: 1)
    _ = try writer.commit([
      Disclosure(of: .ordinary), Disclosure(of: request),
      Disclosure(of: request, under: stack),
    ])
    let entries = try ledger.all
    #expect(entries.map(\.verdict) == ["permitted", "permitted", "notPermitted"])
    #expect(entries[2].codes == ["SCH-SUPPORT"])
    #expect(entries.allSatisfy { $0.floor == Gate.policyDigest })
    #expect(entries[2].policy == stack.policy.digest && entries[2].policy != entries[0].policy)
    let (plain, layered) = (try ledger.verify(), try ledger.verify(under: stack))
    #expect(plain.replayed == 2 && plain.otherPolicies == 1)
    #expect(layered.replayed == 1 && layered.otherPolicies == 2)
    #expect(entries[2].agreesWithGate == nil && entries[2].agrees(under: stack) == true)
  }
}

import Interchange
import LearningDomain
import Testing

@Suite struct PseudonymizerTests {
  /// Made by Python's `hmac` and `base64` from the docstring's words.
  @Test func `a pseudonym is that of another implementation`() {
    let pseudonymizer = Pseudonymizer(key: Array(0..<32))
    #expect(
      pseudonymizer.pseudonym(of: "élève-1", from: "https://ent.example") == "pm3bthtlgwjekr34")
  }

  @Test func `another system, name or key gives another pseudonym`() {
    let one = Pseudonymizer(key: Array(0..<32)), other = Pseudonymizer(key: Array(1..<33))
    let pseudonyms: Set<Learner.ID> = [
      one.pseudonym(of: "b", from: "a"), one.pseudonym(of: "ab", from: ""),
      one.pseudonym(of: "", from: "ab"), one.pseudonym(of: "a", from: "b"),
      other.pseudonym(of: "b", from: "a"),
    ]
    #expect(pseudonyms.count == 5)
    #expect(one.pseudonym(of: "b", from: "a") == one.pseudonym(of: "b", from: "a"))
  }
}

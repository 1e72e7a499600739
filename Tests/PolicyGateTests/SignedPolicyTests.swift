import LearningDomain
import PolicyGate
import Testing

@Suite struct SignedPolicyTests {
  private let signature = String(decoding: Floor.signature, as: UTF8.self)

  private func state(of signature: String) -> PolicyState {
    SignedPolicy(file: Floor.file, signature: Array(signature.utf8)).state
  }

  @Test func `the floor is signed with a pinned key`() throws {
    let signed = SignedPolicy(file: Floor.file, signature: Floor.signature)
    #expect(signed.state == .verified)
    #expect(signed.policy?.digest == Gate.policyDigest)
    #expect(try #require(signed.policy).version >= Floor.leastVersion)
  }

  // RFC 8032, section 7.1, test 1: the empty message. A known key has signed it, and it is no policy.
  @Test func `checks signatures as RFC 8032 does`() throws {
    let key = try #require(
      PolicyKey("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
    let line =
      "ed25519 \(key.id) e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
      + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b\n"
    let signed = SignedPolicy(file: [], signature: Array(line.utf8), keys: [key])
    #expect(signed.state == .unknownVersion && signed.policy == nil)
    let other = SignedPolicy(file: [0], signature: Array(line.utf8), keys: [key])
    #expect(other.state == .badSignature)
    #expect(SignedPolicy(file: [], signature: Array(line.utf8)).state == .unknownKey)
  }

  @Test func `any byte of the file that is changed breaks the signature`() {
    for place in stride(from: 0, to: Floor.file.count, by: 1009) {
      var file = Floor.file
      file[place] ^= 1
      let signed = SignedPolicy(file: file, signature: Floor.signature)
      #expect(signed.state == .badSignature && signed.policy == nil, "byte \(place)")
    }
    #expect(SignedPolicy(file: Floor.file + [10], signature: Floor.signature).policy == nil)
    #expect(SignedPolicy(file: [], signature: Floor.signature).policy == nil)
  }

  @Test func `any digit of the signature that is changed breaks it`() {
    let digits = Array(signature)
    for place in digits.indices.dropFirst(25).dropLast() {
      var changed = digits
      changed[place] = changed[place] == "0" ? "1" : "0"
      #expect(state(of: String(changed)) == .badSignature, "digit \(place)")
    }
  }

  @Test func `says what is wrong with a signature`() {
    #expect(state(of: "") == .unsigned)
    for wrong in [
      "x", " ", "ed25519", signature + "x", String(signature.dropLast()), signature + "\n",
      signature.replacing("ed25519", with: "rsa"), signature.replacing(" ", with: "  "),
      String(signature.dropLast(3)) + "\n", "\u{FEFF}" + signature,
    ] { #expect(state(of: wrong) == .badSignature, "\(wrong)") }
    let words = signature.split(separator: " ")
    #expect(state(of: "ed25519 0123456789abcdef \(words[2])") == .unknownKey)
    let keyless = SignedPolicy(file: Floor.file, signature: Floor.signature, keys: [])
    #expect(keyless.state == .unknownKey)
  }

  @Test func `an older file is refused, even a signed one`() {
    let signed = SignedPolicy(
      file: Floor.file, signature: Floor.signature, leastVersion: Int.max)
    #expect(signed.state == .rolledBack && signed.policy == nil)
  }

  @Test func `counts on the days of its validity`() throws {
    let signed = SignedPolicy(file: Floor.file, signature: Floor.signature)
    let days = try #require(signed.policy).validity
    #expect(signed.state(on: .on(days.lowerBound)) == .verified)
    #expect(signed.state(on: .on(days.upperBound)) == .verified)
    #expect(signed.state(on: .on(days.upperBound.adding(days: 1))) == .expired)
    #expect(signed.state(on: .on(days.lowerBound.adding(days: -1))) == .expired)
    #expect(signed.state(on: .unsaid) == .verified)
  }

  @Test func `an expired floor stops suggestions, never a right, and the entry says so`() throws {
    let late = Floor.policy.validity.upperBound.adding(days: 1)
    let request = try Request("day=\(late)")
    #expect(request.codes == ["POL-EXPIRED"])
    #expect(Disclosure(of: request).request.integrity.policy == .expired)
    #expect(Disclosure(of: .ordinary).request == .ordinary)
    let right = try Request(
      "day=\(late)", "purpose=rights", "role=learner", "relation=itself", "operation=explain")
    #expect(right.isPermitted)
  }

  @Test func `a claim that the floor is worse is left standing`() throws {
    let late = Floor.policy.validity.upperBound.adding(days: 1)
    #expect(try Request("day=\(late)", "policy=badSignature").codes == ["POL-SIG"])
    #expect(try Request("day=\(late)", "policy=nonsense").codes == ["REQ-POLICY-UNKNOWN"])
  }

  @Test(arguments: [
    "", "d75a98", "z75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
  ])
  func `a key is 64 hexadecimal digits`(text: String) {
    #expect(PolicyKey(text) == nil)
  }
}

import Testing

@testable import PolicyGate
@testable import PolicyProof

@Suite struct ProofTests {
  @Test func `the rules say what the page says, in every state of the enumeration`() {
    let proof = Proof(of: Floor.policy, over: Block.all, threads: 2)
    #expect(proof.states == Block.all.reduce(0) { $0 + $1.count })
    #expect(proof.states > 10_000_000)
    #expect(proof.permitted > 100_000)
    #expect(proof.disagreements == 0)
    #expect(proof.redundantRules == [])
    #expect(proof.properties.count == Property.allCases.count)
    #expect(proof.holds, "\(proof.examples)")
  }

  @Test func `a result does not depend on the number of threads`() {
    let blocks = Block.all.filter { $0.name == "people" }
    let (one, three) = (
      Proof(of: Floor.policy, over: blocks, threads: 1),
      Proof(of: Floor.policy, over: blocks, threads: 3)
    )
    #expect(one.states == three.states && one.permitted == three.permitted)
    #expect(one.redundantRules == three.redundantRules && one.examples == three.examples)
  }

  @Test func `a floor without rules breaks what the rules are there for`() {
    let lawless = Floor.policy.with(rules: [])
    let all = Floor.policy.with(
      rules: [], permits: [Permit(id: "all", when: .all([]), witnesses: [])])
    let blocks = Block.all.filter { $0.name == "people" }
    #expect(
      broken(lawless, blocks) == [
        .unknownRefuses, .noContentWithoutIntegrity, .noEnactmentWithoutHuman,
      ])
    #expect(
      broken(all, blocks) == [
        .unknownRefuses, .noContentWithoutIntegrity, .noEnactmentWithoutHuman,
      ])
    let forms = Block.all.filter { $0.name == "presentation" }
    #expect(broken(all, forms).contains(.noNumericFormOutsideRights))
  }

  @Test func `a floor without permits closes the rights lane`() {
    let closed = Floor.policy.with(permits: [])
    #expect(
      broken(closed, Block.all.filter { $0.name == "people" }) == [.rightsAreReachable])
  }

  @Test func `a rule that is there under two names is redundant under both`() {
    let twice = Floor.policy.with(
      rules: Floor.policy.rules + Floor.policy.rules.prefix(1))
    let proof = Proof(of: twice, over: Block.all.filter { $0.name == "law" }, threads: 2)
    #expect(proof.redundantRules.count { $0 == Floor.policy.rules[0].id } == 2)
    #expect(proof.disagreements == 0)
  }

  private func broken(_ policy: Policy, _ blocks: [Block]) -> Set<Property> {
    Set(Proof(of: policy, over: blocks, threads: 2).properties.filter { !$0.value }.keys)
  }
}

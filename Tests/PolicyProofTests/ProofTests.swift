import LearningDomain
import PolicyGate
import Testing

@testable import PolicyProof

@Suite struct ProofTests {
  @Test func `explores`() {
    for block in Block.all { print(block.name, block.pieces, block.count) }
    let clock = ContinuousClock()
    for block in Block.all {
      let time = clock.measure {
        let proof = Proof(of: .floor, over: [block], threads: 2)
        print(block.name, proof.states, proof.permitted, proof.disagreements, proof.redundantRules.count, proof.examples)
      }
      print(time)
    }
  }
}

import LearningDomain
@testable import PolicyGate
import Testing

@testable import PolicyProof

@Suite struct ProofTests {
  @Test func `explores`() {
    let clock = ContinuousClock()
    for block in Block.all {
      let time = clock.measure {
        let proof = Proof(of: .floor, over: [block], threads: 2)
        print(block.name, proof.states, proof.permitted, proof.disagreements, proof.redundantRules.count, proof.examples.map { $0.prefix(200) })
      }
      print(time)
    }
    var reqs: [Request] = []
    Block.all[0].visit(1) { reqs.append($0); return reqs.count < 100_000 }
    var n = 0
    print("ruling", clock.measure { for r in reqs { n += Policy.floor.ruling(on: r).refusing.count } } )
    print("facts", clock.measure { for r in reqs { n += Int(Condition.Facts(r).bits[3] & 1) } } )
    print("oracle", clock.measure { for r in reqs { if case .permitted = Oracle.answer(r) { n += 1 } } } )
    print("decide", clock.measure { for r in reqs { n += Gate.decide(r).reasons.count } } )
    print(n)
  }
}

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
    var classes: [String: (Int, String)] = [:]
    for block in Block.all {
      for piece in stride(from: 0, to: block.pieces, by: block.pieces > 3000 ? 7 : 1) {
        block.visit(piece) { r in
          let ruling = Policy.floor.ruling(on: r)
          let o = Oracle.answer(r)
          var key = ""
          switch o {
          case .refused(let k): if ruling.kind != k { key = "oracle \(k.rawValue) rules \(ruling.kind.map(\.rawValue) ?? "permit")" }
          case .permitted(let d):
            if ruling.kind != nil { key = "oracle permit rules \(ruling.kind!.rawValue)" }
            else if ruling.obligations != d.names { key = "duties extra in rules \(ruling.obligations.subtracting(d.names).names.map(\.rawValue)) extra in oracle \(d.names.subtracting(ruling.obligations).names.map(\.rawValue))" }
          }
          if !key.isEmpty {
            key = "\(block.name) op=\(r.operation.rawValue) \(key) \(ruling.refusing.prefix(2).map { Policy.floor.rules[$0].id })"
            classes[key] = ((classes[key]?.0 ?? 0) + 1, classes[key]?.1 ?? r.canonicalText)
          }
          return true
        }
      }
    }
    for (k, v) in classes.sorted(by: { $0.key < $1.key }) { print("DIS", k, v.0, v.1) }
  }
}

import NumericKernels
import Synchronization
import Testing

@testable import PolicyGate
@testable import PolicyProof

@Suite struct MutationTests {
  @Test func `the proof notices every fault of every control`() {
    let requests = Sample.requests
    let mutants = Mutant.catalogue
    let killers = Mutex<[Int]>([])
    let survivors = inParallel(mutants.count, threads: 2) { number -> String? in
      let examiner = Examiner(mutants[number].policy)
      let found =
        killers.withLock { $0 }.last { examiner.findsFault(in: requests[$0]) } != nil
      if found { return nil }
      if let killer = requests.indices.first(where: { examiner.findsFault(in: requests[$0]) }) {
        killers.withLock { $0.append(killer) }
        return nil
      }
      return mutants[number].name
    }.compactMap(\.self)
    print("\(mutants.count) mutants, \(survivors.count) survive \(requests.count) requests")
    for s in survivors { print("SURVIVES", s) }
  }
}

extension Examiner {
  fileprivate func findsFault(in request: Request) -> Bool {
    var tally = Tally()
    var known = Known()
    examine(request, &tally, &known)
    return tally.disagreements > 0 || !tally.broken.isEmpty
  }
}

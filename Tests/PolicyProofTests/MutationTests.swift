import Foundation
import NumericKernels
import Testing

@testable import PolicyGate
@testable import PolicyProof

@Suite struct MutationTests {
  /// One value of the page stands for health and origin, so two rules fire together: a verdict needs
  /// one, and each gives a code of its own, which `FloorTests` holds it to.
  private let twins = ["features.health", "features.origin"]

  /// How many faults inside a permit's condition change no verdict.
  ///
  /// A permit that is wider than it
  /// should be is covered by rules that refuse by name (a forbidden purpose, operation or form, a
  /// role without the relation, more than one learner).
  private let coveredByRules = [
    "permit.teacher": 37, "permit.learner": 45, "permit.guardian": 45, "permit.job": 48,
    "permit.aggregate": 117, "permit.audit": 30, "permit.rights": 72,
  ]

  /// How many faults inside a duty's condition change no permission, because what they let in is
  /// never permitted: other operations as rights, or rights that suggest.
  private let neverPermitted = [
    "duty.ledger": 3, "duty.content": 7, "duty.decide.learner": 9, "duty.decide.teacher": 7,
    "duty.ownChoice": 8, "duty.bands": 7, "duty.commonPath": 8, "duty.group": 10, "duty.cells": 1,
    "duty.explanation": 9, "duty.others": 1, "duty.officer": 6, "duty.contest": 11,
    "duty.retention.hold": 9,
  ]

  /// All the faults take minutes: `make test-mutants` tries them, `make test` each sixteenth, from one drawn at random.
  private let isWhole = ProcessInfo.processInfo.environment["BALISE_MUTANTS"] == "all"

  @Test func `the proof notices every fault of every control but those another control covers`() {
    let requests = Sample.requests
    let first = isWhole ? 0 : Int.random(in: 0..<16), all = Mutant.catalogue
    let mutants = stride(from: first, to: all.count, by: isWhole ? 1 : 16).map { all[$0] }
    let survivors = inParallel(mutants.count, threads: 2) { number -> Mutant? in
      let mutant = mutants[number]
      var hunt = Hunt(mutant.policy)
      let killer = requests.first {
        mutant.mightDiffer(in: $0.facts) && hunt.findsFault(in: $0.request)
      }
      return killer == nil ? mutant : nil
    }.compactMap(\.self)
    print(
      "\(mutants.count) mutants, from the one at \(first), on \(requests.count) requests:",
      "\(mutants.count - survivors.count) noticed"
    )

    let others = survivors.filter { !twins.contains($0.control) }
    let whole = others.filter { !$0.isInsideCondition }
    #expect(whole.isEmpty, "\(whole.map { "\($0.control) \($0.fault)" })")
    let inside = Dictionary(grouping: others, by: \.control)
    let covered = coveredByRules.merging(neverPermitted) { $1 }
    if isWhole {
      #expect(inside.mapValues(\.count) == covered)
    } else {
      for (control, faults) in inside {
        #expect(faults.count <= covered[control] ?? 0, "\(control)")
      }
    }
  }
}

/// The examination of one mutant.
private struct Hunt {
  private let examiner: Examiner
  private var known = Examiner.Known()

  init(_ mutant: Policy) { examiner = Examiner(mutant) }

  mutating func findsFault(in request: Request) -> Bool {
    var tally = Tally()
    examiner.examine(request, &tally, &known)
    return tally.disagreements > 0 || !tally.broken.isEmpty
  }
}

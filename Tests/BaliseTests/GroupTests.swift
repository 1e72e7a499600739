import Balise
import LearningDomain
import Ledger
import PolicyGate
import Recommending
import Testing

@Suite struct GroupTests {
  let office: Office

  init() throws { office = try Office() }

  func groups(
    _ learners: [Learner.ID], asked question: Question = .fromTeacher()
  ) throws -> Grouping {
    try office.advisor().groups(
      of: learners.map { history($0) }, asked: question, asOf: evening, at: evening)
  }

  @Test func `who needs the same is together, in the order given, and nobody twice`() throws {
    let asked: [Learner.ID] = ["P04", "P01", "P02", "P05", "P03"]
    let found = try groups(asked)
    let members = found.groups.flatMap { $0.members.map(\.learner) }
    #expect(!found.groups.isEmpty)
    #expect(Set(members).count == members.count)
    #expect(Set(members).isDisjoint(with: found.alone))
    #expect(Set(members + found.alone) == Set(asked))
    for group in found.groups {
      let order = group.members.compactMap { asked.firstIndex(of: $0.learner) }
      #expect(order == order.sorted() && group.members.count >= 3)
    }
  }

  @Test func `a group ends, and every duty of a group comes with it`() throws {
    let found = try groups(["P01", "P02", "P04", "P05"])
    let group = try #require(found.groups.first)
    #expect(group.ends > march16 && group.ends <= march16.adding(days: 14))
    let duties = group.obligations.map(\.name)
    #expect(duties.contains(.groupEndDate) && duties.contains(.groupReassess))
    #expect(duties.contains(.bandsSuppress))
  }

  @Test func `each member and each group has its entry in a sound ledger`() throws {
    let found = try groups(["P01", "P02", "P04", "P05"])
    let ledger = try office.ledger.verify()
    #expect(ledger.entries == 4 + found.groups.count)
    let newest = try office.ledger.newestEntries(1)
    #expect(newest.map(\.receipt) == found.groups.suffix(1).map(\.receipt))
    #expect(newest.allSatisfy { $0.request.contains("temporaryGrouping") })
  }

  @Test func `who has answered nothing is in no group, and it says nothing of them`() throws {
    #expect(try groups(["P01", "P02", "P03", "P04"]).alone.contains("P03"))
    #expect(try groups(["P03"]).groups.isEmpty)
  }

  @Test func `each who is in no group has a reason, in the order given`() throws {
    let found = try groups(["P03", "P01", "P02"])
    #expect(found.singles.map(\.learner) == ["P03", "P01", "P02"])
    #expect(found.singles.map(\.reason) == [.noAnswers, .anotherNeed, .anotherNeed])
    let check = LearnerHistory(
      learner: "P09", observations: answers("P09", "share", "1"), asOf: evening)
    let few = try office.advisor().groups(
      of: [check], asked: .fromTeacher(), asOf: evening, at: evening)
    #expect([.checkFirst, .noSuggestion].contains(few.singles[0].reason))
    let stranger = Question(role: .teacher, relation: .none)
    #expect(try groups(["P01"], asked: stranger).singles.map(\.reason) == [.withheld])
  }

  @Test func `nobody groups learners of another school`() throws {
    let stranger = Question(role: .teacher, relation: .none)
    let found = try groups(["P01", "P02", "P04", "P05"], asked: stranger)
    #expect(found.groups.isEmpty && found.alone.count == 4 && !found.refusals.isEmpty)
  }
}

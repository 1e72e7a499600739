import KnowledgeTracing
import LearningDomain
import NumericKernels
import Recommending

/// A catalogue of 300 skills and 2,000 resources, and learners somewhere on their way through it.
struct SimulatedSchool {
  let catalogue: Catalogue
  let histories: [LearnerHistory]
  let asOf = Timestamp(startOf: Day(daysSince1970: 20_000))

  /// Each learner gives about 20 responses in the last weeks, on the few skills around where they are.
  init(learners: Int, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let catalogue = try Self.catalogue(using: &generator)
    let itemsOfSkill = catalogue.items.count / catalogue.skills.count
    let asOf = asOf
    self.catalogue = catalogue
    histories = (0..<learners).map { number in
      let learner = Learner.ID("L\(number)")
      let ease = 0.45 + 0.5 * generator.nextUniform()
      let first = Int.random(in: 0..<290, using: &generator)
      let count = Int.random(in: 14...26, using: &generator)
      let observations = (0..<count).map { place in
        let skill = first + place * 6 / count + Int.random(in: 0...3, using: &generator)
        let item = catalogue.items[
          skill * itemsOfSkill + Int.random(in: 0..<itemsOfSkill, using: &generator)]
        return Observation(
          learner: learner, item: item.id, skills: item.skills,
          kind: .answer(generator.nextUniform() < ease ? .correct : .incorrect, hints: 0),
          time: Timestamp(startOf: asOf.day.adding(days: place - count)))
      }
      return LearnerHistory(learner: learner, observations: observations, asOf: asOf)
    }
  }

  /// Ten strands of 30 skills.
  ///
  /// Each skill stands on the one before it, every third on one of the strand beside it as well. Resources teach 1 to 3 skills in a row, and hold some of their items.
  private static func catalogue(using generator: inout SplitMix64) throws -> Catalogue {
    func text(_ name: String) -> LocalizedText { LocalizedText(french: name, english: name) }
    let (strands, itemsOfSkill) = (10, 8)
    let names = (0..<300).map { Skill.ID("skill-\($0)") }
    // Strands go on side by side, so that one place on is ten skills on.
    let skills = names.indices.map { number in
      let own = number - strands
      let beside = number % 3 == 0 && own > 0 ? [own - 1] : []
      return Skill(
        id: names[number], label: text("\(number)"),
        prerequisites: ([own] + beside).filter { $0 >= 0 }.map { names[$0] })
    }
    let items = names.flatMap { name in
      (0..<itemsOfSkill).map { Item(id: Item.ID("\(name)-item-\($0)"), skills: [name]) }
    }
    let resources = (0..<2000).map { number in
      let first = number % 300
      let several = Int.random(in: 0..<10, using: &generator)
      let taught = [first, first + 1, first + 2].prefix(several < 6 ? 1 : several < 9 ? 2 : 3)
        .filter { $0 < 300 }
      let kind = Resource.Kind.allCases[number / 300 % 7]
      let held = kind == .video || kind == .sheet ? 0 : 4
      let start = taught[0] * itemsOfSkill + Int.random(in: 0...4, using: &generator)
      return Resource(
        id: Resource.ID("resource-\(number)"), title: text("\(number)"), kind: kind,
        teaches: taught.map { names[$0] }, items: items[start..<start + held].map(\.id))
    }
    return try Catalogue(skills: skills, items: items, resources: resources)
  }
}

import KnowledgeTracing
import LearningDomain
import NumericKernels
import Recommending

/// Random learners over a random catalogue with many equal scores: several resources of a kind teach the
/// same skill, and some teach several.
struct School {
  let catalogue: Catalogue
  let recommender: Recommender
  let histories: [LearnerHistory]
  let asOf = Timestamp(startOf: Day(daysSince1970: 20_000))

  init(seed: UInt64, learners: Int) throws {
    var generator = SplitMix64(seed: seed)
    let catalogue = try Self.catalogue(using: &generator)
    self.catalogue = catalogue
    recommender = Recommender(catalogue: catalogue, model: try Self.model(catalogue))
    let asOf = asOf
    histories = (0..<learners).map { number in
      let learner = Learner.ID("L\(number)")
      return LearnerHistory(
        learner: learner,
        observations: Self.observations(of: learner, catalogue, upTo: asOf, using: &generator),
        asOf: asOf)
    }
  }

  private static func catalogue(using generator: inout SplitMix64) throws -> Catalogue {
    func text(_ name: String) -> LocalizedText { LocalizedText(french: name, english: name) }
    let names = (0..<12).map { Skill.ID("S\($0)") }
    let skills = names.indices.map { number in
      Skill(
        id: names[number], label: text("\(number)"),
        prerequisites: number < 2
          ? [] : [names[Int.random(in: max(0, number - 4)..<number, using: &generator)]])
    }
    let items = names.flatMap { name in
      (0..<4).map { Item(id: Item.ID("\(name)-\($0)"), skills: [name]) }
    }
    let resources = (0..<70).map { number in
      let first = Int.random(in: 0..<12, using: &generator)
      let taught = generator.nextUniform() < 0.7 ? [first] : [first, (first + 5) % 12]
      let kind = Resource.Kind.allCases[Int.random(in: 0..<7, using: &generator)]
      let own = items.filter { $0.skills == [names[first]] }.map(\.id)
      return Resource(
        id: Resource.ID("R\(number)"), title: text("\(number)"), kind: kind,
        teaches: taught.map { names[$0] },
        items: kind == .video ? [] : Array(own.shuffled(using: &generator).prefix(2)))
    }
    return try Catalogue(skills: skills, items: items, resources: resources)
  }

  private static func model(_ catalogue: Catalogue) throws -> Model {
    let parameters = try BKTParameters(prior: 0.3, learn: 0.15, guess: 0.2, slip: 0.1)
    return Model(
      name: "school", reading: .each,
      parameters: .plain(PlainParameters(population: parameters, skills: [:])),
      card: ModelCard(
        fittedOn: .init(rows: 1, learners: 1, skills: 1), source: "school",
        createdOn: Day(daysSince1970: 0), seed: 1, starts: 1, shrinkage: 0,
        logLikelihood: -1, evaluation: nil))
  }

  private static func observations(
    of learner: Learner.ID, _ catalogue: Catalogue, upTo asOf: Timestamp,
    using generator: inout SplitMix64
  ) -> [Observation] {
    let count = Int.random(in: 0..<45, using: &generator)
    let ease = Double.random(in: 0.1...0.95, using: &generator)
    // Some have been away for long, and some go far.
    let away = Int.random(in: 1..<100, using: &generator)
    let reach = Int.random(in: 1...12, using: &generator)
    return (0..<count).map { number in
      let item = catalogue.items[Int.random(in: 0..<4 * reach, using: &generator)]
      let isRight = generator.nextUniform() < ease
      let kind: Observation.Kind =
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: .exposure
        case 1: .selfAssessment(number % 2 == 0 ? .alone : .withHelp)
        default: .answer(isRight ? .correct : .incorrect, hints: 0)
        }
      return Observation(
        learner: learner, item: item.id, skills: item.skills,
        resource: catalogue.resources[Int.random(in: 0..<70, using: &generator)].id, kind: kind,
        time: Timestamp(startOf: asOf.day.adding(days: (number - count) / 4 - away / 2)))
    }
  }
}

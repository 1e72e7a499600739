import Foundation
import LearningDomain
import NumericKernels

@testable import KnowledgeTracing

/// Learners who behave exactly as some parameters of the full family say, each skill of a response
/// counting.
struct FullWorld {
  let parameters: FullParameters
  let skills: [Skill.ID], items: [Item.ID]

  /// Skills and items with deviations drawn at random; learners of two types where they differ at all.
  init(_ terms: FullTerms, skills skillCount: Int = 4, items itemCount: Int = 24, seed: UInt64 = 1)
  {
    var generator = SplitMix64(seed: seed)
    func normal(_ spread: Double) -> Double { spread * generator.nextNormal() }
    skills = (0..<skillCount).map { Skill.ID("s\($0)") }
    items = (0..<itemCount).map { Item.ID("i\($0)") }
    var skillEffects: [Skill.ID: FullParameters.SkillEffect] = [:]
    for skill in skills {
      skillEffects[skill] = FullParameters.SkillEffect(
        deviation: SkillTerms { $0 == .forget || $0 == .decay ? 0 : normal(0.5) },
        covariance: Covariance(order: 6, of: [], covariance: []), responses: 1)
    }
    var itemEffects: [Item.ID: FullParameters.ItemEffect] = [:]
    for item in items where terms.contains(.items) {
      itemEffects[item] = FullParameters.ItemEffect(
        effect: .init(guess: normal(0.8), lift: normal(0.3)),
        covariance: Covariance(order: 2, of: [], covariance: []), responses: 1)
    }
    var features: [Feature: FullParameters.Effect] = [:]
    for feature in Feature.allCases where terms.contains(feature.term) {
      features[feature] = .init(guess: normal(0.3), lift: normal(0.2))
    }
    let types = (0..<(terms.contains(.types) ? 16 : 1)).map { type in
      let sign: Double = !terms.contains(.types) ? 0 : type < 2 ? [-1, 1][type] : 0
      return FullParameters.LearnerType(
        weight: terms.contains(.types) ? (type < 2 ? 0.4995 : 0.001 / 14) : 1, guess: 0.9 * sign,
        lift: 0.3 * sign, prior: 0.5 * sign, learn: 0.4 * sign)
    }
    let usual = SkillTerms { term in
      switch term {
      case .prior: -0.3
      case .learn: -1.4
      case .forget: -3
      case .guess: -0.9
      case .lift: 1.8
      case .decay: -3
      }
    }
    parameters = FullParameters(
      terms: terms, population: usual, skills: skillEffects, sets: [:], items: itemEffects,
      types: types, features: features,
      spread: .init(
        skills: SkillTerms { _ in 0.5 }, sets: SkillTerms { _ in 0.3 },
        items: .init(guess: 0.8, lift: 0.3), features: .init(guess: 0.3, lift: 0.2)),
      rate: 0.6, clockUnit: 3600)
  }

  var model: Model {
    Model(name: "world", reading: .each, parameters: .full(parameters), card: .any)
  }

  /// Plain BKT with the parameters of the skills, which is the same model where there are no terms.
  func plainModel() throws -> Model {
    var plain: [Skill.ID: SkillParameters] = [:]
    for skill in skills {
      let guess = term(.guess, of: skill)
      plain[skill] = SkillParameters(
        parameters: try BKTParameters(
          prior: probability(ofLogit: term(.prior, of: skill)),
          learn: probability(ofLogit: term(.learn, of: skill)),
          guess: probability(ofLogit: guess),
          slip: probability(ofLogit: -guess - log1p(exp(term(.lift, of: skill))))),
        covariance: Covariance(order: 5, of: [], covariance: []), responses: 1)
    }
    let population = try BKTParameters(prior: 0.5, learn: 0.2, guess: 0.2, slip: 0.1)
    return Model(
      name: "plain", reading: .each,
      parameters: .plain(PlainParameters(population: population, skills: plain)), card: .any)
  }

  /// Responses of learners; `several` of a hundred call for two skills.
  func log(learners: Int, responses: Int, several: Int = 0, seed: UInt64) -> AnswerLog {
    var log = AnswerLog()
    for learner in 0..<learners {
      var generator = SplitMix64(seed: seed, stream: "\(learner)")
      var student = Student(self, using: &generator)
      for _ in 0..<responses {
        let first = Int(generator.next() % UInt64(skills.count))
        var members = [first]
        if Int(generator.next() % 100) < several { members.append((first + 1) % skills.count) }
        let item = Int(generator.next() % UInt64(items.count))
        let correct = student.responds(to: item, members, in: self, using: &generator)
        log.append(
          learner: log.learnerNumber(for: "p\(learner)"),
          item: log.itemNumber(for: items[item].text),
          skillSet: log.skillSetNumber(for: nil, members: members.map { skills[$0].text }),
          correct: correct, time: Int64(student.seconds))
      }
    }
    return log
  }
}

/// One learner of a world.
private struct Student {
  private let type: FullParameters.LearnerType
  private var isKnown: [Bool]
  private var practised: [Double?]
  private(set) var seconds = 1_000_000.0

  init(_ world: FullWorld, using generator: inout SplitMix64) {
    var draw = generator.nextUniform()
    var type = world.parameters.types[0]
    for candidate in world.parameters.types {
      type = candidate
      draw -= candidate.weight
      if draw < 0 { break }
    }
    self.type = type
    practised = world.skills.map { _ in nil }
    isKnown = []
    for skill in world.skills {
      let prior = world.term(.prior, of: skill) + type.prior
      isKnown.append(generator.nextUniform() < probability(ofLogit: prior))
    }
  }

  mutating func responds(
    to item: Int, _ members: [Int], in world: FullWorld, using generator: inout SplitMix64
  ) -> Bool {
    seconds += (60 + 40_000 * pow(generator.nextUniform(), 6)).rounded()
    func mean(_ term: SkillTerm) -> Double {
      members.reduce(0) { $0 + world.term(term, of: world.skills[$1]) } / Double(members.count)
    }
    for member in members {
      guard let before = practised[member], isKnown[member] else { continue }
      let rate = exp(world.term(.decay, of: world.skills[member]))
      isKnown[member] =
        !world.parameters.terms.contains(.forgetting)
        || generator.nextUniform() < pow(1 + (seconds - before) / 3600, -rate)
    }
    let effect = world.parameters.items[world.items[item]]?.effect
    let guess = mean(.guess) + (effect?.guess ?? 0) + type.guess
    let lift = mean(.lift) + (effect?.lift ?? 0) + type.lift
    let allKnown = members.allSatisfy { isKnown[$0] }
    let correct =
      generator.nextUniform() < probability(ofLogit: guess + (allKnown ? log1p(exp(lift)) : 0))
    for member in members {
      let skill = world.skills[member]
      let draw = generator.nextUniform()
      if isKnown[member] {
        let forget = world.term(.forget, of: skill)
        isKnown[member] =
          !world.parameters.terms.contains(.forgetting) || draw >= probability(ofLogit: forget)
      } else {
        isKnown[member] = draw < probability(ofLogit: world.term(.learn, of: skill) + type.learn)
      }
      practised[member] = seconds
    }
    return correct
  }
}

extension FullWorld {
  /// A term of a skill: the population's, and how the skill differs.
  func term(_ term: SkillTerm, of skill: Skill.ID) -> Double {
    parameters.population[term] + (parameters.skills[skill]?.deviation[term] ?? 0)
  }
}

extension ModelCard {
  /// A card of no interest.
  static var any: ModelCard {
    ModelCard(
      fittedOn: .init(rows: 1, learners: 1, skills: 1), source: "simulated",
      createdOn: Day(daysSince1970: 20_000), seed: 1, starts: 1, shrinkage: 0, logLikelihood: -1)
  }
}

extension AnswerLog {
  /// The opportunities of each learner in time, over some skills, with the row of each.
  func opportunities(over skills: [Skill.ID]) -> [[(row: Int, opportunity: Opportunity)]] {
    var learners: [Int32: [(row: Int, opportunity: Opportunity)]] = [:]
    for row in rowsByLearner() {
      let row = Int(row)
      let names = members[Int(skillSet[row])].map { Skill.ID(self.skills.names[Int($0)]) }
      learners[learner[row], default: []].append(
        (
          row,
          Opportunity(
            item: Item.ID(items.names[Int(item[row])]),
            skills: names.compactMap { skills.firstIndex(of: $0) },
            response: correct[row] == 1 ? .correct : .incorrect,
            time: Timestamp(milliseconds: time[row]))
        ))
    }
    return learners.sorted { $0.key < $1.key }.map(\.value)
  }
}

import Foundation
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct FullTracerTests {
  @Test func `follows a learner as predictions of a log do`() throws {
    let world = FullWorld(.all)
    let log = world.log(learners: 20, responses: 30, several: 30, seed: 2)
    let predicted = try predictions(of: log, under: world.model)
    let tracer = Tracer(world.model, skills: world.skills)
    for learner in log.opportunities(over: world.skills) {
      var trace = tracer.begin()
      let traced = learner.map { trace.append($0.opportunity) }
      #expect(traced.agrees(with: learner.map { predicted[$0.row] }, within: 1e-13))
      let path = LearnerPath(learner.map(\.opportunity), for: tracer)
      for skill in world.skills.indices {
        #expect(tracer.trace(path).outlook(of: skill) == trace.outlook(of: skill))
      }
    }
  }

  /// Without terms there is one type, no forgetting and nothing but skills.
  @Test func `is plain BKT where the terms are off`() throws {
    let world = FullWorld([])
    let reference = try world.plainModel()
    let log = world.log(learners: 30, responses: 40, seed: 3)
    #expect(
      try predictions(of: log, under: world.model)
        .agrees(with: predictions(of: log, under: reference), within: 1e-12))

    let full = Tracer(world.model, skills: world.skills)
    let bkt = Tracer(reference, skills: world.skills)
    for learner in log.opportunities(over: world.skills) {
      var (mine, theirs) = (full.begin(), bkt.begin())
      for (_, opportunity) in learner {
        mine.append(opportunity)
        theirs.append(opportunity)
        let skill = opportunity.skills[0]
        let (found, expected) = (mine.outlook(of: skill), theirs.outlook(of: skill))
        #expect(
          ([found.mastery, found.success] + [found.growth])
            .agrees(with: [expected.mastery, expected.success] + [expected.growth], within: 1e-12))
      }
    }
  }

  @Test func `meets a learner without responses as the population's average`() throws {
    let world = FullWorld(.lasting)
    let (skill, item) = (world.skills[1], world.items[3])
    let effect = try #require(world.parameters.items[item]?.effect)
    var expected = 0.0
    for type in world.parameters.types {
      let known = probability(ofLogit: world.term(.prior, of: skill) + type.prior)
      let guess = world.term(.guess, of: skill) + effect.guess + type.guess
      let lift = log1p(exp(world.term(.lift, of: skill) + effect.lift + type.lift))
      let correct =
        known * probability(ofLogit: guess + lift) + (1 - known) * probability(ofLogit: guess)
      expected += type.weight * correct
    }
    let opportunity = Opportunity(item: item, skills: [1], response: nil, time: nil)
    var trace = Tracer(world.model, skills: world.skills).begin()
    let parts = trace.decomposition(of: opportunity)
    #expect(parts.terms[.learner] == 0 && parts.terms[.mastery] == 0)
    #expect(parts.terms[.forgetting] == 0)
    #expect([trace.append(opportunity)].agrees(with: [expected], within: 1e-13))
  }

  @Test func `predicts what it does not know like the average, and draws it wider`() throws {
    let world = FullWorld(.lasting)
    let model = try fitFull(
      world.log(learners: 200, responses: 40, seed: 4), reading: .each, terms: .lasting, threads: 2
    ).model(name: "m", source: "simulated", createdOn: Day(daysSince1970: 20_000))
    guard case .full(let fitted) = model.parameters else { throw NotFull() }
    #expect(!model.covers("new") && fitted.items["new"] == nil)
    let average = Model(
      name: "average", reading: .each,
      parameters: .full(
        FullParameters(
          terms: .lasting, population: fitted.population, skills: [:], sets: [:], items: [:],
          types: fitted.types, features: [:], spread: fitted.spread, rate: fitted.rate,
          clockUnit: fitted.clockUnit)), card: .any)
    let unseen = Opportunity(item: "new", skills: [0], response: nil, time: nil)
    func first(_ model: Model, _ skill: Skill.ID, _ item: Item.ID) -> Double {
      var trace = Tracer(model, skills: [skill]).begin()
      return trace.append(Opportunity(item: item, skills: [0], response: nil, time: nil))
    }
    var trace = Tracer(average, skills: ["new"]).begin()
    #expect(first(model, "new", "new") == trace.append(unseen))

    let draws = model.plausible(60, seed: 5)
    #expect(draws == model.plausible(60, seed: 5) && draws != model.plausible(60, seed: 6))
    func spread(_ skill: Skill.ID, _ item: Item.ID) -> Double {
      let values = draws.map { first($0, skill, item) }
      let mean = values.reduce(0, +) / 60
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 59).squareRoot()
    }
    let (known, newItem) = (spread("s0", "i0"), spread("s0", "new"))
    let newSkill = spread("new", "i0")
    #expect(known > 0.001 && newItem > 2 * known && newSkill > 1.5 * known)
  }

  @Test(arguments: [FullTerms.lasting, .all])
  func `predicts a class at all items of a skill as it predicts each`(terms: FullTerms) {
    let world = FullWorld(terms)
    let log = world.log(learners: 12, responses: 20, several: 20, seed: 7)
    let tracer = Tracer(world.model, skills: world.skills)
    let traces = log.opportunities(over: world.skills).map { learner in
      tracer.trace(LearnerPath(learner.map(\.opportunity), for: tracer))
    }
    let later = Timestamp(milliseconds: 2_000_000)
    for time in [nil, later] {
      let found = tracer.chancesOfCorrect(of: traces, on: 2, at: world.items, time: time)
      let expected = traces.flatMap { trace in
        world.items.map { item in
          var trace = trace
          return trace.append(Opportunity(item: item, skills: [2], response: nil, time: time))
        }
      }
      #expect(found.agrees(with: expected, within: 1e-13))
    }
    #expect(tracer.chancesOfCorrect(of: [], on: 0, at: world.items).isEmpty)
    #expect(tracer.chancesOfCorrect(of: traces, on: 0, at: []).isEmpty)
  }

  @Test func `decomposes a prediction into log-odds that add up`() throws {
    for terms in [FullTerms.all, .lasting, [.types, .recency], []] {
      let world = FullWorld(terms)
      let log = world.log(learners: 4, responses: 25, several: 30, seed: 6)
      let tracer = Tracer(world.model, skills: world.skills)
      for learner in log.opportunities(over: world.skills) {
        var trace = tracer.begin()
        for (_, opportunity) in learner {
          let parts = trace.decomposition(of: opportunity)
          #expect(Set(parts.terms.keys) == Set(terms.decomposed))
          let probability = trace.append(opportunity)
          #expect([parts.logOdds].agrees(with: [logit(probability)], within: 1e-12))
        }
      }
    }
  }

  /// Where knowing adds nothing, log-odds are the guess: what each term adds is its own number.
  @Test func `gives every term its own number where nothing interacts`() throws {
    let world = FullWorld([.items])
    let parameters = world.parameters
    let flat = FullParameters(
      terms: [.items],
      population: SkillTerms { $0 == .lift ? -60 : parameters.population[$0] },
      skills: parameters.skills, sets: [:], items: parameters.items, types: parameters.types,
      features: [:], spread: parameters.spread, rate: parameters.rate, clockUnit: nil)
    let model = Model(name: "flat", reading: .each, parameters: .full(flat), card: .any)
    var trace = Tracer(model, skills: world.skills).begin()
    trace.append(Opportunity(item: "i1", skills: [1], response: .incorrect, time: nil))
    let parts = trace.decomposition(
      of: Opportunity(item: "i2", skills: [1], response: nil, time: nil))
    let effect = try #require(parameters.items["i2"]?.effect.guess)
    let deviation = try #require(parameters.skills[world.skills[1]]?.deviation[.guess])
    let found = [parts.average, parts.terms[.skill], parts.terms[.item], parts.terms[.mastery]]
    #expect(
      found.compactMap(\.self)
        .agrees(with: [parameters.population[.guess], deviation, effect, 0], within: 1e-12))
  }

  private struct NotFull: Error {}
}

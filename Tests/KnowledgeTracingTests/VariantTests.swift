import Foundation
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@testable import KnowledgeTracing

/// One skill, two resources, three items and two groups, and learners who behave as that says.
private struct VariantWorld {
  static let columns = ["resource", "group"]
  static let all = PlainVariant(
    forgets: true, learnColumn: "resource", itemColumn: "item", priorColumn: "group")

  let variant: PlainVariant
  var learns = ["exercise": 0.25, "video": 0.1]
  var items = ["easy": (0.3, 0.05), "hard": (0.1, 0.25), "usual": (0.2, 0.12)]
  var priors = ["left": 0.2, "right": 0.6]
  var forget = 0.08

  init(_ variant: PlainVariant) {
    self.variant = variant
    if variant.learnColumn == nil { learns = ["exercise": 0.2, "video": 0.2] }
    if variant.itemColumn == nil {
      items = ["easy": (0.2, 0.1), "hard": (0.2, 0.1), "usual": (0.2, 0.1)]
    }
    if variant.priorColumn == nil { priors = ["left": 0.4, "right": 0.4] }
    if !variant.forgets { forget = 0 }
  }

  func log(learners: Int, opportunities: Int, seed: UInt64) -> AnswerLog {
    var log = AnswerLog(furtherColumns: Self.columns)
    for learner in 0..<learners {
      var generator = SplitMix64(seed: seed, stream: "\(learner)")
      let group = learner % 2 == 0 ? "left" : "right"
      var isKnown = generator.nextUniform() < priors[group] ?? 0
      for _ in 0..<opportunities {
        let item = items.keys.sorted()[Int(generator.next() % 3)]
        let resource = learns.keys.sorted()[Int(generator.next() % 2)]
        let (guess, slip) = items[item] ?? (0, 0)
        log.append(
          learner: log.learnerNumber(for: "p\(learner)"), item: log.itemNumber(for: item),
          skillSet: log.skillSetNumber(for: nil, members: ["s"]),
          correct: generator.nextUniform() < (isKnown ? 1 - slip : guess), time: 0,
          further: [resource, group])
        isKnown =
          isKnown
          ? generator.nextUniform() >= forget : generator.nextUniform() < learns[resource] ?? 0
      }
    }
    return log
  }

  /// Each truth beside what was found and its standard error.
  func found(_ fit: SkillFit) -> [(truth: Double, found: Double, error: Double)] {
    let plain = fit.parameters
    let errors = fit.covariance.standardErrors
    var result: [(Double, Double, Double)] = []
    func add(_ truth: Double, _ own: EstimatedProbability?, _ base: Double, _ kind: Int) {
      result.append((truth, own?.value ?? base, own?.standardError ?? errors[kind]))
    }
    for (name, truth) in priors { add(truth, fit.classes.priors[name], plain.prior, 0) }
    for (name, truth) in learns { add(truth, fit.classes.learns[name], plain.learn, 1) }
    for (name, truth) in items {
      add(truth.0, fit.classes.items[name]?.guess, plain.guess, 3)
      add(truth.1, fit.classes.items[name]?.slip, plain.slip, 4)
    }
    return result
  }
}

@Suite struct VariantTests {
  private static let variants = [
    PlainVariant(learnColumn: "resource"), PlainVariant(itemColumn: "item"),
    PlainVariant(priorColumn: "group"), PlainVariant(itemColumn: "item", priorColumn: "group"),
    PlainVariant(learnColumn: "resource", itemColumn: "item", priorColumn: "group"),
  ]

  @Test(arguments: variants + [.bkt, VariantWorld.all]) func `comes back from its text`(
    variant: PlainVariant
  ) {
    #expect(PlainVariant(variant.description) == variant)
  }

  @Test(arguments: [
    "", "BKT", "bkt+", "bkt+forget+forget", "bkt+learn", "bkt+learn:", "bkt+items:a+items:b",
    "bkt+guess:a", "forget+bkt",
  ]) func `refuses any other text`(text: String) {
    #expect(PlainVariant(text) == nil)
  }

  @Test func `reads terms in any order and columns of any name`() {
    #expect(
      PlainVariant("bkt+prior:Class 5:B+forget")
        == PlainVariant(forgets: true, priorColumn: "Class 5:B"))
  }

  @Test(arguments: variants) func `recovers the parameters of simulated learners`(
    variant: PlainVariant
  ) throws {
    let world = VariantWorld(variant)
    let options = FitOptions(starts: 2, seed: 1, threads: 1, variant: variant)
    let log = world.log(learners: 8000, opportunities: 8, seed: 3)
    let fit = try #require(try fitBKT(log, reading: .joint, options: options).skillFits.first)
    for (truth, found, error) in world.found(fit) {
      #expect(abs(logit(found) - logit(truth)) < 4 * error, "\(truth): \(found) ± \(error)")
      #expect(abs(found - truth) < 0.08)
    }
    #expect(fit.gradientNorm <= 1e-6)
  }

  @Test func `recovers forgetting`() throws {
    let world = VariantWorld(PlainVariant(forgets: true))
    let options = FitOptions(starts: 2, seed: 1, threads: 1, variant: world.variant)
    let log = world.log(learners: 8000, opportunities: 10, seed: 3)
    let fit = try #require(try fitBKT(log, reading: .joint, options: options).skillFits.first)
    #expect(abs(fit.parameters.forget - 0.08) < 0.03)
  }

  @Test func `has a likelihood no lower than a variant with fewer terms`() throws {
    let log = VariantWorld(VariantWorld.all).log(learners: 300, opportunities: 6, seed: 5)
    func logLikelihood(_ variant: PlainVariant) throws -> Double {
      let options = FitOptions(starts: 3, seed: 1, threads: 1, variant: variant)
      return try fitBKT(log, reading: .joint, options: options).logLikelihood
    }
    let plain = try logLikelihood(.bkt)
    for variant in Self.variants + [PlainVariant(forgets: true)] {
      #expect(try logLikelihood(variant) >= plain - 1e-6)
    }
  }

  @Test func `does not depend on the order of rows, to the bit, in any variant`() throws {
    let log = VariantWorld(VariantWorld.all).log(learners: 60, opportunities: 5, seed: 2)
    var generator = SplitMix64(seed: 9)
    // Learner after learner keeps its rows; learners come in another order.
    let order = (0..<60).shuffled(using: &generator)
    var shuffled = AnswerLog(furtherColumns: VariantWorld.columns)
    for learner in order {
      for row in learner * 5..<learner * 5 + 5 { shuffled.append(row, of: log) }
    }
    let options = FitOptions(
      starts: 3, seed: 1, threads: 2, shrinkage: 2, variant: VariantWorld.all)
    #expect(
      try fitBKT(log, reading: .joint, options: options).skillFits
        == fitBKT(shuffled, reading: .joint, options: options).skillFits)
  }

  @Test func `shrinks classes to their skill, and takes what is unknown from it`() throws {
    let world = VariantWorld(VariantWorld.all)
    let log = world.log(learners: 100, opportunities: 6, seed: 4)
    let options = FitOptions(
      starts: 2, seed: 1, threads: 1, shrinkage: 1e7, variant: world.variant)
    let fit = try fitBKT(log, reading: .joint, options: options)
    let skill = try #require(fit.skillFits.first)
    for estimate in skill.classes.learns.values {
      #expect(abs(estimate.value - skill.parameters.learn) < 1e-3)
    }
    let parameters = try #require(try plain(model(fit)).skills["s"])
    let unknown = parameters.parameters(prior: "middle", learn: nil, item: "new")
    #expect(unknown == parameters.parameters)
    #expect(parameters.parameters(prior: nil, learn: nil, item: "hard") != parameters.parameters)
  }

  @Test func `predicts what a learner's trace in its circumstances says`() throws {
    let world = VariantWorld(VariantWorld.all)
    let log = world.log(learners: 50, opportunities: 7, seed: 6)
    let options = FitOptions(starts: 2, seed: 1, threads: 1, variant: world.variant)
    let model = try model(fitBKT(log, reading: .joint, options: options))
    let skill = try #require(try plain(model).skills["s"])
    let resource = try #require(log.column("resource"))
    let group = try #require(log.column("group"))
    let found = try predictions(of: log, under: model)
    for learner in 0..<50 {
      let rows = learner * 7..<learner * 7 + 7
      let own = rows.map {
        skill.parameters(
          prior: group.name(of: $0), learn: resource.name(of: $0),
          item: log.items.names[Int(log.item[$0])])
      }
      var trace = MasteryTrace(own[0])
      var predicted = own[0].prior
      for (p, row) in zip(own, rows) {
        let response: Response = log.correct[row] == 1 ? .correct : .incorrect
        trace.append(response, under: p)
        predicted = p.updated(predicted, with: response)
      }
      #expect(trace.probabilityCorrect == Array(found[rows]))
      #expect(trace.predicted == predicted)
      for (index, without) in trace.leaveOneOut().enumerated() {
        var oracle = own[0].prior
        var mastery = oracle
        for (position, p) in own.enumerated() {
          mastery =
            position == index
            ? oracle : p.mastery(after: trace.responses[position], predicted: oracle)
          oracle = p.predicted(from: mastery)
        }
        #expect([without].agrees(with: [mastery], within: 1e-12))
      }
    }
  }

  @Test(arguments: variants + [.bkt, PlainVariant(forgets: true), VariantWorld.all])
  func `predicts each response with the probability it was fitted with`(variant: PlainVariant)
    throws
  {
    let log = VariantWorld(VariantWorld.all).log(learners: 150, opportunities: 6, seed: 9)
    let options = FitOptions(starts: 2, seed: 1, threads: 1, variant: variant)
    let fit = try fitBKT(log, reading: .joint, options: options)
    let probabilities = try predictions(of: log, under: model(fit))
    let sum = zip(probabilities, log.correct).reduce(0) {
      $0 + Foundation.log($1.1 == 1 ? $1.0 : 1 - $1.0)
    }
    #expect([sum].agrees(with: [fit.logLikelihood], within: 1e-11))
  }

  @Test func `comes back from a model file, drawn from its uncertainty too`() throws {
    let world = VariantWorld(VariantWorld.all)
    let log = world.log(learners: 200, opportunities: 6, seed: 7)
    let options = FitOptions(starts: 2, seed: 1, threads: 1, variant: world.variant)
    let model = try model(fitBKT(log, reading: .joint, options: options))
    #expect(try Model(decoding: model.encoded()) == model)
    let drawn = model.plausible(20, seed: 1)
    #expect(Array(drawn.prefix(3)) == model.plausible(3, seed: 1))
    for one in drawn {
      #expect(one != model)
      #expect(try Model(decoding: one.encoded()) == one)
    }
  }

  @Test func `fits a prior of each learner with shrinkage alone`() throws {
    let variant = PlainVariant(priorColumn: "learner")
    let log = VariantWorld(variant).log(learners: 20, opportunities: 5, seed: 8)
    let bare = FitOptions(starts: 1, seed: 1, threads: 1, variant: variant)
    #expect(throws: FitError.priorOfLearner) {
      try fitBKT(log, reading: .joint, options: bare)
    }
    let options = FitOptions(starts: 1, seed: 1, threads: 1, shrinkage: 5, variant: variant)
    let fit = try fitBKT(log, reading: .joint, options: options)
    #expect(fit.skillFits.first?.classes.priors.count == 20)
  }

  @Test(arguments: ["prior", "learn", "items"]) func `names no learner in a model`(
    term: String
  ) throws {
    let variant = try #require(PlainVariant("bkt+\(term):learner"))
    let log = VariantWorld(variant).log(learners: 20, opportunities: 5, seed: 8)
    let options = FitOptions(starts: 1, seed: 1, threads: 1, shrinkage: 5, variant: variant)
    let model = try model(fitBKT(log, reading: .joint, options: options))
    #expect(!String(decoding: model.encoded(), as: UTF8.self).contains("\"p7\""))
  }

  @Test func `says which column is missing`() throws {
    let log = VariantWorld(.bkt).log(learners: 5, opportunities: 2, seed: 1)
    let variant = PlainVariant(learnColumn: "medium")
    #expect(throws: FitError.noColumn("medium")) {
      try fitBKT(
        log, reading: .joint,
        options: FitOptions(starts: 1, seed: 1, threads: 1, variant: variant))
    }
  }

  @Test func `gives no standard error of each where there are too many`() throws {
    var log = AnswerLog()
    for learner in 0..<40 {
      for item in 0..<60 {
        log.append(
          learner: log.learnerNumber(for: "p\(learner)"), item: log.itemNumber(for: "i\(item)"),
          skillSet: log.skillSetNumber(for: "s", members: []),
          correct: (learner * 7 + item * 5) % 11 > 4, time: 0)
      }
    }
    let options = FitOptions(
      starts: 1, seed: 1, threads: 1, shrinkage: 5, variant: PlainVariant(itemColumn: "item"))
    let fit = try #require(try fitBKT(log, reading: .joint, options: options).skillFits.first)
    #expect(fit.classes.items.count == 60)
    #expect(fit.classes.items.values.allSatisfy { $0.guess.standardError == nil })
    #expect([0, 1, 3, 4].allSatisfy { fit.covariance.standardErrors[$0] > 0 })
  }

  private func model(_ fit: BKTFit) throws -> Model {
    fit.model(
      name: "m", source: "simulated", createdOn: try #require(Day("2026-11-24")))
  }
}

@Suite struct ParameterBoundTests {
  @Test func `is written as it is read`() throws {
    let bound = try #require(ParameterBound("frac/tions/guess[item [7]]=0.25"))
    #expect(
      bound == ParameterBound(.guess, in: 0.25...0.25, skill: "frac/tions", column: "item [7]"))
    #expect(ParameterBound("slip=0:0.3") == ParameterBound(.slip, in: 0...0.3))
    for text in [
      "", "guess", "guess=", "guess=1.5", "guess=0.3:0.1", "guess=a", "luck=0.1",
      "guess=0:0.1:0.2", "guess]=0.1", "slip=-0.1", "slip=nan",
    ] { #expect(ParameterBound(text) == nil, "\(text)") }
  }

  @Test func `holds exactly, and the last one wins`() throws {
    let log = AnswerLog(simulate(try threeSkills(), learners: 100, opportunities: 6, seed: 1))
    let bounds = ["slip=0.05", "guess=0.1:0.2", "add/guess=0.25", "learn=0.01:0.5"]
    let options = FitOptions(
      starts: 3, seed: 1, threads: 1, bounds: bounds.compactMap { ParameterBound($0) })
    for fit in try fitBKT(log, reading: .joint, options: options).skillFits {
      #expect(fit.parameters.slip == 0.05)
      #expect(fit.covariance.standardErrors[4] == 0)
      if fit.skill == "add" {
        #expect(fit.parameters.guess == 0.25)
      } else {
        #expect((0.1...0.2).contains(fit.parameters.guess))
      }
      #expect(fit.gradientNorm <= 1e-6)
    }
  }

  @Test func `finds no higher point inside bounds on a fine grid`() throws {
    let sequences = simulate(
      Array(try threeSkills().prefix(1)), learners: 200, opportunities: 5, seed: 2)
    let bounds = [ParameterBound(.guess, in: 0.3...0.45), ParameterBound(.prior, in: 0.1...0.1)]
    let options = FitOptions(starts: 5, seed: 1, threads: 1, bounds: bounds)
    let best = try fitBKT(AnswerLog(sequences), reading: .joint, options: options).logLikelihood
    for guess in stride(from: 0.3, through: 0.45, by: 0.03) {
      for learn in stride(from: 0.04, to: 1, by: 0.08) {
        for slip in stride(from: 0.01, to: 0.3, by: 0.04) {
          let fixed = ["prior=0.1", "guess=\(guess)", "learn=\(learn)", "slip=\(slip)"]
          let there = FitOptions(
            starts: 1, seed: 1, threads: 1, bounds: fixed.compactMap { ParameterBound($0) })
          #expect(
            try fitBKT(AnswerLog(sequences), reading: .joint, options: there).logLikelihood
              <= best + 1e-9)
        }
      }
    }
  }

  @Test func `says which skill fixed parameters make impossible`() throws {
    let sequences = [SimulatedSequence(learner: "p", skill: "s", responses: [true, false])]
    let bounds = ["prior=1", "slip=0"].compactMap { ParameterBound($0) }
    #expect(throws: FitError.impossible(skill: "s")) {
      try fitBKT(
        AnswerLog(sequences), reading: .joint,
        options: FitOptions(
          starts: 3, seed: 1, threads: 1,
          bounds: bounds.map { ParameterBound($0.kind, in: $0.range, skill: "s") }))
    }
  }

  @Test func `refuses bounds that leave nothing`() throws {
    let log = AnswerLog(simulate(try threeSkills(), learners: 5, opportunities: 2, seed: 1))
    let bounds = [ParameterBound(.guess, in: 0.6...0.7), ParameterBound(.slip, in: 0.5...0.9)]
    #expect(throws: FitError.bounds(skill: "", class: nil)) {
      try fitBKT(
        log, reading: .joint, options: FitOptions(starts: 1, seed: 1, threads: 1, bounds: bounds))
    }
  }
}

extension AnswerLog {
  fileprivate mutating func append(_ row: Int, of other: AnswerLog) {
    append(
      learner: learnerNumber(for: other.learners.names[Int(other.learner[row])]),
      item: itemNumber(for: other.items.names[Int(other.item[row])]),
      skillSet: skillSetNumber(for: nil, members: ["s"]), correct: other.correct[row] == 1,
      time: 0, further: other.furtherColumns.compactMap { other.column($0)?.name(of: row) })
  }
}

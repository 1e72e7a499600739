import Foundation
import LearningDomain
import StrictJSON
import Testing

@testable import KnowledgeTracing

@Suite struct FullModelFileTests {
  private let model: Model

  init() throws {
    let log = FullWorld(.all, skills: 3, items: 5)
      .log(learners: 20, responses: 12, several: 30, seed: 1)
    model = try fitFull(log, reading: .joint, threads: 1)
      .model(name: "full", source: "simulated", createdOn: Day(daysSince1970: 20_000))
  }

  @Test func `comes back from its file, to the byte, and predicts the same`() throws {
    let read = try Model(decoding: model.encoded())
    #expect(read == model && read.encoded() == model.encoded())
    #expect(read.variant == .full(.all))
    let log = FullWorld(.all, skills: 3, items: 5)
      .log(learners: 5, responses: 10, several: 30, seed: 2)
    #expect(try predictions(of: log, under: read) == predictions(of: log, under: model))
  }

  @Test(arguments: FullTerms.named.map(\.term)) func `comes back without each of its terms`(
    term: FullTerms
  ) throws {
    let terms = FullTerms.all.subtracting(term)
    let model = FullWorld(terms, skills: 2, items: 3).model
    #expect(try Model(decoding: model.encoded()) == model)
  }

  /// Values that no fit writes, signed all the same.
  @Test(arguments: [
    ("\"variant\":\"full\"", "\"variant\":\"full-types\"", "1 learner types"),
    ("\"variant\":\"full\"", "\"variant\":\"fuller\"", "a variant"),
    ("\"rate\":0.", "\"rate\":1.", "a number between 0 and 1"),
    ("\"clockUnit\":", "\"clockUnit\":-", "a number over 0, or null"),
    ("\"effect\":[", "\"effect\":[0.5,", "two numbers"),
    ("\"learn\":-", "\"learn\":-99", "a number of −60 to 60"),
    ("\"covariance\":[", "\"covariance\":[0.5,", "the 21 numbers of a covariance"),
  ])
  func `refuses values out of range, with their place`(
    sound: String, wrong: String, expected: String
  ) throws {
    let text = String(decoding: model.encoded(), as: UTF8.self)
    try #require(text.contains(sound))
    let body = Array(
      text.replacingOccurrences(of: sound, with: wrong).drop { $0 != "\n" }.dropFirst().utf8)
    let bytes = Array("{\"digest\":\"\(Model.digest(of: body[...]))\",\n".utf8) + body
    do throws(ModelFileError) {
      _ = try Model(decoding: bytes)
      Issue.record("read")
    } catch .malformed(let line, let column, let problem) {
      #expect(line > 2 && column > 1 && problem.english.contains(expected), "\(problem)")
    } catch {
      Issue.record("\(error)")
    }
  }

  /// The largest numbers that a file may hold leave every prediction a probability.
  @Test(arguments: [60.0, -60]) func `predicts with any numbers that can be read`(number: Double)
    throws
  {
    let terms = SkillTerms { _ in number }
    let effect = FullParameters.Effect(guess: number, lift: number)
    let extreme = FullParameters(
      terms: .all, population: terms,
      skills: [
        "s0": .init(
          deviation: terms, covariance: Covariance(order: 6, of: [], covariance: []), responses: 1)
      ],
      sets: [:],
      items: [
        "i0": .init(
          effect: effect, covariance: Covariance(order: 2, of: [], covariance: []), responses: 1)
      ],
      types: (0..<16).map { _ in
        .init(weight: 1, guess: number, lift: number, prior: number, learn: number)
      },
      features: Dictionary(uniqueKeysWithValues: Feature.allCases.map { ($0, effect) }),
      spread: .init(skills: SkillTerms { _ in 1 }, sets: terms, items: effect, features: effect),
      rate: 0.5, clockUnit: 1)
    let model = Model(name: "extreme", reading: .each, parameters: .full(extreme), card: .any)
    let log = FullWorld(.all, skills: 2, items: 2)
      .log(learners: 5, responses: 50, several: 30, seed: 1)
    #expect(try predictions(of: log, under: model).allSatisfy { (0...1).contains($0) })
    let tracer = Tracer(model, skills: ["s0", "s1"])
    for learner in log.opportunities(over: ["s0", "s1"]) {
      var trace = tracer.begin()
      for (_, opportunity) in learner {
        #expect((0...1).contains(trace.append(opportunity)))
        let outlook = trace.outlook(of: 0)
        #expect((0...1).contains(outlook.mastery) && outlook.growth.isFinite)
      }
    }
  }
}

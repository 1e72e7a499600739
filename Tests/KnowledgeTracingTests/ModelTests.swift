import Foundation
import LearningDomain
import NumericKernels
import StrictJSON
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct ModelTests {
  private let model: Model

  init() throws {
    let log = AnswerLog(simulate(try threeSkills(), learners: 40, opportunities: 5, seed: 1))
    let options = FitOptions(starts: 2, seed: .max, threads: 1)
    let day = try #require(Day("2026-11-23"))
    model = try fitBKT(log, reading: .joint, options: options).model(
      name: "cinquième \"5B\"", source: "simulated", createdOn: day,
      data: Digest(hash: [1, 2, 3]),
      scope: ModelCard.Scope(subject: "Mathematics", population: "cycle4", ages: 11...13)
    ).with(
      evaluation: Evaluation(
        method: "5 folds by learner", testRows: 600, auc: 0.75, aucPerLearner: nil, rmse: 0.43,
        logLoss: 0.55, ece: 0.03, slope: 1.02, intercept: -0.01))
  }

  @Test func `comes back from its file, to the byte`() throws {
    let bytes = model.encoded()
    let read = try Model(decoding: bytes)
    #expect(read == model)
    #expect(read.encoded() == bytes)
    #expect(read.digest == model.digest)
    let first = try #require(bytes.split(separator: UInt8(ascii: "\n")).first)
    #expect(String(decoding: first, as: UTF8.self) == "{\"digest\":\"\(model.digest)\",")
    // The whole file is JSON for any reader.
    #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any])
  }

  @Test func `refuses a file with any byte changed, added or cut`() {
    let bytes = model.encoded()
    var generator = SplitMix64(seed: 11)
    let positions =
      Array(0..<80) + (0..<300).map { _ in Int(generator.next() % UInt64(bytes.count)) }
      + [bytes.count - 1]
    for position in positions {
      for bit in [0, 5, 7] {
        var changed = bytes
        changed[position] ^= 1 << bit
        #expect(throws: ModelFileError.self, "byte \(position), bit \(bit)") {
          try Model(decoding: changed)
        }
      }
    }
    for length in [0, 1, 76, 77, 100, bytes.count - 1] {
      #expect(throws: ModelFileError.self) { try Model(decoding: Array(bytes.prefix(length))) }
    }
    #expect(throws: ModelFileError.self) { try Model(decoding: bytes + [10]) }
  }

  @Test func `says what is wrong with a file`() throws {
    #expect(failure(Array("learner,item\n".utf8)) == .notAModelFile)
    var changed = model.encoded()
    changed[changed.count - 2] ^= 1
    guard case .digestMismatch(let expected, let found) = failure(changed) else {
      Issue.record("no digest mismatch")
      return
    }
    #expect(expected == model.digest && found != expected)

    #expect(
      failure(signed { $0.replacingOccurrences(of: "balise-model-1", with: "balise-model-2") })
        == .unknownSchema("balise-model-2"))
    let unknown = failure(signed { $0.replacingOccurrences(of: "\"reading\"", with: "\"rading\"") })
    guard case .malformed(let line, let column, _) = unknown else {
      Issue.record("\(String(describing: unknown))")
      return
    }
    #expect(line == 5 && column == 1)
    let invalid = failure(
      signed {
        $0.replacingOccurrences(
          of: "\"population\":{\"prior\":", with: "\"population\":{\"prior\":7")
      })
    #expect(invalid?.description.contains("is not a probability") == true)
    let spaced = failure(
      signed { $0.replacingOccurrences(of: "\"skills\":[", with: "\"skills\": [") })
    #expect(spaced?.description.contains("encoding") == true)
  }

  /// Values that no card can hold, signed all the same.
  @Test(arguments: [
    ("\"auc\":0.75", "\"auc\":5.0"), ("\"rmse\":0.43", "\"rmse\":-0.1"),
    ("\"logLoss\":0.55", "\"logLoss\":-1"), ("\"ece\":0.03", "\"ece\":1.5"),
    ("\"testRows\":600", "\"testRows\":-1"), ("\"rows\":600", "\"rows\":-600"),
    ("\"starts\":2", "\"starts\":0"), ("\"shrinkage\":0.0", "\"shrinkage\":-1.0"),
    ("\"responses\":200", "\"responses\":-5"),
  ])
  func `refuses values out of range, with their place`(sound: String, wrong: String) throws {
    let text = String(decoding: model.encoded(), as: UTF8.self)
    try #require(text.contains(sound))
    let found = failure(signed { $0.replacingOccurrences(of: sound, with: wrong) })
    guard case .malformed(let line, let column, let problem) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(line > 2 && column > 1 && problem.english.contains("expected a"), "\(problem)")
    #expect(!problem.english.contains("encoding"))
  }

  @Test func `draws plausible models that are valid, repeatable and near`() throws {
    let drawn = model.plausible(20, seed: 3)
    #expect(drawn == model.plausible(20, seed: 3))
    #expect(Array(drawn.prefix(5)) == model.plausible(5, seed: 3))
    #expect(drawn != model.plausible(20, seed: 4))
    #expect(model.plausible(0, seed: 3) == [])
    for one in drawn {
      for (skill, fitted) in try plain(one).skills {
        let p = fitted.parameters
        // Valid, and so encodes and decodes.
        _ = try BKTParameters(prior: p.prior, learn: p.learn, guess: p.guess, slip: p.slip)
        #expect(p != (try plain(model)[skill]))
      }
      #expect(try Model(decoding: one.encoded()) == one)
    }
  }

  @Test func `draws with the covariance it stores`() throws {
    let triangle: [Double] = [1, 0.3, 0, -0.2, 0, 0.5, 0, 0.1, 0, 0, 0, 0, 0.8, 0.2, 0.4]
    let covariance = try #require(Covariance(order: 5, upperTriangle: triangle))
    var generator = SplitMix64(seed: 5)
    let sampler = NormalSampler(covariance)
    let draws = (0..<40_000).map { _ in sampler.draw(using: &generator) }
    let found = (0..<25).map { cell in
      let products: [Double] = draws.map { $0[cell / 5] * $0[cell % 5] }
      return products.reduce(0, +) / 40_000
    }
    // A covariance of n draws has a standard error of about √(2 / n) = .007 at most.
    #expect(found.agrees(with: covariance.matrix, within: 0.03))
    #expect(Covariance(order: 5, upperTriangle: [-1] + triangle.dropFirst()) == nil)
    #expect(Covariance(order: 5, upperTriangle: triangle + [0]) == nil)
  }

  @Test func `falls back to the population for a skill it does not cover`() throws {
    #expect(model.covers("add"))
    #expect(!model.covers("swim"))
    #expect(try plain(model)["swim"] == plain(model).population)
  }

  private func failure(_ bytes: [UInt8]) -> ModelFileError? {
    do throws(ModelFileError) {
      _ = try Model(decoding: bytes)
      return nil
    } catch {
      return error
    }
  }

  /// The model's file with its text changed and its digest made good.
  private func signed(_ change: (String) -> String) -> [UInt8] {
    let text = String(decoding: model.encoded(), as: UTF8.self)
    let body = Array(change(String(text.drop { $0 != "\n" }.dropFirst())).utf8)
    return Array("{\"digest\":\"\(Model.digest(of: body[...]))\",\n".utf8) + body
  }
}

import KnowledgeTracing
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@Suite struct MasteryTraceTests {
  private static let responses: [Response] = [
    .correct, .incorrect, .correct, .incorrect, .incorrect,
  ]

  // The check values of the design page on exact attribution.
  @Test func `follows the worked learner`() throws {
    let parameters = try BKTParameters(prior: 0.2, learn: 0.15, guess: 0.2, slip: 0.1)
    var trace = MasteryTrace(parameters, Self.responses)
    #expect(abs(trace.predicted - 0.20) < 0.005)
    let without = parameters.mastery(after: Self.responses, omitting: 4)
    #expect(abs(parameters.predicted(from: without) - 0.44) < 0.005)
    var predicted: [Double] = []
    for _ in 0..<3 {
      trace.append(.correct)
      predicted.append(trace.predicted)
    }
    #expect(predicted.agrees(with: [0.60, 0.89, 0.98], within: 0.005))
    #expect(abs(parameters.baseline(opportunities: 5) - 0.645) < 0.0005)
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func `leaves out one response exactly`(
    seed: UInt64
  ) throws {
    let (parameters, responses) = try randomLearner(seed: seed, opportunities: 9)
    let expected = responses.indices.map { omitted in
      masteryOverPaths(parameters, responses.enumerated().map { $0.offset == omitted ? nil : $0.1 })
    }
    let trace = MasteryTrace(parameters, responses)
    #expect(trace.leaveOneOut().agrees(with: expected, within: 1e-12))
    let whole = masteryOverPaths(parameters, responses.map(Optional.some))
    #expect([trace.mastery].agrees(with: [whole], within: 1e-12))
  }

  @Test func `leaves out one of a thousand responses as the long way does`() throws {
    let (parameters, responses) = try randomLearner(seed: 99, opportunities: 1000)
    let expected = responses.indices.map { parameters.mastery(after: responses, omitting: $0) }
    let trace = MasteryTrace(parameters, responses)
    #expect(trace.leaveOneOut().agrees(with: expected, within: 1e-12))
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func `updates online as in the batch, to the bit`(
    seed: UInt64
  ) throws {
    let (parameters, responses) = try randomLearner(seed: seed, opportunities: 50)
    let trace = MasteryTrace(parameters, responses)
    let online = responses.reduce(parameters.prior) { parameters.updated($0, with: $1) }
    #expect(online == trace.predicted)
    #expect(
      trace.before.dropFirst().elementsEqual(trace.after.dropLast().map(parameters.predicted)))
  }

  @Test func `keeps its belief at a response that the parameters rule out`() throws {
    let parameters = try BKTParameters(prior: 1, learn: 0, guess: 0.2, slip: 0)
    let trace = MasteryTrace(parameters, [.correct, .incorrect, .correct])
    #expect(trace.after == [1, 1, 1])
    #expect(trace.leaveOneOut() == [1, 1, 1])
  }

  @Test func `is the prior before the first response`() throws {
    let trace = MasteryTrace(try BKTParameters(prior: 0.3, learn: 0.1, guess: 0.2, slip: 0.1))
    #expect(trace.predicted == 0.3)
    #expect(trace.mastery == 0.3)
    #expect(trace.leaveOneOut() == [])
  }

  @Test func `three right in a row never lower mastery`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let (parameters, responses) = try randomLearner(seed: seed, opportunities: 5, forget: 0)
      let trace = MasteryTrace(parameters, responses + [.correct, .correct, .correct])
      #expect(trace.after[7] >= trace.before[5] - 1e-15, "seed \(seed)")
    }
  }
}

/// Mastery after the last response by adding up all paths; `nil` is a response not looked at.
private func masteryOverPaths(_ p: BKTParameters, _ responses: [Response?]) -> Double {
  var weights = [0.0, 0.0]
  for path in 0..<1 << responses.count {
    var weight = 1.0
    for (index, response) in responses.enumerated() {
      let known = path >> index & 1 == 1
      if index == 0 {
        weight *= known ? p.prior : 1 - p.prior
      } else if path >> (index - 1) & 1 == 1 {
        weight *= known ? 1 - p.forget : p.forget
      } else {
        weight *= known ? p.learn : 1 - p.learn
      }
      guard let response else { continue }
      let right = known ? 1 - p.slip : p.guess
      weight *= response == .correct ? right : 1 - right
    }
    weights[path >> (responses.count - 1) & 1] += weight
  }
  return weights[1] / (weights[0] + weights[1])
}

private func randomLearner(
  seed: UInt64, opportunities: Int, forget: Double? = nil
) throws -> (BKTParameters, [Response]) {
  var generator = SplitMix64(seed: seed)
  let parameters = try BKTParameters(
    prior: generator.nextUniform(), learn: generator.nextUniform(),
    guess: generator.nextUniform() / 2, slip: generator.nextUniform() / 2,
    forget: forget ?? generator.nextUniform() / 3)
  let responses: [Response] = (0..<opportunities).map { _ in
    generator.next() % 2 == 0 ? .correct : .incorrect
  }
  return (parameters, responses)
}

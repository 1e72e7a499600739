import KnowledgeTracing
import LearningDomain
import NumericKernels

/// One learner's responses to one skill.
struct SimulatedSequence {
  var learner: String
  var skill: String
  var responses: [Bool]
}

/// Learners who behave as plain BKT says.
func simulate(
  _ skills: [(name: String, parameters: BKTParameters)], learners: Int, opportunities: Int,
  seed: UInt64
) -> [SimulatedSequence] {
  (0..<learners).flatMap { learner in
    skills.map { skill, p in
      var generator = SplitMix64(seed: seed, stream: "\(learner) \(skill)")
      var known = generator.nextUniform() < p.prior
      let responses = (0..<opportunities).map { _ in
        let correct = generator.nextUniform() < (known ? 1 - p.slip : p.guess)
        known = known ? generator.nextUniform() >= p.forget : generator.nextUniform() < p.learn
        return correct
      }
      return SimulatedSequence(learner: "p\(learner)", skill: skill, responses: responses)
    }
  }
}

extension AnswerLog {
  /// A log of sequences, one after the other.
  init(_ sequences: [SimulatedSequence]) {
    self.init()
    for sequence in sequences {
      for correct in sequence.responses { append(sequence, correct) }
    }
  }

  /// A log of sequences, the first responses of all before the second ones.
  init(interleaving sequences: [SimulatedSequence]) {
    self.init()
    for index in 0..<(sequences.map(\.responses.count).max() ?? 0) {
      for sequence in sequences where index < sequence.responses.count {
        append(sequence, sequence.responses[index])
      }
    }
  }

  private mutating func append(_ sequence: SimulatedSequence, _ correct: Bool) {
    append(
      learner: learnerNumber(for: sequence.learner), item: itemNumber(for: "i"),
      skillSet: skillSetNumber(
        for: nil, members: sequence.skill.split(separator: ";").map(String.init)),
      correct: correct, time: 0)
  }
}

/// Three skills of usual parameters.
func threeSkills() throws -> [(name: String, parameters: BKTParameters)] {
  [
    ("add", try BKTParameters(prior: 0.4, learn: 0.2, guess: 0.2, slip: 0.1)),
    ("halve", try BKTParameters(prior: 0.2, learn: 0.1, guess: 0.25, slip: 0.05)),
    ("scale", try BKTParameters(prior: 0.1, learn: 0.3, guess: 0.1, slip: 0.2)),
  ]
}

/// The parameters of a plain model.
func plain(_ model: Model) throws -> PlainParameters {
  guard case .plain(let parameters) = model.parameters else { throw NotPlain() }
  return parameters
}

private struct NotPlain: Error {}

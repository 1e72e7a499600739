import KnowledgeTracing
import LearningDomain
import NumericKernels
import Recommending
import Testing

/// A small catalogue: sharing before equal fractions before comparing, and priorities beside them.
let catalogue: Catalogue = {
  let skills = [
    skill("share"), skill("equal", needs: ["share"]), skill("compare", needs: ["equal"]),
    skill("priorities"),
  ]
  let items = skills.flatMap { skill in
    (1...6).map { Item(id: Item.ID("\(skill.id)-\($0)"), skills: [skill.id]) }
  }
  let resources = skills.flatMap { skill in
    [
      resource("\(skill.id)-video", .video, skill.id, minutes: 5),
      resource("\(skill.id)-exercises", .exercises, skill.id, items: 1...4, minutes: 8),
      resource("\(skill.id)-check", .diagnostic, skill.id, items: 5...6, minutes: 4),
    ]
  }
  guard let made = try? Catalogue(skills: skills, items: items, resources: resources) else {
    preconditionFailure("the fixture is a catalogue")
  }
  return made
}()

private func skill(_ id: String, needs: [Skill.ID] = []) -> Skill {
  Skill(
    id: Skill.ID(id), label: LocalizedText(french: id, english: id), prerequisites: needs)
}

private func resource(
  _ id: String, _ kind: Resource.Kind, _ skill: Skill.ID, items: ClosedRange<Int>? = nil,
  minutes: Int
) -> Resource {
  Resource(
    id: Resource.ID(id), title: LocalizedText(french: id, english: id), kind: kind,
    teaches: [skill], items: items.map { $0.map { Item.ID("\(skill)-\($0)") } } ?? [],
    minutes: minutes)
}

let today = Timestamp(startOf: Day(daysSince1970: 20_000))

/// Answers on skills, a day apart: `"equal 0110"` means wrong, right, right, wrong.
///
/// The last one lies `ago` days before today. They use no item, so that no resource is ever done.
func history(_ runs: String..., ago: Int = 1, learner: Learner.ID = "P01") -> [Observation] {
  history(runs, ago: ago, learner: learner)
}

func history(_ runs: [String], ago: Int = 1, learner: Learner.ID = "P01") -> [Observation] {
  let answers = runs.flatMap { run -> [(Skill.ID, Response)] in
    let parts = run.split(separator: " ")
    return parts[1].map { (Skill.ID(String(parts[0])), $0 == "1" ? .correct : .incorrect) }
  }
  return answers.enumerated().map { index, answer in
    Observation(
      learner: learner, item: nil, skills: [answer.0], kind: .answer(answer.1, hints: 0),
      time: Timestamp(startOf: today.day.adding(days: index + 1 - answers.count - ago)))
  }
}

/// The parameters of every skill under ``model()``.
func skillParameters() throws -> BKTParameters {
  try BKTParameters(prior: 0.3, learn: 0.15, guess: 0.2, slip: 0.1)
}

/// One setting for every skill but `compare`, which the model was not fitted on.
func model() throws -> Model {
  let parameters = try skillParameters()
  var triangle = [Double](repeating: 0, count: 15)
  for diagonal in [0, 5, 12, 14] { triangle[diagonal] = 0.05 }
  let covariance = try #require(Covariance(order: 5, upperTriangle: triangle))
  let fitted = SkillParameters(parameters: parameters, covariance: covariance, responses: 100)
  return Model(
    name: "fixture", reading: .each,
    parameters: .plain(
      PlainParameters(
        population: parameters,
        skills: ["share": fitted, "equal": fitted, "priorities": fitted])),
    card: ModelCard(
      fittedOn: .init(rows: 300, learners: 30, skills: 3), source: "fixture",
      createdOn: today.day, seed: 1, starts: 1, shrinkage: 0, logLikelihood: -1,
      evaluation: nil))
}

func recommender() throws -> Recommender { Recommender(catalogue: catalogue, model: try model()) }

func proposal(_ answers: [Observation]) throws -> Proposal {
  let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
  return try recommender().propose(for: [history], asOf: today)[0]
}

func propose(_ answers: [Observation]) throws -> DecisionRecord { try proposal(answers).record }

/// Histories of one learner over the four skills, each with the seed it was drawn from.
func randomHistories(_ count: UInt64) -> [(seed: UInt64, answers: [Observation])] {
  (1...count).map { seed in
    var generator = SplitMix64(seed: seed)
    let runs = (0..<6).map { _ in
      let skill = catalogue.skills[Int.random(in: 0..<4, using: &generator)].id
      let ease = Double.random(in: 0.2...0.95, using: &generator)
      let answers = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        generator.nextUniform() < ease ? "1" : "0"
      }
      return "\(skill) \(answers.joined())"
    }
    return (seed, history(runs))
  }
}

internal import KnowledgeTracing
internal import LearningDomain
internal import Recommending

/// A world's course as Balise is told of it: a catalogue, and a model fitted on a class that took the
/// course before.
struct Tutor: Sendable {
  let recommender: Recommender
  let learner: Learner.ID = "L"
  let skillPositions: [Skill.ID: Int], exercisePositions: [Resource.ID: Int]
  private let course: Course
  private let skills: [Skill.ID], items: [Item.ID]

  init(
    _ course: Course, model: Model, without: Set<RecommendationTerm> = []
  ) throws(CatalogueError) {
    let catalogue = try Catalogue(course)
    self.course = course
    recommender = Recommender(catalogue: catalogue, model: model, without: without)
    skills = catalogue.skills.map(\.id)
    items = catalogue.items.map(\.id)
    skillPositions = Dictionary(
      skills.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    exercisePositions = Dictionary(
      catalogue.resources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The beginning of a day, counted from the beginning of the course.
  func time(of step: Int) -> Timestamp { Self.time(of: step) }

  static func time(of step: Int) -> Timestamp {
    Timestamp(startOf: Day(daysSince1970: 20_000 + step))
  }

  /// What is seen of an exercise: what was said beforehand, and the response.
  ///
  /// Exercises can be asked again and again, so that no item is ever done.
  func observations(
    _ exercise: Int, _ response: Response, _ confidence: Confidence?, at step: Int
  ) -> [Observation] {
    Self.observations(
      of: learner, course.exercises[exercise].skills.map { skills[$0] }, items[exercise], response,
      confidence, at: step)
  }

  static func observations(
    of learner: Learner.ID, _ skills: [Skill.ID], _ item: Item.ID, _ response: Response,
    _ confidence: Confidence?, at step: Int
  ) -> [Observation] {
    func observation(_ item: Item.ID?, _ kind: Observation.Kind) -> Observation {
      Observation(
        learner: learner, item: item, skills: skills, kind: kind, time: time(of: step))
    }
    let said = confidence.map { observation(nil, .selfAssessment($0)) }
    return [said, observation(item, .answer(response, hints: 0))].compactMap(\.self)
  }
}

extension Catalogue {
  /// A course as a catalogue: an item and a resource for each exercise.
  init(_ course: Course) throws(CatalogueError) {
    let skills = course.prerequisites.indices.map {
      Skill.ID("S\(zeroPadded($0 + 1, like: course.skillCount))")
    }
    let items = course.exercises.indices.map {
      Item.ID("E\(zeroPadded($0 + 1, like: course.exercises.count))")
    }
    func text(_ name: String) -> LocalizedText { LocalizedText(french: name, english: name) }
    try self.init(
      skills: zip(skills, course.prerequisites).map { id, prerequisites in
        Skill(id: id, label: text(id.text), prerequisites: prerequisites.map { skills[$0] })
      },
      items: zip(items, course.exercises).map { id, exercise in
        Item(id: id, skills: exercise.skills.map { skills[$0] })
      },
      resources: zip(items, course.exercises).map { item, exercise in
        Resource(
          id: Resource.ID(item.text), title: text(item.text), kind: .exercises,
          teaches: exercise.skills.map { skills[$0] }, items: [item])
      })
  }
}

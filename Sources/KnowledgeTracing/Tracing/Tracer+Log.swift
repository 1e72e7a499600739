public import LearningDomain

extension Tracer {
  /// Prepares a model to follow what it takes for the skills of a log: the skills themselves, or where
  /// it reads them jointly their sets, each as a skill of its own.
  ///
  /// What is traced is what ``predictions(of:under:)`` predicts, to rounding; but for models that read
  /// sets jointly and look at recency: there a set has a recency of its own, and in predictions that of
  /// its members.
  ///
  /// - Parameters:
  ///   - model: The model; a skill it does not cover is like the others on average.
  ///   - log: The log, whose skills or sets are followed, sorted by name.
  /// - Complexity: O(skills · log skills).
  public init(_ model: Model, skillsOf log: AnswerLog) {
    var model = model
    if model.reading == .joint, case .full(let full) = model.parameters {
      model = Model(
        name: model.name, reading: model.reading,
        parameters: .full(full.readingSetsAsSkills(of: log)), card: model.card)
    }
    self.init(model, skills: log.skillNames(model.reading).map { Skill.ID($0) })
  }

  /// The same over one of its skills.
  public func following(only skill: Int) -> Tracer {
    let names = [skills[skill]]
    return switch engine {
    case .plain(let parameters, let average):
      Tracer(names, .plain([parameters[skill]], average: average))
    case .full(let engine):
      Tracer(names, .full(FullTracer(engine.parameters, skills: names)))
    }
  }

  private init(_ skills: [Skill.ID], _ engine: Engine) {
    self.skills = skills
    self.engine = engine
  }
}

extension AnswerLog {
  /// The names of what counts as a skill, sorted.
  func skillNames(_ reading: SkillReading) -> [String] {
    (reading == .joint ? skillSets.names : skills.names).sorted()
  }
}

extension FullParameters {
  /// The same with each set of skills of a log as a skill: the mean of its members, and on it the
  /// set's own terms.
  fileprivate func readingSetsAsSkills(of log: AnswerLog) -> FullParameters {
    var skills: [Skill.ID: SkillEffect] = [:]
    for (name, members) in zip(log.skillSets.names, log.members) {
      var deviation = sets[name]?.lanes ?? .zero
      for member in members {
        deviation +=
          self.deviation(of: Skill.ID(log.skills.names[Int(member)])) / Double(members.count)
      }
      skills[Skill.ID(name)] = SkillEffect(
        deviation: SkillTerms(lanes: deviation),
        covariance: Covariance(order: SkillTerm.allCases.count, of: [], covariance: []),
        responses: 0)
    }
    return FullParameters(
      terms: terms, population: population, skills: skills, sets: [:], items: items, types: types,
      features: features, spread: spread, rate: rate, clockUnit: clockUnit)
  }
}

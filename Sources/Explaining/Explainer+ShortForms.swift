public import LearningDomain

extension Explainer {
  /// A proposal in a few words for a table, such as `vidéo + 4 ex. (8 min)`.
  ///
  /// Where nothing is proposed, it says what is missing first.
  public func headline(for record: DecisionRecord, language: Language) -> String {
    let renderer = renderer(in: language, at: record.asOf)
    return renderer.text(of: headline(for: record, in: renderer))
  }

  private func headline(for record: DecisionRecord, in renderer: Renderer) -> Statement {
    let (id, plain, timed): (Resource.ID, MessageKey, MessageKey)
    switch record.outcome {
    case .abstain(let missing): return Statement(MessageKey(headlineFor: missing.first))
    case .suggest(let resource): (id, plain, timed) = (resource, .headline, .timedHeadline)
    case .review(let resource):
      (id, plain, timed) = (resource, .headlineReview, .timedHeadlineReview)
    case .diagnose(let resource):
      (id, plain, timed) = (resource, .headlineDiagnose, .timedHeadlineDiagnose)
    }
    if record.intent == .goBack, let target = record.target {
      return Statement(.headlineGoBack, [.skill: .skill(target)])
    }
    guard let resource = renderer.catalogue[resource: id] else { return renderer.reference(to: id) }
    let activity = Statement.Value.text(
      renderer.text(of: renderer.activity(in: resource, short: true)))
    guard let minutes = resource.minutes else { return Statement(plain, [.activity: activity]) }
    return Statement(timed, [.activity: activity, .minutes: .number(minutes)])
  }

  /// What a proposal rests on in a few words for a table, such as `2/5, 2 indices`.
  public func evidenceSummary(for record: DecisionRecord, language: Language) -> String {
    renderer(in: language, at: record.asOf).text(of: summary(of: record))
  }

  private func summary(of record: DecisionRecord) -> Statement {
    let seen = record.shownEvidence, earlier = record.prerequisiteEvidence
    guard let shown = [seen, earlier].first(where: { !$0.isEmpty }) else {
      return Statement(.summaryNone)
    }
    let counts: [Placeholder: Statement.Value] = [
      .right: .number(shown.right), .count: .number(shown.count), .hints: .number(shown.hints),
    ]
    if seen.isEmpty { return Statement(.summaryPrerequisites, counts) }
    return Statement(shown.hints == 0 ? .summary : .summaryWithHints, counts)
  }

  /// A date in words, without the year unless it is asked for.
  public func date(_ day: Day, language: Language, showsYear: Bool = false) -> String {
    let renderer = renderer(in: language, at: Timestamp(startOf: day))
    return renderer.text(of: renderer.date(day, showsYear: showsYear))
  }

  /// What a kind of resource is called within a sentence or a table.
  public func kindName(_ kind: Resource.Kind, language: Language) -> String {
    renderer(in: language).text(of: Statement(MessageKey(kind: kind)))
  }

  /// Why a teacher laid something down.
  ///
  /// - Returns: Words to stand beside it.
  public func reason(_ reason: TeacherDirection.Reason, language: Language) -> String {
    renderer(in: language).text(of: Statement(MessageKey(reason: reason)))
  }

  /// What a learner's standing on a skill is called.
  public func status(_ status: SkillStatus, language: Language) -> String {
    let key: MessageKey =
      switch status {
      case .established: .statusEstablished
      case .inProgress: .statusInProgress
      case .toWorkOn: .statusToWorkOn
      case .notEnoughResponses: .statusNotEnoughResponses
      }
    return renderer(in: language).text(of: Statement(key))
  }

  /// What a self-assessment is called: to a learner in the learner's own words, to others in
  /// words for a table.
  public func confidence(
    _ confidence: Confidence, audience: Audience, language: Language
  ) -> String {
    let key: MessageKey =
      switch (audience, confidence) {
      case (.learner, _): confidence.saying
      case (_, .notYet): .confidenceNotYet
      case (_, .withHelp): .confidenceWithHelp
      case (_, .alone): .confidenceAlone
      case (_, .canExplain): .confidenceCanExplain
      }
    return renderer(in: language).text(of: Statement(key))
  }
}

extension MessageKey {
  /// What a table says where nothing is proposed.
  init(headlineFor missing: Missing?) {
    self =
      switch missing {
      case .responses: .headlineNoResponses
      case .recentResponses: .headlineOldResponses
      case .fittingResource: .headlineNoResource
      case .stableChoice: .headlineUnstable
      case nil: .headlineNothing
      }
  }
}

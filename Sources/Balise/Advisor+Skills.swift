internal import KnowledgeTracing
public import LearningDomain
internal import Ledger
public import PolicyGate
public import Recommending

/// Where the learners of a class stand on one skill: how many of them, and never who.
public struct SkillCounts: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skill: Skill.ID
  /// How many learners have established the skill, are on the way, have it to work on, and have not
  /// given enough answers for anything to be said.
  public let established: Int, inProgress: Int, toWorkOn: Int, notEnoughResponses: Int

  init(_ skill: Skill.ID, _ statuses: [SkillStatus]) {
    func count(_ status: SkillStatus) -> Int { statuses.count { $0 == status } }
    self.skill = skill
    established = count(.established)
    inProgress = count(.inProgress)
    toWorkOn = count(.toWorkOn)
    notEnoughResponses = count(.notEnoughResponses)
  }
}

/// What came of asking where a class stands.
public enum SkillOverview: Sendable {
  /// A count for each skill of the catalogue, in its order.
  case shown([SkillCounts], obligations: [Obligation], receipt: Receipt)
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case refusal(Refusal)
}

extension Advisor {
  /// Counts where the learners of a class stand on each skill.
  ///
  /// Counts alone: no table of learners by skills exists, here or anywhere.
  ///
  /// - Parameters:
  ///   - histories: What each learner did.
  ///   - question: Who asks; the purpose is lesson planning whatever it says.
  ///   - asOf: The moment to speak of.
  ///   - moment: The time that is written on the ledger.
  ///   - identifiers: Where the entry's name comes from.
  /// - Returns: The counts, or the refusal.
  /// - Throws: `WriteAheadError` where the ledger cannot be written; nothing is counted then.
  public func skills(
    of histories: [LearnerHistory], asked question: Question, asOf: Timestamp,
    at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> SkillOverview {
    var request = request(question.with(purpose: .lessonPlanning), asOf: asOf, about: [])
    request.operation = .aggregate
    request.subjects = .class(histories.count)
    request.output = .aggregateTable
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    switch try Gate.admit(
      request, under: policy, model: model.digest, recordedIn: &writer, abandoned: { _ in })
    {
    case .refusal(let refusal): return .refusal(refusal)
    case .admitted(let pass):
      let receipt = pass.receipt
      return pass.use { obligations in
        .shown(counts(of: histories, asOf: asOf), obligations: obligations, receipt: receipt)
      }
    }
  }

  private func counts(of histories: [LearnerHistory], asOf: Timestamp) -> [SkillCounts] {
    let standings = histories.map {
      recommender.standings(of: $0, asOf: asOf).map {
        $0.hasSufficientEvidence ? $0.status : .notEnoughResponses
      }
    }
    return catalogue.skills.enumerated().map { index, skill in
      SkillCounts(skill.id, standings.map { $0[index] })
    }
  }
}

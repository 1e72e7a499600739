internal import Explaining
internal import KnowledgeTracing
public import LearningDomain
internal import Ledger
public import PolicyGate
public import Recommending

/// Where a learner stands on a skill, in a word that went through the gate.
public struct SkillBand: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skill: Skill.ID, status: SkillStatus, receipt: Receipt
}

/// What came of asking where a learner stands.
public struct SkillBands: Sendable {
  /// The bands that are shown: first that of the suggestion, then those that it stands on, then those that
  /// come first in the catalogue.
  public let shown: [SkillBand]

  /// The skills with enough answers whose band is not shown, as that would be more than a viewer may see of a
  /// learner in a week.
  public let withheld: [Skill.ID]

  /// Why bands are refused, where they are.
  public let refusals: [Refusal]

  /// What a viewer is told where bands are withheld; `nil` where none is.
  public var notice: LocalizedText? {
    withheld.isEmpty
      ? nil
      : LocalizedText(
        french: """
          L’état n’est affiché que pour quelques compétences par élève et par semaine : ce sont des indices \
          pour choisir, pas un bilan.
          """,
        english: """
          The state is shown for a few skills a pupil and week only: they are clues for choosing, not an \
          assessment.
          """)
  }
}

extension Advisor {
  /// Shows where a learner stands on a few skills, as bands, each with its own entry on the ledger.
  ///
  /// Only skills with sufficient evidence have a band. Which are shown follows from what the learner did and
  /// from nothing that can be asked for, so asking again shows the same; and where answers are kept, the
  /// ledger counts what the viewer was shown of the learner in the last seven days.
  ///
  /// - Parameters: As for ``advise(_:asked:asOf:directions:at:identifiers:)``, for one learner.
  /// - Returns: The bands, and what is withheld or refused.
  /// - Throws: `RecommendingError`; `WriteAheadError` where the ledger cannot be written.
  public func bands(
    of history: LearnerHistory, asked question: Question, asOf: Timestamp,
    directions: TeacherDirections = .none, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> SkillBands {
    let record = try record(of: history, asOf: asOf, directions)
    let standings = recommender.standings(of: history, asOf: asOf)
      .filter(\.hasSufficientEvidence)
      .inOrder(of: [record.target, record.pause?.skill].compactMap(\.self), catalogue)
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    var shown: [SkillBand] = [], withheld: [Skill.ID] = [], refusals: [Refusal] = []
    for standing in standings {
      let request = request(forBandOf: standing.skill, question, asOf: asOf)
      // What is refused for one is refused once.
      guard shown.count + refusals.count < policy.decide(request).bandBudget ?? 1 else {
        withheld.append(standing.skill)
        continue
      }
      do throws(WriteAheadError) {
        switch try Gate.admit(
          request, under: policy, model: model.digest,
          about: Subject(history.learner, actor: question.actor),
          content: Digest(ofBand: standing, of: history.learner),
          words: words(for: standing, question), recordedIn: &writer, abandoned: { _ in })
        {
        case .refusal(let refusal): refusals.append(refusal)
        case .admitted(let pass):
          let receipt = pass.receipt
          shown.append(
            pass.use { _ in
              SkillBand(skill: standing.skill, status: standing.status, receipt: receipt)
            })
        }
      } catch {
        guard error.kind == .overBudget else { throw error }
        withheld.append(standing.skill)
      }
    }
    return SkillBands(shown: shown, withheld: withheld, refusals: refusals)
  }

  private func request(
    forBandOf skill: Skill.ID, _ question: Question, asOf: Timestamp
  ) -> Request {
    var request = request(question, asOf: asOf, about: [skill])
    request.output = .band
    request.evidence = .sufficient
    return request
  }

  /// The band as it is shown, for who asks later what was.
  private func words(for standing: SkillStanding, _ question: Question) -> ShownCard {
    let audience = question.role.audiences.last { $0 != .auditor } ?? .teacher
    return ShownCard(
      evidence: [],
      rationales: question.languages.map { language in
        let label = explainer.skillLabel(standing.skill, language: language)
        let status = explainer.status(standing.status, language: language)
        return Rationale(
          audience: audience, language: language, headline: "\(label) · \(status)", blocks: [])
      })
  }
}

extension Digest {
  /// The digest of a band: of whom, on what, and which.
  fileprivate init(ofBand standing: SkillStanding, of learner: Learner.ID) {
    var bytes = CanonicalBytes(of: "balise band 1")
    bytes.append(learner.text)
    bytes.append(standing.skill.text)
    bytes.append(standing.status.rawValue)
    self.init(of: bytes)
  }
}

extension [SkillStanding] {
  /// Some skills first, then what they stand on, then the others, each in the order of the catalogue.
  fileprivate func inOrder(of first: [Skill.ID], _ catalogue: Catalogue) -> [SkillStanding] {
    let ground = first.flatMap { catalogue[skill: $0]?.prerequisites ?? [] }
    func place(_ skill: Skill.ID) -> Int {
      first.firstIndex(of: skill) ?? (ground.contains(skill) ? first.count : first.count + 1)
    }
    return enumerated().sorted {
      (place($0.element.skill), $0.offset) < (place($1.element.skill), $1.offset)
    }.map(\.element)
  }
}

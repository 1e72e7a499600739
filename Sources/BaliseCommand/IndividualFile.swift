import Balise
import Interchange
import LearningDomain
import Ledger
import PolicyGate

/// What a family is told when it asks how the processing bore on a pupil.
///
/// - Source: Code des relations entre le public et l’administration, article R. 311-3-1-2: its four
///   headings, and what would have changed the suggestions.
struct IndividualFile {
  private let export: SubjectExport, answers: [Observation]
  private let publicKey: VerificationKey?, language: Language
  private var page = Markdown()

  init(
    _ export: SubjectExport, answers: [Observation], publicKey: VerificationKey?,
    _ language: Language
  ) {
    self.export = export
    self.answers = answers
    self.publicKey = publicKey
    self.language = language
    write()
  }

  /// The file, in Markdown.
  var text: String { page.text }

  private var shown: [SubjectExport.Item] { export.entries.filter { $0.entry.kind == .revealed } }

  private mutating func write() {
    page.title(FilePage.title(language, export.learner.text))
    page.paragraph(FilePage.drawnUp(language, "\(export.moment.day)"))
    page.paragraph(FilePage.toFill(language))
    contribution()
    data()
    parameters()
    operations()
    counterfactuals()
    rights()
    proof()
  }

  private mutating func contribution() {
    page.section(FilePage.contribution(language))
    page.paragraph(FilePage.aPersonDecides(language))
    let decided = export.entries.filter { $0.entry.kind == .decided }
    let refused = export.entries.filter { $0.entry.kind == .refused }
    page.list([
      FilePage.shownCount(language, String(shown.count)),
      FilePage.decidedCount(language, String(decided.count)),
      FilePage.refusedCount(language, String(refused.count)),
    ])
    page.list(
      decided.map { item in
        FilePage.decision(language, "\(item.part.moment.day)", item.entry.choice(language))
          + (item.part.replacement.map { FilePage.replacement(language, $0.text) } ?? "")
      })
    page.paragraph(FilePage.whoDecided(language))
  }

  private mutating func data() {
    page.section(FilePage.data(language))
    let times = answers.compactMap(\.time)
    page.list([
      FilePage.answers(
        language, String(answers.count { $0.response != nil }),
        String(answers.count { $0.kind == .exposure }),
        String(answers.count { $0.response == nil && $0.kind != .exposure }))
        + (times.min().flatMap { first in
          times.max().map { FilePage.period(language, "\(first.day)", "\($0.day)") }
        } ?? "."),
      FilePage.catalogue(language), FilePage.notUsed(language),
    ])
    page.paragraph(FilePage.source(language))
    for item in shown where !item.part.evidence.isEmpty {
      page.part(heading(item))
      page.list(
        item.part.evidence.map { evidence in
          FilePage.evidence(
            language, evidence.item?.text ?? "–", evidence.skill.text,
            (evidence.time?.day.description) ?? "–",
            evidence.response == .correct
              ? FilePage.correct(language) : FilePage.incorrect(language),
            String(evidence.hints))
        })
    }
  }

  private mutating func parameters() {
    page.section(FilePage.parameters(language))
    page.paragraph(FilePage.weighting(language))
    each([.estimate, .whyNot, .record, .directions, .selfAssessment, .unknowns])
  }

  private mutating func operations() {
    page.section(FilePage.operations(language))
    page.list(FilePage.steps.map { $0(language) })
    page.list(
      export.entries.map { item in
        FilePage.entry(
          language, String(item.entry.index), "\(item.part.moment)", item.entry.kind.rawValue,
          ([item.entry.verdict] + item.entry.codes).joined(separator: " "))
      })
  }

  private mutating func counterfactuals() {
    page.section(FilePage.counterfactual(language))
    each([.whatIf])
  }

  private mutating func rights() {
    page.section(FilePage.rights(language))
    page.paragraph(FilePage.yourRights(language))
    page.paragraph(FilePage.officer(language))
  }

  private mutating func proof() {
    page.section(FilePage.state(language))
    guard let checkpoint = export.checkpoint else {
      return page.paragraph(FilePage.noLedger(language))
    }
    page.paragraph(FilePage.keep(language))
    page.verbatim(checkpoint.description)
    if let publicKey { page.verbatim(publicKey.description) }
  }

  /// What each card that was shown says under some claims.
  private mutating func each(_ claims: [Rationale.Claim]) {
    guard !shown.isEmpty else { return page.paragraph(FilePage.nothingKept(language)) }
    for item in shown {
      page.part(heading(item))
      let blocks = item.part.rationale(in: language)?.blocks.filter { claims.contains($0.claim) }
      let told = blocks?.map { $0.sentences.joined(separator: " ") } ?? []
      if told.isEmpty { page.paragraph(FilePage.nothingSaid(language)) } else { page.list(told) }
    }
  }

  private func heading(_ item: SubjectExport.Item) -> String {
    FilePage.card(
      language, "\(item.part.moment.day)", item.part.rationale(in: language)?.headline ?? "")
  }
}

extension PersonalPart {
  /// The fullest text in a language that was shown: an auditor’s, else a teacher’s, else another.
  fileprivate func rationale(in language: Language) -> Rationale? {
    let own = rationales.filter { $0.language == language }
    let texts = own.isEmpty ? rationales : own
    return texts.first { $0.audience == .auditor } ?? texts.first { $0.audience == .teacher }
      ?? texts.first
  }
}

extension Entry {
  /// What was decided and why, in words.
  fileprivate func choice(_ language: Language) -> String {
    let parts = (decision ?? "").split(separator: ",").map { String($0) }
    guard parts.count == 2, let choice = HumanDecision.Choice(rawValue: parts[0]),
      let reason = HumanDecision.ReasonCode(rawValue: parts[1])
    else { return decision ?? "" }
    return "\(choice.label[language]) (\(reason.label[language]))"
  }
}

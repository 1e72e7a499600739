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

  /// Each card once, in the showing that has it in words.
  private var cards: [SubjectExport.Item] {
    var cards: [SubjectExport.Item] = []
    for item in shown {
      if let place = cards.firstIndex(where: { $0.part.card == item.part.card }) {
        if cards[place].part.rationales.isEmpty { cards[place] = item }
      } else {
        cards.append(item)
      }
    }
    return cards
  }

  private mutating func write() {
    page.title(IndividualFilePhrases.title(language, export.learner.text))
    page.paragraph(IndividualFilePhrases.drawnUp(language, "\(export.moment.day)"))
    page.paragraph(IndividualFilePhrases.toFill(language))
    contribution()
    data()
    parameters()
    operations()
    counterfactuals()
    rights()
    proof()
  }

  private mutating func contribution() {
    page.section(IndividualFilePhrases.contribution(language))
    page.paragraph(IndividualFilePhrases.aPersonDecides(language))
    let decided = export.entries.filter { $0.entry.kind == .decided }
    let refused = export.entries.filter { $0.entry.kind == .refused }
    page.list([
      IndividualFilePhrases.shownCount(language, String(shown.count)),
      IndividualFilePhrases.decidedCount(language, String(decided.count)),
      IndividualFilePhrases.refusedCount(language, String(refused.count)),
    ])
    page.list(
      decided.map { item in
        IndividualFilePhrases.decision(
          language, "\(item.part.moment.day)", item.entry.decision(language) ?? "")
          + (item.part.replacement.map { IndividualFilePhrases.replacement(language, $0.text) }
            ?? "")
      })
    page.paragraph(IndividualFilePhrases.whoDecided(language))
  }

  private mutating func data() {
    page.section(IndividualFilePhrases.data(language))
    let times = answers.compactMap(\.time)
    page.list([
      IndividualFilePhrases.answers(
        language, String(answers.count { $0.response != nil }),
        String(answers.count { $0.kind == .exposure }),
        String(answers.count { $0.response == nil && $0.kind != .exposure }))
        + (times.min().flatMap { first in
          times.max().map { IndividualFilePhrases.period(language, "\(first.day)", "\($0.day)") }
        } ?? "."),
      IndividualFilePhrases.catalogue(language), IndividualFilePhrases.notUsed(language),
    ])
    page.paragraph(IndividualFilePhrases.source(language))
    for item in cards where !item.part.evidence.isEmpty {
      page.part(heading(item))
      page.list(
        item.part.evidence.map { evidence in
          IndividualFilePhrases.evidence(
            language, evidence.item?.text ?? "–", evidence.skill.text,
            (evidence.time?.day.description) ?? "–",
            evidence.response == .correct
              ? IndividualFilePhrases.correct(language) : IndividualFilePhrases.incorrect(language),
            String(evidence.hints))
        })
    }
  }

  private mutating func parameters() {
    page.section(IndividualFilePhrases.parameters(language))
    page.paragraph(IndividualFilePhrases.weighting(language))
    each([.estimate, .whyNot, .record, .directions, .selfAssessment, .unknowns])
  }

  private mutating func operations() {
    page.section(IndividualFilePhrases.operations(language))
    page.list(IndividualFilePhrases.steps.map { $0(language) })
    page.list(
      export.entries.map { item in
        IndividualFilePhrases.entry(
          language, String(item.entry.index), "\(item.part.moment)", item.entry.kind(language),
          item.entry.verdict(language))
      })
  }

  private mutating func counterfactuals() {
    page.section(IndividualFilePhrases.counterfactual(language))
    each([.whatIf])
  }

  private mutating func rights() {
    page.section(IndividualFilePhrases.rights(language))
    page.paragraph(IndividualFilePhrases.yourRights(language))
    page.paragraph(IndividualFilePhrases.officer(language))
  }

  private mutating func proof() {
    page.section(IndividualFilePhrases.state(language))
    guard let checkpoint = export.checkpoint else {
      return page.paragraph(IndividualFilePhrases.noLedger(language))
    }
    page.paragraph(IndividualFilePhrases.keep(language))
    page.verbatim(checkpoint.description)
    if let publicKey { page.verbatim(publicKey.description) }
  }

  /// What each card that was shown says under some claims.
  private mutating func each(_ claims: [Rationale.Claim]) {
    guard !shown.isEmpty else { return page.paragraph(IndividualFilePhrases.nothingKept(language)) }
    for item in cards {
      page.part(heading(item))
      let blocks = item.part.rationale(in: language)?.blocks.filter { claims.contains($0.claim) }
      let told = blocks?.map { $0.sentences.joined(separator: " ") } ?? []
      if told.isEmpty {
        page.paragraph(IndividualFilePhrases.nothingSaid(language))
      } else {
        page.list(told)
      }
    }
  }

  private func heading(_ item: SubjectExport.Item) -> String {
    let times = shown.count { $0.part.card == item.part.card }
    return IndividualFilePhrases.card(
      language, "\(item.part.moment.day)",
      item.part.rationale(in: language)?.headline ?? IndividualFilePhrases.forGroups(language))
      + (times > 1 ? IndividualFilePhrases.times(language, String(times)) : "")
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

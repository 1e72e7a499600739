import Explaining
import LearningDomain
import Testing

@Suite struct ShortFormTests {
  let explainer: Explainer

  init() throws { explainer = Explainer(catalogue: try Sample.catalogue()) }

  @Test(arguments: [
    (Outcome.suggest(Sample.strips), Intent.practise, "vidéo + 4 ex. (8\u{A0}min)"),
    (.suggest(Sample.mixed), .practise, "2 exercices"),
    (.suggest(Sample.sheet), .practise, "fiche (3\u{A0}min)"),
    (.suggest(Sample.sharing), .goBack, "revenir à «\u{A0}Fractions égales\u{A0}»"),
    (.review(Sample.dominoes), .review, "révision\u{A0}: jeu (6\u{A0}min)"),
    (.diagnose(Sample.questions), .check, "faire le point (4\u{A0}min)"),
    (.suggest("R-404"), .practise, "«\u{A0}R-404\u{A0}»"),
    (.abstain([.responses]), .practise, "pas encore de réponses"),
    (.abstain([.stableChoice, .responses]), .practise, "choix incertain"),
    (.abstain([]), .practise, "pas de proposition"),
  ])
  func `heads a row of the class view`(outcome: Outcome, intent: Intent, words: String) {
    let record = DecisionRecord.sample(outcome: outcome, intent: intent)
    #expect(explainer.headline(for: record, language: .french) == words)
  }

  @Test func `sums up what was seen`() {
    #expect(explainer.evidenceSummary(for: .page, language: .french) == "2/5, 2 indices")
    #expect(explainer.evidenceSummary(for: .page, language: .english) == "2/5, 2 hints")
    let elsewhere = DecisionRecord.sample(
      target: Sample.compare, evidence: DecisionRecord.page.evidence)
    #expect(explainer.evidenceSummary(for: elsewhere, language: .french) == "prérequis 2/5")
    #expect(explainer.evidenceSummary(for: .sample(), language: .english) == "no answers")
  }

  @Test func `names statuses, kinds and self-assessments apart in each language`() {
    for language in [Language.french, .english] {
      let names = [
        SkillStatus.allCases.map { explainer.status($0, language: language) },
        Resource.Kind.allCases.map { explainer.kindName($0, language: language) },
        Confidence.allCases.map {
          explainer.confidence($0, audience: .learner, language: language)
        },
        Confidence.allCases.map {
          explainer.confidence($0, audience: .teacher, language: language)
        },
      ]
      for list in names { #expect(Set(list).count == list.count) }
    }
    #expect(
      SkillStatus.allCases.map { explainer.status($0, language: .french) } == [
        "en place", "en cours", "à travailler", "pas assez de réponses",
      ])
  }

  @Test func `takes names from the catalogue`() {
    #expect(explainer.skillLabel(Sample.equal, language: .english) == "Equal fractions")
    #expect(explainer.skillLabel("S-404", language: .english) == "S-404")
    #expect(explainer.resourceTitle(Sample.sheet, language: .french) == "Fiche de rappel")
  }
}

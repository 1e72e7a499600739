import KnowledgeTracing
import LearningDomain

/// A skeleton of the impact assessment: facts, and room for judgements.
///
/// - Source: GDPR, article 35(7).
struct Impact {
  let text: String

  init(model: Model?, _ language: Language) {
    var page = Markdown()
    page.title(ImpactPage.title(language))
    page.paragraph(ImpactPage.toFill(language))
    page.section(ImpactPage.description(language))
    page.list(ImpactPage.facts.map { $0(language) })
    page.list(DocumentFacts.policy(language) + DocumentFacts.card(of: model, language))
    for (heading, questions) in ImpactPage.judgements {
      page.section(heading(language))
      page.list(questions.map { $0(language) })
    }
    page.section(ImpactPage.risks(language))
    for risk in ImpactPage.named {
      page.part(risk.name(language))
      page.list([
        ImpactPage.measure(language, risk.measure(language)),
        ImpactPage.remains(language, risk.remains(language)), ImpactPage.judge(language),
      ])
    }
    page.section(ImpactPage.opinions(language))
    page.list(ImpactPage.signatures.map { $0(language) })
    text = page.text
  }
}

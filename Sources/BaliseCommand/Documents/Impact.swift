import KnowledgeTracing
import LearningDomain
import PolicyGate

/// A skeleton of the impact assessment: facts, and room for judgements.
///
/// - Source: GDPR, article 35(7).
struct Impact {
  let text: String

  init(model: Model?, under stack: PolicyStack, _ language: Language) {
    let figures = PolicyFigures(stack)
    var page = Markdown()
    page.title(ImpactPhrases.title(language))
    page.paragraph(ImpactPhrases.toFill(language))
    page.section(ImpactPhrases.description(language))
    page.list(ImpactPhrases.facts.map { $0(language) })
    page.list(DocumentFacts.policy(stack, language) + DocumentFacts.card(of: model, language))
    for (heading, questions) in ImpactPhrases.judgements {
      page.section(heading(language))
      page.list(questions.map { $0(language) })
    }
    page.section(ImpactPhrases.risks(language))
    for risk in ImpactPhrases.named {
      page.part(risk.name(language))
      page.list([
        ImpactPhrases.measure(language, risk.measure(language, figures)),
        ImpactPhrases.remains(language, risk.remains(language)), ImpactPhrases.judge(language),
      ])
    }
    page.section(ImpactPhrases.opinions(language))
    page.list(ImpactPhrases.signatures.map { $0(language) })
    text = page.text
  }
}

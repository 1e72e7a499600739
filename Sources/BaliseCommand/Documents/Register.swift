import KnowledgeTracing
import LearningDomain
import PolicyGate

/// A record for the register of processing.
///
/// - Source: GDPR, article 30(1).
struct Register {
  let text: String

  init(model: Model?, under stack: PolicyStack, _ language: Language) {
    let figures = PolicyFigures(stack)
    var page = Markdown()
    page.title(RegisterPhrases.title(language))
    page.paragraph(RegisterPhrases.toFill(language))
    for (heading, items) in RegisterPhrases.sections {
      page.section(heading(language))
      page.list(items.map { $0(language, figures) })
    }
    page.section(RegisterPhrases.tool(language))
    page.list(DocumentFacts.policy(stack, language) + DocumentFacts.card(of: model, language))
    page.section(RegisterPhrases.refused(language))
    page.list(DocumentFacts.refusedPurposes(stack, language))
    text = page.text
  }
}

/// What documents quote of the policy in force and of the model.
enum DocumentFacts {
  private static let inForce = Phrase(
    "Règle en vigueur : version %1, du %2 au %3, empreinte %4",
    "Policy in force: version %1, from %2 to %3, digest %4")
  private static let rules = Phrase(
    "Elle refuse pour %1 motifs, permet %2 sortes de demandes et y attache %3 sortes d’obligations",
    "It refuses for %1 reasons, permits %2 kinds of requests and attaches %3 kinds of duties to them"
  )
  private static let about = Phrase("%1 : %2", "%1: %2")
  private static let noModel = Phrase(
    "[Le modèle et sa fiche : relancer avec --model FICHIER]",
    "[The model and its card: run again with --model FILE]")
  private static let model = Phrase(
    "Modèle %1, du %2, empreinte %3", "Model %1, of %2, digest %3")
  private static let fitted = Phrase(
    "Ajusté sur %1 réponses de %2 élèves à %3 compétences ; source : %4",
    "Fitted on %1 answers of %2 learners to %3 skills; source: %4")
  private static let evaluated = Phrase(
    "Évalué sur %1 réponses : AUC %2 ; méthode : %3", "Evaluated on %1 answers: AUC %2; method: %3")
  private static let notEvaluated = Phrase(
    "Non évalué : la règle ne laisse passer aucune de ses propositions",
    "Not evaluated: the gate lets none of its suggestions pass")

  static func policy(_ stack: PolicyStack, _ language: Language) -> [String] {
    let policy = stack.policy
    return [
      inForce(
        language, String(policy.version), "\(policy.validity.lowerBound)",
        "\(policy.validity.upperBound)", policy.digest.description),
      rules(
        language, String(policy.rules.count), String(policy.permits.count),
        String(policy.duties.count)),
    ]
  }

  static func card(of model: Model?, _ language: Language) -> [String] {
    guard let model else { return [noModel(language)] }
    let card = model.card
    return [
      self.model(language, model.name, "\(card.createdOn)", model.digest.description),
      fitted(
        language, String(card.fittedOn.rows), String(card.fittedOn.learners),
        String(card.fittedOn.skills), card.source),
      card.evaluation.map {
        evaluated(language, String($0.testRows), decimal($0.auc, 3, language), $0.method)
      } ?? notEvaluated(language),
    ]
  }

  /// What is said of the purposes that are refused by name.
  static func refusedPurposes(_ stack: PolicyStack, _ language: Language) -> [String] {
    Purpose.allCases.filter { $0 != .unrecognised }.compactMap { purpose in
      var request = Request.ordinary
      request.purpose = purpose
      guard case .refused(.forbidden, let reasons) = stack.decide(request) else { return nil }
      return reasons.map { about(language, $0.code, $0.texts.dataProtectionOfficer[language]) }
        .joined(separator: " ")
    }
  }
}

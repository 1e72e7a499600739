import Interchange
import LearningDomain
import StrictJSON

/// The JSON Schemas of Balise's own formats, listed or printed.
struct DoctorSchemas {
  private let schemas: [(format: FormatSchema, document: JSONValue)]

  init() throws {
    schemas = try FormatSchema.allCases.map { ($0, try $0.document()) }
  }

  var json: JSONValue {
    [
      "schema": "balise/schemas/1",
      "schemas": .object(schemas.map { .init($0.format.rawValue, $0.document) }),
    ]
  }

  func lines(_ language: Language) -> [String] {
    aligned(schemas.map { ($0.format.rawValue, $0.format.words(language)) })
      + ["", SchemaPhrases.printed(language)]
  }
}

private enum SchemaPhrases {
  static let printed = Phrase(
    "`--format json` imprime les schémas eux-mêmes (JSON Schema 2020-12).",
    "`--format json` prints the schemas themselves (JSON Schema 2020-12).")
}

extension FormatSchema {
  /// What the format is of.
  fileprivate func words(_ language: Language) -> String {
    let phrase =
      switch self {
      case .answers: Phrase("une ligne de réponses", "a row of answers")
      case .mapping:
        Phrase("quelle colonne de réponses tient quoi", "which column of answers holds what")
      case .catalogue:
        Phrase(
          "compétences, questions et ressources d’un catalogue",
          "skills, items and resources of a catalogue")
      case .roster: Phrase("une ligne du registre des classes", "a row of a roster")
      case .decisions:
        Phrase("un candidat d’une décision relevée", "a candidate of a logged decision")
      case .simulation:
        Phrase("le plan d’une école simulée", "the plan of a simulated school")
      case .verbs:
        Phrase("ce que disent d’autres verbes xAPI", "what more verbs of xAPI say")
      case .model: Phrase("un modèle ajusté", "a fitted model")
      case .evaluation: Phrase("le rapport d’une évaluation", "the report on an evaluation")
      case .export:
        Phrase("tout ce qui est gardé d’un élève", "all that is kept of a learner")
      }
    return phrase(language)
  }
}

import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import PolicyGate

/// What the library's errors about fitting, splitting, simulating and asking the gate say in French; in English they
/// describe themselves.
enum LibraryErrorWords {
  static func text(_ language: Language, _ error: FitError) -> String {
    guard language == .french else { return "\(error)" }
    switch error {
    case .noResponses: return "il n’y a aucune réponse sur laquelle ajuster un modèle"
    case .tooFew(let option, let value): return "`\(option)` vaut `\(value)`, et il faut au moins 1"
    case .tooManyStarts(let value):
      return "`starts` vaut `\(value)`, et \(FitOptions.mostStarts) au plus sont essayés"
    case .shrinkage(let value): return "`shrinkage` vaut `\(value)`, et il faut 0 ou plus"
    case .noColumn(let name):
      return "la variante nomme la colonne `\(name)`, que les réponses n’ont pas"
    case .priorOfLearner:
      return "une probabilité initiale par élève demande `--shrinkage` au-dessus de 0, car les "
        + "réponses d’un élève à une compétence n’en fixent aucune"
    case .impossible(let skill):
      return "les paramètres fixés excluent des réponses" + (skill.isEmpty ? "" : " à `\(skill)`")
    case .bounds(let skill, let item):
      return "les bornes de `guess` et de `slip` ne laissent aucun paramètre valable"
        + (skill.isEmpty ? "" : " pour la compétence `\(skill)`")
        + (item.map { ", classe `\($0)`" } ?? "")
    }
  }

  static func text(_ language: Language, _ error: SplitError) -> String {
    guard language == .french else { return "\(error)" }
    switch error {
    case .folds(let count, let learners):
      let learners = learners < 2 ? "\(learners) élève" : "\(learners) élèves"
      return "avec \(learners) on ne fait pas `\(count)` parts : il en faut 2 au moins, "
        + "et un élève pour chacune"
    case .noTestLearner: return "aucun des élèves de l’épreuve n’a répondu"
    case .noTrainingLearner:
      return "tous les élèves sont dans l’épreuve, il n’en reste aucun pour ajuster un modèle"
    }
  }

  static func text(_ language: Language, _ error: PredictionError) -> String {
    guard language == .french else { return "\(error)" }
    switch error {
    case .lengths(let probabilities, let outcomes, let learners):
      return "il y a \(probabilities) prédictions pour \(outcomes) réponses de \(learners) élèves"
    case .notProbability(let row, let value):
      return "la prédiction de la ligne \(row + 1) vaut `\(value)`, "
        + "ce qui n’est pas une probabilité"
    case .otherResponses:
      return "les prédictions à comparer ne sont pas celles des mêmes réponses, dans le même ordre"
    case .models(let models, let parts):
      return "il y a \(models) modèles pour \(parts) parts d’élèves"
    }
  }

  static func text(_ language: Language, _ error: SliceError) -> String {
    guard language == .french else { return "\(error)" }
    switch error {
    case .noColumn(let column): return "les réponses n’ont pas de colonne `\(column)`"
    case .tooManyValues(let column, let count):
      return "la colonne `\(column)` a \(count) valeurs, "
        + "et on fait au plus \(EvaluationReport.mostSlices) tranches"
    }
  }

  static func text(_ language: Language, _ error: SimulationError) -> String {
    guard language == .french else { return "\(error)" }
    switch error {
    case .outOfRange(let setting, let value, let allowed):
      let range = allowed.replacing(" to ", with: " à ")
      return "`\(setting)` vaut `\(value)`, et de \(range) est attendu"
    case .repeated(let setting, let value):
      return "`\(setting)` vaut `\(value)`, et chaque nom une seule fois est attendu"
    case .notInCatalogue(let setting, let value):
      return "le catalogue n’a rien sous `\(value)`, que nomme `\(setting)`"
    }
  }

  static func text(_ language: Language, _ error: RequestError) -> String {
    guard language == .french else { return "\(error)" }
    switch error {
    case .unknownDimension(let name):
      let names = Request.dimensionNames.joined(separator: ", ")
      return "il n’y a pas de dimension `\(name)`, il y a : \(names)"
    case .malformed(let text): return "`\(text)` n’est pas une requête dans sa forme écrite"
    }
  }
}

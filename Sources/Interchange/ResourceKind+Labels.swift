internal import LearningDomain

extension Resource.Kind {
  /// The kind that the first telling label of a resource's pedagogical or documentary types stands for; a page to
  /// read where none tells.
  ///
  /// - Source: The French labels of ScoLOMFR's vocabularies 010, types of learning resources, and 004 and 005, types
  ///   of documents.
  package init(labels: [String]) {
    self = labels.lazy.compactMap { Self.telling[$0.onOneLine.lowercased()] }.first ?? .sheet
  }

  private static let telling: [String: Resource.Kind] = [
    "exercice": .exercises, "exercices": .exercises, "problème": .exercises,
    "tutoriel": .guidedExercises, "tutorial": .guidedExercises, "autoévaluation": .diagnostic,
    "évaluation": .diagnostic, "questionnaire": .diagnostic, "examen": .diagnostic,
    "test": .diagnostic, "jeu": .game, "jeu éducatif": .game, "jeu sérieux": .game,
    "expérience": .workshop, "atelier": .workshop, "vidéo": .video, "film": .video,
    "image en mouvement": .video, "animation": .video,
  ]
}

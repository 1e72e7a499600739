public import LearningDomain

extension RubberStampMonitor.Stage {
  /// What the teacher, and nobody else, is told; `nil` where there is nothing to say.
  public var notice: LocalizedText? {
    switch self {
    case .quiet: nil
    case .noticed:
      LocalizedText(
        french: """
          Pour vous seul : vos dernières décisions suivent presque toutes la proposition, très vite ou \
          à un rythme régulier. Vous connaissez vos élèves, l’outil non : regardez les preuves de l’une d’elles.
          """,
        english: """
          For you alone: nearly all of your latest decisions follow the suggestion, very fast or at an even \
          beat. You know your pupils, the tool does not: look at the evidence behind one of them.
          """)
    case .ownChoiceFirst(let left):
      LocalizedText(
        french: """
          Pour vous seul : choisissez d’abord, la proposition s’affiche ensuite. \
          Encore \(left == 1 ? "une fois" : "\(left) fois").
          """,
        english: """
          For you alone: choose first, the suggestion comes after. \
          \(left == 1 ? "Once" : "\(left) times") more.
          """)
    case .paused:
      LocalizedText(
        french: """
          Pour vous seul : les propositions font une pause. Faites un choix sans voir la proposition, \
          puis comparez : elles reprennent aussitôt.
          """,
        english: """
          For you alone: suggestions pause. Make one choice without seeing the suggestion, then compare: \
          they come back at once.
          """)
    }
  }
}

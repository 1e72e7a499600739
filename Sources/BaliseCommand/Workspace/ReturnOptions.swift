import ArgumentParser
import LearningDomain

/// Who is taken back after being erased.
struct ReturnOptions: ParsableArguments {
  @Option(
    name: .bilingual("reprendre", "take-back"),
    help: .bilingual(
      "Un élève effacé que l’import ramène ; sans cela il est laissé de côté.",
      "A learner who was erased and comes back; otherwise left out.",
      value: ("élève", "learner")))
  var names: [String] = []

  @OptionGroup var key: KeyOptions

  var learners: [Learner.ID] { names.map { Learner.ID($0) } }
}

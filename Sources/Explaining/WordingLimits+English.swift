extension WordingLimits.Lists {
  static let english = WordingLimits.Lists(
    all: [
      // Traits and stigma.
      "weak*", "poor", "poorly", "bad", "badly", "fail*", "slow", "slower", "lazy", "gifted",
      "smart*", "clever*", "stupid*", "dumb*", "behind", "backward*", "struggl*", "low achiev*",
      "unable", "incapable", "deficien*", "disab*", "disorder*", "dyslexi*", "hyperactiv*",
      "at risk", "not acquired",
      // Comparison.
      "best", "worst", "better than", "worse than", "classmate*", "peers", "rank", "ranked",
      "ranking*", "average*",
      // Marks.
      "%", "per cent", "percent*", "score*", "grade*", "your mark", "good mark",
      // Persuasion.
      "must", "certainly", "definitely", "obviously", "surely", "undoubtedly", "of course",
      "guarantee*", "compulsory", "prove*",
    ],
    learner: [
      "you should", "you have to", "you need to", "you are", "you're", "you aren't", "wrong*",
      "error*", "mistake*", "threshold*", "model*", "parameter*", "setting*", "estimat*",
      "probab*", "algorithm*", "level*", "master*", "prerequisite*",
    ],
    teacher: [
      "you should", "you have to", "the pupil is", "the pupil cannot", "the pupil can't",
      "the pupil does not", "this pupil", "probab*", "parameter*", "threshold*",
    ],
    abstention: ["because", "since", "therefore"])
}

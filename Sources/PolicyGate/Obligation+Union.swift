internal import LearningDomain

extension Obligation {
  /// Of two obligations of one name, the one that leaves less freedom.
  func stricter(_ other: Obligation) -> Obligation {
    switch (self, other) {
    case (.alternativesMin(let mine), .alternativesMin(let theirs)):
      .alternativesMin(max(mine, theirs))
    case (.bandsBudget(let mine), .bandsBudget(let theirs)): .bandsBudget(min(mine, theirs))
    case (.cellsSuppress(let mine), .cellsSuppress(let theirs)): .cellsSuppress(max(mine, theirs))
    case (.ambitionFloor(let mine), .ambitionFloor(let theirs)):
      .ambitionFloor(weeks: min(mine, theirs))
    case (.timeToLive(let mine, let myEnd), .timeToLive(let theirs, let theirEnd)):
      .timeToLive(days: min(mine, theirs), until: [myEnd, theirEnd].compactMap(\.self).min())
    case (.groupEndDate(let mine), .groupEndDate(let theirs)):
      .groupEndDate(days: min(mine, theirs))
    case (.humanDecide(let mine), .humanDecide(let theirs)):
      .humanDecide(mine.filter(theirs.contains))
    case (.retention(let mine), .retention(let theirs)):
      .retention(RetentionClass.allCases.first { $0 == mine || $0 == theirs } ?? mine)
    case (.redact(let mine), .redact(let theirs)):
      .redact(RedactedFields.allCases.filter { mine.contains($0) || theirs.contains($0) })
    default: self
    }
  }

  /// Keeps each obligation once; of two with one name the stricter stays.
  ///
  /// Pseudonyms are made for one audience, and those for another are another duty.
  func unite(with kept: inout [Obligation]) {
    let matches: (Obligation) -> Bool =
      name == .pseudonymise ? { $0 == self } : { $0.name == self.name }
    if let place = kept.firstIndex(where: matches) {
      kept[place] = kept[place].stricter(self)
    } else {
      kept.append(self)
    }
  }

  /// Whether nobody is left who may perform it.
  var isEmpty: Bool { self == .humanDecide([]) }

  /// What is shown under a dated relation lapses with it.
  func ending(with relation: Relation) -> Obligation {
    guard case .ownClass(let until?) = relation, case .timeToLive(let days, _) = self else {
      return self
    }
    return .timeToLive(days: days, until: until)
  }
}

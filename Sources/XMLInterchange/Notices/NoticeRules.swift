public import Interchange
internal import LearningDomain
internal import StrictJSON

extension Notice {
  /// What breaks the rules of ScoLOMFR 3.0, in the order of the subjects.
  ///
  /// Without a thesaurus, the rules rest on what the URIs of ScoLOMFR say themselves, on the purposes of vocabulary 028 and
  /// on the years of school; labels are not compared. With one, what it holds decides, and what it does not is judged as
  /// without.
  ///
  /// - Parameters:
  ///   - thesaurus: The vocabularies at hand.
  ///   - subjects: What to look at.
  /// - Returns: The findings.
  /// - Complexity: O(the notice).
  public func findings(
    in thesaurus: Thesaurus? = nil,
    about subjects: [NoticeFinding.Subject] = NoticeFinding.Subject.allCases
  ) -> [NoticeFinding] {
    NoticeFinding.Subject.allCases.filter(subjects.contains).flatMap { subject in
      switch subject {
      case .structure: structureFindings
      case .classification: ClassificationCheck(thesaurus: thesaurus).findings(in: classifications)
      case .labels: thesaurus.map(labelFindings) ?? []
      }
    }
  }

  private var structureFindings: [NoticeFinding] {
    repeated.map { element in
      NoticeFinding(
        subject: .structure, line: element.line, requirement: "ScoLOMFR \(element.path)",
        reason: LocalizedText(
          french: "un second \(quoted(element.value)), là où la norme n’en admet qu’un",
          english: "a second \(quoted(element.value)), where the standard has one at most"),
        isWarning: false)
    }
  }

  private func labelFindings(_ thesaurus: Thesaurus) -> [NoticeFinding] {
    labelled.compactMap { value in
      guard let concept = thesaurus[value.value],
        !concept.labels.contains(where: { $0.onOneLine == value.label })
      else { return nil }
      let label = concept.label?[.french] ?? ""
      return NoticeFinding(
        subject: .labels, line: value.line, requirement: "ScoLOMFR \(value.path)",
        reason: LocalizedText(
          french:
            "le libellé \(quoted(value.label)) n’est pas de \(ScoLOMFR.named(value.value)), qui s’appelle \(quoted(label))",
          english:
            "the label \(quoted(value.label)) is none of \(ScoLOMFR.named(value.value)), which is called \(quoted(label))"
        ), isWarning: false)
    }
  }
}

internal import Interchange
internal import LearningDomain

/// Holds classifications to the rules of ScoLOMFR, element 9.
struct ClassificationCheck {
  let thesaurus: Thesaurus?

  func findings(in classifications: [Notice.Classification]) -> [NoticeFinding] {
    classifications.flatMap { classification in
      let ofPaths = classification.paths.flatMap { path in
        sourceFindings(of: path, under: classification.purpose) + orderFindings(of: path)
      }
      let purpose = classification.purpose?.value ?? ""
      return (purpose.isEmpty ? [withoutPurpose(classification)] : []) + ofPaths
    }
  }

  private func withoutPurpose(_ classification: Notice.Classification) -> NoticeFinding {
    NoticeFinding(
      subject: .classification, line: classification.line, requirement: "ScoLOMFR 9.1",
      reason: LocalizedText(
        french: "une classification sans objectif : on ne sait pas à quoi elle sert",
        english: "a classification without a purpose: nobody can tell what it is for"),
      isWarning: true)
  }

  /// What is wrong with the vocabulary that a path names; vocabularies of others are free.
  private func sourceFindings(
    of path: Notice.TaxonPath, under purpose: Notice.Value?
  ) -> [NoticeFinding] {
    guard !path.source.isEmpty else { return [] }
    let named = ScoLOMFR.vocabulary(named: path.source) ?? schemeNumber(path.source)
    guard let named else {
      return [conceptAsVocabulary(path) ?? unrecognised(path)].compactMap(\.self)
    }
    return [wrongPurpose(purpose, named, path), notMember(path, of: named)].compactMap(\.self)
  }

  private func schemeNumber(_ source: String) -> Int? {
    thesaurus?.scheme(meant: source).flatMap { ScoLOMFR.vocabulary(named: $0.uri) }
  }

  /// The vocabularies that a taxon is in, by number; none where nobody can tell.
  private func vocabularies(of taxon: Notice.Taxon) -> Set<Int> {
    if let concept = thesaurus?[taxon.id] {
      let numbers = Set(concept.schemes.compactMap { ScoLOMFR.vocabulary(named: $0) })
      if !numbers.isEmpty { return numbers }
    }
    return Set([ScoLOMFR.vocabulary(ofConcept: taxon.id)].compactMap(\.self))
  }

  private func conceptAsVocabulary(_ path: Notice.TaxonPath) -> NoticeFinding? {
    guard path.source.hasPrefix(ScoLOMFR.concepts) || thesaurus?[path.source] != nil else {
      return nil
    }
    return finding(
      path.sourceLine, "9.2.1",
      french: "\(ScoLOMFR.named(path.source)) est un concept, pas un vocabulaire",
      english: "\(ScoLOMFR.named(path.source)) is a concept and no vocabulary")
  }

  /// A name that is no vocabulary’s over taxons that all are of one.
  private func unrecognised(_ path: Notice.TaxonPath) -> NoticeFinding? {
    let known = path.taxons.map(vocabularies).filter { !$0.isEmpty }
    guard let first = known.first,
      let common = known.reduce(first, { $0.intersection($1) }).min()
    else { return nil }
    let uri = ScoLOMFR.uri(ofVocabulary: common), label = ScoLOMFR.label(ofVocabulary: common)
    return finding(
      path.sourceLine, "9.2.1",
      french:
        "\(ScoLOMFR.named(path.source)) ne nomme pas le vocabulaire des taxons, qui est `\(uri)`, ou `\(label)`",
      english:
        "\(ScoLOMFR.named(path.source)) does not name the vocabulary of the taxons, which is `\(uri)`, or `\(label)`"
    )
  }

  private func notMember(_ path: Notice.TaxonPath, of vocabulary: Int) -> NoticeFinding? {
    let uri = ScoLOMFR.uri(ofVocabulary: vocabulary)
    let isAtHand = thesaurus?.schemes.contains { $0.uri == uri } == true
    for taxon in path.taxons {
      let vocabularies = vocabularies(of: taxon)
      let isStranger =
        vocabularies.isEmpty
        ? isAtHand && !taxon.id.hasPrefix(ScoLOMFR.concepts) : !vocabularies.contains(vocabulary)
      guard isStranger else { continue }
      return finding(
        taxon.line, "9.2.2",
        french: "le taxon \(ScoLOMFR.named(taxon.id)) n’est pas du vocabulaire `\(uri)`",
        english: "the taxon \(ScoLOMFR.named(taxon.id)) is not of the vocabulary `\(uri)`")
    }
    return nil
  }

  /// A purpose asks for one vocabulary.
  ///
  /// Where its value and its label are two purposes, either may be meant.
  private func wrongPurpose(
    _ purpose: Notice.Value?, _ vocabulary: Int, _ path: Notice.TaxonPath
  ) -> NoticeFinding? {
    guard let purpose else { return nil }
    let asked = ScoLOMFR.purposes(value: purpose.value, label: purpose.label)
      .compactMap(ScoLOMFR.vocabulary(ofPurpose:))
    guard let first = asked.first, !asked.contains(vocabulary) else { return nil }
    let label = purpose.label.isEmpty ? purpose.value : purpose.label
    return finding(
      path.sourceLine, "9.1",
      french:
        "l’objectif \(ScoLOMFR.named(label)) demande le vocabulaire `\(ScoLOMFR.uri(ofVocabulary: first))`, pas \(ScoLOMFR.named(path.source))",
      english:
        "the purpose \(ScoLOMFR.named(label)) asks for the vocabulary `\(ScoLOMFR.uri(ofVocabulary: first))`, not \(ScoLOMFR.named(path.source))"
    )
  }

  /// Each taxon is right below the one before.
  private func orderFindings(of path: Notice.TaxonPath) -> [NoticeFinding] {
    zip(path.taxons, path.taxons.dropFirst()).compactMap { above, taxon in
      let isBroken: Bool
      if let below = thesaurus?[taxon.id], thesaurus?[above.id] != nil {
        isBroken = !below.broader.contains(above.id)
      } else {
        isBroken = ScoLOMFR.isSchoolYear(above.id) && ScoLOMFR.isSchoolYear(taxon.id)
      }
      guard isBroken else { return nil }
      return finding(
        taxon.line, "9.2.2",
        french:
          "le taxon \(ScoLOMFR.named(taxon.name)) suit \(ScoLOMFR.named(above.name)) et n’est pas juste en dessous",
        english:
          "the taxon \(ScoLOMFR.named(taxon.name)) follows \(ScoLOMFR.named(above.name)) and is not right below it"
      )
    }
  }

  private func finding(
    _ line: Int, _ element: String, french: String, english: String
  ) -> NoticeFinding {
    NoticeFinding(
      subject: .classification, line: line, requirement: "ScoLOMFR \(element)",
      reason: LocalizedText(french: french, english: english), isWarning: false)
  }
}

extension Notice.Taxon {
  fileprivate var name: String { label.isEmpty ? id : label }
}

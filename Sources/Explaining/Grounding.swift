package import LearningDomain

/// Takes a text back to the record it is about: what no field of the record accounts for is a stranger.
///
/// Names are those that the record holds for the claim they stand in, by the catalogue; so are dates and
/// numbers. It reads the text alone, and nothing of how it was written.
///
/// - Source: `rationale.md`, F11.
package struct Grounding: Sendable {
  private let record: DecisionRecord, catalogue: Catalogue, language: Language
  private let explainer: Explainer
  private let monthNames: Set<String>

  /// Prepares to read texts about a record in one language.
  package init(_ record: DecisionRecord, catalogue: Catalogue, language: Language) {
    self.record = record
    self.catalogue = catalogue
    self.language = language
    let explainer = Explainer(catalogue: catalogue)
    self.explainer = explainer
    monthNames = Set(
      (1...12).compactMap { Day(year: 2000, month: $0, day: 2) }.compactMap {
        explainer.date($0, language: language).split(separator: " ").last.map(String.init)
      })
  }

  /// The numbers written in a text, in order.
  package static func numbers(in text: String) -> [Int] {
    text.matches(of: /\d+/).compactMap { Int($0.output) }
  }

  /// The sentences of a block with each name that the record holds for it replaced.
  package func sentences(
    of block: Rationale.Block, naming replacement: (_ name: String) -> String
  ) -> [String] {
    let quoted = quotedNames(for: block.claim), plain = plainNames(for: block.claim)
    return block.sentences.map { sentence in
      let named = replaceQuoted(quoted, in: sentence, with: replacement)
      return plain.reduce(named) { replaceWhole($1, in: $0, with: replacement($1)) }
    }
  }

  /// What a rationale says that its record does not hold: names, dates and numbers, block by block.
  ///
  /// - Complexity: O(length of the text · names in the record).
  package func strangers(in rationale: Rationale) -> [String] {
    let headline = Rationale.Block(claim: .proposal, sentences: [rationale.headline], items: [])
    let held = record.outcome.resource == nil ? [] : [headline]
    return (held + rationale.blocks).flatMap(strangers(in:))
  }

  private func strangers(in block: Rationale.Block) -> [String] {
    let days = Set(record.days(for: block.claim)).flatMap(names(of:)).sorted { $0.count > $1.count }
    let numbers = Set(record.numbers(for: block.claim, in: catalogue))
    return sentences(of: block) { _ in "" }.flatMap { sentence -> [String] in
      let undated = days.reduce(sentence) { replaceWhole($1, in: $0, with: "") }
      let names = undated.matches(of: /“([^”]*)”|«\u{A0}([^»]*)\u{A0}»/).map { String($0.output.0) }
      let months = undated.split { !$0.isLetter }.map(String.init).filter(monthNames.contains)
      let strange = Self.numbers(in: undated).filter { !numbers.contains($0) }
      return names + months + strange.map { String($0) }
    }
  }

  /// The ways to write a day.
  private func names(of day: Day) -> [String] {
    [true, false].map { explainer.date(day, language: language, showsYear: $0) }
  }

  private func quotedNames(for claim: Rationale.Claim) -> [String] {
    let (skills, resources) = record.named(for: claim)
    let said = claim == .selfAssessment ? record.selfAssessment?.confidence : nil
    let names =
      skills.map { explainer.skillLabel($0, language: language) }
      + resources.map { explainer.resourceTitle($0, language: language) }
      + [said].compactMap(\.self).map {
        explainer.confidence($0, audience: .learner, language: language)
      }
      + (claim == .evidence ? record.evidence.compactMap { itemLabel($0.item) } : [])
    return Set(names).sorted { ($0.count, $1) > ($1.count, $0) }
  }

  /// Names that stand without quotation marks.
  private func plainNames(for claim: Rationale.Claim) -> [String] {
    let names =
      switch claim {
      case .evidence: record.evidence.compactMap(\.item?.text)
      case .record: [record.learner.text, record.model.name]
      default: [String]()
      }
    return Set(names).sorted { ($0.count, $1) > ($1.count, $0) }
  }

  private func itemLabel(_ item: Item.ID?) -> String? {
    item.flatMap { catalogue[item: $0]?.label?.quotable(in: language) }
  }

  /// Replaces names in quotation marks, and these with them.
  private func replaceQuoted(
    _ names: [String], in text: String, with replacement: (String) -> String
  ) -> String {
    var result = "", rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "“" || $0 == "«" }) {
      let (opening, closing) = rest[open] == "“" ? ("“", "”") : ("«\u{A0}", "\u{A0}»")
      result += rest[..<open]
      rest = rest[open...]
      let name = names.first { rest.dropFirst(opening.count).hasPrefix($0 + closing) }
      result += name.map(replacement) ?? String(rest.prefix(1))
      rest = rest.dropFirst(name.map { opening.count + $0.count + closing.count } ?? 1)
    }
    return result + rest
  }

  /// Replaces a name where it does not go on as a longer word or number.
  private func replaceWhole(_ name: String, in text: String, with replacement: String) -> String {
    guard let first = name.first, let last = name.last else { return text }
    var result = "", rest = text[...], before: Character?
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    while let start = rest.firstIndex(of: first) {
      let found = rest[start...].hasPrefix(name)
      let end = rest.index(start, offsetBy: found ? name.count : 1)
      let previous = start > rest.startIndex ? rest[rest.index(before: start)] : before
      let isWhole =
        found && !(isWord(previous) && isWord(first))
        && !(isWord(last) && isWord(end < rest.endIndex ? rest[end] : nil))
      result += rest[..<start] + (isWhole ? replacement : String(rest[start..<end]))
      before = rest[rest.index(before: end)]
      rest = rest[end...]
    }
    return result + rest
  }
}

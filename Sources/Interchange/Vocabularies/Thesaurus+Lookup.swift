extension Thesaurus {
  /// The concept of a URI.
  public subscript(uri: String) -> Concept? { positions[uri].map { concepts[$0] } }

  /// The concepts that a text means: that of a URI; else those with the label; else those with the code, which may be
  /// the last part of their URI, such as `scolomfr-voc-010-num-006`.
  ///
  /// Space around the text, runs of space, case and the form of apostrophes do not count; accents do, as *pêché* is not
  /// *péché*.
  ///
  /// - Parameters:
  ///   - text: A URI, a label in any language, or a code.
  ///   - scheme: Where not `nil`, the vocabulary that the concepts must be in.
  /// - Returns: The concepts, in the order of the file; several where a label is that of several.
  /// - Complexity: O(1) but for the concepts returned.
  public func concepts(meant text: String, in scheme: String? = nil) -> [Concept] {
    let key = Self.key(text)
    let ways = [
      positions[key.isEmpty ? "" : Self.trimmed(text)].map { [$0] }, positionsByLabel[key],
      positionsByCode[key],
    ]
    for positions in ways {
      let found = (positions ?? []).map { concepts[$0] }
        .filter { scheme == nil || $0.schemes.contains { $0 == scheme } }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The vocabulary of a URI or a label.
  public func scheme(meant text: String) -> Scheme? {
    let key = Self.key(text)
    return schemes.first { $0.uri == Self.trimmed(text) }
      ?? schemes.first { $0.labels.contains { Self.key($0) == key } }
  }

  /// The concepts that are to be used today in the place of one, following replacements to their ends.
  ///
  /// - Returns: Their URIs; the concept’s own where nothing replaces it. Several where a concept was split; none where
  ///   replacements only lead round in a circle.
  public func current(_ uri: String) -> [String] {
    var ends: [String] = [], seen: Set<String> = [], waiting = [uri]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      let replacements = self[next]?.replacedBy ?? []
      if replacements.isEmpty { ends.append(next) }
      waiting += replacements.reversed()
    }
    return ends
  }

  /// Concepts that replace each other in a circle, or `nil`.
  ///
  /// - Complexity: O(concepts + replacements).
  public var replacementCycle: [String]? {
    var settled: Set<String> = []
    for concept in concepts where !concept.replacedBy.isEmpty {
      var path: [(uri: String, rest: ArraySlice<String>)] = [(concept.uri, concept.replacedBy[...])]
      var onPath: Set<String> = [concept.uri]
      while let (uri, rest) = path.last {
        guard let next = rest.first else {
          settled.insert(uri)
          onPath.remove(uri)
          path.removeLast()
          continue
        }
        path[path.count - 1].rest = rest.dropFirst()
        if onPath.contains(next), let start = path.firstIndex(where: { $0.uri == next }) {
          return path[start...].map(\.uri) + [next]
        }
        guard !settled.contains(next), let replacements = self[next]?.replacedBy else { continue }
        path.append((next, replacements[...]))
        onPath.insert(next)
      }
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What two texts that mean the same label have in common.
  static func key(_ text: String) -> String {
    trimmed(text).replacing("’", with: "'").lowercased()
  }
}

/// An archival resource key in its one normal form, whoever resolves it: `ark:/99999/r14`.
///
/// - Source: J. Kunze, E. Bermès, “The ARK Identifier Scheme”, draft-kunze-ark, sections 2.1 and 2.6: the resolver is
///   no part of the name, and `ark:` and `ark:/` are two spellings of one label.
package struct ARK: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  package let text: String

  /// The key in a text, with a resolver before it or without; `nil` where there is none.
  package init?(_ text: String) {
    // The first one: what comes behind belongs to the name.
    guard let label = text.firstRange(of: "ark:") else { return nil }
    let rest = text[label.upperBound...]
    let name = rest.hasPrefix("/") ? rest.dropFirst() : rest
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      parts[0].allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter) })
    else { return nil }
    self.text = "ark:/\(parts[0])/\(parts[1])"
  }
}

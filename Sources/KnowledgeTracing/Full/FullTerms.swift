/// The terms of the full family of knowledge-tracing models: what a prediction takes into account
/// beside the skill.
///
/// Written as `full`, or as `full` and the terms it goes without, each at most once and in any order:
/// `full-types-items`.
///
/// | term         | what it adds                                                               |
/// |--------------|----------------------------------------------------------------------------|
/// | `types`      | learners differ: sixteen types, of which nobody knows which is whose         |
/// | `items`      | items differ: a difficulty each, and how much knowing helps                  |
/// | `forgetting` | what is known may be forgotten, from one opportunity to the next and in time |
/// | `recency`    | how the learner's last responses went                                      |
/// | `repetition` | how often, how long ago and how well the learner met the same item          |
public struct FullTerms: OptionSet, Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let rawValue: Int

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(rawValue: Int) { self.rawValue = rawValue }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static let types = FullTerms(rawValue: 1), items = FullTerms(rawValue: 2)
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static let forgetting = FullTerms(rawValue: 4)
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static let recency = FullTerms(rawValue: 8), repetition = FullTerms(rawValue: 16)

  /// The terms that tell lasting knowledge, and what suggestions rest on: without how the last
  /// responses went and which items come again, which predict the next response better and say less of
  /// the skill (decision 0006).
  public static let lasting: FullTerms = [.types, .items, .forgetting]

  /// Every term there is.
  public static let all: FullTerms = [.types, .items, .forgetting, .recency, .repetition]

  /// The terms by name, in the order they are written.
  public static let named: [(name: String, term: FullTerms)] = [
    ("types", .types), ("items", .items), ("forgetting", .forgetting), ("recency", .recency),
    ("repetition", .repetition),
  ]
}

extension FullTerms: LosslessStringConvertible {
  /// Reads what ``description`` writes; `nil` for anything else.
  public init?(_ text: String) {
    var words = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard words.removeFirst() == "full" else { return nil }
    var terms = FullTerms.all
    for word in words {
      guard let term = Self.named.first(where: { $0.name == word })?.term,
        terms.remove(term) != nil
      else { return nil }
    }
    self = terms
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    "full" + Self.named.filter { !contains($0.term) }.map { "-\($0.name)" }.joined()
  }
}

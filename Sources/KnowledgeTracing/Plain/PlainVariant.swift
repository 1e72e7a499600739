/// A member of the family of plain Bayesian knowledge tracing: which parameters a skill has, and by
/// which column of the answers they differ.
///
/// Written as `bkt` and its terms, each at most once and in any order:
///
/// | term              | meaning                                                                |
/// |-------------------|------------------------------------------------------------------------|
/// | `+forget`         | what is known may be forgotten between two opportunities               |
/// | `+learn:COLUMN`   | learn differs by the column's value in the opportunity's row           |
/// | `+items:COLUMN`   | guess and slip differ by the column's value in the opportunity's row   |
/// | `+prior:COLUMN`   | the prior differs by the column's value in the learner's first row on the skill |
///
/// `item` and `learner` are always columns; others are read where a variant names them.
///
/// - Source: Z. A. Pardos and N. T. Heffernan, “KT-IDEM: Introducing Item Difficulty to the Knowledge
///   Tracing Model”, *UMAP* 2011, for guess and slip; the same, “Modeling Individualization in a
///   Bayesian Networks Implementation of Knowledge Tracing”, *UMAP* 2010, for the prior; A. Badrinath,
///   F. Wang and Z. Pardos, “pyBKT”, *EDM* 2021, for learn and forget.
public struct PlainVariant: Hashable, Sendable {
  /// Whether what is known may be forgotten.
  public let forgets: Bool

  /// The columns by which learn, guess and slip, and the prior differ; `nil` where they do not.
  public let learnColumn: String?, itemColumn: String?, priorColumn: String?

  /// Plain Bayesian knowledge tracing: prior, learn, guess and slip for each skill.
  public static let bkt = PlainVariant()

  /// Creates a variant.
  public init(
    forgets: Bool = false, learnColumn: String? = nil, itemColumn: String? = nil,
    priorColumn: String? = nil
  ) {
    self.forgets = forgets
    self.learnColumn = learnColumn
    self.itemColumn = itemColumn
    self.priorColumn = priorColumn
  }

  /// Reads what ``description`` writes; `nil` for anything else.
  public init?(_ text: String) {
    var terms = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    guard terms.removeFirst() == "bkt" else { return nil }
    var columns: [String: String] = [:]
    var forgets = false
    for term in terms {
      if term == "forget", !forgets {
        forgets = true
        continue
      }
      guard let colon = term.firstIndex(of: ":") else { return nil }
      let column = String(term[term.index(after: colon)...])
      guard !column.isEmpty, Self.columnTerms.contains(String(term[..<colon])),
        columns.updateValue(column, forKey: String(term[..<colon])) == nil
      else { return nil }
    }
    self.init(
      forgets: forgets, learnColumn: columns["learn"], itemColumn: columns["items"],
      priorColumn: columns["prior"])
  }

  private static let columnTerms: Set = ["learn", "items", "prior"]

  /// The columns it needs, without repeats, in the order of its terms.
  public var columns: [String] {
    var seen: Set<String> = []
    return [learnColumn, itemColumn, priorColumn].compactMap { $0 }.filter {
      seen.insert($0).inserted
    }
  }
}

extension PlainVariant: LosslessStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    let terms = [("learn", learnColumn), ("items", itemColumn), ("prior", priorColumn)]
    return "bkt" + (forgets ? "+forget" : "")
      + terms.map { name, column in column.map { "+\(name):\($0)" } ?? "" }.joined()
  }
}

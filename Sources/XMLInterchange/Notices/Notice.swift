public import LearningDomain

/// What a library says of one resource, in LOM with the elements of LOMFR and ScoLOMFR.
///
/// Contributors are left out: their cards hold names and addresses.
///
/// - Source: IEEE 1484.12.1, “Learning Object Metadata”; NF Z76-040, “LOMFR”; ScoLOMFR 3.0. The numbers are theirs.
public struct Notice: Hashable, Sendable {
  /// A value of a vocabulary: its URI, its label or a code of old; and the label that may stand beside it.
  public struct Value: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public internal(set) var value = "", label = ""

    /// Where it stands, as names of elements from the notice inward, and its line.
    public internal(set) var path = "", line = 0
  }

  /// One step on a path through a vocabulary (9.2.2).
  public struct Taxon: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public internal(set) var id = "", label = "", line = 0
  }

  /// A path from the root of a vocabulary to what the resource is filed under (9.2).
  public struct TaxonPath: Hashable, Sendable {
    /// The vocabulary’s URI, label or code; empty where the path names none.
    public internal(set) var source = "", sourceLine = 0
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public internal(set) var taxons: [Taxon] = [], line = 0
  }

  /// What the resource is filed under for one purpose (9).
  public struct Classification: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public internal(set) var purpose: Value?, paths: [TaxonPath] = [], line = 0
  }

  /// A relation to another resource (7).
  public struct Relation: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public internal(set) var kind = Value(), identifiers: [String] = []
  }

  /// The names that catalogues give the resource (1.1.2), and its titles by language (1.2).
  public internal(set) var identifiers: [String] = [], titles: [Language: String] = [:]

  /// The languages of the resource (1.3).
  public internal(set) var languages: [Language] = []

  /// Types of document (1.9, 1.10) and of learning resource (5.2), and the difficulty (5.8).
  public internal(set) var documentTypes: [Value] = [], resourceTypes: [Value] = []
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public internal(set) var difficulty: Value?

  /// How long it takes to work with it (5.9), in minutes, a part of one counted whole.
  public internal(set) var minutes: Int?

  /// Where the resource is (4.3), and under which licence (6.3).
  public internal(set) var addresses: [String] = [], licence: String?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public internal(set) var classifications: [Classification] = [], relations: [Relation] = []

  /// Every value that has a label beside it, wherever it stands.
  public internal(set) var labelled: [Value] = []

  /// The line that the notice begins on, counted from 1.
  public internal(set) var line = 0

  /// Elements that stand a second time where the standard has one at most.
  var repeated: [Value] = []
}

internal import LearningDomain

/// The reason that a request cannot be put together.
@nonexhaustive
public enum RequestError: Error, Hashable, Sendable {
  /// No dimension has this name.
  case unknownDimension(String)

  /// This is no request as ``Request/canonicalText`` writes one.
  case malformed(String)
}

extension RequestError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .unknownDimension(let name):
      "there is no dimension `\(name)`, there are: \(Request.dimensionNames.joined(separator: ", "))"
    case .malformed(let text): "`\(text)` is not a request in its written form"
    }
  }
}

extension Request {
  /// Gives a dimension the value of a name; settings of different dimensions do not depend on
  /// their order, and the last of one dimension counts.
  ///
  /// A value that the page does not name, letter for letter, becomes `unrecognised`, and so do a
  /// `day` that is none and an obligation that nobody knows.
  ///
  /// - Throws: ``RequestError/unknownDimension(_:)``.
  public mutating func set(_ dimension: String, to value: String) throws(RequestError) {
    if dimension == "day" {
      day = Day(value).map { .on($0) } ?? .unrecognised
    } else if dimension == "unsupported" {
      unsupported = Set(
        value.split(separator: ",", omittingEmptySubsequences: false).map {
          Obligation.Name(rawValue: String($0)) ?? .unrecognised
        })
    } else if let dimension = Dimension(named: dimension) {
      // Swift compares strings by canonical equivalence, and the Kelvin sign is equivalent to K.
      let exact = value.utf8.allSatisfy { $0 < 0x80 } ? value : "?"
      dimension.lens.write(&self, exact)
    } else {
      throw .unknownDimension(dimension)
    }
  }

  /// The value of a dimension as text, `?` for one that was not recognised.
  public subscript(dimension: Dimension) -> String { dimension.lens.read(self) }

  /// The request in one line, every dimension in the order of the page: `purpose=...;role=...`.
  public var canonicalText: String {
    let context = [
      writtenDay.map { "day=\($0)" },
      unsupported.isEmpty
        ? nil : "unsupported=" + unsupported.map(\.rawValue).sorted().joined(separator: ","),
    ]
    return (Dimension.allCases.map { "\($0.rawValue)=\(self[$0])" } + context.compactMap(\.self))
      .joined(separator: ";")
  }

  private var writtenDay: String? {
    switch day {
    case .unsaid: nil
    case .unrecognised: "?"
    case .on(let day): day.description
    }
  }

  /// Reads what ``canonicalText`` wrote, and nothing else.
  ///
  /// - Throws: ``RequestError/malformed(_:)``.
  public init(canonicalText text: String) throws(RequestError) {
    self = .ordinary
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      guard let equals = part.firstIndex(of: "=") else { throw .malformed(text) }
      try set(String(part[..<equals]), to: String(part[part.index(after: equals)...]))
    }
    guard canonicalText == text, text.utf8.elementsEqual(canonicalText.utf8) else {
      throw .malformed(text)
    }
  }
}

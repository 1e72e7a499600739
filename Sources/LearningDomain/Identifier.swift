/// The name of one thing of a kind; names of different kinds do not mix.
///
/// Two identifiers are equal when their texts are canonically equivalent Unicode strings.
public struct Identifier<Subject>: Hashable, Sendable {
  /// The name as the host writes it.
  public let text: String

  /// Creates an identifier.
  public init(_ text: String) { self.text = text }
}

extension Identifier: ExpressibleByStringLiteral {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: Comparable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { text }
}

/// Names and their numbers: each distinct name has one, counted from 0 in order of first appearance.
public struct NameTable: Sendable {
  /// The names by number.
  public private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  /// Creates an empty table.
  public init() {}

  /// How many names there are.
  public var count: Int { names.count }

  /// The number of a name, given to it now if it has none.
  ///
  /// - Complexity: O(length of the name) on average.
  public mutating func number(for name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  /// The number of a name, or `nil` if it has none.
  public func number(of name: String) -> Int32? { numbers[name] }
}

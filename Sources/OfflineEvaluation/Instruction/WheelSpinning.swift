/// How many runs of practice turn without getting anywhere, by responses alone.
///
/// - Source: J. E. Beck and Y. Gong, “Wheel-Spinning: Students Who Fail to Master a Skill”, *AIED* 2013,
///   section 2: three correct responses in a row are mastery, ten opportunities without them are
///   wheel-spinning, and fewer than ten are indeterminate.
public struct WheelSpinning: Hashable, Sendable {
  /// How many opportunities there are to come to mastery, and how many correct responses in a row it
  /// takes.
  public static let opportunities = 10, inARow = 3

  /// How many runs have the correct responses in a row within the opportunities.
  public let mastered: Int

  /// How many have the opportunities, and not the responses in a row.
  public let spinning: Int

  /// How many end before either.
  public let undetermined: Int

  /// The share of the determined runs that spin; `nil` without one.
  ///
  /// With every undetermined run taken for one and for the other, the share of all runs would lie
  /// within ``bounds``.
  public var share: Double? {
    mastered + spinning == 0 ? nil : Double(spinning) / Double(mastered + spinning)
  }

  /// The least and the greatest share of all runs; `nil` without one.
  public var bounds: ClosedRange<Double>? {
    let all = mastered + spinning + undetermined
    guard all > 0 else { return nil }
    return Double(spinning) / Double(all)...Double(spinning + undetermined) / Double(all)
  }
}

extension InstructionResult {
  /// How many runs spin.
  ///
  /// - Complexity: O(responses).
  public var wheelSpinning: WheelSpinning {
    let kinds = runs.map { $0.correct.prefix(WheelSpinning.opportunities) }
    let mastered = kinds.count { $0.longestRun(of: true) >= WheelSpinning.inARow }
    let spinning = kinds.count {
      $0.count == WheelSpinning.opportunities && $0.longestRun(of: true) < WheelSpinning.inARow
    }
    return WheelSpinning(
      mastered: mastered, spinning: spinning, undetermined: kinds.count - mastered - spinning)
  }
}

extension Sequence where Element: Equatable {
  /// The length of the longest run of an element.
  fileprivate func longestRun(of element: Element) -> Int {
    var longest = 0, current = 0
    for next in self {
      current = next == element ? current + 1 : 0
      longest = Swift.max(longest, current)
    }
    return longest
  }
}

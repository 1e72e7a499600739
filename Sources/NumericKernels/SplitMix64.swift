internal import Foundation

/// A generator whose numbers depend on its seed alone.
///
/// - Source: G. L. Steele Jr., D. Lea and C. H. Flood, “Fast Splittable
///   Pseudorandom Number Generators”, *OOPSLA* 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator from a seed.
  public init(seed: UInt64) { state = seed }

  /// Creates the generator of one named stream of a seed, such as one learner's.
  ///
  /// Streams of different names are independent for all practical purposes, and none depends on
  /// how many others there are.
  ///
  /// - Source: The name is hashed with FNV-1a, 64 bits: G. Fowler, L. C. Noll, K.-P. Vo and D.
  ///   Eastlake, “The FNV Non-Cryptographic Hash Algorithm”, RFC 9923.
  public init(seed: UInt64, stream name: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var mixer = SplitMix64(seed: hash)
    state = seed ^ mixer.next()
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Passes over some numbers, as many at once as one.
  public mutating func skip(_ count: UInt64) { state &+= count &* 0x9E37_79B9_7F4A_7C15 }
}

extension RandomNumberGenerator {
  /// A number drawn uniformly from 0 up to and without 1, in steps of 2⁻⁵³.
  public mutating func nextUniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number drawn from the standard normal distribution.
  ///
  /// - Source: G. E. P. Box and M. E. Muller, “A Note on the Generation of Random Normal
  ///   Deviates”, *Annals of Mathematical Statistics* 29(2), 1958.
  public mutating func nextNormal() -> Double {
    let radius = (-2 * log(1 - nextUniform())).squareRoot()
    return radius * cos(2 * .pi * nextUniform())
  }
}

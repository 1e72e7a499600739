import NumericKernels
import Testing

@Suite struct SplitMix64Tests {
  /// The first numbers for the seed 1234567 of the reference implementation, `splitmix64.c` by Vigna.
  @Test func `draws the numbers of the reference implementation`() {
    var generator = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test(arguments: [0, 1, 7, 1000] as [UInt64])
  func `to skip numbers is to draw and drop them`(count: UInt64) {
    var skipping = SplitMix64(seed: 42, stream: "a"), drawing = skipping
    skipping.skip(count)
    for _ in 0..<count { _ = drawing.next() }
    #expect(skipping.next() == drawing.next())
  }
}

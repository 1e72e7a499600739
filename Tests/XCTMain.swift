import Testing

/// Where the tests begin.
///
/// With a file of this name SwiftPM writes none of its own, for which it would have every module indexed, a third of what
/// compiling takes; in return it wants to be told of Swift Testing (`--enable-swift-testing`).
@main struct Tests {
  static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}

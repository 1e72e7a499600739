import Testing

/// Where the tests begin, for `make test`: given an entry point, SwiftPM writes none of its own, for which it would have
/// every module indexed, a third of what compiling takes.
@main struct Tests {
  static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}

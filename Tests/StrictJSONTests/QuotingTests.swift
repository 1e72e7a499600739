import StrictJSON
import Testing

@Suite struct QuotingTests {
  @Test func `controls are what Unicode has as controls and as ends of lines and paragraphs`() {
    let unlike = (UInt32(0)...0x10_FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let isControl =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      return String(scalar).holdsControls != isControl
    }
    #expect(unlike == [])
  }
}

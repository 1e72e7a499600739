@testable import Interchange
import LearningDomain
@testable import XMLInterchange

/// A file in memory.
func source(_ text: String, named name: String = "f.xml", chunkSize: Int = 1 << 18) -> ByteSource {
  ByteSource(bytes: Array(text.utf8), named: name, chunkSize: chunkSize)
}

/// What a file holds, one letter and its text for each event, or why it is refused.
func events(_ source: ByteSource) -> String {
  do throws(InterchangeError) {
    var xml = try XMLReader(source)
    var events: [String] = []
    while let event = try xml.next() {
      switch event {
      case .start(let element):
        let attributes = element.attributes.map { " \($0.name)=\($0.value)" }.joined()
        events.append("<\(element.name)\(attributes)>")
      case .text(let text): events.append(text)
      case .end: events.append("/")
      }
    }
    return events.joined()
  } catch {
    return error.description
  }
}

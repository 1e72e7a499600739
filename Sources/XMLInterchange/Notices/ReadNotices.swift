public import Interchange
internal import LearningDomain
internal import StrictJSON

/// Reads notices: each `lom` element of a file, whatever stands around it.
///
/// - Parameter path: The file.
/// - Returns: The notices, in the order of the file.
/// - Complexity: O(bytes).
/// - Throws: `InterchangeError` for a file that is no XML or holds no notice.
public func readNotices(at path: String) throws(InterchangeError) -> [Notice] {
  try readNotices(from: ByteSource(path: path))
}

/// Reads notices from any source.
package func readNotices(from source: ByteSource) throws(InterchangeError) -> [Notice] {
  var xml = try XMLReader(source)
  let root = try xml.readRoot()
  var notices: [Notice] = []
  try read(root, &xml, into: &notices)
  try xml.readEnd()
  guard !notices.isEmpty else { throw xml.fault(at: root, expected: .found("`<lom>`")) }
  return notices
}

/// Reads the notices in an element, or the one that it is.
private func read(
  _ element: XMLElement, _ xml: inout XMLReader, into notices: inout [Notice]
) throws(InterchangeError) {
  guard element.name != "lom" else {
    var reader = NoticeReader()
    try reader.read(element, &xml)
    notices.append(reader.notice)
    return
  }
  try xml.readChildren { (xml, child) throws(InterchangeError) in
    try read(child, &xml, into: &notices)
  }
}

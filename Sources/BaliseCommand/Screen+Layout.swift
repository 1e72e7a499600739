/// Paragraphs, headings and entries in a given number of columns.
extension Screen {
  /// How many columns a text takes where nobody says otherwise.
  static let page = 80

  /// How many columns a text beside something else takes at least; where there are fewer it stands below.
  private static let leastBeside = 30

  /// A paragraph in lines of at most a width, which a longer word exceeds, so that it can still be copied.
  ///
  /// Lines begin where the first does, or its words where it begins with a dash. Where there is a gap, as between a
  /// name and its value, they begin after it, or a little further in than the name where that is too far.
  static func layOut(_ paragraph: String, to width: Int) -> [String] {
    guard self.width(of: paragraph) > width else { return [paragraph] }
    let indent = String(paragraph.prefix { $0 == " " })
    let text = paragraph.dropFirst(indent.count)
    var head = indent + (text.hasPrefix("– ") ? "– " : "")
    var hang = head.count
    if let gap = text.firstRange(of: "  ") {
      let beside = text[gap.lowerBound...].drop { $0 == " " }
      let name = indent + text[..<beside.startIndex]
      let longest = beside.split(separator: " ").map { self.width(of: String($0)) }.max() ?? 0
      let hasRoom = width - self.width(of: name) >= max(longest, leastBeside)
      if hasRoom { head = name }
      hang = hasRoom ? self.width(of: name) : indent.count + 2
    }
    let lines = wrap(String(paragraph.dropFirst(head.count)), to: width - hang, breaking: false)
    return lines.enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: hang)) + line
    }
  }

  /// A heading at the left end and a note at the right end of a line, or below each other.
  static func heading(_ left: String, _ right: String, width: Int) -> [Line] {
    let room = width - self.width(of: right)
    guard self.width(of: left) < room else {
      return wrap(left, to: width).lines(.strong) + wrap(right, to: width).lines()
    }
    return [Line(fit(left, to: room), .strong) + Line(right)]
  }

  /// A title and its text beside it, broken into lines under each other; or below it.
  static func entry(
    _ title: String, _ text: String, indent: Int, width: Int,
    _ emphasis: Line.Emphasis?
  ) -> [Line] {
    guard width - indent >= leastBeside else {
      return [Line(fit(title, to: min(width, self.width(of: title))), emphasis)]
        + wrap(text, to: width - 4).map { Line("    " + $0) }
    }
    return wrap(text, to: width - indent).enumerated().map { index, line in
      Line(fit(index == 0 ? title : "", to: indent), emphasis) + Line(line)
    }
  }
}

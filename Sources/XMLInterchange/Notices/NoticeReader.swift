internal import Interchange
internal import LearningDomain

/// Reads one notice.
struct NoticeReader {
  private(set) var notice = Notice()

  mutating func read(_ lom: XMLElement, _ xml: inout XMLReader) throws(InterchangeError) {
    notice.line = lom.line
    try children(of: "lom", in: &xml) { (reader, xml, child) throws(InterchangeError) in
      switch child.name {
      case "general": try reader.readGeneral(&xml)
      case "technical": try reader.readTechnical(&xml)
      case "educational": try reader.readEducational(&xml)
      case "rights": try reader.readRights(&xml)
      case "relation": try reader.readRelation(&xml)
      case "classification": try reader.readClassification(child, &xml)
      default: try reader.readOther(child.name, &xml)
      }
    }
  }

  /// Reads the elements inside one, noting those that stand a second time and should not.
  private mutating func children(
    of parent: String, in xml: inout XMLReader,
    _ read: (inout NoticeReader, inout XMLReader, XMLElement) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    var seen: Set<String> = []
    let single = LOM.single[parent.lastName] ?? []
    try xml.readChildren { (xml, child) throws(InterchangeError) in
      if single.contains(child.name), !seen.insert(child.name).inserted {
        self.notice.repeated.append(
          Notice.Value(value: child.name, path: "\(parent).\(child.name)", line: child.line))
      }
      try read(&self, &xml, child)
    }
  }

  private mutating func readGeneral(_ xml: inout XMLReader) throws(InterchangeError) {
    try children(of: "general", in: &xml) { (reader, xml, child) throws(InterchangeError) in
      switch child.name {
      case "identifier": reader.notice.identifiers += try reader.identifiers("general", &xml)
      case "title":
        let titles = try Self.strings(&xml)
        reader.notice.titles.merge(titles.map { ($0.language, $0.text) }) { first, _ in first }
      case "language":
        let text = try xml.readTrimmedText()
        if !text.isEmpty { reader.notice.languages.append(LOM.language(text)) }
      case "documentType", "generalResourceType":
        let value = try reader.value("general.\(child.name)", child, &xml)
        reader.notice.documentTypes.append(value)
      default: try reader.readOther("general.\(child.name)", &xml, child)
      }
    }
  }

  private mutating func readTechnical(_ xml: inout XMLReader) throws(InterchangeError) {
    try children(of: "technical", in: &xml) { (reader, xml, child) throws(InterchangeError) in
      guard child.name == "location" else {
        return try reader.readOther("technical.\(child.name)", &xml, child)
      }
      let address = try xml.readTrimmedText()
      if !address.isEmpty { reader.notice.addresses.append(address) }
    }
  }

  private mutating func readEducational(_ xml: inout XMLReader) throws(InterchangeError) {
    try children(of: "educational", in: &xml) { (reader, xml, child) throws(InterchangeError) in
      let path = "educational.\(child.name)"
      switch child.name {
      case "learningResourceType":
        reader.notice.resourceTypes.append(try reader.value(path, child, &xml))
      case "difficulty":
        let value = try reader.value(path, child, &xml)
        if reader.notice.difficulty == nil { reader.notice.difficulty = value }
      case "typicalLearningTime":
        try xml.readChildren { (xml, part) throws(InterchangeError) in
          guard part.name == "duration", reader.notice.minutes == nil else { return }
          reader.notice.minutes = LOM.minutes(try xml.readTrimmedText())
        }
      default: try reader.readOther(path, &xml, child)
      }
    }
  }

  private mutating func readRights(_ xml: inout XMLReader) throws(InterchangeError) {
    try children(of: "rights", in: &xml) { (reader, xml, child) throws(InterchangeError) in
      guard child.name == "description", reader.notice.licence == nil else {
        return try reader.readOther("rights.\(child.name)", &xml, child)
      }
      reader.notice.licence = try Self.strings(&xml).first?.text
    }
  }

  private mutating func readRelation(_ xml: inout XMLReader) throws(InterchangeError) {
    var relation = Notice.Relation()
    try children(of: "relation", in: &xml) { (reader, xml, child) throws(InterchangeError) in
      switch child.name {
      case "kind": relation.kind = try reader.value("relation.kind", child, &xml)
      case "resource":
        try xml.readChildren { (xml, part) throws(InterchangeError) in
          guard part.name == "identifier" else { return }
          relation.identifiers += try reader.identifiers("relation.resource", &xml)
        }
      default: break
      }
    }
    notice.relations.append(relation)
  }

  private mutating func readClassification(
    _ element: XMLElement, _ xml: inout XMLReader
  ) throws(InterchangeError) {
    var classification = Notice.Classification(line: element.line)
    try children(of: "classification", in: &xml) { (reader, xml, child) throws(InterchangeError) in
      switch child.name {
      case "purpose":
        let purpose = try reader.value("classification.purpose", child, &xml)
        if classification.purpose == nil { classification.purpose = purpose }
      case "taxonPath": classification.paths.append(try reader.taxonPath(child, &xml))
      default: break
      }
    }
    notice.classifications.append(classification)
  }

  private mutating func taxonPath(
    _ element: XMLElement, _ xml: inout XMLReader
  ) throws(InterchangeError) -> Notice.TaxonPath {
    var path = Notice.TaxonPath(line: element.line)
    try children(of: "classification.taxonPath", in: &xml) {
      (reader, xml, child) throws(InterchangeError) in
      switch child.name {
      case "source":
        guard let source = try Self.strings(&xml).first, path.source.isEmpty else { return }
        (path.source, path.sourceLine) = (source.text, source.line)
      case "taxon":
        var taxon = Notice.Taxon(line: child.line)
        try reader.children(of: "classification.taxonPath.taxon", in: &xml) {
          (_, xml, part) throws(InterchangeError) in
          switch part.name {
          case "id": (taxon.id, taxon.line) = (try xml.readTrimmedText(), part.line)
          case "entry": taxon.label = try Self.strings(&xml).first?.text ?? ""
          default: break
          }
        }
        path.taxons.append(taxon)
      default: break
      }
    }
    return path
  }
}

extension NoticeReader {
  /// The entries of an identifier.
  private mutating func identifiers(
    _ path: String, _ xml: inout XMLReader
  ) throws(InterchangeError) -> [String] {
    var entries: [String] = []
    try children(of: "\(path).identifier", in: &xml) { (_, xml, part) throws(InterchangeError) in
      guard part.name == "entry" else { return }
      let entry = try xml.readTrimmedText()
      if !entry.isEmpty { entries.append(entry) }
    }
    return entries
  }

  /// A value of a vocabulary; where an element holds plain text, as LOM of old did, that.
  private mutating func value(
    _ path: String, _ element: XMLElement, _ xml: inout XMLReader
  ) throws(InterchangeError) -> Notice.Value {
    var value = Notice.Value(path: path, line: element.line)
    try xml.readChildren { (xml, part) throws(InterchangeError) in
      switch part.name {
      case "value": (value.value, value.line) = (try xml.readTrimmedText(), part.line)
      case "label": (value.label, value.line) = (try xml.readTrimmedText(), part.line)
      default: break
      }
    }
    if !value.value.isEmpty, !value.label.isEmpty { notice.labelled.append(value) }
    if value.value.isEmpty { value.value = value.label }
    return value
  }

  /// Looks through what no choice rests on for values with labels and for repeated elements; text is not kept, as it may
  /// hold the card of a person.
  private mutating func readOther(
    _ path: String, _ xml: inout XMLReader, _ element: XMLElement? = nil
  ) throws(InterchangeError) {
    var value = Notice.Value(path: path)
    try children(of: path, in: &xml) { (reader, xml, child) throws(InterchangeError) in
      switch child.name {
      case "value": value.value = try xml.readTrimmedText()
      case "label": (value.label, value.line) = (try xml.readTrimmedText(), child.line)
      default: try reader.readOther("\(path).\(child.name)", &xml, child)
      }
    }
    if !value.value.isEmpty, !value.label.isEmpty { notice.labelled.append(value) }
  }

  /// The texts of an element with one text in each language; LOM has them in `string`.
  private static func strings(
    _ xml: inout XMLReader
  ) throws(InterchangeError) -> [(language: Language, text: String, line: Int)] {
    var strings: [(language: Language, text: String, line: Int)] = []
    try xml.readChildren { (xml, part) throws(InterchangeError) in
      let text = try xml.readTrimmedText()
      guard part.name == "string", !text.isEmpty else { return }
      strings.append((LOM.language(part["language"] ?? part["lang"] ?? "fr"), text, part.line))
    }
    return strings
  }
}

extension String {
  /// The last name of a path with dots.
  fileprivate var lastName: String { split(separator: ".").last.map { String($0) } ?? self }
}

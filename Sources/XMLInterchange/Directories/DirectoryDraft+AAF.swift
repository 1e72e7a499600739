internal import Interchange
internal import LearningDomain
internal import StrictJSON

extension DirectoryDraft {
  fileprivate enum Request { case add, modify, delete }

  /// What a request says that is of use; all else is passed over unread.
  fileprivate struct Attributes {
    var category = "", key = ""
    var classes: [(school: String, code: String)]?
    var levels: [String: String] = [:]
    var schoolCode = ""
  }

  /// Reads the requests of an academy’s directory.
  mutating func readRequests(_ xml: inout XMLReader) throws(InterchangeError) {
    try xml.readChildren { (xml, element) throws(InterchangeError) in
      let request: Request
      switch element.name {
      case "addRequest": request = .add
      case "modifyRequest": request = .modify
      case "deleteRequest": request = .delete
      default:
        throw xml.fault(
          at: element, expected: .oneOf(["<addRequest>", "<modifyRequest>", "<deleteRequest>"]))
      }
      var attributes = Attributes()
      try xml.readChildren { (xml, part) throws(InterchangeError) in
        try attributes.read(part, &xml)
      }
      guard !attributes.key.isEmpty else {
        throw xml.fault(at: element, expected: .identifier)
      }
      self.apply(request, attributes)
    }
  }

  private mutating func apply(_ request: Request, _ attributes: Attributes) {
    switch attributes.category.lowercased() {
    case "eleve":
      change(Key(system: "aaf", name: attributes.key)) { pupil in
        if request == .delete { return pupil = Pupil(hasLeft: true) }
        if request == .add { pupil = Pupil() }
        pupil.hasLeft = false
        if let classes = attributes.classes { pupil.classes = classes }
        pupil.level = attributes.level ?? pupil.level
      }
    case "etabeducnat":
      if !attributes.schoolCode.isEmpty { schools[attributes.key] = attributes.schoolCode }
    default: break
    }
  }
}

extension DirectoryDraft.Attributes {
  /// The attributes that say a level, the one that people say first.
  ///
  /// - Source: SDET, annex 4. The first degree has `ENTEleveNivFormation`, such as `CE2`; the second `ENTEleveLibelleMEF` too.
  private static let levelAttributes = [
    "ENTEleveNivFormation", "ENTEleveLibelleMEF", "ENTEleveMEF",
  ]

  fileprivate var level: String? {
    Self.levelAttributes.lazy.compactMap { levels[$0] }.first
  }

  fileprivate mutating func read(
    _ part: XMLElement, _ xml: inout XMLReader
  ) throws(InterchangeError) {
    switch part.name {
    case "identifier":
      try xml.readChildren { (xml, id) throws(InterchangeError) in
        if id.name == "id" { self.key = try xml.readTrimmedText() }
      }
    case "operationalAttributes", "attributes", "modifications":
      try xml.readChildren { (xml, attribute) throws(InterchangeError) in
        try self.readValues(of: attribute, &xml)
      }
    default: break
    }
  }

  private mutating func readValues(
    of attribute: XMLElement, _ xml: inout XMLReader
  ) throws(InterchangeError) {
    guard let name = attribute["name"], Self.isOfUse(name) else { return }
    var values: [String] = []
    try xml.readChildren { (xml, value) throws(InterchangeError) in
      let text = try xml.readTrimmedText()
      if !text.isEmpty { values.append(text) }
    }
    switch name {
    case "categoriePersonne", "categorieStructure": category = values.first ?? ""
    case "ENTEleveClasses":
      var read: [(school: String, code: String)] = []
      for value in values {
        let parts = value.split(separator: "$", omittingEmptySubsequences: false)
          .map { String($0).onOneLine }
        guard parts.count >= 2, !parts[0].isEmpty, !parts[1].isEmpty else {
          throw xml.fault(at: attribute, expected: .schoolAndClass)
        }
        read.append((parts[0], parts[1]))
      }
      classes = read
    case "ENTStructureUAI": schoolCode = values.first ?? ""
    default: levels[name] = values.first
    }
  }

  private static func isOfUse(_ name: String) -> Bool {
    ["categoriePersonne", "categorieStructure", "ENTEleveClasses", "ENTStructureUAI"]
      .contains(name) || levelAttributes.contains(name)
  }
}

extension LocalizedText {
  fileprivate static let identifier = LocalizedText(
    french: "une demande avec un `<identifier>`", english: "a request with an `<identifier>`")
  fileprivate static let schoolAndClass = LocalizedText(
    french: "l’établissement et la classe, avec `$` entre les deux",
    english: "the school and the class, with `$` between the two")
}

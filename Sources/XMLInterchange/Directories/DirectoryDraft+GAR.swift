internal import Interchange
internal import LearningDomain

extension DirectoryDraft {
  /// Reads a file that a platform gives to GAR, of the first or the second degree.
  mutating func readGAR(_ xml: inout XMLReader) throws(InterchangeError) {
    try xml.readChildren { (xml, element) throws(InterchangeError) in
      guard Self.elements.contains(element.name) else { return }
      var fields: [String: String] = [:]
      try xml.readChildren { (xml, field) throws(InterchangeError) in
        guard Self.fields.contains(field.name), fields[field.name] == nil else { return }
        fields[field.name] = try xml.readTrimmedText()
      }
      self.add(element.name, fields)
    }
  }

  private static let elements: Set<String> = [
    "GAREleve", "GARPersonMEF", "GARPersonMEFSTAT4", "GARMEF", "GARMEFSTAT4", "GARGroupe",
    "GARPersonGroupe",
  ]

  /// The fields that are read; all else, names and dates of birth among it, is passed over.
  private static let fields: Set<String> = [
    "GARPersonIdentifiant", "GARStructureUAI", "GARMEFCode", "GARMEFSTAT4Code", "GARMEFLibelle",
    "GARMEFSTAT4Libelle", "GARGroupeCode", "GARGroupeStatut",
  ]

  private mutating func add(_ element: String, _ fields: [String: String]) {
    let person = Key(system: "gar", name: fields["GARPersonIdentifiant"] ?? "")
    let code = fields["GARMEFCode"] ?? fields["GARMEFSTAT4Code"] ?? ""
    let group = GroupKey(
      school: fields["GARStructureUAI"] ?? "", code: fields["GARGroupeCode"] ?? "")
    switch element {
    case "GAREleve" where !person.name.isEmpty: change(person) { $0.hasLeft = false }
    case "GARPersonMEF", "GARPersonMEFSTAT4":
      if levelOfPerson[person] == nil, !code.isEmpty { levelOfPerson[person] = code }
    case "GARMEF", "GARMEFSTAT4":
      let label = fields["GARMEFLibelle"] ?? fields["GARMEFSTAT4Libelle"]
      if let label, !label.isEmpty { levels[code] = label }
    case "GARGroupe" where fields["GARGroupeStatut"] == "DIVISION" && !group.code.isEmpty:
      divisions.insert(group)
    case "GARPersonGroupe" where !group.code.isEmpty:
      groupsOfPerson[person, default: []].append(group)
    default: break
    }
  }
}

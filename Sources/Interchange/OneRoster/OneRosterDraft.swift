internal import LearningDomain
internal import StrictJSON

/// What OneRoster files say of classes, before it is put together.
struct OneRosterDraft {
  /// A class: what it is called, and the school’s identifier.
  struct Group: Hashable {
    let name: String, school: String
  }

  /// A student in a class.
  struct Enrolment {
    let user: Reference, schoolClass: Reference
    let lastDay: Day?
  }

  /// An identifier, and where it is named.
  struct Reference {
    let id: String, place: CSVPlace
  }

  private(set) var users = OneRosterRecords<Bool>()
  private(set) var classes = OneRosterRecords<Group>()
  private(set) var enrolments = OneRosterRecords<Enrolment>()
  private(set) var losses = ConversionLosses()

  /// The codes of schools, by their identifiers.
  var schools: [String: String] { organisations.all }

  /// Whether a file says who there is, and one who is in which class.
  private(set) var hasUsers = false, hasEnrolments = false

  /// How many classes of a school are called the same.
  private(set) var sameNames: [Group: Int] = [:]

  private var organisations = OneRosterRecords<String>()
  private var roles = OneRosterRecords<String>()

  /// The identifiers of those who are students, in their order.
  var students: [String] {
    let byRole = Set(roles.all.values)
    return users.order.filter { users[$0] == true || users[$0] != nil && byRole.contains($0) }
  }

  /// Reads a set; whole files take the place of the earlier ones.
  mutating func read(_ set: OneRosterSet) throws(InterchangeError) {
    let modes = try set.modes()
    func source(_ name: String) throws(InterchangeError) -> ByteSource? {
      guard modes[name]?.kind != .absent else { return nil }
      let isRequired = modes.isEmpty ? Self.always.contains(name) : modes[name] != nil
      return isRequired ? try set.required(name) : set.files[name]
    }
    if let file = try source("orgs") { try readOrganisations(file, modes["orgs"]) }
    if let file = try source("classes") { try readClasses(file, modes["classes"]) }
    if let file = try source("users") { try readUsers(file, modes["users"]) }
    if let file = try source("roles") { try readRoles(file, modes["roles"]) }
    if let file = try source("enrollments") { try readEnrolments(file, modes["enrollments"]) }
    sameNames = classes.all.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (name, source) in set.files.sorted(by: { $0.key < $1.key }) where name != "manifest" {
      if Self.gradebook.contains(name) {
        try countLines(of: source)
      } else if !Self.used.contains(name) || modes[name]?.kind == .absent {
        losses.add(.otherFile, source.file)
      }
    }
  }

  /// The files that are of use, those that a set has always, and those of marks.
  private static let used: Set = ["orgs", "classes", "users", "roles", "enrollments"]
  private static let always: Set = ["classes", "enrollments"]
  private static let gradebook: Set = ["results", "lineItems"]

  private mutating func readOrganisations(
    _ source: ByteSource, _ mode: OneRosterSet.Mode?
  ) throws(InterchangeError) {
    var table = try OneRosterTable(source, columns: ["sourcedId"], further: ["identifier"])
    try organisations.begin(mode)
    while try table.readRow() {
      let id = try table.name(0), code = table.text(of: "identifier") ?? ""
      try organisations.keep(code.isEmpty ? id : code, as: id, from: table, &losses)
    }
  }

  private mutating func readClasses(
    _ source: ByteSource, _ mode: OneRosterSet.Mode?
  ) throws(InterchangeError) {
    var table = try OneRosterTable(
      source, columns: ["sourcedId", "schoolSourcedId"], further: ["classCode", "title"])
    try classes.begin(mode)
    while try table.readRow() {
      let id = try table.name(0), school = try table.name(1)
      let names = [table.text(of: "classCode"), table.text(of: "title")]
      let name = names.compactMap { $0?.onOneLine }.first { !$0.isEmpty } ?? id
      try classes.keep(Group(name: name, school: school), as: id, from: table, &losses)
    }
  }

  private mutating func readUsers(
    _ source: ByteSource, _ mode: OneRosterSet.Mode?
  ) throws(InterchangeError) {
    var table = try OneRosterTable(source, columns: ["sourcedId"], further: ["role"])
    try users.begin(mode)
    hasUsers = true
    while try table.readRow() {
      try users.keep(
        table.text(of: "role")?.lowercased() == "student", as: table.name(0), from: table, &losses)
    }
  }

  private mutating func readRoles(
    _ source: ByteSource, _ mode: OneRosterSet.Mode?
  ) throws(InterchangeError) {
    var table = try OneRosterTable(source, columns: ["sourcedId", "userSourcedId", "role"])
    try roles.begin(mode)
    while try table.readRow() {
      let user = try table.name(2).lowercased() == "student" ? table.name(1) : nil
      try roles.keep(user, as: table.name(0), from: table, &losses)
    }
  }

  private mutating func readEnrolments(
    _ source: ByteSource, _ mode: OneRosterSet.Mode?
  ) throws(InterchangeError) {
    var table = try OneRosterTable(
      source, columns: ["sourcedId", "classSourcedId", "userSourcedId", "role"],
      further: ["endDate"])
    try enrolments.begin(mode)
    hasEnrolments = true
    while try table.readRow() {
      let isStudent = try table.name(3).lowercased() == "student"
      if !isStudent { losses.add(.otherRole, table.line) }
      let enrolment = isStudent ? try enrolment(in: &table) : nil
      try enrolments.keep(enrolment, as: table.name(0), from: table, &losses)
    }
  }

  /// A student’s enrolment; its end date is the first day outside the class.
  private func enrolment(in table: inout OneRosterTable) throws(InterchangeError) -> Enrolment {
    let end = try table.day(of: "endDate")
    return Enrolment(
      user: try table.reference(2), schoolClass: try table.reference(1),
      lastDay: end?.adding(days: -1))
  }

  private mutating func countLines(of source: ByteSource) throws(InterchangeError) {
    var table = try OneRosterTable(source, columns: ["sourcedId"])
    while try table.readRow() { losses.add(.gradebookLine, table.line) }
  }
}

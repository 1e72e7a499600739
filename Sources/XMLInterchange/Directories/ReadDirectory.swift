public import Interchange
internal import LearningDomain
internal import StrictJSON

/// Reads a directory of pupils: files of an academy’s directory (AAF), or of GAR as a platform gives it to it (GAR-ENT).
///
/// Of a pupil four things leave the reader: a pseudonym, the class, the level and the school. Names, dates of birth, addresses
/// and national numbers are passed over unread.
///
/// Files are read in the order of the day, `Complet` before `Delta`, and the number in their names; others in the order
/// given. A change replaces the values of the attributes that it names, and an addition the whole pupil.
///
/// - Parameters:
///   - paths: The files: all parts of a directory.
///   - pseudonymizer: Makes the pseudonyms, of the pupil’s key in the directory.
/// - Returns: Who is in which class.
/// - Complexity: O(bytes); the memory grows with the pupils, not with what is said of them.
/// - Throws: `InterchangeError`.
/// - Source: Ministère de l’Éducation nationale, “Cahier des charges de l’annuaire ENT” (SDET, annex 4, AAF);
///   “GAR, référentiel technique, fonctionnel et de sécurité”, files of the first and the second degree.
public func readDirectory(
  at paths: [String], pseudonymizer: Pseudonymizer
) throws(InterchangeError) -> Directory {
  var pupils = DirectoryDraft()
  let parts = paths.enumerated().map { DirectoryPart($0.element, position: $0.offset) }.sorted()
  for part in parts { try pupils.read(ByteSource(path: part.path)) }
  var directory = pupils.directory(pseudonymizer)
  directory.isWhole = parts.contains { !$0.isChange }
  return directory
}

/// Reads a directory from any sources, in their order.
package func readDirectory(
  from sources: [ByteSource], pseudonymizer: Pseudonymizer
) throws(InterchangeError) -> Directory {
  var pupils = DirectoryDraft()
  for source in sources { try pupils.read(source) }
  return pupils.directory(pseudonymizer)
}

/// The order of a file among those of a directory.
///
/// - Source: SDET, annex 4: names such as `ENT_Complet_20200101_Eleve_0000.xml`.
private struct DirectoryPart: Comparable {
  let path: String, isChange: Bool
  private let day: String, number: String, position: Int

  init(_ path: String, position: Int) {
    self.path = path
    self.position = position
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".").first?.split(separator: "_") ?? []
    let kind = parts.firstIndex { $0.lowercased() == "complet" || $0.lowercased() == "delta" }
    guard let kind, kind + 1 < parts.count else {
      (day, isChange, number) = ("", false, "")
      return
    }
    day = String(parts[kind + 1])
    isChange = parts[kind].lowercased() == "delta"
    number = parts.last.map { String($0) } ?? ""
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.day, left.isChange ? 1 : 0, left.number, left.position)
      < (right.day, right.isChange ? 1 : 0, right.number, right.position)
  }
}

/// What directories say of pupils, before it is put together.
struct DirectoryDraft {
  /// A pupil by the key that files join on, which goes no further.
  struct Pupil {
    var classes: [(school: String, code: String)] = []
    var level = "", hasLeft = false
  }

  var pupils: [Key: Pupil] = [:]
  var keys: [Key] = []

  /// What a directory calls a pupil; the two kinds have keys of their own.
  struct Key: Hashable {
    let system: String, name: String
  }

  /// The codes of schools by their keys, and the labels of levels by their codes.
  var schools: [String: String] = [:], levels: [String: String] = [:]

  /// What GAR says of people and groups, pupils or not, in files of any order.
  var levelOfPerson: [Key: String] = [:]
  var groupsOfPerson: [Key: [GroupKey]] = [:]
  var divisions: Set<GroupKey> = []

  /// A group of a school.
  struct GroupKey: Hashable {
    let school: String, code: String
  }

  mutating func read(_ source: ByteSource) throws(InterchangeError) {
    var xml = try XMLReader(source)
    let root = try xml.readRoot()
    switch root.name {
    case "ficAlimMENESR": try readRequests(&xml)
    case _ where root.name.hasPrefix("GAR-ENT-"): try readGAR(&xml)
    default:
      throw xml.fault(
        at: root, expected: .oneOf(["<ficAlimMENESR>", "<GAR-ENT-Eleve>", "<GAR-ENT-Groupe>"]))
    }
    try xml.readEnd()
  }

  /// Changes a pupil, who enters where not known yet.
  mutating func change(_ key: Key, _ change: (inout Pupil) -> Void) {
    if pupils[key] == nil { keys.append(key) }
    change(&pupils[key, default: Pupil()])
  }

  func directory(_ pseudonymizer: Pseudonymizer) -> Directory {
    var directory = Directory()
    var seen: Set<Directory.Entry> = []
    for key in keys {
      guard let pupil = pupils[key] else { continue }
      let learner = pseudonymizer.pseudonym(of: key.name, from: key.system)
      if pupil.hasLeft {
        directory.departed.append(learner)
        continue
      }
      let groups = groupsOfPerson[key]?.filter(divisions.contains) ?? []
      let classes = pupil.classes + groups.map { ($0.school, $0.code) }
      let level = levelOfPerson[key].map { levels[$0] ?? $0 } ?? pupil.level
      if classes.isEmpty { directory.withoutClass.append(learner) }
      for (school, code) in classes {
        let entry = Directory.Entry(
          learner: learner, classCode: code, level: level.isEmpty ? nil : level,
          school: schools[school] ?? school)
        if seen.insert(entry).inserted { directory.entries.append(entry) }
      }
    }
    return directory
  }
}

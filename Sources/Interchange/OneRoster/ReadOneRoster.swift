internal import LearningDomain

/// Reads the lists of classes from OneRoster CSV files, versions 1.1 and 1.2.
///
/// Of a student a pseudonym and the class leave the reader, with the last day there: names, addresses, telephone numbers and
/// logins stand in columns that are not read. Results and line items are marks in a gradebook and no answers; they are
/// counted.
///
/// A set of files is whole (`bulk`) or says what changed (`delta`), each file by the manifest and without one whole;
/// changes come behind the whole set that they change. The sets are read in the order given.
///
/// - Parameters:
///   - paths: Folders with the files of a set, or the files, of which those of one folder are a set.
///   - pseudonymizer: Makes the pseudonyms, of a user’s `sourcedId`.
/// - Returns: Who is in which class.
/// - Complexity: O(bytes); the memory grows with the users and enrolments.
/// - Throws: ``InterchangeError`` with the place of the first fault, such as an enrolment of somebody whom `users.csv` lacks.
/// - Source: 1EdTech, “OneRoster: CSV Binding” 1.1 and 1.2.1.
public func readOneRoster(
  at paths: [String], pseudonymizer: Pseudonymizer
) throws(InterchangeError) -> Directory {
  try readOneRoster(from: OneRosterSet.sets(at: paths), pseudonymizer: pseudonymizer)
}

/// Reads sets from any sources.
func readOneRoster(
  from sets: [OneRosterSet], pseudonymizer: Pseudonymizer
) throws(InterchangeError) -> Directory {
  var draft = OneRosterDraft()
  for set in sets { try draft.read(set) }
  if !draft.hasEnrolments { _ = try sets.first?.required("enrollments") }
  return try draft.directory(pseudonymizer)
}

extension OneRosterDraft {
  func directory(_ pseudonymizer: Pseudonymizer) throws(InterchangeError) -> Directory {
    var directory = Directory()
    directory.losses = losses
    var places: [Place: Int] = [:], placed: Set<String> = []
    for id in enrolments.order {
      guard let enrolment = enrolments[id] else { continue }
      guard let group = try classes.record(enrolment.schoolClass, expected: .group) else {
        continue
      }
      if hasUsers, try users.record(enrolment.user, expected: .user) == nil { continue }
      let entry = Directory.Entry(
        learner: pseudonymizer.pseudonym(of: enrolment.user.id, from: "sourcedId"),
        classCode: name(of: group, enrolment.schoolClass.id), level: nil,
        school: schools[group.school] ?? group.school, validUntil: enrolment.lastDay)
      placed.insert(enrolment.user.id)
      let place = Place(learner: entry.learner, code: entry.classCode, school: entry.school)
      guard let position = places[place] else {
        places[place] = directory.entries.count
        directory.entries.append(entry)
        continue
      }
      directory.entries[position] = directory.entries[position].joined(entry)
    }
    directory.withoutClass = students.filter { !placed.contains($0) }.map {
      pseudonymizer.pseudonym(of: $0, from: "sourcedId")
    }
    return directory
  }

  /// Somebody in a class, which two enrolments may say.
  private struct Place: Hashable {
    let learner: Learner.ID, code: String, school: String
  }

  /// What a class is called; with its identifier where another one of the school is called the same.
  private func name(of group: Group, _ id: String) -> String {
    sameNames[group, default: 0] > 1 ? "\(group.name) [\(id)]" : group.name
  }
}

extension Directory.Entry {
  /// The entry for both spans: it ends with the later one, and not at all where one has no end.
  fileprivate func joined(_ other: Self) -> Self {
    let days = [validUntil, other.validUntil].compactMap(\.self)
    return Directory.Entry(
      learner: learner, classCode: classCode, level: level, school: school,
      validUntil: days.count == 2 ? days.max() : nil)
  }
}

extension LocalizedText {
  fileprivate static let user = LocalizedText(
    french: "une personne de `users.csv`", english: "somebody in `users.csv`")
  fileprivate static let group = LocalizedText(
    french: "une classe de `classes.csv`", english: "a class in `classes.csv`")
}

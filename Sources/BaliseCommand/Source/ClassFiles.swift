import Interchange
import KnowledgeTracing
import LearningDomain
import Workspace

/// All that is kept of a school's classes, in a folder of files or in a workspace.
struct ClassFiles {
  let catalogue: Catalogue
  let observations: [Observation]
  /// How many lines of the answers say again, to the moment, what another says; they are left out.
  let repeated: Int
  let roster: [RosterEntry]
  let directions: [TeacherDirection]
  /// The model that somebody chose.
  let model: Model?
  /// The model fitted on the answers kept.
  var fitted: Model?

  init(folder: String) throws {
    catalogue = try readCatalogue(at: regularFile("catalogue.json", in: folder))
    let lines = try readObservations(
      at: regularFile("answers.csv", in: folder), catalogue: catalogue
    ).value
    observations = lines.withoutRepeats
    repeated = lines.count - observations.count
    roster = try readRoster(at: regularFile("roster.csv", in: folder))
    directions =
      try holds("directions.csv", folder: folder)
      ? readDirections(at: regularFile("directions.csv", in: folder)) : []
    model =
      try holds("model.json", folder: folder)
      ? Model(file: regularFile("model.json", in: folder)) : nil
  }

  init(workspace path: String) throws {
    let workspace = try Workspace(at: path)
    guard let bytes = try workspace.bytes(of: .catalogue) else {
      throw Failure(.badData) { ClassFilesPhrases.noCatalogue($0, path) }
    }
    catalogue = try readCatalogue(bytes, named: path)
    observations = try workspace.observations()
    repeated = 0
    roster = try workspace.roster()
    directions = try workspace.directions()
    model = try workspace.bytes(of: .model).map { try Model($0, from: path) }
    fitted = try workspace.bytes(of: .fitted).map { try Model($0, from: path) }
  }
}

extension [Observation] {
  /// What has a time once, as a workspace keeps it.
  fileprivate var withoutRepeats: Self {
    var seen: Set<Observation> = []
    return filter { $0.time == nil || seen.insert($0).inserted }
  }
}

extension Model {
  /// Reads a model's file.
  init(file: String) throws(Failure) { try self.init(contents(of: file), from: file) }

  /// Reads a model; `file` is where it came from, for errors.
  init(_ bytes: [UInt8], from file: String) throws(Failure) {
    do throws(ModelFileError) {
      try self.init(decoding: bytes)
    } catch {
      throw .badFile(file, error.text)
    }
  }
}

enum ClassFilesPhrases {
  static let emptyRoster = Phrase("%1 : le registre est vide", "%1: the roster is empty")
  static let noCatalogue = Phrase(
    "%1 n’a pas encore de catalogue : balise importer catalogue FICHIER --dans %1",
    "%1 has no catalogue yet: balise import catalogue FILE --into %1")
  static let noRoster = Phrase(
    "%1 n’a pas encore de registre : balise importer registre FICHIER --dans %1",
    "%1 has no roster yet: balise import roster FILE --into %1")
}

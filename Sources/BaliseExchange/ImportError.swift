public import Interchange
public import LearningDomain
public import StrictJSON

/// The reason that something cannot be brought into a workspace.
@nonexhaustive
public enum ImportError: Error, Hashable, Sendable {
  /// More than half of a class would leave its list.
  case shrinks(file: String, schoolClass: SchoolClass.ID, leaving: Int, of: Int)
  /// An answer stands in a file twice, with two results.
  case twoResults(file: String, learner: Learner.ID, item: Item.ID?, line: Int, again: Int)
  /// The time of an answer, or of a grade that does not say whose it is, is yet to come.
  case toCome(Learner.ID?, Timestamp)
  /// A statement, or an event, of this name is kept already, and says something else.
  case statementConflict(StatementHarvest.Place?, id: String)
  /// A learner is to be taken back whom nobody erased.
  case notErased(Learner.ID)
  /// Directions come before the catalogue that they speak of.
  case noCatalogue(file: String)
  /// The manifest of a learner's bundle is no JSON, or not what a manifest is.
  case badManifest(file: String, JSONError)
  /// The manifest does not name a file that every bundle has.
  case incomplete(manifest: String, name: String)
  /// A file of a bundle is not what its manifest says.
  case changed(file: String)
  /// A statement of a bundle is not one by the standard.
  case badStatement(file: String, RefusedStatement)
  /// A bundle holds statements of somebody else, or that tell of nothing done.
  case foreign(file: String, learner: Learner.ID)
}

extension ImportError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .shrinks(let file, let schoolClass, let leaving, let all):
      "\(file): \(leaving) of \(all) learners would leave the list of \(schoolClass)"
    case .twoResults(let file, let learner, let item, let line, let again):
      "\(file): \(learner)’s answer to \(item?.text ?? "an item") stands on lines \(line) and \(again), with two results"
    case .toCome(let learner, let time):
      "\(learner?.text ?? "a grade"): the date \(time) is yet to come"
    case .statementConflict(let place, let id):
      (place.map { "\($0.file):\($0.line): " } ?? "")
        + "another statement of the name \(id) is kept already"
    case .notErased(let learner): "nobody was erased as `\(learner)`"
    case .noCatalogue(let file): "\(file): the catalogue comes first"
    case .badManifest(let file, let error): "\(file), \(error)"
    case .incomplete(let manifest, let name): "\(manifest) does not name \(name)"
    case .changed(let file): "\(file) is not what the manifest says"
    case .badStatement(let file, let statement):
      "\(file):\(statement.line): \(statement.requirement): \(statement.reason[.english])"
    case .foreign(let file, let learner):
      "\(file): all statements must be those of \(learner) and tell what was done"
    }
  }
}

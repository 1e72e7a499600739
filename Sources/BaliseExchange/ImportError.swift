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
  /// What a learner is to be called is no pseudonym.
  case badPseudonym(Learner.ID, because: LocalizedText)
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
  public var description: String { text(.english) }

  /// The error as a line, in French or else in English.
  public func text(_ language: Language) -> String {
    language == .french ? words.french : words.english
  }

  private var words: (french: String, english: String) {
    switch self {
    case .shrinks(let file, let schoolClass, let leaving, let all):
      (
        "\(file) : \(leaving) élèves sur \(all) quitteraient la liste de \(schoolClass)",
        "\(file): \(leaving) of \(all) learners would leave the list of \(schoolClass)"
      )
    case .twoResults(let file, let learner, let item, let line, let again):
      (
        "\(file) : la réponse de \(learner) à \(item?.text ?? "une question") y est deux fois, lignes \(line) et "
          + "\(again), avec deux résultats : corrigez le fichier, rien n’a été importé",
        "\(file): \(learner)’s answer to \(item?.text ?? "an item") stands there twice, on lines \(line) and "
          + "\(again), with two results: correct the file, nothing was imported"
      )
    case .toCome(let learner, let time):
      (
        "\(learner?.text ?? "GradeEvent") : la date \(time) n’est pas encore venue : corrigez-la, rien n’a été importé",
        "\(learner?.text ?? "GradeEvent"): the date \(time) is yet to come: correct it, nothing was imported"
      )
    case .statementConflict(let place, let id):
      (
        (place.map { "\($0.file):\($0.line) : " } ?? "")
          + "l’espace garde déjà un autre énoncé, ou événement, du nom \(id) ; rien n’a été importé",
        (place.map { "\($0.file):\($0.line): " } ?? "")
          + "the workspace keeps another statement, or event, of the name \(id) already; nothing was imported"
      )
    case .notErased(let learner):
      ("personne n’a été effacé sous « \(learner) »", "nobody was erased as “\(learner)”")
    case .noCatalogue(let file):
      ("\(file) : importez d’abord le catalogue", "\(file): import the catalogue first")
    case .badPseudonym(let learner, let fault):
      (
        "« \(learner) » ne peut pas être un pseudonyme : \(fault[.french])",
        "“\(learner)” cannot be a pseudonym: \(fault[.english])"
      )
    case .badManifest(let file, let error):
      ("\(file), \(error.words.french)", "\(file), \(error.words.english)")
    case .incomplete(let manifest, let name):
      (
        "\(manifest) ne nomme pas \(name) : le dossier n’est pas entier",
        "\(manifest) does not name \(name): the folder is not whole"
      )
    case .changed(let file):
      (
        "\(file) n’est plus ce que dit le manifeste : rien n’a été importé",
        "\(file) is not what the manifest says any more: nothing was imported"
      )
    case .badStatement(let file, let statement):
      (
        "\(file):\(statement.line) (\(statement.requirement)) \(statement.reason[.french])",
        "\(file):\(statement.line) (\(statement.requirement)) \(statement.reason[.english])"
      )
    case .foreign(let file, let learner):
      (
        "\(file) : tous les énoncés doivent être ceux de \(learner) et dire ce qui a été fait",
        "\(file): all statements must be those of \(learner) and tell what was done"
      )
    }
  }
}

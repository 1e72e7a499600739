import Interchange
import Workspace

/// Something that a workspace keeps, as the file that brings it in again.
struct WorkspaceFile {
  enum Kind: String, CaseIterable {
    case catalogue, roster, answers, model, fitted, directions

    /// The name of the file in a class's folder.
    var name: String {
      switch self {
      case .catalogue: "catalogue.json"
      case .roster: "roster.csv"
      case .answers: "answers.csv"
      case .model, .fitted: "model.json"
      case .directions: "directions.csv"
      }
    }
  }

  let kind: Kind
  let bytes: [UInt8]
  /// How many lines a table has, without its header.
  let lines: Int?

  /// The file of a kind; `nil` where the workspace has nothing of it.
  init?(_ kind: Kind, of workspace: Workspace) throws {
    switch kind {
    case .catalogue: try self.init(kind, workspace.bytes(of: .catalogue))
    case .model: try self.init(kind, workspace.bytes(of: .model))
    case .fitted: try self.init(kind, workspace.bytes(of: .fitted))
    case .roster: try self.init(kind, workspace.roster(), writeRoster)
    case .answers: try self.init(kind, workspace.observations(), writeAnswers)
    case .directions: try self.init(kind, workspace.directions(), writeDirections)
    }
  }

  private init?(_ kind: Kind, _ document: [UInt8]?) {
    guard let document else { return nil }
    (self.kind, bytes, lines) = (kind, document, nil)
  }

  private init?<Row>(_ kind: Kind, _ rows: [Row], _ write: ([Row]) -> [UInt8]) {
    guard !rows.isEmpty else { return nil }
    (self.kind, bytes, lines) = (kind, write(rows), rows.count)
  }
}

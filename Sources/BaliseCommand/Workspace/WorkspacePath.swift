import Foundation

/// Where workspaces are, and what stands beside the files of a folder.
enum WorkspacePath {
  /// The workspace that is meant where none is named.
  static let standard = "balise.sqlite"

  /// Whether a place is a file, which a workspace is and a folder is not.
  static func isWorkspace(_ place: String) -> Bool { FileStatus(of: place).type == .typeRegular }

  /// The ledger of a place: a workspace is its own, and a folder holds one.
  static func ledger(of place: String) -> String {
    isWorkspace(place) ? place : filePath("ledger.sqlite", in: place)
  }
}

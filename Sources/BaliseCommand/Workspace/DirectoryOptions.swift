import ArgumentParser
import BaliseExchange
import Interchange

/// Where the lists of a directory go, and under what pseudonyms.
struct DirectoryOptions: ParsableArguments {
  @OptionGroup var pseudonyms: PseudonymOptions
  @OptionGroup var lists: RosterOptions
  @OptionGroup var returns: ReturnOptions
  @OptionGroup var destination: DestinationOptions

  /// Brings in what a reader makes of files.
  func bring(from files: [String], _ read: (Pseudonymizer) throws -> Directory) throws {
    try destination.bring(takingBack: returns) { draft in
      let pseudonymizer = try pseudonyms.pseudonymizer(
        for: destination.workspace, returns.key.file)
      try draft.add(read(pseudonymizer), from: files[0], shrinks: lists.replaces)
    }
  }
}

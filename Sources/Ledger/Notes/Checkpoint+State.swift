internal import LearningDomain

extension Checkpoint {
  /// What a ledger signs of itself beside its tree, in one line below the root.
  struct State: Hashable, Sendable {
    /// The entries below this position belong to terms that retention dropped: they may be gone.
    var dropped: Int

    /// The digest of the table of learners' keys, from which erasing and retention alone take something.
    var keys: Digest

    /// The version of the newest floor that any entry was written under; it never falls.
    var floor: Int
  }
}

extension Checkpoint.State {
  private static let mark = "balise"

  /// Reads the line that ``line`` wrote, and nothing else.
  init?(line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 7, words[0] == Self.mark, words[1] == "dropped", words[3] == "keys",
      words[5] == "floor", let dropped = NoteText.decimal(words[2]),
      let keys = NoteText.base64(words[4]).flatMap({ Digest(bytes: $0) }),
      let floor = NoteText.decimal(words[6])
    else { return nil }
    self.init(dropped: dropped, keys: keys, floor: floor)
  }

  /// `balise dropped <count> keys <base64> floor <version>`.
  var line: String {
    "\(Self.mark) dropped \(dropped) keys \(NoteText.base64(keys.bytes)) floor \(floor)"
  }
}

public import LearningDomain
internal import PolicyGate

/// What a ledger signed of a card that it showed: which card, which entry showed it, when, and until
/// which day it counts.
///
/// Whoever has the public key can tell it from a forged one, without the ledger. Its text is a signed note
/// that can be written in one way only; it names no learner, and of the time it keeps the hour.
///
/// - Source: “Note”, c2sp.org/signed-note.
public struct SignedCard: Hashable, Sendable {
  /// The name of the ledger.
  public let origin: String

  /// The digest of the card.
  public let card: Digest

  /// The name, the place and the leaf's hash of the entry that showed it.
  public let entry: String, index: Int, hash: Digest

  /// The start of the hour it was shown in.
  public let shown: Timestamp

  /// The last day on which anybody may decide about it.
  public let lastDay: Day

  private let note: SignedNote

  private static let mark = "balise card 1"

  /// Reads a card, whose signature is then still to be checked.
  ///
  /// - Throws: ``NoteError/note(because:)`` or ``NoteError/card(because:)``.
  public init(_ text: String) throws(NoteError) {
    note = try SignedNote(text)
    let lines = note.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { String($0) }
    let names = ["card", "entry", "index", "hash", "shown", "until"]
    guard lines.count == 2 + names.count, lines[0] == Self.mark else {
      throw .card(because: "it does not have the lines of one")
    }
    let values = zip(names, lines.dropFirst(2)).compactMap { name, line in
      line.hasPrefix(name + " ") ? String(line.dropFirst(name.count + 1)) : nil
    }
    guard values.count == names.count, let card = Digest(hexadecimal: values[0]),
      let index = NoteText.decimal(values[2]), let hash = Digest(hexadecimal: values[3]),
      let shown = Self.hour(values[4]), let lastDay = Day(values[5])
    else { throw .card(because: "a line does not hold what it should") }
    (origin, self.card, entry, self.index) = (lines[1], card, values[1], index)
    (self.hash, self.shown, self.lastDay) = (hash, shown, lastDay)
    guard note.signatures.count == 1, note.description.utf8.elementsEqual(text.utf8),
      note.text.utf8.elementsEqual(self.text.utf8)
    else { throw .card(because: "it is not written as a ledger writes one") }
  }

  /// Signs a card as an entry showed it.
  init(
    _ card: Digest, shownBy entry: Entry, until lastDay: Day, signedBy key: LedgerKey
  ) throws {
    origin = key.verification.name
    self.card = card
    (self.entry, index, hash) = (entry.id, entry.index, entry.leafHash)
    (shown, self.lastDay) = (entry.time, lastDay)
    note = try SignedNote(
      Self.text(
        origin: origin, card: card, receipt: entry.receipt, shown: shown, lastDay: lastDay),
      signedBy: key)
  }

  /// Checks that the ledger of a key signed the card.
  ///
  /// - Throws: ``NoteError/unsigned(by:)`` or ``NoteError/forged(by:)``.
  public func check(signedBy key: VerificationKey) throws(NoteError) {
    guard origin == key.name else { throw .unsigned(by: key.name) }
    try note.check(signedBy: key)
  }

  private var text: String {
    Self.text(
      origin: origin, card: card, receipt: Receipt(entry: entry, index: index, hash: hash),
      shown: shown, lastDay: lastDay)
  }

  private static func text(
    origin: String, card: Digest, receipt: Receipt, shown: Timestamp, lastDay: Day
  ) -> String {
    [
      mark, origin, "card \(card)", "entry \(receipt.entry)", "index \(receipt.index)",
      "hash \(receipt.hash)", "shown \(text(ofHour: shown))", "until \(lastDay)",
    ].map { $0 + "\n" }.joined()
  }

  /// The hour that a moment begins, as ISO 8601 writes it: `2026-03-16T18Z`.
  private static func text(ofHour moment: Timestamp) -> String {
    let hour =
      (moment.milliseconds - Timestamp(startOf: moment.day).milliseconds)
      / Entry.millisecondsPerHour
    return "\(moment.day)T\(hour < 10 ? "0" : "")\(hour)Z"
  }

  private static func hour(_ text: String) -> Timestamp? {
    guard let day = Day(String(text.prefix(10))), let hour = Int64(text.dropFirst(11).dropLast()),
      (0..<24).contains(hour)
    else { return nil }
    return Timestamp(
      milliseconds: Timestamp(startOf: day).milliseconds + hour * Entry.millisecondsPerHour)
  }
}

extension SignedCard: CustomStringConvertible {
  /// The card as ``init(_:)`` reads it, to be kept in a file.
  public var description: String { note.description }
}

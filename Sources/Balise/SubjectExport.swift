public import LearningDomain
public import Ledger

/// What a ledger holds of a learner, for the learner to see and to take along.
public struct SubjectExport: Sendable {
  /// An entry with its proof.
  public struct Item: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let entry: Entry, part: PersonalPart, proof: LedgerProof

    init(_ personal: PersonalEntry, proof: LedgerProof) {
      entry = personal.entry
      part = personal.part.withoutOtherPeople
      self.proof = proof
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID, moment: Timestamp, recording: Rights.Recording

  /// The entries about the learner, the oldest first.
  public let entries: [Item]

  /// The signed state of the ledger, where it could be read.
  public let checkpoint: Checkpoint?

  /// Why the ledger, or part of it, could not be read.
  public let unread: LedgerError?

  init(
    _ learner: Learner.ID, _ moment: Timestamp, _ recording: Rights.Recording,
    entries: [Item] = [], checkpoint: Checkpoint? = nil, unread: LedgerError? = nil
  ) {
    self.learner = learner
    self.moment = moment
    self.recording = recording
    self.entries = entries
    self.checkpoint = checkpoint
    self.unread = unread
  }
}

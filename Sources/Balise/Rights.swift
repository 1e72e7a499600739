public import LearningDomain
public import Ledger
public import PolicyGate

/// What the law gives to a learner over what a ledger holds, in whatever state the ledger is.
///
/// Each right goes through the gate and is written down. A ledger that cannot be written stops no right
/// to see: ``Recording`` then says why nothing was written down. Only what changes the ledger needs one
/// that can be written.
public struct Rights: Sendable {
  /// Who asks, as the host asserts it.
  public struct Claimant: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let role: Role, relation: Relation

    /// Creates a claimant.
    public init(role: Role, relation: Relation) {
      self.role = role
      self.relation = relation
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let learner = Claimant(role: .learner, relation: .itself)
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let guardian = Claimant(role: .guardian, relation: .ownChild)
    /// The school's data protection officer.
    public static let officer = Claimant(role: .dataProtectionOfficer, relation: .sameSchool)
  }

  /// Whether a right was written down.
  public enum Recording: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case recorded(Receipt)
    /// Nothing was, and this is why.
    case notRecorded(because: LedgerError)
  }

  /// The ledger, for writing where that works, else for reading; `nil` where it cannot even be read.
  private let ledger: Ledger?

  /// Why the ledger cannot be written, and why nothing that is sealed can be opened.
  private let obstacle: LedgerError?, locked: LedgerError?

  /// Opens a ledger as far as it can be opened.
  ///
  /// - Parameters:
  ///   - path: The file of the ledger.
  ///   - key: The file of its key, `<path>.key` unless given.
  public init(ledgerAt path: String, key: String? = nil) {
    do throws(LedgerError) {
      ledger = try Ledger(at: path, key: key)
      (obstacle, locked) = (nil, nil)
    } catch {
      obstacle = error
      do throws(LedgerError) {
        ledger = try Ledger(at: path, key: key ?? path + ".key", for: .reading)
        locked = nil
      } catch {
        locked = error
        ledger = try? Ledger(at: path, for: .reading)
      }
    }
  }

  /// All that the ledger holds of a learner and that can be read.
  ///
  /// The pseudonyms of other people are left out, as the gate asks (`redact(otherPeople)`).
  ///
  /// - Parameters:
  ///   - learner: Of whom.
  ///   - claimant: Who asks.
  ///   - moment: When.
  ///   - identifiers: Where the entry's name comes from.
  /// - Returns: What could be read, and whether the right was written down.
  /// - Throws: `LedgerError.refused` with the gate's reasons, and nothing else.
  public func export(
    of learner: Learner.ID, for claimant: Claimant, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws(LedgerError) -> SubjectExport {
    let recording = try admit(
      .exportSubject, about: learner, for: claimant, at: moment, identifiers)
    do throws(LedgerError) {
      if let locked { throw locked }
      guard let ledger else { throw unwritable }
      let entries = try ledger.entries(about: learner)
      var proofs: [LedgerProof] = []
      for entry in entries { proofs.append(try ledger.prove(entry.entry.id)) }
      return SubjectExport(
        learner, moment, recording, entries: zip(entries, proofs).map { .init($0, proof: $1) },
        checkpoint: try ledger.checkpoint())
    } catch {
      return SubjectExport(
        learner, moment, recording, checkpoint: try? ledger?.checkpoint(), unread: error)
    }
  }

  /// What an entry says of a learner, opened; written down where there was something to open.
  ///
  /// - Parameters:
  ///   - name: The entry's name, or its place.
  ///   - claimant: Who asks.
  ///   - moment: When.
  ///   - identifiers: Where the new entry's name comes from.
  /// - Returns: What was opened, without other people; and whether it was written down.
  /// - Throws: `LedgerError`: `refused` with the gate's reasons; `noEntry`; `key` where the ledger's key
  ///   is not there, so that nothing can be opened.
  public func explain(
    entry name: String, for claimant: Claimant, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws(LedgerError) -> (opened: Opened, recording: Recording?) {
    if let locked { throw locked }
    guard let ledger else { throw unwritable }
    let entry = try ledger.entry(named: name)
    let opened = try ledger.open(entry)
    guard case .part(let part) = opened else { return (opened, nil) }
    let recording = try admit(
      .explain, about: part.learner, for: claimant, at: moment, identifiers)
    return (.part(part.withoutOtherPeople), recording)
  }

  /// Destroys the keys of a learner; it cannot be undone.
  ///
  /// - Parameters:
  ///   - learner: Who is erased.
  ///   - claimant: Who asks.
  ///   - moment: When.
  ///   - identifiers: Where the entry's name comes from.
  /// - Returns: How many keys were destroyed, and the receipt.
  /// - Throws: `LedgerError`, as `Ledger.Writer.erase` says.
  public func erase(
    _ learner: Learner.ID, for claimant: Claimant, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws(LedgerError) -> Erasure {
    guard let ledger, obstacle == nil else { throw unwritable }
    var writer = ledger.writer(at: moment, identifiers: identifiers)
    return try writer.erase(learner, for: claimant.request(.erase, at: moment))
  }

  private var unwritable: LedgerError {
    obstacle ?? .cannotWrite(path: ledger?.path ?? "", because: "it is open to read")
  }

  /// Asks the gate for a right and has it written down where that works.
  private func admit(
    _ operation: Operation, about learner: Learner.ID, for claimant: Claimant,
    at moment: Timestamp, _ identifiers: some RandomNumberGenerator
  ) throws(LedgerError) -> Recording {
    var request = claimant.request(operation, at: moment)
    var reason = unwritable
    if let ledger, obstacle == nil {
      var writer = ledger.writer(at: moment, identifiers: identifiers)
      do throws(LedgerError) {
        return .recorded(try ledger.admit(request, about: learner, into: &writer))
      } catch {
        if case .refused = error { throw error }
        reason = error
      }
    }
    request.integrity.ledger = .unavailable
    if case .refused(let kind, let reasons) = Gate.decide(request) {
      let nowhere = Receipt(entry: "", index: 0, hash: Gate.policyDigest)
      throw .refused(Refusal(kind: kind, reasons: reasons, receipt: nowhere))
    }
    return .notRecorded(because: reason)
  }
}

extension Rights.Claimant {
  /// The request of a claimant who uses a right.
  func request(_ operation: Operation, at moment: Timestamp) -> Request {
    var request = Request.ordinary
    request.purpose = .rights
    request.operation = operation
    request.role = role
    request.relation = relation
    request.day = .on(moment.day)
    return request
  }
}

extension Ledger {
  /// Asks the gate for a right, and has the verdict written down.
  ///
  /// - Throws: `LedgerError.refused` with the gate's reasons; other errors where nothing could be written.
  func admit(
    _ request: Request, about learner: Learner.ID?, into log: inout some WriteAheadLog
  ) throws(LedgerError) -> Receipt {
    let (receipt, refusal): (Receipt, Refusal?)
    do throws(WriteAheadError) {
      let subject = learner.map { Subject($0) }
      switch try Gate.admit(request, about: subject, recordedIn: &log, abandoned: { _ in }) {
      case .refusal(let reasons): (receipt, refusal) = (reasons.receipt, reasons)
      case .admitted(let pass):
        (receipt, refusal) = (pass.receipt, nil)
        pass.use { _ in }
      }
    } catch {
      let cause = error.cause as? LedgerError
      throw cause ?? .cannotWrite(path: path, because: error.message)
    }
    if let refusal { throw .refused(refusal) }
    return receipt
  }
}

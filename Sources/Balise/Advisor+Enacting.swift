internal import KnowledgeTracing
public import LearningDomain
internal import Ledger
public import PolicyGate

extension Advisor {
  /// Records that a recommendation somebody decided for is carried out, which the host then does.
  ///
  /// One recommendation, once: there is no way to carry out several at a time, and none that nobody decided
  /// for.
  ///
  /// - Parameters:
  ///   - card: The digest of the recommendation's card.
  ///   - learner: Whom it is about.
  ///   - question: Who carries it out.
  ///   - moment: The time that is written on the ledger.
  ///   - identifiers: Where the entry's name comes from.
  /// - Returns: The receipt of the entry.
  /// - Throws: `LedgerError.refused` with the gate's reasons, such as that nobody has decided; other
  ///   `LedgerError`s where nothing could be written.
  public func enact(
    _ card: Digest, of learner: Learner.ID, asked question: Question, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> Receipt {
    var request = Request.ordinary
    request.purpose = question.purpose
    request.role = question.role
    request.relation = question.relation
    request.memory = question.memory
    request.day = .on(moment.day)
    request.integrity.switch = killSwitch.state(
      model: model.name, schoolClass: question.schoolClass, skills: [])
    request.model = model.state(on: moment.day, for: catalogue)
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    return try writer.enact(
      card, about: Subject(learner, actor: question.actor), for: request)
  }
}

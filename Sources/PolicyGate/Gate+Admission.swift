public import LearningDomain

/// What comes of a request that is about no single proposal.
public enum Admission: ~Copyable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case admitted(Pass), refusal(Refusal)
}

/// The leave to do one thing that is about no single proposal; only the gate can give it, and it is used
/// once or given up.
public struct Pass: ~Copyable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let obligations: [Obligation], receipt: Receipt

  private let abandoned: @Sendable (Receipt) -> Void
  private var isUsed = false

  fileprivate init(
    obligations: [Obligation], receipt: Receipt, abandoned: @escaping @Sendable (Receipt) -> Void
  ) {
    self.obligations = obligations
    self.receipt = receipt
    self.abandoned = abandoned
  }

  deinit { if !isUsed { abandoned(receipt) } }

  /// Does what was admitted; the pass is spent, even where `act` fails.
  ///
  /// - Throws: What `act` throws.
  public consuming func use<Value, Failure: Error>(
    _ act: (_ obligations: [Obligation]) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    isUsed = true
    return try act(obligations)
  }
}

extension Gate {
  /// Decides a request that is about no single proposal, such as an overview of a class or a right,
  /// and writes the verdict down.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - stack: The floor and the layers on it.
  ///   - model: The digest of the model that it is about, if it is about one.
  ///   - subject: The learner that it is about, if it is about one.
  ///   - content: The digest of what is to be shown, where that is one thing, such as a band.
  ///   - words: The same as it is shown, which is kept where the request's memory is.
  ///   - log: Where the verdict is written down first.
  ///   - abandoned: Called where the pass is given up without having been used.
  /// - Returns: A pass or a refusal.
  /// - Throws: ``WriteAheadError`` where the log did not take the entry; nothing is admitted then.
  public static func admit(
    _ request: Request, under stack: PolicyStack = .floor, model: Digest? = nil,
    about subject: Subject? = nil, content: Digest? = nil, words: ShownCard? = nil,
    recordedIn log: inout some WriteAheadLog, abandoned: @escaping @Sendable (Receipt) -> Void
  ) throws(WriteAheadError) -> Admission {
    var disclosure = Disclosure(
      of: request, under: stack, writtenOn: log.day, newestFloor: try log.newestFloor, model: model,
      card: content, about: subject)
    if let words { disclosure = disclosure.showing(words) }
    let receipt = try commit([disclosure], to: &log)[0]
    switch disclosure.verdict {
    case .refused(let kind, let reasons):
      return .refusal(Refusal(kind: kind, reasons: reasons, receipt: receipt))
    case .permitted(let obligations):
      return .admitted(Pass(obligations: obligations, receipt: receipt, abandoned: abandoned))
    }
  }
}

public import LearningDomain

/// What the gate says of a request.
///
/// A verdict is a piece of information: nothing accepts one in exchange for content.
public enum Verdict: Hashable, Sendable {
  /// Refused, with every reason that applies, in the order of the floor.
  case refused(Refusal.Kind, [Reason])
  /// Permitted, on condition that every obligation is performed.
  case permitted([Obligation])

  /// The obligations of a permission; empty for a refusal.
  public var obligations: [Obligation] {
    if case .permitted(let obligations) = self { obligations } else { [] }
  }

  /// The reasons of a refusal; empty for a permission.
  public var reasons: [Reason] {
    if case .refused(_, let reasons) = self { reasons } else { [] }
  }

  /// How many bands of a learner may be shown to a viewer in a week, none where they are to be suppressed;
  /// `nil` where no duty says so.
  public var bandBudget: Int? {
    if obligations.contains(.bandsSuppress) { return 0 }
    return obligations.compactMap { if case .bandsBudget(let count) = $0 { count } else { nil } }
      .min()
  }

  /// `permitted`, or the kind of the refusal.
  public var name: String {
    switch self {
    case .permitted: "permitted"
    case .refused(let kind, _): kind.rawValue
    }
  }
}

/// A refusal that has been recorded.
public struct Refusal: Hashable, Sendable {
  /// What a refusal is.
  ///
  /// Where reasons of several kinds apply, the first of this list names the refusal. What is
  /// forbidden stays so whatever else is wrong, and calling it halted would promise that it comes
  /// back; what is halted says nothing about the request, so it goes before what does; what cannot
  /// be understood goes before what is merely not provided for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No circumstance makes it right.
    case forbidden
    /// Suggestions are stopped for now.
    case halted
    /// Something is not known that would have to be.
    case indeterminate
    /// It is not provided for.
    case notPermitted
    /// The host cannot perform a duty that comes with it.
    case unenforceable
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Kind, reasons: [Reason], receipt: Receipt

  /// Creates a refusal.
  public init(kind: Kind, reasons: [Reason], receipt: Receipt) {
    self.kind = kind
    self.reasons = reasons
    self.receipt = receipt
  }
}

/// One reason of a refusal.
public struct Reason: Hashable, Sendable {
  /// What it is called everywhere, for example `PUR-GRADING`.
  public let code: String

  /// The rule that gave it.
  public let rule: String

  /// The legal texts it rests on, or `design` where it rests on none.
  public let legal: [String]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let texts: Texts

  /// The nearest request that would be permitted, in words; `nil` where there is no honest one.
  public let remedy: LocalizedText?

  /// The same reason for three readers.
  public struct Texts: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let learner: LocalizedText, teacher: LocalizedText
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let dataProtectionOfficer: LocalizedText

    /// Creates the three texts.
    public init(
      learner: LocalizedText, teacher: LocalizedText, dataProtectionOfficer: LocalizedText
    ) {
      self.learner = learner
      self.teacher = teacher
      self.dataProtectionOfficer = dataProtectionOfficer
    }
  }
}

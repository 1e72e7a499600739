public import LearningDomain

/// What ties the person who asks to the learners.
public enum Relation: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case itself, ownChild, formerClass, sameSchool, none, unproven, unrecognised
  /// The class is in the person's charge, to the end of a day where the assignment is dated.
  case ownClass(validUntil: Day?)
}

/// The day a request is made on.
public enum RequestDay: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case unsaid, unrecognised, on(Day)

  /// The same, or a day where none was said; what was not recognised stays so.
  public func orElse(_ day: Day) -> RequestDay { self == .unsaid ? .on(day) : self }

  /// The later of the two days; what was not recognised stays so.
  func orLater(_ day: Day?) -> RequestDay {
    switch (self, day) {
    case (.on(let mine), let other?): .on(max(mine, other))
    case (.unsaid, let other?): .on(other)
    default: self
    }
  }
}

/// How many learners a request is about.
public enum Subjects: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case one, group(Int), `class`(Int), cohort(Int), unrecognised
  /// A size was given that no group of learners has.
  case outOfRange

  /// The sizes a group of learners can have; architecture.md speaks of a hundred thousand at most.
  public static let sizes = 1...100_000

  /// How many learners, or `nil` when that is not known.
  public var count: Int? {
    switch self {
    case .one: 1
    case .group(let count), .class(let count), .cohort(let count):
      Self.sizes.contains(count) ? count : nil
    case .unrecognised, .outOfRange: nil
    }
  }
}

/// What is kept of the answers from one time to the next.
public enum Memory: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case stateless, session, unrecognised
  /// Answers are kept over the year; the reference of the basis stays with the host.
  case longitudinal(basisReferenced: Bool)
}

/// The kill switch as it stands for this request.
public enum SwitchState: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case normal, teacherOnly, rightsOnly, halted, unrecognised
  /// What the request is about lies in a scope that is paused, for example `maths`.
  case paused(String)
}

/// What a file says and what it was converted into does not hold, by kind.
public struct ConversionLosses: Hashable, Sendable {
  /// What was not taken over, and why.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A prerequisite between skills of which one is not in the file.
    case danglingPrerequisite
    /// A prerequisite that the file gives before.
    case duplicatePrerequisite
    /// A relation other than prerequisite and exact match between skills, such as being part of one.
    case relation
    /// A resource that is filed under no concept, so that nobody can tell what it teaches.
    case resourceWithoutConcept
    /// A resource that gives way to another of its name further down.
    case repeatedResource
    /// A concept that the vocabulary has replaced by another, which was taken.
    case replacedConcept
    /// A learner who is in no class.
    case learnerWithoutClass
    /// Somebody who is in a class and is no student, such as a teacher.
    case otherRole
    /// A record that says itself that it is to be deleted.
    case deletedRecord
    /// A line of a gradebook: a mark is no answer to an item.
    case gradebookLine
    /// An item result of a session that is not final, of an item that nobody attempted, or without a score and what it
    /// could be.
    case unfinishedResult, unattemptedItem, resultWithoutScore
    /// An item result of which the catalogue lacks the item, so that nobody can tell the skills.
    case itemWithoutSkill
    /// A file of other things.
    case otherFile
  }

  /// How often something of a kind was lost, and where first.
  public struct Loss: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let kind: Kind
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public fileprivate(set) var count: Int
    /// The first ones in the file's words, at most ``ConversionLosses/mostExamples``.
    public fileprivate(set) var examples: [String]
  }

  /// How many examples of a kind are kept: enough to find the others.
  public static let mostExamples = 5

  /// The losses, in the order of ``Kind``.
  public var all: [Loss] { Kind.allCases.compactMap { losses[$0] } }

  private var losses: [Kind: Loss] = [:]

  /// No losses.
  public init() {}

  /// Counts one more.
  public mutating func add(_ kind: Kind, _ example: String) {
    losses[kind, default: Loss(kind: kind, count: 0, examples: [])].count += 1
    if let loss = losses[kind], loss.examples.count < Self.mostExamples {
      losses[kind]?.examples.append(example)
    }
  }
}

/// What there is to say of an evaluation, each number with where 95 % of samples of learners lie.
///
/// Measures disagree, and should: ``Metric/auc`` rewards knowing who is strong and which item is hard,
/// ``Metric/aucPerLearner`` is what choosing for one learner needs, and ``Metric/logLoss`` is the one a
/// model cannot improve by saying what it does not believe.
public struct EvaluationReport: Hashable, Sendable {
  /// Responses of fewer learners than this are not reported apart: their learners might be recognised,
  /// and their figures are mostly noise.
  public static let fewestLearners = 10

  /// A column with more values than this is refused as slices: it tells responses apart, not groups.
  public static let mostSlices = 50

  /// A line of the reliability table.
  public struct Bin: Hashable, Sendable {
    /// How many responses it holds, and the mean of their predictions.
    public let count: Int, predicted: Double

    /// The share of them that were correct; its interval is that of the bin in the same place of each
    /// sample's table.
    public let observed: Estimated
  }

  /// The responses at some places in a sequence.
  public struct Position: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let range: PositionRange, estimates: GroupEstimates
  }

  /// The responses that have something in common, by its name.
  public struct Named: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let name: String, estimates: GroupEstimates
  }

  /// The responses by what stands in a column, the most answered first, equals by name.
  public struct Slices: Hashable, Sendable {
    /// The column; `nil` where responses are told apart by skill.
    public let column: String?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let groups: [Named]

    /// How many more there are: those of fewer than ``EvaluationReport/fewestLearners`` learners, and those
    /// without which such a one could be computed from the others.
    public let omitted: Int
  }

  /// How samples were drawn.
  public let bootstrap: Bootstrap

  /// All responses.
  public let all: GroupEstimates

  /// How many learners, and how many skills, have both a correct and an incorrect response and with it an
  /// AUC of their own.
  public let learnersWithAUC: Int, skillsWithAUC: Int

  /// The reliability table, lowest predictions first.
  public let reliability: [Bin]

  /// By place in the learner's sequence, and by opportunity on the skill.
  public let positions: [Position], opportunities: [Position]

  /// How many responses stand at places of fewer than ``fewestLearners`` learners; by opportunity, one to several skills
  /// counts for each of them where they are read so.
  public let responsesWithoutPosition: Int, responsesWithoutOpportunity: Int

  /// By skill.
  public let skills: Slices

  /// By each column asked for, each slice against the rest of the responses.
  public let slices: [Slices]
}

/// The reason that an evaluation cannot be told apart by a column.
@nonexhaustive
public enum SliceError: Error, Hashable, Sendable {
  /// The log was read without the column.
  case noColumn(String)

  /// The column has more values than ``EvaluationReport/mostSlices``.
  case tooManyValues(column: String, count: Int)
}

extension SliceError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .noColumn(let column): "the answers have no column `\(column)`"
    case .tooManyValues(let column, let count):
      "column `\(column)` has \(count) values, and slices are made of at most \(EvaluationReport.mostSlices)"
    }
  }
}

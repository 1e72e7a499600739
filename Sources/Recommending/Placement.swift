internal import KnowledgeTracing
public import LearningDomain

/// Finds where a learner of whom nothing is known stands, question by question.
///
/// What a learner masters is a set of skills that holds what each stands on; all such sets are as likely to
/// begin with. Each question is on the skill whose response tells most: a correct one raises what the skill
/// stands on as well, an incorrect one lowers what stands on it.
///
/// - Source: J.-C. Falmagne and J.-P. Doignon, *Learning Spaces*, Springer 2011, chapter 13;
///   KnowledgeTracing's decision 0007.
public struct Placement: Sendable {
  /// The chances of an incorrect response on a skill that is mastered, and of a correct one on a skill that
  /// is not.
  ///
  /// The bounds for slip and guess of R. Baker, A. Corbett and V. Aleven, “More Accurate Student
  /// Modeling through Contextual Estimation of Slip and Guess Probabilities”, *ITS* 2008.
  private static let careless = 0.1, guess = 0.3

  /// The uncertainty that ends the questions, in bits: that between two sets as likely.
  private static let settled = 1.0

  private let catalogue: CatalogueIndex
  private let before: [Double]
  private var belief: PlacementBelief
  private var open: Set<Int>

  /// Prepares the questions of a catalogue: on each skill of which some resource asks something.
  ///
  /// - Throws: ``RecommendingError/placement(_:)`` where the prerequisites allow more sets of skills than
  ///   can be kept, as in a large catalogue with few prerequisites.
  /// - Complexity: O(sets of skills · skills).
  public init(_ catalogue: Catalogue) throws(RecommendingError) {
    let index = CatalogueIndex(catalogue)
    self.catalogue = index
    open = Set(index.resources.filter { !$0.items.isEmpty }.flatMap(\.taught))
    let structure: KnowledgeStructure
    do throws(KnowledgeStructureError) {
      structure = try KnowledgeStructure(prerequisites: index.prerequisites)
    } catch {
      throw .placement("\(error)")
    }
    do throws(BLIMError) {
      belief = PlacementBelief(
        try BLIM(
          structure: structure, stateProbabilities: structure.equalProbabilities,
          carelessErrors: Array(repeating: Self.careless, count: index.skillCount),
          luckyGuesses: Array(repeating: Self.guess, count: index.skillCount)))
    } catch {
      throw .placement("\(error)")
    }
    before = belief.masteries
  }

  /// The skill to ask about next, each once; `nil` where enough is settled or nothing is left to ask.
  ///
  /// - Complexity: O(sets of skills · skills).
  public var question: Skill.ID? {
    guard belief.entropy >= Self.settled else { return nil }
    let skill = try? belief.mostInformative(among: open.sorted())
    return skill.map { catalogue.catalogue.skills[$0].id }
  }

  /// The first resource that asks something on the skill of ``question``, a diagnostic if there is one.
  public var resource: Resource.ID? {
    guard let position = question.flatMap(catalogue.catalogue.position(of:)) else { return nil }
    let asking = catalogue.resources.filter { $0.taught.contains(position) && !$0.items.isEmpty }
    return (asking.first { $0.kind == .diagnostic } ?? asking.first)?.id
  }

  /// Takes in a response on a skill.
  ///
  /// - Throws: ``RecommendingError/placement(_:)`` for a skill that the catalogue has not.
  /// - Complexity: O(sets of skills).
  public mutating func answer(_ skill: Skill.ID, _ response: Response) throws(RecommendingError) {
    guard let position = catalogue.catalogue.position(of: skill) else {
      throw .placement("the catalogue has no skill `\(skill)`")
    }
    do throws(BLIMError) {
      try belief.update(item: position, response)
    } catch {
      throw .placement("\(error)")
    }
    open.remove(position)
  }

  /// The skills that responses raised to where they count as established, in the catalogue's order.
  public var established: [Skill.ID] {
    let now = belief.masteries
    return now.indices.filter { now[$0] >= RecommenderSettings.established && now[$0] > before[$0] }
      .map { catalogue.catalogue.skills[$0].id }
  }
}

public import Interchange
public import LearningDomain
internal import StrictJSON

/// What learners answered, as a system that delivers assessments reports it.
public struct ItemResults: Hashable, Sendable {
  /// The answers: file by file, in the order of their times.
  public fileprivate(set) var observations: [Observation] = []

  /// The item results that say nothing of an answer.
  public fileprivate(set) var losses = ConversionLosses()
}

/// Reads results of assessments in QTI, version 3.0 and 2.x.
///
/// A result of an item in a final session is an answer where it has a `SCORE` and its most, `MAXSCORE` or
/// `normalMaximum`: correct where the score is full. Nothing is derived from what was answered and from what is correct.
/// Several results of an item are attempts; those of one moment are kept a millisecond apart, by `sequenceIndex`.
///
/// - Parameters:
///   - paths: The files, each with an `assessmentResult`.
///   - pseudonymizer: Makes the pseudonyms, of the `sourcedId` of the context: that of OneRoster.
///   - catalogue: Tells the skills of an item, by its `identifier`.
/// - Returns: The answers, and what is none.
/// - Complexity: O(bytes); the memory grows with the item results.
/// - Throws: `InterchangeError`.
/// - Source: 1EdTech, “Question and Test Interoperability: Results Reporting” 3.0 and 2.2.
public func readItemResults(
  at paths: [String], pseudonymizer: Pseudonymizer, catalogue: Catalogue?
) throws(InterchangeError) -> ItemResults {
  var sources: [ByteSource] = []
  for path in paths { sources.append(try ByteSource(path: path)) }
  return try readItemResults(from: sources, pseudonymizer: pseudonymizer, catalogue: catalogue)
}

/// Reads results from any sources.
package func readItemResults(
  from sources: [ByteSource], pseudonymizer: Pseudonymizer, catalogue: Catalogue?
) throws(InterchangeError) -> ItemResults {
  var results = ItemResults()
  for source in sources {
    var xml = try XMLReader(source)
    let root = try xml.readRoot()
    guard root.name == "assessmentResult", AssessmentResult.isKnown(root.namespace) else {
      throw xml.fault(at: root, expected: .assessmentResult)
    }
    let result = try AssessmentResult(&xml, root)
    try xml.readEnd()
    let learner = pseudonymizer.pseudonym(of: result.candidate, from: "sourcedId")
    results.add(result, of: learner, in: source.file, catalogue)
  }
  return results
}

extension ItemResults {
  fileprivate mutating func add(
    _ result: AssessmentResult, of learner: Learner.ID, in file: String, _ catalogue: Catalogue?
  ) {
    var newest: [Item.ID: Timestamp] = [:]
    for item in result.items.sorted() {
      let response: Response, skills: [Skill.ID]
      switch item.outcome(catalogue) {
      case .failure(let loss):
        losses.add(loss, "\(file):\(item.line)")
        continue
      case .answer(let answer, let called): (response, skills) = (answer, called)
      }
      let id = Item.ID(item.identifier)
      // Attempts of one moment would be taken for one that went in two ways.
      let earliest = newest[id].map { Timestamp(milliseconds: $0.milliseconds + 1) }
      let time = max(item.time, earliest ?? item.time)
      newest[id] = time
      observations.append(
        Observation(
          learner: learner, item: id, skills: skills, kind: .answer(response, hints: 0), time: time)
      )
    }
  }
}

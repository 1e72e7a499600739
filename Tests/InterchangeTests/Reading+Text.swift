import Interchange
import LearningDomain

/// Reads a text as if it were a file.
func log(
  _ text: String, named file: String = "answers.csv", format: AnswersFormat = .balise,
  badRows: BadRows = .fail, catalogue: Catalogue? = nil, chunkSize: Int = 7
) throws(InterchangeError) -> Reading<AnswerLog> {
  try log(
    Array(text.utf8), named: file, format: format, badRows: badRows, catalogue: catalogue,
    chunkSize: chunkSize)
}

/// Reads bytes as if they were a file.
func log(
  _ bytes: [UInt8], named file: String = "answers.csv", format: AnswersFormat = .balise,
  badRows: BadRows = .fail, catalogue: Catalogue? = nil, chunkSize: Int = 7
) throws(InterchangeError) -> Reading<AnswerLog> {
  try readAnswerLog(
    from: ByteSource(bytes: bytes, named: file, chunkSize: chunkSize), format: format,
    badRows: badRows, catalogue: catalogue)
}

/// Reads a text as if it were a file.
func observations(
  _ text: String, named file: String = "answers.csv", format: AnswersFormat = .balise,
  badRows: BadRows = .fail, catalogue: Catalogue? = nil, chunkSize: Int = 7
) throws(InterchangeError) -> Reading<[Observation]> {
  try readObservations(
    from: ByteSource(bytes: Array(text.utf8), named: file, chunkSize: chunkSize), format: format,
    badRows: badRows, catalogue: catalogue)
}

/// The rows of a log in words.
func rows(of log: AnswerLog) -> [[String]] {
  (0..<log.count).map { row in
    let skillSet = Int(log.skillSet[row])
    return [
      log.learners.names[Int(log.learner[row])], log.items.names[Int(log.item[row])],
      log.skillSets.names[skillSet],
      log.members[skillSet].map { log.skills.names[Int($0)] }.sorted().joined(separator: "+"),
      "\(log.correct[row])", "\(log.time[row])",
    ]
  }
}

/// What an expression's error says.
func message<Value>(_ body: () throws -> Value) -> String? {
  do {
    _ = try body()
    return nil
  } catch {
    return "\(error)"
  }
}

/// What an error expects in the column of correctness of Balise's own format.
let outcomeWords = "0 or 1, true or false, yes or no"

import Foundation
import KnowledgeTracing
import LearningDomain
import PolicyGate

extension ModelCard.Scope {
  /// What a catalogue says of whom and what it is for.
  init(_ catalogue: Catalogue?, population: String? = nil) {
    self.init(
      subject: catalogue?.subject?[.english], population: population, ages: catalogue?.ages)
  }
}

/// The digest of a file; `nil` of a pipe, which can be read but once.
func digest(ofFile path: String) throws(Failure) -> Digest? {
  guard FileStatus(of: path).fault == nil else { return nil }
  return Digest(sha256Of: try contents(of: path))
}

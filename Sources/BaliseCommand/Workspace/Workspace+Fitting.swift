import Interchange
import KnowledgeTracing
import LearningDomain
import Workspace

extension Workspace {
  /// Fits the class's own model on all answers kept, so that looking at the class need not; nothing where
  /// somebody chose a model, or where there is nothing to fit on.
  func fit() throws {
    guard try bytes(of: .model) == nil, try bytes(of: .fitted) == nil,
      let catalogue = try bytes(of: .catalogue)
    else { return }
    let observations = try observations()
    guard let day = observations.compactMap(\.time).max()?.day else { return }
    let read = try readCatalogue(catalogue, named: path)
    guard let model = try School.fit(observations, on: day, for: read) else { return }
    try keep(model.encoded(), as: .fitted)
  }
}

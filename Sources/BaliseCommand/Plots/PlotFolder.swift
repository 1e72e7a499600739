import Foundation
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation

/// The folder that plots are written into, looked at before the work begins.
struct PlotFolder {
  private let path: String
  private let reliability: OutputFile, learningCurves: OutputFile

  /// Chooses a folder.
  ///
  /// - Parameters:
  ///   - path: Where it is, as the person wrote it.
  ///   - inputs: Files that are read, which no plot replaces.
  /// - Throws: A failure where writing would lose something, or cannot work.
  init(_ path: String, unlike inputs: [String?]) throws(Failure) {
    guard !path.isEmpty else { throw .emptyPath }
    let type = FileStatus(of: path).type
    guard type == nil || type == .typeDirectory else { throw .writing(path, .notFolder) }
    self.path = path
    reliability = try OutputFile(filePath("reliability.svg", in: path), unlike: inputs)
    learningCurves = try OutputFile(filePath("learning-curves.svg", in: path), unlike: inputs)
  }

  /// Makes the folder where there is none.
  ///
  /// - Throws: A failure where nothing can be written into it.
  func make() throws(Failure) {
    try makeFolder(path)
    guard FileManager.default.isWritableFile(atPath: path) else {
      throw .writing(path, .readOnlyFolder)
    }
  }

  /// The paths of the plots.
  var paths: [String] { ["reliability.svg", "learning-curves.svg"].map { filePath($0, in: path) } }

  /// Draws both plots, replacing earlier ones.
  func draw(
    _ result: EvaluationResult, _ report: EvaluationReport, reading: SkillReading,
    _ language: Language
  ) throws(Failure) {
    try reliability.write(
      ReliabilityPlot(result: result, bins: report.reliability, language: language).bytes())
    try learningCurves.write(
      LearningCurvesPlot(result, reading: reading, language).bytes())
  }
}

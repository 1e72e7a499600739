@testable import Explaining
import LearningDomain

extension Template {
  /// Every text the template can become, its holes filled by their names.
  var forms: [String] {
    segments.reduce([""]) { texts, segment in
      let endings: [String] =
        switch segment {
        case .text(let text): [text]
        case .value(let placeholder): [placeholder.rawValue]
        case .plural(_, let plural): plural.all.flatMap(\.forms)
        }
      return texts.flatMap { text in endings.map { text + $0 } }
    }
  }
}

extension MessageKey {
  /// Whether the template is a whole sentence and no name or list member within one.
  var isSentence: Bool {
    let parts = [
      "learnerMissing", "teacherMissing", "auditorRole", "auditorRight", "auditorWrong",
    ]
    return Audience.allCases.contains { rawValue.hasPrefix($0.rawValue) }
      && !parts.contains(where: rawValue.hasPrefix)
      || ["learnerMissing", "teacherMissing"].contains(rawValue)
  }

  /// For whom the template is written; names within sentences are for all.
  var audiences: [Audience] {
    if ["learner", "says"].contains(where: rawValue.hasPrefix) { return [.learner] }
    if rawValue.hasPrefix("guardian") { return [.guardian] }
    if rawValue.hasPrefix("auditor") { return [.auditor] }
    return ["teacher", "factor", "unknown", "summary", "reason"].contains(where: rawValue.hasPrefix)
      ? [.teacher, .auditor] : Audience.allCases
  }
}

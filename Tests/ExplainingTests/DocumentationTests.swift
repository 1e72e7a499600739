import Explaining
import Foundation
import LearningDomain
import Testing
import _TestSupport

@Suite struct DocumentationTests {
  /// The article shows spaces of every kind as plain ones.
  @Test func `the article shows texts as they are written`() throws {
    let article = try String(
      contentsOf: packageRoot.appending(
        path: "Sources/Explaining/Explaining.docc/WhatARationaleSays.md"), encoding: .utf8)
    let explainer = Explainer(catalogue: try Sample.catalogue())
    let abstaining = DecisionRecord.sample(
      outcome: .abstain([.responses]), target: nil, intent: nil)
    let diagnosing = DecisionRecord.sample(
      outcome: .diagnose(Sample.questions), intent: .check, unknowns: [.fewResponses(0)],
      alternatives: [Sample.sheet, Sample.dominoes])
    let shown: [(DecisionRecord, Audience)] = [
      (.page, .learner), (.page, .teacher), (abstaining, .learner), (abstaining, .teacher),
      (diagnosing, .learner),
    ]
    for (record, audience) in shown {
      for language in [Language.french, .english] {
        let text = explainer.rationale(for: record, audience: audience, language: language).text
          .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        let block = "```text\n\(text)\n```"
        #expect(article.contains(block), "\(block)")
      }
    }
  }
}

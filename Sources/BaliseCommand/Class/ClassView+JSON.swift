import Balise
import BaliseExchange
import LearningDomain
import Ledger
import PolicyGate
import StrictJSON

extension ClassView {
  /// The view as one object; the same totals as on the screen.
  var json: JSONValue {
    [
      "schema": "balise/class/1", "class": .string(schoolClass.text),
      "asOf": .string(school.asOf.day.description), "learners": .integer(learners.count),
      "period": signs.period.map {
        ["from": .string($0.lowerBound.description), "to": .string($0.upperBound.description)]
      } ?? .null,
      "seeFirstWindow": [
        "answers": .integer(ClassSigns.alertAnswers), "days": .integer(ClassSigns.alertDays),
      ],
      "seeFirst": .array(
        toSee.map { need in
          .object(
            [.init("learner", .string(need.learner.text))] + members(of: need)
              + [
                .init(
                  "otherSkills",
                  .array(otherAlerts(beside: need).map { .object(members(of: $0)) }))
              ])
        }),
      "missedItems": .array(
        signs.missedItems.map {
          [
            "item": .string($0.item.text), "missed": .integer($0.missed), "met": .integer($0.met),
          ]
        }),
      "needs": .array(
        needs.map { ["skill": .string($0.skill.text), "learners": names($0.learners)] }),
      "withoutResponses": names(signs.withoutResponses),
      "departed": names(school.departed(from: schoolClass)),
      "selfAssessment": [
        "surerThanResponses": names(learners(.surerThanResponses)),
        "lessSureThanResponses": names(learners(.lessSureThanResponses)),
      ],
      "suggestions": .array(advice.map { AdviceJSON.value($0, language) }),
      "earlierDecisions": .array(
        advice.compactMap { advice in
          advice.earlierDecision.map {
            ["learner": .string(advice.learner.text), "decision": $0.json]
          }
        }),
      "sensitive": .integer(sensitive.count),
      "skillsNewToModel": .integer(skillsNewToModel.count),
    ]
  }

  /// A row for each learner, in the order of the roster: counts of answers, and what is proposed.
  var table: CSVTable {
    let needs = Dictionary(uniqueKeysWithValues: toSee.map { ($0.learner, $0) })
    return CSVTable(
      columns: [
        "learner", "seeFirst", "correct", "responses", "hints", "outcome", "resource", "skill",
        "sensitive", "validUntil", "decision", "reason", "otherSkills",
      ],
      rows: learners.map { learner in
        let need = needs[learner], card = recommendation(for: learner)
        let decision = decision(about: learner)
        return [
          .text(learner.text), .optional(need?.skill.text), .optional(need?.correct),
          .optional(need?.responses), .optional(need?.hints), .optional(card?.outcome.name),
          .optional(card?.outcome.resource?.text), .optional(card?.target?.text),
          .optional(card.map { $0.isSensitive ? 1 : 0 }), .optional(card?.expiry.description),
          .optional(decision?.choice.rawValue), .optional(decision?.reason.rawValue),
          .optional(
            need.map { otherAlerts(beside: $0).map(\.skill.text).joined(separator: ";") }),
        ]
      })
  }

  private func members(of need: ClassSigns.Need) -> [JSONValue.Member] {
    [
      .init("skill", .string(need.skill.text)), .init("correct", .integer(need.correct)),
      .init("responses", .integer(need.responses)), .init("hints", .integer(need.hints)),
    ]
  }

  /// The alerts about a learner on other skills.
  private func otherAlerts(beside need: ClassSigns.Need) -> [ClassSigns.Need] {
    signs.alerts(of: need.learner).filter { $0.skill != need.skill }
  }

  private func names(_ learners: [Learner.ID]) -> JSONValue {
    .array(learners.map { .string($0.text) })
  }
}

/// One learner's advice as JSON: what is on the card, and no estimate.
enum AdviceJSON {
  static func value(_ advice: Advice, _ language: Language) -> JSONValue {
    switch advice.release {
    case .recommendation(let recommendation):
      value(recommendation, advice.decisions, language)
    case .refusal(let refusal):
      [
        "learner": .string(advice.learner.text), "outcome": "refused",
        "kind": .string(refusal.kind.rawValue),
        "reasons": .array(refusal.reasons.map { $0.json(language) }),
      ]
    }
  }

  private static func value(
    _ card: Recommendation, _ decisions: [RecordedDecision], _ language: Language
  ) -> JSONValue {
    [
      "learner": .string(card.learner.text), "outcome": .string(card.outcome.name),
      "resource": card.outcome.resource.map { .string($0.text) } ?? .null,
      "skill": card.target.map { .string($0.text) } ?? .null,
      "alternatives": .array(card.alternatives.map { .string($0.text) }),
      "sensitive": .boolean(card.isSensitive), "validUntil": .string(card.expiry.description),
      "card": .string(card.card.description), "entry": .string(card.receipt.entry),
      "signedCard": .string(card.signedCard),
      "obligations": .array(card.obligations.map { .string($0.description) }),
      "decisions": .array(decisions.map(\.json)),
      "rationales": .array(card.rationales.map(\.json)),
    ]
  }
}

extension Reason {
  func json(_ language: Language) -> JSONValue {
    [
      "code": .string(code), "rule": .string(rule),
      "legal": .array(legal.map { .string($0) }), "text": .string(texts.teacher[language]),
      "remedy": remedy.map { .string($0[language]) } ?? .null,
    ]
  }
}

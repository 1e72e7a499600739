import ArgumentParser
import Balise
import Explaining
import LearningDomain
import PolicyGate
import StrictJSON

struct GroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "groupes", "Des groupes de besoin, pour un temps.",
      """
      Ils sont faits des propositions du jour, par besoin et jamais par niveau, et finissent \
      avec elles.

      Exemple : balise groupes --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "groups", "Temporary groups by need.",
      """
      They are made of the suggestions of the day, by need and never by level, and end with \
      them.

      Example: balise groups --from Datasets/5e-mathematiques
      """))

  @OptionGroup var options: ClassOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (school, schoolClass, entries) = try options.read()
    let grouping = try school.groups(of: entries)
    let view = GroupsView(
      school: school, schoolClass: schoolClass, grouping: grouping, language: output.language,
      width: output.width)
    try output.print(view.json, csv: { view.table }, lines: { view.lines })
    try Failure.check(grouping.refusals, of: entries.count)
  }
}

/// Temporary groups of a class in lines and as JSON.
struct GroupsView {
  let school: School
  let schoolClass: SchoolClass.ID
  let grouping: Grouping
  let language: Language
  let width: Int

  private var explainer: Explainer { Explainer(catalogue: school.catalogue) }

  /// Groups are named by letters: a number would look like a level.
  private var named: [(name: String, group: TemporaryGroup)] {
    zip("ABCDEFGH", grouping.groups).map { (String($0), $1) }
  }

  var lines: [Line] {
    let title = Screen.heading(
      ClassPhrases.about(language, schoolClass.text, GroupPhrases.title(language)),
      ClassPhrases.decisionSupport(language), width: width)
    let none =
      named.isEmpty ? [""] + Screen.wrap(GroupPhrases.none(language), to: width).lines() : []
    let alone =
      grouping.singles.isEmpty
      ? []
      : ["", Line(GroupPhrases.alone(language))]
        + GroupPhrases.singles(of: grouping).flatMap { reason, learners in
          entry("  " + GroupPhrases.single(reason)(language), listed(learners))
        } + [""] + Screen.wrap(GroupPhrases.aloneIsFine(language), to: width).lines()
    return title + none + named.flatMap { [""] + lines(of: $0.group, name: $0.name) } + alone
  }

  private func lines(of group: TemporaryGroup, name: String) -> [Line] {
    let skill = explainer.skillLabel(group.skill, language: language)
    let own = group.members.filter(\.isOwnSuggestion).map(\.learner)
    let others = group.members.filter { !$0.isOwnSuggestion }.map(\.learner)
    let fragile = group.members.filter(\.isSensitive).map(\.learner)
    let until = GroupPhrases.until(
      language, explainer.date(group.ends, language: language, showsYear: false))
    let head = Screen.layOut(
      " \(name)  \(skill) (\(group.members.count)) · \(until)", to: width)
    return head.lines(.strong)
      + (own.isEmpty ? [] : entry(GroupPhrases.own(language), listed(own)))
      + (others.isEmpty ? [] : entry(GroupPhrases.other(language), listed(others)))
      + (fragile.isEmpty ? [] : entry(GroupPhrases.fragile(language), listed(fragile), .care))
  }

  private func entry(
    _ title: String, _ text: String, _ emphasis: Line.Emphasis? = nil
  ) -> [Line] {
    Screen.entry(title, text, indent: 26, width: width, emphasis)
  }

  private func listed(_ learners: [Learner.ID]) -> String {
    learners.map(\.text).joined(separator: " ")
  }

  var table: CSVTable {
    CSVTable(
      columns: ["group", "skill", "learner", "ownSuggestion", "ends", "alone"],
      rows: named.flatMap { name, group in
        group.members.map { member in
          [
            .text(name), .text(group.skill.text), .text(member.learner.text),
            .number(member.isOwnSuggestion ? 1 : 0), .text(group.ends.description), .nothing,
          ]
        }
      }
        + grouping.singles.map { single in
          [
            .nothing, .nothing, .text(single.learner.text), .nothing, .nothing,
            .text(single.reason.rawValue),
          ]
        })
  }

  var json: JSONValue {
    [
      "schema": "balise/groups/1", "class": .string(schoolClass.text),
      "asOf": .string(school.asOf.day.description),
      "groups": .array(
        named.map { name, group in
          [
            "name": .string(name), "skill": .string(group.skill.text),
            "ends": .string(group.ends.description),
            "members": .array(
              group.members.map {
                [
                  "learner": .string($0.learner.text),
                  "ownSuggestion": .boolean($0.isOwnSuggestion),
                  "sensitive": .boolean($0.isSensitive),
                ]
              }),
            "obligations": .array(group.obligations.map { .string($0.description) }),
            "entry": .string(group.receipt.entry),
          ]
        }),
      "alone": .array(grouping.alone.map { .string($0.text) }),
      "singles": .array(
        grouping.singles.map {
          ["learner": .string($0.learner.text), "reason": .string($0.reason.rawValue)]
        }),
      "refusals": .array(
        grouping.refusals.map { .array($0.reasons.map { $0.json(language) }) }),
    ]
  }
}

enum GroupPhrases {
  static let title = Phrase("groupes pour un temps", "groups for a time")
  static let until = Phrase("jusqu’au %1", "until %1")
  static let own = Phrase("  c’est leur proposition", "  it is their suggestion")
  static let other = Phrase("  leur est aussi offert", "  also offered to them")
  static let fragile = Phrase("  proposition fragile", "  fragile suggestion")
  static let alone = Phrase(" SANS GROUPE", " WITHOUT A GROUP")
  static let aloneIsFine = Phrase(
    "Être sans groupe ne dit rien d’un élève. Vous composez les groupes.",
    "To be without a group says nothing of a pupil. You make the groups.")
  private static let reasons: [Grouping.Single.Reason: Phrase] = [
    .noAnswers: Phrase("pas encore de réponses", "no answers yet"),
    .noSuggestion: Phrase("pas de proposition", "no suggestion"),
    .checkFirst: Phrase("faire le point d’abord", "a check comes first"),
    .anotherNeed: Phrase("un autre besoin", "another need"),
    .withheld: Phrase("retenu par la règle", "withheld by the policy"),
  ]

  static func single(_ reason: Grouping.Single.Reason) -> Phrase {
    reasons[reason] ?? Phrase(reason.rawValue, reason.rawValue)
  }

  /// Who is in no group, by reason.
  static func singles(
    of grouping: Grouping
  ) -> [(reason: Grouping.Single.Reason, learners: [Learner.ID])] {
    Grouping.Single.Reason.allCases.compactMap { reason in
      let learners = grouping.singles.filter { $0.reason == reason }.map(\.learner)
      return learners.isEmpty ? nil : (reason, learners)
    }
  }
  static let none = Phrase(
    "Aucun groupe de trois : les propositions diffèrent d’un élève à l’autre.",
    "No group of three: suggestions differ from pupil to pupil.")
}

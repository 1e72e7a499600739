import ArgumentParser
import Balise
import Explaining
import LearningDomain
import PolicyGate
import StrictJSON

struct GroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "groups",
    abstract: "Temporary groups by need. / Des groupes de besoin, pour un temps.",
    discussion: """
      Groups are made of the suggestions of the day, by need and never by level, and end with them.

      Example: balise groups --from Datasets/5e-mathematiques
      """,
    aliases: ["groupes"])

  @OptionGroup var options: ClassOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (school, schoolClass, learners) = try options.read()
    let grouping = try school.groups(of: learners)
    let view = GroupsView(
      school: school, schoolClass: schoolClass, grouping: grouping, language: output.language)
    try output.print(view.json, csv: { view.table }) { view.lines }
    try Failure.check(grouping.refusals, of: learners.count)
  }
}

/// Temporary groups of a class in lines and as JSON.
struct GroupsView {
  let school: School
  let schoolClass: SchoolClass.ID
  let grouping: Grouping
  let language: Language

  private var explainer: Explainer { Explainer(catalogue: school.catalogue) }

  /// Groups are named by letters: a number would look like a level.
  private var named: [(name: String, group: TemporaryGroup)] {
    zip("ABCDEFGH", grouping.groups).map { (String($0), $1) }
  }

  var lines: [String] {
    let title = Screen.sides(
      ClassPhrases.about(language, schoolClass.text, GroupPhrases.title(language)),
      ClassPhrases.decisionSupport(language), width: ClassView.width)
    let none = named.isEmpty ? ["", GroupPhrases.none(language)] : []
    let alone =
      grouping.alone.isEmpty
      ? []
      : [""] + entry(GroupPhrases.alone(language), listed(grouping.alone)) + [
        ""
      ] + Screen.wrap(GroupPhrases.aloneIsFine(language), to: ClassView.width)
    return [title] + none + named.flatMap { [""] + lines(of: $0.group, name: $0.name) } + alone
  }

  private func lines(of group: TemporaryGroup, name: String) -> [String] {
    let skill = explainer.skillLabel(group.skill, language: language)
    let own = group.members.filter(\.isOwnSuggestion).map(\.learner)
    let others = group.members.filter { !$0.isOwnSuggestion }.map(\.learner)
    let fragile = group.members.filter(\.isSensitive).map(\.learner)
    return [
      " \(name)  \(skill) (\(group.members.count)) · "
        + GroupPhrases.until(
          language, explainer.date(group.ends, language: language, showsYear: false))
    ] + (own.isEmpty ? [] : entry(GroupPhrases.own(language), listed(own)))
      + (others.isEmpty ? [] : entry(GroupPhrases.other(language), listed(others)))
      + (fragile.isEmpty ? [] : entry(GroupPhrases.fragile(language), listed(fragile)))
  }

  private func entry(_ title: String, _ text: String) -> [String] {
    Screen.entry(title, text, indent: 26, width: ClassView.width)
  }

  private func listed(_ learners: [Learner.ID]) -> String {
    learners.map(\.text).joined(separator: " ")
  }

  var table: CSVTable {
    CSVTable(
      columns: ["group", "skill", "learner", "ownSuggestion", "ends"],
      rows: named.flatMap { name, group in
        group.members.map { member in
          [
            .text(name), .text(group.skill.text), .text(member.learner.text),
            .number(member.isOwnSuggestion ? 1 : 0), .text(group.ends.description),
          ]
        }
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
    "Sans groupe : une autre proposition, ou trop peu de réponses. Vous composez les groupes.",
    "Without a group: another suggestion, or too few answers. You make the groups.")
  static let none = Phrase(
    "Aucun groupe de trois : les propositions diffèrent d’un élève à l’autre.",
    "No group of three: suggestions differ from pupil to pupil.")
}

import KnowledgeTracing
import LearningDomain
import NumericKernels

/// A small catalogue: sharing before equal fractions before comparing, and priorities beside them.
let catalogue: Catalogue = {
  let skills = [
    skill("share"), skill("equal", needs: ["share"]), skill("compare", needs: ["equal"]),
    skill("priorities"),
  ]
  let items = skills.flatMap { skill in
    (1...6).map { Item(id: Item.ID("\(skill.id)-\($0)"), skills: [skill.id]) }
  }
  let resources = skills.flatMap { skill in
    [
      resource("\(skill.id)-video", .video, skill.id, minutes: 5),
      resource("\(skill.id)-exercises", .exercises, skill.id, items: 1...4, minutes: 8),
      resource("\(skill.id)-check", .diagnostic, skill.id, items: 5...6, minutes: 4),
    ]
  }
  guard let made = try? Catalogue(skills: skills, items: items, resources: resources) else {
    preconditionFailure("the fixture is a catalogue")
  }
  return made
}()

private func skill(_ id: String, needs: [Skill.ID] = []) -> Skill {
  Skill(
    id: Skill.ID(id), label: LocalizedText(french: id, english: id), prerequisites: needs)
}

private func resource(
  _ id: String, _ kind: Resource.Kind, _ skill: Skill.ID, items: ClosedRange<Int>? = nil,
  minutes: Int
) -> Resource {
  Resource(
    id: Resource.ID(id), title: LocalizedText(french: id, english: id), kind: kind,
    teaches: [skill], items: items.map { $0.map { Item.ID("\(skill)-\($0)") } } ?? [],
    minutes: minutes)
}

let today = Timestamp(startOf: Day(daysSince1970: 20_000))

/// Answers on skills, `"equal 0110"` meaning wrong, right, right, wrong; a day apart, the last one
/// `ago` days before today. They use no item, so that no resource is ever done.
func history(_ runs: String..., ago: Int = 1, learner: Learner.ID = "P01") -> [Observation] {
  let answers = runs.flatMap { run -> [(Skill.ID, Response)] in
    let parts = run.split(separator: " ")
    return parts[1].map { (Skill.ID(String(parts[0])), $0 == "1" ? .correct : .incorrect) }
  }
  return answers.enumerated().map { index, answer in
    Observation(
      learner: learner, item: nil, skills: [answer.0], kind: .answer(answer.1, hints: 0),
      time: Timestamp(startOf: today.day.adding(days: index + 1 - answers.count - ago)))
  }
}

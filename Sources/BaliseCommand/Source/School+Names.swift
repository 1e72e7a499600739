import LearningDomain

extension School {
  /// The resource with this identifier, or, in any case of letters, this title in any language.
  func resource(named name: String) throws(Failure) -> Resource {
    if let resource = catalogue[resource: Resource.ID(name)] { return resource }
    let titled = catalogue.resources.filter { $0.title.isCalled(name) }
    guard titled.count == 1 else { throw Failure(.usage) { NamePhrases.noResource($0, name) } }
    return titled[0]
  }

  /// The skill with this identifier, or this label.
  func skill(named name: String) throws(Failure) -> Skill {
    if let skill = catalogue[skill: Skill.ID(name)] { return skill }
    let labelled = catalogue.skills.filter { $0.label.isCalled(name) }
    guard labelled.count == 1 else { throw Failure(.usage) { NamePhrases.noSkill($0, name) } }
    return labelled[0]
  }
}

enum NamePhrases {
  static let noResource = Phrase(
    "le catalogue n’a pas de ressource « %1 »", "the catalogue has no resource “%1”")
  static let onWhichSkill = Phrase(
    "rien n’est proposé, dites sur quelle compétence : --sur",
    "nothing is suggested, say on which skill: --on")
  static let noSkill = Phrase(
    "le catalogue n’a pas de compétence « %1 »", "the catalogue has no skill “%1”")
}

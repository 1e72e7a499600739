import LearningDomain

/// A few skills, items and resources of French mathematics at the age of 12.
enum Sample {
  static let share: Skill.ID = "share", equal: Skill.ID = "equal-fractions"
  static let compare: Skill.ID = "compare-fractions", relative: Skill.ID = "relative-numbers"

  static let strips: Resource.ID = "strips", sheet: Resource.ID = "sheet"
  static let dominoes: Resource.ID = "dominoes", comparing: Resource.ID = "comparing"
  static let sharing: Resource.ID = "sharing", questions: Resource.ID = "questions"
  static let mixed: Resource.ID = "mixed", guided: Resource.ID = "guided"

  static func catalogue() throws -> Catalogue {
    try Catalogue(
      skills: [
        Skill(
          id: share,
          label: LocalizedText(french: "Partager en parts égales", english: "Sharing equally")),
        Skill(
          id: equal,
          label: LocalizedText(french: "Fractions égales", english: "Equal fractions"),
          prerequisites: [share]),
        Skill(
          id: compare,
          label: LocalizedText(
            french: "Comparer des fractions", english: "Comparing fractions"),
          prerequisites: [equal]),
        Skill(
          id: relative,
          label: LocalizedText(
            french: "Multiplier des nombres relatifs", english: "Multiplying signed numbers")),
      ],
      items: [
        item("Q10", equal, label: nil), item("Q11", equal, label: nil),
        item("Q12", equal, label: LocalizedText(french: "2/4 = ?/8", english: "2/4 = ?/8")),
        item("Q13", equal, label: nil), item("Q31", relative, label: nil),
      ],
      resources: [
        resource(
          strips, "Fractions égales avec des bandes", "Equal fractions with strips", .video, equal,
          items: ["Q10", "Q11", "Q12", "Q13"], minutes: 8),
        resource(sheet, "Fiche de rappel", "Reminder sheet", .sheet, equal, minutes: 3),
        resource(dominoes, "Jeu des dominos", "Domino game", .game, equal, minutes: 6),
        resource(
          comparing, "Comparer deux fractions", "Comparing two fractions", .exercises, compare,
          items: ["Q10"], minutes: 10),
        resource(
          sharing, "Partager une bande de papier", "Sharing a strip of paper", .workshop, share,
          minutes: 15),
        resource(
          questions, "Où en es-tu des fractions ?", "Where do you stand on fractions?", .diagnostic,
          equal, items: ["Q10", "Q11", "Q12"], minutes: 4),
        resource(
          mixed, "Entraînement varié", "Mixed practice", .exercises, equal, items: ["Q12", "Q13"],
          minutes: nil),
        resource(
          guided, "Produits pas à pas", "Products step by step", .guidedExercises, relative,
          items: ["Q31"], minutes: 12),
      ])
  }

  private static func item(_ id: Item.ID, _ skill: Skill.ID, label: LocalizedText?) -> Item {
    Item(id: id, label: label, skills: [skill])
  }

  private static func resource(
    _ id: Resource.ID, _ french: String, _ english: String, _ kind: Resource.Kind,
    _ skill: Skill.ID, items: [Item.ID] = [], minutes: Int?
  ) -> Resource {
    Resource(
      id: id, title: LocalizedText(french: french, english: english), kind: kind,
      teaches: [skill], items: items, minutes: minutes)
  }
}

extension Timestamp {
  /// Noon of a day written `YYYY-MM-DD`; the start of 1970 where there is no such day.
  static func noon(_ text: String) -> Timestamp {
    guard let day = Day(text) else { return Timestamp(milliseconds: 0) }
    return Timestamp(
      milliseconds: Timestamp(startOf: day).milliseconds + millisecondsPerDay / 2)
  }
}

extension Frequency {
  /// So many times in ten.
  static func tenths(_ count: Int) -> Frequency { Frequency(Double(count) / 10) }
}

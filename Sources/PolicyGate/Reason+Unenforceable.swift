internal import LearningDomain

extension Reason {
  /// The code of a duty that nobody knows.
  static let unknownDuty = "OBL-UNKNOWN"

  /// The reason that a duty cannot be performed.
  static func unenforceable(_ name: Obligation.Name) -> Reason {
    let subject = name.rawValue.split(separator: ".").first.map(String.init) ?? name.rawValue
    let code = name == .unrecognised ? unknownDuty : "OBL-\(subject.uppercased())"
    return Reason(
      code: code, rule: "obligation.\(name.rawValue)", legal: ["RIA 13", "RIA 26(11)"],
      texts: Reason.Texts(
        learner: LocalizedText(
          french: "Ce site ne peut pas tout afficher comme il le faudrait : rien n’est montré.",
          english: "This site cannot show everything as it should: nothing is shown."),
        teacher: LocalizedText(
          french: "Votre plateforme ne peut pas remplir une condition : « \(name.rawValue) ».",
          english: "Your platform cannot meet one of the conditions: “\(name.rawValue)”."),
        dataProtectionOfficer: LocalizedText(
          french: "L’hôte déclare ne pas pouvoir exécuter l’obligation « \(name.rawValue) ».",
          english: "The host declares that it cannot perform the obligation “\(name.rawValue)”.")),
      remedy: LocalizedText(
        french: "Demander à l’éditeur de la plateforme de prendre en charge cette obligation.",
        english: "Ask the platform’s vendor to support this obligation."))
  }
}

import BaliseExchange
import Interchange
import LearningDomain

/// What `doctor` says of a finding, and what to do about it.
extension Diagnosis.Finding {
  /// The finding in words, skills by their labels, and so many of its subjects by name.
  func text(_ language: Language, _ catalogue: Catalogue?, naming most: Int = 8) -> String {
    if let fault { return fault.text(language) }
    guard let phrase else {
      return subjects.map { file in
        FilePhrases.cannotRead(
          language, file, (FileStatus(of: file).fault ?? .unreadable)(language))
      }.joined()
    }
    let names = subjects.prefix(most).map {
      catalogue?[skill: Skill.ID($0)]?.label[language] ?? $0
    }
    return phrase(
      language, count, names.joined(separator: ", ") + (subjects.count > most ? "…" : ""))
  }

  /// What is counted; `nil` for files, of which an error says what is wrong.
  private var phrase: CountPhrase? {
    switch code {
    case .repeatedRow: DoctorPhrases.repeatedRow
    case .repeatedDay: DoctorPhrases.repeatedDay
    case .splitResponse: DoctorPhrases.splitResponse
    case .contradictedAnswer: DoctorPhrases.contradictedAnswer
    case .dateToCome: DoctorPhrases.dateToCome
    case .learnerOutsideRoster: DoctorPhrases.learnerOutsideRoster
    case .departed: DoctorPhrases.departed
    case .noResponse: DoctorPhrases.noResponse
    case .fewResponses: DoctorPhrases.fewResponses
    case .oldResponses: DoctorPhrases.oldResponses
    case .oneDay: DoctorPhrases.oneDay
    case .unknownSkill: DoctorPhrases.unknownSkill
    case .unknownItem: DoctorPhrases.unknownItem
    case .skillWithoutResource: DoctorPhrases.skillWithoutResource
    case .skillWithoutItem: DoctorPhrases.skillWithoutItem
    case .skillWithFewItems: DoctorPhrases.skillWithFewItems
    case .skillWithFewResponses: DoctorPhrases.skillWithFewResponses
    case .skillUnknownToModel: DoctorPhrases.skillUnknownToModel
    case .itemOutsideResources: DoctorPhrases.itemOutsideResources
    case .missingTranslation: DoctorPhrases.missingTranslation
    case .badRow, .unsuitableFile, .prerequisiteCycle, .withoutSkill, .inconsistentCatalogue,
      .missingFile:
      nil
    }
  }

  /// What to do about it.
  func todo(_ language: Language) -> String { advice(language) }

  private var advice: Phrase {
    switch code {
    case .repeatedRow: DoctorPhrases.deleteRows
    case .repeatedDay: DoctorPhrases.writeTimes
    case .splitResponse: DoctorPhrases.joinRows
    case .contradictedAnswer: DoctorPhrases.keepOneResult
    case .dateToCome: DoctorPhrases.correctDates
    case .learnerOutsideRoster: DoctorPhrases.addLearners
    case .departed: DoctorPhrases.correctRoster
    case .noResponse, .fewResponses: DoctorPhrases.haveAnswered
    case .oldResponses: DoctorPhrases.haveRecalled
    case .oneDay: DoctorPhrases.haveAnotherDay
    case .unknownSkill, .unknownItem: DoctorPhrases.addToCatalogue
    case .skillWithoutResource: DoctorPhrases.addResource
    case .skillWithoutItem, .skillWithFewItems: DoctorPhrases.addItems
    case .skillWithFewResponses: DoctorPhrases.askOnSkills
    case .skillUnknownToModel: DoctorPhrases.fitAgain
    case .itemOutsideResources: DoctorPhrases.listItems
    case .missingTranslation: DoctorPhrases.translate
    case .badRow: DoctorPhrases.correctRow
    case .unsuitableFile: DoctorPhrases.saveAgain
    case .prerequisiteCycle: DoctorPhrases.removePrerequisite
    case .withoutSkill: DoctorPhrases.giveSkill
    case .inconsistentCatalogue: DoctorPhrases.correctCatalogue
    case .missingFile: DoctorPhrases.giveFile
    }
  }
}

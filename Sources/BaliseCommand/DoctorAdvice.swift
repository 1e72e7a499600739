import Interchange
import LearningDomain

/// What `doctor` says to do, and how it understood the answers.
extension DoctorPhrases {
  static let correctRow = Phrase(
    "Corriger cet endroit, puis relancer le diagnostic.", "Correct this place, then ask again.")
  static let saveAgain = Phrase(
    "Enregistrer la feuille comme indiqué, puis relancer le diagnostic.",
    "Save the sheet as told, then ask again.")
  static let removePrerequisite = Phrase(
    "Retirer du catalogue l’un de ces prérequis.",
    "Take one of these prerequisites out of the catalogue.")
  static let giveSkill = Phrase(
    "Dire au catalogue quelle compétence elle travaille.",
    "Tell the catalogue which skill it is on.")
  static let correctCatalogue = Phrase(
    "Corriger ce nom dans le catalogue.", "Correct this name in the catalogue.")
  static let deleteRows = Phrase(
    "Supprimer les lignes qui en répètent d’autres.", "Delete the rows that repeat others.")
  static let writeTimes = Phrase(
    "Écrire aussi l’heure : sans elle, deux réponses pareilles d’un même jour comptent pour une.",
    "Write the time as well: without it, two like answers of a day count as one.")
  static let joinRows = Phrase(
    "Écrire une réponse sur une seule ligne, avec toutes ses compétences dans la colonne skills.",
    "Write a response in one row, with all of its skills in the column skills.")
  static let correctDates = Phrase("Corriger ces dates.", "Correct these dates.")
  static let keepOneResult = Phrase(
    "Garder la ligne qui dit vrai, supprimer l’autre.",
    "Keep the row that is true, delete the other.")
  static let giveFile = Phrase(
    "Mettre ce fichier dans le dossier de la classe.", "Put this file into the class’s folder.")
  static let addLearners = Phrase(
    "Ajouter au registre, ou corriger le pseudonyme dans les réponses.",
    "Add to the roster, or correct the pseudonym in the answers.")
  static let correctRoster = Phrase(
    "Rien à faire, ou corriger le dernier jour au registre.",
    "Nothing to do, or correct the last day on the roster.")
  static let addToCatalogue = Phrase(
    "Ajouter au catalogue, ou corriger le nom dans les réponses.",
    "Add to the catalogue, or correct the name in the answers.")
  static let haveAnswered = Phrase(
    "Donner 5 questions, en deux jours différents.", "Give 5 items, on two different days.")
  static let haveRecalled = Phrase(
    "Donner quelques questions de rappel, en deux jours différents.",
    "Give a few items of revision, on two different days.")
  static let haveAnotherDay = Phrase(
    "Donner quelques questions un autre jour.", "Give a few items on another day.")
  static let addResource = Phrase(
    "Ajouter au catalogue une ressource qui y travaille.", "Add a resource on it to the catalogue.")
  static let addItems = Phrase(
    "Ajouter des questions au catalogue, jusqu’à 5 au moins.",
    "Add items to the catalogue, up to 5 or more.")
  static let askOnSkills = Phrase(
    "Donner 5 questions là-dessus, en deux jours différents.",
    "Give 5 items on that, on two different days.")
  static let fitAgain = Phrase(
    "Donner des questions là-dessus, puis ajuster model.json, s’il y en a un.",
    "Give items on that, then fit model.json again, where there is one.")
  static let listItems = Phrase(
    "Ranger dans une ressource, pour pouvoir être proposé.",
    "List in a resource, so that it can be suggested.")
  static let translate = Phrase(
    "Traduire dans le catalogue ; l’autre langue est montrée d’ici là.",
    "Translate in the catalogue; the other language is shown until then.")

  /// How the answers were understood.
  static func understood(_ layout: SheetLayout, _ language: Language) -> String {
    let separator = layout.separator == .tab ? tab(language) : "`\(layout.separator.rawValue)`"
    return reading(
      language, layout.encoding.rawValue, separator, times(layout.times)(language))
  }

  private static let reading = Phrase(
    "answers.csv se lit ainsi : %1, séparateur %2, %3.",
    "answers.csv is understood as: %1, separator %2, %3.")
  private static let tab = Phrase("tabulation", "tab")

  private static func times(_ times: SheetLayout.Times?) -> Phrase {
    switch times {
    case nil: Phrase("sans dates", "no dates")
    case .moment?: Phrase("dates et heures avec leur fuseau", "dates and times with their zone")
    case .order?: Phrase("des numéros d’ordre pour dates", "an order in place of dates")
    case .yearFirst?: Phrase("dates année-mois-jour", "dates as year-month-day")
    case .dayFirst?: Phrase("dates jour/mois/année", "dates as day/month/year")
    case .monthFirst?: Phrase("dates mois/jour/année", "dates as month/day/year")
    }
  }
}

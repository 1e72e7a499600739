/// How many there are of the parts of a class’s data.
enum PartPhrases {
  static let skills = CountPhrase(
    one: ("%1 compétence", "%1 skill"), other: ("%1 compétences", "%1 skills"))
  static let items = CountPhrase(
    one: ("%1 question", "%1 item"), other: ("%1 questions", "%1 items"))
  static let resources = CountPhrase(
    one: ("%1 ressource", "%1 resource"), other: ("%1 ressources", "%1 resources"))
  static let learners = CountPhrase(
    one: ("%1 élève au registre", "%1 learner on the roster"),
    other: ("%1 élèves au registre", "%1 learners on the roster"))
  static let rows = CountPhrase(
    one: ("%1 ligne de réponses", "%1 row of answers"),
    other: ("%1 lignes de réponses", "%1 rows of answers"))
}

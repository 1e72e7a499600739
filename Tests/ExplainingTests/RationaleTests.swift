import Explaining
import LearningDomain
import Testing

/// Whole texts, and what each kind of record adds to them.
///
/// Spaces are compared as plain ones; how French sets them is a fact of its own.
@Suite struct RationaleTests {
  let explainer: Explainer

  init() throws { explainer = Explainer(catalogue: try Sample.catalogue()) }

  private func text(
    _ record: DecisionRecord, _ audience: Audience = .learner, _ language: Language = .french
  ) -> String {
    explainer.rationale(for: record, audience: audience, language: language).text
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func `tells a learner of 12`() {
    #expect(
      text(.page) == """
        Proposition : vidéo + 4 exercices, « Fractions égales avec des bandes » (8 min). \
        C’est pour continuer sur « Fractions égales ».
        Et si tes 3 prochaines réponses sont justes ? Tu pourras passer à « Comparer des fractions ».
        Et si tes 2 prochaines réponses ne sont pas encore justes ? \
        Tu pourras essayer « Partager en parts égales ».
        Tes réponses : 2 justes sur 5.
        Sur « Fractions égales », tu avais indiqué « je sais faire ». \
        Quelques réponses de plus permettront de le voir. \
        Ce que tu penses compte aussi : cette activité permet de vérifier.
        Autre possibilité : fiche, « Fiche de rappel » (3 min). \
        Ou encore : jeu, « Jeu des dominos » (6 min).
        Tu peux choisir autre chose ou ne rien choisir. Ceci n’est pas une note.
        """)
  }

  @Test func `tells a teacher why, how sure, why not, what if, and what is not known`() {
    #expect(
      text(.page, .teacher, .english) == """
        Suggestion: video + 4 exercises, “Equal fractions with strips” (8 min). \
        Aim: practise “Equal fractions”. What counted: expected progress and continuity.
        Why: 5 answers (4–9 March), 2 right.
        The answer that matters most: Q12 “2/4 = ?/8” on 9 March, wrong. \
        Without it, the estimate would go from 2 to 4 of 10 pupils. \
        The suggestion would be “Mixed practice”.
        The model would expect about 2 of 10 pupils with these answers to have the skill. \
        Depending on the model’s setting, it would be 1 to 4 of 10 pupils. \
        With the same practice, answers not looked at, the model would expect 6 of 10 pupils.
        Same choice in 18 of 20 plausible settings. \
        Otherwise, the most frequent choice would be “Mixed practice”.
        Why not “Comparing two fractions” for “Comparing fractions”? \
        “Equal fractions” is not in place yet. \
        3 right answers in a row on “Equal fractions” would lift that.
        What if the next 3 answers were right? The suggestion would be “Comparing two fractions”. \
        It would be about “Comparing fractions”.
        What if the next 2 answers were wrong? The suggestion would be “Sharing a strip of paper”. \
        It would be about “Sharing equally”.
        Self-assessment on “Equal fractions”, 8 March: “I can do it”. \
        The model does not confirm it yet.
        Not known: the last 12 days and how much the 2 hints helped. \
        Not known: what other formats would show and help received elsewhere.
        Another possibility: sheet, “Reminder sheet” (3 min). \
        Or else: game, “Domino game” (6 min).
        Your call: accept, modify, reject or defer. Valid until 30 March. \
        Decision support only: not a mark, not a placement.
        """)
  }

  @Test func `tells once what different answers lead to`() {
    func future(_ response: Response, _ count: Int) -> Counterfactual {
      Counterfactual(
        skill: Sample.equal, response: response, count: count,
        outcome: .suggest(Sample.sharing), target: Sample.share)
    }
    let record = DecisionRecord.sample(
      counterfactuals: [future(.correct, 1), future(.incorrect, 3)])
    let teacher = text(record, .teacher, .english).replacing("\n", with: " ")
    #expect(
      teacher.contains(
        "What if the next answer were right? What if the next 3 answers were wrong? "
          + "Each time the next step would be the same. "
          + "The suggestion would be “Sharing a strip of paper”. It would be about “Sharing equally”."
      ),
      "\(teacher)")
    #expect(teacher.matches(of: /Sharing equally/).count == 1)
    let learner = text(record).replacing("\n", with: " ")
    #expect(
      learner.contains(
        "Et si ta prochaine réponse est juste ? "
          + "Et si tes 3 prochaines réponses ne sont pas encore justes ? "
          + "À chaque fois, la suite sera la même. "
          + "Tu pourras essayer « Partager en parts égales »."), "\(learner)")
  }

  @Test func `abstains with a list of what is missing and no reasons`() {
    let record = DecisionRecord.sample(
      outcome: .abstain([.responses, .fittingResource]), target: nil, intent: nil)
    #expect(
      text(record) == """
        Pas de proposition pour le moment.
        Il manque encore tes premières réponses et une activité qui convienne. \
        Rien ne presse : quelques réponses aideront à trouver la suite.
        Tu peux choisir une activité ou ne rien choisir. Ceci n’est pas une note.
        """)
    #expect(
      text(record, .teacher).hasPrefix(
        """
        Pas de proposition pour le moment.
        Il manque des réponses et une ressource qui convienne.
        Aucune réponse pour le moment. Ce n’est pas une difficulté constatée.
        À vous de choisir une activité, ou rien. \
        Aide à la décision seulement : ni note, ni orientation.
        """))
  }

  /// The record of an abstention names no response: those elsewhere are not denied.
  @Test func `does not deny answers where something else is missing`() {
    let record = DecisionRecord.sample(
      outcome: .abstain([.fittingResource]), target: nil, intent: nil)
    for audience in Audience.allCases {
      #expect(!text(record, audience).contains("répon"))
      #expect(!text(record, audience, .english).contains("answer"))
    }
  }

  @Test func `speaks of one subject where nothing was answered on it`() {
    #expect(text(.sample()).contains("Tu n’as pas encore répondu sur ce sujet."))
    #expect(text(.sample(), .learner, .english).contains("not answered anything on this yet."))
  }

  @Test func `says what made it go back, and gives no factors beside it`() {
    func proposal(_ incorrect: Int, _ language: Language) -> Substring? {
      let record = DecisionRecord.sample(
        intent: .goBack,
        pause: Pause(skill: Sample.compare, incorrect: incorrect, responses: 5),
        mainFactors: [.expectedGain])
      return text(record, .teacher, language).split(separator: "\n").first
    }
    #expect(
      proposal(4, .french)?.hasSuffix(
        """
        But : revenir à « Fractions égales ». \
        Sur « Comparer des fractions », 4 des 5 dernières réponses sont fausses.
        """) == true)
    #expect(
      proposal(5, .french)?.hasSuffix(
        "Sur « Comparer des fractions », les 5 dernières réponses sont fausses.") == true)
    #expect(
      proposal(4, .english)?.hasSuffix(
        """
        Aim: go back to “Equal fractions”. \
        On “Comparing fractions”, 4 of the last 5 answers are wrong.
        """) == true)
  }

  @Test func `claims no certainty about a skill that the model has no answers on`() {
    let estimate = Estimate(
      mastery: .tenths(3), range: .tenths(3)...(.tenths(3)), baseline: .tenths(3), responses: 0,
      established: false)
    let texts = [[], [Unknown.skillUnknownToModel]].map {
      text(.sample(estimate: estimate, unknowns: $0), .teacher)
    }
    #expect(texts.map { $0.contains("s’accordent sur ce nombre") } == [true, false])
    #expect(texts.map { $0.contains("ce nombre est un simple départ") } == [false, true])
  }

  @Test func `says once where the next answer leads, right or not`() {
    func record(_ counts: (right: Int, wrong: Int)) -> DecisionRecord {
      .sample(
        counterfactuals: [(Response.correct, counts.right), (.incorrect, counts.wrong)].map {
          Counterfactual(
            skill: Sample.equal, response: $0, count: $1, outcome: .suggest(Sample.sharing),
            target: Sample.share)
        })
    }
    #expect(
      text(record((1, 1))).contains(
        "Que ta réponse soit juste ou non, la suite sera « Partager en parts égales »."))
    #expect(!text(record((1, 1))).contains("Et si"))
    #expect(!text(record((1, 2))).contains("juste ou non"))
  }

  @Test func `tells a learner who is not sure no agreement, and a sure one`() {
    func said(_ confidence: LearningDomain.Confidence) -> String {
      text(
        .sample(
          selfAssessment: SelfAssessment(
            skill: Sample.equal, confidence: confidence, time: nil, agreement: .agrees)))
    }
    for confidence in [Confidence.notYet, .withHelp] {
      #expect(said(confidence).contains("Cette activité est là pour avancer."))
      #expect(!said(confidence).contains("même sens"))
    }
    #expect(said(.alone).contains("Tes réponses vont dans le même sens."))
  }

  @Test func `says what a few answers would settle`() {
    let record = DecisionRecord.sample(outcome: .diagnose(Sample.questions), intent: .check)
    #expect(text(record).contains("Tes réponses aideront à choisir la suite."))
    #expect(
      text(record, .teacher).contains(
        "Quelques réponses diraient si « Fractions égales » est déjà en place."))
  }

  @Test func `gives each intent its own words`() {
    let intents: [Intent] = [.discover, .practise, .review, .check, .goBack]
    for audience in Audience.allCases {
      for language in [Language.french, .english] {
        let texts = intents.map { text(.sample(intent: $0), audience, language) }
        #expect(Set(texts).count == intents.count)
      }
    }
  }

  @Test func `says so when only prerequisites were answered`() {
    let evidence = [Response.correct, .correct, .incorrect].map { response in
      Evidence(
        item: nil, skill: Sample.share, time: nil, response: response, hints: 0,
        before: .tenths(5), after: .tenths(5), estimateWithout: .tenths(5),
        outcomeWithout: .suggest(Sample.strips), role: .minor)
    }
    let record = DecisionRecord.sample(intent: .discover, evidence: evidence)
    #expect(
      text(record).contains(
        "Tu n’as pas encore répondu sur ce sujet. Sur ce qui le prépare : 2 réponses justes sur 3.")
    )
    #expect(
      text(record, .teacher, .english).contains(
        """
        No answers yet on “Equal fractions”. On the prerequisites: 3 answers, 2 right. \
        No single answer changes the suggestion.
        """))
  }

  @Test(arguments: [
    (0, "presque aucun n’y arriverait"), (1, "environ 1 y arriverait"),
    (2, "environ 2 y arriveraient"), (10, "presque tous y arriveraient"),
  ])
  func `agrees the verb with the number`(mastery: Int, words: String) {
    let estimate = Estimate(
      mastery: .tenths(mastery), range: .tenths(mastery)...(.tenths(mastery)),
      baseline: .tenths(3), responses: 4, established: false)
    #expect(text(.sample(estimate: estimate), .teacher).contains(words))
  }

  @Test func `hedges a choice that fewer than 14 settings in 20 share`() {
    let texts = [13, 14].map { same in
      text(.sample(robustness: Robustness(same: same, tried: 20, flipsTo: nil)), .teacher)
    }
    #expect(texts.map { $0.contains("Prudence") } == [true, false])
  }

  /// The leave-one-out effect told is that of a decisive response, even where another response moves
  /// the estimate further.
  @Test func `picks the response on which most hangs`() {
    let evidence = [
      ("Q10", 9, Evidence.Role.contributing), ("Q11", 4, .decisive), ("Q13", 3, .decisive),
    ]
    .map { item, without, role in
      Evidence(
        item: Item.ID(item), skill: Sample.equal, time: nil, response: .correct, hints: 0,
        before: .tenths(2), after: .tenths(3), estimateWithout: .tenths(without),
        outcomeWithout: role == .decisive ? .abstain([.responses]) : .suggest(Sample.strips),
        role: role)
    }
    let estimate = Estimate(
      mastery: .tenths(2), range: .tenths(1)...(.tenths(3)), baseline: .tenths(2), responses: 3,
      established: false)
    #expect(
      text(.sample(evidence: evidence, estimate: estimate), .teacher).contains(
        """
        La réponse qui compte le plus : Q11, juste. \
        Sans elle, l’estimation passerait de 2 à 4 élèves sur 10. Il n’y aurait plus de proposition.
        """))
  }

  @Test func `writes days as each language does`() {
    let spans: [(String, String, String, String)] = [
      ("2026-03-09", "2026-03-09", "(le 9 mars)", "(9 March)"),
      ("2026-03-01", "2026-03-09", "(du 1er au 9 mars)", "(1–9 March)"),
      ("2026-02-28", "2026-03-01", "(du 28 février au 1er mars)", "(28 February to 1 March)"),
      (
        "2025-12-28", "2026-01-09", "(du 28 décembre 2025 au 9 janvier)",
        "(28 December 2025 to 9 January)"
      ),
    ]
    for (first, last, french, english) in spans {
      let evidence = [last, first].map { day in
        Evidence(
          item: nil, skill: Sample.equal, time: .noon(day), response: .correct, hints: 0,
          before: .tenths(2), after: .tenths(3), estimateWithout: .tenths(2),
          outcomeWithout: .suggest(Sample.strips), role: .minor)
      }
      #expect(text(.sample(evidence: evidence), .teacher).contains(french))
      #expect(text(.sample(evidence: evidence), .teacher, .english).contains(english))
    }
  }

  @Test func `gives days only where every response has one`() {
    let evidence = [Timestamp.noon("2026-03-09"), nil].map { time in
      Evidence(
        item: nil, skill: Sample.equal, time: time, response: .correct, hints: 0,
        before: .tenths(2), after: .tenths(3), estimateWithout: .tenths(2),
        outcomeWithout: .suggest(Sample.strips), role: .minor)
    }
    #expect(
      text(.sample(evidence: evidence), .teacher).contains("Pourquoi : 2 réponses, 2 justes."))
  }

  @Test func `offers to check only what the activity is about`() {
    let texts = [Sample.equal, Sample.relative].map { skill in
      text(
        .sample(
          selfAssessment: SelfAssessment(
            skill: skill, confidence: .alone, time: nil, agreement: .surerThanResponses)))
    }
    #expect(texts.map { $0.contains("cette activité permet de vérifier") } == [true, false])
    #expect(texts[1].contains("Ce que tu penses et ce que tu réponds comptent tous les deux."))
  }

  @Test func `calls what the catalogue does not know by its name`() {
    let record = DecisionRecord.sample(
      outcome: .suggest("R-404"), target: "S-404", alternatives: ["R-405"])
    let text = text(record)
    #expect(text.contains("Proposition : « R-404 »."))
    #expect(text.contains("sur « S-404 »"))
    #expect(text.contains("Autre possibilité : « R-405 »."))
  }

  @Test func `stays whole whatever numbers a record holds`() {
    let evidence = [Int.max, Int.max].map { hints in
      Evidence(
        item: nil, skill: Sample.equal, time: Timestamp(milliseconds: .min), response: .correct,
        hints: hints, before: .tenths(0), after: .tenths(0), estimateWithout: .tenths(0),
        outcomeWithout: .abstain([]), role: .decisive)
    }
    let record = DecisionRecord.sample(
      evidence: evidence, robustness: Robustness(same: .min, tried: .max, flipsTo: nil))
    #expect(text(record, .teacher).contains("2 réponses"))
    #expect(explainer.evidenceSummary(for: record, language: .english).hasPrefix("2/2, "))
  }

  @Test func `says in which language it is written`() {
    let language = explainer.rationale(
      for: .page, audience: .learner, language: Language("de")
    ).language
    #expect(language == .french)
  }
}

import StrictJSON
import Testing

/// Decisions between two candidates at chances of one half, for as many learners, ten each, as a target
/// sees them that gives the first so much.
///
/// The first candidate brings a right answer three times in four, the other once in four.
func loggedDecisions(learners: Int = 16, target: Double = 0.75) -> String {
  var rows = ["learner,decision,candidate,propensity,target,shown,reward"]
  for learner in 1...learners {
    for number in 1...10 {
      let isFirst = (learner + number).isMultiple(of: 2)
      let isRight = ((learner * 7 + number / 2) % 4 == 0) != isFirst
      let name = "L\(learner),\(number)"
      rows.append("\(name),A,0.5,\(target),\(isFirst ? "1,\(isRight ? 1 : 0)" : "0,")")
      rows.append("\(name),B,0.5,\(1 - target),\(isFirst ? "0," : "1,\(isRight ? 1 : 0)")")
    }
  }
  return rows.joined(separator: "\n") + "\n"
}

@Suite struct OffPolicyTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private func evaluate(_ log: String, _ options: String...) throws -> Run {
    try classroom.write(log, to: "decisions.csv")
    return try classroom.run(
      ["evaluate", "off-policy", "\(Classroom.name)/decisions.csv"] + options)
  }

  @Test func `each estimate stands in JSON, in the table and in the text`() throws {
    let run = try evaluate(loggedDecisions(learners: 20), "--format", "json")
    #expect(run.status == 0 && run.errors == "")
    let found = try run.json()
    #expect(try found.string("schema") == "balise/evaluate-off-policy/1")
    #expect(try found.integer("decisions") == 200 && found.integer("learners") == 20)
    // Weights of 1.5 and .5, a hundred each: 200² / 250.
    #expect(try found.number("effectiveSampleSize") == 160)
    let names = [
      "logged", "doublyRobust", "difference", "directMethod", "inversePropensity",
      "selfNormalised",
    ]
    let csv = try evaluate(loggedDecisions(learners: 20), "--format", "csv").output
      .split(separator: "\r\n")
    #expect(csv[0] == "estimate,value,low95,high95,decisions,learners,effectiveSampleSize")
    #expect(csv.dropFirst().map { String($0.prefix { $0 != "," }) } == names)
    for name in names {
      let interval = try found.array(name + "95").map { try $0.number() }
      #expect(try interval[0] <= found.number(name) && found.number(name) <= interval[1])
    }
    // The target shows more often what brings more.
    let (logged, value) = (try found.number("logged"), try found.number("doublyRobust"))
    #expect(logged < value)
    let difference = try found.number("difference")
    #expect((difference - (value - logged)).magnitude < 1e-12)
    let text = try evaluate(loggedDecisions(learners: 20), "--lang", "en").output
    #expect(text.contains("effective sample size  160.0\n"))
    #expect(text.contains("The log tells the two apart"))
    #expect(text.replacing("\n", with: " ").contains("these figures do not say."))
  }

  @Test func `a log that is too thin is no answer, and the effective size is said`() throws {
    // 100 decisions, weights of 1.02 and .98: 100 / 1.0004.
    let thin = try evaluate(loggedDecisions(learners: 10, target: 0.51), "--lang", "en")
    #expect(thin.status == 78 && thin.output == "")
    #expect(
      thin.errors.contains(
        "the effective sample size is 99.9 of 100 decisions, expected at least 100: the log says"))
    #expect(try evaluate(loggedDecisions(learners: 10, target: 0.5)).status == 0)
    let few = try evaluate(loggedDecisions(learners: 9), "--lang", "fr")
    #expect(few.status == 78 && few.output == "")
    #expect(few.errors.contains("pour 9 élèves, et il en faut au moins 10"))
  }

  @Test func `a log without its chances is bad data, by place`() throws {
    let log = loggedDecisions()
    let guessed = try evaluate(log.replacing("L3,4,A,0.5,", with: "L3,4,A,,"), "--lang", "en")
    #expect(guessed.status == 65 && guessed.output == "")
    #expect(guessed.errors.contains("decisions.csv, line 48, column 8: found nothing, expected a"))
    let other = try evaluate(log.replacing("L3,4,A,0.5,", with: "L3,4,A,0.6,"), "--lang", "fr")
    #expect(other.status == 65)
    #expect(other.errors.contains("une somme de `1.1` dans la décision\u{202F}; attendu\u{A0}: 1"))
    #expect(try classroom.run("evaluate", "off-policy", "nowhere.csv").status == 74)
    #expect(try classroom.run("evaluate", "off-policy", "").status == 2)
  }
}

internal import LearningDomain
internal import StrictJSON

extension ModelCard {
  init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members(exactly: [
      "fittedOn", "source", "data", "subject", "population", "ages", "createdOn", "seed", "starts",
      "shrinkage", "logLikelihood", "evaluation",
    ])
    let extent = try members.required("fittedOn").members(exactly: ["rows", "learners", "skills"])
    let day = try members.required("createdOn")
    guard let createdOn = Day(try day.string()) else {
      throw day.mismatch(expected: .date)
    }
    let seedText = try members.required("seed")
    guard let seed = UInt64(try seedText.string()) else {
      throw seedText.mismatch(expected: .seed)
    }
    let evaluation = try members.required("evaluation")
    self.init(
      fittedOn: Extent(
        rows: try extent.required("rows").count(),
        learners: try extent.required("learners").count(),
        skills: try extent.required("skills").count()),
      source: try members.required("source").string(),
      data: try members.required("data").digestOrNull(),
      scope: Scope(
        subject: try members.required("subject").stringOrNull(),
        population: try members.required("population").stringOrNull(),
        ages: try members.required("ages").agesOrNull()),
      createdOn: createdOn, seed: seed, starts: try members.required("starts").count(atLeast: 1),
      shrinkage: try members.required("shrinkage").amount(),
      logLikelihood: try members.required("logLikelihood").number(),
      evaluation: evaluation.isNull ? nil : try Evaluation(evaluation))
  }
}

extension Evaluation {
  init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members(exactly: [
      "method", "testRows", "auc", "aucPerLearner", "rmse", "logLoss", "ece", "slope", "intercept",
    ])
    self.init(
      method: try members.required("method").string(),
      testRows: try members.required("testRows").count(),
      auc: try members.required("auc").proportionOrNull(),
      aucPerLearner: try members.required("aucPerLearner").proportionOrNull(),
      rmse: try members.required("rmse").proportionOrNull(),
      logLoss: try members.required("logLoss").amountOrNull(),
      ece: try members.required("ece").proportionOrNull(),
      slope: try members.required("slope").numberOrNull(),
      intercept: try members.required("intercept").numberOrNull())
  }
}

extension PlacedJSON {
  /// A number that cannot be negative.
  fileprivate func amount() throws(JSONError) -> Double {
    let number = try number()
    guard number >= 0 else { throw mismatch(expected: .amount) }
    return number
  }

  fileprivate func digestOrNull() throws(JSONError) -> Digest? {
    guard !isNull else { return nil }
    guard let digest = Digest(hexadecimal: try string()) else { throw mismatch(expected: .digest) }
    return digest
  }

  /// The youngest and the oldest age.
  fileprivate func agesOrNull() throws(JSONError) -> ClosedRange<Int>? {
    guard !isNull else { return nil }
    let ages = try array()
    guard ages.count == 2 else { throw mismatch(expected: .ages) }
    let (youngest, oldest) = (try ages[0].count(), try ages[1].count())
    guard youngest <= oldest else { throw mismatch(expected: .ages) }
    return youngest...oldest
  }

  fileprivate func amountOrNull() throws(JSONError) -> Double? { isNull ? nil : try amount() }

  fileprivate func proportionOrNull() throws(JSONError) -> Double? {
    guard !isNull else { return nil }
    let number = try number()
    guard (0...1).contains(number) else { throw mismatch(expected: .proportion) }
    return number
  }
}

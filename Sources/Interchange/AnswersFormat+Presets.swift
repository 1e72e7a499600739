extension AnswersFormat {
  /// The formats that have a name.
  public static let presets: [(name: String, format: AnswersFormat)] = [
    ("balise", balise), ("assistments2009", assistments2009), ("assistments2012", assistments2012),
    ("assistments2015", assistments2015), ("assistments2017", assistments2017),
    ("datashop", datashop), ("ednet", ednet), ("junyi", junyi), ("kddcup2010", kddcup2010),
  ]

  /// The format of a name, or `nil`.
  public init?(preset name: String) {
    guard let preset = Self.presets.first(where: { $0.name == name }) else { return nil }
    self = preset.format
  }

  /// EdNet as prepared for learner performance prediction: tab-separated, times in epoch seconds,
  /// `skill_id` the joint skill.
  ///
  /// Any log in that form is read alike. KT1 to KT4 as Riiid publishes them do not say whether an answer is
  /// right, and have to be joined with `questions.csv` first.
  ///
  /// - Source: T. Gervet, `learner-performance-prediction`, `data/ednet_small` and `prepare_data.py`;
  ///   Y. Choi et al., “EdNet: A Large-Scale Hierarchical Dataset in Education”, 2019.
  public static let ednet: AnswersFormat = {
    var format = AnswersFormat(
      preset: "ednet",
      columns: [
        .learner: ["user_id"], .item: ["item_id"], .time: ["timestamp"], .correct: ["correct"],
        .skill: ["skill_id"],
      ])
    format.timeUnit = .epochSeconds
    return format
  }()

  /// ASSISTments 2009–2010, skill builders: the raw file and the corrected one, which repeat a response
  /// once for each of its skills, and the collapsed one, which joins their numbers by `_`.
  ///
  /// A response is an original problem or a scaffolding one; help asked for first counts as not correct.
  /// `order_id` gives the order.
  ///
  /// - Source: ASSISTments, “Skill-builder data 2009–2010”, column headings; X. Xiong, S. Zhao,
  ///   E. G. Van Inwegen and J. E. Beck, “Going Deeper with Deep Knowledge Tracing”, *EDM* 2016, on the
  ///   repeated rows; `prepare_assistments` in `prepare_data.py` of T. Gervet,
  ///   `learner-performance-prediction`, on the order, and on rows without a skill or with a share of a mark.
  public static let assistments2009: AnswersFormat = {
    var format = assistments(
      "assistments2009", learner: "user_id", item: "problem_id", skills: "skill_id",
      time: "order_id")
    format.skillSeparator = "_"
    format.response = "order_id"
    return format
  }()

  /// ASSISTments 2012–2013, school data with affect: one skill a row, times without a zone.
  ///
  /// - Source: ASSISTments, “2012–13 School Data with Affect”; `assist2012_preprocess.py` of the pyKT toolkit.
  public static let assistments2012 = assistments(
    "assistments2012", learner: "user_id", item: "problem_id", skills: "skill_id",
    time: "start_time")

  /// ASSISTments 2014–2015, 100 skill builders: the only item is the problem set, which is its skill too;
  /// `log_id` gives the order.
  ///
  /// - Source: ASSISTments, “2015 ASSISTments Skill Builder Data”; `prepare_assistments` in `prepare_data.py` of
  ///   T. Gervet, `learner-performance-prediction`.
  public static let assistments2015 = assistments(
    "assistments2015", learner: "user_id", item: "sequence_id", skills: "sequence_id",
    time: "log_id")

  /// ASSISTments 2017, the data mining competition: every action is a row, with its time in epoch seconds.
  ///
  /// - Source: ASSISTments Data Mining Competition 2017; `assist2017_preprocess.py` of the pyKT toolkit.
  public static let assistments2017: AnswersFormat = {
    var format = assistments(
      "assistments2017", learner: "studentId", item: "problemId", skills: "skill",
      time: "startTime")
    format.timeUnit = .epochSeconds
    return format
  }()

  private static func assistments(
    _ preset: String, learner: String, item: String, skills: String, time: String
  ) -> AnswersFormat {
    var format = AnswersFormat(
      preset: preset,
      columns: [
        .learner: [learner], .item: [item], .skills: [skills], .correct: ["correct"],
        .time: [time],
      ])
    format.missing = ["NA", "NaN", "nan", "null", "NULL"]
    format.leavesOut = [.withoutOutcome, .partialCredit, .withoutSkill]
    return format
  }

  /// PSLC DataShop: the student-step roll-up, and the transaction export.
  ///
  /// Of transactions, the first attempts at a step are kept. A request for a hint is not correct, as in
  /// DataShop's error rate. The skills are those of the first knowledge component model in the header. Nothing is quoted: a quote
  /// is part of its field. Days in American order may come from a spreadsheet in between.
  ///
  /// - Source: PSLC DataShop help, “Export: Getting Data Out”, column descriptions by student-step and by
  ///   transaction, and “Tab-delimited format”, time formats; K. R. Koedinger et al., “A Data Repository for
  ///   the EDM Community: The PSLC DataShop”, 2010.
  public static let datashop: AnswersFormat = {
    var step = dataShopLayout("datashop", correct: "First Attempt", time: "First Transaction Time")
    step.outcomes = [
      "correct": .correct, "incorrect": .incorrect, "hint": .incorrect, "unknown": .unknown,
    ]
    var transaction = step
    transaction.columns[.correct] = ["Outcome"]
    transaction.columns[.time] = ["Time"]
    transaction.kept = ["Attempt At Step": ["1"]]
    step.alternatives = [transaction]
    return step
  }()

  /// KDD Cup 2010, its development and challenge sets: DataShop's roll-up with the first attempt as 0 or 1.
  ///
  /// - Source: J. Stamper, A. Niculescu-Mizil, S. Ritter, G. J. Gordon and K. R. Koedinger, “Algebra I
  ///   2005–2006” and others, KDD Cup 2010 Educational Data Mining Challenge, data format; `prepare_kddcup10`
  ///   in `prepare_data.py` of T. Gervet, `learner-performance-prediction`.
  public static let kddcup2010: AnswersFormat = {
    var format = dataShopLayout(
      "kddcup2010", correct: "Correct First Attempt", time: "First Transaction Time")
    format.columns[.skills] = ["KC(*)"]
    return format
  }()

  private static func dataShopLayout(
    _ preset: String, correct: String, time: String
  ) -> AnswersFormat {
    var format = AnswersFormat(
      preset: preset,
      columns: [
        .learner: ["Anon Student Id"], .item: ["Problem Name", "Step Name"],
        .skills: ["KC (*)"], .correct: [correct], .time: [time],
      ])
    format.timeUnit = .epochMilliseconds
    format.dates = .monthFirst
    format.skillSeparator = "~~"
    format.missing = ["."]
    format.leavesOut = [.withoutOutcome, .withoutSkill]
    format.hasQuotes = false
    return format
  }

  /// Junyi Academy 2015, the original problem log.
  ///
  /// An exercise is its own skill, unless a Q-matrix such as the table of exercises says its topic. Times are in epoch microseconds; help counts as not correct.
  ///
  /// - Source: H.-S. Chang, H.-J. Hsu and K.-T. Chen, “Modeling Exercise Relationships in E-Learning: A Unified
  ///   Approach”, *EDM* 2015, and the README of DataShop dataset 1198.
  public static let junyi: AnswersFormat = {
    var format = AnswersFormat(
      preset: "junyi",
      columns: [
        .learner: ["user_id"], .item: ["exercise"], .skills: ["exercise"],
        .correct: ["correct"], .time: ["time_done"],
      ])
    format.timeUnit = .epochMicroseconds
    format.leavesOut = [.withoutSkill]
    return format
  }()
}

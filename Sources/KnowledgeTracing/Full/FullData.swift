internal import LearningDomain

/// A log laid out for the full family: learner after learner by name, in blocks.
///
/// Names are numbered in their order, so that nothing depends on the order of rows of different
/// learners.
struct FullData: Sendable {
  /// A set of skills that some response calls for.
  struct SkillSet: Sendable {
    let name: String
    /// Numbers in ``FullData/skills``.
    let members: [Int32]
  }

  let items: [String], skills: [String], sets: [SkillSet]
  let reading: SkillReading
  let clock: LearnerClock

  /// The share of correct responses, kept off 0 and 1.
  let rate: Double

  let rows: Int, learners: Int
  let blocks: [LearnerBlock]

  /// How many responses concern each skill, each set and each item.
  private(set) var skillResponses: [Int], setResponses: [Int], itemResponses: [Int]

  /// How many rows a block holds at most, unless one learner has more.
  ///
  /// With fewer, the sums of all blocks take longer to add up than they took to make; with more, a
  /// block's rows do not stay in a core's cache.
  private static let blockRows = 4096

  /// Lays out a log; with a clock and a rate of correct responses of its own unless a model's are given.
  init(
    _ log: AnswerLog, reading: SkillReading, clock: LearnerClock? = nil, rate: Double? = nil
  ) {
    let items = Sorted(log.items.names)
    let skills = Sorted(log.skills.names)
    let sets = Sorted(log.skillSets.names)
    self.items = items.names
    self.skills = skills.names
    self.sets = sets.order.map { set in
      SkillSet(
        name: log.skillSets.names[set],
        members: log.members[set].map { skills.rank[Int($0)] }.sorted())
    }
    self.reading = reading
    let order = log.order()
    self.clock = clock ?? LearnerClock(log, order)
    let correct = log.correct.reduce(0) { $0 + Int($1) }
    // As though one correct response and one incorrect had been seen besides.
    self.rate = rate ?? Double(correct + 1) / Double(log.count + 2)
    rows = log.count
    skillResponses = [Int](repeating: 0, count: skills.names.count)
    setResponses = [Int](repeating: 0, count: sets.names.count)
    itemResponses = [Int](repeating: 0, count: items.names.count)

    var layout = BlockLayout(
      members: self.sets.map(\.members), reading: reading, rate: self.rate, clock: self.clock)
    var blocks: [LearnerBlock] = []
    var learners = 0
    let most = max(64, min(Self.blockRows, log.count / 16))
    var start = 0
    while start < order.count {
      let learner = log.learner[Int(order[start])]
      var end = start
      while end < order.count, log.learner[Int(order[end])] == learner { end += 1 }
      if layout.rows > 0, layout.rows + end - start > most { blocks.append(layout.finish()) }
      let times = self.clock.times(of: order[start..<end].map { log.time[Int($0)] })
      layout.beginLearner()
      for (row, time) in zip(order[start..<end], times) {
        let row = Int(row)
        let (item, set) = (items.rank[Int(log.item[row])], sets.rank[Int(log.skillSet[row])])
        layout.append(
          row: Int32(row), item: item, set: set, isCorrect: log.correct[row] == 1, time: time)
        itemResponses[Int(item)] += 1
        setResponses[Int(set)] += 1
        for skill in self.sets[Int(set)].members { skillResponses[Int(skill)] += 1 }
      }
      learners += 1
      start = end
    }
    if layout.rows > 0 { blocks.append(layout.finish()) }
    self.blocks = blocks
    self.learners = learners
  }

  /// How many chains a learner may have: one for each set of skills, or one for each skill.
  var chainCount: Int { reading == .joint ? sets.count : skills.count }
}

/// Names in order, and the rank of each by its number.
private struct Sorted {
  let order: [Int], names: [String], rank: [Int32]

  init(_ names: [String]) {
    let order = names.indices.sorted { names[$0] < names[$1] }
    var rank = [Int32](repeating: 0, count: names.count)
    for (position, number) in order.enumerated() { rank[number] = Int32(position) }
    self.order = order
    self.names = order.map { names[$0] }
    self.rank = rank
  }
}

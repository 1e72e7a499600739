import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels

/// Fits of the full family: seconds by threads and by rows, beside Best-LR where Python and the script
/// that fits it are given.
func measureFullFamily(balise: String, peer: [String]?, _ logs: [(String, AnswerLog)]) throws {
  for (name, log) in logs {
    print("\nfull family, \(name): \(log.count) responses, \(log.items.count) items")
    let folder = FileManager.default.temporaryDirectory.appending(path: "balise-full-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "answers.csv")
    try log.csv().write(to: file)
    let learners = log.learners.names
    let test = folder.appending(path: "test.txt")
    try Data(learners.suffix(learners.count / 5).joined(separator: "\n").utf8).write(to: test)

    var times: [String: [Double]] = [:], peak = 0.0
    for _ in 0..<3 {
      for threads in ["2", "1"] {
        let json = try runProgram(
          balise,
          ["fit", file.path, "--variant", "full", "--threads", threads, "--format", "json"]
        ).json
        times[threads, default: []].append(
          (json["seconds"] as? [String: Any])?["fit"] as? Double ?? .nan)
        peak = max(peak, json["peakMB"] as? Double ?? 0)
      }
      if let peer {
        let json = try runProgram(peer[0], [peer[1], file.path, "--test-learners", test.path]).json
        times["peer", default: []].append(json["fit_seconds"] as? Double ?? .nan)
      }
    }
    let (two, one) = (median(times["2"] ?? []), median(times["1"] ?? []))
    row("  fit, 2 threads", "\(two.short) s, \(Int(peak)) MB", "20 s for 220,000, under 1 GB")
    row("  two threads against one", (one / two).short + " times", "at least 1.8")
    let kept = Set(learners.indices.filter { $0 % 2 == 0 }.map { learners[$0] })
    let half = log.keeping { kept.contains($0) }
    let (halfTime, _) = try seconds { try fitFull(half, reading: .joint, threads: 2) }
    row("  half of the learners", "\(halfTime.short) s for \(half.count) responses", "linear")
    guard let peers = times["peer"] else { return row("  Best-LR", "not run") }
    row(
      "  Best-LR's fit, on four fifths of the learners",
      "\(median(peers).short) s, \((median(peers) / two).short) times ours", "over 1 times")
  }
}

/// One response at a time, and a class from a model file.
func measureFullTracing() throws {
  print("\nfull family, one core")
  let log = Simulated.assistments(seed: 5, itemsOfSkill: 40)
  for terms in [FullTerms.all, .lasting] {
    let model = try fitFull(log, reading: .each, terms: terms, threads: 2)
      .model(name: "m", source: "simulated", createdOn: Day(daysSince1970: 0))
    let skills = log.skills.names.map { Skill.ID($0) }
    let tracer = Tracer(model, skills: skills)
    let paths = opportunities(of: log, learners: 300)
    let count = Double(paths.reduce(0) { $0 + $1.count })
    var sink = 0.0
    let online = median(
      (0..<5).map { _ in
        seconds {
          for path in paths {
            var trace = tracer.begin()
            for opportunity in path { sink += trace.append(opportunity) }
          }
        }.0
      })
    row("  \(terms): an online response", "\((online / count * 1e6).short) µs", "at most 2")

    let classPaths = paths.prefix(30)
    let items = log.items.names.prefix(240).map { Item.ID($0) }
    let firstThirty = Set(log.learners.names.prefix(30))
    let ofClass = try fitFull(
      log.keeping { firstThirty.contains($0) }, reading: .each, terms: terms, threads: 2
    ).model(name: "class", source: "simulated", createdOn: Day(daysSince1970: 0))
    for model in [ofClass, model] {
      let bytes = model.encoded()
      let load = median(
        try (0..<5).map { _ in
          try seconds { Tracer(try Model(decoding: bytes), skills: skills) }.0
        })
      row("  load a model of \(bytes.count / 1000) kB", "\((load * 1000).short) ms")
    }
    let predict = median(
      (0..<5).map { _ in
        seconds {
          let traces = classPaths.map { tracer.trace(LearnerPath($0, for: tracer)) }
          for trace in traces {
            for skill in skills.indices { sink += trace.outlook(of: skill).mastery }
          }
        }.0
      })
    row(
      "  follow a class of 30, look at \(skills.count) skills of each",
      "\((predict * 1000).short) ms, \(classPaths.reduce(0) { $0 + $1.count }) responses",
      "with loading under 30 ms")
    let traces = classPaths.map { tracer.trace(LearnerPath($0, for: tracer)) }
    let grid = median(
      (0..<5).map { _ in
        seconds { sink += tracer.chancesOfCorrect(of: traces, on: 0, at: items)[0] }.0
      })
    row("  30 learners at \(items.count) items of a skill", "\((grid * 1000).short) ms")
    if sink == 0 { print("") }
  }
}

/// The opportunities of a log's first learners, over its skills by number.
private func opportunities(of log: AnswerLog, learners: Int) -> [[Opportunity]] {
  var paths = [[Opportunity]](repeating: [], count: learners)
  for row in log.rowsByLearner() {
    let row = Int(row)
    let learner = Int(log.learner[row])
    guard learner < learners else { continue }
    paths[learner].append(
      Opportunity(
        item: Item.ID(log.items.names[Int(log.item[row])]),
        skills: log.members[Int(log.skillSet[row])].map(Int.init),
        response: log.correct[row] == 1 ? .correct : .incorrect,
        time: Timestamp(milliseconds: log.time[row])))
  }
  return paths
}

import Foundation
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate

/// A folder of its own, removed afterwards.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path())
}

/// Shown cards and refusals in the order of a school year, a few hundred requests in all.
struct Disclosures {
  private static let year = Day(daysSince1970: 20_697)
  private static let purposes: [Purpose] = [.formativePractice, .remediationSupport, .grading]
  private var generator: SplitMix64
  private(set) var written = 0

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// The next ones, and their moment.
  mutating func next(_ count: Int, of total: Int) -> ([Disclosure], Timestamp) {
    let day = Self.year.adding(days: written * 200 / max(1, total))
    let disclosures = (0..<count).map { _ in
      var request = Request.ordinary
      request.purpose = Self.purposes.randomElement(using: &generator) ?? .formativePractice
      request.day = .on(day)
      var bytes = CanonicalBytes(of: "card")
      bytes.append(Int64.random(in: .min ... .max, using: &generator))
      return Disclosure(of: request, card: Digest(of: bytes))
    }
    written += count
    return (disclosures, Timestamp(startOf: day))
  }
}

extension Ledger {
  /// Commits the next disclosures.
  func commit(
    _ count: Int, of total: Int, from disclosures: inout Disclosures, names: inout SplitMix64
  ) throws -> [Receipt] {
    let (next, moment) = disclosures.next(count, of: total)
    let seed = UInt64.random(in: .min ... .max, using: &names)
    var writer = writer(at: moment, identifiers: SplitMix64(seed: seed))
    return try writer.commit(next)
  }
}

/// How fast entries are written, alone and as a class, and how fast a million are verified.
func measureLedger(entries: Int) throws {
  print("\nledger")
  try withFolder { folder in
    let path = folder + "/ledger.sqlite"
    let ledger = try Ledger(at: path)
    var disclosures = Disclosures(seed: 1), names = SplitMix64(seed: 2)
    let (singly, _) = try seconds {
      for _ in 0..<400 {
        _ = try ledger.commit(1, of: entries, from: &disclosures, names: &names)
      }
    }
    row("  entries a second, one a commit", "\(Int(400 / singly))", "at least 200")
    let (asClass, _) = try seconds {
      for _ in 0..<200 {
        _ = try ledger.commit(30, of: entries, from: &disclosures, names: &names)
      }
    }
    row("  entries a second, a class of 30 a commit", "\(Int(6000 / asClass))", "at least 2,000")
    let (filling, _) = try seconds {
      while disclosures.written < entries {
        let count = min(1000, entries - disclosures.written)
        _ = try ledger.commit(count, of: entries, from: &disclosures, names: &names)
      }
    }
    row("  entries a second, 1,000 a commit", "\(Int(Double(entries - 6400) / filling))")
    let (full, _) = try seconds {
      for _ in 0..<100 {
        _ = try ledger.commit(1, of: entries, from: &disclosures, names: &names)
      }
    }
    row("  one a commit, after them", "\(Int(100 / full))", "at least 200")
    try ledger.close()
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    // A process of its own, so that the peak is that of verifying.
    let child = Process()
    child.executableURL = URL(filePath: CommandLine.arguments[0])
    child.arguments = ["ledger-verify", path]
    try child.run()
    child.waitUntilExit()
    guard child.terminationStatus == 0 else { throw BenchError("the ledger does not verify") }
    row("  bytes an entry", "\(size / entries)")
  }
}

/// Verifies a ledger, and prints how long that took and how much memory.
func measureVerifying(_ path: String) throws {
  let ledger = try Ledger(at: path, key: path + ".key", for: .reading)
  let (time, entries) = try seconds { try ledger.verify().entries }
  row("  verify \(entries) entries", "\(time.short) s, \(peakMegabytes()) MB", "under 20 s")
  let (proving, _) = try seconds { try ledger.prove("\(entries / 2)") }
  row("  prove one of them", "\(proving.short) s")
}

/// The most memory that this process had at once, proc(5).
private func peakMegabytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
}

import Foundation
import LearningDomain
import PolicyGate

extension School {
  /// The switch beside the ledger; nothing is stopped where there is none.
  ///
  /// A class or a skill that the school does not have is an error: what is meant would go on.
  func killSwitch() throws(Failure) -> KillSwitch {
    let folder = URL(filePath: source.ledgerPath).deletingLastPathComponent().plainPath
    guard holds("switch.json", folder: folder) else { return .normal }
    let file = try regularFile("switch.json", in: folder)
    let bytes = try contents(of: file)
    let killSwitch: KillSwitch
    do throws(PolicyError) {
      killSwitch = try KillSwitch(json: bytes)
    } catch {
      throw .badFile(file, error.text)
    }
    let classes = Set(roster.map(\.schoolClass)), skills = Set(catalogue.skills.map(\.id))
    try Self.hold(killSwitch.classes.map(\.text), among: classes.map(\.text), in: file)
    try Self.hold(killSwitch.skills.map(\.text), among: skills.map(\.text), in: file)
    return killSwitch
  }

  private static func hold(
    _ names: [String], among known: [String], in file: String
  ) throws(Failure) {
    guard let unknown = names.sorted().first(where: { !known.contains($0) }) else { return }
    let listed = known.sorted().joined(separator: ", ")
    throw Failure(.badData) { unknownName($0, file, unknown, listed) }
  }

  private static let unknownName = Phrase(
    "%1 : « %2 » n’est pas de l’école ; il y a : %3", "%1: the school has no “%2”; it has: %3")
}

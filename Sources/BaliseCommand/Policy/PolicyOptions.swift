import ArgumentParser
import Foundation
import LearningDomain
import PolicyGate
import StrictJSON

/// The layers that narrow the floor.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .bilingual("regle", "policy"),
    help: .bilingual(
      "Un fichier de règles qui resserrent le socle, autant que besoin.",
      "A file of rules that narrow the floor, as often as needed.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var files: [String] = []

  /// The floor and the layers of the files.
  func stack() throws(Failure) -> PolicyStack {
    guard !files.isEmpty else { return .floor }
    var layers: [(file: String, layer: PolicyLayer)] = []
    for file in files { layers.append((file, try PolicyLayer(file: file))) }
    do throws(PolicyStackError) {
      return try PolicyStack(layers.map(\.layer))
    } catch {
      let file = layers.last { $0.layer.lines.contains(error.line) }?.file ?? ""
      throw Failure(.badData) { LayerPhrases.fault(error, in: file, $0) }
    }
  }
}

/// A policy that a command names: `floor` (`socle`), a file of a whole policy, or a layer on the floor.
struct NamedPolicy {
  let policy: Policy
  let version: Int
  let validity: ClosedRange<Day>

  static let floorNames = ["floor", "socle"]

  init(_ name: String) throws(Failure) {
    if Self.floorNames.contains(name) {
      self.init(Floor.policy)
      return
    }
    let bytes = try contents(of: name)
    let format = try? PlacedJSON.parse(bytes).members()["format"]?.string()
    if format == PolicyLayer.format {
      var options = PolicyOptions()
      options.files = [name]
      let stack = try options.stack()
      let layer = try PolicyLayer(file: name)
      self.init(policy: stack.policy, version: layer.version, validity: layer.validity)
    } else {
      do throws(PolicyError) {
        self.init(try Policy(json: bytes))
      } catch {
        throw .badFile(name, error.text)
      }
    }
  }

  private init(_ policy: Policy) {
    self.init(policy: policy, version: policy.version, validity: policy.validity)
  }

  private init(policy: Policy, version: Int, validity: ClosedRange<Day>) {
    self.policy = policy
    self.version = version
    self.validity = validity
  }
}

extension PolicyLayer {
  init(file: String) throws(Failure) {
    let bytes = try contents(of: file)
    do throws(PolicyError) {
      try self.init(json: bytes)
    } catch {
      throw .badFile(file, error.text)
    }
  }

  /// The ids of everything in it.
  fileprivate var lines: [String] { rules.map(\.id) + permits.map(\.id) + duties.map(\.id) }
}

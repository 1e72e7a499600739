import ArgumentParser
import Foundation
import LearningDomain
import PolicyGate
import StrictJSON

struct PolicyVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "signature", "Vérifier la signature d’une règle.",
      """
      Vérifie signature, clé, version et validité du jour, et donne l’empreinte. La signature \
      est à côté du fichier, avec `.sig` au lieu de sa fin, sauf indication contraire. Sort \
      avec 65 si l’on ne peut pas se fier au fichier.

      Exemple : balise regle signature socle
      """),
    english: CommandHelp(
      "verify", "Check the signature of a policy.",
      """
      Checks signature, key, version and validity today, and says the digest. The signature is \
      beside the file, with `.sig` in the place of its ending, unless said otherwise. Exits 65 \
      when the file cannot be relied on.

      Example: balise policy verify floor
      """))

  @Argument(
    help: .bilingual(
      "`socle`, ou le fichier d’une règle.",
      "`floor`, or the file of a policy.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var file: String

  @Option(
    help: .bilingual(
      "Le fichier de la signature.",
      "The file of the signature.", value: ("fichier", "file")),
    completion: .file(extensions: ["sig"]))
  var signature: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let isFloor = NamedPolicy.floorNames.contains(file) && signature == nil
    let signed = SignedPolicy(
      file: isFloor ? Floor.file : try contents(of: file),
      signature: isFloor ? Floor.signature : try signatureBytes())
    let state = signed.state(on: .on(.today))
    let named = isFloor || state == .verified || state == .expired ? try NamedPolicy(file) : nil
    let json: JSONValue = [
      "schema": "balise/policy-verify/1", "file": .string(file), "state": .string(state.rawValue),
      "key": signed.key.map { .string($0) } ?? .null,
      "version": named.map { .integer($0.version) } ?? .null,
      "validFrom": named.map { .string("\($0.validity.lowerBound)") } ?? .null,
      "validUntil": named.map { .string("\($0.validity.upperBound)") } ?? .null,
      "digest": named.map { .string($0.policy.digest.description) } ?? .null,
    ]
    let language = output.language
    try output.print(json) {
      aligned(
        [
          (VerifyPhrases.state(language), VerifyPhrases.words(for: state, language)),
          (VerifyPhrases.key(language), signed.key ?? "–"),
        ]
          + (named.map {
            [
              (VerifyPhrases.version(language), "\($0.version)"),
              (
                VerifyPhrases.validity(language),
                "\($0.validity.lowerBound) – \($0.validity.upperBound)"
              ), (VerifyPhrases.digest(language), $0.policy.digest.description),
            ]
          } ?? []))
    }
    if state != .verified { throw Failure(.badData) }
  }

  /// The bytes of the signature; none where no file was named and none is there.
  private func signatureBytes() throws -> [UInt8] {
    if let signature { return try contents(of: signature) }
    let beside = URL(filePath: file).deletingPathExtension().appendingPathExtension("sig").plainPath
    return FileStatus(of: beside).type == nil ? [] : try contents(of: beside)
  }
}

private enum VerifyPhrases {
  static let state = Phrase("État", "State")
  static let key = Phrase("Clé", "Key")
  static let version = Phrase("Version", "Version")
  static let validity = Phrase("Validité", "Validity")
  static let digest = Phrase("Empreinte", "Digest")
  private static let states: [PolicyState: Phrase] = [
    .verified: Phrase("vérifiée", "verified"),
    .unsigned: Phrase("non signée", "unsigned"),
    .badSignature: Phrase("signature fausse", "bad signature"),
    .unknownKey: Phrase("clé inconnue", "unknown key"),
    .unknownVersion: Phrase(
      "signée, et écrite pour une autre version de Balise", "signed, and written for another Balise"
    ),
    .rolledBack: Phrase(
      "plus ancienne que celle que Balise exige", "older than the one that Balise demands"),
    .expired: Phrase("hors de sa validité", "outside of its validity"),
  ]

  static func words(for state: PolicyState, _ language: Language) -> String {
    states[state]?(language) ?? state.rawValue
  }
}

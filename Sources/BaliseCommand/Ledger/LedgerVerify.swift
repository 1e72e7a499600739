public import ArgumentParser
import LearningDomain
public import Ledger
import PolicyGate
import StrictJSON

extension VerificationKey: ExpressibleByArgument {
  /// Reads `<name>+<hash>+<base64>`.
  public init?(argument: String) { try? self.init(argument) }
}

struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "verifier", "Vérifier un journal, une preuve ou une carte.",
      """
      Recalcule chaque feuille, l’arbre et chaque verdict. Chacun peut le faire : il suffit du \
      fichier, et de la clé publique (balise journal cle-publique) pour la signature.

      Exemple : balise journal verifier --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "verify", "Check a ledger, a proof or a card.",
      """
      Recomputes every leaf, the tree over them and every verdict. Anyone can run it: it needs \
      the file alone, and the public key (balise ledger vkey) to check the signature.

      Example: balise ledger verify --from Datasets/5e-mathematiques
      """))

  @OptionGroup var place: LedgerOptions

  @Option(
    help: .bilingual(
      "La clé publique du journal, pour vérifier sa signature.",
      "The public key of the ledger, to check its signature.", value: ("clé", "key")))
  var vkey: VerificationKey?

  @Option(
    name: .bilingual("cle", "key"),
    help: .bilingual(
      "Le fichier de la clé du journal, d’où la clé publique est prise.",
      "The file of the ledger's key, from which the public one is taken.",
      value: ("fichier", "file")),
    completion: .file())
  var key: String?

  @Option(
    name: .bilingual("depuis", "since"),
    help: .bilingual(
      "Un jalon gardé, dont le journal doit encore tout tenir.",
      "A checkpoint that was kept, of which the ledger must still hold all.",
      value: ("fichier", "file")),
    completion: .file())
  var since: String?

  @Option(
    name: .bilingual("preuve", "proof"),
    help: .bilingual(
      "Une preuve à vérifier, au lieu d’un journal.",
      "A proof to check in place of a ledger.", value: ("fichier", "file")),
    completion: .file())
  var proof: String?

  @Option(
    name: .bilingual("carte", "card"),
    help: .bilingual(
      "Une carte signée à vérifier au lieu d’un journal (signedCard de pourquoi --format json).",
      "A signed card to check in place of a ledger (signedCard of why --format json).",
      value: ("fichier", "file")),
    completion: .file())
  var card: String?

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard vkey == nil || key == nil else {
      throw ValidationError.bilingual(
        "donnez --vkey CLÉ ou --cle FICHIER, pas les deux", "give one of --vkey KEY and --key FILE")
    }
    guard proof == nil || card == nil else {
      throw ValidationError.bilingual(
        "donnez --preuve FICHIER ou --carte FICHIER, pas les deux",
        "give one of --proof FILE and --card FILE")
    }
    guard let alone = proof.map({ _ in "--proof" }) ?? card.map({ _ in "--card" }) else {
      return try place.check()
    }
    guard !place.isGiven, since == nil else {
      throw ValidationError.bilingual(
        "\(alone) FICHIER se passe de journal et de --depuis",
        "\(alone) FILE needs no ledger and no --since FILE")
    }
    guard vkey != nil || key != nil else {
      throw ValidationError.bilingual(
        "\(alone) FICHIER demande la clé publique : --vkey CLÉ",
        "\(alone) FILE needs the public key: --vkey KEY")
    }
  }

  func run() throws {
    let publicKey = try vkey ?? key.map { try LedgerKey(file: $0).verification }
    if let proof, let publicKey {
      try check(LedgerProof(text(of: proof)), publicKey)
    } else if let card, let publicKey {
      try check(SignedCard(text(of: card)), publicKey)
    } else {
      try checkLedger(publicKey)
    }
  }

  private func checkLedger(_ publicKey: VerificationKey?) throws {
    let earlier = try since.map { try Checkpoint(text(of: $0)) }
    let stack = try policy.stack()
    let found = try ProgressLine.during(ProgressPhrases.verifying) {
      try Ledger(at: place.path, for: .reading).verify(
        with: publicKey, since: earlier, under: stack)
    }
    let json: JSONValue = [
      "schema": "balise/ledger-verify/2", "ledger": .string(place.path),
      "entries": .integer(found.entries), "dropped": .integer(found.dropped),
      "checkpoint": found.checkpoint.json,
      "signatureChecked": .boolean(found.isSignatureChecked),
      "since": earlier.map { .integer($0.size) } ?? .null,
      "verdictsRecomputed": .integer(found.replayed),
      "otherPolicies": .integer(found.otherPolicies),
    ]
    try output.print(json) { LedgerPhrases.lines(found, since: earlier, output.language) }
  }

  private func check(_ proof: LedgerProof, _ publicKey: VerificationKey) throws {
    let entry = try proof.entry(signedBy: publicKey)
    guard entry.agreesWithGate != false else {
      throw Failure(.badData) { LedgerPhrases.otherVerdict($0, entry.id) }
    }
    let json: JSONValue = [
      "schema": "balise/ledger-proof/1", "entry": .string(entry.id),
      "index": .integer(entry.index), "kind": .string(entry.kind.rawValue),
      "hour": .string("\(entry.time)"), "policy": .string("\(entry.policy)"),
      "floor": .string("\(entry.floor)"),
      "request": .string(entry.request), "verdict": .string(entry.verdict),
      "codes": .array(entry.codes.map { .string($0) }),
      "obligations": .array(entry.obligations.map { .string($0) }),
      "decision": entry.decision.map { .string($0) } ?? .null,
      "verdictRecomputed": .boolean(entry.agreesWithGate == true),
      "hash": .string("\(entry.leafHash)"), "checkpoint": proof.checkpoint.json,
    ]
    try output.print(json) { LedgerPhrases.lines(entry, proof, output.language) }
  }

  private func check(_ card: SignedCard, _ publicKey: VerificationKey) throws {
    try card.check(signedBy: publicKey)
    let json: JSONValue = [
      "schema": "balise/ledger-card/1", "origin": .string(card.origin),
      "card": .string("\(card.card)"), "entry": .string(card.entry),
      "index": .integer(card.index), "hash": .string("\(card.hash)"),
      "shown": .string("\(card.shown)"), "lastDay": .string("\(card.lastDay)"),
    ]
    try output.print(json) { LedgerPhrases.lines(card, output.language) }
  }

  /// A file's text.
  private func text(of path: String) throws(Failure) -> String {
    guard let text = String(validating: try contents(of: path), as: UTF8.self) else {
      throw Failure(.badData) { LedgerPhrases.notText($0, path) }
    }
    return text
  }
}

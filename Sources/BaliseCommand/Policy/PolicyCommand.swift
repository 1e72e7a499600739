import ArgumentParser
import LearningDomain
import PolicyGate
import StrictJSON

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "regle", "Ce que la règle permet, et pourquoi pas.",
      """
      La règle est publique, signée, et chacun peut l’interroger.

      Exemple : balise regle fiche
      """),
    english: CommandHelp(
      "policy", "What the gate allows, and why not.",
      """
      The policy is public and signed, and anyone can ask it.

      Example: balise policy sheet
      """),
    subcommands: [
      PolicyCheck.self, PolicyExplain.self, PolicyDiff.self, PolicySheet.self, PolicyVerify.self,
      PolicyProve.self, PolicyRegister.self, PolicyImpact.self,
    ])
}

struct PolicyCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "verifier", "Interroger la règle sur une demande.",
      """
      Part d’une demande ordinaire, celle d’un enseignant de la classe qui regarde la \
      proposition faite à un élève, et change ce qui est donné. Sort avec 77 si la règle \
      refuse. Avec des couches, interroge le socle et toutes ; une couche qui affaiblirait le \
      socle est refusée, avec une demande qui le montre.

      Exemple : balise regle verifier --set purpose=grading --set role=teacher
      """),
    english: CommandHelp(
      "check", "Ask the gate about a request.",
      """
      Starts from an ordinary request, a teacher of the class who looks at a suggestion for \
      one learner, and changes what is set. Exits 77 when the gate refuses. With layers of \
      rules, it asks the floor and all of them; a layer that would weaken the floor is \
      refused, with a request that shows it.

      Example: balise policy check --set purpose=grading --set role=teacher
      """))

  @Option(
    name: .bilingual("avec", "set"),
    help: .bilingual(
      "DIMENSION=VALEUR, autant que besoin.",
      "DIMENSION=VALUE, as often as needed.", value: ("DIMENSION=VALEUR", "DIMENSION=VALUE")),
    completion: .list(Request.dimensionNames.map { $0 + "=" }))
  var settings: [String] = []

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var request = Request.ordinary
    request.day = .on(.today)
    var found: [String: String] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw Failure(.usage) { PolicyPhrases.setting($0, setting) }
      }
      let (name, value) = (String(parts[0]), String(parts[1]))
      do throws(RequestError) {
        try request.set(name, to: value)
      } catch {
        throw Failure(.usage) { LibraryErrorWords.text($0, error) }
      }
      let fullName = Request.fullName(of: name) ?? name
      guard found.updateValue(value, forKey: fullName) == nil else {
        throw Failure(.usage) { PolicyPhrases.setTwice($0, fullName) }
      }
    }
    let stack = try policy.stack()
    let verdict = stack.decide(request)
    try output.print(json(of: verdict, found, stack)) {
      PolicyPhrases.lines(verdict, found, output.language)
        + stack.withoutEffect.map { LayerPhrases.withoutEffect(output.language, $0) }
    }
    if case .refused = verdict { throw Failure(.refused) }
  }

  private func json(
    of verdict: Verdict, _ found: [String: String], _ stack: PolicyStack
  ) -> JSONValue {
    let kind: JSONValue =
      if case .refused(let kind, _) = verdict { .string(kind.rawValue) } else { .null }
    return [
      "schema": "balise/policy-check/1",
      "verdict": verdict.reasons.isEmpty ? "permitted" : "refused", "kind": kind,
      "reasons": .array(verdict.reasons.map { $0.json(output.language) }),
      "unrecognised": .array(
        verdict.reasons.compactMap(\.unrecognised).map { name in
          [
            "name": .string(name),
            "found": .string(String(quoted(found[name] ?? "").dropFirst().dropLast())),
            "known": .array(Request.forms(of: name).map { .string($0) }),
          ]
        }),
      "obligations": .array(verdict.obligations.map { .string($0.description) }),
      "policy": .string(stack.policy.digest.description),
      "floor": .string(Gate.policyDigest.description),
      "withoutEffect": .array(stack.withoutEffect.map { .string($0) }),
    ]
  }
}

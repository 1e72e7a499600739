import ArgumentParser

/// Which key a ledger is written and signed with.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .bilingual("cle", "key"),
    help: .bilingual(
      "Le fichier de la clé du journal ; sans cela, le nom du journal et .key.",
      "The file of the ledger's key; by default the ledger's name and .key.",
      value: ("fichier", "file")),
    completion: .file())
  var file: String?
}

/// Why a ledger, a key or a note is not taken, in French; English has the words of the library.
enum LedgerReasons {
  /// The reason in French.
  ///
  /// One that nobody has put into French, such as SQLite's own, is quoted.
  static func french(_ english: String) -> String {
    if let known = phrases[english] { return known }
    if english.hasSuffix(unsigned) {
      return "\(english.dropLast(unsigned.count)) n’a pas signé ceci"
    }
    if english.hasPrefix(forged) { return "la signature n’est pas celle de la clé" }
    // A key or a mark that cannot be read says first what it is not, and then why.
    guard let colon = english.firstRange(of: ": "),
      let what = phrases[String(english[..<colon.lowerBound])]
    else { return "« \(english) »" }
    return "\(what) : \(french(String(english[colon.upperBound...])))"
  }

  private static let unsigned = " did not sign this"
  private static let forged = "the signature is not that of "

  private static let phrases = [
    "there is no such folder": "ce dossier n’existe pas",
    "the folder is read-only": "le dossier est en lecture seule",
    "the file is read-only": "le fichier est en lecture seule",
    "it is read-only": "il est en lecture seule",
    "permission denied": "accès refusé",
    "it is no file": "ce n’est pas un fichier",
    "the file is empty": "le fichier est vide",
    "it is not a database": "ce n’est pas une base de données",
    "it is a database of something else": "c’est la base de données d’autre chose",
    "the file ends in the middle of a page": "le fichier s’arrête au milieu d’une page",
    "it does not have the lines of one": "il n’en a pas les lignes",
    "a line does not hold what it should": "une ligne ne porte pas ce qu’elle devrait",
    "it is not written as a ledger writes one": "il n’est pas écrit comme un journal l’écrit",
    "it is not complete": "il n’est pas complet",
    "its guards against changes are gone": "ses protections contre les modifications ont disparu",
    "the head counts other entries than there are":
      "l’en-tête ne compte pas les entrées qui s’y trouvent",
    "the keys of learners are not those that were signed":
      "les clés des élèves ne sont pas celles qui ont été signées",
    "its head is gone": "son en-tête a disparu",
    "its head does not agree with itself": "son en-tête se contredit",
    "the head counts other entries": "l’en-tête compte d’autres entrées",
    "the head is not that of the entries": "l’en-tête n’est pas celui des entrées",
    "it has entries without leaves": "il a des entrées sans feuille",
    "an entry has no position": "une entrée n’a pas de place",
    "an entry has no hour": "une entrée n’a pas d’heure",
    "a column holds what none can": "une colonne contient ce qu’aucune ne peut contenir",
    "its content is not that of its leaf": "son contenu n’est pas celui de sa feuille",
    "its request cannot be read": "sa demande est illisible",
    "the gate gives another verdict on its request":
      "la règle rend un autre verdict sur sa demande",
    "its kind and its verdict do not go together": "sa nature et son verdict ne vont pas ensemble",
    "its leaf is not there": "sa feuille n’y est pas",
    "it is missing": "elle manque",
    "its sealed part is not one that can be read": "sa part scellée n’est pas lisible",
    "a leaf is not the size of a hash": "une feuille n’a pas la taille d’une empreinte",
    "leaves are missing": "des feuilles manquent",
    "the key of a learner is not what was written":
      "la clé d’un élève n’est pas celle qui a été écrite",
    "SQLite finds no content": "SQLite ne trouve pas de contenu",
    "a ledger is a file, and this names none":
      "un journal est un fichier, et ceci n’en nomme aucun",
    "another program is writing it, try again":
      "un autre programme est en train d’y écrire ; réessayez",
    "another program holds it": "un autre programme le tient",
    "the disk is full": "le disque est plein",
    "the folder does not take the new file": "le dossier ne prend pas le nouveau fichier",
    "the file system does not answer as expected":
      "le système de fichiers ne répond pas comme prévu",
    "it is not one line of text": "ce n’est pas une ligne de texte",
    "it is not text that can be read": "ce n’est pas du texte lisible",
    "it does not start with `PRIVATE+KEY+`": "cela ne commence pas par « PRIVATE+KEY+ »",
    "its name has a space, a sign that is none, or is empty":
      "son nom a une espace ou un signe qui n’en est pas un, ou il est vide",
    "its hash is not that of its name and public half":
      "son empreinte n’est pas celle de son nom et de sa moitié publique",
    "its hash is not that of its name and key":
      "son empreinte n’est pas celle de son nom et de sa clé",
    "it is not `name+hash+key`": "ce n’est pas « nom+empreinte+clé »",
    "its hash is not eight lower-case hexadecimal digits":
      "son empreinte n’est pas de huit chiffres hexadécimaux en minuscules",
    "its key is not base 64": "sa clé n’est pas en base 64",
    "its key is not one of Ed25519": "sa clé n’est pas une clé Ed25519",
    "it is too long": "c’est trop long",
    "it has a control character": "il y a un caractère de commande",
    "it does not end in an empty line and signatures":
      "cela ne finit pas par une ligne vide et des signatures",
    "it has no signatures": "il n’y a pas de signature",
    "a signature does not start with a dash": "une signature ne commence pas par un tiret",
    "a signature is not a name and base 64": "une signature n’est pas un nom suivi de base 64",
    "a signature is not base 64 of five bytes or more":
      "une signature n’est pas en base 64 de cinq octets ou plus",
    "it has fewer than three lines, or an empty one":
      "il y a moins de trois lignes, ou une ligne vide",
    "its second line is not a number of entries": "la deuxième ligne n’est pas un nombre d’entrées",
    "its third line is not base 64 of 32 bytes":
      "la troisième ligne n’est pas en base 64 de 32 octets",
    "it has no empty line before a checkpoint": "il n’y a pas de ligne vide avant un jalon",
    "its first line is not `c2sp.org/tlog-proof@v1`":
      "la première ligne n’est pas « c2sp.org/tlog-proof@v1 »",
    "its second line is not `extra` and the entry in base 64":
      "la deuxième ligne n’est pas « extra » et l’entrée en base 64",
    "its third line is not `index` and a number":
      "la troisième ligne n’est pas « index » et un nombre",
    "a hash is not base 64 of 32 bytes": "une empreinte n’est pas en base 64 de 32 octets",
    "what it proves is not an entry of a ledger":
      "ce qu’elle prouve n’est pas une entrée de journal",
    "this is not a secret key of a ledger": "ce n’est pas la clé secrète d’un journal",
    "this is not a public key of a ledger": "ce n’est pas la clé publique d’un journal",
    "this is not a signed note": "ce n’est pas une note signée",
    "this is not a checkpoint": "ce n’est pas un jalon",
    "this is not a proof": "ce n’est pas une preuve",
  ]
}

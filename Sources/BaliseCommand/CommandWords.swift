import ArgumentParser
import LearningDomain

/// The words at the beginning of a command line that say which command is meant.
enum CommandWords {
  /// The command line with its commands' names as they are declared: any case of letters and missing or added
  /// accents are overlooked.
  ///
  /// - Throws: A mistake of usage for a word that is no command, with the one that may be meant.
  static func resolved(_ arguments: [String]) throws(Failure) -> [String] {
    var resolved = arguments.map { $0 == "--aide" ? "--help" : $0 }
    var command: any ParsableCommand.Type = BaliseCommand.self
    for (position, word) in resolved.enumerated() {
      let below = command.configuration.subcommands
      guard !below.isEmpty, !word.hasPrefix("-") else { break }
      if help.contains(word.plainWords) {
        resolved[position] = "help"
        continue
      }
      let known = below.flatMap { command in names(of: command).map { (name: $0, command) } }
      guard let found = known.first(where: { $0.name.plainWords == word.plainWords }) else {
        if command.configuration.defaultSubcommand != nil { break }
        let near = known.map { ($0.name, distance($0.name, word.lowercased())) }.min { $0.1 < $1.1 }
        throw Failure(.usage) { language in
          near.flatMap { name, distance in
            distance <= farthest ? CommandPhrases.perhaps(language, word, name) : nil
          } ?? CommandPhrases.unknown(language, word)
        }
      }
      resolved[position] = found.name
      command = found.1
    }
    return resolved
  }

  private static let help = ["help".plainWords, "aide".plainWords]

  /// Up to how many letters may be wrong: one that is missing and one that is too many.
  private static let farthest = 2

  /// Whether a word may be meant for the name of an option: few letters are wrong, and no more than half.
  static func isNear(_ name: String, _ word: String) -> Bool {
    let distance = distance(name, word)
    return distance <= farthest && distance * 2 <= name.count
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
  }

  /// How many letters are to be added, removed or changed.
  ///
  /// - Source: V. I. Levenshtein, “Binary codes capable of correcting deletions, insertions, and reversals”,
  ///   *Soviet Physics Doklady* 10(8), 1966.
  private static func distance(_ name: String, _ word: String) -> Int {
    var row = Array(0...word.count)
    for (line, letter) in name.enumerated() {
      var diagonal = line
      row[0] = line + 1
      for (column, other) in word.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[word.count]
  }
}

enum CommandPhrases {
  static let perhaps = Phrase(
    "`%1` n’est pas une commande ; vouliez-vous `%2` ?", "`%1` is no command; did you mean `%2`?")
  static let unknown = Phrase(
    "`%1` n’est pas une commande ; elles sont dans : balise --help",
    "`%1` is no command; they are in: balise --help")
}

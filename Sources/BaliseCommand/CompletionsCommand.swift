import ArgumentParser
import LearningDomain

/// The shells that commands can be completed in.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  fileprivate var parserShell: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "completer", "Le script qui complète les commandes dans un shell.",
      """
      bash : source <(balise completer bash), dans ~/.bashrc.
      zsh : balise completer zsh > _balise, dans un dossier de fpath.
      fish : balise completer fish > ~/.config/fish/completions/balise.fish

      Exemple : balise completer bash > balise.bash
      """),
    english: CommandHelp(
      "completions", "The script that completes commands in a shell.",
      """
      bash: source <(balise completions bash), in ~/.bashrc.
      zsh: balise completions zsh > _balise, in a folder of fpath.
      fish: balise completions fish > ~/.config/fish/completions/balise.fish

      Example: balise completions bash > balise.bash
      """))

  @Argument(help: .bilingual("Le shell.", "The shell.", value: ("shell", "shell")))
  var shell: Shell

  @OptionGroup var language: HelpLanguageOptions

  func run() throws {
    try Output.write(
      CompletionScript(
        shell: shell, generated: BaliseCommand.completionScript(for: shell.parserShell),
        names: CommandNames(of: BaliseCommand.self)
      ).text)
  }
}

/// The other names of commands, of those at the first place of a command line and of those at the second; and the
/// commands that need no second name, with the one that is meant then and all that there are.
struct CommandNames {
  private(set) var first: [(other: String, name: String)] = []
  private(set) var second: [(command: String, other: String, name: String)] = []
  private(set) var understood: [(command: String, name: String, all: [String])] = []

  init(of root: any ParsableCommand.Type) {
    for command in root.configuration.subcommands {
      let configuration = command.configuration, name = configuration.commandName ?? ""
      for other in configuration.aliases { first.append((other, name)) }
      if let meant = configuration.defaultSubcommand?.configuration.commandName {
        let all = configuration.subcommands.compactMap { $0.configuration.commandName }
        understood.append((name, meant, all))
      }
      for below in configuration.subcommands {
        let configuration = below.configuration
        for other in configuration.aliases {
          second.append((name, other, configuration.commandName ?? ""))
        }
      }
    }
  }
}

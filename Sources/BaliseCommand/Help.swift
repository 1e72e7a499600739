import ArgumentParser
import Foundation
import LearningDomain

/// What a command's help says in one language: its name, what it does in a line, and how, with an example.
struct CommandHelp {
  let name: String, abstract: String, discussion: String

  init(_ name: String, _ abstract: String, _ discussion: String = "") {
    (self.name, self.abstract, self.discussion) = (name, abstract, discussion)
  }
}

extension CommandConfiguration {
  /// A command that answers to its French and to its English name, and whose help is in the language that is asked
  /// for.
  init(
    french: CommandHelp, english: CommandHelp, version: String = "",
    subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    let isFrench = Language.ofHelp == .french
    let (help, other) = isFrench ? (french, english) : (english, french)
    self.init(
      commandName: help.name, abstract: help.abstract, discussion: help.discussion,
      version: version, subcommands: subcommands, defaultSubcommand: defaultSubcommand,
      aliases: help.name == other.name ? [] : [other.name])
  }
}

extension ArgumentHelp {
  /// Help in the language that is asked for; so too, where it is given, the name of the value.
  static func bilingual(
    _ french: String, _ english: String, value: (french: String, english: String)? = nil
  ) -> ArgumentHelp {
    Language.ofHelp == .french
      ? ArgumentHelp(french, valueName: value?.french)
      : ArgumentHelp(english, valueName: value?.english)
  }
}

extension ValidationError {
  /// A mistake of usage in the language that is asked for.
  static func bilingual(_ french: String, _ english: String) -> ValidationError {
    ValidationError(Language.ofHelp == .french ? french : english)
  }
}

extension NameSpecification {
  /// A French and an English name, the one in the language of the help first.
  static func bilingual(_ french: String, _ english: String) -> NameSpecification {
    let names = Language.ofHelp == .french ? [french, english] : [english, french]
    return NameSpecification(names.map { .customLong($0) })
  }
}

/// In what language a command writes that says no more than the help does.
struct HelpLanguageOptions: ParsableArguments {
  /// It is read by ``Language/ofHelp``, before the command line is understood.
  @Option(
    name: .bilingual("langue", "lang"),
    help: .bilingual(
      "fr ou en ; sans cela, la langue du système.", "fr or en; by default the locale's."))
  var chosen: Language?
}

extension Language {
  /// The language that help is written in: the one that the command line asks for.
  static var ofHelp: Language { .asked(in: CommandLine.arguments) }
}

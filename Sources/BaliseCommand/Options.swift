public import ArgumentParser
import Foundation
public import LearningDomain

extension Language: ExpressibleByArgument {
  /// Reads `fr` or `en`.
  public init?(argument: String) {
    guard [Language.french, .english].map(\.code).contains(argument) else { return nil }
    self.init(argument)
  }

  /// The codes that are read.
  public static var allValueStrings: [String] { [Language.french, .english].map(\.code) }
}

extension Day: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// In what language and form to answer.
struct OutputOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "fr or en; by default the locale's.")
  var chosenLanguage: Language?

  @Option(help: "text, json or, where there is a table, csv.")
  var format = OutputFormat.text

  var language: Language { chosenLanguage ?? .ofLocale }
}

extension Language {
  /// The language of the locale: French or, for every other, English.
  static var ofLocale: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("fr") == true ? .french : .english
  }

  /// The language that a command line asks for, even one that makes no sense otherwise; the locale's
  /// where it asks for none.
  static func asked(in words: [String]) -> Language {
    let option = "--lang"
    let joined = words.compactMap { $0.hasPrefix(option + "=") ? $0.dropFirst(7) : nil }
    let apart = zip(words, words.dropFirst()).filter { $0.0 == option }.map { Substring($0.1) }
    return (joined + apart).compactMap { Language(argument: String($0)) }.last ?? .ofLocale
  }
}

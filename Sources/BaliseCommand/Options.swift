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

  /// They complete a word.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// In what language and form to answer.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .bilingual("langue", "lang"),
    help: .bilingual(
      "fr ou en ; sans cela, la langue du système.", "fr or en; by default the locale's."))
  var chosenLanguage: Language?

  @Option(
    help: .bilingual(
      "text, json ou, là où il y a un tableau, csv.", "text, json or, where there is a table, csv.")
  )
  var format = OutputFormat.text

  @Option(
    name: .bilingual("largeur", "width"), parsing: .unconditional,
    help: .bilingual(
      "Le nombre de colonnes du texte, 40 à 200 ; sans cela 80, ou celles d’un terminal plus étroit.",
      "How many columns text takes, 40 to 200; by default 80, or those of a narrower terminal."))
  var chosenWidth: Int?

  @Flag(
    name: .bilingual("sans-couleur", "no-color"),
    help: .bilingual(
      "Ni gras ni couleur sur un terminal ; NO_COLOR dans l’environnement le dit aussi.",
      "No bold and no colour on a terminal; NO_COLOR in the environment says so too."))
  var noColour = false

  var language: Language { chosenLanguage ?? .ofLocale }

  /// How many columns text takes.
  var width: Int {
    chosenWidth
      ?? min(Screen.page, max(Self.widths.lowerBound, Terminal.columns ?? Screen.page))
  }

  var isInColour: Bool {
    !noColour && !Terminal.refusesColour && Terminal.showsOutput && Terminal.isCapable
  }

  private static let widths = 40...200
  private static let badWidth = Phrase(
    "`largeur` vaut `%1`, et de %2 à %3 est attendu", "`width` is `%1`, expected %2 to %3")

  func validate() throws {
    guard chosenWidth.map(Self.widths.contains) ?? true else {
      throw ValidationError(
        Self.badWidth(
          .ofHelp, "\(chosenWidth ?? 0)", "\(Self.widths.lowerBound)",
          "\(Self.widths.upperBound)"))
    }
  }
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
    let options = ["--lang", "--langue"]
    let joined = words.compactMap { word in
      options.first { word.hasPrefix($0 + "=") }.map { word.dropFirst($0.count + 1) }
    }
    let apart = zip(words, words.dropFirst()).filter { options.contains($0.0) }.map {
      Substring($0.1)
    }
    return (joined + apart).compactMap { Language(argument: String($0)) }.last ?? .ofLocale
  }
}

import LearningDomain

/// Every command on one page, in the macros of man(7).
struct ManualPage {
  private let command: DescribedCommand, language: Language
  private(set) var text = ""

  /// What each command that does something has.
  private let common: [DescribedArgument]

  init(_ command: DescribedCommand, _ language: Language) {
    (self.command, self.language) = (command, language)
    let last = command.subcommands.flatMap { $0.subcommands.isEmpty ? [$0] : $0.subcommands }
    let names: Set = ["--lang", "--format", "--width", "--no-color", "--version", "--help"]
    let all = last.flatMap(\.arguments).filter { !names.isDisjoint(with: $0.names) }
    common = all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    write()
  }

  private mutating func write() {
    let version = "\(command.name) \(BaliseCommand.version)"
    line(".TH BALISE 1 \(BaliseCommand.versionDay) \"\(version)\"")
    section(ManualPhrases.name)
    line("\(escaped(command.name)) \\- \(escaped(command.abstract))")
    section(ManualPhrases.synopsis)
    line(".B \(escaped(command.name))")
    line(escaped(ManualPhrases.usage(language)))
    section(ManualPhrases.description)
    paragraphs(command.discussion)
    section(ManualPhrases.commands)
    for command in command.subcommands {
      write(command, after: self.command.name)
      for nested in command.subcommands {
        write(nested, after: "\(self.command.name) \(command.name)")
      }
    }
    section(ManualPhrases.options)
    common.forEach { write($0) }
    section(ManualPhrases.exit)
    entry("0", ManualPhrases.done(language))
    for code in Failure.Code.allCases {
      entry(String(code.rawValue), ManualPhrases.words(for: code, language))
    }
    section(ManualPhrases.environment)
    entry("NO_COLOR", ManualPhrases.noColour(language))
    entry("LC_ALL, LC_MESSAGES, LANG", ManualPhrases.locale(language))
  }

  private mutating func write(_ command: DescribedCommand, after parents: String) {
    let names = ([command.name] + command.aliases).map { "\(parents) \($0)" }
    line(".SS \"\(escaped(names.joined(separator: ", ")))\"")
    line(escaped(command.abstract))
    line(".PP")
    paragraphs(command.discussion)
    for argument in command.arguments where !common.contains(argument) { write(argument) }
  }

  private mutating func write(_ argument: DescribedArgument) {
    line(".TP")
    let names = argument.names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    let value = argument.isFlag ? "" : "\\fI\(escaped(argument.value))\\fR"
    line([names, value].filter { !$0.isEmpty }.joined(separator: " "))
    var words = [argument.abstract]
    if !argument.values.isEmpty {
      words.append(ManualPhrases.values(language, argument.values.joined(separator: ", ")))
    }
    if let standard = argument.standard { words.append(ManualPhrases.standard(language, standard)) }
    line(escaped(words.filter { !$0.isEmpty }.joined(separator: " ")))
  }

  private mutating func entry(_ name: String, _ words: String) {
    line(".TP")
    line(".B \(escaped(name))")
    line(escaped(words))
  }

  private mutating func section(_ title: Phrase) {
    line(".SH \"\(escaped(title(language)))\"")
  }

  /// Lines of prose, each on its own: examples and lists of codes are among them.
  private mutating func paragraphs(_ discussion: String) {
    for (index, paragraph) in discussion.split(separator: "\n\n").enumerated() {
      if index > 0 { line(".PP") }
      let lines = paragraph.split(separator: "\n")
      for (index, words) in lines.enumerated() {
        line(escaped(String(words.trimmingPrefix { $0 == " " })))
        if index < lines.count - 1 { line(".br") }
      }
    }
  }

  private mutating func line(_ words: String) { text += (text.isEmpty ? "" : "\n") + words }

  /// Words in which nothing is taken for a macro.
  private func escaped(_ words: String) -> String {
    let plain = words.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq")
    return plain.first.map { ".'".contains($0) } ?? false ? "\\&" + plain : plain
  }
}

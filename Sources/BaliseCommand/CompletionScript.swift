/// The parser's completion script, which knows a command by one name, and what makes it understand the other.
struct CompletionScript {
  let shell: Shell, generated: String, names: CommandNames

  var text: String {
    switch shell {
    case .bash: generated + "\n\n" + bash
    case .zsh:
      // The script ends with what completes at once, where the shell has just loaded it.
      if let end = generated.firstRange(of: "if [[ \"${funcstack[1]}\"") {
        generated[..<end.lowerBound] + zsh + "\n" + generated[end.lowerBound...]
      } else {
        generated + "\n" + zsh
      }
    case .fish: generated + "\n" + fish
    }
  }

  private var bash: String {
    """
    _balise_names() {
        case "${COMP_WORDS[1]}" in
    \(names.first.map { "    \($0.other)) COMP_WORDS[1]=\($0.name) ;;" }.joined(separator: "\n"))
        esac
        case "${COMP_WORDS[1]} ${COMP_WORDS[2]}" in
    \(names.second.map { "    '\($0.command) \($0.other)') COMP_WORDS[2]=\($0.name) ;;" }
      .joined(separator: "\n"))
        esac
        _balise "${@}"
    }
    complete -o filenames -F _balise_names balise
    """
  }

  private var zsh: String {
    """
    functions[_balise_generated]="${functions[_balise]}"
    _balise() {
        case "${words[2]}" in
    \(names.first.map { "    \($0.other)) words[2]=\($0.name) ;;" }.joined(separator: "\n"))
        esac
        case "${words[2]} ${words[3]}" in
    \(names.second.map { "    '\($0.command) \($0.other)') words[3]=\($0.name) ;;" }
      .joined(separator: "\n"))
        esac
        _balise_generated "${@}"
    }

    """
  }

  private var fish: String {
    """
    functions -e __balise_generated_tokens
    functions -c __balise_tokens __balise_generated_tokens
    function __balise_tokens
        set -l tokens (__balise_generated_tokens $argv)
        switch "$tokens[2]"
    \(names.first.map { "    case \($0.other)\n        set tokens[2] \($0.name)" }
      .joined(separator: "\n"))
        end
        switch "$tokens[2] $tokens[3]"
    \(names.second.map { "    case '\($0.command) \($0.other)'\n        set tokens[3] \($0.name)" }
      .joined(separator: "\n"))
        end
        test (count $tokens) -gt 0; and printf '%s\\n' $tokens
    end
    """
  }
}

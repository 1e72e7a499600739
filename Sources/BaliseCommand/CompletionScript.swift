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
        case "${COMP_WORDS[1]} ${COMP_WORDS[2]}" in
    \(understood { "'\($0) \($1)'" })
    \(names.understood.map { command, name, _ in
      """
          '\(command) '*) if [[ "${COMP_CWORD}" -gt 2 || "${COMP_WORDS[2]}" = -* ]]; then
              COMP_WORDS=("${COMP_WORDS[@]::2}" \(name) "${COMP_WORDS[@]:2}")
              ((COMP_CWORD++))
          fi ;;
      """
    }.joined(separator: "\n"))
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
        case "${words[2]} ${words[3]}" in
    \(understood { "'\($0) \($1)'" })
    \(names.understood.map { command, name, _ in
      """
          '\(command) '*) if [[ "${CURRENT}" -gt 3 || "${words[3]}" = -* ]]; then
              words=("${(@)words[1,2]}" \(name) "${(@)words[3,-1]}")
              ((CURRENT++))
          fi ;;
      """
    }.joined(separator: "\n"))
        esac
        _balise_generated "${@}"
    }

    """
  }

  /// What stands for the commands that need no second name where one is given, each in a shell's words.
  private func understood(_ pattern: (_ command: String, _ name: String) -> String) -> String {
    names.understood.map { command, _, all in
      "    \(all.map { pattern(command, $0) }.joined(separator: "|"))) ;;"
    }.joined(separator: "\n")
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
        set -l next $tokens[3]
        test -n "$next"; or set next (__balise_generated_tokens -t)
        switch "$tokens[2] $next"
    \(names.understood.map { command, name, all in
      """
          case \(all.map { "'\(command) \($0)'" }.joined(separator: " "))
          case '\(command) *'
              if string match -q -- '-*' "$next"; or test (count $tokens) -gt 2
                  set tokens $tokens[..2] \(name) $tokens[3..]
              end
      """
    }.joined(separator: "\n"))
        end
        test (count $tokens) -gt 0; and printf '%s\\n' $tokens
    end
    """
  }
}

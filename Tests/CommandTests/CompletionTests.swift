import Foundation
import Testing

/// Whether a program is installed here.
private func isInstalled(_ name: String) -> Bool {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
  }
}

/// The scripts that complete commands.
@Suite final class CompletionTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a shell says that has read the script, which is `$script`.
  private func ask(_ shell: String, _ language: String, _ commands: String) throws -> Run {
    let script = try run(["completions", shell, "--lang", language])
    #expect(script.status == 0 && script.errors == "")
    let file = folder.appending(path: "script.\(shell)")
    try script.output.write(to: file, atomically: true, encoding: .utf8)
    let asked = folder.appending(path: "asked.\(shell)")
    let text = commands.replacing("$script", with: file.path())
    try text.write(to: asked, atomically: true, encoding: .utf8)
    return try run(
      [], environment: ["HOME": folder.path()],
      with: ["/bin/sh", "-c", "exec \(shell) \(asked.path())"])
  }

  @Test(arguments: ["bash", "zsh", "fish"].filter(isInstalled), ["fr", "en"])
  func `each shell that is installed reads its script`(shell: String, language: String) throws {
    let read = try ask(shell, language, "\(shell) -n $script && echo read")
    #expect(read.output == "read\n" && read.errors == "")
  }

  /// The words that `bash` offers for the last of some.
  private func bash(_ words: [String], _ language: String = "en") throws -> Set<Substring> {
    let listed = words.map { "'\($0)'" }.joined(separator: " ")
    let said = try ask(
      "bash", language,
      """
      source $script
      COMP_WORDS=(\(listed)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _balise_names balise "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(said.errors == "")
    return Set(said.output.split(separator: "\n"))
  }

  @Test(.enabled(if: isInstalled("bash")))
  func `bash offers commands in one language and completes after names of either`() throws {
    #expect(try bash(["balise", "cl"]) == ["class"])
    #expect(try bash(["balise", "cl"], "fr") == ["classe"])
    #expect(try bash(["balise", "policy", ""]).isSuperset(of: ["check", "explain", "sheet"]))
    for (name, language) in [("class", "en"), ("classe", "en"), ("class", "fr"), ("classe", "fr")] {
      #expect(try bash(["balise", name, "--fo"], language) == ["--format"])
    }
    for names in [["class", "5B"], ["classe", "5B"], ["classe", "voir"], ["class", "show"]] {
      #expect(try bash(["balise"] + names + ["--fo"]) == ["--format"], "\(names)")
    }
    #expect(try bash(["balise", "learner", "m"]) == ["merge"])
    #expect(try bash(["balise", "learner", "merge", "P07", "P12", "--ch"]) == ["--check"])
    #expect(try bash(["balise", "evaluate", "answers.csv", "--vari"]) == ["--variant"])
    for names in [["ledger", "verify"], ["journal", "verifier"], ["ledger", "verifier"]] {
      #expect(try bash(["balise"] + names + ["--si"]) == ["--since"], "\(names)")
    }
  }

  @Test(.enabled(if: isInstalled("bash")))
  func `bash offers the values that there are, in the language of the script`() throws {
    #expect(try bash(["balise", "class", "--format", ""]) == ["text", "json", "csv"])
    #expect(try bash(["balise", "class", "--lang", ""]) == ["fr", "en"])
    #expect(try bash(["balise", "why", "P07", "--audience", "te"]) == ["teacher"])
    #expect(try bash(["balise", "pourquoi", "P07", "--pour", "en"], "fr") == ["enseignant"])
    #expect(try bash(["balise", "decide", "P07", "rej"]) == ["reject"])
    #expect(try bash(["balise", "completions", "z"]) == ["zsh"])
  }

  @Test(.enabled(if: isInstalled("bash")))
  func `bash offers folders where a folder is meant, and files of a kind`() throws {
    for name in ["classroom", "class.json", "class.txt"] {
      let entry = folder.appending(path: name)
      if name.contains(".") {
        try "".write(to: entry, atomically: true, encoding: .utf8)
      } else {
        try FileManager.default.createDirectory(at: entry, withIntermediateDirectories: true)
      }
    }
    let start = folder.appending(path: "cl").path()
    #expect(try bash(["balise", "class", "--from", start]).map { $0.suffix(9) } == ["classroom"])
  }

  @Test(.enabled(if: isInstalled("fish"), "fish is not installed"), arguments: ["fr", "en"])
  func `fish completes after names of either language`(language: String) throws {
    for words in ["class", "classe", "journal verifier", "ledger verify"] {
      let said = try ask("fish", language, "source $script\ncomplete -C 'balise \(words) --fo'")
      #expect(said.output.hasPrefix("--format"), "\(words): \(said.output)\(said.errors)")
    }
    let said = try ask("fish", language, "source $script\ncomplete -C 'balise cl'")
    #expect(said.output.hasPrefix(language == "fr" ? "classe\t" : "class\t"), "\(said.output)")
  }
}

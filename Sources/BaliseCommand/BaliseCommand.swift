import ArgumentParser
import Foundation
import NumericKernels

@main
struct BaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balise",
    abstract: "Reasoned suggestions of what to study next. A person decides.",
    discussion: """
      Decision support only: no mark, no ranking, no placement.

      Example: balise class --from Datasets/5e-mathematiques --lang fr
      """,
    version: "0.1.0",
    subcommands: [
      ClassCommand.self, LearnerCommand.self, WhyCommand.self, DecideCommand.self,
      FitCommand.self, EvaluateCommand.self, SimulateCommand.self,
      PolicyCommand.self, LedgerCommand.self, DoctorCommand.self,
    ]
  )

  static func main() {
    keepBLASToOneThread()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(after: error)
    }
  }

  /// Says what went wrong and leaves with the exit code that goes with it.
  private static func leave(after error: any Error) -> Never {
    if let failure = Failure(error) {
      if !failure.message.isEmpty { printError("balise: \(failure.message)") }
      Foundation.exit(failure.code.rawValue)
    }
    let code = exitCode(for: error)
    if code == .success { exit(withError: error) }
    printError(fullMessage(for: error))
    Foundation.exit(code == .validationFailure ? Failure.Code.usage.rawValue : code.rawValue)
  }
}

/// Writes a line to standard error.
func printError(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

import ArgumentParser
import Foundation
import LearningDomain
import NumericKernels

@main
struct BaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "balise", "Des propositions motivées de ce qu’il y a à travailler. Une personne décide.",
      """
      Aide à la décision seulement : ni note, ni classement, ni orientation.

      Exemple : balise classe --de Datasets/5e-mathematiques --langue fr
      """),
    english: CommandHelp(
      "balise", "Reasoned suggestions of what to study next. A person decides.",
      """
      Decision support only: no mark, no ranking, no placement.

      Example: balise class --from Datasets/5e-mathematiques --lang fr
      """),
    version: version,
    subcommands: [
      ClassCommand.self, GroupsCommand.self, SkillsCommand.self, ItemsCommand.self,
      ReportCommand.self,
      LearnerCommand.self, WhyCommand.self, WhyNotCommand.self,
      WhatIfCommand.self, EvidenceCommand.self, DecideCommand.self,
      PinCommand.self, ExcludeCommand.self, ReplaceCommand.self, WithdrawCommand.self,
      DirectionsCommand.self, InitCommand.self, ImportCommand.self, ExportCommand.self,
      YearCommand.self,
      FitCommand.self, EvaluateCommand.self, SimulateCommand.self,
      PolicyCommand.self, LedgerCommand.self, DoctorCommand.self,
      CompletionsCommand.self, ManualCommand.self,
    ])

  static let version = "0.1.0"

  /// The day of the version, which the manual page bears.
  static let versionDay = "2026-11-26"

  static func main() {
    keepBLASToOneThread()
    do {
      var command = try parseAsRoot(
        CommandWords.resolved(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      leave(after: error)
    }
  }

  /// Says what went wrong and leaves with the exit code that goes with it.
  private static func leave(after error: any Error) -> Never {
    if let failure = Failure(error) { leave(after: failure) }
    let code = exitCode(for: error)
    let message = ParserWords.said(.ofHelp) { fullMessage(for: error, columns: $0) }
    guard code == .success else {
      printError(message)
      Foundation.exit(code == .validationFailure ? Failure.Code.usage.rawValue : code.rawValue)
    }
    do throws(Failure) {
      try Output.write(message)
    } catch {
      leave(after: error)
    }
    Foundation.exit(code.rawValue)
  }

  private static func leave(after failure: Failure) -> Never {
    if let message = failure.message(.asked(in: CommandLine.arguments)) {
      printError("balise: \(message)")
    }
    Foundation.exit(failure.code.rawValue)
  }
}

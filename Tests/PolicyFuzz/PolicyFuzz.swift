import _TestSupport

/// Changes policy files, signatures, requests, cards, ledgers, checkpoints, proofs and keys for a time, and
/// stops at the first that passes for what it is not.
///
///     PolicyFuzz SECONDS [SEED]
@main
enum PolicyFuzz {
  static func main() {
    FuzzTarget.reporting {
      let cards = try CardFuzz()
      let ledgers = try LedgerFuzz()
      try FuzzTarget.run([
        FuzzTarget("policy files", change: fuzzFile),
        FuzzTarget("policy signatures", change: fuzzSignature),
        FuzzTarget("requests", change: fuzzRequest),
        FuzzTarget("cards", change: cards.fuzz),
        FuzzTarget("ledgers", change: ledgers.fuzzFiles),
        FuzzTarget("rows of ledgers", change: ledgers.fuzzRows),
        FuzzTarget("checkpoints", change: ledgers.notes.fuzzCheckpoint),
        FuzzTarget("proofs", change: ledgers.notes.fuzzProof),
        FuzzTarget("keys", change: ledgers.notes.fuzzKeys),
      ])
      cards.removeFolder()
      ledgers.removeFolder()
    }
  }
}

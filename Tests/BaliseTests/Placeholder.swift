// BaliseTests

// ExplainingTests

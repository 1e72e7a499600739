// RecommendingTests

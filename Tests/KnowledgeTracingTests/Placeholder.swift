// KnowledgeTracingTests

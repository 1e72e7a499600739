// KnowledgeTracing

// OfflineEvaluation

// LearningDomainTests

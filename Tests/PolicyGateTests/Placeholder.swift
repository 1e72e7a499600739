// PolicyGateTests

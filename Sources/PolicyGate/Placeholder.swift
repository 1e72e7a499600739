// PolicyGate

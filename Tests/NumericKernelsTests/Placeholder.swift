// NumericKernelsTests

// swift-tools-version: 6.3

import PackageDescription

// The floors of the package, ground first. A target may depend only on targets of a lower
// floor; Tests/ArchitectureTests holds the sources to it.

let package = Package(
  name: "balise",
  products: [
    .library(name: "Balise", targets: ["Balise"]),
    .library(name: "BaliseExchange", targets: ["BaliseExchange", "Interchange", "XMLInterchange"]),
    .executable(name: "balise", targets: ["BaliseCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // MARK: - Floor 0
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),

    // MARK: - Floor 1
    .target(name: "NumericKernels", dependencies: ["COpenBLAS"]),
    .target(name: "LearningDomain"),
    .target(name: "StrictJSON"),

    // MARK: - Floor 2
    .target(
      name: "KnowledgeTracing",
      dependencies: [
        "NumericKernels", "LearningDomain", "StrictJSON",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Interchange",
      dependencies: [
        "LearningDomain", "StrictJSON", .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [
        "answers", "catalogue", "decisions", "evaluation", "export", "mapping", "model", "roster",
        "simulation", "verbs",
      ].map { .embedInCode("Interchange.docc/Resources/\($0).schema.json") }),
    .target(
      name: "PolicyGate",
      dependencies: [
        "LearningDomain", "StrictJSON", .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Floor")]),
    .target(
      name: "Explaining", dependencies: ["LearningDomain", "StrictJSON"],
      resources: [.embedInCode("Languages"), .embedInCode("Wording")]),

    // MARK: - Floor 3
    .target(
      name: "Recommending", dependencies: ["KnowledgeTracing", "NumericKernels", "LearningDomain"]),
    .target(
      name: "Ledger",
      dependencies: [
        "PolicyGate", "LearningDomain",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    .target(
      name: "Workspace",
      dependencies: ["LearningDomain", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "PolicyProof", dependencies: ["PolicyGate", "NumericKernels", "LearningDomain"]),

    .target(
      name: "XMLInterchange", dependencies: ["Interchange", "LearningDomain", "StrictJSON"]),

    // MARK: - Floor 4
    .target(
      name: "OfflineEvaluation",
      dependencies: [
        "Recommending", "KnowledgeTracing", "Explaining", "NumericKernels", "LearningDomain",
      ]),
    .target(
      name: "Balise",
      dependencies: [
        "Recommending", "Ledger", "KnowledgeTracing", "PolicyGate", "Explaining",
        "NumericKernels", "LearningDomain", "Workspace",
      ]),

    // MARK: - Floor 5
    .target(
      name: "BaliseExchange",
      dependencies: [
        "Balise", "Recommending", "Ledger", "Workspace", "XMLInterchange", "KnowledgeTracing",
        "Interchange", "PolicyGate", "LearningDomain", "StrictJSON",
      ]),

    // MARK: - Floor 6
    .executableTarget(
      name: "BaliseCommand",
      dependencies: [
        "BaliseExchange", "Balise", "OfflineEvaluation", "Recommending", "Ledger", "PolicyProof",
        "KnowledgeTracing", "PolicyGate", "Explaining", "Interchange", "LearningDomain",
        "NumericKernels", "StrictJSON", "Workspace", "XMLInterchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // MARK: - Tests
    .target(
      name: "_TestSupport", dependencies: ["NumericKernels"], path: "Tests/_TestSupport"),
    .testTarget(name: "NumericKernelsTests", dependencies: ["NumericKernels", "_TestSupport"]),
    .testTarget(
      name: "LearningDomainTests",
      dependencies: ["LearningDomain", "NumericKernels", "_TestSupport"]),
    .testTarget(
      name: "StrictJSONTests", dependencies: ["StrictJSON", "NumericKernels", "_TestSupport"]),
    .testTarget(
      name: "KnowledgeTracingTests",
      dependencies: [
        "KnowledgeTracing", "NumericKernels", "LearningDomain", "StrictJSON", "_TestSupport",
      ]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Interchange", "LearningDomain", "StrictJSON", "NumericKernels", "_TestSupport",
      ]),
    .testTarget(
      name: "PolicyGateTests",
      dependencies: [
        "PolicyGate", "LearningDomain", "NumericKernels", "StrictJSON", "_TestSupport",
      ]),
    .testTarget(
      name: "ExplainingTests",
      dependencies: [
        "Explaining", "LearningDomain", "StrictJSON", "NumericKernels", "_TestSupport",
      ]),
    .testTarget(
      name: "RecommendingTests",
      dependencies: [
        "Recommending", "KnowledgeTracing", "LearningDomain", "NumericKernels", "_TestSupport",
      ]),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Ledger", "PolicyGate", "LearningDomain", "NumericKernels", "_TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "Workspace", "LearningDomain", "NumericKernels", "_TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "XMLInterchangeTests",
      dependencies: [
        "XMLInterchange", "Interchange", "LearningDomain", "NumericKernels", "_TestSupport",
      ]),
    .testTarget(
      name: "PolicyProofTests",
      dependencies: [
        "PolicyProof", "PolicyGate", "LearningDomain", "NumericKernels", "_TestSupport",
      ]),
    .testTarget(
      name: "OfflineEvaluationTests",
      dependencies: [
        "OfflineEvaluation", "KnowledgeTracing", "LearningDomain", "Interchange", "NumericKernels",
        "_TestSupport",
      ]),
    .testTarget(
      name: "BaliseTests",
      dependencies: [
        "Balise", "PolicyGate", "Ledger", "LearningDomain", "NumericKernels", "Workspace",
        "_TestSupport",
      ]),
    .testTarget(
      name: "BaliseExchangeTests",
      dependencies: [
        "BaliseExchange", "Balise", "Interchange", "Workspace", "Ledger", "PolicyGate",
        "LearningDomain", "NumericKernels",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Interchange", "Ledger", "PolicyGate", "LearningDomain", "NumericKernels", "StrictJSON",
        "_TestSupport",
      ], exclude: ["Snapshots"]),
    .testTarget(name: "NotebookTests", dependencies: ["_TestSupport"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["_TestSupport"]),
    .executableTarget(
      name: "Performance",
      dependencies: [
        "Recommending", "KnowledgeTracing", "OfflineEvaluation", "Interchange", "Explaining",
        "Ledger", "PolicyGate", "LearningDomain", "NumericKernels",
      ],
      path: "Tests/Performance"),
    .executableTarget(
      name: "PolicyFuzz",
      dependencies: [
        "Balise", "Ledger", "PolicyGate", "LearningDomain", "NumericKernels", "_TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/PolicyFuzz"),
    .executableTarget(
      name: "InterchangeFuzz",
      dependencies: [
        "XMLInterchange", "Interchange", "LearningDomain", "NumericKernels", "_TestSupport",
      ],
      path: "Tests/InterchangeFuzz"),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
  // Tests that run the command compute nothing: to optimise them takes longer than they gain. No product holds them,
  // so that a package can depend on this one by its version.
  if ["CommandTests", "NotebookTests", "ArchitectureTests"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-Onone"]))
  }
}

// swift-tools-version: 6.2
// Concord: claims with citations, agreement and conflict, from a folder of articles.
// Targets stand in the order of imports; Tests/ArchitectureTests holds the code against it.

import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Generic code called across modules is 80 times slower without it.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A library target; `resources` names what CResources builds in on its behalf.
func room(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "Marking"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "concord",
  products: [
    .executable(name: "concord", targets: ["concord"]),
    .library(name: "KnowledgeBase", targets: ["KnowledgeBase"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .target(name: "CResources"),
    // Without optimisation the arithmetic takes a hundred times as long.
    .target(
      name: "CKernels", exclude: ["kernels.inc", "integers.inc"],
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    room("SourceText", ["CResources"]),
    room("Language", ["SourceText", "CKernels"], exclude: ["Lexicons", "Models"]),
    room("Values", ["SourceText"], exclude: ["Lexicons"]),
    room("Documents", ["SourceText", "Values"]),
    room(
      "Ingestion",
      ["SourceText", "Values", "Documents", .product(name: "Yams", package: "Yams")],
      exclude: ["Lexicons"]),
    room(
      "Claims", ["SourceText", "Language", "Values", "Documents"], exclude: ["Lexicons"]),
    room(
      "Comparison", ["SourceText", "Language", "Values", "Documents", "Claims"],
      exclude: ["Lexicons", "Models"]),
    room(
      "ClaimStore",
      [
        "SourceText", "Values", "Documents", "Claims", "Comparison",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Reports", ["SourceText", "Values", "Documents", "Claims", "Comparison"]),
    room(
      "KnowledgeBase",
      [
        "SourceText", "Language", "Values", "Documents", "Ingestion", "Claims", "Comparison",
        "ClaimStore", "Reports",
      ]),
    room("Formats", ["KnowledgeBase"]),
    .executableTarget(
      name: "concord",
      dependencies: [
        "KnowledgeBase", "Formats",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    room("Training", ["SourceText", "Language", "CKernels"]),
    .executableTarget(
      name: "concord-train",
      dependencies: ["Language", "Claims", "Comparison", "Ingestion", "Training"],
      swiftSettings: settings),
    .executableTarget(
      name: "concord-bench", dependencies: ["SourceText", "Values"],
      path: "Benchmarks/concord-bench", swiftSettings: settings),

    .target(
      name: "Marking", dependencies: ["SourceText"], path: "Tests/Marking", swiftSettings: settings),
    tests(of: "SourceText"),
    tests(of: "Language", ["SourceText"]),
    tests(of: "CKernels"),
    tests(of: "Training", ["Language"]),
    tests(of: "Values", ["SourceText"]),
    tests(of: "Ingestion", ["SourceText", "Documents", "Values"]),
    tests(of: "Claims", ["SourceText", "Documents", "Values", "Language"]),
    tests(of: "Comparison", ["SourceText", "Claims", "Documents", "Values"]),
    tests(
      of: "ClaimStore",
      [
        "SourceText", "Claims", "Comparison", "Documents", "Values",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(of: "KnowledgeBase"),
    tests(of: "Formats", ["KnowledgeBase"], exclude: ["Golden"]),
    .testTarget(
      name: "CommandTests", dependencies: ["Marking", "concord"], exclude: ["Readers"],
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", dependencies: ["Marking"], swiftSettings: settings),
  ]
)

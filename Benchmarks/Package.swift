// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "leernetwerk", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "ScheduleGenerator",
      dependencies: [.product(name: "LeernetwerkPlanning", package: "leernetwerk")]),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "ScheduleGenerator",
        .product(name: "LeernetwerkPlanning", package: "leernetwerk"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "ScheduleGeneratorTests",
      dependencies: [
        "ScheduleGenerator", .product(name: "LeernetwerkPlanning", package: "leernetwerk"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

let strictness: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault", "InferIsolatedConformances", "ImmutableWeakCaptures",
  ].map { .enableUpcomingFeature($0) } + [
    .strictMemorySafety(), .treatAllWarnings(as: .error),
  ]

for target in package.targets {
  target.swiftSettings = strictness
}

// swift-tools-version: 6.3
import PackageDescription

// The ICU of Foundation is linked into a program unless the Makefile names a library of it, which the
// program then finds beside it.
let besidePrograms: [LinkerSetting] =
  Context.environment["ICU"].map { [.unsafeFlags([$0])] } ?? []

let package = Package(
  name: "leernetwerk",
  products: [
    .executable(name: "leernetwerk", targets: ["leernetwerk"]),
    .executable(name: "leernetwerk-serve", targets: ["leernetwerk-serve"]),
    .library(
      name: "LeernetwerkPlanning", targets: ["Planning", "ScheduleFiles", "ProgrammeModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    // What Hummingbird speaks in, and builds on.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // C, behind a module map and nothing else.
    .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
    .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(
      name: "CSpreadsheet", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev", "libexpat1-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CFileSystem"),
    .systemLibrary(name: "CCoin", pkgConfig: "clp", providers: [.apt(["coinor-libclp-dev"])]),
    // What this is built from, as the Makefile says.
    .target(
      name: "CRevision",
      cSettings: [
        .define("REVISION", to: "\"\(Context.environment["REVISION"] ?? "(eigen bouw)")\"")
      ]),

    // Vocabulary.
    .target(name: "CivilTime"),
    .target(name: "ProgrammeModel", dependencies: ["CivilTime"]),
    .target(name: "Folders", dependencies: ["CFileSystem", "ProgrammeModel"]),
    .target(name: "ICalendar", dependencies: ["CLibical", "CivilTime"]),
    .target(name: "Mail", dependencies: ["CMime", "CivilTime"]),
    .target(name: "Digests", dependencies: ["CDigest"]),
    .target(name: "Archives", dependencies: ["CZip", "Folders"]),
    .target(
      name: "Spreadsheets",
      dependencies: ["CSpreadsheet", "Archives", "CivilTime", "ProgrammeModel"]),

    // Reading.
    .target(
      name: "ScheduleFiles",
      dependencies: [
        "ProgrammeModel", "ICalendar", "Digests", "Folders", "Spreadsheets",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Outline/nederland.yaml")]),

    // Answering.
    .target(name: "LinearProgramming", dependencies: ["CCoin"]),
    .target(name: "Planning", dependencies: ["ProgrammeModel", "LinearProgramming"]),
    .target(name: "Verification", dependencies: ["ProgrammeModel"]),

    // Publishing.
    .target(
      name: "Publishing",
      dependencies: ["ICalendar", "Mail", "Digests", "ProgrammeModel", "Folders", "Markup"]),
    .target(name: "Sending", dependencies: ["CCurl"]),
    .target(name: "Fetching", dependencies: ["CCurl"]),
    .target(name: "Markup"),
    .target(
      name: "Reports", dependencies: ["Planning", "ProgrammeModel", "Markup", "Spreadsheets"]),

    // Use cases.
    .target(
      name: "Application",
      dependencies: [
        "ProgrammeModel", "ICalendar", "ScheduleFiles", "Planning", "Verification", "Publishing",
        "Reports", "Folders", "Digests", "Spreadsheets", "Archives", "Sending", "Fetching", "Mail",
        "LinearProgramming", "CRevision",
      ]),

    // Doors.
    .target(name: "Terminal", dependencies: ["Reports"]),
    .target(
      name: "Serving",
      dependencies: [
        "Application", "Reports", "Markup", "Digests", "Mail",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: ["board.js", "searching.js", "typing.js", "style.css"].map {
        .embedInCode("Assets/\($0)")
      }),
    .executableTarget(
      name: "leernetwerk",
      dependencies: [
        "Application", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], linkerSettings: besidePrograms),
    .executableTarget(
      name: "leernetwerk-serve",
      dependencies: [
        "Application", "Serving", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], linkerSettings: besidePrograms),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["ProgrammeModel", "Folders"], path: "Tests/TestSupport"),
    .target(
      name: "BruteForce", dependencies: ["Verification", "ProgrammeModel"],
      path: "Tests/BruteForce"),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"]),
    .testTarget(
      name: "FoldersTests", dependencies: ["Folders", "ProgrammeModel", "TestSupport"]),
    .testTarget(name: "ProgrammeModelTests", dependencies: ["ProgrammeModel"]),
    .testTarget(name: "ICalendarTests", dependencies: ["ICalendar", "CivilTime", "TestSupport"]),
    .testTarget(name: "MailTests", dependencies: ["Mail", "CivilTime"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives", "Folders"]),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "ProgrammeModel"]),
    .testTarget(
      name: "ScheduleFilesTests",
      dependencies: [
        "ScheduleFiles", "Digests", "Folders", "ProgrammeModel", "Spreadsheets", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "LinearProgrammingTests", dependencies: ["LinearProgramming", "TestSupport"]),
    .testTarget(
      name: "PlanningTests",
      dependencies: ["Planning", "ProgrammeModel", "TestSupport", "BruteForce", "Verification"],
      exclude: ["Explanation/Snapshots"]),
    .testTarget(
      name: "VerificationTests",
      dependencies: ["Verification", "ProgrammeModel", "TestSupport", "BruteForce"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Folders", "ICalendar", "Digests", "ProgrammeModel", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(name: "SendingTests", dependencies: ["Sending"]),
    .testTarget(name: "FetchingTests", dependencies: ["Fetching", "TestSupport"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Planning", "ProgrammeModel", "Markup", "ScheduleFiles", "Spreadsheets",
        "TestSupport", "Verification",
      ],
      exclude: ["Page/Snapshots"]),
    .testTarget(
      name: "ApplicationTests",
      dependencies: [
        "Application", "ICalendar", "ScheduleFiles", "ProgrammeModel", "Spreadsheets",
        "TestSupport",
      ],
      exclude: ["Replies", "Snapshots"]),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Serving", "Application", "Fetching", "ICalendar", "ProgrammeModel", "TestSupport",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "leernetwerk", "leernetwerk-serve", "Application", "ICalendar", "Terminal", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Kept"]),
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

// What the address sanitizer looks at: the modules around C, without all that stands on them.
if Context.environment["AROUND_C"] != nil {
  let aroundC: Set = [
    "CLibical", "CCoin", "CFileSystem", "CMime", "CSpreadsheet", "CZip", "CivilTime",
    "ProgrammeModel", "Folders", "ICalendar", "LinearProgramming", "Mail", "Archives",
    "Spreadsheets", "TestSupport", "ICalendarTests", "LinearProgrammingTests", "MailTests",
    "ArchivesTests", "SpreadsheetsTests",
  ]
  package.targets.removeAll { !aroundC.contains($0.name) }
  package.products = []
  package.dependencies = []
}

for target in package.targets where target.type != .system {
  target.swiftSettings = strictness
}

// Tests take their time where programmes are read, searched and judged, so that these modules
// are optimised in debug builds too; assertions stay. TestSupport is not among them: a closure that
// it binds as a task-local value crashes once Swift 6.3 optimises that.
let optimised: Set = [
  "CivilTime", "ProgrammeModel", "ICalendar", "ScheduleFiles", "LinearProgramming", "Planning",
  "Verification", "BruteForce",
]
for target in package.targets where optimised.contains(target.name) {
  target.swiftSettings?.append(
    .unsafeFlags(
      ["-O", "-whole-module-optimization", "-num-threads", "2", "-assert-config", "Debug"],
      .when(configuration: .debug)))
}

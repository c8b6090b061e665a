// swift-tools-version: 6.2

import PackageDescription

/// What every target of ours is compiled with: imports are private unless said
/// otherwise, each file imports what it uses, pointers are marked `unsafe`,
/// and a warning is an error.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// What a test target is compiled with: the same imports, no more.
let testing: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A folder of tests for each target.
let tests: [Target] = [
    .target(
        name: "TestSupport", dependencies: ["Handrail"], path: "Tests/TestSupport",
        swiftSettings: testing),
    .testTarget(
        name: "HandrailTests", dependencies: ["Handrail", "TestSupport"], swiftSettings: testing),
    .testTarget(
        name: "HTTPServerTests", dependencies: ["CBrotli", "CZlib", "HTTPServer", "TestSupport"],
        swiftSettings: testing, linkerSettings: [.linkedLibrary("brotlidec")]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: testing),
    .testTarget(
        name: "FoldersTests", dependencies: ["Folders", "TestSupport"], swiftSettings: testing),
    .testTarget(
        name: "LibraryTests", dependencies: ["Handrail", "Library", "TestSupport"],
        swiftSettings: testing),
    .testTarget(
        name: "ImportingTests", dependencies: ["Importing", "Library", "TestSupport"],
        swiftSettings: testing),
    .testTarget(
        name: "IndexingTests",
        dependencies: [
            "Handrail", "Indexing", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
        ],
        swiftSettings: testing),
    .testTarget(
        name: "RecordsTests",
        dependencies: [
            "Handrail", "Records", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
        ],
        swiftSettings: testing),
    .testTarget(
        name: "NotifyTests",
        dependencies: [
            "Handrail", "Notify", "Records", "TestSupport",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "GRDB", package: "GRDB.swift"),
        ],
        exclude: ["mailbox.py", "receiver.py"], swiftSettings: testing),
    .testTarget(
        name: "SignInTests",
        dependencies: [
            "Handrail", "SignIn", "TestSupport",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "CryptoExtras", package: "swift-crypto"),
        ],
        exclude: ["provider.py"], swiftSettings: testing),
    .testTarget(
        name: "WebTests", dependencies: ["HTTPServer", "Handrail", "TestSupport", "Web"],
        swiftSettings: testing),
    .testTarget(
        name: "SiteTests",
        dependencies: [
            "HTTPServer", "Handrail", "Indexing", "Records", "Site", "TestSupport", "Web",
        ],
        swiftSettings: testing),
    .testTarget(
        name: "DeskTests",
        dependencies: [
            "Desk", "HTTPServer", "Handrail", "Indexing", "Library", "Records", "SignIn",
            "TestSupport", "Web",
        ],
        swiftSettings: testing),
    .testTarget(
        name: "APITests",
        dependencies: [
            "API", "HTTPServer", "Handrail", "Indexing", "Records", "TestSupport", "Web",
        ],
        swiftSettings: testing),
    .testTarget(
        name: "HandrailCLITests",
        dependencies: [
            "Handrail", "HandrailCLI", "Library", "TestSupport",
            .product(name: "GRDB", package: "GRDB.swift"),
        ],
        exclude: ["answers.py"], swiftSettings: testing),
]

let package = Package(
    name: "handrail",
    products: [.executable(name: "handrail", targets: ["HandrailCLI"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CMicrohttpd", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"])]),
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        // What glibc's Swift module leaves out.
        .systemLibrary(name: "CMalloc"),
        .target(name: "Handrail", swiftSettings: strict),
        .target(
            name: "HTTPServer", dependencies: ["CBrotli", "CMicrohttpd", "CZlib"],
            swiftSettings: strict),
        .target(name: "Markdown", dependencies: ["CCmark"], swiftSettings: strict),
        // Files by the system's own calls: glibc's stat and inotify.
        .target(name: "Folders", swiftSettings: strict),
        .target(
            name: "Library",
            dependencies: [
                "Folders", "Handrail", "Markdown", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Importing",
            dependencies: ["Handrail", "Markdown", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Indexing",
            dependencies: ["Handrail", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "Records",
            dependencies: [
                "Handrail",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "Transfer", dependencies: ["CCurl", "Handrail"], swiftSettings: strict),
        .target(
            name: "SignIn",
            dependencies: [
                "Handrail", "Transfer",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Notify",
            dependencies: [
                "Handrail", "Transfer",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Templates")],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Handrail", "HTTPServer", "Indexing", "Markdown",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Templates")],
            swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: ["Handrail", "HTTPServer", "Indexing", "Web"],
            resources: [.embedInCode("Templates")],
            swiftSettings: strict),
        .target(
            name: "Desk",
            dependencies: ["Handrail", "HTTPServer", "Indexing", "Markdown", "SignIn", "Web"],
            resources: [.embedInCode("Templates")],
            swiftSettings: strict),
        .target(
            name: "API",
            dependencies: ["Handrail", "HTTPServer", "Indexing", "Web"],
            swiftSettings: strict),
        .executableTarget(
            name: "HandrailCLI",
            dependencies: [
                "API", "CMalloc", "Desk", "Folders", "HTTPServer", "Handrail", "Importing",
                "Indexing", "Library", "Notify", "Records", "SignIn", "Site", "Transfer", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
    ] + tests,
    swiftLanguageModes: [.v6]
)

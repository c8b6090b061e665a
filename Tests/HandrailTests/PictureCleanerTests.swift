import TestSupport
import Testing

@testable import Handrail

/// What is left of a picture, and which pictures are not taken.
struct PictureCleanerTests {
    private let text: [(String, [UInt8])] = [
        ("tEXt", Array("Comment\u{0}secret".utf8)), ("zTXt", [1, 2, 3]), ("iTXt", [1]),
        ("eXIf", Array("II*\u{0}secret".utf8)), ("tIME", [7, 234, 5, 12, 13, 5, 0]),
        ("iCCP", Array("secret".utf8)), ("prVt", [1]),
    ]

    private func clean(
        _ bytes: [UInt8], _ kind: AttachmentKind
    ) throws(AttachmentRefusal) -> PictureCleaner.Picture {
        try PictureCleaner.clean(bytes, kind: kind)
    }

    @Test func `of a PNG the pixels are left, and what says how they look`() throws {
        let looks: [(String, [UInt8])] = [
            ("gAMA", [0, 0, 1, 2]), ("sRGB", [0]), ("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 0]),
            ("tRNS", [0, 1]), ("bKGD", [0, 1]),
        ]

        let picture = try clean(PictureSamples.png(before: text + looks, behind: text), .png)

        #expect(picture.bytes == PictureSamples.png(before: looks))
        #expect(picture.summary.width == 2 && picture.summary.height == 2)
        #expect(
            picture.summary.removed == [
                "place, time and camera", "hidden text", "the colour profile",
                "parts that are not needed to show it",
            ])
    }

    @Test func `what stands behind a picture is not kept`() throws {
        let zip = Array("PK\u{3}\u{4}secret".utf8)
        let samples: [([UInt8], AttachmentKind)] = [
            (PictureSamples.png(), .png), (PictureSamples.progressive, .jpeg),
            (PictureSamples.lossless, .webp),
        ]
        for (bytes, kind) in samples {
            let picture = try clean(bytes + zip, kind)
            #expect(picture.bytes == bytes)
            #expect(picture.summary.removed == ["what stood behind the picture"])
        }
    }

    @Test func `of a photo its place and camera go, and it is still the right way up`() throws {
        let picture = try clean(PictureSamples.photo, .jpeg)

        #expect(!picture.bytes.holds("SecretCam") && !picture.bytes.holds("secret comment"))
        #expect(picture.bytes.holds("Exif"))
        #expect(Orientation.read(try #require(picture.bytes.exif)) == 6)
        #expect(picture.bytes.count == PictureSamples.photo.count - 88 - 18)
        #expect(picture.summary.removed == ["place, time and camera", "hidden text"])
    }

    @Test func `of a WebP the picture is left, and what its header says is true`() throws {
        let picture = try clean(PictureSamples.webp, .webp)

        #expect(!picture.bytes.holds("SecretCam") && !picture.bytes.holds("secret"))
        #expect(!picture.bytes.holds("EXIF") && !picture.bytes.holds("XMP "))
        #expect(picture.bytes[20] == 0)
        #expect(Int(picture.bytes[4]) == picture.bytes.count - 8)
        #expect(picture.summary.width == 16 && picture.summary.height == 8)
    }

    @Test(arguments: [
        PictureSamples.transparent, PictureSamples.moving, PictureSamples.lossless,
    ])
    func `a WebP with nothing to hide stays as it is`(bytes: [UInt8]) throws {
        #expect(try clean(bytes, .webp).bytes == bytes)
    }

    @Test func `a moving PNG goes on moving`() throws {
        let size = PictureSamples.big(2) + PictureSamples.big(2)
        let place = PictureSamples.big(0) + PictureSamples.big(0)
        func frame(_ number: Int) -> (String, [UInt8]) {
            ("fcTL", PictureSamples.big(number) + size + place + [0, 1, 0, 1, 0, 0])
        }
        let bytes = PictureSamples.png(
            before: [("acTL", PictureSamples.big(2) + PictureSamples.big(0)), frame(0)],
            behind: [frame(1), ("fdAT", PictureSamples.big(2) + PictureSamples.pixels)])

        #expect(try clean(bytes, .png).bytes == bytes)
    }

    @Test(arguments: [
        (50_000, 50_000), (0x7FFF_FFFF, 0x7FFF_FFFF), (1, 50_000_001),
    ])
    func `a picture with more pixels than anybody can show is refused`(
        width: Int, height: Int
    ) {
        #expect(throws: AttachmentRefusal.tooManyPixels) {
            try clean(PictureSamples.png(width: width, height: height), .png)
        }
    }

    @Test func `a few bytes that promise a large picture are refused`() {
        #expect(throws: AttachmentRefusal.truncated) {
            try clean(PictureSamples.png(width: 7_000, height: 7_000), .png)
        }
    }

    @Test func `a picture of no size is refused`() {
        #expect(throws: AttachmentRefusal.broken) {
            try clean(PictureSamples.png(width: 0), .png)
        }
    }

    @Test func `a picture that ends early is refused wherever it ends`() {
        let samples: [([UInt8], AttachmentKind)] = [
            (PictureSamples.png(), .png), (PictureSamples.photo, .jpeg),
            (PictureSamples.moving, .webp),
        ]
        for (bytes, kind) in samples {
            for count in 0..<bytes.count {
                #expect(throws: AttachmentRefusal.self, "\(kind) of \(count) bytes") {
                    try clean(Array(bytes.prefix(count)), kind)
                }
            }
        }
    }

    @Test func `a wrong checksum is refused`() {
        var bytes = PictureSamples.png()
        bytes[bytes.count - 20] ^= 1

        #expect(throws: AttachmentRefusal.broken) { try clean(bytes, .png) }
    }

    @Test func `a chunk with room for more than it needs is dropped`() throws {
        let long = [("pHYs", [UInt8](repeating: 65, count: 400)), ("sRGB", [0, 1])]

        #expect(try clean(PictureSamples.png(before: long), .png).bytes == PictureSamples.png())
    }

    @Test func `the preview in a JPEG is dropped`() throws {
        let jfif = Array("JFIF\u{0}".utf8) + [1, 1, 0, 0, 1, 0, 1, 2, 1] + Array("secret".utf8)
        let rest = PictureSamples.progressive.dropFirst(20)
        let bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, UInt8(jfif.count + 2)] + jfif + rest

        let picture = try clean(bytes, .jpeg)

        #expect(picture.bytes == PictureSamples.progressive)
        #expect(picture.summary.removed == ["a small preview"])
    }

    @Test func `a JPEG of endless passes is refused`() throws {
        let bytes = PictureSamples.progressive
        let scan = try #require(bytes.indices.last { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xDA })
        let pass = Array(bytes[scan..<(bytes.count - 2)])
        let many = Array(repeatElement(pass, count: 1_001).joined())

        #expect(throws: AttachmentRefusal.tooManyPixels) {
            try clean(bytes.dropLast(2) + many + [0xFF, 0xD9], .jpeg)
        }
    }
}

extension [UInt8] {
    /// Whether a text stands anywhere in it.
    func holds(_ text: String) -> Bool {
        let mark = Array(text.utf8)
        return indices.contains { self[$0] == mark[0] && self[$0...].starts(with: mark) }
    }

    /// The EXIF of a JPEG, from its mark on.
    fileprivate var exif: ArraySlice<UInt8>? {
        let mark = Array("Exif\u{0}\u{0}".utf8)
        return indices.first { self[$0...].starts(with: mark) }.map { self[$0...] }
    }
}

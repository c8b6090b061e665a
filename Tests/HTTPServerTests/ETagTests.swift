import Testing

@testable import HTTPServer

struct ETagTests {
    @Test(arguments: [
        "\"a\"", "W/\"a\"", "*", " * ", "\"x\", \"a\"", "\"x\",W/\"a\"", ",, \"a\",", "\"a\"\t",
        "\"x\" \"a\"", "\"x,\", \"a\"",
    ])
    func `a list names the version whether it is weak or not`(list: String) {
        #expect(isNamed("\"a\"", in: list))
        #expect(isNamed("W/\"a\"", in: list))
    }

    @Test(arguments: [
        "", "a", "\"\"", "\"A\"", "\"b\"", "\"a", "a\"", "w/\"a\"", "W/a", "W/", "W", "W/W/\"a\"",
        "'a'", "\"x, \"a\"", "**", "\"x\", *", "*, \"x\"", "x, \"a\"", "W/*", "\"",
    ])
    func `a list does not name the version`(list: String) {
        #expect(!isNamed("\"a\"", in: list))
        #expect(!isStronglyNamed("\"a\"", in: list))
    }

    @Test(arguments: [
        ("\"a\"", "\"a\"", true), ("\"a\"", "W/\"a\"", false), ("W/\"a\"", "\"a\"", false),
        ("W/\"a\"", "W/\"a\"", false), ("\"a\"", "W/\"a\", \"a\"", true), ("\"a\"", "*", true),
        ("W/\"a\"", "*", true), ("\"a\"", "\"b\", \"c\"", false), ("\"\"", "\"\"", true),
    ])
    func `only strong tags are strongly the same`(tag: String, list: String, isNamed: Bool) {
        #expect(isStronglyNamed(tag, in: list) == isNamed)
    }

    @Test(arguments: [("\"a\"", false), ("W/\"a\"", true), ("w/\"a\"", false), ("", false)])
    func `a tag says whether it is weak`(tag: String, isWeak: Bool) {
        #expect(ETag(tag).isWeak == isWeak)
    }

    @Test(arguments: [
        ("\"abc\"", ContentCoding.gzip, "\"abc-gzip\""), ("\"abc\"", .brotli, "\"abc-br\""),
        ("\"abc\"", .identity, "\"abc\""), ("W/\"abc\"", .gzip, "W/\"abc-gzip\""),
        ("W/\"abc\"", .identity, "W/\"abc\""), ("\"\"", .brotli, "\"-br\""), ("abc", .gzip, "abc"),
        ("", .gzip, ""), ("\"\u{600}\"", .gzip, "\"\u{600}-gzip\""),
    ])
    func `each coding has a tag of its own`(tag: String, coding: ContentCoding, variant: String) {
        #expect(ETag(tag).variant(coding).text == variant)
        #expect(ETag(tag).variant(coding).isWeak == ETag(tag).isWeak)
    }

    @Test func `other bytes have another tag, the same ones the same`() {
        #expect(ETag(of: [1, 2]).text == ETag(of: [1, 2]).text)
        #expect(ETag(of: [1, 2]).text != ETag(of: [2, 1]).text)
        #expect(!ETag(of: []).isWeak)
    }

    private func isNamed(_ tag: String, in list: String) -> Bool {
        ETag(tag).matches(Array(list.utf8).span)
    }

    private func isStronglyNamed(_ tag: String, in list: String) -> Bool {
        ETag(tag).matchesStrongly(Array(list.utf8).span)
    }
}

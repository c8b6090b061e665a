import Foundation
import Testing

struct StylesheetTests {
    let css: String
    let rules: String

    init() throws {
        css = String(
            decoding: try Data(contentsOf: Visit.publicFolder.appending(path: "site.css")),
            as: UTF8.self)
        let start = try #require(css.firstRange(of: "@layer base {"))
        rules = String(css[start.lowerBound...])
    }

    @Test func `the stylesheet is small`() {
        #expect(css.utf8.count <= 20_000)
    }

    @Test func `colours and lengths come from the tokens`() {
        #expect(rules.between("#", ";").isEmpty)
        #expect(!rules.contains("!important"))
        #expect(
            !rules.split { !$0.isLetter && !$0.isNumber && $0 != "." }.contains { word in
                word.hasSuffix("px") && word.first?.isNumber == true
            })
    }

    @Test(arguments: [false, true])
    func `colours keep their contrast`(isDark: Bool) throws {
        let tokens = tokens(isDark: isDark)
        func check(_ fronts: [String], on backs: [String], atLeast limit: Double) throws {
            for front in fronts {
                for back in backs {
                    let (one, two) = (try #require(tokens[front]), try #require(tokens[back]))
                    let contrast = Colour(one).contrast(with: Colour(two))
                    #expect(contrast >= limit, "\(front) on \(back): \(contrast)")
                }
            }
        }
        let plain = ["paper", "surface", "sunken"]
        let tints = ["accent-soft", "info-soft", "good-soft", "warn-soft", "bad-soft"]
        try check(["ink"], on: plain + tints + ["mark"], atLeast: 4.5)
        try check(["ink-soft"], on: plain, atLeast: 4.5)
        try check(["accent"], on: plain + tints, atLeast: 4.5)
        try check(["on-accent"], on: ["accent", "accent-strong"], atLeast: 4.5)
        for tone in ["info", "good", "warn", "bad"] {
            try check([tone], on: ["\(tone)-soft"], atLeast: 4.5)
        }
        // The colours of code.
        try check(["good", "warn", "info", "accent", "ink-soft"], on: ["sunken"], atLeast: 4.5)
        try check(["bad"], on: plain, atLeast: 4.5)
        try check(["visited"], on: ["paper", "surface"], atLeast: 4.5)
        try check(["edge", "accent"], on: plain, atLeast: 3)
    }

    /// The colours of a scheme by name.
    private func tokens(isDark: Bool) -> [String: String] {
        let block = css.between(":root {", "}")[isDark ? 1 : 0]
        let pairs = block.matches(of: /--([a-z-]+): *#([0-9a-f]+)/).map {
            (String($0.1), String($0.2))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

/// A colour of the sRGB space, for WCAG 2's contrast.
private struct Colour {
    let luminance: Double

    /// Three or six hexadecimal digits.
    init(_ digits: String) {
        let all = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
        let value = Int(all, radix: 16) ?? 0
        let channels = [16, 8, 0].map { shift -> Double in
            let part = Double((value >> shift) & 255) / 255
            return part <= 0.04045 ? part / 12.92 : exp(log((part + 0.055) / 1.055) * 2.4)
        }
        luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}

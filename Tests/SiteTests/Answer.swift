import FoundationEssentials
import HTTPServer

/// What came back, as a browser reads it.
struct Answer {
    let status: Int
    private let headers: Headers
    let text: String

    init(_ response: Response) {
        status = response.status.code
        headers = response.headers
        text = String(decoding: response.body, as: UTF8.self)
    }

    func header(_ name: String) -> String? { headers[name] }

    var location: String? { header("Location") }

    /// The inside of `<title>`.
    var title: String { text.between("<title>", "</title>").first ?? "" }

    /// The words of the heading of first level, without markup.
    var heading: String {
        let inside = text.between("<h1", "</h1>").first ?? ""
        return Answer.words(String(inside.drop { $0 != ">" }.dropFirst()))
    }

    /// The text between the tags, character references read.
    static func words(_ html: String) -> String {
        var text = ""
        var isTag = false
        for character in html.unicodeScalars {
            if character == "<" { isTag = true }
            if !isTag { text.unicodeScalars.append(character) }
            if character == ">" { isTag = false }
        }
        return decoded(text)
    }

    /// Every value of an attribute, as a browser gives it.
    func attributes(_ name: String) -> [String] {
        text.between(" \(name)=\"", "\"").map(Answer.decoded)
    }

    /// Every script but the site's own, which are files and wait for the page.
    var foreignScripts: [String] {
        text.between("<script", "</script>").filter {
            !($0.hasPrefix(" src=\"/assets/") && $0.hasSuffix(".js\" defer>"))
        }
    }

    /// What the inputs of that name hold.
    func values(of field: String) -> [String] {
        text.between(" name=\"\(field)\"", ">").flatMap { $0.between(" value=\"", "\"") }
            .map(Answer.decoded)
    }

    /// What the chosen options of the page's lists are called.
    var chosenOptions: [String] {
        text.between("<option value=\"", "</option>")
            .flatMap { ("\u{1}" + $0).between("\u{1}", "\" selected>") }.map(Answer.decoded)
    }

    /// What the text area of that name holds; the line break after its tag is not part of it.
    func area(_ field: String) -> String? {
        let inside = text.between("<textarea id=\"\(field)\"", "</textarea>").first
        return inside.map { Answer.decoded(String($0.drop { $0 != ">" }.dropFirst(2))) }
    }

    /// With its character references read, by bytes: none hides in a grapheme.
    static func decoded(_ html: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(html.utf8)[...]
        while let first = rest.first {
            let found = references.first { rest.starts(with: $0.0.utf8) }
            bytes.append(found?.1 ?? first)
            rest = rest.dropFirst(found?.0.utf8.count ?? 1)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let references = [
        ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
        ("&#39;", UInt8(ascii: "'")), ("&amp;", UInt8(ascii: "&")),
    ]
}

extension String {
    /// Every text between two marks, by bytes: no mark hides in a grapheme.
    func between(_ start: String, _ end: String) -> [String] {
        var found: [String] = []
        let bytes = Array(utf8)
        let (start, end) = (Array(start.utf8), Array(end.utf8))
        var place = 0
        while let open = bytes.place(of: start, from: place),
            let close = bytes.place(of: end, from: open + start.count)
        {
            found.append(String(decoding: bytes[(open + start.count)..<close], as: UTF8.self))
            place = close
        }
        return found
    }
}

extension [UInt8] {
    /// Where a run of bytes begins; nil when it does not occur.
    fileprivate func place(of mark: [UInt8], from first: Int) -> Int? {
        guard count >= mark.count, first <= count - mark.count else { return nil }
        return (first...(count - mark.count)).first { place in
            self[place] == mark[0] && self[place..<(place + mark.count)].elementsEqual(mark)
        }
    }
}

import Mustache

/// A mail's text and the same as HTML, each by one template.
struct MailTemplates: Sendable {
    private let library: MustacheLibrary

    /// Throws when a template cannot be read.
    init() throws {
        MustacheContentTypes.register(MailHTML(), named: MailHTML.name)
        var library = MustacheLibrary()
        try library.register(
            MailTemplates.template(PackageResources.mail_text_mustache, as: "TEXT"), named: "text")
        try library.register(
            MailTemplates.template(PackageResources.mail_html_mustache, as: MailHTML.name),
            named: "html")
        self.library = library
    }

    func text(_ mail: MailText) -> String { library.render(mail, withTemplate: "text") ?? "" }

    func html(_ mail: MailText) -> String { library.render(mail, withTemplate: "html") ?? "" }

    private static func template(_ bytes: [UInt8], as type: String) -> String {
        "{{% CONTENT_TYPE: \(type)}}" + String(decoding: bytes, as: UTF8.self)
    }
}

/// Escapes text for HTML byte by byte, so that no combining mark hides a bracket.
private struct MailHTML: MustacheContentType {
    static let name = "MAIL"

    func escapeText(_ text: String) -> String {
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}

/// What is to be known of a language to colour its code. Colours help the eye: what is
/// taken for another thing now and then does no harm.
struct CodeLanguage: Sendable {
    /// What the reader is told it is.
    let title: String
    var lineComment = ""
    var blockComment: (open: String, close: String)?
    var quotes: [UInt8] = []
    /// Quotes of strings that may go over several lines.
    var longQuotes: [UInt8] = []
    var hasTripleQuotes = false
    var keywords: Set<String> = []
    /// Whether `$name` is a variable.
    var hasVariables = false
    /// Whether a word or string before a colon is a key.
    var hasKeys = false
    /// Whether each statement begins with a word of the language.
    var beginsWithKeyword = false
    var isMarkup = false
    var isHTTP = false

    /// The language by what stands behind a fence; nil for one that is not known.
    static func named(_ info: String) -> CodeLanguage? {
        let name = info.prefix { $0 != " " && $0 != "\t" && $0 != "{" }.lowercased()
        return switch name {
        case "sh", "shell", "bash", "zsh", "console": shell
        case "http": CodeLanguage(title: "HTTP", isHTTP: true)
        case "json": json
        case "yaml", "yml": yaml
        case "js", "javascript", "mjs": javaScript
        case "py", "python": python
        case "html", "xml", "svg": markup
        case "nginx": nginx
        default: nil
        }
    }

    private static let single = UInt8(ascii: "'")
    private static let double = UInt8(ascii: "\"")

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }

    private static let shell = CodeLanguage(
        title: "Shell", lineComment: "#", longQuotes: [single, double],
        keywords: words(
            "if then else elif fi for while until do done case esac in function select return exit export local set unset"
        ), hasVariables: true)
    private static let json = CodeLanguage(
        title: "JSON", quotes: [double], keywords: words("true false null"), hasKeys: true)
    private static let yaml = CodeLanguage(
        title: "YAML", lineComment: "#", quotes: [single, double],
        keywords: words("true false null yes no on off"), hasKeys: true)
    private static let javaScript = CodeLanguage(
        title: "JavaScript", lineComment: "//", blockComment: ("/*", "*/"),
        quotes: [single, double], longQuotes: [UInt8(ascii: "`")],
        keywords: words(
            "async await break case catch class const continue default delete do else export extends false finally for from function if import in instanceof let new null of return static super switch this throw true try typeof undefined var void while yield"
        ))
    private static let python = CodeLanguage(
        title: "Python", lineComment: "#", quotes: [single, double], hasTripleQuotes: true,
        keywords: words(
            "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield"
        ))
    private static let markup = CodeLanguage(
        title: "HTML", blockComment: ("<!--", "-->"), isMarkup: true)
    private static let nginx = CodeLanguage(
        title: "nginx", lineComment: "#", longQuotes: [single, double],
        keywords: words("on off"), hasVariables: true, beginsWithKeyword: true)
}

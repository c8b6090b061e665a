import Handrail

/// Reads an error code from its file.
enum CodeReader {
    /// The keys of a code’s front matter.
    static let keys: Set<String> = [
        "code", "name", "family", "meaning", "relation", "side", "break", "retry", "retryable",
        "fixedBy", "causes", "article", "step", "aliases", "reference",
    ]

    static func read(_ source: Source) -> Reading<ErrorCode> {
        var matter = source.frontMatter
        matter.allow(only: keys)
        let code = code(source, &matter)
        let sourced = code.map {
            Sourced(
                value: $0, file: source.file.path, places: matter.places, links: source.links,
                grade: source.grade)
        }
        return Reading(
            value: sourced,
            findings: source.findings + matter.findings + TextCheck(source).findings)
    }

    private static func code(_ source: Source, _ matter: inout FrontMatter) -> ErrorCode? {
        let code = codeName(&matter)
        let name = matter.requiredText("name")
        let family = matter.requiredText("family")
        let meaning = matter.requiredText("meaning")
        let relation = matter.requiredText("relation")
        let side = side(&matter)
        let retry = matter.requiredText("retry")
        let isRetryable = retryable(&matter)
        let fixedBy = matter.requiredText("fixedBy")
        let causes = causes(&matter)
        guard let code, let name, let family, let meaning, let relation, let side, let retry,
            let isRetryable, let fixedBy
        else { return nil }
        return ErrorCode(
            code: code, name: name, family: family, meaning: meaning, relation: relation,
            side: side, breakWord: matter.text("break", atMost: 24) ?? "stops here", retry: retry,
            isRetryable: isRetryable, fixedBy: fixedBy, causes: causes,
            article: matter.text("article"), step: matter.text("step"),
            aliases: matter.list("aliases"),
            reference: reference(&matter), prose: source.prose)
    }

    private static func codeName(_ matter: inout FrontMatter) -> String? {
        guard let code = matter.requiredText("code", atMost: 64) else { return nil }
        let isName = code.utf8.allSatisfy {
            switch $0 {
            case 48...57, 65...90, 97...122, 45, 95, 46: true
            default: false
            }
        }
        guard isName, code.utf8.count <= 64 else {
            matter.report(
                "code", "“\(code)” cannot be an address",
                advice:
                    "use letters, digits, hyphens, dots and underscores; put other spellings into “aliases”"
            )
            return nil
        }
        return code
    }

    private static func side(_ matter: inout FrontMatter) -> Side? {
        guard let text = matter.requiredText("side") else { return nil }
        if let side = Side(rawValue: text) { return side }
        matter.report(
            "side", "“\(text)” is no side",
            advice: "use \(Side.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    private static func retryable(_ matter: inout FrontMatter) -> Bool? {
        guard matter.places.has("retryable") else {
            matter.report(
                "retryable", "“retryable” is missing", advice: "add “retryable: true” or “false”",
                as: .missingKey)
            return nil
        }
        return matter.flag("retryable")
    }

    private static func causes(_ matter: inout FrontMatter) -> [String] {
        let causes = matter.list("causes")
        if causes.isEmpty {
            matter.report(
                "causes", "“causes” is empty", advice: "name the likely causes", as: .missingKey)
        }
        return causes
    }

    /// A text, or a mapping of `name` and `url`.
    private static func reference(_ matter: inout FrontMatter) -> Reference? {
        guard let parts = matter.mapping("reference") else {
            return matter.text("reference").map { Reference(name: $0) }
        }
        guard let name = parts["name"] else {
            matter.report("reference", "“reference” has no name", advice: "add “name: …” to it")
            return nil
        }
        let url = parts["url"]
        if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
            matter.report(
                "reference", "“\(url)” is no web address", advice: "begin it with https://")
            return Reference(name: name)
        }
        return Reference(name: name, url: url)
    }
}

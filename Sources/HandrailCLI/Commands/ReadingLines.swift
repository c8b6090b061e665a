import Handrail

extension TextReading {
    /// What was read in a text before it was answered, a line each: the code
    /// and where it stands or, of a pasted text, what the text says.
    func lines(in content: Content) -> [StyledText] {
        let codes = codes.compactMap { found in
            content.code(found.code).map { (code: $0, words: found.words) }
        }
        let read = SearchReading(self, code: codes.first?.code)
        let first = codes.first.map { found -> StyledText in
            "We recognised \(found.code.code, .code) \(found.code.name) in “\(found.words)”."
        }
        let others = codes.dropFirst().map { "\($0.code.code) \($0.code.name)" }
        return [read?.line ?? first].compactMap(\.self)
            + (others.isEmpty ? [] : ["It also names \(others.joined(separator: ", "))."])
    }
}

extension SearchReading {
    fileprivate var line: StyledText {
        let id: StyledText = requestID.map { "request id \($0, .title)" } ?? ""
        return "We read: \(answer ?? "", .title)\(hasBoth ? ", " : "")\(id)."
    }
}

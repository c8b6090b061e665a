extension Content {
    /// The codes whose number is nearest to the first of three digits in a
    /// text, of the same hundred; none when the text has no such number.
    package func codes(near text: String) -> [ErrorCode] {
        let numbers = text.split { !$0.isNumber }.filter { $0.utf8.count == 3 }
        guard let asked = numbers.lazy.compactMap({ Int($0) }).first else { return [] }
        let near = codes.compactMap { code in Int(code.code).map { (code: code, number: $0) } }
            .filter { $0.number / 100 == asked / 100 }
            .sorted { abs($0.number - asked) < abs($1.number - asked) }
        return near.prefix(4).map(\.code)
    }
}

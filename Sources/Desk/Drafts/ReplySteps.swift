import Handrail

/// What a reply tells its reader to do: the items of its numbered lists.
enum ReplySteps {
    /// The longest that reads as a heading, in characters.
    private static let longestTitle = 80

    /// The steps of some replies in order, each once. One that may hold something private
    /// is left out.
    static func all(in replies: [String]) -> [DraftStep] {
        var seen: Set<String> = []
        return replies.flatMap(items).filter { !PrivateText.isHeld(by: $0) }.map(step)
            .filter { !$0.title.isEmpty && seen.insert($0.title.lowercased()).inserted }
    }

    /// Each item as one line. What stands between code fences is no list.
    static func items(of markdown: String) -> [String] {
        var items: [String] = []
        var isInItem = false
        var isInFence = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = String(line).trimmed
            if text.hasPrefix("```") || text.hasPrefix("~~~") {
                isInFence.toggle()
                isInItem = false
            } else if !isInFence, let item = numbered(text) {
                items.append(item)
                isInItem = true
            } else if isInItem, !text.isEmpty, line.first?.isWhitespace == true {
                items[items.count - 1] += " " + text
            } else {
                isInItem = false
            }
        }
        return items
    }

    /// What follows `1.` or `1)`; nil for any other line.
    private static func numbered(_ line: String) -> String? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard (1...9).contains(digits.count), let mark = rest.first, mark == "." || mark == ")",
            rest.dropFirst().first?.isWhitespace == true
        else { return nil }
        return String(rest.dropFirst()).trimmed
    }

    /// The first sentence is what to do, the others are how.
    private static func step(_ item: String) -> DraftStep {
        guard let end = item.firstRange(of: ". ") else {
            let title = item.hasSuffix(".") ? String(item.dropLast()) : item
            return title.count > longestTitle
                ? DraftStep(title: title.shortened(to: longestTitle), text: item)
                : DraftStep(title: title, text: DraftStep.asksForText)
        }
        return DraftStep(
            title: String(item[..<end.lowerBound]).shortened(to: longestTitle),
            text: String(item[end.upperBound...]))
    }
}

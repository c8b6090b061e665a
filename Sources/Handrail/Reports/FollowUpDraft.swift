/// What is said about a report, as it was typed.
public struct FollowUpDraft: Sendable, Equatable {
    public let kind: Message.Kind
    public let text: String

    public init(kind: Message.Kind, text: String) {
        self.kind = kind
        self.text = text
    }

    /// As it is stored: without what shows nothing, its line breaks kept.
    public var plainText: String { text.plain.trimmed }

    /// What stands in the way of sending it to `field`; nil when nothing does.
    public func mistake(in field: String) -> ReportDraft.Mistake? {
        let count = text.unicodeScalars.count
        if count > Message.longest {
            return .init(
                field, "Shorten your message to \(Message.longest) characters; it has \(count)")
        }
        guard kind == .message, plainText.isEmpty else { return nil }
        return .init(field, "Enter your message, for example what changed since you wrote")
    }
}

/// What `check` looks for. Its name, in kebab-case, does not change: reports, code scanning
/// and people refer to it.
public enum Rule: String, Sendable, CaseIterable {
    // The file
    case unreadableFile = "unreadable-file"
    case noFrontMatter = "no-front-matter"
    case invalidYAML = "invalid-yaml"
    case textTooLong = "text-too-long"
    case invalidName = "invalid-name"
    case duplicateSlug = "duplicate-slug"
    case keptPage = "kept-page"

    // Front matter
    case missingKey = "missing-key"
    case unknownKey = "unknown-key"
    case invalidValue = "invalid-value"
    case valueTooLong = "value-too-long"
    case titleTooLong = "title-too-long"
    case unknownCode = "unknown-code"
    case unknownArticle = "unknown-article"
    case unknownStep = "unknown-step"
    case unknownGroup = "unknown-group"
    case duplicateAlias = "duplicate-alias"
    case duplicatePhrase = "duplicate-phrase"

    // Links and pictures
    case rawHTML = "raw-html"
    case unsafeLink = "unsafe-link"
    case brokenLink = "broken-link"
    case brokenAnchor = "broken-anchor"
    case externalLink = "external-link"
    case vagueLink = "vague-link"
    case ambiguousLink = "ambiguous-link"
    case missingAlt = "missing-alt"
    case missingPicture = "missing-picture"
    case unusedPicture = "unused-picture"
    case brokenInclude = "broken-include"
    case footnote
    case callout
    case orphan

    // Headings and sentences
    case headingLevel = "heading-level"
    case duplicateHeading = "duplicate-heading"
    case duplicateQuestion = "duplicate-question"
    case noQuestions = "no-questions"
    case hardToRead = "hard-to-read"

    // Steps and the guide
    case stepWithoutHeading = "step-without-heading"
    case emptyStep = "empty-step"
    case stepOption = "step-option"
    case stepQuestion = "step-question"
    case stepCircle = "step-circle"
    case strayOption = "stray-option"

    // Dates and notices
    case updatedInFuture = "updated-in-future"
    case outdated
    case expired
    case publication
    case noticeHeading = "notice-heading"
    case noticeWithoutUpdate = "notice-without-update"
    case noticeTimes = "notice-times"
    case noticeNotEnded = "notice-not-ended"
}

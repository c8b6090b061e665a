extension Rule {
    /// What it finds, in a sentence.
    public var meaning: String {
        switch self {
        case .unreadableFile: "The file cannot be read, or is not UTF-8."
        case .noFrontMatter: "The file has no front matter, or one that does not end."
        case .invalidYAML: "The front matter is no YAML that is understood here."
        case .textTooLong: "The text is longer or nested deeper than is read."
        case .invalidName: "The file’s name cannot be an address."
        case .duplicateSlug: "Two files of one kind have the same name or code."
        case .keptPage: "A page is shown as it was before a mistake (while a site is served)."
        case .missingKey: "A key that must be there is missing or empty."
        case .unknownKey: "A key is not known here, perhaps because it is misspelt."
        case .invalidValue: "A key has a value that it cannot have."
        case .valueTooLong: "A value is longer than what shows it has room for."
        case .titleTooLong:
            "An article’s title has more than 70 characters: lists and search results cut it."
        case .unknownCode: "A code is named that the catalogue does not have."
        case .unknownArticle: "An article is named that does not exist."
        case .unknownStep: "A step is named that the article does not have."
        case .unknownGroup: "A category or family is not in site.yaml, so it has no title."
        case .duplicateAlias: "An alias is another article’s slug or alias, or stands twice."
        case .duplicatePhrase: "Two codes claim the same phrase, so search cannot tell them apart."
        case .rawHTML: "Raw HTML is left out of the page."
        case .unsafeLink: "A link or picture leads where pages do not link to, so it is left out."
        case .brokenLink: "A link within the site leads to no page."
        case .brokenAnchor: "A link leads to a heading that is not there."
        case .externalLink:
            "A link to another site does not answer (looked at with --external only)."
        case .vagueLink: "A link’s words, such as “here”, do not say where it leads."
        case .ambiguousLink: "The same words link to different pages."
        case .missingAlt: "A picture has no text for those who do not see it."
        case .missingPicture: "A picture’s file is not there."
        case .unusedPicture: "A file in pictures/ is shown nowhere."
        case .brokenInclude: "A line {{> name }} names no snippet, or one that contains itself."
        case .footnote: "A footnote is missing, said twice, or referred to nowhere."
        case .callout: "A callout has a tag that is not known, or no text."
        case .orphan: "Nothing but its category’s list and search leads to an article."
        case .headingLevel: "A heading skips a level, or is a first-level one beside the title."
        case .duplicateHeading: "Two headings side by side have the same words."
        case .duplicateQuestion: "A question stands in two topics."
        case .noQuestions: "A topic has no questions."
        case .hardToRead: "The text is hard to read: its sentences or words are long."
        case .stepWithoutHeading: "Something under “## Steps” belongs to no step."
        case .emptyStep: "A step has a heading and no text."
        case .stepOption: "What the list below a step’s heading says cannot be followed."
        case .stepQuestion: "A step’s question and its answers do not go together."
        case .stepCircle: "Steps or answers lead in a circle."
        case .strayOption:
            "A list below a step’s heading looks like its options and is shown as text."
        case .updatedInFuture: "An article was checked on a day that is still to come."
        case .outdated: "Nobody has checked an article for two years."
        case .expired: "An article’s “expires” is past, so it is not shown any more."
        case .publication: "An article’s “expires” is not after its “publish”."
        case .noticeHeading: "A heading of a notice is no update with a time."
        case .noticeWithoutUpdate: "An incident has no update."
        case .noticeTimes: "The times of a notice contradict each other."
        case .noticeNotEnded: "A notice is over and still shown, for want of an “end”."
        }
    }

    /// What a finding of it is, where nothing else is said.
    public var severity: Finding.Severity {
        switch self {
        case .keptPage, .unusedPicture, .unknownKey, .titleTooLong, .unknownGroup, .duplicatePhrase,
            .vagueLink,
            .ambiguousLink, .orphan, .headingLevel, .duplicateHeading, .hardToRead, .emptyStep,
            .strayOption, .updatedInFuture, .outdated, .expired, .noticeNotEnded:
            .warning
        default: .error
        }
    }
}

/// A figure that the team learns something from. Its raw value names it in addresses.
package enum Insight: String, Sendable, CaseIterable {
    case reports = "reports-per-day"
    case waits = "waiting-times"
    case searchesWithoutResult = "searches-without-result"
    case searchesWithoutClick = "searches-without-click"
    case unhelpful = "unhelpful-articles"
    case steps
    case deflection
    case leastRead = "least-read-articles"
    case spikes

    package var title: String {
        switch self {
        case .reports: "Reports by code and day"
        case .waits: "How long reporters wait"
        case .searchesWithoutResult: "Searches without a result"
        case .searchesWithoutClick: "Searches without a click"
        case .unhelpful: "Articles that did not help"
        case .steps: "Steps by success"
        case .deflection: "Solved without a report"
        case .leastRead: "Articles read least"
        case .spikes: "Codes that spiked"
        }
    }

    /// What the figure counts, in a sentence or two.
    package var definition: String {
        switch self {
        case .reports:
            "Every report that was stored counts on the day it came, once. Days are UTC."
        case .waits:
            "From sending a report to the team’s first answer and to its being solved, by the week of the answer or the solution. Half waited no longer than the median, nine in ten no longer than the 90th percentile."
        case .searchesWithoutResult:
            "Texts that found nothing the last time they were searched for: write an answer, or add the words to an article or to the synonyms."
        case .searchesWithoutClick:
            "Texts that found something of which nobody opened anything: the right article may be missing, or its title does not say so."
        case .unhelpful:
            "Answers to “Was this helpful?”, one a person, article and day, with the latest words of those it did not help."
        case .steps:
            "What people said of each step of a guide: the surest success first. On fewer than 30 people a share says little."
        case .deflection:
            "An article is read, its guide is begun, a step works; or it is offered beside the report form, opened, and the report stays unsent."
        case .leastRead:
            "How often a person’s browser opened each article, the least first. Programs and pages that browsers fetch ahead do not count."
        case .spikes:
            "Times in which more people met a code than chance explains, the latest first."
        }
    }

    /// What stands where the figure would, when there is nothing.
    package var emptyWords: String {
        switch self {
        case .reports: "No report came in these days."
        case .waits: "No report was answered or solved in these days."
        case .searchesWithoutResult: "Every search of these days found something."
        case .searchesWithoutClick:
            "Something was opened for every search of these days that found something."
        case .unhelpful: "Nobody said in these days that an article did not help."
        case .steps: "Nobody answered a step of a guide in these days."
        case .deflection: "No guide was used and no article was offered in these days."
        case .leastRead: "There is no article yet."
        case .spikes: "No code spiked in these days."
        }
    }
}

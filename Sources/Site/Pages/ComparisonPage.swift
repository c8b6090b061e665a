import Handrail
import Web

/// Two to six codes side by side, the differences marked.
struct ComparisonPage: Page {
    static let template = "compare"

    let title: String
    let frame: PageFrame
    let crumbs = [Link.home, .codes]
    let heading: String
    let lede: String
    let hasNotes: Bool
    /// What was asked for and is not shown.
    let notes: [String]
    let hasTable: Bool
    let caption: String
    let columns: [Chip]
    let rows: [Line]
    let isChooserOpen: Bool
    let choices: [ChoiceOfCodes]

    /// One question and each code's answer.
    struct Line {
        let question: String
        let differs: Bool
        let answers: [Answer]
    }

    struct Answer {
        let code: String
        let answer: String
    }

    /// `isDefault` says that nobody named a code.
    init(_ wanted: ComparisonRequest, in content: Content, isDefault: Bool) {
        let codes = wanted.found.compactMap { content.code($0) }
        let comparison = Comparison(codes, in: content)
        hasTable = codes.count > 1
        heading = hasTable ? "\(wanted.found.listed) side by side" : "Compare error codes"
        title = heading
        frame = PageFrame(
            summary: "Error codes side by side: what they mean, where it breaks, who fixes it.",
            canonicalPath: isDefault ? Paths.comparison : nil, section: .codes,
            codes: wanted.found)
        lede = ComparisonPage.lede(comparison)
        notes = isDefault ? [] : wanted.notes
        hasNotes = !notes.isEmpty
        caption = "The same questions, answered for each code"
        columns = hasTable ? codes.map(Chip.init) : []
        rows = hasTable ? comparison.rows.map { Line($0, of: codes) } : []
        isChooserOpen = !hasTable
        choices = content.families.map { ChoiceOfCodes($0, in: content, chosen: wanted.found) }
    }

    /// What the table shows, in a sentence.
    private static func lede(_ comparison: Comparison) -> String {
        guard comparison.codes.count > 1 else {
            return
                "Choose two to six codes; their answers stand side by side and the differences are marked."
        }
        let alike = comparison.rows.filter { !$0.differs }.map { $0.question.asTopic }
        return alike.isEmpty
            ? "They differ in every answer."
            : "What differs is marked. The same for all: \(alike.listed)."
    }
}

extension ComparisonPage.Line {
    fileprivate init(_ row: Comparison.Row, of codes: [ErrorCode]) {
        question = row.question
        differs = row.differs
        answers = zip(codes, row.answers).map {
            ComparisonPage.Answer(code: $0.code, answer: $1)
        }
    }
}

/// The codes of a family as check boxes.
struct ChoiceOfCodes {
    let title: String
    let codes: [Box]

    struct Box {
        let code: String
        let name: String
        let isChosen: Bool
    }

    init(_ family: CodeFamily, in content: Content, chosen: [String]) {
        title = family.title
        codes = content.codes(in: family).map {
            Box(code: $0.code, name: $0.name, isChosen: chosen.contains($0.code))
        }
    }
}

extension ComparisonRequest {
    /// What was asked for and is not shown, in sentences.
    fileprivate var notes: [String] {
        var notes: [String] = []
        if !unknown.isEmpty { notes.append("No code here is called \(unknown.listed).") }
        if !leftOut.isEmpty {
            notes.append("Six codes fit side by side. Left out: \(leftOut.listed).")
        }
        if found.count < 2 {
            let known = found.first.map { "That leaves \($0) alone. " } ?? ""
            notes.append("\(known)A comparison takes at least two codes: choose them below.")
        }
        return notes
    }
}

extension String {
    /// A question as a sentence mentions it: `Try again?` → `try again`.
    fileprivate var asTopic: String {
        prefix(1).lowercased() + dropFirst().filter { $0 != "?" }
    }
}

import Markdown

/// Whether each step has a heading and a text.
struct StepTextCheck {
    private let source: Source
    private let steps: [Section]

    /// `steps` are the sections of the steps.
    init(_ source: Source, _ steps: [Section]) {
        self.source = source
        self.steps = steps
    }

    var findings: [Finding] { listFindings + steps.compactMap(emptyFinding) }

    /// A list between `## Steps` and the first step is shown, and is no part of the guide.
    private var listFindings: [Finding] {
        let start = source.text.sections.first { $0.level == 2 && $0.anchor == "steps" }
        guard !steps.isEmpty, let start, start.html.contains("<ol") else { return [] }
        return [
            Finding(
                .stepWithoutHeading, source.file.path, start.line,
                "the list below “\(start.heading)” has no headings, so its items are no steps",
                advice: "begin each with a line “### Do this”")
        ]
    }

    private func emptyFinding(_ step: Section) -> Finding? {
        guard source.text.html(below: step.anchor)?.isEmpty ?? true else { return nil }
        return Finding(
            .emptyStep, source.file.path, step.line, "the step “\(step.heading)” has no text",
            advice: "say in a sentence or two what to do and what should happen")
    }
}

import Handrail
import Markdown

/// Reads the steps of an article: the third-level headings under `## Steps`, each
/// with all that stands below it and what the list directly below it says.
struct StepReader {
    private(set) var steps: [Step] = []
    private(set) var findings: [Finding] = []
    /// The links that lead from an answer to another article.
    private(set) var answers: [SourcedLink] = []

    init(_ source: Source) {
        let headings = StepReader.headings(of: source)
        let needs = NeededSteps(headings.map(\.anchor), source.text.settings, in: source.file.slug)
        for heading in headings {
            var reader = StepOptionsReader(heading, among: headings, needs, in: source.file)
            reader.read(source.text.settings[heading.anchor] ?? [])
            findings += reader.findings
            answers += reader.answers
            steps.append(StepReader.step(heading, reader.options, source.text))
        }
        findings += source.text.straySettings.map {
            Finding(
                .strayOption, source.file.path, $0,
                "this list is shown as text: this item has no key",
                advice: "write each as “- minutes: 2”, or begin the step with a sentence")
        }
        findings += StepTextCheck(source, headings).findings
        if headings.isEmpty, let steps = source.text.outline.first(where: StepReader.isStart) {
            findings.append(
                Finding(
                    .stepWithoutHeading, source.file.path, steps.line, "the steps have no headings",
                    advice: "begin each step with a line “### Do this”"))
        }
    }

    private static func isStart(_ heading: Heading) -> Bool {
        heading.level == 2 && heading.anchor == "steps"
    }

    private static func headings(of source: Source) -> [Section] {
        let sections = source.text.sections
        guard let start = sections.firstIndex(where: { $0.level == 2 && $0.anchor == "steps" })
        else { return [] }
        return sections[(start + 1)...].prefix { $0.level > 2 }.filter { $0.level == 3 }
    }

    private static func step(
        _ heading: Section, _ options: StepOptions, _ text: MarkdownText
    ) -> Step {
        let markup = text.html(ofHeading: heading.anchor)
        return Step(
            id: heading.anchor, title: heading.heading,
            markup: markup.flatMap { $0.contains("<") ? $0 : nil },
            html: text.html(below: heading.anchor) ?? heading.html, options: options)
    }
}

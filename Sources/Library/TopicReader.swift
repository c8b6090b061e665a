import Handrail

/// Reads a topic of the FAQ from its file.
enum TopicReader {
    static func read(_ source: Source) -> Reading<Topic> {
        var matter = source.frontMatter
        matter.allow(only: ["title", "summary", "order"])
        let title = matter.requiredText("title")
        let summary = matter.requiredText("summary", atMost: 200)
        let order = matter.number("order")
        let questions = questions(of: source.prose)
        var findings = source.findings + matter.findings + SlugCheck.findings(source.file)
        if questions.isEmpty {
            findings.append(
                Finding(
                    source.file.path, 1, "the topic has no questions",
                    advice: "write each question as “## Question?” with its answer below"))
        }
        guard let title, let summary, SlugCheck.isSlug(source.file.slug) else {
            return Reading(value: nil, findings: findings)
        }
        let topic = Topic(
            slug: source.file.slug, title: title, summary: summary, order: order,
            questions: questions)
        let sourced = Sourced(
            value: topic, file: source.file.path, lines: matter.lines, links: source.links)
        return Reading(value: sourced, findings: findings)
    }

    /// The second-level headings; deeper ones belong to the answer above them.
    private static func questions(of prose: Prose) -> [Question] {
        var questions: [Question] = []
        for section in prose.sections {
            if section.level == 2 {
                questions.append(
                    Question(
                        anchor: section.anchor, title: section.title, html: section.html,
                        text: section.text))
            } else if section.level > 2, let last = questions.popLast() {
                questions.append(
                    Question(
                        anchor: last.anchor, title: last.title, html: last.html + section.html,
                        text: last.text + " " + section.text))
            }
        }
        return questions
    }
}

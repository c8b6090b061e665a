import Handrail
import Markdown

/// Reads a topic of the FAQ from its file.
enum TopicReader {
    /// The keys of a topic’s front matter.
    static let keys: Set<String> = ["title", "summary", "order"]

    static func read(_ source: Source) -> Reading<Topic> {
        var matter = source.frontMatter
        matter.allow(only: keys)
        let title = matter.requiredText("title")
        let summary = matter.requiredText("summary", atMost: 200)
        let order = matter.number("order")
        let questions = questions(of: source)
        var findings = source.findings + matter.findings + SlugCheck.findings(source.file)
        findings += TextCheck(source).findings
        if questions.isEmpty {
            findings.append(
                Finding(
                    .noQuestions, source.file.path, 1, "the topic has no questions",
                    advice: "write each question as “## Question?” with its answer below"))
        }
        guard let title, let summary, SlugCheck.isSlug(source.file.slug) else {
            return Reading(value: nil, findings: findings)
        }
        let topic = Topic(
            slug: source.file.slug, title: title, summary: summary, order: order,
            questions: questions)
        let sourced = Sourced(
            value: topic, file: source.file.path, places: matter.places, links: source.links,
            grade: source.grade)
        return Reading(value: sourced, findings: findings)
    }

    /// The second-level headings; deeper ones belong to the answer above them.
    private static func questions(of source: Source) -> [Question] {
        let sections = source.text.sections
        return sections.indices.filter { sections[$0].level == 2 }.map { place in
            let question = sections[place]
            let below = sections[(place + 1)...].prefix { $0.level > 2 }
            let words = below.flatMap { [$0.heading, $0.text] }
            return Question(
                anchor: question.anchor, title: question.heading,
                html: source.text.html(below: question.anchor) ?? question.html,
                text: ([question.text] + words).joined(separator: " "))
        }
    }
}

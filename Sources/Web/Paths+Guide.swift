public import Handrail

extension Paths {
    /// An article's guide, from its first step on.
    public static func guide(_ slug: String, code: String? = nil) -> String {
        "\(article(slug))/guide" + (code.map { "?code=\(segment($0))" } ?? "")
    }

    /// A guide with what has been done in it so far: at a step, or where the visitor
    /// left off. It begins at the content, so that the keyboard and a reader do, too.
    public static func guide(_ slug: String, at step: String?, _ trail: GuideTrail) -> String {
        guide(slug, step.map { [("step", $0)] } ?? [], trail)
    }

    /// Where a guide ends: the step worked, or nothing did.
    public static func guideEnd(
        _ slug: String, _ outcome: StepOutcome, at step: String, _ trail: GuideTrail
    ) -> String {
        guide(slug, [("result", outcome.rawValue), ("step", step)], trail)
    }

    private static func guide(
        _ slug: String, _ place: [(String, String)], _ trail: GuideTrail
    ) -> String {
        let steps = trail.tried.map { ("tried", $0) } + trail.skipped.map { ("skipped", $0) }
        let code = trail.code.isEmpty ? [] : [("code", trail.code)]
        let run = trail.run.map { [("run", $0)] } ?? []
        let fields = (place + steps + code + run).map { "\($0)=\(segment($1))" }
        return guide(slug) + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&")) + "#main"
    }
}

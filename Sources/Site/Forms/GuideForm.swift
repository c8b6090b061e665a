import HTTPServer
import Handrail
import Web

/// Where a visitor is in a guide, as an address or a form says it.
struct GuideForm {
    /// What was asked for or answered; not necessarily a step of the guide.
    let step: String
    /// Nil when none of the three was chosen.
    let outcome: StepOutcome?
    /// How the guide ended; nil while it goes on.
    let result: StepOutcome?
    /// The token of the form or of the run in the address; not necessarily a good one.
    let token: String
    /// What has been done so far, without anything that is no step and no code.
    let trail: GuideTrail

    init(_ fields: Fields, _ guide: Guide, in content: Content) {
        step = fields["step"] ?? ""
        outcome = fields["outcome"].flatMap(StepOutcome.init)
        result = fields["result"].flatMap(StepOutcome.init)
        token = fields["form_token"] ?? fields["run"] ?? ""
        trail = GuideTrail(
            tried: fields.all("tried"), skipped: fields.all("skipped"),
            code: fields["code"].flatMap { content.code($0)?.code } ?? "",
            isStep: { guide.step($0) != nil })
    }

    /// The name of the form: a run through one guide is none through another.
    static func name(_ article: Article) -> String { "guide \(article.slug)" }
}

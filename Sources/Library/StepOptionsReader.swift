import Handrail
import Markdown

/// Reads what the list directly below a step's heading says of the step. What
/// cannot be followed is reported and left out.
struct StepOptionsReader {
    static let keys: Set<String> = ["answer", "ask", "for", "minutes", "needs", "risk", "why"]
    private static let minutes = 1...600

    private(set) var options = StepOptions()
    private(set) var findings: [Finding] = []
    /// The links that lead from an answer to another article.
    private(set) var answers: [SourcedLink] = []

    private let step: Section
    private let steps: [Section]
    private let needed: NeededSteps
    private let file: SourceFile
    private var ask: Setting?
    private var read: [StepQuestion.Answer] = []
    /// The answers that were given, those that lead nowhere included.
    private var given = 0
    private var seen: Set<String> = []

    init(
        _ step: Section, among steps: [Section], _ needed: NeededSteps, in file: SourceFile
    ) {
        self.step = step
        self.steps = steps
        self.needed = needed
        self.file = file
    }

    /// Reads the list.
    mutating func read(_ settings: [Setting]) {
        for setting in settings {
            if setting.text.isEmpty {
                report(setting, "“\(setting.key)” says nothing", "write it after the colon")
            } else if !seen.insert(setting.key).inserted,
                !["needs", "answer"].contains(setting.key)
            {
                report(setting, "“\(setting.key)” stands twice", "keep one of the two")
            } else {
                take(setting)
            }
        }
        finishQuestion()
    }

    private mutating func take(_ setting: Setting) {
        switch setting.key {
        case "for": takePlaces(setting)
        case "minutes": takeMinutes(setting)
        case "risk": options.risk = setting.text
        case "why": options.why = setting.text
        case "needs": takeNeeds(setting)
        case "ask": ask = setting
        case "answer": takeAnswer(setting)
        default:
            report(
                setting, "“\(setting.key)” is no key of a step",
                FrontMatter.advice(for: setting.key, among: StepOptionsReader.keys))
        }
    }

    private mutating func takePlaces(_ setting: Setting) {
        for name in setting.text.split(separator: ",").map({ String($0).trimmed }) {
            if let place = StepPlace(rawValue: name.lowercased()) {
                options.places.append(place)
            } else {
                report(
                    setting, "“\(name)” is no place a step is for",
                    "use one or more of browser, app, API, with commas between them")
            }
        }
    }

    private mutating func takeMinutes(_ setting: Setting) {
        guard let minutes = Int(setting.text), StepOptionsReader.minutes.contains(minutes) else {
            return report(
                setting, "“minutes” is not a number of minutes: \(setting.text)",
                "write a whole number from 1 to 600")
        }
        options.minutes = minutes
    }

    private mutating func takeNeeds(_ setting: Setting) {
        let advice = "link to an earlier step of this article, as [Reload](#reload)"
        if setting.links.isEmpty { report(setting, "“needs” names no step", advice) }
        for link in setting.links {
            guard case .step(let id) = GuideTarget(link.destination, in: file.slug),
                let place = place(of: id)
            else {
                report(setting, "“needs” leads to no step: \(link.destination)", advice)
                continue
            }
            if needed.does(id, need: step.anchor) || id == step.anchor {
                report(setting, "steps that need each other are a circle", advice, as: .stepCircle)
            } else if place > ownPlace {
                report(setting, "“\(steps[place].heading)” is needed and comes later", advice)
            } else {
                options.needs.append(id)
            }
        }
    }

    private mutating func takeAnswer(_ setting: Setting) {
        given += 1
        guard let link = setting.links.first, setting.links.count == 1,
            let target = GuideTarget(link.destination, in: file.slug)
        else {
            return report(
                setting, "this answer leads to no step or article: \(setting.text)",
                "make it one link, as [Yes](#reload) or [No](/articles/check-your-connection)")
        }
        switch target {
        case .step(let id): takeAnswer(setting, link, to: id)
        case .article(file.slug, _): reportCircle(setting, "its own article")
        case .article(let slug, let anchor):
            answers.append(
                SourcedLink(
                    destination: target.address ?? "", line: setting.line, asker: step.anchor))
            read.append(.init(text: link.text, target: .article(slug, step: anchor)))
        }
    }

    private mutating func takeAnswer(_ setting: Setting, _ link: Link, to id: String) {
        guard let place = place(of: id) else {
            return report(
                setting, "this answer leads to no step: #\(id)",
                "use the anchor of a heading under “## Steps”")
        }
        guard place > ownPlace else { return reportCircle(setting, "“\(steps[place].heading)”") }
        read.append(.init(text: link.text, target: .step(id)))
    }

    private mutating func reportCircle(_ setting: Setting, _ goal: String) {
        report(
            setting, "this answer leads back to \(goal), in a circle",
            "lead to a later step or to another article", as: .stepCircle)
    }

    /// A question needs two answers or more, and answers a question.
    private mutating func finishQuestion() {
        if let ask, read.count >= 2 {
            options.question = StepQuestion(text: ask.text, answers: read)
        } else if let ask, given < 2 {
            report(
                ask, "“ask” has \(given == 0 ? "no answer" : "one answer")",
                "add “- answer: [Yes](#step)” for each answer, two at least", as: .stepQuestion)
        } else if ask == nil, given > 0 {
            findings.append(
                Finding(
                    .stepQuestion, file.path, step.line, "a step has answers and no question",
                    advice: "add “- ask: …” to the list below its heading"))
        }
    }

    private var ownPlace: Int { place(of: step.anchor) ?? 0 }

    private func place(of id: String) -> Int? { steps.firstIndex { $0.anchor == id } }

    private mutating func report(
        _ setting: Setting, _ message: String, _ advice: String, as rule: Rule = .stepOption
    ) {
        findings.append(Finding(rule, file.path, setting.line, message, advice: advice))
    }
}

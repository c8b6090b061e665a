import Handrail
import Indexing
import Web

/// “Find out what failed”: a text or a recording goes in, what it shows comes out.
struct DiagnosisPage: Page {
    static let template = "diagnosis"

    let title: String
    let frame: PageFrame
    let heading: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let recordingFindings: RecordingPart?
    let textFindings: TextPart?
    let hasFindings: Bool
    /// True when nothing else on the page is to be done first.
    let isReportFirst: Bool
    let product: String
    let pasted: String
    let textMistake: String?
    let fileMistake: String?
    let fileDescribed: String

    init(
        _ form: DiagnosisForm, _ mistakes: [ReportDraft.Mistake] = [],
        recording: RecordingPart? = nil, text: TextPart? = nil, in content: Content
    ) {
        hasFindings = recording != nil || text != nil
        isReportFirst = text?.recognized == nil
        heading = hasFindings ? "What we found" : "Find out what failed"
        title = mistakes.isEmpty ? heading : "Error: \(heading)"
        frame = PageFrame(
            summary: "Paste an error page or check a recording of your browser.",
            canonicalPath: form.isSent ? nil : Paths.diagnosis,
            assets: ["diagnose.css", "recording.js"])
        hasMistakes = !mistakes.isEmpty
        // “q” is the search box above.
        self.mistakes = mistakes.map {
            MistakeLine($0, target: $0.field == "q" ? "q-text" : $0.field)
        }
        recordingFindings = recording
        textFindings = text
        product = content.settings.product
        pasted = PasteBox.kept(form.search.text)
        textMistake = mistakes.first { $0.field == "q" }?.message
        fileMistake = mistakes.first { $0.field == DiagnosisForm.fileField }?.message
        fileDescribed = "recording-hint" + (fileMistake == nil ? "" : " recording-mistake")
    }
}

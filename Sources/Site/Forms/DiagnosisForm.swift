import HTTPServer
import Handrail

/// What somebody pastes or uploads to find out what failed.
struct DiagnosisForm {
    /// The name of the field for a file.
    static let fileField = "recording"

    /// The search that the text is read by.
    let search: SearchForm
    /// The file, cleaned; nil when none was chosen.
    let file: FormFile?
    /// What the recording shows; nil without a file that is one.
    let findings: RecordingFindings?
    /// True for a form that was sent.
    let isSent: Bool

    /// A form that was sent.
    init(_ request: Request) {
        search = SearchForm(request.form)
        file = request.files.first { $0.name == DiagnosisForm.fileField }
        let found = file?.finding as? RecordingFindings
        findings = found?.isRecording == true ? found : nil
        isSent = true
    }

    /// An empty form, or one that a link fills in with `q`.
    init(_ query: Fields) {
        search = SearchForm(query)
        file = nil
        findings = nil
        isSent = false
    }

    var hasText: Bool { !search.query.isBlank }

    /// What stands in the way of an answer.
    var mistakes: [ReportDraft.Mistake] {
        guard isSent else { return [] }
        guard let file else {
            return hasText ? [] : [.init("q", "Paste what you see, or choose a recording")]
        }
        guard findings == nil else { return [] }
        let name = file.fileName.shortened(to: 60)
        return [
            .init(DiagnosisForm.fileField, "“\(name)” \(DiagnosisForm.refusal(of: file))")
        ]
    }

    /// Why a file shows nothing, and what to do.
    private static func refusal(of file: FormFile) -> String {
        switch file.refusal {
        case .contentTooLarge:
            "is too large: record anew from just before the error, up to 50 MB"
        case .insufficientStorage: "cannot be taken right now: try again in a few minutes"
        default:
            file.size == 0
                ? "is empty: choose the file again"
                : "is no recording that we can read: save it again as HAR, as told below"
        }
    }
}

import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// Finding out what failed from a text or a recording.
struct DiagnosisRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let limit: RateLimit?

    func add(to router: inout Router) {
        router.get(Paths.diagnosis, ask)
        router.post(
            Paths.diagnosis,
            filtering: { $0.name == DiagnosisForm.fileField ? RecordingFilter() : nil }, diagnose)
    }

    /// `GET /diagnose?q=`
    func ask(_ request: Request) -> Response {
        render(DiagnosisForm(request.query), status: .ok)
    }

    /// `POST /diagnose`: needs no token, since nothing changes but that a clean
    /// file is kept for a while.
    func diagnose(_ request: Request) throws -> Response {
        let form = DiagnosisForm(request)
        let mistakes = form.mistakes
        guard mistakes.isEmpty else {
            return render(form, mistakes, status: .unprocessableContent)
        }
        do {
            if form.file != nil { try limit?.take(for: request.clientNetwork) }
            return try answer(form)
        } catch let problem as Problem {
            return problem.answer { message, status in
                render(form, [.init(DiagnosisForm.fileField, message)], status: status)
            }
        }
    }

    private func answer(_ form: DiagnosisForm) throws -> Response {
        let edition = editions.value
        let content = edition.content
        let recording = form.findings.map { RecordingPart($0, token: nil, in: content) }
        let text =
            form.hasText
            ? TextPart(form.search, try form.search.results(in: edition), in: content) : nil
        return pages.render(
            DiagnosisPage(form, recording: recording, text: text, in: content), cache: .asForm)
    }

    private func render(
        _ form: DiagnosisForm, _ mistakes: [ReportDraft.Mistake] = [], status: Status
    ) -> Response {
        let page = DiagnosisPage(form, mistakes, in: editions.value.content)
        return pages.render(page, status: status, cache: .asForm)
    }
}

import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// Finding out what failed from a text or a recording.
struct DiagnosisRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let records: any RecordStore
    let limit: RateLimit?
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get(Paths.diagnosis, ask)
        router.post(
            Paths.diagnosis,
            filtering: { $0.name == DiagnosisForm.fileField ? RecordingFilter() : nil }, diagnose)
        router.get("\(Paths.diagnosis)/files/{token}", .slow, download)
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

    /// `GET /diagnose/files/{token}`: the clean file, for a day.
    func download(_ request: Request) throws -> Response {
        let id = try request.parameter("token", FileID.init)
        guard let (file, path) = try records.heldFile(id, at: now()),
            let body = FileBody(path: path)
        else {
            throw Problem(
                .notFound, "This file is not kept any more. Check your recording again to have it.")
        }
        let headers = Headers([
            ("Content-Type", file.kind.mediaType),
            ("Content-Disposition", ContentDisposition.attachment("clean-recording.har")),
            ("Content-Security-Policy", "default-src 'none'; sandbox"),
            ("Cache-Control", CachePolicy.privately.rawValue),
            ("Referrer-Policy", "no-referrer"), ("X-Robots-Tag", "noindex"),
        ])
        return Response(headers: headers, file: body)
    }

    private func answer(_ form: DiagnosisForm) throws -> Response {
        let edition = editions.value
        let content = edition.content
        let recording = form.findings.map {
            RecordingPart($0, held: hold(form.file, $0), in: content)
        }
        let text =
            form.hasText
            ? TextPart(form.search, try form.search.results(in: edition), in: content) : nil
        return pages.render(
            DiagnosisPage(form, recording: recording, text: text, in: content), cache: .asForm)
    }

    /// Keeps the clean file for a day; nil when that cannot be: what it shows
    /// is worth more than the file, so it is shown without one too.
    private func hold(_ file: FormFile?, _ findings: RecordingFindings) -> FileID? {
        guard let file, let contents = file.contents else { return nil }
        let summary = AttachmentSummary(removed: findings.removed.inWords, findings: findings)
        let clean = NewFile(name: file.fileName, kind: .recording, summary: summary) { offset in
            try contents.read(from: offset, count: 64 << 10)
        }
        return try? records.hold(clean, at: now()).id
    }

    private func render(
        _ form: DiagnosisForm, _ mistakes: [ReportDraft.Mistake] = [], status: Status
    ) -> Response {
        let page = DiagnosisPage(form, mistakes, in: editions.value.content)
        return pages.render(page, status: status, cache: .asForm)
    }
}

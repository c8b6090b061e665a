package import HTTPServer
package import Handrail

extension Problem {
    /// The form again, with what happened and the status that says so: nothing
    /// typed is lost. `form` is given the message and the status.
    package func answer(_ form: (String, Status) -> Response) -> Response {
        var response = form(explanation.message, explanation.status)
        for (name, value) in explanation.headers { response.headers[name] = value }
        return response
    }

    /// What it says and the status that says so. A problem is no failure of ours,
    /// so there is nothing to log.
    package var explanation: Explanation { Explanation(.failure(self)) { _, _ in } }
}

extension RateLimit {
    /// Takes one for a client; throws when there is none left.
    package func take(for client: String) throws {
        guard let seconds = wait(for: client) else { return }
        let wait =
            seconds < 90 ? seconds.counted("second") : ((seconds + 59) / 60).counted("minute")
        throw Problem(
            .tooMany(retryAfterSeconds: seconds),
            "Many came from your connection within an hour. Wait \(wait), then send this again; your answers are still here"
        )
    }
}

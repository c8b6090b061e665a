import Handrail
public import HTTPServer

/// The pages of requests that no handler answers: what happened and what to do.
public struct ErrorPages: Sendable {
    private let pages: Pages
    private let log: @Sendable (String, any Error) -> Void

    /// `log` is given a reference number and the error behind it.
    public init(pages: Pages, log: @escaping @Sendable (String, any Error) -> Void) {
        self.pages = pages
        self.log = log
    }

    /// Why a request was not answered, for those who do not want a page.
    public func explanation(of refusal: Refusal) -> Explanation { Explanation(refusal, log: log) }

    /// The page of a refusal. A `Problem` says itself what happened; any other
    /// error is ours, and the page shows the number it is logged under.
    public func answer(_ refusal: Refusal, to request: Request) -> Response {
        let explanation = explanation(of: refusal)
        var response = pages.render(
            RefusalPage(explanation, path: request.path), status: explanation.status)
        for (name, value) in explanation.headers { response.headers[name] = value }
        return response
    }
}

/// A request that was not answered, for people.
struct RefusalPage: Page {
    static let template = "refusal"

    let title: String
    let message: String
    let reference: String?
    /// What the search box is filled with: the words of the path.
    let query: String?
    let frame = PageFrame(hasSearch: false)

    init(_ explanation: Explanation, path: String) {
        title = explanation.title
        message = explanation.message
        reference = explanation.reference
        let words = path.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        query = explanation.status == .notFound ? String(words.prefix(200)) : nil
    }
}

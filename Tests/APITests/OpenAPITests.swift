import Foundation
import HTTPServer
import Handrail
import Records
import TestSupport
import Testing

/// The document holds what the router answers, and the other way round.
struct OpenAPITests {
    let desk: Desk
    let document: Document

    init() throws {
        desk = try Desk()
        document = try Document(desk.router.respond(to: Request(path: "/api/v1/openapi.json")))
    }

    private var routed: Set<Endpoint> {
        desk.router.endpoints.filter { $0.pattern.hasPrefix("/api/v1/") }
    }

    @Test func `all that is routed is told, and all that is told is routed`() {
        let told = document.operations.map(\.endpoint)

        #expect(Set(told) == routed)
        #expect(told.count == routed.count)
        #expect(routed.contains(Endpoint(.patch, "/api/v1/desk/reports/{reference}")))
    }

    @Test func `every operation has a name of its own, a summary and a group that is told`() {
        let ids = document.operations.compactMap { $0.operation["operationId"] as? String }
        let groups = (document.root["tags"] as? [[String: Any]])?.compactMap {
            $0["name"] as? String
        }

        #expect(Set(ids).count == document.operations.count)
        for (endpoint, operation) in document.operations {
            #expect((operation["summary"] as? String)?.isEmpty == false)
            let tags = operation["tags"] as? [String] ?? []
            #expect(tags.count == 1 && groups?.contains(tags[0]) == true, "\(endpoint)")
        }
    }

    @Test func `the parameters of a path are those of its pattern`() {
        for (endpoint, operation) in document.operations {
            let parameters = operation["parameters"] as? [[String: Any]] ?? []
            let told = parameters.filter { $0["in"] as? String == "path" }
                .compactMap { $0["name"] as? String }
            let named = endpoint.pattern.split(separator: "/").filter { $0.hasPrefix("{") }
                .map { String($0.dropFirst().dropLast()) }
            #expect(told == named, "\(endpoint)")
        }
    }

    @Test func `the desk's operations name the scope that they take, and no others do`() {
        let scopes = Set(APIToken.Scope.allCases.map(\.rawValue))
        for (endpoint, operation) in document.operations {
            let named = (operation["security"] as? [[String: [String]]])?.first?["token"]
            let isDesk = endpoint.pattern.hasPrefix("/api/v1/desk/")
            #expect((named != nil) == isDesk, "\(endpoint)")
            #expect(scopes.isSuperset(of: named ?? []))
        }
    }

    @Test func `a refusal is told as problem details`() throws {
        for (endpoint, operation) in document.operations {
            let responses = try #require(operation["responses"] as? [String: [String: Any]])
            for (status, response) in responses where status >= "4" {
                let content = response["content"] as? [String: [String: Any]]
                let schema = content?["application/problem+json"]?["schema"] as? [String: Any]
                #expect(
                    schema?["$ref"] as? String == "#/components/schemas/Problem", "\(endpoint)")
            }
        }
    }

    @Test(
        arguments: [
            ("/api/v1/search", "502 via nginx"), ("/api/v1/suggest", "bad"),
            ("/api/v1/articles", nil),
            ("/api/v1/articles/{slug}", "fix-a-502"), ("/api/v1/codes", nil),
            ("/api/v1/codes/{code}", "502"), ("/api/v1/codes/{code}/trend", "502"),
            ("/api/v1/compare", "502,999"), ("/api/v1/faq", nil), ("/api/v1/notices", nil),
            ("/api/v1/reports/{token}", String(repeating: "a", count: 40) + "101"),
            ("/api/v1/openapi.json", nil), ("/api/v1/desk/reports", nil),
            ("/api/v1/desk/reports/{reference}", "first"), ("/api/v1/desk/tags", nil),
            ("/api/v1/desk/agents", nil), ("/api/v1/desk/audit", nil),
            ("/api/v1/desk/reports/{reference}/similar", "first"),
            ("/api/v1/desk/outages", nil), ("/api/v1/desk/outages/{reference}", "outage"),
            ("/api/v1/desk/outages/{reference}/reports", "outage"),
            ("/api/v1/desk/answers", nil), ("/api/v1/desk/views", nil),
            ("/api/v1/desk/insights/{figure}", "reports-per-day"),
            ("/api/v1/desk/webhooks", nil), ("/api/v1/desk/deliveries", nil),
        ] as [(String, String?)])
    func `an answer has the fields that the document tells, and no others`(
        _ pattern: String, _ value: String?
    ) throws {
        let token = try desk.token([.reportsRead, .reportsWrite, .admin], role: .admin)
        try fill(desk.reference)
        let outage = try share()
        let asked =
            switch value {
            case "first": desk.references[0]
            case "outage": outage.description
            default: value ?? ""
            }
        let path = pattern.replacing(/\{\w+\}/, with: asked)
        let query = pattern == path ? [("q", asked), ("codes", asked)] : []

        let (answer, _) = try desk.get(path, token, asked.isEmpty ? [] : query)

        #expect(answer.status == .ok)
        #expect(try document.mistakes(in: answer, to: Endpoint(.get, pattern)) == [])
    }

    /// A report with all that may be about one.
    private func fill(_ reference: ReportReference) throws {
        let ada = try desk.agent("ada")
        let tag = try #require(ReportTag("eu"))
        for change in [
            ReportChange.assign(ada.id), .addTag(tag), .status(.open),
            .snooze(until: Desk.now + 99),
        ] {
            _ = try desk.records.change([reference], change, by: .command, at: Desk.now)
        }
        _ = try desk.records.addNote(
            "note", key: "n", to: reference, by: Actor(ada), at: Desk.now)
    }

    /// Something of all that the team shares.
    private func share() throws -> OutageReference {
        let (records, ada) = (desk.records, Actor(try desk.agent("ada")))
        try records.addAnswer(
            .init(title: "Restart", text: "Restart", codes: ["502"]), by: ada, at: Desk.now)
        try records.saveView(
            "Open", query: "status=open", isShared: true, by: ada, at: Desk.now)
        let address = try WebhookAddress("https://hooks.example.com/", allowsPrivate: false)
        let webhook = try records.addWebhook(
            NewWebhook(uid: "u", address: address, form: .json, kinds: [.reportCreated]),
            by: ada, at: Desk.now)
        _ = try records.testWebhook(webhook.id, by: ada, at: Desk.now)
        _ = try records.fanOut(mail: nil, limit: 50, at: Desk.now)
        let outage = try records.open(
            NewOutage(
                title: "Down", code: "502", startedAt: Desk.now, words: "On it", key: "k",
                reports: [desk.reference]), by: ada, at: Desk.now)
        try records.reply("Wait", key: "k", to: outage.reference, by: ada, at: Desk.now)
        return outage.reference
    }

    @Test func `refusals are those that the document tells`() throws {
        let token = try desk.token([.reportsWrite])
        let key = [("Idempotency-Key", "k")]
        let one = "/api/v1/desk/reports/{reference}"
        func check(
            _ method: HTTPServer.Method, _ pattern: String, _ token: String?,
            _ headers: [(String, String)], _ body: String, _ status: Int
        ) throws {
            let path = pattern.replacing("{reference}", with: desk.references[0])
            let (answer, _) = try desk.ask(method, path, token, headers: headers, body)
            #expect(answer.status.code == status)
            #expect(try document.mistakes(in: answer, to: Endpoint(method, pattern)) == [])
        }
        try check(.patch, one, nil, [], "{}", 401)
        try check(.patch, one, token, [], "{}", 428)
        try check(.patch, one, token, [("If-Match", "\"9\"")], "{}", 412)
        try check(.patch, one, token, [("If-Match", "9")], "{}", 400)
        try check(.patch, one, token, [("If-Match", "*")], #"{"x": 1}"#, 422)
        try check(.patch, one, token, [("If-Match", "*"), ("Content-Type", "text/plain")], "", 415)
        try check(.post, one + "/messages", token, key, #"{"text": "a"}"#, 201)
        try check(.post, one + "/messages", token, key, #"{"text": "b"}"#, 409)
        try check(.get, one, token, [], "", 403)
        let outages = "/api/v1/desk/outages"
        let words = #""words": "On it"}"#
        try check(.post, outages, token, key, "{\"title\": \"Down\", \(words)", 201)
        try check(.post, outages, token, key, "{\"title\": \"Up\", \(words)", 409)
        try check(.post, outages, token, key, "{\"title\": \" \", \(words)", 422)
        try check(.post, outages + "/{reference}/replies", token, key, #"{"text": "x"}"#, 404)
        try check(.post, one + "/split", token, [], "", 409)
        try check(.post, one + "/merge", token, [], #"{"into": "x"}"#, 422)
        try check(.post, one + "/erase", token, [], "", 403)
        try check(.post, "/api/v1/desk/views", token, [], #"{"name": "x", "query": ""}"#, 201)
        try check(.post, "/api/v1/reports", nil, [], #"{"summary": "x"}"#, 201)
        try check(.post, "/api/v1/reports", nil, [], #"{"summary": ["x"]}"#, 422)
    }

    @Test func `the document says where the site is mounted`() throws {
        let servers = document.root["servers"] as? [[String: String]]

        #expect(servers == [["url": "/"]])
    }
}

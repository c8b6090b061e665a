import Foundation
import HTTPServer
import Handrail
import Testing

/// How often a token may ask.
struct TokenLimitTests {
    private let path = "/api/v1/desk/tags"

    @Test func `each answer says what is left`() throws {
        let desk = try Desk()
        let token = try desk.token([.reportsRead])

        let (answer, _) = try desk.get(path, token)
        let (refused, _) = try desk.get(path, token, [("limit", "0")])

        #expect(answer.headers["RateLimit-Policy"] == "\"token\";q=600;w=60")
        #expect(answer.headers["RateLimit"] == "\"token\";r=599;t=1")
        #expect(refused.headers["RateLimit"] == "\"token\";r=598;t=1")
    }

    @Test func `a token that asks too much waits, and no other does`() throws {
        let desk = try Desk()
        let token = try desk.token([.reportsRead])
        for _ in 1...600 { _ = try desk.get(path, token) }

        let (answer, problem) = try desk.get(path, token)

        #expect(answer.status == .tooManyRequests)
        #expect(answer.headers["Retry-After"] == "1")
        #expect(answer.headers["RateLimit"] == "\"token\";r=0;t=60")
        #expect(problem["status"] as? Int == 429)
        #expect(try desk.get(path, try desk.token([.reportsRead])).0.status == .ok)
    }

    @Test func `the limit can be lifted for tests`() throws {
        let desk = try Desk(limitsTokens: false)
        let token = try desk.token([.reportsRead])
        for _ in 1...601 { _ = try desk.get(path, token) }

        let (answer, _) = try desk.get(path, token)

        #expect(answer.status == .ok)
        #expect(answer.headers["RateLimit"] == nil)
    }
}

import FoundationEssentials
import Handrail
import Site
import Synchronization
import Testing

/// Records that keep votes where a test can see them.
private final class SeenVotes: RecordStore {
    let votes = Mutex<[Vote]>([])

    func add(_ vote: Vote) throws { votes.withLock { $0.append(vote) } }
    func add(_ filing: Filing) throws -> FiledReport { throw Problem(.full, "full") }
    func report(token: ReportToken) throws -> FiledReport? { nil }
    func reports(after: ReportReference?, limit: Int) throws -> [FiledReport] { [] }
    func checkReady() throws {}
}

struct FeedbackTests {
    let path = "/articles/fix-a-502/feedback"

    @Test func `a yes is stored and thanked for`() throws {
        let seen = SeenVotes()
        let visit = try Visit(records: seen)
        let token = try visit.token(of: "/articles/fix-a-502")

        let answer = visit.post(path, [("form_token", token), ("helpful", "yes")])

        #expect(answer.status == 303)
        #expect(answer.location == "\(path)?helpful=yes")
        #expect(seen.votes.withLock { $0.map(\.isHelpful) } == [true])
        #expect(visit.follow(answer.location ?? "").heading == "Thank you")
    }

    @Test func `after a no the page asks what was missing and stores the words`() throws {
        let seen = SeenVotes()
        let visit = try Visit(records: seen)
        let thanks = visit.get(path, [("helpful", "no")])
        let token = try #require(thanks.values(of: "form_token").first)

        let answer = visit.post(
            path, [("form_token", token), ("helpful", "no"), ("comment", " Step 2 <fails> ")])

        #expect(thanks.text.contains("What was missing?"))
        #expect(thanks.attributes("href").contains("/report?code=502&article=fix-a-502"))
        #expect(answer.location == "\(path)?helpful=no&comment=sent")
        #expect(seen.votes.withLock { $0.map(\.comment) } == ["Step 2 <fails>"])
        #expect(!visit.follow(answer.location ?? "").text.contains("What was missing?"))
    }

    @Test func `two people behind one address are told apart by their browser and day`() throws {
        let seen = SeenVotes()
        let visit = try Visit(records: seen)
        let token = try visit.token(of: "/articles/fix-a-502")

        for client in ["::1", "::2", "::1"] {
            _ = visit.post(path, [("form_token", token), ("helpful", "no")], from: client)
        }

        #expect(Set(seen.votes.withLock { $0.map(\.voter) }).count == 2)
    }

    @Test(arguments: ["", "maybe", "<b>"])
    func `an answer that is neither yes nor no comes back with a message`(helpful: String) throws {
        let visit = try Visit()
        let token = try visit.token(of: "/articles/fix-a-502")

        let page = visit.post(path, [("form_token", token), ("helpful", helpful)])

        #expect(page.status == 422)
        #expect(page.title.hasPrefix("Error: "))
        #expect(page.text.contains(##"<a href="#helpful">Choose yes or no</a>"##))
    }

    @Test func `a comment that is too long comes back whole`() throws {
        let visit = try Visit()
        let token = try visit.token(of: "/articles/fix-a-502")
        let comment = String(repeating: "wörd <i>", count: 300)

        let page = visit.post(
            path, [("form_token", token), ("helpful", "yes"), ("comment", comment)])

        #expect(page.status == 422)
        #expect(page.area("comment") == comment)
        #expect(page.text.contains("Shorten what was missing to 2000 characters"))
    }

    @Test func `a token of another form is refused and the answer kept`() throws {
        let visit = try Visit()
        let token = try visit.token(of: "/report")

        let page = visit.post(
            path, [("form_token", token), ("helpful", "no"), ("comment", "Step 3")])

        #expect(page.status == 422)
        #expect(page.area("comment") == "Step 3")
        #expect(page.values(of: "helpful") == ["no"])
    }

    @Test func `feedback on an article that does not exist is not found`() throws {
        #expect(try Visit().post("/articles/none/feedback", [("helpful", "yes")]).status == 404)
    }

    @Test func `too many answers from one address are told to wait`() throws {
        let visit = try Visit(limits: .init(clients: true))
        let token = try visit.token(of: "/articles/fix-a-502")
        let form = [("form_token", token), ("helpful", "no"), ("comment", "Again")]

        let answers = (0...60).map { _ in visit.post(path, form) }

        #expect(answers[59].status == 303)
        #expect(answers[60].status == 429)
        #expect(answers[60].header("Retry-After") != nil)
        #expect(answers[60].area("comment") == "Again")
    }
}

import Testing

@testable import HTTPServer

struct PreconditionsTests {
    private static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
    private static let same = "Sun, 06 Nov 1994 08:49:37 GMT"
    private static let after = "Sun, 06 Nov 1994 08:49:38 GMT"
    private static let date = HTTPDate(secondsSince1970: 784_111_777)

    typealias Outcome = Preconditions.Outcome

    @Test func `without conditions a request proceeds`() {
        let conditions = Preconditions(Headers([("Host", "a"), ("Range", "bytes=0-1")]))

        #expect(conditions.isEmpty)
        #expect(evaluate([:]) == .proceed)
        #expect(evaluate([:], isReading: false) == .proceed)
    }

    @Test(arguments: [
        ("\"a\"", Outcome.proceed), ("*", .proceed), ("\"x\", \"a\"", .proceed),
        ("\"x\"", .failed), ("W/\"a\"", .failed), ("", .failed), ("a", .failed),
    ])
    func `If-Match wants this version`(list: String, outcome: Outcome) {
        #expect(evaluate(["If-Match": list]) == outcome)
        #expect(evaluate(["If-Match": list], isReading: false) == outcome)
    }

    @Test func `If-Match does not take a weak tag for this version`() {
        #expect(evaluate(["If-Match": "W/\"a\""], etag: "W/\"a\"") == .failed)
        #expect(evaluate(["If-Match": "*"], etag: "W/\"a\"") == .proceed)
    }

    @Test(arguments: [
        (before, Outcome.failed), (same, .proceed), (after, .proceed), ("yesterday", .proceed),
        ("", .proceed),
    ])
    func `If-Unmodified-Since wants no later version`(date: String, outcome: Outcome) {
        #expect(evaluate(["If-Unmodified-Since": date]) == outcome)
        #expect(evaluate(["If-Unmodified-Since": date], isReading: false) == outcome)
        #expect(evaluate(["If-Unmodified-Since": date], lastModified: nil) == .proceed)
    }

    @Test func `If-Unmodified-Since is ignored beside If-Match`() {
        #expect(
            evaluate(["If-Match": "\"a\"", "If-Unmodified-Since": PreconditionsTests.before])
                == .proceed)
        #expect(
            evaluate(["If-Match": "\"x\"", "If-Unmodified-Since": PreconditionsTests.after])
                == .failed)
    }

    @Test(arguments: [
        ("\"a\"", Outcome.notModified), ("W/\"a\"", .notModified), ("*", .notModified),
        ("\"x\", \"a\"", .notModified), ("\"x\"", .proceed), ("", .proceed),
    ])
    func `If-None-Match wants another version`(list: String, outcome: Outcome) {
        #expect(evaluate(["If-None-Match": list]) == outcome)
        #expect(
            evaluate(["If-None-Match": list], isReading: false)
                == (outcome == .proceed ? .proceed : .failed))
    }

    @Test(arguments: [
        (before, Outcome.proceed), (same, .notModified), (after, .notModified),
        ("Fri, 31 Dec 9999 23:59:59 GMT", .notModified),
        ("Sunday, 06-Nov-94 08:49:37 GMT", .notModified),
        ("Sun Nov  6 08:49:37 1994", .notModified), (" \(same) ", .notModified),
        ("now", .proceed), ("", .proceed), ("\(same), \(same)", .proceed),
    ])
    func `If-Modified-Since wants a later version`(date: String, outcome: Outcome) {
        #expect(evaluate(["If-Modified-Since": date]) == outcome)
        #expect(evaluate(["If-Modified-Since": date], isReading: false) == .proceed)
        #expect(evaluate(["If-Modified-Since": date], lastModified: nil) == .proceed)
    }

    @Test func `If-Modified-Since is ignored beside If-None-Match`() {
        #expect(
            evaluate(["If-None-Match": "\"x\"", "If-Modified-Since": PreconditionsTests.same])
                == .proceed)
        #expect(
            evaluate(["If-None-Match": "\"a\"", "If-Modified-Since": PreconditionsTests.before])
                == .notModified)
    }

    @Test func `the version that is wanted comes before the one that is not`() {
        #expect(evaluate(["If-Match": "\"x\"", "If-None-Match": "\"a\""]) == .failed)
        #expect(evaluate(["If-Match": "\"a\"", "If-None-Match": "\"a\""]) == .notModified)
        #expect(
            evaluate([
                "If-Unmodified-Since": PreconditionsTests.before,
                "If-Modified-Since": PreconditionsTests.same,
            ]) == .failed)
    }

    @Test(arguments: [
        (["If-Match": "*"], Outcome.failed), (["If-Match": "\"a\""], .failed),
        (["If-None-Match": "*"], .proceed), (["If-None-Match": "\"a\""], .proceed),
        (["If-Unmodified-Since": before], .proceed), (["If-Modified-Since": same], .proceed),
    ])
    func `where nothing is there is no version`(fields: [String: String], outcome: Outcome) {
        for isReading in [true, false] {
            #expect(
                evaluate(
                    fields, etag: nil, lastModified: nil, isReading: isReading, exists: false)
                    == outcome)
        }
    }

    @Test func `what has neither tag nor date is still there`() {
        #expect(evaluate(["If-Match": "*"], etag: nil, lastModified: nil) == .proceed)
        #expect(evaluate(["If-Match": "\"a\""], etag: nil, lastModified: nil) == .failed)
        #expect(evaluate(["If-None-Match": "*"], etag: nil, lastModified: nil) == .notModified)
        #expect(evaluate(["If-None-Match": "\"a\""], etag: nil, lastModified: nil) == .proceed)
    }

    @Test func `lists go on in a second field, dates do not`() {
        let same = PreconditionsTests.same
        let lists = Preconditions(
            Headers([("If-None-Match", "\"x\""), ("if-none-match", "\"a\"")]))
        let dates = Preconditions(
            Headers([("If-Modified-Since", same), ("IF-MODIFIED-SINCE", same)]))

        #expect(outcome(lists) == .notModified)
        #expect(outcome(dates) == .proceed)
        #expect(dates.isEmpty)
    }

    @Test(arguments: [
        ("\"a\"", true), (" \"a\" ", true), ("\"x\"", false), ("W/\"a\"", false), ("*", false),
        ("\"a\", \"a\"", false), (same, true), (before, false), (after, false), ("", false),
        ("a", false), ("Sunday, 06-Nov-94 08:49:37 GMT", true),
    ])
    func `a range counts for exactly this version`(value: String, isAllowed: Bool) {
        let conditions = Preconditions(Headers([("If-Range", value)]))

        #expect(
            conditions.allowsRange(etag: ETag("\"a\""), lastModified: PreconditionsTests.date)
                == isAllowed)
        #expect(!conditions.allowsRange(etag: ETag("W/\"a\""), lastModified: nil))
        #expect(!conditions.allowsRange(etag: nil, lastModified: nil))
    }

    @Test func `without If-Range a range counts`() {
        #expect(Preconditions().allowsRange(etag: nil, lastModified: nil))
        #expect(Preconditions().allowsRange(etag: ETag("\"a\""), lastModified: nil))
    }

    private func evaluate(
        _ fields: [String: String], etag: String? = "\"a\"", lastModified: HTTPDate? = date,
        isReading: Bool = true, exists: Bool = true
    ) -> Outcome {
        Preconditions(Headers(fields.map { ($0.key, $0.value) })).evaluate(
            etag: etag.map { ETag($0) }, lastModified: lastModified, isReading: isReading,
            exists: exists)
    }

    private func outcome(_ conditions: Preconditions) -> Outcome {
        conditions.evaluate(
            etag: ETag("\"a\""), lastModified: PreconditionsTests.date, isReading: true)
    }
}

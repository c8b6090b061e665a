import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

/// Twenty times the program is killed while reports come in.
struct CrashTests {
    private static let crashes = 20
    private static let clients = 8

    /// What the clients know.
    private struct Sent: Sendable {
        /// The receipts of the reports that were acknowledged.
        var receipts: [String: String] = [:]
        /// Those that were sent and never answered.
        var unanswered: [String] = []
    }

    @Test func `every acknowledged report is there once, however often the program is killed`()
        throws
    {
        let data = try TemporaryFolder()
        let sent = Mutex(Sent())
        for crash in 0..<CrashTests.crashes {
            let server = try RunningServer(data: data.path)
            let clients = ClientThreads.start(CrashTests.clients) { [site = server.site] _ in
                send(to: site, sent)
            }
            let goal = (crash + 1) * 12
            let patience = Date() + 20
            while sent.withLock({ $0.receipts.count }) < goal, Date() < patience { usleep(2_000) }
            usleep(UInt32((crash * 7_919) % 20_000))
            server.kill()
            clients.wait()
        }

        let server = try RunningServer(data: data.path)
        let known = sent.withLock { $0 }
        #expect(known.receipts.count >= CrashTests.crashes * 12)
        for (token, receipt) in known.receipts {
            #expect(server.get(receipt)?.status == 200)
            #expect(report(token, to: server.site)?["Location"] == receipt)
        }
        for token in known.unanswered {
            let first = report(token, to: server.site)
            #expect(first?.status == 303)
            #expect(report(token, to: server.site)?["Location"] == first?["Location"])
        }
        #expect(server.stop() == 0)
        try check(data, hold: known.receipts.count + known.unanswered.count)
    }

    /// Sends reports until the server is gone.
    private func send(to site: SiteClient, _ sent: borrowing Mutex<Sent>) {
        while let token = site.openForm() {
            guard let reply = report(token, to: site), reply.status == 303,
                let receipt = reply["Location"]
            else { return sent.withLock { $0.unanswered.append(token) } }
            sent.withLock { $0.receipts[token] = receipt }
        }
    }

    private func report(_ token: String, to site: SiteClient) -> Reply? {
        site.post("/report", [("form_token", token), ("summary", "Report \(token.prefix(8))")])
    }

    private func check(_ data: TemporaryFolder, hold count: Int) throws {
        let database = try DatabaseQueue(path: data.path + "/handrail.sqlite")
        let integrity = try database.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        let stored = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM report") }
        #expect(integrity == ["ok"])
        #expect(stored == count)
    }
}

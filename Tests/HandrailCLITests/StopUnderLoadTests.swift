import Dispatch
import Synchronization
import TestSupport
import Testing

/// SIGTERM while everybody asks.
struct StopUnderLoadTests {
    private static let clients = 16

    @Test(arguments: ["/", "/search?q=502"])
    func `SIGTERM cuts no answer that has begun`(target: String) throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        let port = server.port
        let ended = DispatchGroup()
        let answers = Atomic<Int>(0)
        let whole = Atomic<Int>(0)
        // Threads of their own: what waits here must not take those of other tests.
        let threads = DispatchQueue(label: "clients", attributes: .concurrent)
        for _ in 0..<StopUnderLoadTests.clients {
            threads.async(group: ended) {
                let client = RawClient(port: port)
                client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                while let reply = client.readResponse(), reply.status == 200 {
                    answers.add(1, ordering: .relaxed)
                    client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                }
                whole.add(client.isBetweenResponses ? 1 : 0, ordering: .relaxed)
            }
        }
        while answers.load(ordering: .relaxed) < 10 * StopUnderLoadTests.clients {}

        #expect(server.stop() == 0)

        ended.wait()
        #expect(whole.load(ordering: .relaxed) == StopUnderLoadTests.clients)
    }
}

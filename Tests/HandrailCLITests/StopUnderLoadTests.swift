import Foundation
import Synchronization
import TestSupport
import Testing

/// SIGTERM while everybody asks.
@Suite(.serialized) struct StopUnderLoadTests {
    private static let clients = 16

    @Test(arguments: ["/", "/search?q=502"])
    func `SIGTERM cuts no answer that has begun`(target: String) throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        let port = server.port
        let requests = Atomic<Int>(0)
        let whole = Atomic<Int>(0)
        let running = ClientThreads.start(StopUnderLoadTests.clients) { _ in
            let client = RawClient(port: port)
            repeat {
                client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                requests.add(1, ordering: .relaxed)
            } while client.readResponse()?.status == 200
            whole.add(client.isBetweenResponses ? 1 : 0, ordering: .relaxed)
        }
        while requests.load(ordering: .relaxed) < 10 * StopUnderLoadTests.clients { usleep(1000) }

        #expect(server.stop() == 0)

        running.wait()
        #expect(whole.load(ordering: .relaxed) == StopUnderLoadTests.clients)
    }
}

import Glibc
import TestSupport
import Testing

@testable import HTTPServer

@Suite(.serialized) final class ListeningSocketTests {
    private let folder: String
    private var path: String { folder + "/site.sock" }

    init() throws {
        var template = Array("/tmp/listening-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        unlink(path)
        rmdir(folder)
    }

    private func isThere() -> Bool { access(path, F_OK) == 0 }

    private func serve(_ change: (inout ServerConfiguration) -> Void) throws -> Server {
        var configuration = ServerConfiguration(threads: 2)
        change(&configuration)
        return try Server(
            configuration, router: TestSite.router(), pages: TestSite.pages(TestSite.page))
    }

    private func error(_ address: ListeningAddress) -> ServerError? {
        do throws(ServerError) { _ = try ListeningSocket(address) } catch { return error }
        return nil
    }

    @Test func `a server answers on a Unix socket`() throws {
        let server = try serve { $0.unixPath = path }
        let client = RawClient(unixPath: path)

        for target in ["/prepared", "/hello", "/slow?ms=1", "/client", "/prepared"] {
            client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.readResponse()?.status == 200)
        }
        client.send("GET /client HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(client.readToEnd()?.hasSuffix("\r\n\r\n") == true)
        #expect(server.address == .unix(path: path))
        #expect(server.port == 0)

        server.stop(deadline: 1)
        #expect(!isThere())
    }

    @Test func `a stop lets a request on a Unix socket finish`() throws {
        let server = try serve { $0.unixPath = path }
        let client = RawClient(unixPath: path)
        client.send("GET /slow?ms=300 HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(50_000)

        server.stop(deadline: 5)

        #expect(client.readToEnd()?.hasSuffix("slow") == true)
    }

    @Test(arguments: [mode_t(0o660), 0o600, 0o666])
    func `only those who may can connect`(mode: mode_t) throws {
        let socket = try ListeningSocket(unixPath: path, mode: mode)
        var status = stat()
        stat(path, &status)

        #expect(status.st_mode & 0o777 == mode)
        end(socket)
    }

    @Test func `a file that nobody listens at is replaced`() throws {
        let address = try #require(UnixAddress(path))
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #expect(address.bind(descriptor) == 0)
        close(descriptor)
        #expect(isThere())

        let server = try serve { $0.unixPath = path }
        defer { server.stop(deadline: 1) }
        let client = RawClient(unixPath: path)
        client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")

        #expect(client.readResponse()?.body == "hello")
    }

    @Test func `a file that a program listens at is kept`() throws {
        let server = try serve { $0.unixPath = path }
        defer { server.stop(deadline: 1) }

        #expect(error(.unix(path: path)) == .pathInUse(path))
        let client = RawClient(unixPath: path)
        client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.readResponse()?.body == "hello")
    }

    @Test func `what is no socket is never removed`() throws {
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        #expect(error(.unix(path: path)) == .pathTaken(path))
        #expect(isThere())
        unlink(path)

        symlink("/nowhere", path)
        #expect(error(.unix(path: path)) == .pathTaken(path))
        #expect(error(.unix(path: folder)) == .pathTaken(folder))
    }

    @Test func `a file that took the place of ours is kept`() throws {
        let old = try ListeningSocket(.unix(path: path))
        shutdown(old.descriptor, Int32(SHUT_RDWR))
        let new = try ListeningSocket(.unix(path: path))

        end(old)

        #expect(isThere())
        end(new)
        #expect(!isThere())
    }

    private func end(_ socket: consuming ListeningSocket) {}

    @Test func `a path that none can have is told in one line`() throws {
        let long = "/tmp/" + String(repeating: "a", count: 103)
        let longest = folder + "/" + String(repeating: "a", count: 106 - folder.utf8.count)

        for path in ["", long, "/tmp/a\0b"] {
            #expect(error(.unix(path: path)) == .pathTooLong(path))
        }
        #expect(
            ServerError.pathTooLong(long).description.hasPrefix(
                "A socket's path has 1 to 107 bytes and no NUL, \"/tmp/aaa"))
        end(try ListeningSocket(.unix(path: longest)))
        #expect(
            error(.unix(path: folder + "/missing/site.sock"))
                == .pathUnusable(
                    folder + "/missing/site.sock", reason: "No such file or directory"))
    }

    @Test(arguments: [
        ("127.0.0.1", "127.0.0.1:"), ("::1", "[::1]:"), ("localhost", ""), ("::", "[::]:"),
    ])
    func `the address that is bound is known`(host: String, start: String) throws {
        let socket = try ListeningSocket(.tcp(host: host, port: 0))

        #expect(socket.port > 0)
        #expect(socket.address.description.hasPrefix(start))
        #expect(socket.address.description.hasSuffix(":\(socket.port)"))
    }

    @Test func `who holds the port is named`() throws {
        let server = try serve { _ in }
        defer { server.stop(deadline: 1) }
        let own = "(process \(getpid()))"

        for host in ["127.0.0.1", "0.0.0.0", "::"] {
            guard
                case .portInUse(host, server.port, let holder?) = error(
                    .tcp(host: host, port: server.port))
            else {
                Issue.record("\(host) is not refused with a holder")
                continue
            }
            #expect(holder.hasSuffix(own))
        }
        #expect(PortHolder.find(port: server.port, address: nil)?.process == getpid())
        #expect(PortHolder.find(port: server.port, address: IPAddress("127.0.0.2")) == nil)
        #expect(PortHolder.find(port: 1, address: nil) == nil)
    }

    @Test func `the list of TCP sockets is read`() {
        let list = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0
               1: 0100007F:1F91 0100007F:9999 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1 0
               2: B80D0120000000000000000001000000:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4713
               3: nonsense
            """

        let entries = ListeningEntry.all(in: Array(list.utf8))

        #expect(entries.map(\.address.description) == ["127.0.0.1", "2001:db8::1"])
        #expect(entries.map(\.port) == [8080, 80])
        #expect(entries.map(\.inode) == [4711, 4713])
    }

    @Test func `a socket that is handed over is used and left to its owner`() throws {
        let owner = try ListeningSocket(.unix(path: path))
        let copy = dup(owner.descriptor)
        let descriptor = try #require(activated(copy, process: "\(getpid())", count: "2"))
        #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
        #expect(fcntl(descriptor, F_GETFL) & O_NONBLOCK != 0)

        let inherited = try ListeningSocket(inherited: descriptor)
        #expect(inherited.address == .unix(path: path))
        end(inherited)

        #expect(isThere())
        #expect(UnixAddress(path)?.isAlive == true)
        end(owner)
    }

    /// What systemd hands over when it sets these variables.
    private func activated(_ first: Int32, process: String?, count: String?) -> Int32? {
        ListeningSocket.activated(first: first) { name in
            switch name {
            case "LISTEN_PID": process
            case "LISTEN_FDS": count
            default: nil
            }
        }
    }

    @Test(arguments: [("1", "1"), ("self", "0"), ("self", "x"), ("self", ""), ("", "1")])
    func `what is meant for another process is not taken`(process: String, count: String) throws {
        let owner = try ListeningSocket(.tcp(host: "127.0.0.1", port: 0))
        let process = process == "self" ? "\(getpid())" : process

        #expect(activated(owner.descriptor, process: process, count: count) == nil)
        end(owner)
    }

    @Test func `what does not listen is not taken`() throws {
        let idle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(idle) }

        #expect(activated(idle, process: "\(getpid())", count: "1") == nil)
        #expect(activated(-1, process: "\(getpid())", count: "1") == nil)
        #expect(error(.inherited) == .nothingInherited)
    }

    @Test func `a configuration has one address`() {
        var configuration = ServerConfiguration(host: "::1", port: 80)
        #expect(configuration.address == .tcp(host: "::1", port: 80))

        configuration.unixPath = path
        #expect(configuration.address == .unix(path: path))

        configuration.isInherited = true
        #expect(configuration.address == .inherited)
    }
}

import Glibc

extension ListeningSocket {
    /// The first socket that systemd hands over (sd_listen_fds(3)), ready to
    /// be used; nil when there is none for this process or it does not listen.
    /// The variables that say so are removed, so that no program started later
    /// takes them for its own: a second call gives nil.
    static func activated(
        first descriptor: Int32 = 3, variable: (String) -> String? = environmentVariable
    ) -> Int32? {
        let process = variable("LISTEN_PID").flatMap { pid_t($0) }
        let count = variable("LISTEN_FDS").flatMap { Int($0) }
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { _ = unsafe unsetenv(name) }
        guard process == getpid(), let count, count >= 1, isListening(descriptor) else {
            return nil
        }
        prepare(descriptor)
        return descriptor
    }

    /// Takes a socket that listens and was opened by another program. It is
    /// closed with its owner, but neither shut down nor is its file removed:
    /// the other program has them still.
    init(inherited descriptor: Int32) throws(ServerError) {
        guard ListeningSocket.isListening(descriptor) else { throw .nothingInherited }
        ListeningSocket.prepare(descriptor)
        self.init(listening: descriptor)
    }

    private static func environmentVariable(_ name: String) -> String? {
        guard let text = unsafe getenv(name) else { return nil }
        return unsafe String(cString: text)
    }

    private static func isListening(_ descriptor: Int32) -> Bool {
        value(descriptor, SO_ACCEPTCONN) == 1
            && value(descriptor, SO_TYPE) == SocketKind.stream
    }

    private static func value(_ descriptor: Int32, _ option: Int32) -> Int32? {
        var value: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        let result = unsafe getsockopt(descriptor, Int32(SOL_SOCKET), option, &value, &length)
        return result == 0 ? value : nil
    }

    /// Nonblocking, and closed in programs that this one starts.
    private static func prepare(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFD, fcntl(descriptor, F_GETFD) | FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
}

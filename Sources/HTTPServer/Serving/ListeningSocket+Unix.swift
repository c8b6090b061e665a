import Glibc

extension ListeningSocket {
    /// Makes a socket's file and listens. The file of a program that listens
    /// no more is replaced; a file that is no socket is left alone. Who may
    /// connect is said by `mode`.
    init(unixPath: String, mode: mode_t = 0o660) throws(ServerError) {
        guard let address = UnixAddress(unixPath) else { throw .pathTooLong(unixPath) }
        let type = SocketKind.ownStream
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else { throw .failed(ListeningSocket.reason(errno)) }
        do throws(ServerError) {
            try ListeningSocket.bind(descriptor, to: address, unixPath)
        } catch {
            close(descriptor)
            throw error
        }
        let file = SocketFile(unixPath)
        // The mode is set before anybody can connect.
        guard unsafe chmod(unixPath, mode) == 0, listen(descriptor, 1024) == 0 else {
            let cause = errno
            file?.remove()
            close(descriptor)
            throw .pathUnusable(unixPath, reason: ListeningSocket.reason(cause))
        }
        self.init(listening: descriptor, file: file)
    }

    private static func bind(
        _ descriptor: Int32, to address: UnixAddress, _ path: String
    ) throws(ServerError) {
        if address.bind(descriptor) == 0 { return }
        guard errno == EADDRINUSE else { throw .pathUnusable(path, reason: reason(errno)) }
        guard let stale = SocketFile(path) else { throw .pathTaken(path) }
        guard !address.isAlive else { throw .pathInUse(path) }
        stale.remove()
        guard address.bind(descriptor) == 0 else {
            throw errno == EADDRINUSE
                ? .pathInUse(path) : .pathUnusable(path, reason: reason(errno))
        }
    }
}

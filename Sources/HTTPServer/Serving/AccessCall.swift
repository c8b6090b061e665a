internal import CMicrohttpd

/// One call of the library's access handler: its pointers, which are valid
/// until it returns.
@safe struct AccessCall {
    /// The connection that the call is about.
    let connection: OpaquePointer
    private let method: UnsafePointer<CChar>
    private let version: UnsafePointer<CChar>
    private let body: UnsafePointer<CChar>?
    private let bodySize: UnsafeMutablePointer<Int>

    /// Takes the arguments of the call.
    init(
        _ connection: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>,
        body: UnsafePointer<CChar>?, bodySize: UnsafeMutablePointer<Int>
    ) {
        unsafe self.connection = connection
        unsafe self.method = method
        unsafe self.version = version
        unsafe self.body = body
        unsafe self.bodySize = bodySize
    }

    /// The method's name.
    var methodName: String { unsafe String(cString: method) }

    /// The version's name, such as "HTTP/1.1".
    var versionName: String { unsafe String(cString: version) }

    /// True for `GET` and `HEAD`.
    var isReading: Bool {
        let name = unsafe Span(_unsafeElements: bytes(of: method))
        return name.isExactly("GET") || name.isExactly("HEAD")
    }

    /// True for `HEAD`.
    var isHead: Bool { unsafe Span(_unsafeElements: bytes(of: method)).isExactly("HEAD") }

    /// What stands between the chunks of the body that comes after the header.
    /// Valid when the header has come and was found complete.
    var framing: ChunkFraming {
        let start = unsafe UnsafeRawPointer(method) + mhd_header_size(connection)
        return unsafe ChunkFraming(from: start.assumingMemoryBound(to: UInt8.self))
    }

    /// The header fields as they were sent.
    var headers: Headers {
        var headers = Headers()
        unsafe withUnsafeMutablePointer(to: &headers) {
            _ = unsafe MHD_get_connection_values_n(connection, .HEADER_KIND, collectField, $0)
        }
        return headers
    }

    /// The next piece of the body, which counts as read; nil when the request
    /// is complete.
    func takeBody() -> UnsafeBufferPointer<UInt8>? {
        guard let body = unsafe body, unsafe bodySize.pointee > 0 else { return nil }
        defer { unsafe bodySize.pointee = 0 }
        return unsafe bytes(body, bodySize.pointee)
    }

    /// Checks the request line and the header before any byte of the body is
    /// read.
    func inspectHeader(limits: Limits) throws(Refusal) -> RequestGuard {
        var header = HeaderInspection()
        unsafe withUnsafeMutablePointer(to: &header) {
            _ = unsafe MHD_get_connection_values_n(connection, .HEADER_KIND, inspectField, $0)
        }
        // "HTTP/1.1", the line end, and the empty line after the header.
        let line = unsafe UnsafeRawPointer(version) - UnsafeRawPointer(method) + 8 + 2
        let isComplete = unsafe line + header.size + 2 == mhd_header_size(connection)
        try header.fields.verdict(
            method: unsafe Span(_unsafeElements: bytes(of: method)),
            isHTTP10: unsafe version[7] == CChar(UInt8(ascii: "0")), isComplete: isComplete,
            bodyLimit: limits.bodyBytes)
        return header.fields
    }

    /// True when the client's `If-None-Match` names this version of the page.
    func isKnown(_ page: Representation, _ header: RequestGuard) -> Bool {
        guard header.hasIfNoneMatch, page.isConditional else { return false }
        var value: UnsafePointer<CChar>?
        var size = 0
        guard
            unsafe MHD_lookup_connection_value_n(
                connection, .HEADER_KIND, "If-None-Match", 13, &value, &size) == .YES,
            let value = unsafe value
        else { return false }
        return page.tag.matches(unsafe Span(_unsafeElements: bytes(value, size)))
    }
}

/// The header of a request while the library goes through it.
private struct HeaderInspection {
    var fields = RequestGuard()
    /// The bytes of the fields with their line ends, as they were sent.
    var size = 0
}

private func inspectField(
    _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
    _ nameSize: Int, _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
    guard let context = unsafe context, let name = unsafe name, let value = unsafe value else {
        return .NO
    }
    let header = unsafe context.assumingMemoryBound(to: HeaderInspection.self)
    unsafe header.pointee.size &+= UnsafeRawPointer(value) - UnsafeRawPointer(name) + valueSize + 2
    unsafe header.pointee.fields.inspect(
        name: Span(_unsafeElements: bytes(name, nameSize)),
        value: Span(_unsafeElements: bytes(value, valueSize)))
    return .YES
}

private func collectField(
    _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
    _ nameSize: Int, _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
    guard let context = unsafe context, let name = unsafe name, let value = unsafe value else {
        return .NO
    }
    let headers = unsafe context.assumingMemoryBound(to: Headers.self)
    var text = unsafe bytes(value, valueSize)[...]
    while let last = unsafe text.last, last == 0x20 || last == 0x09 { unsafe text.removeLast() }
    unsafe headers.pointee.add(
        String(decoding: bytes(name, nameSize), as: UTF8.self),
        String(decoding: text, as: UTF8.self))
    return .YES
}

private func bytes(of text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    unsafe bytes(text, strlen(text))
}

private func bytes(_ start: UnsafePointer<CChar>, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
}

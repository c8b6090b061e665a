/// A form with files, as a browser sends it.
public struct UploadedForm {
    private static let boundary = "handrail-test-boundary"
    private var body: [UInt8] = []

    /// A form with these fields.
    public init(_ fields: [(String, String)] = []) {
        for (name, value) in fields { add(name, value) }
    }

    /// Adds a field.
    public mutating func add(_ name: String, _ value: String) {
        add("name=\"\(name)\"", Array(value.utf8))
    }

    /// Adds a file, of the field of attachments unless said otherwise.
    public mutating func attach(
        _ fileName: String, _ bytes: [UInt8], to name: String = "attachment"
    ) {
        add("name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: x/y", bytes)
    }

    /// The request that sends it.
    public func request(_ path: String) -> [UInt8] {
        let whole = body + Array("--\(UploadedForm.boundary)--\r\n".utf8)
        let head =
            "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=\(UploadedForm.boundary)\r\nContent-Length: \(whole.count)\r\n\r\n"
        return Array(head.utf8) + whole
    }

    private mutating func add(_ disposition: String, _ bytes: [UInt8]) {
        let head =
            "--\(UploadedForm.boundary)\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n"
        body += Array(head.utf8) + bytes + Array("\r\n".utf8)
    }
}

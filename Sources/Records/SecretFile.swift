public import FoundationEssentials

/// The site's secret, kept beside the database and not in it: a stolen database
/// opens no report.
public enum SecretFile {
    private static let name = "secret"

    /// The 32 bytes kept in a folder, made on first use and readable to the owner only.
    public static func bytes(in folder: URL) throws -> [UInt8] {
        let file = folder.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: file.path) else { return try make(file) }
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let bare = text.split(whereSeparator: \.isWhitespace).joined()
        guard let data = Data(base64Encoded: bare), data.count == 32 else {
            throw SecretFileError(path: file.path)
        }
        return [UInt8](data)
    }

    private static func make(_ file: URL) throws -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let text = Data(bytes).base64EncodedString() + "\n"
        let isMade = FileManager.default.createFile(
            atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isMade else { throw CocoaError(.fileWriteNoPermission) }
        return bytes
    }
}

/// The file is there and holds something else.
public struct SecretFileError: Error, CustomStringConvertible {
    let path: String

    public var description: String {
        "“\(path)” is damaged: restore it from the backup, or delete it and forms that are open now will be asked to be sent again"
    }
}

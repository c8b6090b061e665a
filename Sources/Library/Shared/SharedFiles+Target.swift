import Markdown

extension SharedFiles {
    /// What an address in a file stands for: a page by its file's name, or a picture. Nil for
    /// any other address.
    func target(of address: String, isPicture: Bool, in file: String) -> Target? {
        if isPicture { return picture(address, in: file) }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, path.hasSuffix(".md"), !path.hasPrefix("/"),
            !path.contains(":")
        else { return nil }
        guard let page = SharedFiles.path(String(path), from: file).flatMap({ pages[$0] }) else {
            return Target(address: address, isThere: false)
        }
        return Target(address: page + (parts.count > 1 ? "#\(parts[1])" : ""))
    }

    /// The path of the file that an address in another names; nil outside the folder.
    static func path(_ address: String, from file: String) -> String? {
        var parts = file.split(separator: "/").dropLast()
        if address.hasPrefix("/") { parts = [] }
        for part in address.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": guard parts.popLast() != nil else { return nil }
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    private func picture(_ address: String, in file: String) -> Target? {
        guard !address.contains(":"), !address.hasPrefix("//"), !address.isEmpty else {
            return nil
        }
        let path = SharedFiles.path(address, from: file)
        guard let path, let size = pictures[path] else {
            return Target(address: address, isThere: false)
        }
        return Target(address: "/" + path, size: size)
    }
}

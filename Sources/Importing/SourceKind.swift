public import Foundation

/// What a folder of Markdown was written for.
public enum SourceKind: String, Sendable, CaseIterable {
    case mkdocs, docusaurus, jekyll, markdown

    /// What the files that lie in a folder speak for.
    public static func found(in folder: URL) -> SourceKind {
        func has(_ name: String) -> Bool {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
        }
        if has("mkdocs.yml") || has("mkdocs.yaml") { return .mkdocs }
        if ["docusaurus.config.js", "docusaurus.config.ts"].contains(where: has) {
            return .docusaurus
        }
        if has("_config.yml") || has("_posts") { return .jekyll }
        return .markdown
    }

    /// The folder below the given one that holds the pages.
    func root(in folder: URL) -> URL {
        guard self == .mkdocs || self == .docusaurus else { return folder }
        let docs = folder.appendingPathComponent("docs", isDirectory: true)
        return FileManager.default.fileExists(atPath: docs.path) ? docs : folder
    }
}

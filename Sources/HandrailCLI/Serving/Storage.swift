import Foundation
import Handrail
import Indexing
import Records
import Web

/// What the data folder holds, opened.
struct Storage {
    let editions: CurrentEdition
    let records: SQLiteRecords
    let secret: Secret

    /// Opens the records and makes the index anew; a folder that cannot be
    /// written to is one clear failure.
    init(_ settings: ServiceSettings, content: Content) throws {
        let folder = settings.data
        do {
            records = try SQLiteRecords(folder: folder)
            secret = Secret(bytes: try SecretFile.bytes(in: folder))
            let index = try ContentIndex.build(
                for: content, at: folder.appendingPathComponent("index.sqlite"))
            editions = CurrentEdition(Edition(content: content, index: index))
        } catch let error as SecretFileError {
            throw Failure.cannotWrite("\(error)")
        } catch {
            throw Failure.cannotWrite(
                "cannot keep records in “\(folder.path)”: name a folder that may be written to with --data (\(error))"
            )
        }
    }

    /// The system's own words where it has some, for one line.
    private static func reason(_ error: any Error) -> String {
        let text = (error as? CocoaError)?.localizedDescription ?? "\(error)"
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

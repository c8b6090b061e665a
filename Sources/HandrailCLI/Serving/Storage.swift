import Foundation
import HTTPServer
import Handrail
import Indexing
import Library
import Logging
import Records
import Web

/// What the data folder holds, opened.
struct Storage {
    let editions: CurrentEdition
    let records: SQLiteRecords
    let secret: Secret
    /// What is searched for and not stored yet.
    let tally: SearchTally
    /// How often pages were read and that is not stored yet.
    let readings = Readings()
    /// What people report, as pages show it.
    let trends = CurrentTrends()

    /// Opens the records and makes the first edition of the articles; a folder that cannot be
    /// read or written to is one clear failure.
    init(
        _ settings: ServiceSettings, _ articles: inout ArticlesFolder, log: Logger
    ) throws {
        let folder = settings.data
        do {
            records = try SQLiteRecords(folder: folder) { log.error("\($0)") }
            secret = Secret(bytes: try SecretFile.bytes(in: folder))
            tally = SearchTally(secret: secret)
            editions = CurrentEdition(try articles.next() ?? Edition.inMemory(Content()))
        } catch let error as LibraryError {
            throw Failure.badArticles("\(error)")
        } catch let error as SecretFileError {
            throw Failure.cannotWrite("\(error)")
        } catch let error as RecordsError {
            throw Failure.cannotWrite("\(error)")
        } catch {
            throw Failure.cannotWrite(
                "cannot keep records in “\(folder.path)”: name a folder that may be written to with --data (\(Storage.reason(error)))"
            )
        }
    }

    /// The system's own words where it has some, for one line.
    private static func reason(_ error: any Error) -> String {
        let text = (error as? CocoaError)?.localizedDescription ?? "\(error)"
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

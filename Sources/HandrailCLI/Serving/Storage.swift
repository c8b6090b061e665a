import Foundation
import HTTPServer
import Handrail
import Indexing
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
    private let indexFile: URL
    private let log: Logger

    /// Opens the records and makes the index anew; a folder that cannot be
    /// written to is one clear failure.
    init(_ settings: ServiceSettings, content: Content, log: Logger) throws {
        let folder = settings.data
        indexFile = folder.appendingPathComponent("index.sqlite")
        do {
            records = try SQLiteRecords(folder: folder) { log.error("\($0)") }
            secret = Secret(bytes: try SecretFile.bytes(in: folder))
            tally = SearchTally(secret: secret)
            self.log = log
            editions = CurrentEdition(try Storage.edition(content, indexFile, log))
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

    /// Makes the index of other content and serves both from now on.
    func replace(with content: Content) throws {
        editions.replace(with: try Storage.edition(content, indexFile, log))
    }

    private static func edition(
        _ content: Content, _ file: URL, _ log: Logger
    ) throws -> Edition {
        // A search keeps a processor busy, so more readers than those would only hold memory.
        let readers = ProcessInfo.processInfo.activeProcessorCount
        let start = ContinuousClock.now
        let index = try ContentIndex.build(for: content, at: file, readers: readers)
        let took = (ContinuousClock.now - start) / .milliseconds(1)
        log.debug("indexed", metadata: ["milliseconds": "\(Int(took))"])
        return Edition(content: content.shown, index: index)
    }

    /// The system's own words where it has some, for one line.
    private static func reason(_ error: any Error) -> String {
        let text = (error as? CocoaError)?.localizedDescription ?? "\(error)"
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

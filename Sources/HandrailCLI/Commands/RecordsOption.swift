import ArgumentParser
import Foundation
import Records

/// The folder of records that a command reads.
struct RecordsOption: ParsableArguments {
    @Option(help: "The folder of the records.")
    var data = "data"

    /// Opens the records; where there are none is a failure.
    func open() throws -> SQLiteRecords {
        let folder = URL(fileURLWithPath: data)
        guard SQLiteRecords.exist(in: folder) else {
            throw Failure(
                code: 66,
                message:
                    "there are no records in “\(data)”: name the folder that serve uses with --data"
            )
        }
        return try SQLiteRecords(folder: folder)
    }
}

/// How a command lists things.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

import FoundationEssentials
import GRDB

/// A term's documents and its places in them.
struct Postings {
    let impacts: Impacts
    /// For each document in order: how many bytes its places take, then those.
    let places: [UInt8]

    static let none = Postings(impacts: .none, places: [])
}

/// Reads postings, each once for a search.
final class PostingReader {
    private let db: Database
    private let tops: [Float]
    private var known: [Int: Postings] = [:]

    /// `tops` are the largest impacts of all terms.
    init(_ db: Database, tops: [Float]) {
        self.db = db
        self.tops = tops
    }

    func postings(of term: Int) throws -> Postings {
        if let found = known[term] { return found }
        let statement = try db.cachedStatement(
            sql: "SELECT impacts, places FROM term WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [term]) else { return .none }
        let places: Data = row[1]
        let postings = Postings(impacts: Impacts(row[0], top: tops[term]), places: [UInt8](places))
        known[term] = postings
        return postings
    }
}

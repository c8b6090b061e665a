import GRDB

/// What the last index, attached as `previous`, keeps of the documents that are as they were.
struct TakenDocuments {
    private let read: ReadDocuments

    init(_ read: ReadDocuments) { self.read = read }

    /// Copies it into the empty tables.
    func copy(in db: Database) throws {
        guard read.documents.contains(where: \.isTaken) else { return }
        // Whole tables of one shape are copied page by page, which selected rows are not.
        try db.execute(
            sql: """
                INSERT INTO section SELECT * FROM previous.section;
                INSERT INTO code SELECT * FROM previous.code;
                CREATE TEMP TABLE gone (first_section INTEGER PRIMARY KEY, end INTEGER NOT NULL);
                """)
        let insert = try db.cachedStatement(
            sql: "INSERT INTO gone (first_section, end) VALUES (?, ?)")
        for gone in read.gone {
            try insert.execute(arguments: [gone.first, gone.first + gone.count])
        }
        try db.execute(
            sql: """
                DELETE FROM section WHERE id IN (
                    SELECT section.id FROM gone JOIN section
                    ON section.id >= gone.first_section AND section.id < gone.end);
                DELETE FROM code WHERE first_section IN (SELECT first_section FROM gone);
                DROP TABLE gone;
                """)
    }
}

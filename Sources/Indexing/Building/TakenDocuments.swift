import GRDB

/// The documents that are as they were in the last index, which is attached as `previous`.
struct TakenDocuments {
    private let documents: [ReadDocument]

    init(_ documents: [ReadDocument]) { self.documents = documents }

    /// Copies what the last index keeps of them, under the numbers they have in this one.
    func copy(in db: Database) throws {
        guard documents.contains(where: { $0.taken != nil }) else { return }
        try db.execute(
            sql: """
                CREATE TEMP TABLE taken_section (last INTEGER PRIMARY KEY, id INTEGER NOT NULL);
                CREATE TEMP TABLE taken_document (last INTEGER PRIMARY KEY, id INTEGER NOT NULL);
                """)
        try number(in: db)
        try db.execute(
            sql: """
                INSERT INTO section (id, heading, anchor, text)
                SELECT taken_section.id, heading, anchor, text
                FROM taken_section JOIN previous.section ON previous.section.id = taken_section.last
                ORDER BY taken_section.id;
                INSERT INTO code (key, document, grade)
                SELECT key, taken_document.id, grade
                FROM previous.code JOIN taken_document ON taken_document.last = document
                ORDER BY key, taken_document.id;
                DROP TABLE taken_section;
                DROP TABLE taken_document;
                """)
    }

    private func number(in db: Database) throws {
        let section = try db.cachedStatement(
            sql: "INSERT INTO taken_section (last, id) VALUES (?, ?)")
        let document = try db.cachedStatement(
            sql: "INSERT INTO taken_document (last, id) VALUES (?, ?)")
        for (number, read) in documents.enumerated() {
            guard let taken = read.taken else { continue }
            try document.execute(arguments: [taken.place, number])
            for place in read.words.sectionStarts.indices {
                try section.execute(
                    arguments: [taken.firstSection + place, read.firstSection + place])
            }
        }
    }
}

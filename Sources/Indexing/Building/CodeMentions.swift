import GRDB
import Handrail

/// The error codes that stand in the documents, in a catalogue or not.
struct CodeMentions {
    /// How much a code is what a document is about, by where it stands.
    enum Grade: Int {
        case body = 1
        case heading, title
    }

    /// The best grade of each code of a document, by the code's key.
    static func all(in document: Document) -> [CodeKey: Grade] {
        var grades: [CodeKey: Grade] = [:]
        func add(_ text: String, _ grade: Grade) {
            for key in CodeSpelling.all(in: text).map({ CodeKey($0.form) })
            where grade.rawValue > grades[key]?.rawValue ?? 0 {
                grades[key] = grade
            }
        }
        for section in document.sections {
            add(section.text, .body)
            add(section.heading, .heading)
        }
        for label in document.tags { add(label, .heading) }
        add(document.title, .title)
        for key in document.codes.compactMap(CodeKey.of) { grades[key] = .title }
        return grades
    }

    /// Writes the grades of a document, which its first section's number stands for.
    static func write(
        _ grades: [CodeKey: Grade], of firstSection: Int, to db: Database
    ) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT INTO code (key, first_section, grade) VALUES (?, ?, ?)")
        for (key, grade) in grades {
            try insert.execute(arguments: [key.text, firstSection, grade.rawValue])
        }
    }

    /// The documents that a code stands in, and its grade in each.
    static func documents(
        with key: CodeKey, _ outline: Outline, in db: Database
    ) throws -> [(document: Int, grade: Grade)] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT first_section, grade FROM code WHERE key = ?"),
            arguments: [key.text])
        return rows.compactMap { row in
            outline.document(atRow: row[0]).map { ($0, Grade(rawValue: row[1]) ?? .body) }
        }
    }
}

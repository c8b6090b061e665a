import GRDB
import Handrail

/// The error codes that stand in the documents, in a catalogue or not.
struct CodeMentions {
    /// How much a code is what a document is about, by where it stands.
    enum Grade: Int {
        case body = 1
        case heading, title
    }

    /// The best grade of each code of a document, by the code's form.
    static func all(in document: Document) -> [String: Grade] {
        var grades: [String: Grade] = [:]
        func add(_ text: String, _ grade: Grade) {
            for code in CodeSpelling.all(in: text) where grade.rawValue > grades[code.form]?.rawValue ?? 0
            {
                grades[code.form] = grade
            }
        }
        for section in document.sections {
            add(section.text, .body)
            add(section.heading, .heading)
        }
        for label in document.tags { add(label, .heading) }
        for text in document.codes.map({ "error \($0)" }) + [document.title] { add(text, .title) }
        return grades
    }

    static func write(_ grades: [String: Grade], of document: Int, to db: Database) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT INTO code (form, document, grade) VALUES (?, ?, ?)")
        for (form, grade) in grades {
            try insert.execute(arguments: [form, document, grade.rawValue])
        }
    }

    /// The documents that a code stands in, and its grade in each.
    static func documents(
        with form: String, in db: Database
    ) throws -> [(document: Int, grade: Grade)] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT document, grade FROM code WHERE form = ?"),
            arguments: [form])
        return rows.map { ($0[0], Grade(rawValue: $0[1]) ?? .body) }
    }
}

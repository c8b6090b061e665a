import GRDB

/// The tables of the records, and how they came to be.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, sql) in migrations {
            migrator.registerMigration(name) { try $0.execute(sql: sql) }
        }
        return migrator
    }

    /// In the order they are carried out; one that was shipped never changes.
    private static let migrations = [
        ("1 reports and votes", reportsAndVotes),
        ("2 searches", searches),
        ("3 guide outcomes", guideOutcomes),
        ("4 sightings", sightings),
        ("5 attachments", attachments),
        ("6 messages", messages),
        ("7 people", people),
        ("8 triage", triage),
        ("9 inbox", inbox),
        ("10 outages", outages),
        ("11 insights", insights),
        ("12 outbox", outbox),
        ("13 answers", answers),
        ("14 search", search),
        ("15 privacy", privacy),
        ("16 sign_in", signIn),
    ]
}

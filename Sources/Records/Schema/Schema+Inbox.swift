extension Schema {
    /// What the inbox sorts by, and what the team says among itself. A note is never
    /// shown to a visitor.
    static let inbox = """
        CREATE INDEX report_at_work
            ON report (updated_at, id, awaits, has_recording, assignee_id)
            WHERE status IN ('new', 'open', 'waiting') AND snoozed_until IS NULL
                AND merged_into IS NULL;
        CREATE INDEX report_at_work_by_code ON report (code, updated_at, id, awaits)
            WHERE status IN ('new', 'open', 'waiting') AND snoozed_until IS NULL
                AND merged_into IS NULL;
        CREATE INDEX report_by_update ON report (updated_at, id);
        CREATE INDEX report_by_code_and_update ON report (code, updated_at, id);
        CREATE INDEX report_by_status ON report (status, updated_at, id);
        CREATE INDEX report_by_assignee ON report (assignee_id, updated_at, id)
            WHERE assignee_id IS NOT NULL;
        CREATE INDEX report_by_snooze ON report (updated_at, id, snoozed_until)
            WHERE snoozed_until IS NOT NULL;
        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            agent_id INTEGER NOT NULL REFERENCES agent (id),
            text TEXT NOT NULL CHECK (text <> ''),
            key TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX note_by_report ON note (report_id, id);
        """
}

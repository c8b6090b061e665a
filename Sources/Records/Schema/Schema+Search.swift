extension Schema {
    /// The words of reports, what was said about them included, as the team searches them;
    /// triggers keep them true, whoever writes, so what is erased is not found either.
    /// Each filter of the inbox has an index that carries it; `tag_count` says how many reports have
    /// a tag. `heard_at` is when something was last said, 0 for nothing since the report came.
    static let search = """
        CREATE VIRTUAL TABLE report_search USING fts5 (
            code, summary, description, details, said, noted,
            tokenize = "unicode61 remove_diacritics 2"
        );
        ALTER TABLE report ADD COLUMN heard_at INTEGER NOT NULL DEFAULT 0;
        UPDATE report SET heard_at = heard.at FROM
            (SELECT report_id, max(created_at) AS at FROM
                (SELECT report_id, created_at FROM message WHERE author = 'visitor' OR kind = 'message'
                UNION ALL SELECT report_id, created_at FROM note)
            GROUP BY report_id) AS heard
        WHERE heard.report_id = report.id;
        INSERT INTO report_search (rowid, code, summary, description, details, said, noted)
        SELECT id, code, summary, description,
            browser || char(10) || system || char(10) || page_url || char(10) || request_id
                || char(10) || email,
            coalesce((SELECT group_concat(text, char(10)) FROM message
                WHERE report_id = report.id AND text <> ''), ''),
            coalesce((SELECT group_concat(text, char(10)) FROM note
                WHERE report_id = report.id), '')
        FROM report;
        CREATE TRIGGER report_is_searched AFTER INSERT ON report
            BEGIN
                INSERT INTO report_search (rowid, code, summary, description, details, said, noted)
                VALUES (new.id, new.code, new.summary, new.description,
                    new.browser || char(10) || new.system || char(10) || new.page_url || char(10)
                        || new.request_id || char(10) || new.email, '', '');
            END;
        CREATE TRIGGER report_is_searched_otherwise
            AFTER UPDATE OF code, summary, description, browser, system, page_url, request_id, email
            ON report
            BEGIN
                UPDATE report_search SET code = new.code, summary = new.summary,
                    description = new.description,
                    details = new.browser || char(10) || new.system || char(10) || new.page_url
                        || char(10) || new.request_id || char(10) || new.email
                WHERE rowid = new.id;
            END;
        CREATE TRIGGER report_is_searched_no_more AFTER DELETE ON report
            BEGIN
                DELETE FROM report_search WHERE rowid = old.id;
            END;
        CREATE TRIGGER message_is_searched AFTER INSERT ON message
            WHEN new.text <> ''
            BEGIN
                UPDATE report_search SET said = said || char(10) || new.text
                WHERE rowid = new.report_id;
            END;
        CREATE TRIGGER message_is_searched_otherwise AFTER UPDATE OF text ON message
            BEGIN
                UPDATE report_search SET said = coalesce((SELECT group_concat(text, char(10))
                    FROM message WHERE report_id = new.report_id AND text <> ''), '')
                WHERE rowid = new.report_id;
            END;
        CREATE TRIGGER message_is_heard AFTER INSERT ON message
            WHEN new.author = 'visitor' OR new.kind = 'message'
            BEGIN
                UPDATE report SET heard_at = new.created_at WHERE id = new.report_id;
            END;
        CREATE TRIGGER note_is_searched AFTER INSERT ON note
            BEGIN
                UPDATE report_search SET noted = noted || char(10) || new.text
                WHERE rowid = new.report_id;
                UPDATE report SET heard_at = new.created_at WHERE id = new.report_id;
            END;
        CREATE TRIGGER note_is_searched_otherwise AFTER UPDATE OF text ON note
            BEGIN
                UPDATE report_search SET noted = coalesce((SELECT group_concat(text, char(10))
                    FROM note WHERE report_id = new.report_id), '')
                WHERE rowid = new.report_id;
            END;
        CREATE TRIGGER note_is_searched_no_more AFTER DELETE ON note
            BEGIN
                UPDATE report_search SET noted = coalesce((SELECT group_concat(text, char(10))
                    FROM note WHERE report_id = old.report_id), '')
                WHERE rowid = old.report_id;
            END;
        CREATE INDEX report_at_work_by_assignee ON report (assignee_id, updated_at, id)
            WHERE status IN ('new', 'open', 'waiting') AND snoozed_until IS NULL
                AND merged_into IS NULL;
        CREATE INDEX report_at_work_by_article ON report (article, updated_at, id)
            WHERE status IN ('new', 'open', 'waiting') AND snoozed_until IS NULL
                AND merged_into IS NULL;
        CREATE INDEX report_by_article ON report (article, updated_at, id);
        CREATE INDEX report_by_status_and_code ON report (status, code, updated_at, id);
        CREATE TABLE tag_count (
            tag TEXT PRIMARY KEY,
            count INTEGER NOT NULL CHECK (count >= 0)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO tag_count SELECT tag, count(*) FROM report_tag GROUP BY tag;
        CREATE TRIGGER tag_is_counted AFTER INSERT ON report_tag
            BEGIN
                INSERT INTO tag_count VALUES (new.tag, 1)
                ON CONFLICT DO UPDATE SET count = count + 1;
            END;
        CREATE TRIGGER tag_is_counted_no_more AFTER DELETE ON report_tag
            BEGIN
                UPDATE tag_count SET count = count - 1 WHERE tag = old.tag;
                DELETE FROM tag_count WHERE tag = old.tag AND count = 0;
            END;
        CREATE TABLE saved_view (
            id INTEGER PRIMARY KEY,
            agent_id INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (name <> ''),
            query TEXT NOT NULL,
            is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
            UNIQUE (agent_id, name)
        ) STRICT;
        CREATE TABLE report_seen (
            report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            agent_id INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
            seen_at INTEGER NOT NULL,
            PRIMARY KEY (report_id, agent_id)
        ) STRICT, WITHOUT ROWID;
        """
}

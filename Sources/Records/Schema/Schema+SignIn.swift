extension Schema {
    /// Whose account at a provider belongs to which agent: one each.
    static let signIn = """
        CREATE TABLE sign_in (
            agent_id INTEGER PRIMARY KEY REFERENCES agent (id) ON DELETE CASCADE,
            issuer TEXT NOT NULL CHECK (issuer <> ''),
            subject TEXT NOT NULL CHECK (subject <> ''),
            created_at INTEGER NOT NULL,
            UNIQUE (issuer, subject)
        ) STRICT;
        """
}

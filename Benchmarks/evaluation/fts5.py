"""Bare FTS5, as a program would use it that does not do more."""

import re
import sqlite3
import time

WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 64
LIMIT = 10


class FTS5:
    """The documents in one table. With weights, any word will do; without, all must be there."""

    def __init__(self, documents, name, tokenizer, weights):
        self.name = name
        self.joint = " OR " if weights else " AND "
        order = f"bm25(page, 0, {weights})" if weights else "rank"
        self.sql = f"SELECT key FROM page WHERE page MATCH ? ORDER BY {order} LIMIT {LIMIT}"
        self.database = sqlite3.connect(":memory:")
        start = time.perf_counter()
        self.database.execute(
            "CREATE VIRTUAL TABLE page USING fts5"
            f"(key UNINDEXED, title, headings, body, tokenize = '{tokenizer}')"
        )
        self.database.executemany(
            "INSERT INTO page VALUES (?, ?, ?, ?)",
            [(page.key, page.title, page.headings, page.body) for page in documents],
        )
        self.database.execute("INSERT INTO page(page) VALUES ('optimize')")
        self.seconds_to_build = time.perf_counter() - start

    def search(self, text):
        """The keys of ten documents, and the milliseconds of processor time for them."""
        words = list(dict.fromkeys(WORD.findall(text.lower())))[:MOST_WORDS]
        match = self.joint.join(f'"{word}"' for word in words)
        start = time.process_time()
        keys = self.database.execute(self.sql, (match,)).fetchall() if words else []
        return [key for key, in keys], (time.process_time() - start) * 1_000


def plain(documents):
    """As it comes: all words, one weight."""
    return FTS5(documents, "FTS5 AND", "unicode61", None)


def weighted(documents):
    """Columns weighted, word forms and accents folded, any of the words."""
    return FTS5(documents, "FTS5 OR", "porter unicode61 remove_diacritics 2", "3, 1.5, 1")

"""Filling records as fast as SQLite lets one.

The program makes the tables; the triggers and the indexes that slow filling down are taken away
meanwhile and made again by their own SQL. What triggers would have left is written in their
place.
"""

import itertools
import sqlite3
import subprocess
import time
from contextlib import closing

import visits
from figures import Unmeasured
from report_stories import AGENTS, FILED, stories

NAME, PASSWORD = "ada", "correct horse battery"
BATCH = 10_000
TABLES = ["report", "message", "note", "report_tag", "vote", "search", "guide_outcome"]
COLUMNS = FILED + [
    "skipped", "status", "updated_at", "awaits", "answered_at", "solved_at", "closed_at",
    "version", "heard_at", "assignee_id", "snoozed_until",
]
AWAITS = {"new": "team", "open": "team", "waiting": "visitor"}
MESSAGE = """
    INSERT INTO message (report_id, author, kind, text, status, key, created_at)
    VALUES (?, ?, 'message', ?, NULL, ?, ?)
"""
NOTE = "INSERT INTO note (report_id, agent_id, text, key, created_at) VALUES (?, 1, ?, ?, ?)"
TAG = "INSERT INTO report_tag (report_id, tag) VALUES (?, ?)"
# A message is put behind what was said before, a line's end between.
SEARCH = """
    INSERT INTO report_search (rowid, code, summary, description, details, said, noted)
    SELECT id, code, summary, description,
        browser || char(10) || system || char(10) || page_url || char(10) || request_id
            || char(10) || email,
        coalesce((SELECT group_concat(char(10) || text, '') FROM message
            WHERE report_id = report.id AND text <> ''), ''),
        coalesce((SELECT group_concat(char(10) || text, '') FROM note
            WHERE report_id = report.id), '')
    FROM report ORDER BY id
"""
TAG_COUNTS = "INSERT INTO tag_count SELECT tag, count(*) FROM report_tag GROUP BY tag"
REPORT_DAYS = """
    INSERT INTO report_day SELECT created_at / 86400000, code, count(*) FROM report GROUP BY 1, 2
"""
WAITS = """
    INSERT INTO report_wait
    SELECT at / 86400000, kind,
        iif(waited < 60, waited, iif(waited < 1440, waited - waited % 5,
            iif(waited < 10080, waited - waited % 60, waited - waited % 1440))),
        count(*)
    FROM (SELECT *, max(0, at - created_at) / 60000 AS waited FROM (
        SELECT 'answer' AS kind, created_at, answered_at AS at FROM report
        UNION ALL SELECT 'solution', created_at, solved_at FROM report))
    WHERE at IS NOT NULL
    GROUP BY 1, 2, 3
"""
SUMS_OF_GUIDES = [
    """
    INSERT INTO guide_day
    SELECT created_at / 86400000, article, step, sum(outcome = 'worked'),
        sum(outcome = 'not_yet'), sum(outcome = 'skipped')
    FROM guide_outcome GROUP BY 1, 2, 3
    """,
    # All steps of a generated run are taken at one time.
    """
    INSERT INTO guide_run_day
    SELECT day, article, count(*), sum(has_worked)
    FROM (SELECT created_at / 86400000 AS day, article, max(outcome = 'worked') AS has_worked
        FROM guide_outcome GROUP BY run)
    GROUP BY 1, 2
    """,
]


def fill(bench, folder, count, now):
    records = begin(bench, folder)
    seconds = {}

    def done(what):
        nonlocal start
        reached = clocks()
        seconds[what] = (reached[0] - start[0], reached[1] - start[1])
        start = reached

    with closing(sqlite3.connect(records, isolation_level=None)) as target:
        # Who fills a fresh folder begins again when the power fails. Rows like these have passed
        # the checks of the tables in the sample, where they take half of the time.
        for pragma in ["journal_mode = DELETE", "journal_mode = OFF", "synchronous = OFF",
                       "ignore_check_constraints = ON", "cache_size = -1000000",
                       "temp_store = MEMORY", "threads = 2"]:
            target.execute(f"PRAGMA {pragma}")
        before = schema(target)
        start = clocks()
        target.execute("BEGIN")
        dropped = take_away(target)
        fill_reports(target, stories(count, now))
        done("rows")
        restore(target, [sql for kind, sql in dropped if kind == "index"])
        done("indexes")
        fill_search(target)
        done("search")
        target.execute(REPORT_DAYS)
        target.execute(WAITS)
        target.execute(TAG_COUNTS)
        done("sums")
        visits.fill(target, count, now)
        for sql in SUMS_OF_GUIDES:
            target.execute(sql)
        restore(target, [sql for kind, sql in dropped if kind == "trigger"])
        target.execute("COMMIT")
        target.execute("PRAGMA journal_mode = WAL")
        done("visits")
        if schema(target) != before:
            raise Unmeasured("the tables are not as the program made them")
    return seconds


def clocks():
    return time.perf_counter(), time.process_time()


def begin(bench, folder):
    """A folder with records as the program makes them, and people at the desk."""
    folder.mkdir()
    subprocess.run(
        [bench.binary, "agents", "add", NAME, "--password-stdin", "--data", folder / "data"],
        input=PASSWORD + "\n", text=True, check=True, capture_output=True)
    records = folder / "data" / "handrail.sqlite"
    with closing(sqlite3.connect(records, isolation_level=None)) as target:
        target.executemany(
            "INSERT INTO agent (name, role, password, created_at) "
            "SELECT ?, role, password, created_at FROM agent WHERE id = 1",
            [(f"agent{number}",) for number in range(2, AGENTS + 1)])
    return records


def schema(target):
    return set(target.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


def take_away(target):
    """Drops triggers and indexes of the tables that are filled; answers their SQL."""
    places = ", ".join("?" for _ in TABLES)
    found = target.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') "
        f"AND sql IS NOT NULL AND tbl_name IN ({places})", TABLES).fetchall()
    for kind, name, _ in found:
        target.execute(f'DROP {kind} "{name}"')
    return [(kind, sql) for kind, _, sql in found]


def restore(target, statements):
    for sql in statements:
        target.execute(sql)


def fill_reports(target, told):
    insert = (f"INSERT INTO report ({', '.join(COLUMNS)}) "
              f"VALUES ({', '.join('?' for _ in COLUMNS)})")
    while batch := list(itertools.islice(told, BATCH)):
        target.executemany(insert, map(as_triggers_leave_it, batch))
        target.executemany(MESSAGE, (row for story in batch for row in message_rows(story)))
        target.executemany(NOTE, (row for story in batch for row in note_rows(story)))
        target.executemany(TAG, ((story.filed[0], tag) for story in batch for tag in story.tags))


def as_triggers_leave_it(story):
    created = story.filed[4]
    times = dict(story.moves)
    status, updated = story.moves[-1] if story.moves else ("new", created)
    messages = story.messages
    heard = story.note[1] if story.note else messages[-1][2] if messages else 0
    return story.filed + (
        "[]", status, updated, AWAITS.get(status, "nobody"),
        messages[0][2] if messages else None, times.get("solved"), times.get("closed"),
        1 + len(messages) + len(story.moves), heard, story.assignee, story.snoozed_until)


def message_rows(story):
    number = story.filed[0]
    return ((number, author, text, f"{story.filed[3]}{place}", at)
            for place, (author, text, at) in enumerate(story.messages))


def note_rows(story):
    return [(story.filed[0], story.note[0], story.filed[3], story.note[1])] if story.note else []


def fill_search(target):
    """The index keeps more in memory until it writes; afterwards it is set as it was."""
    def option(name, value):
        target.execute("INSERT INTO report_search (report_search, rank) VALUES (?, ?)",
                       [name, value])

    kept = dict(target.execute("SELECT k, v FROM report_search_config").fetchall())
    option("hashsize", 64 << 20)
    target.execute(SEARCH)
    if "hashsize" in kept:
        option("hashsize", kept["hashsize"])
    else:
        target.execute("DELETE FROM report_search_config WHERE k = 'hashsize'")

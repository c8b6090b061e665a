"""Records with a million reports, the same for all that measure with them, and whether they are
as triggers would have left them."""

import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import visits
from figures import Unmeasured
from filling import MESSAGE, NOTE, REPORT_DAYS, TAG, begin, fill, message_rows, note_rows
from report_stories import FILED, stories

SAMPLE = 1_000
COMPARED = [
    "report", "message", "note", "report_tag", "tag_count", "report_search", "report_day", "report_wait",
    "guide_outcome", "guide_day", "guide_run_day",
]


@dataclass
class Filled:
    """A folder that a server takes, and what filling it took."""

    folder: Path
    reports: int
    # Seconds and those of the processor, by what they were spent on.
    seconds: dict

    @property
    def records(self):
        return self.folder / "data" / "handrail.sqlite"


known = {}


def filled(bench):
    """Filled once in a run of the bench, for all that measure at this size."""
    key = (bench.folder.parent, bench.reports)
    if key not in known:
        folder = bench.folder.parent / f"filled-{bench.reports}"
        now = int(time.time() * 1000)
        check(bench, folder.with_name(folder.name + "-sample"), now)
        known[key] = Filled(folder, bench.reports, fill(bench, folder, bench.reports, now))
    return known[key]


def check(bench, folder, now):
    """Compares a thousand reports that were filled so with a thousand that triggers saw."""
    folder.mkdir()
    fill(bench, folder / "filled", SAMPLE, now)
    lived = begin(bench, folder / "lived")
    with closing(sqlite3.connect(lived, isolation_level=None)) as target:
        target.execute("BEGIN")
        for story in stories(SAMPLE, now):
            live(target, story)
        target.execute(REPORT_DAYS)
        visits.fill(target, SAMPLE, now)
        target.execute("COMMIT")
        target.execute("ATTACH ? AS filled", [str(folder / "filled/data/handrail.sqlite")])
        for table in COMPARED:
            compare(target, table)
        for name in ["main", "filled"]:
            target.execute(f"INSERT INTO {name}.report_search (report_search, rank) "
                           "VALUES ('integrity-check', 1)")


def live(target, story):
    """A report as the program stores it, step by step, its triggers at work."""
    number, created = story.filed[0], story.filed[4]
    target.execute(
        f"INSERT INTO report ({', '.join(FILED)}, status, updated_at) "
        f"VALUES ({', '.join('?' for _ in FILED)}, 'new', ?)", story.filed + (created,))
    target.executemany(MESSAGE, message_rows(story))
    target.executemany(NOTE, note_rows(story))
    for status, at in story.moves:
        target.execute("UPDATE report SET status = ?, updated_at = ? WHERE id = ?",
                       [status, at, number])
    target.execute("UPDATE report SET assignee_id = ?, snoozed_until = ? WHERE id = ?",
                   [story.assignee, story.snoozed_until, number])
    target.executemany(TAG, [(number, tag) for tag in story.tags])


def compare(target, table):
    rowid = "rowid, " if table == "report_search" else ""
    for one, other in [("main", "filled"), ("filled", "main")]:
        different = target.execute(
            f"SELECT {rowid}* FROM {one}.{table} EXCEPT SELECT {rowid}* FROM {other}.{table}"
        ).fetchone()
        if different:
            raise Unmeasured(f"{table} is filled otherwise than by triggers: {different}")
    if not target.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
        raise Unmeasured(f"nothing of {table} was compared")

"""The figures of the desk, with a million reports on record and all that comes with them."""

import sqlite3
import time
from contextlib import closing
from datetime import date, timedelta

from desk_session import log_in
from figures import Figure, Unmeasured, median
from filled_records import filled
from filling import NAME, PASSWORD
from server import handrail

ROUNDS = 5
PERIODS = [7, 30, 90, 366]
GOAL = 250
ANSWERS = 10_000


def measure(bench):
    records = filled(bench)
    with handrail(bench, records.folder) as server:
        cookie = log_in(server, NAME, PASSWORD)
        pages = [median(f"insights, {days} days", page(server, cookie, days), "ms", goal=GOAL)
                 for days in PERIODS]
    return pages + [
        median("  every report counted by code and day in their place", scans(records.records),
               "ms"),
        Figure("  an answer to a report, with its triggers", answers(records.records), "µs",
               note=f"{records.reports:,} reports"),
    ]


def page(server, cookie, days):
    """The milliseconds of the page for a period that ends today."""
    first = date.today() - timedelta(days - 1)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        answer = server.get(f"/desk/insights?from={first}", {"Cookie": cookie})
        times.append((time.perf_counter() - start) * 1000)
        if answer.status != 200 or b"CODE_0" not in answer.body:
            raise Unmeasured(f"the insights are answered {answer.status}")
    return times


def scans(records):
    """The milliseconds that one of the figures takes without its sums."""
    times = []
    with closing(sqlite3.connect(records)) as source:
        for _ in range(ROUNDS):
            start = time.perf_counter()
            source.execute("SELECT created_at / 86400000, code, count(*) FROM report "
                           "GROUP BY 1, 2").fetchall()
            times.append((time.perf_counter() - start) * 1000)
    return times


def answers(records):
    """The microseconds that noting the time of an answer takes, on average; nothing is kept of
    it, so that the records stay as they were."""
    with closing(sqlite3.connect(records, isolation_level=None)) as target:
        target.execute("BEGIN")
        start = time.perf_counter()
        changed = target.execute(
            "UPDATE report SET answered_at = created_at + abs(random() % 200000000) WHERE id IN "
            "(SELECT id FROM report WHERE answered_at IS NULL LIMIT ?)", [ANSWERS]).rowcount
        took = time.perf_counter() - start
        target.execute("ROLLBACK")
    return took / changed * 1e6

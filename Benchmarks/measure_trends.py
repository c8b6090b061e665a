"""Counting what people report, with a million sightings on record."""

import random
import re
import sqlite3
import time
from contextlib import closing

from figures import Figure, Unmeasured, median, ratios
from server import handrail

SIGHTINGS = 1_000_000
DAYS = 35
CODES = 40
ROUNDS = 5
# The server counts again every ten seconds.
READINGS = 3
GOAL = 1


def measure(bench):
    folder = bench.folder / "handrail"
    with handrail(bench, folder):
        pass
    records = folder / "data" / "handrail.sqlite"
    fill(records)
    alone = [bare_count(records) for _ in range(ROUNDS)]
    statements = [by_sqlite(records) for _ in range(ROUNDS)]
    first, later = readings(bench, folder)
    scale = sum(alone) / len(alone)
    return [
        Figure("trends, first reading / SELECT count(*)", first / scale, goal=GOAL),
        Figure("trends, each later reading / SELECT count(*)", later / scale, goal=GOAL),
        median("  the statements alone / SELECT count(*)", ratios(statements, alone)),
        Figure("  first reading", first, "ms", note=f"{SIGHTINGS:,} sightings, {CODES} codes"),
        Figure("  later reading", later, "ms", note="every ten seconds"),
        median("  SELECT count(*) FROM sighting", alone, "ms"),
    ]


def fill(records):
    """Sightings like those of `DAYS` busy days, with the totals that come with them."""
    numbers = random.Random(1)
    now = int(time.time() * 1000)
    rows = []
    for person in range(SIGHTINGS):
        seen = now - numbers.randrange(DAYS * 86_400_000)
        code = f"CODE_{min(CODES - 1, int(numbers.expovariate(.15)))}"
        rows.append((seen // 86_400_000, code, f"{person:022x}", "report", seen))
    rows.sort()
    with closing(sqlite3.connect(records, isolation_level=None)) as target:
        target.execute("BEGIN")
        target.executemany("INSERT INTO sighting VALUES (?, ?, ?, ?, ?)", rows)
        target.execute(
            "INSERT INTO sighting_hour SELECT seen_at / 3600000, code, count(*) "
            "FROM sighting GROUP BY 1, 2")
        target.execute("UPDATE sighting_start SET hour = hour - ?", [DAYS * 24])
        target.execute("COMMIT")


def bare_count(records):
    """The milliseconds that SQLite takes to count the same table."""
    with closing(sqlite3.connect(records)) as source:
        start = time.perf_counter()
        (count,) = source.execute("SELECT count(*) FROM sighting").fetchone()
        took = (time.perf_counter() - start) * 1000
    if count != SIGHTINGS:
        raise Unmeasured(f"{count} sightings are stored, not {SIGHTINGS}")
    return took


def by_sqlite(records):
    """The milliseconds that SQLite takes for what a first reading asks for."""
    now = int(time.time() * 1000)
    with closing(sqlite3.connect(records)) as source:
        start = time.perf_counter()
        source.execute(
            "SELECT hour, code, people FROM sighting_hour WHERE hour >= ?",
            [now // 3_600_000 - 56 * 24]).fetchall()
        source.execute(
            "SELECT code, count(*) FROM sighting WHERE seen_at > ? AND seen_at <= ? GROUP BY code",
            [now - 3_600_000, now]).fetchall()
        return (time.perf_counter() - start) * 1000


def readings(bench, folder):
    """The milliseconds of the first reading and the mean of the next ones, by the log."""
    with handrail(bench, folder, level="debug") as server:
        end = time.monotonic() + 60
        found = []
        while len(found) < 1 + READINGS and time.monotonic() < end:
            time.sleep(.5)
            log = server.log.read_text(errors="replace")
            found = [float(ms) for ms in re.findall(r"trends counted milliseconds=([0-9.e-]+)", log)]
    if len(found) < 2:
        raise Unmeasured("the log does not say how long counting took")
    return found[0], sum(found[1:]) / len(found[1:])

"""Durable reports a second, for information: through the form, and by SQLite alone."""

import http.client
import sqlite3
import threading
import time

from figures import Figure, Unmeasured, median
from report_form import send, token
from server import handrail

CLIENTS = 16
ROUNDS = 3
REPORTS_PER_CLIENT = 40
COMMITS = 400


def measure(bench):
    data = bench.folder / "handrail" / "data"
    with handrail(bench, bench.folder / "handrail") as server:
        sent, rates, alone = 0, [], []
        connection = server.connection()
        send(connection, token(connection))
        for number in range(ROUNDS):
            rates.append(through_form(server))
            sent += CLIENTS * REPORTS_PER_CLIENT
            alone.append(by_sqlite(data / "handrail.sqlite", bench.folder / f"alone-{number}.sqlite"))
    stored = count(data / "handrail.sqlite")
    if stored != sent + 1:
        raise Unmeasured(f"{sent + 1} reports were acknowledged and {stored} are stored")
    return [
        median(f"reports a second, {CLIENTS} clients", rates),
        median("  commits a second, SQLite one by one", alone),
        Figure(
            "  reports / commits", sum(rates) / sum(alone),
            note="above 1 when reports share a commit",
        ),
    ]


def through_form(server):
    """Each client sends its reports one after the other; the forms are opened before."""
    gate = threading.Barrier(CLIENTS + 1, timeout=60)
    failures = []

    def client():
        connection = server.connection()
        try:
            tokens = [token(connection) for _ in range(REPORTS_PER_CLIENT)]
            gate.wait()
            for value in tokens:
                send(connection, value)
        except (OSError, http.client.HTTPException, Unmeasured, threading.BrokenBarrierError) as error:
            failures.append(error)
            gate.abort()
        finally:
            connection.close()

    threads = [threading.Thread(target=client, daemon=True) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    try:
        gate.wait()
    except threading.BrokenBarrierError:
        pass
    start = time.perf_counter()
    for thread in threads:
        thread.join(60)
    if failures:
        raise Unmeasured(f"a report could not be sent: {failures[0]!r}")
    return CLIENTS * REPORTS_PER_CLIENT / (time.perf_counter() - start)


def by_sqlite(records, file):
    """Rows like those of the site, in a table like its own, each in a transaction."""
    with closing(records) as source:
        schema = [row[0] for row in source.execute(
            "SELECT sql FROM sqlite_schema WHERE tbl_name = 'report' AND sql IS NOT NULL "
            "ORDER BY type DESC"
        )]
        row = source.execute("SELECT * FROM report LIMIT 1").fetchone()
        names = [field[1] for field in source.execute("PRAGMA table_info(report)")]
    unique = [names.index(name) for name in ("reference", "token_hash", "idempotency_key")]
    with closing(file) as target:
        target.execute("PRAGMA journal_mode = WAL")
        target.execute("PRAGMA synchronous = FULL")
        for statement in schema:
            target.execute(statement)
        insert = f"INSERT INTO report VALUES ({', '.join('?' for _ in names)})"
        start = time.perf_counter()
        for number in range(COMMITS):
            target.execute(insert, fresh(row, unique, number))
        return COMMITS / (time.perf_counter() - start)


def fresh(row, unique, number):
    """The row with an id and other unique columns of its own."""
    values = list(row)
    values[0] = None
    for place in unique:
        blank = bytes(4) if isinstance(values[place], bytes) else ""
        tail = number.to_bytes(4, "big") if isinstance(blank, bytes) else f"{number:06d}"
        values[place] = values[place][: -len(tail)] + tail
    return values


def count(records):
    with closing(records) as source:
        return source.execute("SELECT count(*) FROM report").fetchone()[0]


class closing:
    """A connection that commits each statement, closed at the end."""

    def __init__(self, file):
        self.connection = sqlite3.connect(file, isolation_level=None, timeout=10)

    def __enter__(self):
        return self.connection

    def __exit__(self, *_):
        self.connection.close()

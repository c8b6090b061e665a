"""Durable reports a second: through the form, and as SQLite alone commits such rows one by one."""

import sqlite3
import threading
import time

import wrk
from figures import Figure, Unmeasured, median, ratios
from report_form import body, send, token
from server import handrail

ROUNDS = 3
REPORTS = 4_000
OPENERS = 8
COMMITS = 2_000


def measure(bench):
    data = bench.folder / "handrail" / "data"
    with handrail(bench, bench.folder / "handrail") as server:
        connection = server.connection()
        send(connection, token(connection))
        rates, alone = [], []
        for number in range(ROUNDS):
            rates.append(through_form(server, bench.folder / f"reports-{number}.lua"))
            alone.append(by_sqlite(data / "handrail.sqlite", bench.folder / f"alone-{number}.sqlite"))
    stored = count(data / "handrail.sqlite")
    if stored != ROUNDS * REPORTS + 1:
        raise Unmeasured(f"{ROUNDS * REPORTS + 1} reports were sent and {stored} are stored")
    return [
        median(
            f"reports a second, {wrk.CONNECTIONS} clients / commits of SQLite one by one",
            ratios(rates, alone), goal=1, at_least=True),
        median("  reports a second", rates),
        median("  commits a second", alone),
    ]


def through_form(server, script):
    """The forms are opened before; then all clients send at once, each form once."""
    write(script, open_forms(server))
    said = wrk.run(server.port, "/report", 60, wrk.CONNECTIONS, script=script)
    if "wrong 0" not in said:
        raise Unmeasured("a report was not answered with its receipt")
    return float(wrk.found(r"rate ([\d.]+)", said))


def write(script, tokens):
    """Each form is sent once; the last answer ends the run."""
    bodies = ",\n".join(f'"{body(value)}"' for value in tokens)
    script.write_text(f"""
local bodies = {{{bodies}}}
sent, answered, wrong = 0, 0, 0
local header = {{ ["Content-Type"] = "application/x-www-form-urlencoded" }}
function setup(thread) last = thread end
function request()
  sent = sent + 1
  if sent > #bodies then return wrk.format("GET", "/healthz") end
  return wrk.format("POST", "/report", header, bodies[sent])
end
function response(status)
  if status == 200 then return end
  answered = answered + 1
  if status ~= 303 then wrong = wrong + 1 end
  if answered == #bodies then wrk.thread:stop() end
end
function done(summary)
  print("rate " .. last:get("answered") / summary.duration * 1e6)
  print("wrong " .. last:get("wrong"))
end
""")


def open_forms(server):
    """So many tokens, each from a form of its own."""
    tokens, failures = [], []

    def opener():
        connection = server.connection()
        try:
            for _ in range(REPORTS // OPENERS):
                tokens.append(token(connection))
        except (OSError, Unmeasured) as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=opener, daemon=True) for _ in range(OPENERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    if failures or len(tokens) != REPORTS:
        raise Unmeasured(f"a form could not be opened: {failures[:1]}")
    return tokens


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

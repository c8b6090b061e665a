"""Durable reports a second: through the form, and as SQLite alone commits such rows one by one."""

import base64
import hashlib
import hmac
import os
import sqlite3
import time

import wrk
from figures import Unmeasured, median, ratios
from report_form import body, send, token
from server import handrail

ROUNDS = 5
SECONDS = 3
FORMS = 40_000
COMMITS = 2_000


def measure(bench):
    rates, alone = [], []
    for number in range(ROUNDS):
        # Both begin with empty records.
        folder = bench.folder / f"reports-{number}"
        with handrail(bench, folder) as server:
            connection = server.connection()
            send(connection, token(connection))
            rates.append(through_form(server, folder / "data", folder / "reports.lua"))
        alone.append(by_sqlite(folder / "data" / "handrail.sqlite", folder / "alone.sqlite"))
    return [
        median(
            f"reports a second, {wrk.CONNECTIONS} clients / commits of SQLite one by one",
            ratios(rates, alone), goal=1, at_least=True),
        median("  reports a second", rates),
        median("  commits a second", alone),
    ]


def through_form(server, data, script):
    """Reports a second that were answered with their receipt, each stored once."""
    write(script, forms(data))
    before = count(data / "handrail.sqlite")
    said = wrk.run(server.port, "/report", SECONDS, wrk.CONNECTIONS, script=script)
    answered = int(wrk.found(r"receipts (\d+)", said))
    stored = count(data / "handrail.sqlite") - before
    if "others 0" not in said:
        raise Unmeasured("a report was not answered with its receipt, or the forms ran out")
    # Those on their way when wrk ends are stored and not answered.
    if not answered <= stored <= answered + wrk.CONNECTIONS:
        raise Unmeasured(f"{answered} reports were acknowledged and {stored} are stored")
    return answered / SECONDS


def write(script, tokens):
    """Each form is sent once."""
    bodies = ",\n".join(f'"{body(value)}"' for value in tokens)
    script.write_text(f"""
local bodies = {{{bodies}}}
local header = {{ ["Content-Type"] = "application/x-www-form-urlencoded" }}
sent, receipts, others = 0, 0, 0
function setup(thread) last = thread end
function request()
  sent = sent + 1
  return wrk.format("POST", "/report", header, bodies[sent] or "")
end
function response(status)
  if status == 303 then receipts = receipts + 1 else others = others + 1 end
end
function done()
  print("receipts " .. last:get("receipts"))
  print("others " .. last:get("others"))
end
""")


def forms(data):
    """Form tokens like those of the site (`FormTokens`), made from its secret: to open
    as many forms would take longer than to send them."""
    key = base64.b64decode((data / "secret").read_text())
    return [form(key) for _ in range(FORMS)]


def form(key):
    head = os.urandom(12) + int(time.time()).to_bytes(8, "big")
    message = b"form report\0" + base64url(head)
    return base64url(head + hmac.digest(key, message, hashlib.sha256)[:16]).decode()


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


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

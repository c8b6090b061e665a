"""The figures of the desk, with a million reports on record and all that comes with them."""

import random
import sqlite3
import subprocess
import time
from contextlib import closing
from datetime import date, timedelta
from urllib.parse import urlencode

from figures import Figure, Unmeasured, median
from server import handrail

REPORTS = 1_000_000
DAYS = 365
CODES = 40
VOTES = 200_000
TEXTS_A_DAY = 2_000
OUTCOMES = 300_000
PAGES = 500
ROUNDS = 5
PERIODS = [7, 30, 90, 366]
GOAL = 250
NAME, PASSWORD = "ada", "correct horse battery"


def measure(bench):
    folder = bench.folder / "handrail"
    with handrail(bench, folder):
        pass
    records = folder / "data" / "handrail.sqlite"
    triggers = fill(records)
    subprocess.run(
        [bench.binary, "agents", "add", NAME, "--password-stdin", "--data", folder / "data"],
        input=PASSWORD + "\n", text=True, check=True, capture_output=True)
    with handrail(bench, folder) as server:
        cookie = log_in(server)
        pages = [median(f"insights, {days} days", page(server, cookie, days), "ms", goal=GOAL)
                 for days in PERIODS]
    return pages + [
        median("  every report counted by code and day in their place", scans(records), "ms"),
        Figure("  an answer to a report, with its triggers", triggers, "µs",
               note=f"{REPORTS:,} reports"),
    ]


def fill(records):
    """A year of reports, votes, searches, guides and readings; answers the microseconds
    of a report's answer."""
    numbers = random.Random(1)
    now = int(time.time() * 1000)
    with closing(sqlite3.connect(records, isolation_level=None)) as target:
        target.execute("PRAGMA cache_size = -500000")
        target.execute("BEGIN")
        target.executemany(
            """INSERT INTO report (reference, token_hash, idempotency_key, status, created_at,
                updated_at, code, summary, description, started_at, time_zone, tried, article,
                browser, system, page_url, request_id, email)
            VALUES (?1, CAST(?1 AS BLOB), ?1, 'new', ?2, ?2, ?3, 'It broke', '', '', '', '[]',
                '', '', '', '', '', '')""",
            # In the order they came, as in life: then the indexes grow at their ends.
            ((f"HR-{number:08d}", now - (REPORTS - number) * DAYS * 86_400_000 // REPORTS,
              code(numbers)) for number in range(REPORTS)))
        target.execute("INSERT INTO report_day SELECT created_at / 86400000, code, count(*) "
                       "FROM report GROUP BY 1, 2")
        start = time.perf_counter()
        target.execute("UPDATE report SET answered_at = created_at + abs(random() % 200000000)")
        took = (time.perf_counter() - start) / REPORTS * 1e6
        fill_others(target, numbers, now)
        target.execute("COMMIT")
    return took


def fill_others(target, numbers, now):
    target.executemany(
        "INSERT INTO vote VALUES (?, ?, ?, ?, ?)",
        ((article(numbers), f"v{number}", number % 3 > 0, "no" if number % 9 == 0 else "",
          moment(numbers, now)) for number in range(VOTES)))
    today = date.today()
    target.executemany(
        "INSERT INTO search VALUES (?, ?, 0, ?, ?)",
        ((f"text {text * (1 + day % 3)}", (today - timedelta(day)).isoformat(),
          1 + text % 7, text % 4) for day in range(90) for text in range(TEXTS_A_DAY)))
    target.executemany(
        "INSERT INTO guide_outcome VALUES (?, ?, ?, ?, '502', 'p', ?)",
        ((f"r{number // 3}", f"step-{number % 3}", article(numbers),
          numbers.choice(["worked", "not_yet", "skipped"]), moment(numbers, now))
         for number in range(OUTCOMES)))
    first = now // 86_400_000
    target.executemany(
        "INSERT INTO page_reading VALUES (?, ?, ?)",
        ((first - day, f"/articles/article-{page}", 1 + page) for day in range(DAYS)
         for page in range(PAGES)))


def moment(numbers, now):
    return now - numbers.randrange(DAYS * 86_400_000)


def code(numbers):
    return f"CODE_{min(CODES - 1, int(numbers.expovariate(.15)))}"


def article(numbers):
    return f"article-{min(PAGES - 1, int(numbers.expovariate(.02)))}"


def log_in(server):
    connection = server.connection()
    connection.request(
        "POST", "/desk/login", urlencode({"name": NAME, "password": PASSWORD}),
        {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    answer.read()
    cookie = answer.getheader("Set-Cookie")
    connection.close()
    if answer.status != 303 or not cookie:
        raise Unmeasured(f"logging in is answered {answer.status}")
    return cookie.split(";")[0]


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

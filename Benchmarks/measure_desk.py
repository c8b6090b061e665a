"""The desk with a million reports on record: filling it, the inbox, the search, one report."""

import itertools
import random
import sqlite3
import time
from contextlib import closing
from datetime import date, timedelta
from urllib.parse import quote

from desk_session import log_in
from figures import Figure, Unmeasured, number, quantile
from filled_records import filled
from filling import NAME, PASSWORD
from keepalive import KeepAlive
from report_stories import AGENTS, CODES, TAGS
from report_texts import COMMON_ONE_IN, COMMON_WORD, PHRASE, RARE_WORD, TWO_WORDS
from server import handrail

# What an import may take for a million reports, in seconds.
IMPORT_GOAL = 120
INBOX_GOAL, SEARCH_GOAL = 20, 50
# A load ends at the first of these.
REQUESTS, SECONDS = 1_000, 4
INBOX = "/desk/reports"


def measure(bench):
    records = filled(bench)
    figures = [imported(records)]
    with closing(sqlite3.connect(records.records)) as source:
        check_words(source, records.reports)
        loads = [
            *(("inbox, " + name, paths, INBOX_GOAL) for name, paths in inbox(source)),
            *(("search, " + name, paths, SEARCH_GOAL) for name, paths in searches()),
            ("a report with those like it", reports(source), None),
        ]
    first = date.today() - timedelta(29)
    loads.append(("insights, 30 days", [f"/desk/insights?from={first}"], None))
    with handrail(bench, records.folder) as server:
        cookie = log_in(server, NAME, PASSWORD)
        for name, paths, goal in loads:
            figures.append(load(server, cookie, name, paths, goal))
    return figures


def imported(records):
    """Of the reports and what belongs to them; what visitors leave beside is not counted."""
    parts = {name: spent for name, spent in records.seconds.items() if name != "visits"}
    total = sum(wall for wall, _ in parts.values())
    note = ", ".join(f"{name} {number(wall)}" for name, (wall, _) in parts.items())
    work = sum(work for _, work in parts.values())
    return Figure(
        f"import of {records.reports:,} reports", total, "s",
        IMPORT_GOAL * records.reports / 1_000_000, f"{note}; processor {number(work)}")


def check_words(source, reports):
    """The searches are to find as many as they say."""
    (found,) = source.execute(
        "SELECT count(*) FROM report_search WHERE report_search MATCH ?", [COMMON_WORD]).fetchone()
    if not .9 < found * COMMON_ONE_IN / reports < 1.1:
        raise Unmeasured(f"“{COMMON_WORD}” is in {found} of {reports} reports")


def inbox(source):
    """The addresses of each load: values change from request to request as they do in life."""
    places = source.execute(
        "SELECT updated_at || '-' || id FROM report WHERE status IN ('new', 'open', 'waiting') "
        "AND snoozed_until IS NULL ORDER BY random() LIMIT ?", [REQUESTS])
    pages = source.execute(
        "SELECT DISTINCT article FROM report WHERE article <> '' ORDER BY article").fetchall()
    codes = [f"CODE_{code}" for code in range(CODES)]
    names = [NAME] + [f"agent{agent}" for agent in range(2, AGENTS + 1)]
    return [
        ("to do", [INBOX]),
        ("next page", [f"{INBOX}?after={place}" for (place,) in places]),
        ("by code", [f"{INBOX}?code={code}" for code in codes]),
        ("by status and code", [f"{INBOX}?status={status}&code={code}"
                                for code in codes for status in ["open", "solved", "closed"]]),
        ("by article", [f"{INBOX}?article={page}" for (page,) in pages]),
        ("by tag", [f"{INBOX}?tag={tag}" for tag in TAGS]),
        ("by assignee", [f"{INBOX}?assignee={name}" for name in names]),
        ("oldest first", [f"{INBOX}?order=oldest"]),
    ]


def searches():
    word = f"{INBOX}?status=all&q={COMMON_WORD}"
    return [
        ("a word of every fifth report", [word]),
        ("a rare word", [f"{INBOX}?status=all&q={RARE_WORD}"]),
        ("a phrase", [f"{INBOX}?status=all&q=" + quote(f'"{PHRASE}"')]),
        ("two words", [f"{INBOX}?status=all&q=" + quote(TWO_WORDS)]),
        ("a common word, to do", [f"{INBOX}?q={COMMON_WORD}"]),
        ("a common word, by code", [f"{word}&code=CODE_{code}" for code in range(CODES)]),
        ("a common word, by tag", [f"{word}&tag={tag}" for tag in TAGS]),
    ]


def reports(source):
    found = source.execute(
        "SELECT reference FROM report ORDER BY random() LIMIT ?", [REQUESTS]).fetchall()
    return [f"{INBOX}/{reference}" for (reference,) in found]


def load(server, cookie, name, paths, goal):
    """One client on one connection; the figure is its p99."""
    check_answer(server, cookie, paths[0], name)
    connection = KeepAlive(server.port)
    before = server.cpu_seconds()
    try:
        times = ask(connection, cookie, paths)
    finally:
        connection.close()
    # What the server works for an answer is the same on a machine that others use too.
    work = (server.cpu_seconds() - before) * 1000 / len(times)
    # Of fewer than a hundred there is no p99 but the longest.
    share = "p99" if len(times) >= 100 else "longest"
    return Figure(
        f"{name}, {share}", quantile(times, .99), "ms", goal,
        f"p50 {number(quantile(times, .5))} ms, processor {number(work)} ms, "
        f"{len(times):,} requests")


def check_answer(server, cookie, path, name):
    answer = server.get(path, {"Cookie": cookie})
    has_rows = b"HR-" in answer.body or "insights" in path
    if answer.status != 200 or not has_rows:
        raise Unmeasured(f"{name}: {path} is answered {answer.status}, rows: {has_rows}")


def ask(connection, cookie, paths):
    """The milliseconds of each request."""
    times = []
    # Mixed, so that a load that time ends has asked for rare values as well as common ones.
    asked = itertools.cycle(random.Random(1).sample(paths, len(paths)))
    begin = time.perf_counter()
    while len(times) < REQUESTS and time.perf_counter() - begin < SECONDS:
        path = next(asked)
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode()
        start = time.perf_counter()
        status = connection.ask(request)
        times.append((time.perf_counter() - start) * 1000)
        if status != 200:
            raise Unmeasured(f"{path} is answered {status}")
    return times

"""Mails a second to a server on this machine, and what sending costs those who read."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing

from figures import Unmeasured, median, quantile, ratios
from keepalive import KeepAlive
from server import handrail

ROUNDS = 5
SECONDS = 4
MAILS = 1_000
# Readers that come at their times, not as fast as a machine can answer: of two cores that are
# full already, everything takes something away.
READERS = 200
PATH = "/articles/fix-a-502-step-by-step"
LEAST_RATE = 200
MOST_RATIO = 1.2
PATIENCE = 60


def measure(bench):
    rates, alone, beside = [], [], []
    folder = bench.folder / "outbox"
    records = folder / "data" / "handrail.sqlite"
    with Mailbox(bench) as mailbox, handrail(
            bench, folder, environment=mailbox.options) as server:
        for _ in range(ROUNDS):
            alone.append(reading(server))
            rates.append(mailbox.rate(lambda: fill(records, MAILS), MAILS))
            before = mailbox.count
            fill(records, 2 * MAILS)
            mailbox.wait(before + 1)
            beside.append(reading(server))
            if mailbox.count >= before + 2 * MAILS:
                raise Unmeasured("the mails ran out while pages were asked for")
            mailbox.wait(before + 2 * MAILS)
    return [
        median("mails a second to a server here", rates, goal=LEAST_RATE, at_least=True),
        median(
            "an article, p99 while mails are sent / p99 without", ratios(beside, alone),
            goal=MOST_RATIO),
        median("  p99 while mails are sent", beside, "ms"),
        median("  p99 without", alone, "ms"),
    ]


def reading(server):
    """The p99 of an article in milliseconds, asked for so many times a second."""
    request = f"GET {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
    connection = KeepAlive(server.port)
    times = []
    begin = time.perf_counter()
    try:
        for number in range(READERS * SECONDS):
            due = begin + number / READERS
            time.sleep(max(0, due - time.perf_counter()))
            start = time.perf_counter()
            if connection.ask(request) != 200:
                raise Unmeasured("an article is not answered")
            times.append((time.perf_counter() - start) * 1000)
    finally:
        connection.close()
    return quantile(times, .99)


def fill(records, count):
    """Events that one address of the team is told of."""
    now = int(time.time() * 1000)
    rows = [(f"CODE_{number}", now) for number in range(count)]
    with closing(sqlite3.connect(records, isolation_level=None)) as target:
        target.execute("BEGIN")
        target.executemany(
            "INSERT INTO outbox_event (kind, subject, figures, at) "
            "VALUES ('spike.began', ?, '{\"people\": 23, \"usual\": 2}', ?)", rows)
        target.execute("COMMIT")


class Mailbox:
    """The mail server of the tests, its mails counted. It would have a machine of its own, so
    here it goes behind all others."""

    def __init__(self, bench):
        self.program = bench.root / "Tests/NotifyTests/mailbox.py"
        self.count = 0
        self.first = None
        self.last = None

    def __enter__(self):
        # Debian's packages are those of its own Python.
        self.process = subprocess.Popen(
            ["/usr/bin/python3", self.program, "--unread"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=sys.stderr, text=True, preexec_fn=lambda: os.nice(19))
        line = self.process.stdout.readline()
        if not line:
            raise Unmeasured("no mail server: run “Support/install test”")
        self.port = json.loads(line)["port"]
        threading.Thread(target=self.read, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(10)

    @property
    def options(self):
        return {
            "HANDRAIL_SMTP_URL": f"smtp://127.0.0.1:{self.port}",
            "HANDRAIL_MAIL_FROM": "help@acme.example", "HANDRAIL_MAIL_TO": "team@acme.example",
            "HANDRAIL_BASE_URL": "http://help.acme.example",
        }

    def read(self):
        for _ in self.process.stdout:
            self.last = time.perf_counter()
            self.first = self.first or self.last
            self.count += 1

    def wait(self, count):
        """Until so many mails came in all."""
        end = time.perf_counter() + PATIENCE
        while self.count < count:
            if time.perf_counter() > end:
                raise Unmeasured(f"{self.count} mails came of {count}")
            time.sleep(.005)

    def rate(self, ask, count):
        """Mails a second of those that `ask` asks for, from the first to the last."""
        self.first = None
        before = self.count
        ask()
        self.wait(before + count)
        return (count - 1) / (self.last - self.first)

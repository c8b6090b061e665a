"""Mails a second to a server on this machine, and what sending costs those who read."""

import json
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing

import wrk
from figures import Unmeasured, median, ratios
from server import handrail

ROUNDS = 3
SECONDS = 4
MAILS = 2_000
# Readers who wait for each other's pages would be measured, not the outbox.
CONNECTIONS = 4
PATH = "/articles/fix-a-502-step-by-step"
LEAST_RATE = 200
MOST_RATIO = 1.2
PATIENCE = 60


def measure(bench):
    rates, alone, beside = [], [], []
    for number in range(ROUNDS):
        folder = bench.folder / f"outbox-{number}"
        with handrail(bench, folder) as server:
            alone.append(wrk.latencies(server.port, PATH, SECONDS, CONNECTIONS)[1])
        with Mailbox(bench) as mailbox:
            fill(folder / "data" / "handrail.sqlite", MAILS)
            with handrail(bench, folder, environment=mailbox.options):
                rates.append(mailbox.rate(MAILS))
            # So many that they last.
            fill(folder / "data" / "handrail.sqlite", 20 * MAILS)
            with handrail(bench, folder, environment=mailbox.options) as server:
                mailbox.wait(1)
                beside.append(wrk.latencies(server.port, PATH, SECONDS, CONNECTIONS)[1])
                if mailbox.count >= 21 * MAILS:
                    raise Unmeasured("the mails ran out while pages were asked for")
    return [
        median("mails a second to a server here", rates, goal=LEAST_RATE, at_least=True),
        median(
            "an article, p99 while mails are sent / p99 without", ratios(beside, alone),
            goal=MOST_RATIO),
        median("  p99 while mails are sent", beside, "ms"),
        median("  p99 without", alone, "ms"),
    ]


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
    """The mail server of the tests, its mails counted."""

    def __init__(self, bench):
        self.program = bench.root / "Tests/NotifyTests/mailbox.py"
        self.count = 0
        self.first = None
        self.last = None

    def __enter__(self):
        # Debian's packages are those of its own Python.
        self.process = subprocess.Popen(
            ["/usr/bin/python3", self.program, "--unread"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=sys.stderr, text=True)
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
        before = self.count
        end = time.perf_counter() + PATIENCE
        while self.count < before + count:
            if time.perf_counter() > end:
                raise Unmeasured(f"{self.count - before} of {count} mails came")
            time.sleep(.005)

    def rate(self, count):
        """Mails a second, from the first to the last."""
        self.wait(count)
        return (count - 1) / (self.last - self.first)

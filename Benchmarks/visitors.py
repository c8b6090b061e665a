"""Visitors who send reports and files while something else is measured.

They are throttled. On a machine of two processors clients that send as fast as
they can leave the server little to run on, and what is measured then is how
the kernel shares processors out, not what the server makes others wait for. So
each uploads at the pace of a good line at home and opens and sends forms faster
than people do, and all of them are one process that runs when nothing else
wants to: in truth they run elsewhere and take nothing from the server.
"""

import http.client
import multiprocessing
import os
import threading
import time

import report_form
import upload
from figures import Unmeasured

UPLOADERS = 8
REPORTERS = 8
FILE_BYTES = 20_000_000
# 20 Mbit/s for each: a file takes eight seconds.
BYTES_A_SECOND = 2_500_000
# For each: sixteen in all, or 57,600 an hour.
REPORTS_A_SECOND = 2
# They end by themselves when nobody ends them.
MOST_SECONDS = 120


class Visitors:
    """Keeps them busy, in a process of their own, within a `with` block."""

    def __init__(self, server):
        self.port = server.port
        self.stopped = multiprocessing.Event()
        self.failures = multiprocessing.SimpleQueue()
        self.bytes = multiprocessing.Value("Q", 0)
        self.reports = multiprocessing.Value("Q", 0)

    def __enter__(self):
        self.process = multiprocessing.Process(target=self.run, daemon=True)
        self.process.start()
        try:
            self.wait(30)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.stopped.set()
        self.process.join(10)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()

    def wait(self, seconds):
        """Until all are under way."""
        end = time.monotonic() + seconds
        while self.bytes.value < UPLOADERS << 20 or self.reports.value < REPORTERS:
            self.check()
            if time.monotonic() > end:
                raise Unmeasured(f"the uploads do not get under way within {seconds} seconds")
            time.sleep(0.01)

    def check(self):
        """Raises what went wrong."""
        if not self.failures.empty():
            raise Unmeasured(self.failures.get())
        if not self.process.is_alive():
            raise Unmeasured("the clients that upload have ended")

    def run(self):
        """What the process does."""
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        file = upload.har(FILE_BYTES)
        clients = [(self.send_files, number, file) for number in range(UPLOADERS)]
        clients += [(self.send_reports, number) for number in range(REPORTERS)]
        for client in clients:
            threading.Thread(target=self.attempt, args=client, daemon=True).start()
        self.stopped.wait(MOST_SECONDS)

    def attempt(self, client, *arguments):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            client(connection, *arguments)
        except (OSError, http.client.HTTPException, Unmeasured) as error:
            self.failures.put(str(error) if isinstance(error, Unmeasured) else repr(error))

    def send_files(self, connection, number, file):
        """One file after the other; the first is shorter, so that one ends each second."""
        sent = file[: len(file) * (number + 1) // UPLOADERS]
        while True:
            token = report_form.token(connection)
            upload.send(connection, token, sent, BYTES_A_SECOND, lambda n: add(self.bytes, n))
            sent = file

    def send_reports(self, connection, number):
        """A form opened and sent, at a steady pace."""
        due = time.monotonic() + number / REPORTERS / REPORTS_A_SECOND
        while True:
            time.sleep(max(0, due - time.monotonic()))
            due += 1 / REPORTS_A_SECOND
            report_form.send(connection, report_form.token(connection))
            add(self.reports, 1)


def add(counter, count):
    with counter.get_lock():
        counter.value += count

"""Handrail, asked over one connection that stays open."""

import http.client
import json
import statistics
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

import machine
from figures import Unmeasured

# What a server takes as an address at least; longer texts are cut when it takes no POST.
LONGEST_ADDRESS = 7_800
LIMIT = 10
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass
class Answer:
    """Keys of what was found, the milliseconds it took and those of processor time."""

    keys: list = field(default_factory=list)
    took: float = 0
    cpu: float = 0


class Asker:
    def __init__(self, server, kind=None):
        self.pid = server.pid
        self.fixed = {"limit": LIMIT} | ({"kind": kind} if kind else {})
        self.connection = server.connection()
        self.cut = 0
        self.takes_post = "POST" in self.allowed()
        for _ in range(50):
            self.ask("/healthz")
        idle = [self.ask("/healthz") for _ in range(300)]
        self.idle = Answer(
            [], statistics.median(one.took for one in idle), statistics.mean(o.cpu for o in idle)
        )

    def search(self, text):
        """The answer, less what a request costs that asks for nothing."""
        target, body = self.request(text)
        answer = self.ask(target, body)
        found = json.loads(answer.keys)["results"]
        return Answer(
            [key(hit) for hit in found], answer.took - self.idle.took, answer.cpu - self.idle.cpu
        )

    def suggest(self, text):
        """None when it makes no suggestions."""
        answer = self.ask("/api/v1/suggest?" + urlencode({"q": text}), may_miss=True)
        return answer and Answer([], answer.took - self.idle.took, answer.cpu - self.idle.cpu)

    def request(self, text):
        form = urlencode(self.fixed | {"q": text})
        target = "/api/v1/search"
        if len(form) + len(target) < LONGEST_ADDRESS:
            return f"{target}?{form}", None
        if self.takes_post:
            return target, form.encode()
        self.cut += 1
        while len(form) + len(target) >= LONGEST_ADDRESS:
            text = text[: 9 * len(text) // 10]
            form = urlencode(self.fixed | {"q": text})
        return f"{target}?{form}", None

    def allowed(self):
        """The methods that the search takes."""
        self.connection.request("DELETE", "/api/v1/search")
        answer = self.connection.getresponse()
        answer.read()
        return answer.headers.get("Allow", "")

    def ask(self, target, body=None, may_miss=False):
        """The body's bytes in place of keys, time and processor time as they are."""
        before = machine.fine_cpu_seconds(self.pid)
        start = time.perf_counter()
        self.connection.request(
            "POST" if body else "GET", target, body, FORM if body else {}
        )
        answer = self.connection.getresponse()
        bytes = answer.read()
        took = (time.perf_counter() - start) * 1_000
        cpu = (machine.fine_cpu_seconds(self.pid) - before) * 1_000
        if answer.status == http.client.NOT_FOUND and may_miss:
            return None
        if answer.status != http.client.OK:
            raise Unmeasured(f"{target[:80]} is answered {answer.status}")
        # A thread that ended takes its count along.
        return Answer(bytes, took, max(0, cpu))


def key(hit):
    return hit["slug"] if hit["kind"] == "article" else f"{hit['kind']}/{hit['slug']}"

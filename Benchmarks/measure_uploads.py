"""What visitors who read wait for while others upload.

p99 of an article comes from a client that asks at a steady pace, 500 times a
second (probe.py). wrk would ask again the moment it is answered: it would keep
both processors busy on its own, and in a stall it would ask once instead of a
hundred times. What uploads is described in visitors.py.

nginx stands beside Handrail and answers the same article while Handrail takes
the uploads. It has nothing to do with them, so its ratio is what a busy machine
alone makes of p99; what Handrail has beyond it is its own doing. Where others
keep the machine busy p99 alone is long already, and the ratio says nothing: it
is worth something while p99 alone is below half a millisecond.
"""

import time

import nginx
from costs import check
from figures import median, quantile, ratios
from page import nearest
from probe import waits
from server import handrail
from visitors import FILE_BYTES, REPORTERS, UPLOADERS, Visitors

ROUNDS = 4
SECONDS = 4


def measure(bench):
    with handrail(bench, bench.folder / "handrail") as own:
        page = nearest(own, bench.root / "Articles")
        with nginx.serve(bench, page) as file:
            check(file, page)
            servers = [own, file]
            for server in servers:
                waits(server, page, 1)
            alone, beside, pace = [], [], []
            for _ in range(ROUNDS):
                alone.append([p99(server, page) for server in servers])
                with Visitors(own) as visitors:
                    before = time.monotonic(), visitors.bytes.value, visitors.reports.value
                    beside.append([p99(server, page) for server in servers])
                    visitors.check()
                    pace.append(rates(visitors, *before))
    return figures(list(zip(*alone)), list(zip(*beside)), list(zip(*pace)))


def p99(server, page):
    return quantile(waits(server, page, SECONDS), 0.99)


def rates(visitors, start, sent, reports):
    """Megabytes and reports a second since the start."""
    seconds = time.monotonic() - start
    sent, reports = visitors.bytes.value - sent, visitors.reports.value - reports
    return sent / 1e6 / seconds, reports / seconds


def figures(alone, beside, pace):
    uploads = f"{UPLOADERS} uploads of {FILE_BYTES // 10**6} MB"
    return [
        median(f"article p99, with {uploads} / alone", ratios(beside[0], alone[0]), goal=2.0),
        median("  article p99, alone", alone[0], "ms"),
        median("  article p99, with uploads", beside[0], "ms"),
        median("  nginx beside it, with uploads / alone", ratios(beside[1], alone[1])),
        median("  nginx beside it, p99 alone", alone[1], "ms"),
        median("  nginx beside it, p99 with uploads", beside[1], "ms"),
        median("  uploaded meanwhile", pace[0], "MB/s"),
        median(f"  reports a second meanwhile, {REPORTERS} clients", pace[1]),
    ]

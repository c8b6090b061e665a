"""How long an article takes with 1,000 connections busy, against nginx.

wrk sends the next request of a connection when the answer is there, so the
median is the number of connections divided by the requests a second. p99 says
whether each connection gets its turn.
"""

import nginx
from costs import check
from figures import median, ratios
from page import nearest
from server import handrail
from wrk import latencies

CONNECTIONS = 1_000
ROUNDS = 5
SECONDS = 4
NAMES = ["handrail", "nginx"]
PARTS = ["p50", "p99", "longest"]


def measure(bench):
    with handrail(bench, bench.folder / "handrail") as own:
        page = nearest(own, bench.root / "Articles")
        with nginx.serve(bench, page) as file:
            check(file, page)
            took = [[], []]
            for _ in range(ROUNDS):
                for place, server in enumerate([own, file]):
                    took[place].append(latencies(server.port, page.path, SECONDS, CONNECTIONS))
    parts = [list(zip(*rounds)) for rounds in took]
    return [
        median(
            f"{CONNECTIONS:,} connections, p99, handrail / nginx",
            ratios(parts[0][1], parts[1][1]), goal=1.0,
        ),
        *(
            median(f"  {part}, {name}", parts[place][number], "ms")
            for number, part in enumerate(PARTS) for place, name in enumerate(NAMES)
        ),
    ]

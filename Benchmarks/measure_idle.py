"""What 1,000 idle connections cost those that are busy.

Each has asked for one article and then says nothing. They come from addresses
of their own, as a thousand visitors would.
"""

import time

from costs import cost
from figures import Unmeasured, median, ratios
from keepalive import KeepAlive, request
from page import nearest
from server import handrail
from wrk import load

IDLE = 1_000
ROUNDS = 5


def measure(bench):
    with handrail(bench, bench.folder / "handrail") as server:
        page = nearest(server, bench.root / "Articles")
        load(server.port, page.path, 1)
        rounds = [(cost(server, page), beside_idle(server, page)) for _ in range(ROUNDS)]
    cpu, rates = ([[costs[what] for costs in r] for r in zip(*rounds)] for what in range(2))
    return [
        median(
            f"requests a second, {IDLE:,} idle connections / none", ratios(rates[1], rates[0]),
            goal=0.9, at_least=True,
        ),
        median("  requests a second, none idle", rates[0]),
        median(f"  requests a second, {IDLE:,} idle", rates[1]),
        median(f"  CPU a request, {IDLE:,} idle / none", ratios(cpu[1], cpu[0])),
    ]


def beside_idle(server, page):
    """The cost of a request while other connections are open."""
    connections = []
    try:
        for number in range(IDLE):
            source = f"127.1.{number // 250}.{number % 250 + 1}"
            connections.append(KeepAlive(server.port, source))
            if connections[-1].ask(request(page)) != 200:
                raise Unmeasured("a connection that was to be idle got no article")
        took = cost(server, page)
        closed = sum(not connection.is_open for connection in connections)
        if closed:
            raise Unmeasured(f"{closed} of {IDLE:,} idle connections were closed")
        return took
    finally:
        for connection in connections:
            connection.close()
        # Until the server has seen it.
        time.sleep(0.2)

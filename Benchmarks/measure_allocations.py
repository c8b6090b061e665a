"""How often the server asks for memory while it answers a prepared page.

One connection, open and warm before the count begins, asks again and again. So
what a connection needs is not counted, but what any other thread does is.
"""

from allocations import Allocations
from figures import Figure, Unmeasured
from keepalive import KeepAlive, request
from page import compressed, nearest
from server import handrail

WARM_UP = 1_000
REQUESTS = 10_000
# None at all, but for a thread that wakes up now and then.
GOAL = 0.001


def measure(bench):
    allocations = Allocations(bench)
    environment = allocations.environment
    with handrail(bench, bench.folder / "handrail", environment=environment) as server:
        if not allocations.count:
            raise Unmeasured("the server’s allocations are not counted: is it linked statically?")
        page = nearest(server, bench.root / "Articles")
        known = request(page, If_None_Match=page.field("etag"))
        yield figure("prepared page", server, allocations, request(page), 200)
        yield figure("304", server, allocations, known, 304)
        yield figure("page in gzip", server, allocations, request(compressed(server, page)), 200)


def figure(name, server, allocations, asked, status):
    """The allocations of all the server's threads, divided by the requests."""
    connection = KeepAlive(server.port)
    try:
        ask(connection, asked, status, WARM_UP)
        before = allocations.count
        ask(connection, asked, status, REQUESTS)
        count = allocations.count - before
    finally:
        connection.close()
    note = f"{count:,} in {REQUESTS:,} requests"
    return Figure(f"allocations a request, {name}", count / REQUESTS, "", GOAL, note)


def ask(connection, asked, status, times):
    for _ in range(times):
        if (given := connection.ask(asked)) != status:
            raise Unmeasured(f"a request is answered {given}, not {status}")

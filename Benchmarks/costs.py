"""The processor time of a request, of servers side by side."""

from figures import Unmeasured
from page import OWN_FIELDS
from wrk import load

SECONDS = 3


def side_by_side(servers, page, rounds):
    """For each server, the costs of its rounds and its requests a second; they take turns."""
    for server in servers:
        check(server, page)
        load(server.port, page.path, 1, page.asked)
    took = [[cost(server, page) for server in servers] for _ in range(rounds)]
    places = range(len(servers))
    return [
        [[costs[place][what] for costs in took] for place in places] for what in range(2)
    ]


def check(server, page):
    """Refuses to compare servers that answer something else."""
    answer = server.get(page.path, page.asked)
    sent = fields(answer.getheaders())
    others = sent ^ fields(page.fields)
    if answer.body != page.body or others:
        names = ", ".join(sorted({name for name, _ in others})) or "body"
        raise Unmeasured(f"{server.name} answers another page than handrail ({names})")


def fields(pairs):
    lower = {(name.lower(), value) for name, value in pairs}
    return {(name, value) for name, value in lower if name not in OWN_FIELDS}


def cost(server, page):
    """Microseconds of processor time a request, and requests a second."""
    before = server.cpu_seconds()
    requests, rate = load(server.port, page.path, SECONDS, page.asked)
    return (server.cpu_seconds() - before) / requests * 1e6, rate

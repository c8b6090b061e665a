"""A prepared page: the processor time of a request, against C and nginx."""

import nginx
import reference
from figures import Unmeasured, median
from page import nearest
from server import handrail
from wrk import load

ROUNDS = 7
SECONDS = 3


def measure(bench):
    with handrail(bench, bench.folder / "handrail") as own:
        page = nearest(own, bench.root / "Articles")
        with reference.serve(bench, page) as c, nginx.serve(bench, page) as file:
            servers = [own, c, file]
            for server in servers:
                check(server, page)
                load(server.port, page.path, 1)
            rounds = [[cost(server, page) for server in servers] for _ in range(ROUNDS)]
    return figures(page, rounds)


def check(server, page):
    """Refuses to compare servers that answer something else."""
    answer = server.get(page.path)
    sent = {(name.lower(), value) for name, value in answer.getheaders()}
    missing = [name for name, value in page.fields if (name.lower(), value) not in sent]
    if answer.body != page.body or missing:
        raise Unmeasured(f"{server.name} answers another page than handrail ({missing or 'body'})")


def cost(server, page):
    """Microseconds of processor time a request, and requests a second."""
    before = server.cpu_seconds()
    requests, rate = load(server.port, page.path, SECONDS)
    return (server.cpu_seconds() - before) / requests * 1e6, rate


def figures(page, rounds):
    kilobytes = len(page.body) / 1000
    own, c, file = ([costs[place][0] for costs in rounds] for place in range(3))
    rates = [[costs[place][1] for costs in rounds] for place in range(3)]
    names = ["handrail", "C on libmicrohttpd", "nginx static file"]
    return [
        median(
            f"page of {kilobytes:.1f} kB, handrail / C",
            [a / b for a, b in zip(own, c)], goal=1.3,
        ),
        median(
            f"page of {kilobytes:.1f} kB, handrail / nginx",
            [a / b for a, b in zip(own, file)], goal=1.0,
        ),
        *(median(f"  CPU a request, {n}", v, "µs") for n, v in zip(names, [own, c, file])),
        *(median(f"  requests a second, {n}", v) for n, v in zip(names, rates)),
    ]

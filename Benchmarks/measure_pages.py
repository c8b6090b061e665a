"""A prepared page: the processor time of a request, against C and nginx."""

import nginx
import reference
from costs import side_by_side
from figures import median, ratios
from page import nearest
from server import handrail

ROUNDS = 7
NAMES = ["handrail", "C on libmicrohttpd", "nginx static file"]


def measure(bench):
    with handrail(bench, bench.folder / "handrail") as own:
        page = nearest(own, bench.root / "Articles")
        with reference.serve(bench, page) as c, nginx.serve(bench, page) as file:
            cpu, rates = side_by_side([own, c, file], page, ROUNDS)
    name = f"page of {len(page.body) / 1000:.1f} kB"
    return [
        median(f"{name}, handrail / C", ratios(cpu[0], cpu[1]), goal=1.05),
        median(f"{name}, handrail / nginx", ratios(cpu[0], cpu[2]), goal=0.9),
        *(median(f"  CPU a request, {n}", v, "µs") for n, v in zip(NAMES, cpu)),
        median(
            "requests a second, handrail / nginx", ratios(rates[0], rates[2]), goal=1.0,
            at_least=True,
        ),
        *(median(f"  requests a second, {n}", v) for n, v in zip(NAMES, rates)),
    ]

"""A prepared page: the processor time of a request, against Hummingbird 2."""

import hummingbird
from costs import side_by_side
from figures import median, ratios
from page import nearest
from server import handrail

ROUNDS = 5
NAMES = ["handrail", "Hummingbird"]


def measure(bench):
    with handrail(bench, bench.folder / "handrail") as own:
        page = nearest(own, bench.root / "Articles")
        with hummingbird.serve(bench, page) as other:
            cpu, rates = side_by_side([own, other], page, ROUNDS)
    return [
        median(
            f"page of {len(page.body) / 1000:.1f} kB, handrail / Hummingbird",
            ratios(cpu[0], cpu[1]), goal=0.33,
        ),
        *(median(f"  CPU a request, {n}", v, "µs") for n, v in zip(NAMES, cpu)),
        *(median(f"  requests a second, {n}", v) for n, v in zip(NAMES, rates)),
    ]

"""The same page compressed beforehand: the processor time of a request, against nginx.

Both answer the same gzip bytes, Handrail those that it made at the start, nginx
those of a file that `gzip_static` finds beside the page.
"""

import nginx
from costs import side_by_side
from figures import median, ratios
from page import compressed, nearest
from server import handrail

ROUNDS = 5
NAMES = ["handrail", "nginx gzip_static"]


def measure(bench):
    with handrail(bench, bench.folder / "handrail") as own:
        page = compressed(own, nearest(own, bench.root / "Articles"))
        with nginx.serve(bench, page) as file:
            cpu, rates = side_by_side([own, file], page, ROUNDS)
    name = f"page of {len(page.body) / 1000:.1f} kB in gzip"
    return [
        median(f"{name}, handrail / nginx", ratios(cpu[0], cpu[1]), goal=0.9),
        *(median(f"  CPU a request, {n}", v, "µs") for n, v in zip(NAMES, cpu)),
        *(median(f"  requests a second, {n}", v) for n, v in zip(NAMES, rates)),
    ]

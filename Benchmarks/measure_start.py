"""From process start to the first article, with nothing made beforehand."""

from figures import median
from page import article_slugs
from server import handrail

STARTS = 5


def measure(bench):
    path = f"/articles/{article_slugs(bench.root / 'Articles')[0]}"
    seconds = []
    for number in range(STARTS):
        with handrail(bench, bench.folder / f"start-{number}", path=path) as server:
            seconds.append(server.seconds_to_ready)
    return [median("start to first article", seconds, "s", goal=0.5)]

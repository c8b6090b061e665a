"""What the process holds in memory, with the shipped content and with a large library."""

import time

import library
import machine
from figures import Figure
from page import article_slugs
from server import handrail
from wrk import load

REQUESTS = 200_000
MOST_SECONDS = 40
GOAL = 40

ARTICLES = 2_000
MANY_REQUESTS = 1_000_000
MANY_SECONDS = 120
MANY_GOAL = 80
# What the allocator may still spread out; a leak of one byte a request is half of it.
GROWTH_GOAL = 1

# Mostly articles, now and then what is made anew for one visitor.
MIX = """
local articles = {%s}
local others = {"/search?q=bad+gateway", "/api/v1/search?q=502", "/codes/502", "/compare",
  "/report", "/faq", "/search?q=reload+cach", "/nowhere", "/api/v1/codes/503", "/"}
local turn = 0
request = function()
  turn = turn + 1
  if turn %% 50 == 0 then return wrk.format("GET", others[turn / 50 %% #others + 1]) end
  return wrk.format("GET", articles[turn %% #articles + 1])
end
"""


def measure(bench):
    articles = bench.root / "Articles"
    fresh, samples = held(bench, "shipped", articles, REQUESTS, MOST_SECONDS)
    count, used = samples[-1]
    yield Figure("resident memory after start", fresh, "MB", GOAL, "VmRSS")
    yield Figure(
        "resident memory after requests", used, "MB", GOAL,
        f"VmRSS after {count:,} requests, one in 50 made anew (search, form, code)",
    )
    large = bench.folder / "articles"
    library.make(articles, large, ARTICLES)
    yield from figures(*held(bench, "large", large, MANY_REQUESTS, MANY_SECONDS))


def held(bench, name, articles, requests, seconds):
    """Megabytes half a second after the start, and after how many requests how many."""
    slugs = article_slugs(articles)
    script = bench.folder / f"{name}.lua"
    script.write_text(MIX % ", ".join(f'"/articles/{slug}"' for slug in slugs))
    path = f"/articles/{slugs[0]}"
    with handrail(bench, bench.folder / name, articles, path) as server:
        time.sleep(0.5)
        fresh = machine.resident_megabytes(server.pid)
        return fresh, list(drive(server, script, requests, seconds))


def drive(server, script, requests, seconds):
    """Sends requests until there were enough of them, or until time is up."""
    end = time.monotonic() + seconds
    count = 0
    while count < requests and time.monotonic() < end:
        count += load(server.port, "/", 2, script=script)[0]
        yield count, machine.resident_megabytes(server.pid)


def figures(fresh, samples):
    """Of the large library, with what it held on the way."""
    count, used = samples[-1]
    half, then = next(sample for sample in samples if sample[0] >= count / 2)
    marks = range(200_000, count + 1, 200_000)
    way = [next(sample for sample in samples if sample[0] >= mark) for mark in marks]
    name = f"{ARTICLES:,} articles"
    return [
        Figure(f"resident memory after start, {name}", fresh, "MB", note="VmRSS"),
        Figure(
            f"resident memory after requests, {name}", used, "MB", MANY_GOAL,
            ", ".join(f"{megabytes:.1f} after {at:,}" for at, megabytes in way),
        ),
        Figure("  growth", used - then, "MB", GROWTH_GOAL, f"from {half:,} to {count:,} requests"),
    ]

"""What the process holds in memory, with the shipped content."""

import time

import machine
from figures import Figure
from page import article_slugs
from server import handrail
from wrk import load

REQUESTS = 200_000
MOST_SECONDS = 40
GOAL = 40

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
    slugs = article_slugs(bench.root / "Articles")
    script = bench.folder / "mix.lua"
    script.write_text(MIX % ", ".join(f'"/articles/{slug}"' for slug in slugs))
    with handrail(bench, bench.folder / "handrail", path=f"/articles/{slugs[0]}") as server:
        time.sleep(0.5)
        fresh = machine.resident_megabytes(server.pid)
        count = drive(server, script)
        used = machine.resident_megabytes(server.pid)
    return [
        Figure("resident memory after start", fresh, "MB", GOAL, "VmRSS"),
        Figure(
            "resident memory after requests", used, "MB", GOAL,
            f"VmRSS after {count:,} requests, one in 50 made anew (search, form, code)",
        ),
    ]


def drive(server, script):
    """Sends requests until there were enough of them, or until time is up."""
    end = time.monotonic() + MOST_SECONDS
    count = 0
    while count < REQUESTS and time.monotonic() < end:
        count += load(server.port, "/", 2, script)[0]
    return count

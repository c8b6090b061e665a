"""Search over 2,000 articles: how long the server takes for one, one after the other."""

import gc
import http.client
import statistics
import time
from urllib.parse import urlencode

import library
import machine
import queries
from figures import Figure, Unmeasured, number, quantile
from server import handrail

ARTICLES = 2_000
QUERIES = 1_000
MOST_SECONDS = 40
GOAL = 10


def measure(bench):
    articles = bench.folder / "articles"
    words = library.make(bench.root / "Articles", articles, ARTICLES)
    asked = queries.mix(words, QUERIES)
    with handrail(bench, bench.folder / "handrail", articles) as server:
        api = timed(server, "/api/v1/search", asked)
        page = timed(server, "/search", asked)
        ready = server.seconds_to_ready
    return [
        *figures("/api/v1/search", *api),
        *figures("/search", *page),
        Figure(f"start with {ARTICLES:,} articles", ready, "s", note="read, index, prepare pages"),
    ]


def timed(server, path, asked):
    """For each query the milliseconds beyond what /healthz takes, and those of processor time."""
    connection = server.connection()
    gc.disable()
    try:
        for _ in range(50):
            ask(connection, "/healthz")
        idle = statistics.median(ask(connection, "/healthz") for _ in range(300))
        for query in asked[:20]:
            ask(connection, f"{path}?{urlencode({'q': query})}")
        end = time.monotonic() + MOST_SECONDS
        took, cpu = [], []
        for query in asked:
            before = machine.fine_cpu_seconds(server.pid)
            took.append(ask(connection, f"{path}?{urlencode({'q': query})}") - idle)
            cpu.append((machine.fine_cpu_seconds(server.pid) - before) * 1000)
            if time.monotonic() > end:
                break
        return took, cpu
    finally:
        gc.enable()
        connection.close()


def ask(connection, target):
    """Milliseconds from the request to the last byte of the answer."""
    start = time.perf_counter()
    try:
        connection.request("GET", target)
        answer = connection.getresponse()
        answer.read()
    except http.client.HTTPException as error:
        raise Unmeasured(f"{target[:60]}: {error!r}") from None
    if answer.status != 200:
        raise Unmeasured(f"{target[:60]} is answered {answer.status}")
    return (time.perf_counter() - start) * 1000


def figures(name, took, cpu):
    count = f"{len(took):,} queries, {ARTICLES:,} articles"
    return [
        Figure(f"{name}, p99", quantile(took, 0.99), "ms", GOAL, count),
        Figure(f"  {name}, p50", quantile(took, 0.5), "ms"),
        Figure(
            f"  {name}, p99 of CPU", quantile(cpu, 0.99), "ms",
            note=f"mean {number(statistics.mean(cpu))} ms; steady on a busy machine too",
        ),
    ]

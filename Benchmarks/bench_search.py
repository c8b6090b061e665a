"""Measures how well and how fast Handrail finds what people ask for.

    make bench-search
    python3 Benchmarks/bench_search.py --failures typos

A library is generated, Handrail serves it, and queries of many kinds are asked,
each with the page that is right. Bare FTS5 is asked the same in the same run.
The same seeds make the same articles and queries. Needs Python's standard
library alone. A goal that is missed is no failure.
"""

import argparse
import gc
import json
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import machine
from evaluation import collection, documents, fts5, report, score, sets, speed
from evaluation.asker import Asker
from evaluation.known import Known
from evaluation.query import HALVES
from evaluation.score import Outcome
from figures import Unmeasured, table
from server import handrail

ROOT = Path(__file__).resolve().parent.parent
# What a slow machine makes ready at least.
ARTICLES_A_SECOND = 40


class Bench:
    """What a server is started with."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.root = ROOT
        self.threads = 1


def main():
    options = parse(sys.argv[1:])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    (ROOT / ".build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-search-", dir=ROOT / ".build"))
    before = machine.load()
    try:
        run(options, folder)
    except (Unmeasured, OSError) as error:
        sys.exit(f"could not measure: {error}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"\n{machine.description(1)}\nload {before} before, {machine.load()} after")


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "--binary", type=Path, default=ROOT / ".build/release/handrail",
        help="the release build to measure",
    )
    parser.add_argument("--articles", type=int, default=2_000, help="how many the library has")
    parser.add_argument("--half", choices=HALVES, help="ask this half of the queries alone")
    parser.add_argument(
        "--only", action="append", choices=sets.KINDS, metavar="KIND",
        help=f"ask this kind alone (repeatable): {', '.join(sets.KINDS)}",
    )
    parser.add_argument(
        "--failures", action="append", choices=sets.KINDS, metavar="KIND",
        help="ask this kind alone, and print what is not found first",
    )
    parser.add_argument("--variants", action="store_true", help="a line for each variant of a kind")
    parser.add_argument("--kind", choices=["article"], help="ask for results of this kind alone")
    parser.add_argument("--json", type=Path, help="a file to write the same figures to")
    options = parser.parse_args(arguments)
    options.binary = options.binary.resolve()
    if not os.access(options.binary, os.X_OK):
        parser.error(f"{options.binary} is no program: run “make build”, or name one with --binary")
    return options


def run(options, folder):
    articles = folder / "articles"
    say(f"writing {options.articles:,} articles …")
    known = Known(collection.make(ROOT / "Articles", articles, options.articles))
    pages = documents.read(articles)
    queries = chosen(sets.make(known), options)
    say(f"asking {len(queries):,} queries …")
    engines = [fts5.plain(pages), fts5.weighted(pages)]
    server = handrail(Bench(options.binary, folder), folder / "handrail", articles)
    server.patience = max(server.patience, options.articles // ARTICLES_A_SECOND)
    with server:
        start = server.seconds_to_ready, server.cpu_seconds()
        asker = Asker(server, options.kind)
        outcomes = ask(queries, asker, engines)
        figures = speed.figures(outcomes, asker, known) + speed.start(*start, engines)
    scores = score.by_variant(outcomes) if options.variants else score.by_kind(outcomes)
    if options.failures:
        print(report.failures(outcomes, {page.key: page.title for page in pages}) + "\n")
    print(report.table(scores))
    print("\n" + table(figures))
    if not any(figure.name.startswith("suggestions") for figure in figures):
        print("\nthis binary makes no suggestions")
    if asker.cut:
        print(f"\n{asker.cut} texts were cut to fit an address, since the search takes no POST")
    if options.json:
        write(options.json, outcomes, figures)


def chosen(queries, options):
    kinds = (options.only or []) + (options.failures or []) or sets.KINDS
    halves = [options.half] if options.half else HALVES
    return [query for query in queries if query.kind in kinds and query.half in halves]


def ask(queries, asker, engines):
    """The outcome of each query; the engines take turns."""
    for query in queries[:20]:
        asker.search(query.text[::-1])
    gc.disable()
    try:
        return [
            Outcome(
                query, asker.search(query.text),
                {engine.name: engine.search(query.text) for engine in engines},
            )
            for query in queries
        ]
    finally:
        gc.enable()


def write(file, outcomes, figures):
    answer = {
        "machine": machine.description(1),
        "kinds": report.plain(score.by_kind(outcomes)),
        "variants": report.plain(score.by_variant(outcomes)),
        "figures": [figure.plain() for figure in figures],
    }
    file.write_text(json.dumps(answer, indent=2, ensure_ascii=False) + "\n")


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

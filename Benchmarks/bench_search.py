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
import random
import shutil
import sys
import tempfile
from pathlib import Path

import machine
from evaluation import ask_pasted, collection, documents, fts5, report, score, sets
from evaluation.asker import Asker
from evaluation.known import Known
from evaluation.query import HALVES
from evaluation.score import Outcome
from figures import Figure, Unmeasured, quantile, table
from server import handrail

ROOT = Path(__file__).resolve().parent.parent
SEED = 2_606
LARGE_PASTES = 60
SUGGESTIONS = 600


class Bench:
    """What a server is started with."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.root = ROOT
        self.threads = 1


def main():
    options = parse(sys.argv[1:])
    (ROOT / ".build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-search-", dir=ROOT / ".build"))
    before = machine.load()
    try:
        run(options, folder)
    except Unmeasured as error:
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
    with handrail(Bench(options.binary, folder), folder / "handrail", articles) as server:
        asker = Asker(server, options.kind)
        outcomes = ask(queries, asker, engines)
        figures = speed(outcomes, asker, known, server.seconds_to_ready, engines)
    scores = score.by_variant(outcomes) if options.variants else score.by_kind(outcomes)
    if options.failures:
        print(report.failures(outcomes, {page.key: page.title for page in pages}) + "\n")
    print(report.table(scores))
    print("\n" + table(figures))
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


def speed(outcomes, asker, known, seconds_to_ready, engines):
    """What is said of the whole: times, processor time, suggestions, the start."""
    took = [one.answer.took for one in outcomes]
    cpu = [one.answer.cpu for one in outcomes]
    weighted = sum(one.others["FTS5 OR"][1] for one in outcomes)
    chance = random.Random(SEED)
    pastes = [asker.search(text) for text in ask_pasted.large(known, chance, LARGE_PASTES)]
    is_small = len(known.facts) < 5_000
    return [
        Figure("search, p50", quantile(took, 0.5), "ms", 1 if is_small else None),
        Figure("search, p99", quantile(took, 0.99), "ms", 5 if is_small else 40),
        Figure("search, p99 of CPU", quantile(cpu, 0.99), "ms"),
        Figure("CPU a search, handrail / FTS5 OR", sum(cpu) / weighted, "", 3),
        Figure("pasted 4 kB, p50", quantile([one.took for one in pastes], 0.5), "ms"),
        Figure("pasted 4 kB, p99", quantile([one.took for one in pastes], 0.99), "ms", 10),
        *suggestions(asker, known, chance),
        Figure(
            "start to ready", seconds_to_ready, "s", note="read, index, prepare pages; "
            + ", ".join(f"{one.name} builds in {one.seconds_to_build:.2f} s" for one in engines),
        ),
    ]


def suggestions(asker, known, chance):
    """For beginnings of titles, from two letters on; none when there are no suggestions."""
    titles = [chance.choice(known.facts).title for _ in range(SUGGESTIONS)]
    answers = [asker.suggest(title[: chance.randint(2, 16)]) for title in titles]
    if None in answers:
        say("this binary makes no suggestions")
        return []
    took = [answer.took for answer in answers]
    return [
        Figure("suggestions, p50", quantile(took, 0.5), "ms"),
        Figure("suggestions, p99", quantile(took, 0.99), "ms", 2),
    ]


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

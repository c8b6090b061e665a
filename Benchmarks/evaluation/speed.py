"""How long Handrail takes, over all kinds of queries."""

import random

import evaluation.ask_pasted as ask_pasted
from figures import Figure, quantile

SEED = 2_606
LARGE_PASTES = 60
SUGGESTIONS = 600
# What the goals of a library of 2,000 articles are held against.
SMALL = 5_000


def figures(outcomes, asker, known):
    """What is said of the whole: times, processor time, suggestions."""
    took = [one.answer.took for one in outcomes]
    cpu = [one.answer.cpu for one in outcomes]
    weighted = sum(one.others["FTS5 OR"][1] for one in outcomes)
    chance = random.Random(SEED)
    pastes = [asker.search(text) for text in ask_pasted.large(known, chance, LARGE_PASTES)]
    is_small = len(known.facts) < SMALL
    return [
        Figure("search, p50", quantile(took, 0.5), "ms", 1 if is_small else None),
        Figure("search, p99", quantile(took, 0.99), "ms", 5 if is_small else 40),
        Figure("search, p99 of CPU", quantile(cpu, 0.99), "ms"),
        Figure("CPU a search, handrail / FTS5 OR", sum(cpu) / weighted, "", 3),
        Figure("pasted 4 kB, p50", quantile([one.took for one in pastes], 0.5), "ms"),
        Figure("pasted 4 kB, p99", quantile([one.took for one in pastes], 0.99), "ms", 10),
        *suggestions(asker, known, chance),
    ]


def suggestions(asker, known, chance):
    """For beginnings of titles, from two letters on; none when there are no suggestions."""
    titles = [chance.choice(known.facts).title for _ in range(SUGGESTIONS)]
    if not asker.suggest("er"):
        return []
    took = [asker.suggest(title[: chance.randint(2, 16)]).took for title in titles]
    return [
        Figure("suggestions, p50", quantile(took, 0.5), "ms"),
        Figure("suggestions, p99", quantile(took, 0.99), "ms", 2),
    ]


def start(seconds, cpu, engines):
    """From the start of the program to its first answer; the index is made in that time."""
    builds = [f"{engine.name} builds in {engine.seconds_to_build:.2f} s" for engine in engines]
    return [
        Figure("start to ready", seconds, "s", note="read, index, prepare pages"),
        Figure("  start, CPU", cpu, "s", note=", ".join(builds)),
    ]

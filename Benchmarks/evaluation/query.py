"""What is asked, and what would be right."""

import random
from dataclasses import dataclass

SEED = 2_604
HALVES = ("tune", "check")


@dataclass
class Query:
    """A text, of a kind and a variant of it, and the slugs that are right."""

    kind: str
    variant: str
    text: str
    right: frozenset
    half: str = ""
    # False for what is asked of the shipped articles, where codes and questions count too.
    skips_others: bool = True


def halve(queries):
    """Deals the queries out to the two halves, each variant evenly."""
    chance = random.Random(SEED)
    by_variant = {}
    for query in queries:
        by_variant.setdefault((query.kind, query.variant), []).append(query)
    first = 0
    for same in by_variant.values():
        chance.shuffle(same)
        for number, query in enumerate(same, first):
            query.half = HALVES[number % 2]
        first += len(same)
    return queries

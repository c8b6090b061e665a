"""How well and how fast queries were answered."""

import statistics
from dataclasses import dataclass

from figures import quantile


@dataclass
class Outcome:
    """What each engine found for a query."""

    query: object
    # Handrail's answer.
    answer: object
    # Keys and milliseconds of processor time, by the engine's name.
    others: dict

    @property
    def reciprocal(self):
        return reciprocal_rank(self.query, self.answer.keys)

    @property
    def strict(self):
        """The same when codes and questions before the article count as wrong."""
        return reciprocal_rank(self.query, self.answer.keys, strict=True)

    def other(self, name):
        return reciprocal_rank(self.query, self.others[name][0])


def reciprocal_rank(query, keys, strict=False):
    """One divided by the place of the first right key, 0 beyond ten."""
    if query.skips_others and not strict:
        keys = [key for key in keys if "/" not in key]
    return next((1 / place for place, key in enumerate(keys[:10], 1) if key in query.right), 0)


@dataclass
class Score:
    """The mean of outcomes."""

    count: int
    mrr: float
    strict: float
    others: dict
    p50: float
    p99: float
    cpu: float
    cpu_of_others: dict

    @staticmethod
    def of(outcomes):
        took = [one.answer.took for one in outcomes]
        names = list(outcomes[0].others)
        return Score(
            len(outcomes),
            statistics.mean(one.reciprocal for one in outcomes),
            statistics.mean(one.strict for one in outcomes),
            {name: statistics.mean(one.other(name) for one in outcomes) for name in names},
            quantile(took, 0.5),
            quantile(took, 0.99),
            statistics.mean(one.answer.cpu for one in outcomes),
            {name: statistics.mean(one.others[name][1] for one in outcomes) for name in names},
        )


def by_kind(outcomes):
    """Scores in the order in which the kinds come."""
    return grouped(outcomes, lambda one: one.query.kind)


def by_variant(outcomes):
    return grouped(outcomes, lambda one: f"{one.query.kind}, {one.query.variant}")


def grouped(outcomes, name):
    groups = {}
    for one in outcomes:
        groups.setdefault(name(one), []).append(one)
    return {key: Score.of(group) for key, group in groups.items()}

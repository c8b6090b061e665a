"""What the evaluation says, in columns and as plain values."""

import statistics
from dataclasses import asdict

from evaluation.sets import GOALS
from figures import number

COLUMNS = [
    "MRR@10", "queries", "handrail", "goal", "", "all kinds", "FTS5 AND", "FTS5 OR",
    "p50 ms", "p99 ms", "CPU ms", "OR’s CPU", "ratio",
]


def table(scores):
    """One line a kind, and the mean over the kinds."""
    rows = [COLUMNS] + [row(name, score) for name, score in scores.items()]
    aimed = [score for name, score in scores.items() if name in GOALS]
    if len(aimed) > 1:
        rows.append(mean_row(aimed))
    widths = [max(len(line[column]) for line in rows) for column in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 4) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths))
        ).rstrip()
        for line in rows
    )


def row(name, score):
    goal = GOALS.get(name)
    verdict = "" if goal is None else "ok" if score.mrr >= goal else "under"
    weighted = score.cpu_of_others["FTS5 OR"]
    return [
        name, str(score.count), f"{score.mrr:.3f}", "" if goal is None else f"{goal:.2f}", verdict,
        f"{score.strict:.3f}", *(f"{value:.3f}" for value in score.others.values()),
        number(score.p50), number(score.p99), number(score.cpu), number(weighted),
        f"{score.cpu / weighted:.2f}",
    ]


def mean_row(scores):
    """Of the kinds with a goal, each with the same weight."""
    def mean(values):
        return f"{statistics.mean(values):.3f}"

    names = list(scores[0].others)
    return [
        "mean of those with a goal", str(sum(score.count for score in scores)),
        mean(score.mrr for score in scores), f"{statistics.mean(GOALS.values()):.2f}", "",
        mean(score.strict for score in scores),
        *(mean(score.others[name] for score in scores) for name in names), *[""] * 5,
    ]


def failures(outcomes, titles):
    """The queries whose right page is not the first, the worst before the others."""
    missed = sorted((one for one in outcomes if one.reciprocal < 1), key=lambda o: o.reciprocal)
    return "\n\n".join(failure(one, titles) for one in missed)


def failure(one, titles):
    rank = f"rank {1 / one.reciprocal:.0f}" if one.reciprocal else "not found"
    text = one.query.text if len(one.query.text) < 600 else one.query.text[:600] + " …"
    first = one.answer.keys[0] if one.answer.keys else "nothing"
    wanted = " or ".join(f"{key} {titles.get(key, '')}".strip() for key in sorted(one.query.right))
    others = ", ".join(f"{name} {one.other(name):.2f}" for name in one.others)
    return (
        f"[{one.query.variant}, {one.query.half}] {text}\n    {rank}: {wanted}\n"
        f"    first: {first} {titles.get(first, '')}\n    {others}"
    )


def plain(scores):
    return {
        name: asdict(score) | {"goal": GOALS.get(name)} for name, score in scores.items()
    }

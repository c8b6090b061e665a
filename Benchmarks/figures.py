"""What is reported: figures with their goals, and why one is missing."""

import statistics
from dataclasses import asdict, dataclass


class Unmeasured(Exception):
    """Says in one line why something could not be measured."""


@dataclass
class Figure:
    """One line of the table. The goal is the most it may be, or the least; None is for
    information."""

    name: str
    value: float
    unit: str = ""
    goal: float | None = None
    note: str = ""
    at_least: bool = False

    @property
    def verdict(self):
        if self.goal is None:
            return ""
        if self.at_least:
            return "ok" if self.value >= self.goal else "under"
        return "ok" if self.value <= self.goal else "over"

    def plain(self):
        return asdict(self) | {"verdict": self.verdict}


def median(name, values, unit="", goal=None, at_least=False):
    """The median of rounds, with the range it lies in."""
    note = f"{number(min(values))}–{number(max(values))} in {len(values)} rounds"
    return Figure(name, statistics.median(values), unit, goal, note, at_least)


def ratios(values, others):
    """Round by round, one divided by the other."""
    return [value / other for value, other in zip(values, others)]


def quantile(values, share):
    """The smallest value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 1) - 1))]


def number(value):
    """Three significant digits, thousands in groups."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def table(figures):
    """The figures in columns."""
    rows = [("figure", "value", "goal", "", "")]
    for figure in figures:
        sign = "≥" if figure.at_least else "≤"
        goal = "" if figure.goal is None else f"{sign} {figure.goal:g} {figure.unit}".strip()
        value = f"{number(figure.value)} {figure.unit}".strip()
        rows.append((figure.name, value, goal, figure.verdict, figure.note))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join(
            [row[0].ljust(widths[0]), row[1].rjust(widths[1]), row[2].ljust(widths[2])]
            + [row[3].ljust(widths[3]), row[4]]
        ).rstrip()
        for row in rows
    ]
    return "\n".join(lines)

"""Queries about the shipped articles, written by hand."""

from evaluation.phrases import FOLDER
from evaluation.query import Query


def queries():
    """From lines of kind, query and the right slugs, parted by tabs."""
    rows = [line.split("\t") for line in (FOLDER / "shipped.tsv").read_text().splitlines()]
    return [
        Query("shipped articles", kind, text, frozenset(right.split()), skips_others=False)
        for kind, text, right in rows
    ]

"""A few articles in other languages, and what is asked for them."""

import json

from evaluation.phrases import lines
from evaluation.query import Query


def write(folder):
    for slug, title, text, _ in rows():
        (folder / f"{slug}.md").write_text(
            f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n"
            f"summary: {json.dumps(text[:120], ensure_ascii=False)}\n---\n\n{text}\n"
        )


def queries():
    return [
        Query("other languages", slug[:2], asked.strip(), frozenset([slug]))
        for slug, _, _, all_asked in rows()
        for asked in all_asked.split("|")
    ]


def rows():
    return [line.split("; ") for line in lines("foreign")]

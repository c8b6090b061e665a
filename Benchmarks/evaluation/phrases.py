"""Phrases with choices and places to fill, and the files they stand in."""

import re
from pathlib import Path

FOLDER = Path(__file__).parent / "words"
CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
PLACE = re.compile(r"\{(\w+)\}")
KEY = re.compile(r"([a-z]+): (.+)")


def lines(name):
    """The lines of a file, without remarks and empty ones."""
    text = (FOLDER / f"{name}.txt").read_text()
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def blocks(name):
    """For each heading of a file the lists below it, by their keys."""
    found = {}
    for line in lines(name):
        if entry := KEY.fullmatch(line):
            found[heading].setdefault(entry[1], []).extend(entry[2].split("; "))
        else:
            heading = line
            found[heading] = {}
    return found


def paragraphs(name):
    """For each one-word heading of a file the lines below it."""
    found = {}
    for line in lines(name):
        if " " in line:
            found[heading].append(line)
        else:
            heading = line
            found[heading] = []
    return found


def say(phrase, chance, places):
    """A phrase with its choices made by chance and its places filled."""
    chosen = CHOICE.sub(lambda found: chance.choice(found[1].split("|")), phrase)
    return PLACE.sub(lambda found: str(places.get(found[1], found[0])), chosen)

"""Titles with typing mistakes, and titles that are not typed to their end."""

import re

from evaluation.known import words
from evaluation.query import Query

NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj",
    "i": "uo", "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o",
    "q": "wa", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc",
    "y": "tu", "z": "x",
}


def typos(known, chance, count):
    """One word misspelt in short queries, two in long ones."""
    found = []
    for fact in chance.sample(known.facts, len(known.facts)):
        typed = plain(fact)
        if chance.random() < 0.4:
            typed = fewer(typed, chance)
        right = known.titled(words(" ".join(typed)), [])
        if not right:
            continue
        variant = "two words" if len(typed) > 6 and chance.random() < 0.6 else "one word"
        for _ in range(2 if variant == "two words" else 1):
            place = chance.choice([p for p, word in enumerate(typed) if len(word) > 4] or [0])
            typed[place] = mistyped(typed[place], chance)
        found.append(Query("typos", variant, " ".join(typed), right))
    return found[:count]


def fewer(typed, chance):
    """Four or five of the longer words, in their order."""
    long = [place for place, word in enumerate(typed) if len(word) > 3]
    kept = sorted(chance.sample(long, min(len(long), chance.randint(4, 5))))
    return [typed[place] for place in kept]


def mistyped(word, chance):
    """The word with one mistake, seldom in its first letter."""
    place = chance.randrange(len(word) - 1) if chance.random() < 0.15 else (
        chance.randrange(1, max(2, len(word) - 1))
    )
    letter = word[place : place + 1].lower()
    wrong = chance.choice(NEIGHBOURS.get(letter, letter or "e"))
    return chance.choice(
        [
            word[:place] + word[place + 1 : place + 2] + letter + word[place + 2 :],
            word[:place] + word[place + 1 :],
            word[:place] + 2 * letter + word[place + 1 :],
            word[:place] + wrong + word[place + 1 :],
        ]
    )


def unfinished(known, chance, count):
    """The last word cut to two to five letters, or all words short."""
    found = []
    for fact in chance.sample(known.facts, len(known.facts)):
        typed = words(" ".join(plain(fact)))
        if chance.random() < 0.25:
            variant = "all words short"
            short = [word[: chance.randint(3, 5)] for word in typed]
            right = known.titled([], short)
            text = " ".join(short)
        else:
            variant = "last word cut"
            last = chance.randrange(3, len(typed))
            start = typed[last][: chance.randint(2, 5)]
            right = known.titled(typed[:last], [start])
            text = " ".join([*typed[:last], start])
        if right:
            found.append(Query("unfinished words", variant, text, right))
        if len(found) == count:
            break
    return found


def plain(fact):
    """The words of a title, without the codes."""
    title = fact.title.replace(fact.code.shown, "")
    return [word for word in re.findall(r"[\w’'-]+", title) if not word.isdigit()]

"""Exact error strings: whole, a part, and what is left when marks are lost."""

import re

from evaluation.known import words
from evaluation.query import Query

AROUND = ["{}", "{}", "error: {}", "what is this: {}", "{} how to fix", "I get “{}” all the time"]


def messages(known, chance, count):
    found = []
    for fact in chance.sample(known.facts, len(known.facts)):
        variant, text = chance.choice(list(VARIANTS.items()))
        part = text(fact.message, chance)
        right = known.right(("message", fact.message))
        if right and says_enough(part, fact):
            said = chance.choice(AROUND).replace("{}", part)
            found.append(Query("error strings", variant, said, right))
        if len(found) == count:
            break
    return found


def says_enough(part, fact):
    """False when the part has none of the names that tell this error from others."""
    names = [fact.places[key] for key in ("name", "name2", "file", "option")]
    return any(set(words(name)) <= set(words(part)) for name in names)


def whole(message, _chance):
    return message


def middle(message, chance):
    """Two thirds of its words, at least five."""
    parts = message.split()
    length = max(5, 2 * len(parts) // 3)
    start = chance.randint(0, max(0, len(parts) - length))
    return " ".join(parts[start : start + length])


def without_marks(message, _chance):
    return " ".join(re.sub(r"[^\w\s]", " ", message).split())


def retyped(message, _chance):
    """As somebody types it off a screen: small letters, no numbers."""
    return " ".join(re.sub(r"[^\w\s'.-]|\b\d+\b", " ", message).lower().split())


VARIANTS = {
    "whole": whole, "a part": middle, "without marks": without_marks, "typed off": retyped,
}

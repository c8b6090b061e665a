"""Exact error strings: whole, a part, and what is left when marks are lost."""

import re

from evaluation.query import Query

AROUND = ["{}", "{}", "error: {}", "what is this: {}", "{} how to fix", "I get “{}” all the time"]


def messages(known, chance, count):
    found = []
    for fact in chance.sample(known.facts, len(known.facts)):
        variant, text = chance.choice(list(VARIANTS.items()))
        part = text(fact.message, chance)
        same = {other.slug for other in known.facts if text is middle and part in other.message}
        if right := known.right(("message", fact.message)) if len(same) < 2 else None:
            said = chance.choice(AROUND).replace("{}", part)
            found.append(Query("error strings", variant, said, right))
        if len(found) == count:
            break
    return found


def whole(message, _chance):
    return message


def middle(message, chance):
    """Two thirds of its words, at least five."""
    words = message.split()
    length = max(5, 2 * len(words) // 3)
    start = chance.randint(0, max(0, len(words) - length))
    return " ".join(words[start : start + length])


def without_marks(message, _chance):
    return " ".join(re.sub(r"[^\w\s]", " ", message).split())


def retyped(message, _chance):
    """As somebody types it off a screen: small letters, no numbers."""
    return " ".join(re.sub(r"[^\w\s'.-]|\b\d+\b", " ", message).lower().split())


VARIANTS = {
    "whole": whole, "a part": middle, "without marks": without_marks, "typed off": retyped,
}

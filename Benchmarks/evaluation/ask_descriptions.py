"""Descriptions that leave out the title's words."""

from evaluation.known import words
from evaluation.phrases import say
from evaluation.query import Query

MOST_ALIKE = 6
COMMON = set("a an the of in on is are to and or not with by for it its after when".split())


def descriptions(known, chance, count):
    """What is seen, less the title's words: in the article's words, or partly in others."""
    found = []
    for fact in chance.sample(known.facts, len(known.facts)):
        parts = observed(fact, chance)
        texts = [own for own, _, _ in parts]
        variant = chance.choice(["the text’s words", "partly other words"])
        kept = parts
        if variant == "partly other words":
            place = chance.randrange(len(parts))
            texts[place] = parts[place][1]
            kept = parts[:place] + parts[place + 1 :]
        right = known.right(*(key for _, _, key in parts))
        # What is left in the article's words has to say which one is meant, or nearly so.
        if right and len(known.true_of(*(key for _, _, key in kept))) <= MOST_ALIKE:
            chance.shuffle(texts)
            text = without(say(" ".join(texts), chance, fact.places), fact.title)
            found.append(Query("descriptions", variant, text, right))
    return found[:count]


def observed(fact, chance):
    """What people see: in the article's words, in others, and the fact behind it."""
    fault, where, noun = fact.fault, fact.environment, chance.choice(fact.domain["noun"])
    parts = [
        (detail["text"][0], detail["said"][0], ("detail", detail.name))
        for detail in fact.details[: chance.randint(1, 2)]
    ]
    told = [("fault", fault, "seen")]
    if chance.random() < 0.6:
        told.append(("environment", where, "text"))
    for name, entry, key in told:
        parts.append((chance.choice(entry[key]), chance.choice(entry["said"]), (name, entry.name)))
    if chance.random() < 0.6:
        parts.append((noun, noun, ("domain", fact.domain.name)))
    return parts


def without(text, title):
    """The text less the words of the title and their other forms."""
    stems = {word[:5] for word in words(title) if word not in COMMON}
    return " ".join(word for word in words(text) if word[:5] not in stems)

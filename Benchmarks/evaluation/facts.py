"""What each generated article knows, before anybody has put it into words."""

import random
from dataclasses import dataclass, field

import evaluation.codes as codes
import evaluation.messages as messages
import evaluation.vocabulary as vocabulary

SEED = 2_602
# How many articles share a product and its fault, and differ in where it happens.
FAMILY_SIZES = [1, 1, 2, 3, 5]
FAMILIES_HOLD = 4_500


@dataclass
class Fact:
    """One article's facts. Its titles and texts are made from nothing else."""

    slug: str
    product: vocabulary.Product
    fault: vocabulary.Entry
    environment: vocabulary.Entry
    causes: list
    details: list
    code: codes.Code
    status: int | None
    message: str
    places: dict
    title: str = ""
    # Codes of others that the article names in passing.
    mentions: list = field(default_factory=list)

    @property
    def domain(self):
        return self.product.domain


def make(count):
    """As many facts, the same for the same count."""
    chance = random.Random(SEED)
    taken = set()
    facts = [
        fact(f"kb-{number:05}", *subject, taken, chance)
        for number, subject in enumerate(subjects(count, chance), 1)
    ]
    for one in facts:
        if chance.random() < 0.5:
            one.mentions = [other.code.shown for other in chance.sample(facts, 2)]
    return facts


def subjects(count, chance):
    """Products with a fault in some environment; each of the three differs once."""
    pairs = [
        (product, fault)
        for product in vocabulary.products()
        for fault in vocabulary.faults(product.domain.name)
    ]
    chance.shuffle(pairs)
    environments = vocabulary.entries("environments")
    factor = 1 + count // FAMILIES_HOLD
    chosen = []
    for product, fault in pairs:
        size = min(len(environments), factor * chance.choice(FAMILY_SIZES))
        chosen += [(product, fault, where) for where in chance.sample(environments, size)]
    if len(chosen) < count:
        raise ValueError(f"there are no more than {len(chosen):,} generated articles")
    return chosen[:count]


def fact(slug, product, fault, environment, taken, chance):
    causes = chance.sample(vocabulary.entries("causes"), chance.choice([1, 2, 2, 3]))
    places = messages.places(product, chance)
    return Fact(
        slug, product, fault, environment, causes,
        chance.sample(vocabulary.details(), 2),
        unique_code(product, fault, causes, taken, chance),
        status(product, chance),
        messages.make(places, chance),
        places,
    )


def unique_code(product, fault, causes, taken, chance):
    families = [family for family in product.domain["codes"] if family != "http"]
    while True:
        cause = causes[0] if chance.random() < 0.7 else chance.choice(
            vocabulary.entries("causes")
        )
        code = codes.make(chance.choice(families), product, fault, cause, chance)
        key = code.text.lower()
        if key not in taken:
            taken.add(key)
            return code
        # Names run out where numbers do not.
        families = families + ["tool"]


def status(product, chance):
    """The HTTP status that the fault is seen with, if any."""
    share = {0: 0, 1: 0.4}.get(product.domain["codes"].count("http"), 0.8)
    return chance.choice(list(codes.STATUSES)) if chance.random() < share else None

"""What the generated articles are about: products, faults, causes, circumstances."""

from dataclasses import dataclass
from functools import cache

import evaluation.phrases as phrases


@dataclass(frozen=True, eq=False)
class Entry:
    """A named thing and its lists of phrases."""

    name: str
    lists: dict

    def __getitem__(self, key):
        return self.lists[key]


@dataclass(frozen=True, eq=False)
class Product:
    """A component that people have trouble with, and the domain it belongs to."""

    name: str
    domain: Entry


@cache
def products():
    return [
        Product(name, domain)
        for domain in entries("domains")
        for name in domain["component"]
    ]


@cache
def faults(domain):
    """The faults that products of this domain may have."""
    return [
        Entry(heading.split()[0], lists)
        for heading, lists in phrases.blocks("faults").items()
        if {"any", domain} & set(heading.split()[1:])
    ]


@cache
def entries(file):
    return [Entry(name, lists) for name, lists in phrases.blocks(file).items()]


@cache
def details():
    """Circumstances, each with what the article calls it and what people do."""
    rows = [line.partition(": ") for line in phrases.lines("details")]
    parted = [(name, *rest.split("; ")) for name, _, rest in rows]
    return [Entry(name, {"text": [text], "said": [said]}) for name, text, said in parted]


@cache
def general():
    return phrases.paragraphs("general")


@cache
def messages():
    return phrases.lines("messages")

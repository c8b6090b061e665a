"""The generated articles by their facts, to say which of them are right for a query."""

import re

# With more right articles than this a query says too little to be fair.
MOST_RIGHT = 3
WORD = re.compile(r"[^\W_]+")


class Known:
    def __init__(self, facts):
        self.facts = facts
        self.by_fact = {}
        self.by_word = {}
        self.words_of = {fact.slug: words(fact.title) for fact in facts}
        for fact in facts:
            for key in keys(fact):
                self.by_fact.setdefault(key, set()).add(fact.slug)
            for word in self.words_of[fact.slug]:
                self.by_word.setdefault(word, set()).add(fact.slug)

    def true_of(self, *wanted):
        """The slugs of which all these facts are true."""
        return set.intersection(*(self.by_fact.get(key, set()) for key in wanted))

    def right(self, *wanted):
        """The same; None when that is none or too many."""
        found = self.true_of(*wanted)
        return frozenset(found) if 0 < len(found) <= MOST_RIGHT else None

    def titled(self, whole, beginnings):
        """The slugs whose titles have these words and words that begin like those."""
        found = [self.by_word.get(word, set()) for word in whole]
        for start in beginnings:
            begun = [slugs for word, slugs in self.by_word.items() if word.startswith(start)]
            found.append(set().union(*begun))
        both = set.intersection(*found)
        return frozenset(both) if 0 < len(both) <= MOST_RIGHT else None


def keys(fact):
    """Whatever a query may tell an article by."""
    yield from [
        ("product", fact.product.name), ("domain", fact.domain.name), ("fault", fact.fault.name),
        ("environment", fact.environment.name), ("code", fact.code.text.lower()),
        ("status", fact.status), ("message", fact.message),
    ]
    yield from (("detail", detail.name) for detail in fact.details)
    yield from (("cause", cause.name) for cause in fact.causes)


def words(text):
    return WORD.findall(text.lower())

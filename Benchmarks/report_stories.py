"""What becomes of generated reports: who answers, and where they end."""

import math
import random
from dataclasses import dataclass, field

from report_texts import BROWSERS, SYSTEMS, ReportTexts

DAYS = 365
DAY = 86_400_000
CODES = 40
ARTICLES = 200
TAGS = [f"tag-{number}" for number in range(30)]
AGENTS = 20
# So many are at work; the others are solved or closed.
AT_WORK = .2
# A table is quicker to look in than a distribution to draw from.
SHARES = 8_192
BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PAIRS = [a + b for a in BASE32 for b in BASE32]


@dataclass(slots=True)
class Story:
    """A report as it came, and what was said and done after, in this order: a reply of the
    team, an answer to it, a note, then the moves."""

    filed: tuple
    # (author, text, time), the team's first.
    messages: list = field(default_factory=list)
    # (text, time)
    note: tuple | None = None
    # (status, time)
    moves: list = field(default_factory=list)
    assignee: int | None = None
    snoozed_until: int | None = None
    tags: list = field(default_factory=list)


# The columns of `Story.filed`.
FILED = [
    "id", "reference", "token_hash", "idempotency_key", "created_at", "code", "summary",
    "description", "started_at", "time_zone", "frequency", "tried", "article", "browser", "system",
    "page_url", "request_id", "email",
]


def stories(count, now):
    """In the order they came, over a year that ends now."""
    chance = random.Random(1)
    texts = ReportTexts(chance)
    for number in range(1, count + 1):
        created = now - (count - number + 1) * DAYS * DAY // count
        name = texts.name()
        story = Story(filed(number, created, name, texts, chance))
        go_on(story, created, name, now, texts, chance)
        if chance.random() < .4:
            story.tags = sorted({tag(chance), tag(chance)})
        yield story


def filed(number, created, name, texts, chance):
    random_ = chance.random
    secrets = chance.randbytes(56)
    return (
        number, reference(number), secrets[:32], secrets[32:48].hex(), created,
        code(chance), texts.summary(name), texts.description(number, name), "2026-05-04T09:10",
        "Europe/Lisbon", "often", "[]", article(chance) if random_() < .6 else "",
        texts.one_of(BROWSERS), texts.one_of(SYSTEMS),
        f"https://app.example.com/{name.lower()}/{int(random_() * 1000)}",
        secrets[48:].hex(),
        f"p{int(random_() * 300_000)}@example.com" if random_() < .5 else "",
    )


def go_on(story, created, name, now, texts, chance):
    """Answers, notes and moves, none later than now."""
    random_ = chance.random
    is_at_work = random_() < AT_WORK
    if is_at_work and random_() < .5:
        return
    time = created

    def later(hours):
        nonlocal time
        time = min(now, time + int(chance.expovariate(1 / hours) * 3_600_000))
        return time

    story.assignee = 1 + int(random_() * AGENTS)
    if random_() < .4:
        story.messages.append(("team", texts.reply(name), later(8)))
        if random_() < .25:
            story.messages.append(("visitor", texts.thanks(), later(20)))
    if random_() < .03:
        story.note = (texts.note(name), later(2))
    if is_at_work:
        story.moves.append(("open" if random_() < .6 else "waiting", later(1)))
        if random_() < .02:
            story.snoozed_until = now + 7 * DAY
        return
    story.moves.append(("solved", later(30)))
    if random_() < .7:
        story.moves.append(("closed", later(300)))


def reference(number):
    """Forty bits that look like chance: an odd factor maps each number to one of its own."""
    bits = number * 0x9E3779B97F & 0xFFFFFFFFFF
    pairs = [PAIRS[bits >> shift & 1023] for shift in (30, 20, 10, 0)]
    return f"HR-{pairs[0]}{pairs[1]}-{pairs[2]}{pairs[3]}"


def falling(names, steepness):
    """The names, each as often as it is to be taken: the first ones most often, the last ones
    hardly ever."""
    return [names[min(len(names) - 1, int(-math.log(1 - place / SHARES) / steepness))]
            for place in range(SHARES)]


CODE_SHARES = falling([f"CODE_{code}" for code in range(CODES)], .15)
ARTICLE_SHARES = falling([f"article-{page}" for page in range(ARTICLES)], .03)


def code(chance):
    return CODE_SHARES[int(chance.random() * SHARES)]


def article(chance):
    return ARTICLE_SHARES[int(chance.random() * SHARES)]


def tag(chance):
    return TAGS[int(len(TAGS) * chance.random() ** 2)]

"""What visitors leave beside reports: votes, searches, answers to guides, readings."""

import random
from datetime import date, timedelta

from report_stories import ARTICLES, DAY, DAYS, article

TEXTS_A_DAY = 2_000


def fill(target, reports, now):
    """In a measure that goes with so many reports."""
    chance = random.Random(2)
    share = reports / 1_000_000
    target.executemany(
        "INSERT INTO vote (article, voter, is_helpful, comment, created_at) VALUES (?, ?, ?, ?, ?)",
        ((article(chance), f"v{number}", number % 3 > 0, "no" if number % 9 == 0 else "",
          moment(chance, now)) for number in range(int(200_000 * share))))
    today = date.today()
    target.executemany(
        "INSERT INTO search (text, day, is_hidden, count, results) VALUES (?, ?, 0, ?, ?)",
        ((f"text {text * (1 + day % 3)}", (today - timedelta(day)).isoformat(),
          1 + text % 7, text % 4) for day in range(90)
         for text in range(int(TEXTS_A_DAY * share))))
    target.executemany(
        "INSERT INTO guide_outcome (run, step, article, outcome, code, person, created_at) "
        "VALUES (?, ?, ?, ?, '502', 'p', ?)",
        (row for number in range(int(100_000 * share)) for row in run(number, chance, now)))
    first = now // DAY
    target.executemany(
        "INSERT INTO page_reading (day, path, count) VALUES (?, ?, ?)",
        ((first - day, f"/articles/article-{page}", 1 + page) for day in range(DAYS)
         for page in range(ARTICLES)))


def run(number, chance, now):
    """The three steps of a guide, answered by one person."""
    page, at = article(chance), moment(chance, now)
    outcomes = chance.choices(["worked", "not_yet", "skipped"], k=3)
    return [(f"r{number}", f"step-{step}", page, outcome, at)
            for step, outcome in enumerate(outcomes)]


def moment(chance, now):
    return now - chance.randrange(DAYS * DAY)

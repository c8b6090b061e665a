"""The library that is searched: the shipped articles and generated ones."""

import random
import re
import shutil

import evaluation.facts as facts
import evaluation.foreign as foreign
from evaluation.article import Writer
from page import article_slugs

SEED = 2_603


def make(articles, folder, count):
    """Writes `count` articles to a folder; answers the facts of the generated ones."""
    shutil.copytree(articles, folder)
    categories = re.findall(
        r"^  - slug: (\S+)", (articles / "site.yaml").read_text().split("families:")[0], re.M
    )
    foreign.write(folder / categories[0])
    known = facts.make(count - len(article_slugs(folder)))
    chance = random.Random(SEED)
    for fact in known:
        writer = Writer(fact, chance)
        fact.title = writer.title()
        category = chance.choice(categories)
        (folder / category / f"{fact.slug}.md").write_text(writer.text(category))
    return known

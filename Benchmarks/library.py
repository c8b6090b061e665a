"""A large library of articles, made from the words of the shipped ones.

The same seed makes the same files. Words come as often as they do in the
shipped articles, so common ones stand almost everywhere and rare ones here and
there, as in a real collection.
"""

import random
import re
import shutil

SEED = 502
HEADINGS = ["Quick fix", "What you see", "Causes", "What to try", "When it stays", "Background"]


class Words:
    """The words of a folder of articles, each as often as it stands there."""

    def __init__(self, articles):
        texts = [file.read_text() for file in sorted(articles.rglob("*.md"))]
        bodies = [re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL) for text in texts]
        plain = re.sub(r"\]\([^)]*\)|https?://\S+", " ", "\n".join(bodies))
        self.all = re.findall(r"[A-Za-z0-9][A-Za-z0-9'’]*", plain)
        self.long = [word.lower() for word in self.all if len(word) > 4 and word.isalpha()]
        self.codes = sorted(re.findall(r"^code: \"?([\w]+)\"?$", "\n".join(texts), re.MULTILINE))


def make(articles, folder, count):
    """Copies the shipped articles and adds others until there are `count`."""
    shutil.copytree(articles, folder)
    words = Words(articles)
    chance = random.Random(SEED)
    categories = re.findall(
        r"^  - slug: (\S+)", (articles / "site.yaml").read_text().split("families:")[0], re.M
    )
    shipped = len([f for f in folder.rglob("*.md") if f.parent.name not in {"codes", "faq"}])
    for number in range(count - shipped):
        file = folder / chance.choice(categories) / f"generated-{number + 1}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(article(words, chance))
    return words


def article(words, chance):
    title = " ".join(chance.choices(words.long, k=chance.randint(3, 7))).capitalize()
    codes = ", ".join(f'"{code}"' for code in chance.sample(words.codes, chance.randint(1, 4)))
    tags = ", ".join(chance.choices(words.long, k=4))
    parts = [section(words, chance, h) for h in HEADINGS[: chance.randint(3, len(HEADINGS))]]
    return (
        f'---\ntitle: "{title}"\nsummary: "{sentence(words, chance)[:200]}"\n'
        f"codes: [{codes}]\ntags: [{tags}]\nupdated: 2026-11-19\n---\n\n" + "\n\n".join(parts)
    )


def section(words, chance, heading):
    if heading == "Quick fix":
        return f"## {heading}\n\n" + "\n".join(f"1. {sentence(words, chance)}" for _ in range(3))
    paragraphs = [
        " ".join(sentence(words, chance) for _ in range(chance.randint(3, 6)))
        for _ in range(chance.randint(1, 3))
    ]
    return f"## {heading}\n\n" + "\n\n".join(paragraphs)


def sentence(words, chance):
    return " ".join(chance.choices(words.all, k=chance.randint(6, 18))).capitalize() + "."

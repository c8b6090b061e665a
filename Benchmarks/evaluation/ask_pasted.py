"""Pasted pages, logs and stack traces, of 200 bytes to 8 kB."""

from dataclasses import dataclass
from functools import cache

from evaluation.phrases import FOLDER
from evaluation.query import Query
from evaluation.scene import Scene

# Lines of neighbours at each place that takes them.
NEIGHBOURS = [0, 1, 2, 4, 8, 15, 30]
MOST_CHARACTERS = 8_000
LARGE = 4_000


@dataclass(frozen=True)
class Shape:
    """How a program prints an error, and what an article must know for that."""

    name: str
    needs: str
    line: str
    text: str

    def suits(self, fact):
        return {
            "any": True, "status": fact.status is not None,
            "code": fact.code.family in {"hresult", "tool"}, "err": fact.code.family == "err",
            "exception": fact.code.family == "exception",
        }[self.needs]

    @property
    def group(self):
        """Page, log, trace or other."""
        first = self.name.split("-")[0]
        return {"page": "error pages", "log": "logs", "trace": "stack traces"}.get(first, "other")


@cache
def shapes():
    return [shape(file) for file in sorted((FOLDER / "pastes").glob("*.txt"))]


def shape(file):
    text = file.read_text()
    needs, _, text = text.partition("\n")
    line = ""
    if text.startswith("line: "):
        line, _, text = text.partition("\n")
    line = line.removeprefix("line: ").replace("\\n", "\n")
    return Shape(file.stem, needs.removeprefix("needs: "), line, text)


def pasted(known, chance, count):
    found = []
    for fact in chance.sample(known.facts, min(len(known.facts), 3 * count)):
        fitting = [shape for shape in shapes() if shape.suits(fact)]
        group = chance.choice(sorted({shape.group for shape in fitting}))
        chosen = chance.choice([shape for shape in fitting if shape.group == group])
        if right := known.right(*wanted(chosen, fact)):
            text = paste(chosen, fact, chance, chance.choice(NEIGHBOURS))
            found.append(Query("pasted", chosen.group, text, right))
    return found[:count]


def wanted(chosen, fact):
    """The message or code tells one article; a page without them tells less."""
    if "{msg}" in chosen.text or "{code}" in chosen.text:
        return [("code", fact.code.text.lower())]
    return [("product", fact.product.name), ("status", fact.status)]


def paste(chosen, fact, chance, neighbours):
    scene = Scene(fact, chance)
    text = chosen.text
    while "{more}" in text:
        text = text.replace("{more}", scene.more(chosen.line, neighbours), 1)
    return scene.fill(text)[:MOST_CHARACTERS].strip()


def large(known, chance, count):
    """Pasted logs of about 4 kB, for their time."""
    logs = [shape for shape in shapes() if shape.group == "logs" and shape.needs == "any"]
    facts = chance.sample(known.facts, count)
    return [paste(chance.choice(logs), fact, chance, 40)[:LARGE] for fact in facts]

"""An article's Markdown, made from its facts."""

import json

import evaluation.vocabulary as vocabulary
from evaluation.codes import STATUSES
from evaluation.phrases import say

HEADINGS = {
    "symptom": ["Symptoms", "Symptoms", "What you see", "How it shows"],
    "cause": ["Cause", "Cause", "Causes", "Why it happens"],
    "step": ["Resolution", "Resolution", "Steps", "What to do", "Solution"],
    "more": ["More information", "More information", "Background", "Remarks"],
}


class Writer:
    """Puts one fact into words, by chance."""

    def __init__(self, fact, chance):
        self.fact = fact
        self.chance = chance
        # Short, ordinary and long articles.
        self.length = chance.choice([1, 1, 2, 2, 3, 4])
        self.code_stands = chance.choice(["title", "title", "heading", "block", "block", "body"])

    def say(self, phrase):
        return say(phrase, self.chance, self.fact.places)

    def one(self, entry, key):
        return self.say(self.chance.choice(entry[key]))

    def some(self, part, most):
        """Sentences for a part, as many as the article's length allows."""
        return [self.say(line) for line in self.chance.sample(vocabulary.general()[part], most)]

    def title(self):
        title = f"{self.one(self.fact.fault, 'title')} {self.one(self.fact.environment, 'title')}"
        if self.code_stands == "title":
            title += self.chance.choice([f" ({self.fact.code.shown})", f": {self.fact.code.shown}"])
        if self.fact.status and self.chance.random() < 0.3:
            title = f"{self.fact.status} {STATUSES[self.fact.status]}: {title}"
        return title

    def summary(self):
        seen = self.one(self.fact.fault, "seen").rstrip(".")
        return f"{seen}; {self.say(self.chance.choice(self.fact.causes[0]['fix'])).lower()}."[:200]

    def text(self, category):
        """The whole file."""
        front = {
            "title": self.fact.title,
            "summary": self.summary(),
            "category": category,
            "tags": self.tags(),
            "updated": f"2026-{self.chance.randrange(1, 12):02}-{self.chance.randrange(1, 29):02}",
        }
        head = "\n".join(f"{key}: {json.dumps(value)}" for key, value in front.items())
        parts = [self.intro(), self.symptoms(), self.cause(), self.steps(), self.more()]
        return f"---\n{head}\n---\n\n" + "\n\n".join(parts) + "\n"

    def tags(self):
        fact = self.fact
        words = [fact.places["noun"], fact.places["part"], fact.domain.name]
        if self.code_stands == "heading" and self.chance.random() < 0.5:
            words.append(fact.code.text)
        return words

    def intro(self):
        return " ".join(self.some("intro", self.chance.randint(1, 3)))

    def symptoms(self):
        fact = self.fact
        told = [self.say(seen) for seen in fact.fault["seen"]]
        told.append(self.one(fact.environment, "text"))
        told += [sentence(detail["text"][0]) for detail in fact.details]
        told += self.some("symptom", self.length)
        if fact.status:
            told.append(self.answered())
        if self.code_stands == "body":
            told.append(self.say(f"The error [shown|logged] is {fact.code.shown}."))
        self.chance.shuffle(told)
        if self.code_stands == "heading":
            told.append(f"\n\n### Error {fact.code.shown}\n\n")
        return self.section("symptom", " ".join(told) + "\n\n" + self.exact())

    def answered(self):
        status = self.fact.status
        return self.say(
            f"[The client gets|It is answered with] HTTP {status}"
            f"[ {STATUSES[status]}| ({STATUSES[status]})|]."
        )

    def exact(self):
        """The error string, in a block or in quotes, with or without the code."""
        fact = self.fact
        shown = fact.message
        if self.code_stands in ("block", "title") or self.chance.random() < 0.4:
            shown = self.chance.choice(
                [f"{fact.code.shown}: {shown}", f"{shown} ({fact.code.shown})"]
            )
        if self.chance.random() < 0.7:
            return f"```\n{shown}\n```"
        return self.say("The [message|text] reads:") + f" “`{shown}`”"

    def cause(self):
        told = [self.one(cause, "why") for cause in self.fact.causes]
        return self.section("cause", " ".join(told + self.some("cause", self.length)))

    def steps(self):
        told = [self.step(number, cause) for number, cause in enumerate(self.fact.causes, 1)]
        return self.section("step", "\n\n".join(told))

    def step(self, number, cause):
        how = [self.one(cause, "how")] + self.some("step", self.length)
        return f"### {number}. {self.one(cause, 'fix')}\n\n" + " ".join(how)

    def more(self):
        about = self.chance.sample(self.fact.domain["about"], min(4, self.length))
        told = [self.say(line) for line in about] + self.some("more", 2 * self.length)
        for code in self.fact.mentions:
            told.append(self.say(f"[Do not confuse it with|This is not the fault of] {code}."))
        self.chance.shuffle(told)
        half = len(told) // 2
        return self.section("more", " ".join(told[:half]) + "\n\n" + " ".join(told[half:]))

    def section(self, part, text):
        return f"## {self.chance.choice(HEADINGS[part])}\n\n{text}"


def sentence(text):
    return text[0].upper() + text[1:] + "."

"""A library's pages as bare FTS5 gets them: articles, codes and questions."""

import re
from dataclasses import dataclass


@dataclass
class Document:
    """What can be found; `key` is the slug, with the kind before it unless it is an article."""

    key: str
    title: str
    headings: str
    body: str


def read(folder):
    found = []
    for file in sorted(folder.rglob("*.md")):
        _, front, body = file.read_text().split("---\n", 2)
        if file.parent.name == "faq":
            found += questions(file.stem, body)
        elif file.parent.name == "codes":
            code = value("code", front)
            found.append(page(f"code/{code}", f"{code} {value('name', front)}", front, body))
        else:
            found.append(page(file.stem, value("title", front), front, body))
    return found


def page(key, title, front, body):
    # What the front matter says more, such as the summary and tags, is text too.
    rest = re.sub(r"^(title|category|updated|order|related|reference):.*\n", "", front, flags=re.M)
    return Document(key, title, "\n".join(re.findall(r"^#+ (.*)$", body, re.M)), rest + body)


def questions(topic, body):
    for part in f"\n{body}".split("\n## ")[1:]:
        title, _, answer = part.partition("\n")
        anchor = re.sub(r"[^\w]+", "-", title.lower()).strip("-")
        yield Document(f"faq/{topic}#{anchor}", title, "", answer)


def value(key, front):
    return re.search(rf"^{key}: (.*)$", front, re.M)[1].strip('"')

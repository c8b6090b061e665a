"""The article page that the servers are compared on."""

from figures import Unmeasured

SIZE = 12_000
# What each server writes itself.
OWN_FIELDS = {"date", "connection", "content-length", "server"}


class Page:
    """A page's bytes and the header fields it came with, and those it was asked for with."""

    def __init__(self, path, answer, asked=None):
        self.path = path
        self.asked = asked or {}
        self.body = answer.body
        self.fields = [
            (name, value) for name, value in answer.getheaders() if name.lower() not in OWN_FIELDS
        ]

    @property
    def header(self):
        return "".join(f"{name}: {value}\n" for name, value in self.fields)

    def field(self, wanted):
        """The value of a header field; None when it has none of that name."""
        return next((value for name, value in self.fields if name.lower() == wanted), None)


def nearest(server, articles):
    """The article page of a running site whose size is nearest 12 kB."""
    paths = [f"/articles/{slug}" for slug in article_slugs(articles)]
    answers = {path: server.get(path) for path in paths}
    pages = [Page(path, answer) for path, answer in answers.items() if answer.status == 200]
    if not pages:
        raise Unmeasured("no article is served")
    return min(pages, key=lambda page: abs(len(page.body) - SIZE))


def compressed(server, page):
    """The same page as a client gets it that takes gzip."""
    asked = {"Accept-Encoding": "gzip"}
    variant = Page(page.path, server.get(page.path, asked), asked)
    if variant.field("content-encoding") != "gzip":
        raise Unmeasured(f"{server.name} answers “Accept-Encoding: gzip” without gzip")
    return variant


def article_slugs(articles):
    """The slugs of the articles in a folder, those of codes and questions left out."""
    files = sorted(articles.rglob("*.md"))
    kept = [file for file in files if not {"codes", "faq"} & {part.name for part in file.parents}]
    if not kept:
        raise Unmeasured(f"{articles} has no articles")
    return [file.stem for file in kept]

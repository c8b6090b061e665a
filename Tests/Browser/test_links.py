"""Every link leads somewhere, every #anchor is there."""

from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

MOST_PAGES = 300


class Links(HTMLParser):
    """The addresses and the ids of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.addresses += [attributes[name] for name in ("href", "src") if name in attributes]
        if "id" in attributes:
            self.ids.append(attributes["id"])


def crawl(request, start: str):
    """Statuses, ids and links of all that can be reached from a page on its host."""
    statuses, ids, links = {}, {}, {}
    waiting = [start]
    while waiting and len(statuses) < MOST_PAGES:
        url = waiting.pop(0)
        answer = request.get(url, max_redirects=0)
        statuses[url] = answer.status
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        page = Links(answer.text())
        ids[url] = page.ids
        links[url] = [urljoin(url, address) for address in page.addresses]
        for link in links[url]:
            target = urldefrag(link).url
            if urlsplit(target).netloc == urlsplit(start).netloc and target not in statuses:
                if target not in waiting:
                    waiting.append(target)
    return statuses, ids, links


def test_every_link_answers_200_and_every_anchor_is_there(desktop, handrail):
    statuses, ids, links = crawl(desktop.request, handrail.url + "/")
    from_where = {urldefrag(link).url: page for page, found in links.items() for link in found}

    wrong = [(url, status, from_where.get(url)) for url, status in statuses.items() if status != 200]
    assert wrong == []
    missing = {
        (page, link) for page, found in links.items() for link in found
        for target, anchor in [urldefrag(link)]
        if anchor and target in ids and unquote(anchor) not in ids[target]
    }
    assert missing == set()
    doubled = {url: {i for i in there if there.count(i) > 1} for url, there in ids.items()}
    assert {url: twice for url, twice in doubled.items() if twice} == {}
    assert len(ids) > 60


def test_the_sitemap_lists_pages_that_are_there(desktop, handrail):
    sitemap = desktop.request.get("/sitemap.xml").text()
    addresses = [part.split("</loc>")[0] for part in sitemap.split("<loc>")[1:]]

    assert len(addresses) > 50
    assert [a for a in addresses if not a.startswith(handrail.url)] == []
    gone = [a for a in addresses if desktop.request.get(a, max_redirects=0).status != 200]
    assert gone == []

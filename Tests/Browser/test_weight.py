"""A page is light: it has to arrive where the network is bad."""

import gzip

import pytest
from playwright.sync_api import Page

from page_kinds import ARTICLE, COMPARISON

KB = 1000


def fetched(page: Page, path: str) -> dict[str, bytes]:
    """What a browser loads for a page, uncompressed."""
    paths = [path]
    page.goto(path)
    paths += page.locator("link[rel=stylesheet], link[rel=icon]").evaluate_all(
        "all => all.map(e => e.getAttribute('href'))")
    paths += page.locator("script[src], img[src]").evaluate_all(
        "all => all.map(e => e.getAttribute('src'))")
    return {path: page.request.get(path).body() for path in paths}


@pytest.mark.parametrize("path", ["/", ARTICLE, COMPARISON])
def test_a_page_with_all_that_belongs_to_it_weighs_under_60_KB(page, path):
    weights = {path: len(body) for path, body in fetched(page, path).items()}

    assert len(weights) >= 3
    assert sum(weights.values()) < 60 * KB, weights


def test_the_stylesheet_keeps_to_20_KB_and_6_KB_gzipped(page):
    sheets = [body for path, body in fetched(page, "/").items() if path.endswith(".css")]

    assert sum(map(len, sheets)) <= 20 * KB
    assert sum(len(gzip.compress(sheet)) for sheet in sheets) <= 6 * KB


@pytest.mark.parametrize("path", ["/", ARTICLE, COMPARISON, "/report", "/search?q=502"])
def test_scripts_keep_to_6_KB_and_wait_for_the_page(page, path):
    scripts = {path: body for path, body in fetched(page, path).items() if path.endswith(".js")}

    assert len(scripts) == (4 if path == "/report" else 1)
    assert all(len(script) <= 6 * KB for script in scripts.values())
    assert page.locator("script[src]:not([defer], [type=module])").count() == 0
    assert page.locator("script:not([src], [type='application/ld+json'])").count() == 0

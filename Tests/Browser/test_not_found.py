"""A wrong address is a question too: the search box holds its words."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("path, words", [
    ("/help/bad-gateway", "help bad gateway"),
    ("/articles/clear_my_cookies", "articles clear my cookies"),
    ("/codes/999", "codes 999"),
    ("/%3Cscript%3Ealert(1)%3C/script%3E", "script alert 1 script"),
])
def test_the_search_box_is_filled_from_the_path(page, path, words):
    answer = page.goto(path)

    assert answer.status == 404
    expect(page.get_by_label("Your error message, code or question")).to_have_value(words)


def test_its_search_leads_on(page):
    page.goto("/help/bad-gateway")
    page.get_by_role("button", name="Find help").click()

    expect(page.get_by_role("heading", name="We recognised 502")).to_be_visible()

"""The same words on paper, and with CSS off."""

import pytest
from playwright.sync_api import expect

from page_kinds import ARTICLE, COMPARISON


@pytest.fixture
def plain_page(page):
    """A page whose stylesheet never arrives."""
    page.route("**/*.css", lambda route: route.abort())
    return page


@pytest.fixture
def printed_article(page):
    page.goto(ARTICLE)
    page.emulate_media(media="print")
    return page


def test_without_css_the_title_comes_before_the_steps_and_the_steps_before_the_causes(plain_page):
    plain_page.goto(ARTICLE)
    order = plain_page.locator("h1, .quick-fix, ol.steps, #causes, .verdict").evaluate_all(
        "all => all.map(e => e.id || e.className || e.localName)")

    assert order == ["h1", "quick-fix", "steps", "causes", "verdict"]


def test_without_css_the_steps_are_a_numbered_list(plain_page):
    plain_page.goto(ARTICLE)
    step = plain_page.locator("ol.steps > li").first

    assert step.evaluate("e => getComputedStyle(e).listStyleType") == "decimal"


def test_without_css_the_comparison_is_a_table(plain_page):
    plain_page.goto(COMPARISON)

    expect(plain_page.get_by_role("table", name="The same questions")).to_be_visible()
    expect(plain_page.get_by_role("rowheader").first).to_be_visible()


def test_without_css_the_field_for_programs_tells_people_to_leave_it_empty(plain_page):
    plain_page.goto("/report")

    expect(plain_page.get_by_label("Leave this empty")).to_be_visible()


def test_an_article_prints_its_title_and_every_step(printed_article):
    expect(printed_article.get_by_role("heading", level=1)).to_be_visible()
    for step in printed_article.locator("ol.steps > li").all():
        expect(step).to_be_visible()


@pytest.mark.parametrize("selector", [
    "body > header", "[role=search]", "button", ".button", ".contents", ".crumbs", ".skip",
])
def test_what_works_only_on_a_screen_is_not_printed(printed_article, selector):
    expect(printed_article.locator(selector).locator("visible=true")).to_have_count(0)


def test_an_article_prints_in_ink_on_white_whatever_the_screen_shows(printed_article):
    printed_article.emulate_media(media="print", color_scheme="dark")
    colors = printed_article.locator("body").evaluate(
        "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]")

    assert colors == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_the_addresses_of_links_are_printed(printed_article):
    link = printed_article.locator(".prose a[href^='https:']").first

    address = link.evaluate("e => getComputedStyle(e, '::after').content")
    assert link.get_attribute("href") in address


def test_the_answers_of_a_topic_are_printed(page):
    page.goto("/faq/causes")
    page.emulate_media(media="print")

    expect(page.locator("details .prose p").last).to_be_visible()

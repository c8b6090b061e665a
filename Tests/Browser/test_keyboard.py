"""Without a mouse: every stop is seen, and the main journey works."""

import pytest
from playwright.sync_api import Page, expect

from page_kinds import PAGE_KINDS

MOST_STOPS = 200

# The element that has the focus, and whether a person sees that it has it.
FOCUS = """() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const x = box.left + Math.min(box.width / 2, 4), y = box.top + Math.min(box.height / 2, 4)
    const onTop = document.elementFromPoint(x, y)
    return {
        name: element.localName + ' ' + (element.innerText || element.name || '').trim(),
        isOutlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        isOnScreen: box.width > 0 && box.height > 0 && box.top >= -1 && box.left >= -1
            && box.top < innerHeight && box.left < innerWidth,
        isUncovered: !!onTop && (element.contains(onTop) || onTop.contains(element)),
        isSeenBefore: element.__seen === true || !(element.__seen = true),
    }
}"""

# Promises whether an element scrolls within five seconds.
SCROLLED = """element => {
    window.scrolled = new Promise(answer => {
        element.addEventListener('scroll', () => answer(true), { once: true })
        setTimeout(() => answer(false), 5000)
    })
}"""


def stops(page: Page) -> list[dict]:
    """What Tab stops at, from the top of the page to its end."""
    found = []
    while len(found) < MOST_STOPS:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or focus["isSeenBefore"]:
            return found
        found.append(focus)
    raise AssertionError(f"more than {MOST_STOPS} stops")


def tab_to(page: Page, name: str):
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus and focus["name"].replace("\n", " ") == name:
            return
    raise AssertionError(f"Tab never stops at {name}")


def test_the_first_stop_skips_to_the_content(page):
    page.goto("/articles")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport(ratio=1)

    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("main a:focus")).to_have_count(1)


@pytest.mark.parametrize("kind", [
    "home", "article_with_steps", "article_with_code_blocks", "questions", "codes_filtered",
    "code_http", "comparison", "comparison_of_one", "search_with_code", "report_filled_in",
    "report_refused", "report_reviewed", "receipt_with_message", "find_report_refused", "not_found",
])
def test_every_stop_is_seen(page, kind):
    PAGE_KINDS[kind](page)
    found = stops(page)

    hidden = [s for s in found if not (s["isOutlined"] and s["isOnScreen"] and s["isUncovered"])]
    assert hidden == []
    assert len(found) > 5


@pytest.mark.parametrize("kind", ["home", "article_with_steps", "comparison", "report"])
def test_tab_follows_the_reading_order(page, kind):
    PAGE_KINDS[kind](page)

    assert page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count() == 0


def test_search_and_open_the_code_with_the_keyboard_alone(page):
    page.goto("/")
    tab_to(page, "input q")
    page.keyboard.type("502")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="We recognised 502 Bad Gateway")).to_be_visible()

    tab_to(page, "a 502 Bad Gateway")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("502 Bad Gateway")


def test_a_wide_table_is_reached_and_scrolled_with_the_keyboard(page):
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto("/compare?codes=500,502,503,504,522,ERR_CONNECTION_RESET")
    table = page.get_by_role("region", name="side by side")
    table.focus()
    table.evaluate(SCROLLED)

    page.keyboard.press("ArrowRight")
    assert page.evaluate("window.scrolled")


def test_an_answer_of_the_questions_opens_with_the_keyboard(page):
    page.goto("/faq")
    question = page.locator("details").first
    question.locator("summary").focus()
    page.keyboard.press("Enter")

    expect(question.locator(".prose")).to_be_visible()

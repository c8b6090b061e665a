"""What articles have beyond plain text: code, footnotes, pictures, tasks."""

import pytest
from playwright.sync_api import expect

from conftest import DESKTOP
from desk import expect_accessible

CODE = "/articles/retry-api-calls-with-backoff"
STEPS = "/articles/find-why-nginx-answers-502"
SIZES = [DESKTOP, {"width": 360, "height": 740}]


@pytest.mark.parametrize("path", [CODE, STEPS])
@pytest.mark.parametrize("size", SIZES, ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_code_and_pictures_is_accessible_and_fits(new_context, path, size, scheme):
    page = new_context(viewport=size, color_scheme=scheme).new_page()
    page.goto(path)
    expect_accessible(page, size["width"])


def test_code_is_copied_as_it_stands(new_context):
    context = new_context(viewport=DESKTOP)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(CODE)
    code = page.locator(".prose pre").first
    page.get_by_role("button", name="Copy the Python code").first.click()
    expect(page.get_by_role("status").filter(has_text="Copied").first).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == code.locator("code").text_content().strip()


def test_long_lines_of_code_scroll_by_the_keyboard(new_context):
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(CODE)
    block = page.locator(".prose pre").last
    block.scroll_into_view_if_needed()
    block.press("ArrowRight")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.prose pre')].at(-1).scrollLeft > 0")


def test_a_footnote_leads_there_and_back(new_context):
    page = new_context(java_script_enabled=False, viewport=DESKTOP).new_page()
    page.goto(CODE)
    page.locator(".footnote-ref a").first.click()
    assert "#fn:" in page.url
    page.locator(".footnotes a.footnote-back").first.click()
    assert "#fnref:" in page.url


def test_a_picture_is_loaded_and_keeps_its_place(new_context):
    page = new_context(viewport=DESKTOP).new_page()
    page.goto(CODE)
    picture = page.locator(".prose figure img").first
    picture.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete", arg=picture.element_handle())
    assert picture.evaluate("image => image.naturalWidth") > 0
    assert int(picture.get_attribute("width")) > 0
    assert picture.get_attribute("alt")


def test_the_foot_tells_when_it_was_changed_and_leads_to_its_markdown(new_context):
    page = new_context(viewport=DESKTOP).new_page()
    page.goto(CODE)
    twin = page.get_by_role("link", name="This page as Markdown")
    answer = page.request.get(twin.get_attribute("href"))
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert answer.text().startswith("# Retry API calls with backoff")

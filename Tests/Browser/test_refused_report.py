"""A report that cannot be sent yet: it says why, leads there, and loses nothing."""

import re

import pytest
from playwright.sync_api import Page, expect

HARMFUL = (
    "\"quoted\" & 'single' <b>bold</b> </textarea><script>alert(1)</script> &lt; {{mustache}} 🚇")

TYPED = {
    "code": '502 "Bad" <Gateway>',
    "description": "\n\nAfter two empty lines:\n  " + HARMFUL,
    "started_at": "2026-05-12T13:05",
    "time_zone": "Europe/Berlin",
    "page_url": "not an address & <i>",
    "request_id": HARMFUL,
    "browser": HARMFUL,
    "system": HARMFUL,
    "email": "nobody <b>",
}


@pytest.fixture
def refused(visitor_page) -> Page:
    """A form without an answer to “What happened?”, with everything else filled in."""
    visitor_page.goto("/report?article=fix-a-502-step-by-step")
    for name, text in TYPED.items():
        visitor_page.locator(f"main [name={name}]").fill(text)
    visitor_page.get_by_label("How often does it happen?").select_option("often")
    visitor_page.get_by_label("Reload the page once").check()
    visitor_page.get_by_label("Open a new chat").check()
    with visitor_page.expect_response("**/report?sent") as refusal:
        visitor_page.get_by_role("button", name="Send report").click()
    assert refusal.value.status == 422
    visitor_page.get_by_role("alert").wait_for()
    return visitor_page


def test_the_title_says_first_that_there_is_an_error(refused):
    expect(refused).to_have_title(re.compile(r"^Error: "))


def test_the_summary_has_the_focus_and_is_announced(refused):
    summary = refused.get_by_role("alert")

    expect(summary).to_contain_text("There is a problem")
    expect(summary).to_contain_text("Enter what happened")
    expect(summary).to_be_focused()


def test_each_line_of_the_summary_leads_to_its_field(refused):
    lines = refused.get_by_role("alert").get_by_role("link")
    expect(lines).to_have_count(3)

    for line in lines.all():
        line.click()
        field = refused.locator(":target")
        expect(field).to_be_in_viewport()
        expect(field).to_be_focused()
        expect(field).to_have_accessible_description(re.compile(re.escape(line.inner_text())))


def test_a_field_that_must_be_corrected_says_so(refused):
    wrong = refused.get_by_label("What happened?")

    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(refused.locator("#summary-mistake")).to_have_text(
        re.compile("^Error: Enter what happened"))


def test_everything_that_was_typed_is_still_there(refused):
    kept = {name: refused.locator(f"main [name={name}]").input_value() for name in TYPED}

    assert kept == TYPED
    expect(refused.get_by_label("How often does it happen?")).to_have_value("often")
    chosen = [box.get_attribute("value") for box in refused.locator("[name=tried]:checked").all()]
    assert chosen == ["reload-the-page-once", "open-a-new-chat"]


def test_the_corrected_form_is_sent(refused):
    refused.get_by_label("What happened?").fill("502 <when> I \"press\" Send")
    refused.get_by_label("Address of the page").fill("https://chatgpt.com/")
    refused.get_by_label("Your e-mail address").fill("ada@example.com")
    refused.get_by_role("button", name="Send report").click()

    expect(refused.locator(".sent")).to_contain_text("502 <when> I \"press\" Send")
    expect(refused.locator(".sent")).to_contain_text(HARMFUL)


def test_a_form_right_at_once_is_not_called_wrong(page):
    page.goto("/report")

    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    expect(page).to_have_title(re.compile("^Report an error"))

"""The report form with scripts: a draft on this device, and what may fix it while typing."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

SUMMARY = "What happened?"
KEPT = "We kept what you typed on this device"


@pytest.fixture
def form(new_context) -> Page:
    """The report form of somebody in Berlin who comes for the first time."""
    context = new_context(timezone_id="Europe/Berlin")
    page = context.new_page()
    page.goto("/report")
    yield page
    context.close()


def draft(page: Page):
    return page.evaluate("localStorage.getItem('handrail.draft')")


def send(page: Page):
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")


def test_the_time_zone_is_the_browsers_and_the_start_lies_in_the_past(form):
    expect(form.get_by_label("Your time zone")).to_have_value("Europe/Berlin")
    latest = form.get_by_label("When did it start?").get_attribute("max")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", latest)


def test_a_time_zone_that_was_given_stays(form):
    form.get_by_label("Your time zone").fill("+05:30")
    form.get_by_role("button", name="Send report").click()
    form.get_by_role("alert").wait_for()

    expect(form.get_by_label("Your time zone")).to_have_value("+05:30")


def test_a_draft_survives_a_reload_but_for_the_address(form):
    form.get_by_label(SUMMARY).fill("502 <when> I press Send")
    form.get_by_label("What were you doing just before?").fill("one\n\ntwo")
    form.get_by_label("When did it start?").fill("2026-05-12T13:05")
    form.get_by_label("How often does it happen?").select_option("often")
    form.get_by_label("Reload the page once").check()
    form.get_by_label("Your e-mail address").fill("ada@example.com")
    form.goto("/report")

    expect(form.get_by_text(KEPT)).to_be_visible()
    expect(form.get_by_label(SUMMARY)).to_have_value("502 <when> I press Send")
    expect(form.get_by_label("What were you doing just before?")).to_have_value("one\n\ntwo")
    expect(form.get_by_label("When did it start?")).to_have_value("2026-05-12T13:05")
    expect(form.get_by_label("How often does it happen?")).to_have_value("often")
    expect(form.get_by_label("Reload the page once")).to_be_checked()
    expect(form.get_by_label("Your e-mail address")).to_have_value("")
    assert "ada@example.com" not in draft(form)
    token = form.locator("[name=form_token]").first.input_value()
    assert token not in draft(form)


def test_a_draft_is_erased_on_request(form):
    form.get_by_label(SUMMARY).fill("Private matters")
    form.goto("/report")
    form.get_by_role("button", name="Erase it").click()

    expect(form.get_by_label(SUMMARY)).to_have_value("")
    expect(form.get_by_label(SUMMARY)).to_be_focused()
    expect(form.get_by_text(KEPT)).to_have_count(0)
    assert draft(form) is None
    form.goto("/report")
    expect(form.get_by_label(SUMMARY)).to_have_value("")


def test_a_draft_ends_when_it_is_sent_and_not_when_it_is_refused(form):
    form.get_by_label(SUMMARY).fill("502 when I press Send")
    form.get_by_label("Your e-mail address").fill("nobody")
    form.get_by_role("button", name="Send report").click()
    form.get_by_role("alert").wait_for()
    assert json.loads(draft(form))["values"]["summary"] == "502 when I press Send"

    form.get_by_label("Your e-mail address").fill("ada@example.com")
    send(form)
    expect(form.get_by_role("button", name="Print")).to_be_visible()
    assert draft(form) is None


def test_what_a_link_fills_in_stays(form):
    form.get_by_label("Which error code do you see?").fill("504")
    form.get_by_label(SUMMARY).fill("Something else")
    form.goto("/report?code=502")

    expect(form.get_by_label("Which error code do you see?")).to_have_value("502")
    expect(form.get_by_label(SUMMARY)).to_have_value("Something else")


def test_a_form_that_was_never_touched_keeps_nothing(form):
    form.goto("/report?code=502")

    assert draft(form) is None


def test_articles_appear_while_typing_and_the_focus_stays(form):
    suggestions = form.get_by_role("region", name="These may fix it now")
    expect(suggestions).to_have_count(0)

    form.get_by_label(SUMMARY).press_sequentially("clear cookies")
    expect(suggestions.get_by_role("listitem")).to_have_count(3)
    expect(form.get_by_label(SUMMARY)).to_be_focused()
    expect(form.get_by_role("status").filter(has_text="3 articles may fix it now")).to_have_count(1)

    form.get_by_label(SUMMARY).fill("")
    expect(suggestions).to_have_count(0)


def test_a_code_brings_its_articles(form):
    with form.expect_response("**/report/suggestions?*") as asked:
        form.get_by_label("Which error code do you see?").fill("522")
    assert asked.value.status == 200

    expect(form.get_by_role("region", name="These may fix it now")).to_be_visible()


def test_what_is_shown_and_opened_is_counted_once(form):
    counted = []
    form.on("request", lambda request: "/report/suggested" in request.url and counted.append(
        request.post_data))
    form.get_by_label(SUMMARY).fill("clear cookies")
    suggestions = form.get_by_role("region", name="These may fix it now")
    expect(suggestions.get_by_role("listitem")).to_have_count(3)
    with form.expect_response("**/report/suggestions?*"):
        form.get_by_label(SUMMARY).fill("clear cookies ")
    first = suggestions.get_by_role("link").first
    slug = first.get_attribute("data-slug")
    first.click()
    form.wait_for_url("**/articles/*")

    shown = "&".join(counted).split("&")
    assert shown.count(f"shown={slug}") == 1
    assert shown.count(f"opened={slug}") == 1


def test_this_solved_it_closes_the_report_and_ends_the_draft(form, handrail):
    before = len(handrail.reports())
    form.get_by_label(SUMMARY).fill("clear cookies")
    suggestions = form.get_by_role("region", name="These may fix it now")
    suggestions.get_by_role("button", name="This solved it").first.click()

    expect(form.get_by_role("heading", level=1)).to_have_text("Your report was not sent")
    form.wait_for_function("localStorage.getItem('handrail.draft') === null")
    assert len(handrail.reports()) == before


def test_enter_sends_the_report_and_solves_nothing(form):
    form.get_by_label(SUMMARY).fill("clear cookies")
    form.get_by_role("region", name="These may fix it now").wait_for()
    form.get_by_label(SUMMARY).press("Enter")
    form.wait_for_url("**/reports/*")


def test_the_connection_check_becomes_part_of_the_report(form):
    form.evaluate("sessionStorage.setItem('handrail.connection', 'Reached in 40 ms <ok>')")
    form.reload()
    form.get_by_role("button", name="Attach the connection check").click()

    expect(form.get_by_text("It is part of your report.")).to_be_visible()
    if form.locator("[name=attachment]").count():
        assert form.evaluate(
            "document.querySelector('[name=attachment]').files[0].name") == "connection-check.txt"
    else:
        expect(form.get_by_label("What were you doing just before?")).to_have_value(
            "Reached in 40 ms <ok>")


def test_without_storage_the_form_works(new_context):
    context = new_context()
    context.add_init_script("""
        for (const name of ['localStorage', 'sessionStorage']) {
            Object.defineProperty(window, name, { get() { throw new Error('forbidden') } })
        }
    """)
    page = context.new_page()
    failures = []
    page.on("pageerror", lambda failure: failures.append(failure))
    page.goto("/report")
    page.get_by_label(SUMMARY).fill("502 when I press Send")
    send(page)

    assert failures == []
    context.close()

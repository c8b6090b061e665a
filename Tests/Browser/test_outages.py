"""Outages: a notice for everybody, one reply for all who reported it."""

import pytest
from playwright.sync_api import Page, expect

from desk import expect_accessible, let_in, log_in, send_report

NAME = "olga"


@pytest.fixture(scope="module")
def team(handrail):
    """Somebody who may log in."""
    let_in(handrail, NAME, "admin")


def fill_in(page: Page, title: str, words: str):
    page.get_by_label("What is wrong").fill(title)
    page.get_by_label("First words of the notice").fill(words)
    page.get_by_role("button", name="Open it and show the notice").click()


def open_outage(page: Page, title: str, code: str = "504") -> str:
    page.goto(f"/desk/outages/new?code={code}")
    fill_in(page, title, "We look into it.")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return page.url


def close_outage(page: Page, address: str):
    """Leaves the site as the next test expects it."""
    page.goto(address)
    page.get_by_role("button", name="Close the outage").click()
    expect(page.get_by_text("This outage is closed")).to_be_visible()


def until(page: Page, path: str, says: str, there: bool = True):
    """Asks the server, not the browser's cache, until a page says something."""
    for _ in range(60):
        if (says in page.request.get(path).text()) == there:
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"{path} {'never said' if there else 'still says'} “{says}”")


@pytest.fixture(scope="module")
def inside(team, new_context):
    """Somebody at the desk with an outage of each kind and a report in the open one."""
    context = new_context()
    page = context.new_page()
    send_report(page, "504 when I press Send")
    log_in(page, NAME)
    close_outage(page, open_outage(page, "Something of yesterday"))
    page.goto("/desk/outages/new?code=504&since=")
    fill_in(page, "Many requests end with 504", "We look **into** it.")
    page.get_by_label("Your reply").fill("We know of it.")
    page.get_by_role("button", name="Send to all").click()
    page.goto("/desk/reports?status=all")
    page.locator(".what a").first.click()
    page.get_by_label("Outage", exact=True).select_option(index=0)
    page.get_by_role("button", name="Link", exact=True).click()
    expect(page.get_by_role("button", name="Take it out of the outage")).to_be_visible()
    yield page
    page.goto("/desk/outages")
    page.get_by_role("link", name="Many requests end with 504").click()
    close_outage(page, page.url)
    context.close()


def open_one(page: Page, name: str):
    page.goto("/desk/outages")
    page.get_by_role("link", name=name).click()


def refused(page: Page):
    page.goto("/desk/outages/new")
    page.get_by_role("button", name="Open it and show the notice").click()
    page.get_by_role("alert").wait_for()


def refused_update(page: Page):
    open_one(page, "Many requests end with 504")
    page.get_by_role("button", name="Post the update").click()
    page.get_by_role("alert").wait_for()


PAGES = {
    "list": lambda page: page.goto("/desk/outages"),
    "new": lambda page: page.goto("/desk/outages/new?code=502"),
    "refused": refused,
    "open": lambda page: open_one(page, "Many requests end with 504"),
    "refused_update": refused_update,
    "closed": lambda page: open_one(page, "Something of yesterday"),
    "inbox": lambda page: page.goto("/desk/reports?status=all"),
}


@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, {"width": 360, "height": 740}],
                         ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_pages_are_accessible_and_fit(inside, path, scheme, size):
    inside.set_viewport_size(size)
    inside.emulate_media(color_scheme=scheme)
    PAGES[path](inside)
    expect_accessible(inside, size["width"])


def test_from_many_reports_to_one_answer_for_all(team, visitor_page):
    page = visitor_page
    receipts = []
    for number in (1, 2):
        send_report(page, f"Nothing is sent {number}")
        receipts.append(page.url)
    log_in(page, NAME)
    for number in (1, 2):
        page.locator("li", has_text=f"Nothing is sent {number}").first.get_by_role(
            "checkbox").check()
    page.locator("[name=outage]").select_option("new")
    page.get_by_role("button", name="Link", exact=True).click()
    expect(page.get_by_label("Error code")).to_have_value("502")
    expect(page.get_by_text("2 reports will be linked to it.")).to_be_visible()
    fill_in(page, "Sending fails with 502", "Copy your text first.")
    address = page.url

    expect(page.get_by_role("navigation", name="Desk")).to_contain_text("Outages (")
    until(page, "/codes/502", "Sending fails with 502")
    until(page, "/status", "Copy your text first.")

    page.get_by_label("Where it stands").select_option("identified")
    page.get_by_label("What visitors should know").fill("A gateway refuses connections.")
    page.get_by_role("button", name="Post the update").click()
    until(page, "/status", "A gateway refuses connections.")
    page.get_by_label("Your reply").fill("We know what it is and work on it.")
    page.get_by_role("button", name="Send to all").click()
    for receipt in receipts:
        until(page, receipt, "We know what it is and work on it.")

    page.goto(address)
    page.get_by_label("Last reply to all reports").fill("It works again. Thank you.")
    page.get_by_role("button", name="Close the outage").click()
    expect(page.get_by_text("This outage is closed")).to_be_visible()
    until(page, "/codes/502", "Incident:</b> <a href=\"/status/out-", there=False)
    for receipt in receipts:
        until(page, receipt, "It works again. Thank you.")
        page.goto(receipt)
        expect(page.locator("main")).to_contain_text("Closed")
        expect(page.locator("main")).not_to_contain_text("OUT-")


def test_all_reports_of_a_code_are_linked_by_one_button(team, visitor_page):
    page = visitor_page
    send_report(page, "Linked by its code")
    log_in(page, NAME)
    address = open_outage(page, "All of 502", "502")

    page.get_by_role("button", name="Link them").click()
    expect(page.locator(".linked")).to_contain_text("Linked by its code")
    expect(page.get_by_text("0 reports of 502 belong to no outage")).to_be_visible()
    page.locator(".linked li", has_text="Linked by its code").first.get_by_role("button").click()
    expect(page.get_by_text("1 report of 502 belongs to no outage")).to_be_visible()
    close_outage(page, address)


def test_what_cannot_be_posted_is_kept(team, visitor_page):
    page = visitor_page
    log_in(page, NAME)
    page.goto("/desk/outages/new")
    fill_in(page, "A title that stays", "<b>words</b>")

    expect(page.get_by_role("alert")).to_contain_text("Write Markdown in place of HTML")
    expect(page.get_by_label("What is wrong")).to_have_value("A title that stays")
    expect(page.get_by_label("First words of the notice")).to_have_value("<b>words</b>")

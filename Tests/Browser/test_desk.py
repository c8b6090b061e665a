"""The desk: logging in, going through reports, answering one."""

import pytest
from playwright.sync_api import Page, expect

from desk import expect_accessible, let_in, log_in, send_report

NAME = "ada"

PAGES = ["/desk/reports", "/desk/reports?status=all", "/desk/account", "/desk/account/tokens",
         "/desk/settings/people", "/desk/settings/notifications", "/desk/settings/privacy",
         "/desk/settings/audit"]


@pytest.fixture(scope="module")
def team(handrail):
    """Somebody who may log in, and a report to work on."""
    let_in(handrail, NAME, "admin")


@pytest.fixture(scope="module")
def inside(team, new_context):
    """A page of somebody who is logged in."""
    context = new_context()
    page = context.new_page()
    send_report(page, "It breaks when I look at the desk")
    log_in(page, NAME)
    yield page
    context.close()


def open_report(page: Page):
    page.goto("/desk/reports?status=all")
    page.locator(".what a").first.click()


@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, {"width": 360, "height": 740}],
                         ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PAGES, "report"])
def test_pages_are_accessible_and_fit(inside, path, scheme, size):
    inside.set_viewport_size(size)
    inside.emulate_media(color_scheme=scheme)
    open_report(inside) if path == "report" else inside.goto(path)
    expect_accessible(inside, size["width"])


def test_from_the_inbox_to_an_answer_that_the_reporter_reads(team, visitor_page):
    page = visitor_page
    send_report(page, "502 since noon, and then an answer")
    receipt = page.url
    log_in(page, NAME)

    page.get_by_role("link", name="502 since noon, and then an answer").first.click()
    page.get_by_label("Your note").fill("Ask for the network first.")
    page.get_by_role("button", name="Keep the note").click()
    page.get_by_label("Your reply").fill("Does it also happen on another network?")
    page.get_by_role("button", name="Send the reply").click()
    expect(page.locator("#latest")).to_contain_text("Does it also happen on another network?")
    expect(page.get_by_text("It is the reporter’s turn.")).to_be_visible()

    page.goto(receipt)
    expect(page.locator("main")).to_contain_text("Does it also happen on another network?")
    expect(page.locator("main")).not_to_contain_text("Ask for the network first.")


def test_many_reports_are_closed_at_once(team, visitor_page):
    page = visitor_page
    for number in (1, 2):
        send_report(page, f"Closed together {number}")
    log_in(page, NAME)
    for number in (1, 2):
        page.locator("li", has_text=f"Closed together {number}").get_by_role("checkbox").first.check()
    page.get_by_label("Status", exact=True).select_option("closed")
    page.get_by_role("button", name="Set", exact=True).click()

    expect(page.get_by_text("Closed together")).to_have_count(0)
    page.goto("/desk/reports?status=closed")
    expect(page.get_by_text("Closed together 1").first).to_be_visible()


def test_keys_go_through_the_rows_and_open_one(inside):
    inside.goto("/desk/reports?status=all")
    inside.keyboard.press("j")
    expect(inside.locator(".inbox > li").first.get_by_role("link")).to_be_focused()
    inside.keyboard.press("?")
    expect(inside.get_by_role("dialog", name="Keys")).to_be_visible()
    inside.keyboard.press("Escape")
    inside.keyboard.press("x")
    expect(inside.locator(".inbox > li").first.get_by_role("checkbox")).to_be_checked()
    inside.keyboard.press("o")
    inside.wait_for_url("**/desk/reports/HR-*")


def test_a_key_does_to_one_report_what_its_button_does(team, new_context):
    context = new_context()
    page = context.new_page()
    send_report(page, "Solved by a key")
    log_in(page, NAME)

    page.keyboard.press("j")
    expect(page.locator(".inbox > li").first).to_contain_text("Solved by a key")
    page.keyboard.press("e")

    expect(page.get_by_role("link", name="Solved by a key")).to_have_count(0)
    page.goto("/desk/reports?status=solved")
    expect(page.get_by_role("link", name="Solved by a key")).to_be_visible()
    context.close()


def test_r_leads_to_the_reply(inside):
    inside.goto("/desk/reports?status=all")
    inside.keyboard.press("j")
    inside.keyboard.press("r")
    inside.wait_for_url("**#reply")
    inside.keyboard.press("r")
    expect(inside.get_by_label("Your reply")).to_be_focused()


def test_keys_can_be_turned_off(inside):
    inside.goto("/desk/reports?status=all")
    inside.get_by_role("button", name="Keys", exact=True).click()
    inside.get_by_role("checkbox", name="Keys are on").uncheck()
    inside.get_by_role("button", name="Close").click()
    inside.keyboard.press("j")
    expect(inside.locator(".inbox > li.current")).to_have_count(0)

    inside.get_by_role("button", name="Keys", exact=True).click()
    inside.get_by_role("checkbox", name="Keys are on").check()
    inside.get_by_role("button", name="Close").click()
    inside.keyboard.press("j")
    expect(inside.locator(".inbox > li.current")).to_have_count(1)


def test_words_are_found_and_the_view_kept(team, visitor_page):
    page = visitor_page
    send_report(page, "Peculiar zebra behind the gateway")
    log_in(page, NAME)
    page.get_by_label("Words or reference").fill("zebra")
    page.get_by_role("button", name="Show", exact=True).click()

    expect(page.locator(".inbox > li").first).to_contain_text("Peculiar zebra")
    expect(page.locator(".inbox mark").first).to_have_text("zebra")
    page.get_by_text("Keep this view").click()
    page.get_by_label("Name", exact=True).fill("Zebras")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_role("navigation", name="Saved views")
           .get_by_role("link", name="Zebras")).to_have_attribute("aria-current", "page")

    page.get_by_text("Your views").click()
    page.get_by_role("button", name="Remove Zebras").click()
    expect(page.get_by_role("navigation", name="Saved views")).to_have_count(0)


def test_who_else_has_a_report_open_is_told(team, handrail, new_context):
    let_in(handrail, "eve")
    first, second = new_context(), new_context()
    ada, eve = first.new_page(), second.new_page()
    send_report(ada, "Two look at this")
    log_in(ada, NAME)
    log_in(eve, "eve")
    for page in (ada, eve):
        page.get_by_role("link", name="Two look at this").click()

    expect(eve.get_by_role("status")).to_have_text("ada has this open")
    first.close()
    second.close()


def test_keys_are_letters_where_somebody_types(inside):
    inside.goto("/desk/reports?status=all")
    inside.get_by_label("Code", exact=True).fill("")
    inside.get_by_label("Code", exact=True).press_sequentially("jk?")

    expect(inside.get_by_label("Code", exact=True)).to_have_value("jk?")
    expect(inside.get_by_role("dialog")).to_have_count(0)


def test_a_wrong_password_keeps_the_name_and_says_what_is_wrong(team, visitor_page):
    page = visitor_page
    page.goto("/desk/reports")
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password").fill("wrong password")
    page.get_by_role("button", name="Log in").click()

    expect(page.get_by_role("alert")).to_contain_text("Name, password or code is not right")
    expect(page.get_by_label("Name")).to_have_value(NAME)
    expect(page).to_have_title("Error: Log in – ChatGPT error help")

"""The desk: logging in, going through reports, answering one."""

import subprocess

import pytest
from playwright.sync_api import Page, expect

from test_accessibility import AXE, OPTIONS

NAME = "ada"
PASSWORD = "correct horse battery"

PAGES = ["/desk/reports", "/desk/reports?status=all", "/desk/account", "/desk/account/tokens",
         "/desk/settings/people", "/desk/settings/audit", "/desk/settings/notifications"]


@pytest.fixture(scope="module")
def team(handrail):
    """Somebody who may log in, and a report to work on."""
    subprocess.run(
        [handrail.binary, "agents", "add", NAME, "--role", "admin", "--password-stdin",
         "--data", handrail.data],
        input=PASSWORD + "\n", text=True, check=True, capture_output=True)


def send_report(page: Page, summary: str):
    page.goto("/report?code=502")
    page.get_by_label("What happened?").fill(summary)
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")


def log_in(page: Page):
    page.goto("/desk")
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reports")


@pytest.fixture(scope="module")
def inside(team, new_context):
    """A page of somebody who is logged in."""
    context = new_context()
    page = context.new_page()
    send_report(page, "It breaks when I look at the desk")
    log_in(page)
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
    inside.evaluate(AXE)
    violations = inside.evaluate("options => axe.run(options).then(r => r.violations)", OPTIONS)

    assert [f"{rule['id']}: {node['failureSummary']} {node['html'][:200]}"
            for rule in violations for node in rule["nodes"]] == []
    assert inside.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_from_the_inbox_to_an_answer_that_the_reporter_reads(team, visitor_page):
    page = visitor_page
    send_report(page, "502 since noon, and then an answer")
    receipt = page.url
    log_in(page)

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
    log_in(page)
    for number in (1, 2):
        page.locator("li", has_text=f"Closed together {number}").get_by_role("checkbox").first.check()
    page.locator("[name=act]").select_option("status")
    page.get_by_label("Name, status, tag or days").fill("closed")
    page.get_by_role("button", name="Do it").click()

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

"""The desk: what somebody wrote is lost by no button, and by no session that ended."""

import pytest
from playwright.sync_api import Page, expect

from desk import PASSWORD, expect_accessible, let_in, log_in, send_report

NAME = "nora"
KEPT = "sessionStorage.getItem('handrail-desk-drafts')"


@pytest.fixture(scope="module")
def team(handrail):
    """Two who may log in."""
    let_in(handrail, NAME)
    let_in(handrail, "otto")


@pytest.fixture
def report(team, new_context):
    """A report that somebody has open."""
    context = new_context()
    page = context.new_page()
    send_report(page, "It breaks while somebody writes")
    log_in(page, NAME)
    page.get_by_role("link", name="It breaks while somebody writes").first.click()
    yield page
    context.close()


def log_in_again(page: Page, name: str):
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def write_both(page: Page):
    page.get_by_label("Your reply").fill("A long reply")
    page.get_by_label("Your note").fill("A note as well")


@pytest.mark.parametrize("press", [
    lambda page: page.get_by_role("button", name="Take it myself").click(),
    lambda page: page.get_by_role("button", name="Give").click(),
    lambda page: (page.get_by_label("Tag", exact=True).fill("slow"),
                  page.get_by_label("Tag", exact=True).press("Enter")),
    lambda page: page.locator("form", has=page.get_by_label("Put off")).get_by_role("button").click(),
], ids=["take", "give", "tag", "put_off"])
def test_a_small_button_loses_no_text(report, press):
    write_both(report)
    report.get_by_label("Then").select_option("solved")
    with report.expect_navigation():
        press(report)

    expect(report.get_by_label("Your reply")).to_have_value("A long reply")
    expect(report.get_by_label("Your note")).to_have_value("A note as well")
    expect(report.get_by_label("Then")).to_have_value("solved")
    expect(report.get_by_text("You wrote this before. It is not sent yet.")).to_have_count(2)
    expect_accessible(report, 1280)


def test_what_was_sent_is_gone_and_the_rest_stays(report):
    write_both(report)
    report.get_by_role("button", name="Keep the note").click()
    expect(report.locator("#latest")).to_contain_text("A note as well")
    expect(report.get_by_label("Your note")).to_have_value("")
    expect(report.get_by_label("Your reply")).to_have_value("A long reply")

    report.get_by_role("button", name="Send the reply").click()
    expect(report.locator("#latest")).to_contain_text("A long reply")
    expect(report.get_by_label("Your reply")).to_have_value("")
    assert report.evaluate(KEPT) is None


def test_a_preview_and_a_refusal_lose_nothing(report):
    write_both(report)
    report.get_by_role("button", name="Preview").click()
    expect(report.locator(".preview")).to_contain_text("A long reply")
    expect(report.get_by_label("Your note")).to_have_value("A note as well")
    report.get_by_label("Your reply").fill("I am {{agent.name}}")
    report.get_by_role("button", name="Send the reply").click()
    report.get_by_role("alert").wait_for()
    report.get_by_role("button", name="Take it myself").click()

    expect(report.get_by_role("alert")).to_have_count(0)
    expect(report.get_by_label("Your reply")).to_have_value("I am {{agent.name}}")
    expect(report.get_by_label("Your note")).to_have_value("A note as well")


def test_what_was_deleted_does_not_come_back(report):
    write_both(report)
    report.get_by_role("button", name="Take it myself").click()
    expect(report.get_by_label("Your reply")).to_have_value("A long reply")
    report.get_by_label("Your reply").fill("")
    report.get_by_label("Your note").fill("")
    report.reload()

    expect(report.get_by_label("Your reply")).to_have_value("")
    assert report.evaluate(KEPT) is None


def test_a_way_through_the_desk_loses_nothing(report):
    write_both(report)
    report.get_by_role("link", name="Reports", exact=True).first.click()
    expect(report.get_by_role("heading", level=1)).to_have_text("Reports")
    report.get_by_role("link", name="It breaks while somebody writes").first.click()

    expect(report.get_by_label("Your reply")).to_have_value("A long reply")


def test_a_send_that_failed_is_there_when_one_goes_back(report):
    write_both(report)
    report.route("**/reply", lambda route: route.abort())
    report.get_by_role("button", name="Send the reply").click()
    report.wait_for_url("chrome-error://**")
    report.go_back()

    expect(report.get_by_label("Your reply")).to_have_value("A long reply")


def test_leaving_with_unsent_words_asks_first(report):
    asked = []
    report.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    report.get_by_label("Your reply").press_sequentially("Unsent")
    report.goto("/status")
    assert asked == ["beforeunload"]

    report.go_back()
    report.get_by_label("Your reply").fill("")
    report.goto("/status")
    assert asked == ["beforeunload"]


def test_the_next_who_logs_in_reads_nothing(report):
    address = report.url
    write_both(report)
    report.get_by_role("button", name="Log out").click()
    expect(report.get_by_role("heading", level=1)).to_have_text("Log in to the desk")
    assert report.evaluate(KEPT) is None
    log_in(report, "otto")
    report.goto(address)

    expect(report.get_by_label("Your reply")).to_have_value("")


@pytest.mark.parametrize("name, sees", [(NAME, "A long reply"), ("otto", "")])
def test_a_session_that_ended_gives_the_words_back_to_their_writer(report, name, sees):
    address = report.url
    write_both(report)
    report.context.clear_cookies()
    report.get_by_role("button", name="Send the reply").click()
    expect(report.get_by_label("What you wrote; it was not sent")).to_have_value("A long reply")
    expect_accessible(report, 1280)
    log_in_again(report, name)

    report.wait_for_url(address)
    expect(report.get_by_label("Your reply")).to_have_value(sees)


def test_words_outlive_the_login_that_a_link_leads_to_and_a_wrong_password(report):
    address = report.url
    report.get_by_label("Your reply").fill("Half a reply")
    report.context.clear_cookies()
    report.get_by_role("link", name="Outages").first.click()
    report.get_by_label("Name").fill(NAME)
    report.get_by_label("Password").fill("not the password")
    report.get_by_role("button", name="Log in").click()
    expect(report.get_by_role("alert")).to_be_visible()
    log_in_again(report, NAME)
    expect(report.get_by_role("heading", level=1)).to_have_text("Outages")

    report.goto(address)
    expect(report.get_by_label("Your reply")).to_have_value("Half a reply")


def test_without_scripts_the_login_shows_what_was_written(team, new_context):
    context = new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    send_report(page, "Written for ten minutes")
    log_in(page, NAME)
    page.get_by_role("link", name="Written for ten minutes").first.click()
    page.get_by_label("Your note").fill("A note\nof two lines")
    page.context.clear_cookies()
    page.get_by_role("button", name="Keep the note").click()

    expect(page.get_by_label("What you wrote; it was not sent")).to_have_value("A note\nof two lines")
    expect(page.get_by_label("What you wrote; it was not sent")).not_to_be_editable()
    log_in_again(page, NAME)
    expect(page.get_by_role("heading", level=1)).to_have_text("Written for ten minutes")
    context.close()


def test_the_forms_of_an_outage_keep_each_other_s_words(team, new_context):
    context = new_context()
    page = context.new_page()
    send_report(page, "In an outage while somebody writes")
    log_in(page, NAME)
    page.goto("/desk/outages/new?code=503")
    page.get_by_label("What is wrong").fill("Words that stay")
    page.get_by_label("First words of the notice").fill("We look into it.")
    page.get_by_role("button", name="Open it and show the notice").click()
    page.get_by_label("Last reply to all reports").fill("It works again.")
    page.get_by_label("Your reply").fill("We know of it.")
    page.get_by_label("What visitors should know").fill("A gateway is slow.")
    page.get_by_role("button", name="Post the update").click()

    expect(page.locator(".desk-side")).to_contain_text("A gateway is slow.")
    expect(page.get_by_label("What visitors should know")).to_have_value("")
    expect(page.get_by_label("Your reply")).to_have_value("We know of it.")
    expect(page.get_by_label("Last reply to all reports")).to_have_value("It works again.")
    page.get_by_label("Your reply").fill("")
    page.get_by_role("button", name="Close the outage").click()
    expect(page.get_by_text("This outage is closed")).to_be_visible()
    assert page.evaluate(KEPT) is None
    context.close()

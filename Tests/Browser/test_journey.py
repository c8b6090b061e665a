"""The main journey: from an error on the screen to a report that support can act on."""

import re

from playwright.sync_api import Page, expect

from page_kinds import ARTICLE


def search(page: Page, text: str):
    page.goto("/")
    page.get_by_label("Your error message, code or question").fill(text)
    page.get_by_role("button", name="Find help").click()


def send_report(page: Page, summary: str):
    page.get_by_label("What happened?").fill(summary)
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")


def test_from_a_code_on_the_screen_to_a_receipt(visitor_page, handrail):
    page = visitor_page

    search(page, "502")
    card = page.get_by_role("region", name="We recognised 502 Bad Gateway")
    expect(card).to_contain_text("Whose side")

    card.get_by_role("link", name="502 Bad Gateway").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("502 Bad Gateway")

    page.get_by_role("link", name="Compare").click()
    columns = page.get_by_role("columnheader")
    expect(columns.filter(has_text="502")).to_be_visible()
    expect(columns.filter(has_text="504")).to_be_visible()

    page.get_by_role("columnheader").get_by_role("link", name="502").click()
    page.get_by_role("link", name="Follow the steps").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fix a 502 step by step")
    expect(page.locator("ol.steps > li").first).to_be_in_viewport()

    page.get_by_role("article").get_by_role("link", name="Report this error").click()
    expect(page.get_by_label("Which error code do you see?")).to_have_value("502")
    expect(page.get_by_text("The steps of “Fix a 502 step by step”")).to_be_visible()

    page.get_by_role("group", name="What have you tried?").get_by_label("Reload the page").check()
    send_report(page, "502 when I press Send")
    reference = page.get_by_role("heading", level=1).inner_text()
    assert reference in [report["reference"] for report in handrail.reports()]
    expect(page.locator(".sent")).to_contain_text("Reload the page once")

    private_link = page.get_by_role("region", name="Your private link").get_by_role("link")
    expect(private_link).to_have_text(page.url)
    private_link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(reference)


def test_a_pasted_message_leads_to_its_code(visitor_page):
    search(visitor_page, "Error: the web server reported a bad gateway error.")

    expect(visitor_page.get_by_role("heading", name="We recognised 502")).to_be_visible()


def test_the_form_sent_again_with_the_back_button_is_stored_once(visitor_page, handrail):
    before = len(handrail.reports())
    visitor_page.goto("/report")
    send_report(visitor_page, "502 when I press Send")
    first_receipt = visitor_page.url

    visitor_page.go_back()
    send_report(visitor_page, "502 when I press Send")

    assert visitor_page.url == first_receipt
    assert len(handrail.reports()) == before + 1


def test_the_back_button_finds_the_form_as_it_was_left(visitor_page):
    visitor_page.goto("/report")
    visitor_page.get_by_label("What were you doing just before?").fill("Writing a long letter")
    send_report(visitor_page, "502 when I press Send")
    visitor_page.go_back()

    expect(visitor_page.get_by_label("What happened?")).to_have_value("502 when I press Send")
    expect(visitor_page.get_by_label("What were you doing just before?")).to_have_value(
        "Writing a long letter")


def test_the_private_link_cannot_be_guessed_from_the_reference(page):
    page.goto("/report")
    send_report(page, "502 again")
    reference = page.get_by_role("heading", level=1).inner_text()

    assert reference not in page.url
    assert re.search(r"/reports/[\w-]{20,}$", page.url)


def test_an_answer_to_was_this_helpful_is_thanked(visitor_page):
    visitor_page.goto(ARTICLE)
    visitor_page.get_by_role("button", name="No", exact=True).click()

    expect(visitor_page.get_by_role("heading", level=1)).to_have_text("Thank you")
    visitor_page.get_by_label("What was missing?").fill("The step for Firefox on Android")
    visitor_page.get_by_role("button", name="Send comment").click()
    expect(visitor_page.get_by_role("heading", level=1)).to_have_text("Thank you")
    expect(visitor_page.get_by_label("What was missing?")).to_have_count(0)


def test_a_bare_code_in_the_address_leads_to_its_page(page, handrail):
    page.goto("/502")

    expect(page).to_have_url(handrail.url + "/codes/502")

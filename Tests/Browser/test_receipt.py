"""A report after it was sent, with and without scripts."""

import re

from playwright.sync_api import Page, expect

from page_kinds import receipt


def field(page: Page, name: str):
    return page.get_by_label(name)


def test_from_the_form_to_works_now_and_back(visitor_page, handrail):
    page = visitor_page
    page.goto("/report?article=fix-a-502-step-by-step&tried=reload-the-page-once&skipped=open-a-new-chat")
    expect(page.get_by_label("Reload the page once")).to_be_checked()
    expect(page.get_by_text("– did not help")).to_be_visible()
    expect(page.get_by_text("– skipped")).to_be_visible()

    field(page, "Your e-mail address").fill("nobody")
    page.get_by_role("button", name="Send report").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Reload the page once")).to_be_checked()

    field(page, "What happened?").fill("502 <b>when</b> I press Send")
    field(page, "Your e-mail address").fill("ada@example.com")
    page.get_by_role("button", name="See first what may fix it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Before you send")
    expect(page.locator(".sent")).to_contain_text("502 <b>when</b> I press Send")

    page.get_by_role("button", name="Change my answers").click()
    expect(field(page, "What happened?")).to_have_value("502 <b>when</b> I press Send")
    field(page, "What were you doing just before?").fill("one\ntwo")
    page.get_by_role("button", name="See first what may fix it").click()
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")
    reference = page.get_by_role("heading", level=1).inner_text()
    expect(page.locator(".sent")).to_contain_text("one\ntwo")
    expect(page.locator(".sent")).to_contain_text("Open a new chat")
    stored = [r for r in handrail.reports() if r["reference"] == reference]
    assert [r["skipped"] for r in stored] == [["open-a-new-chat"]]

    field(page, "Add a message").fill("See https://x.example/\nand <b>this</b>")
    page.get_by_role("button", name="Send message").click()
    latest = page.locator("#latest")
    expect(latest).to_contain_text("See https://x.example/\nand <b>this</b>")
    expect(latest.get_by_role("link")).to_have_count(0)

    field(page, "What helped?").fill("Waiting")
    page.get_by_role("button", name="It works now").click()
    expect(page.get_by_text("Solved. It works again.")).to_be_visible()
    page.get_by_role("button", name="Reopen this report").click()
    expect(page.get_by_text("Being looked at. Somebody")).to_be_visible()


def test_the_message_that_was_sent_has_the_focus(page):
    receipt(page)
    page.get_by_label("Add a message").fill("It also fails on my phone.")
    page.get_by_role("button", name="Send message").click()

    expect(page.locator("#latest")).to_be_focused()


def test_the_link_is_copied_on_request(new_context):
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    receipt(page)
    page.get_by_role("button", name="Copy the link").click()

    expect(page.get_by_text("Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    context.close()


def test_without_scripts_there_is_no_button_that_does_nothing(new_context):
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    receipt(page)

    expect(page.get_by_role("button", name=re.compile("Copy|Print"))).to_have_count(0)
    context.close()


def test_printed_it_is_a_leaflet_with_reference_and_link(page):
    receipt(page)
    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name=page.url)).to_be_visible()
    expect(page.locator(".sent")).to_be_visible()
    expect(page.locator("button:visible, textarea:visible")).to_have_count(0)
    page.emulate_media(media="screen")


def test_nobody_learns_the_private_address(page):
    receipt(page)
    answer = page.request.get(page.url)

    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-robots-tag"] == "noindex"
    with page.expect_request("**/articles/*") as asked:
        page.get_by_role("complementary").get_by_role("link").first.click()
    assert "referer" not in asked.value.all_headers()


def test_a_lost_link_is_found_by_reference_and_address(visitor_page):
    page = visitor_page
    page.goto("/report")
    page.get_by_label("What happened?").fill("502 when I press Send")
    page.get_by_label("Your e-mail address").fill("ada@example.com")
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")
    address = page.url
    reference = page.get_by_role("heading", level=1).inner_text()

    page.goto("/reports/lost")
    page.get_by_label("Reference").fill(reference.lower().replace("-", " "))
    page.get_by_label("Your e-mail address").fill("bob@example.com")
    page.get_by_role("button", name="Find report").click()
    expect(page.get_by_role("alert")).to_contain_text("No report has this reference")

    page.get_by_label("Your e-mail address").fill("Ada@example.com")
    page.get_by_role("button", name="Find report").click()
    expect(page).to_have_url(address)

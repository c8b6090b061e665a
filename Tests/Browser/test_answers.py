"""The desk: answers, previews, similar reports, merging, articles to begin with."""

import re
import subprocess

import pytest
from playwright.sync_api import Page, expect

from desk import expect_accessible, let_in, log_in, send_report
from server import ROOT

NAME = "grace"
SIZES = [{"width": 1280, "height": 900}, {"width": 360, "height": 740}]


@pytest.fixture(scope="module")
def team(handrail):
    """Somebody who may log in."""
    let_in(handrail, NAME)


@pytest.fixture(scope="module")
def inside(team, new_context):
    """A page of somebody who is logged in, two reports alike and an answer for them."""
    context = new_context()
    page = context.new_page()
    for number in (1, 2):
        send_report(page, f"The white page of answers stays white {number}")
    log_in(page, NAME)
    add_answer(page, "Another network", "## Try this\n\n1. Open {{article.link}}.\n2. **Wait**.\n\n{{agent.name}}")
    # Wider than a telephone.
    add_answer(page, "Ask them to wait, then to send it once more from a private window", "Wait.")
    yield page
    context.close()


def add_answer(page: Page, title: str, text: str):
    page.goto("/desk/answers/new")
    page.get_by_label("Title").fill(title)
    page.get_by_label("Error codes").fill("502, 504")
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_role("button", name="Save the answer").click()
    page.wait_for_url("**/desk/answers")


def open_report(page: Page, summary: str):
    page.goto("/desk/reports?status=all")
    page.get_by_role("link", name=summary).first.click()


def open_preview(page: Page):
    open_report(page, "stays white 1")
    page.get_by_label("Use an answer").select_option(label="Another network")
    page.get_by_role("button", name="Put it into the reply").click()
    page.get_by_role("button", name="Preview").click()
    page.locator(".preview").wait_for()


def open_merge(page: Page):
    open_report(page, "stays white 1")
    page.get_by_role("link", name="Merge into").first.click()


def open_refused(page: Page):
    page.goto("/desk/answers/new")
    page.get_by_label("Title").fill("Refused")
    page.get_by_label("Text", exact=True).fill("{{nothing}}")
    page.get_by_role("button", name="Save the answer").click()
    page.get_by_role("alert").wait_for()


PAGES = {
    "answers": lambda page: page.goto("/desk/answers"),
    "answer": lambda page: (page.goto("/desk/answers"), page.get_by_role("link", name="Another network").click()),
    "refused": open_refused,
    "preview": open_preview,
    "merge": open_merge,
}


@pytest.mark.parametrize("size", SIZES, ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", PAGES)
def test_pages_are_accessible_and_fit(inside, kind, scheme, size):
    inside.set_viewport_size(size)
    inside.emulate_media(color_scheme=scheme)
    PAGES[kind](inside)
    expect_accessible(inside, size["width"])


def test_an_answer_is_put_in_looked_at_and_read_by_the_reporter(inside, visitor_page):
    page = visitor_page
    send_report(page, "A report for an answer")
    receipt = page.url
    log_in(page, NAME)
    open_report(page, "A report for an answer")
    page.get_by_label("Your reply").fill("Hello,")
    page.get_by_label("Then").select_option("solved")
    page.get_by_label("Use an answer").select_option(label="Another network")
    page.get_by_role("button", name="Put it into the reply").click()
    expect(page.get_by_label("Your reply")).to_have_value(re.compile(rf"^Hello,\n\n## Try this(.|\n)*{NAME}$"))
    page.get_by_role("button", name="Preview").click()
    expect(page.locator(".preview").get_by_role("heading", name="Try this")).to_be_visible()
    expect(page.get_by_label("Then")).to_have_value("solved")
    page.get_by_role("button", name="Send the reply").click()
    expect(page.locator("#latest strong")).to_have_text("Wait")

    page.goto(receipt)
    latest = page.locator("#latest")
    expect(latest.get_by_role("heading", name="Try this", level=3)).to_be_visible()
    expect(latest.get_by_role("link")).to_have_attribute("href", re.compile("/articles/"))
    expect(page.locator("main")).to_contain_text("It works again.")


def test_merged_reporters_read_one_reply_and_are_read_in_one_story(inside, visitor_page):
    page = visitor_page
    receipts = []
    for which in ("first", "second"):
        send_report(page, f"The {which} of two that are merged")
        receipts.append(page.url)
    log_in(page, NAME)
    open_report(page, "The second of two that are merged")
    page.locator(".related li", has_text="The first of two that are merged") \
        .get_by_role("link", name="Merge into").first.click()
    expect(page.get_by_role("region")).to_have_count(2)
    page.get_by_role("button", name=re.compile("^Merge HR-.* into HR-")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The first of two that are merged")
    expect(page.get_by_text("and so do 1 reporter")).to_be_visible()
    main = page.url
    page.get_by_label("Your reply").fill("This is for **both**.")
    page.get_by_role("button", name="Send the reply").click()

    page.goto(receipts[1])
    expect(page.locator("main")).to_contain_text("we handle it together with their reports")
    expect(page.locator("#latest strong")).to_have_text("both")
    page.get_by_label("Add a message").fill("It is still white here.")
    page.get_by_role("button", name="Send message").click()
    page.wait_for_url("**#latest")

    page.goto(main)
    expect(page.locator("#latest")).to_contain_text("It is still white here.")
    expect(page.get_by_text("It is our turn.")).to_be_visible()
    page.get_by_role("button", name="Split off").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The second of two that are merged")
    page.goto(receipts[1])
    expect(page.locator("main")).not_to_contain_text("we handle it together")


def test_a_report_becomes_a_draft_that_check_accepts(inside, handrail, tmp_path):
    inside.set_viewport_size(SIZES[0])
    open_report(inside, "stays white 1")
    with inside.expect_download() as download:
        inside.get_by_role("link", name="Begin an article from this").click()
    articles = tmp_path / "Articles"
    subprocess.run(["cp", "-r", ROOT / "Articles", articles], check=True)
    download.value.save_as(articles / "fix" / download.value.suggested_filename)

    assert download.value.suggested_filename == "the-white-page-of-answers-stays-white-1.md"
    checked = subprocess.run([handrail.binary, "check", articles], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "stays-white" not in checked.stdout + checked.stderr


def test_what_a_recording_shows_stands_beside_the_report(inside, visitor_page):
    page = visitor_page
    page.goto("/report?code=502")
    page.get_by_label("What happened?").fill("A report with a recording")
    page.get_by_label("Pictures, logs or recordings").set_input_files(
        ROOT / "Tests/Recordings/chrome-http1.har")
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")
    said = page.locator(".attached .meta").all_inner_texts()

    open_report(inside, "A report with a recording")

    assert len(said) > 1 and inside.locator(".attached .meta").all_inner_texts() == said

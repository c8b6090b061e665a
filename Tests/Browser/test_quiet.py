"""A page keeps to itself: nothing fails, nothing is asked of another host."""

import pytest
from playwright.sync_api import Page

from page_kinds import PAGE_KINDS


def listen(page: Page, home: str) -> list[str]:
    """What goes wrong on a page from here on; breaking the content policy is a console error."""
    heard = []

    def on_console(message):
        # Chromium reports the page's own status, such as 404, as an error.
        is_own_status = message.location["url"] == page.url and "Failed to load" in message.text
        if message.type in ("error", "warning") and not is_own_status:
            heard.append(f"{message.type}: {message.text}")

    def on_request(request):
        if not request.url.startswith(home + "/"):
            heard.append(f"asks another host: {request.url}")

    def on_failure(request):
        # What is still under way when the next page opens is given up, not failed.
        if request.failure != "net::ERR_ABORTED":
            heard.append(f"failed: {request.url}: {request.failure}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: heard.append(f"exception: {error}"))
    page.on("request", on_request)
    page.on("requestfailed", on_failure)
    return heard


@pytest.mark.parametrize("open_page", PAGE_KINDS.values(), ids=PAGE_KINDS.keys())
def test_nothing_fails_and_no_other_host_is_asked(page, handrail, open_page):
    heard = listen(page, handrail.url)
    open_page(page)

    assert heard == []


def test_the_content_policy_stops_a_script_in_the_page(page, handrail):
    heard = listen(page, handrail.url)
    page.goto("/")
    page.evaluate("""() => {
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.body.append(script)
    }""")

    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in line for line in heard)


def test_no_cookie_is_set(new_context):
    context = new_context()
    page = context.new_page()
    page.goto("/")
    page.goto("/report")

    assert context.cookies() == []
    context.close()

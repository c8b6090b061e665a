"""What script adds to searching: shortcuts, pasted pages kept whole, opened results counted."""

import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect

NGINX = """<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx/1.25.3</center>
</body>
</html>"""
CODE = re.compile("^We (read:|recognised) 502 Bad Gateway")


def box(page: Page):
    return page.get_by_label("Your error message, code or question")


def paste(page: Page, text: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    box(page).press("Control+v")


def sent(page: Page) -> tuple[str, str | None]:
    """Presses the button; answers the method and the text that goes out."""
    with page.expect_request("**/search*") as request:
        page.get_by_role("button", name="Find help").click()
    return request.value.method, parse_qs(request.value.post_data or "").get("q", [None])[0]


@pytest.mark.parametrize("path", ["/", "/articles", "/no/such-page"])
@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_shortcut_leads_to_the_search_box(page, path, key):
    page.goto(path)
    page.keyboard.press(key)

    expect(box(page)).to_be_focused()
    assert "/" not in box(page).input_value()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_shortcut_is_a_key_like_any_other_in_a_field(page, key):
    page.goto("/")
    page.get_by_text("Paste a whole error page").click()
    field = page.get_by_label("The page, message or log")
    field.focus()
    page.keyboard.press(key)

    expect(field).to_be_focused()
    expect(field).to_have_value("/" if key == "/" else "")


@pytest.mark.parametrize("key", ["k", "Control+/", "Alt+/", "Control+Shift+K"])
def test_other_keys_do_not(page, key):
    page.goto("/articles")
    page.keyboard.press(key)

    expect(box(page)).not_to_be_focused()


def test_a_page_without_search_box_leaves_the_keys_alone(page):
    page.goto("/report")
    page.keyboard.press("/")

    expect(page.locator("body")).to_be_focused()


def test_a_pasted_page_goes_out_whole_when_the_button_is_pressed(page):
    page.goto("/")
    paste(page, NGINX)
    note = page.get_by_role("search").get_by_role("status")
    expect(note).to_be_visible()
    expect(note).to_contain_text("Press “Find help”")

    method, text = sent(page)
    assert method == "POST"
    assert text.replace("\r\n", "\n") == NGINX
    expect(page.get_by_role("heading", name=CODE)).to_be_visible()


def test_a_long_line_goes_out_whole_too(page):
    page.goto("/articles")
    paste(page, "502 " * 1000)

    method, text = sent(page)
    assert (method, len(text)) == ("POST", 3999)


def test_pasting_sends_nothing_by_itself(page, handrail):
    page.goto("/")
    paste(page, NGINX)

    expect(page.get_by_role("search").get_by_role("status")).to_be_visible()
    expect(page).to_have_url(handrail.url + "/")


def test_what_was_pasted_and_then_changed_goes_out_as_it_stands(page):
    page.goto("/")
    paste(page, NGINX)
    box(page).press_sequentially(" again")

    expect(page.get_by_role("search").get_by_role("status")).not_to_contain_text("Press")
    assert sent(page)[0] == "GET"
    expect(box(page)).to_have_value(NGINX.replace("\n", " ") + " again")


def test_a_pasted_line_is_a_search_like_any_other(page, handrail):
    page.goto("/")
    paste(page, "502 Bad Gateway")

    assert sent(page)[0] == "GET"
    expect(page).to_have_url(handrail.url + "/search?q=502+Bad+Gateway")


def test_the_paste_box_takes_a_page_without_script(visitor_page):
    visitor_page.goto("/")
    visitor_page.get_by_text("Paste a whole error page").click()
    visitor_page.get_by_label("The page, message or log").fill(NGINX)
    with visitor_page.expect_request("**/search") as request:
        visitor_page.get_by_role("button", name="Read it").click()

    assert request.value.method == "POST"
    assert "%0D%0A" in request.value.post_data
    expect(visitor_page.get_by_role("heading", name=CODE)).to_be_visible()


def test_the_back_button_brings_back_what_a_pasted_page_found(visitor_page):
    visitor_page.goto("/")
    visitor_page.get_by_text("Paste a whole error page").click()
    visitor_page.get_by_label("The page, message or log").fill(NGINX)
    visitor_page.get_by_role("button", name="Read it").click()
    visitor_page.get_by_role("link", name="Follow the steps").click()
    visitor_page.wait_for_url("**/articles/**")
    visitor_page.go_back()

    expect(visitor_page.get_by_role("heading", name=CODE)).to_be_visible()


@pytest.fixture
def opened(page):
    """What the page tells of opened results."""
    beacons = []

    def keep(route):
        beacons.append((route.request.method, parse_qs(route.request.post_data)))
        route.fulfill(status=204)

    page.route("**/search/opened", keep)
    return beacons


def test_an_opened_result_is_counted_and_nobody_waits_for_it(page, opened):
    page.goto("/search?q=clear+cookies")
    result = page.locator("ol.results a").first
    path = result.get_attribute("href").split("#")[0]
    with page.expect_request("**/search/opened") as request:
        result.click()

    page.wait_for_url(f"**{path}*")
    assert request.value.headers["content-type"].startswith("application/x-www-form-urlencoded")
    assert opened == [("POST", {"q": ["clear cookies"], "path": [path]})]


def test_the_card_of_a_code_counts_too(page, opened):
    page.goto("/search?q=502")
    with page.expect_request("**/search/opened"):
        page.get_by_role("link", name="Follow the steps").click()

    page.wait_for_url("**/articles/**")
    assert opened == [("POST", {"q": ["502"], "path": ["/articles/fix-a-502-step-by-step"]})]


def test_other_links_are_not_counted(page, opened):
    page.goto("/search?q=502")
    page.get_by_role("link", name="Compare", exact=True).click()
    page.wait_for_url("**/compare*")

    assert opened == []


@pytest.mark.parametrize("wish", ["globalPrivacyControl", "doNotTrack"])
def test_who_asks_not_to_be_counted_is_not(page, opened, wish):
    value = "'1'" if wish == "doNotTrack" else "true"
    page.add_init_script(f"Object.defineProperty(navigator, '{wish}', {{ get: () => {value} }})")
    page.goto("/search?q=502")
    page.get_by_role("link", name="Follow the steps").click()
    page.wait_for_url("**/articles/**")

    assert opened == []

"""The connection check: addresses of others are played by the test, this server is real."""

import pytest
from playwright.sync_api import Page, expect

from test_accessibility import AXE, OPTIONS

PHONE = {"width": 360, "height": 740}
OTHERS = "https://**/*"


def others(page: Page, answer):
    """Has `answer` play every address that is not this server's."""
    page.route(OTHERS, answer)


def well(route):
    route.fulfill(status=200, body="ok")


def gone(route):
    route.abort("connectionrefused")


def check(page: Page):
    page.goto("/connection")
    page.get_by_role("button", name="Check my connection").click()
    expect(page.get_by_role("button", name="Check again")).to_be_visible(timeout=30_000)


def verdict(page: Page, heading: str):
    return page.locator(".verdicts").get_by_role("heading", name=heading)


def row(page: Page, name: str):
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name))


def text(page: Page) -> str:
    return page.locator(".share pre").text_content()


def test_nothing_is_asked_before_the_button_is_pressed(page, handrail):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    others(page, well)
    page.goto("/connection")
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if "/ping" in url or not url.startswith(handrail.url)] == []


def test_each_address_is_asked_a_few_times_and_told_nothing(page, handrail):
    asked = []
    others(page, lambda route: (asked.append(route.request), well(route)))
    check(page)

    hosts = {request.url for request in asked}
    assert len(asked) == 5 * len(hosts) == 20
    headers = [request.all_headers() for request in asked]
    assert all("referer" not in sent and "cookie" not in sent for sent in headers)
    expect(row(page, "This site")).to_contain_text("10 of 10")
    expect(row(page, "ChatGPT")).to_contain_text("5 of 5")
    expect(verdict(page, "The way to ChatGPT is open")).to_be_visible()
    expect(page.locator(".progress")).to_contain_text("Done. The way to ChatGPT is open.")


def test_no_address_of_the_product_answers(page):
    others(page, gone)
    check(page)

    expect(verdict(page, "This site answers, ChatGPT does not")).to_be_visible()
    expect(page.locator(".evidence").first).to_have_text("10 of 10 requests to this site were answered.")
    expect(row(page, "ChatGPT")).to_contain_text("0 of 3")


def test_some_addresses_answer(page):
    others(page, lambda route: gone(route) if "auth." in route.request.url else well(route))
    check(page)

    expect(verdict(page, "ChatGPT answers in part")).to_be_visible()
    expect(page.locator(".evidence")).to_have_text("No answer from: Signing in auth.openai.com.")


def test_nothing_answers(new_context):
    context = new_context()
    page = context.new_page()
    page.goto("/connection")
    context.set_offline(True)
    page.get_by_role("button", name="Check my connection").click()

    expect(verdict(page, "Nothing answered")).to_be_visible(timeout=30_000)
    assert "browser: offline" in text(page)
    context.close()


def test_this_site_has_gone_and_the_product_answers(page):
    others(page, well)
    page.route("**/connection/ping", gone)
    check(page)

    expect(verdict(page, "ChatGPT answers, this site does not")).to_be_visible()


def test_lost_requests_are_an_unsteady_connection(page):
    count = iter(range(1000))
    others(page, lambda route: gone(route) if next(count) % 3 == 2 else well(route))
    check(page)

    expect(verdict(page, "Your connection is unsteady")).to_be_visible()
    expect(page.locator(".evidence").last).to_contain_text("requests got no answer")


def test_a_clock_that_is_off_is_told_with_how_much(new_context):
    context = new_context()
    context.add_init_script(
        "{ const now = Date.now; Date.now = () => now() - 3 * 3_600_000 }")
    page = context.new_page()
    others(page, well)
    check(page)

    expect(verdict(page, "Your clock is wrong")).to_be_visible()
    expect(page.locator(".evidence").last).to_have_text("It is 3 hours behind this server’s.")
    context.close()


def test_the_check_can_be_stopped_and_begun_again(page):
    page.goto("/connection")
    others(page, lambda route: None)
    page.get_by_role("button", name="Check my connection").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".progress")).to_contain_text("Asking the other addresses")
    page.keyboard.press("Enter")

    expect(page.locator(".progress")).to_have_text("Stopped.")
    expect(page.get_by_role("button", name="Check again")).to_be_focused()
    expect(page.locator(".share")).to_be_hidden()
    page.unroute(OTHERS)
    others(page, well)
    page.keyboard.press("Enter")
    expect(verdict(page, "The way to ChatGPT is open")).to_be_visible()


def test_the_result_goes_into_a_report(page):
    others(page, well)
    check(page)
    shown = text(page)
    assert shown.startswith("Connection check, ")
    assert "The way to ChatGPT is open. 10 of 10 requests to this site were answered." in shown
    assert "ChatGPT chatgpt.com: 5 of 5 answered, in " in shown
    assert "127.0.0.1" not in shown
    expect(page.locator("[data-fact=address]")).to_have_text("127.0.0.1")
    page.get_by_role("link", name="Add this to a report").click()

    page.wait_for_url("**/report")
    assert page.evaluate("sessionStorage.getItem('handrail.connection')") == shown


def test_a_browser_that_keeps_nothing_says_what_to_do_instead(page):
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full') }")
    others(page, well)
    check(page)
    page.get_by_role("link", name="Add this to a report").click()

    expect(page.locator(".share [role=status]")).to_contain_text("copy the result instead")
    assert page.url.endswith("/connection")


def test_the_result_can_be_copied(new_context):
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    others(page, well)
    check(page)
    page.get_by_role("button", name="Copy the result").click()

    expect(page.locator(".share [role=status]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == text(page)
    context.close()


def test_where_copying_is_not_allowed_the_text_is_marked(page):
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))")
    others(page, well)
    check(page)
    page.get_by_role("button", name="Copy the result").click()

    expect(page.locator(".share pre")).to_be_visible()
    assert page.evaluate("getSelection().toString()").startswith("Connection check, ")


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_result_fits_the_window(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    others(page, gone)
    check(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_result(page, scheme):
    page.emulate_media(color_scheme=scheme)
    others(page, gone)
    check(page)
    page.get_by_text("The result as text").click()
    page.evaluate(AXE)
    violations = page.evaluate("options => axe.run(options).then(r => r.violations)", OPTIONS)

    assert [(rule["id"], node["html"][:200]) for rule in violations for node in rule["nodes"]] == []


def test_without_script_the_way_by_hand_is_there(new_context):
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto("/connection")

    expect(page.locator(".checker")).to_be_hidden()
    page.get_by_role("link", name="Check it by hand").click()
    expect(page.get_by_role("heading", name="Check it by hand")).to_be_in_viewport()
    expect(page.get_by_text("curl -I https://chatgpt.com/")).to_be_visible()
    context.close()


def test_the_scripts_keep_to_8_KB(page):
    page.goto("/connection")
    sources = page.locator("script[src*=connection]").evaluate_all("all => all.map(e => e.src)")

    assert len(sources) == 1
    assert len(page.request.get(sources[0]).body()) <= 8_000

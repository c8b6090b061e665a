"""Suggestions while typing: WAI-ARIA's editable combobox, by keyboard and by pointer."""

import re

import pytest
from playwright.sync_api import Page, expect

from test_accessibility import AXE, OPTIONS

BOXES = {"home": "/", "line": "/articles", "not_found": "/no/such-page", "results": "/search?q=502"}


def box(page: Page):
    return page.get_by_role("combobox", name="Your error message, code or question")


def options(page: Page):
    return page.get_by_role("listbox", name="Suggestions").get_by_role("option")


def code(page: Page):
    return options(page).filter(has_text=re.compile("^502 Bad Gateway Error code$"))


def type_text(page: Page, text: str):
    box(page).fill("")
    expect(options(page)).to_have_count(0)
    box(page).press_sequentially(text)
    expect(options(page).first).to_be_visible()


@pytest.fixture
def typed(page) -> Page:
    """The home page with suggestions for half a word."""
    page.goto("/")
    type_text(page, "bad ga")
    return page


def chosen(page: Page):
    """The option that the box says is chosen; it is the only one that is selected."""
    name = box(page).get_attribute("aria-activedescendant")
    selected = page.get_by_role("option", selected=True)
    if not name:
        expect(selected).to_have_count(0)
        return None
    expect(selected).to_have_count(1)
    expect(selected).to_have_id(name)
    return selected


@pytest.mark.parametrize("path", BOXES.values(), ids=BOXES.keys())
def test_every_search_box_suggests(page, path):
    page.goto(path)
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    type_text(page, "bad ga")

    expect(box(page)).to_have_attribute("aria-expanded", "true")
    expect(box(page)).to_have_attribute("aria-autocomplete", "list")
    expect(page.locator(f"#{box(page).get_attribute('aria-controls')}")).to_be_visible()
    expect(code(page)).to_be_visible()
    assert options(page).count() <= 8


def test_what_matches_is_marked(typed):
    assert code(typed).locator("mark").all_inner_texts() == ["Bad", "Ga"]


def test_how_many_there_are_is_announced_politely(typed):
    status = typed.get_by_role("search").get_by_role("status")

    expect(status).to_have_text(re.compile(r"^\d suggestions$"))
    box(typed).fill("qwxzy")
    expect(status).to_have_text("No suggestions")
    expect(options(typed)).to_have_count(0)


def test_down_and_up_go_through_the_options_and_back_to_the_box(typed):
    count = options(typed).count()

    assert chosen(typed) is None, "nothing is chosen by itself"
    for place in range(count):
        typed.keyboard.press("ArrowDown")
        expect(chosen(typed)).to_have_text(options(typed).nth(place).inner_text())
    typed.keyboard.press("ArrowDown")
    assert chosen(typed) is None
    typed.keyboard.press("ArrowUp")
    expect(chosen(typed)).to_have_text(options(typed).last.inner_text())
    expect(box(typed)).to_be_focused()
    expect(box(typed)).to_have_value("bad ga")


@pytest.mark.parametrize("key", ["Home", "End", "ArrowLeft", "ArrowRight"])
def test_moving_the_cursor_goes_back_to_the_box(typed, key):
    typed.keyboard.press("ArrowDown")
    typed.keyboard.press(key)

    assert chosen(typed) is None
    expect(options(typed).first).to_be_visible()


def test_enter_opens_the_chosen_one(typed, handrail):
    type_text(typed, "502")
    typed.keyboard.press("ArrowDown")
    expect(chosen(typed)).to_contain_text("502 Bad Gateway")
    typed.keyboard.press("Enter")

    expect(typed).to_have_url(handrail.url + "/codes/502")


def test_enter_without_a_choice_searches(typed, handrail):
    typed.keyboard.press("Enter")

    expect(typed).to_have_url(handrail.url + "/search?q=bad+ga")


def test_escape_closes_and_then_clears(typed):
    typed.keyboard.press("Escape")
    expect(options(typed)).to_have_count(0)
    expect(box(typed)).to_have_value("bad ga")
    expect(box(typed)).to_have_attribute("aria-expanded", "false")

    typed.keyboard.press("Escape")
    expect(box(typed)).to_have_value("")


def test_down_opens_again_what_escape_closed(typed):
    typed.keyboard.press("Escape")
    typed.keyboard.press("ArrowDown")

    expect(options(typed).first).to_have_attribute("aria-selected", "true")


def test_tab_closes_and_goes_on(typed):
    typed.keyboard.press("Tab")

    expect(options(typed)).to_have_count(0)
    expect(typed.get_by_role("button", name="Find help")).to_be_focused()


def test_a_click_opens_the_page_and_a_click_beside_closes(typed, handrail):
    typed.get_by_role("heading", level=1).click()
    expect(options(typed)).to_have_count(0)

    type_text(typed, "502")
    code(typed).click()
    expect(typed).to_have_url(handrail.url + "/codes/502")


def test_an_answer_that_comes_late_does_not_replace_the_present_one(page):
    held = []

    def answer(route, text):
        route.fulfill(json={"query": text, "suggestions": [
            {"text": text, "path": "/codes/502", "kind": "code"}]})

    page.route(re.compile(r"suggest\?q=late$"), lambda route: held.append(route))
    page.route(re.compile(r"suggest\?q=later$"), lambda route: answer(route, "later"))
    page.goto("/")
    with page.expect_request(re.compile(r"suggest\?q=late$")):
        box(page).fill("late")
    box(page).press_sequentially("r")
    expect(options(page)).to_have_text("later Error code")
    answer(held[0], "late")

    expect(options(page)).to_have_text("later Error code")


def test_what_was_asked_once_is_not_asked_again(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    type_text(page, "vpn")
    box(page).fill("")
    expect(options(page)).to_have_count(0)
    box(page).fill("vpn")

    expect(options(page).first).to_be_visible()
    assert len([url for url in asked if url.endswith("/suggest?q=vpn")]) == 1


def test_without_a_network_the_box_searches_on(page, handrail):
    page.route("**/api/v1/suggest*", lambda route: route.abort())
    page.goto("/")
    box(page).press_sequentially("502")
    page.get_by_role("button", name="Find help").click()

    expect(page).to_have_url(handrail.url + "/search?q=502")


def test_without_script_it_is_a_plain_field(new_context):
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    field = page.get_by_role("textbox", name="Your error message, code or question")

    expect(field).to_be_visible()
    expect(page.locator("[role=combobox], [role=listbox], [aria-expanded]")).to_have_count(0)
    field.fill("502")
    field.press("Enter")
    expect(page.get_by_role("heading", name="We recognised 502")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/articles"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_the_open_list(page, scheme, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    type_text(page, "bad ga")
    page.keyboard.press("ArrowDown")
    page.evaluate(AXE)
    violations = page.evaluate("options => axe.run(options).then(r => r.violations)", OPTIONS)

    assert [f"{rule['id']}: {node['failureSummary']} {node['html'][:200]}"
            for rule in violations for node in rule["nodes"]] == []


@pytest.mark.parametrize("path", ["/", "/articles"])
def test_the_list_fits_a_narrow_window(page, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)
    type_text(page, "bad ga")
    expect(options(page).first).to_be_visible()

    for option in options(page).all():
        edges = option.bounding_box()
        assert edges["x"] >= 0 and edges["x"] + edges["width"] <= 320
        assert edges["height"] >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

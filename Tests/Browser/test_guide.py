"""The guided troubleshooter: one step a page, with the back button and without JavaScript."""

from playwright.sync_api import Page, expect

from page_kinds import ARTICLE

GUIDE = f"{ARTICLE}/guide"


def heading(page: Page):
    return page.get_by_role("heading", level=1)


def press(page: Page, name: str):
    page.get_by_role("button", name=name).click()


def begin(page: Page):
    page.goto(ARTICLE)
    page.get_by_role("link", name="Go through it step by step").click()
    expect(heading(page)).to_have_text("Reload the page once")


def test_from_the_article_to_the_step_that_helped(visitor_page):
    page = visitor_page
    begin(page)
    assert page.title().startswith("Step 1 of 9: ")

    press(page, "Still broken")
    expect(heading(page)).to_have_text("Check the service’s status page")
    press(page, "Skip")
    expect(heading(page)).to_have_text("Open a new chat")
    rail = page.get_by_role("navigation", name="The steps")
    expect(rail.get_by_role("link", name="Step 1, done")).to_be_visible()
    expect(rail.get_by_role("link", name="Step 2, skipped")).to_be_visible()

    press(page, "It works now")
    expect(heading(page)).to_have_text("It works again")
    expect(page.get_by_role("main")).to_contain_text("“Open a new chat” was the step that helped")


def test_still_broken_at_the_end_fills_in_the_report(visitor_page):
    page = visitor_page
    begin(page)
    for _ in range(8):
        before = page.url
        press(page, "Still broken")
        page.wait_for_url(lambda url, before=before: url != before)
    expect(page.get_by_text("This is the last step.")).to_be_visible()
    press(page, "Still broken")

    expect(heading(page)).to_have_text("Report an error")
    expect(page.get_by_label("Which error code do you see?")).to_have_value("502")
    tried = page.get_by_role("group", name="What have you tried?")
    expect(tried.get_by_role("checkbox", checked=True)).to_have_count(9)


def test_the_back_button_and_a_reload_keep_what_was_done(visitor_page):
    page = visitor_page
    begin(page)
    press(page, "Still broken")
    expect(heading(page)).to_have_text("Check the service’s status page")
    press(page, "Still broken")
    expect(heading(page)).to_have_text("Open a new chat")

    page.reload()
    expect(heading(page)).to_have_text("Open a new chat")
    expect(page.get_by_role("link", name="Step 2, done")).to_be_visible()

    page.go_back()
    expect(heading(page)).to_have_text("Check the service’s status page")
    press(page, "Skip")
    expect(heading(page)).to_have_text("Open a new chat")
    expect(page.get_by_role("link", name="Step 2, skipped")).to_be_visible()


def test_an_answer_leads_past_the_steps_it_makes_needless(visitor_page):
    page = visitor_page
    page.goto(f"{GUIDE}?step=try-a-private-window&code=502")
    page.get_by_role("link", name="No, the same error").click()

    expect(heading(page)).to_have_text("Try another browser or device")
    expect(page.get_by_role("link", name="Step 4, done")).to_be_visible()


def test_an_answer_leads_into_another_guide(visitor_page):
    page = visitor_page
    page.goto("/articles/fix-browser-connection-errors/guide?step=check-that-other-sites-load")
    page.get_by_role("link", name="No, nothing loads").click()

    expect(heading(page)).to_have_text("Check whether other sites load")
    expect(page.get_by_role("link", name="Back to “Check your own connection”")).to_be_visible()


def test_the_keyboard_goes_on_at_the_step(page):
    page.goto(GUIDE)
    press(page, "Still broken")
    expect(heading(page)).to_have_text("Check the service’s status page")

    page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="Back to “Fix a 502 step by step”")).to_be_focused()


def test_the_guide_works_by_keyboard_alone(page):
    page.goto(GUIDE)
    worked = page.get_by_role("button", name="It works now")
    for _ in range(40):
        page.keyboard.press("Tab")
        if worked.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect(heading(page)).to_have_text("It works again")


def test_no_cookie_is_set(new_context):
    context = new_context()
    page = context.new_page()
    page.goto(GUIDE)
    press(page, "Still broken")
    expect(heading(page)).to_have_text("Check the service’s status page")

    assert context.cookies() == []
    context.close()


def test_the_three_buttons_are_of_one_size(page):
    for width in [360, 1280]:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(GUIDE)
        boxes = page.locator(".choices button").evaluate_all(
            "all => all.map(b => b.getBoundingClientRect()).map(b => `${b.width} ${b.height}`)")
        assert len(boxes) == 3
        assert len(set(boxes)) == 1, boxes

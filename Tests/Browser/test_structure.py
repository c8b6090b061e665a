"""What every page has in common: its order, its landmarks, room for every finger."""

from playwright.sync_api import expect

WIDTHS = [320, 360, 1280]
PHONE = {"width": 360, "height": 740}

# What reaches over the right edge of the window, except inside what scrolls by itself.
SPILT = """() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const spilt = [...document.body.querySelectorAll('*')]
        .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
        .map(e => e.outerHTML.slice(0, 100))
    return [`${root.scrollWidth} px in ${root.clientWidth} px`, ...spilt.slice(0, 5)]
}"""

# What can be pressed and is too small. A link in running text is as high as its line.
SMALL_TARGETS = """([selector, smallest]) => {
    const isInSentence = link => [...link.parentNode.childNodes]
        .some(node => node.nodeType === Node.TEXT_NODE && /\\p{L}/u.test(node.data))
    const isInRunningText = e => e.matches('a') && (!!e.closest('.prose') || isInSentence(e))
    return [...document.querySelectorAll(selector)]
        .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.type !== 'hidden')
        .filter(e => !e.closest('.skip, .trap') && !isInRunningText(e))
        .map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
        .filter(([, box]) => box.width < smallest - .1 || box.height < smallest - .1)
        .map(([e, box]) => `${box.width.toFixed()} × ${box.height.toFixed(1)} px: `
            + e.outerHTML.slice(0, 100))
}"""


def test_nothing_reaches_over_the_edge(shown):
    for width in WIDTHS:
        shown.set_viewport_size({"width": width, "height": 900})
        assert shown.evaluate(SPILT) == [], f"at {width} px"


def test_every_target_is_large_enough(shown):
    shown.set_viewport_size(PHONE)

    assert shown.evaluate(SMALL_TARGETS, ["a[href], summary", 24]) == []


def test_every_control_is_as_high_as_a_finger(shown):
    shown.set_viewport_size(PHONE)

    assert shown.evaluate(SMALL_TARGETS, ["button, .button, input, select, textarea", 44]) == []


def test_headings_begin_with_one_h1_and_skip_no_level(shown):
    headings = shown.locator("h1, h2, h3, h4, h5, h6")
    levels = [int(name[1]) for name in headings.evaluate_all("all => all.map(h => h.localName)")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels


def test_the_landmarks_are_there(shown):
    expect(shown.get_by_role("banner")).to_have_count(1)
    expect(shown.get_by_role("navigation", name="Site")).to_have_count(1)
    expect(shown.get_by_role("main")).to_have_count(1)
    expect(shown.get_by_role("contentinfo")).to_have_count(1)
    assert shown.locator("nav:not([aria-label], [aria-labelledby])").count() == 0
    assert shown.locator("aside:not([aria-label], [aria-labelledby], .callout)").count() == 0


def test_the_title_names_the_page_and_the_site(shown):
    site = shown.locator("header .brand").inner_text()

    assert shown.title().endswith(site)
    assert shown.locator("html").get_attribute("lang") == "en"


def test_one_button_at_most_is_filled(shown):
    filled = shown.locator("main .filled:visible, main .search button:visible")

    assert filled.count() <= 1, filled.all_inner_texts()

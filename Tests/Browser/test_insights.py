"""What the team learns: figures with their tables, on a desk and on a phone, without scripts too."""

import csv
import io

import pytest
from playwright.sync_api import expect

from desk import expect_accessible, let_in, log_in, send_report

NAME = "ivy"
FIGURES = 9


@pytest.fixture(scope="module")
def team(handrail):
    let_in(handrail, NAME)


@pytest.fixture(scope="module")
def inside(team, new_context):
    """A page of somebody who is logged in, with something to see in the figures."""
    context = new_context()
    page = context.new_page()
    page.goto("/search?q=no-such-thing-at-all-xyzzyx")
    for number in (1, 2):
        send_report(page, f"Counted in the figures {number}")
    log_in(page, NAME)
    yield page
    context.close()


@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, {"width": 360, "height": 740}],
                         ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/desk/insights", "/desk/insights?from=soon",
                                  "/desk/insights?from=2026-01-01&to=2026-12-31"])
def test_figures_are_accessible_and_fit(inside, path, scheme, size):
    inside.set_viewport_size(size)
    inside.emulate_media(color_scheme=scheme)
    inside.goto(path)
    expect_accessible(inside, size["width"])


def test_a_figure_leads_to_what_to_do_about_it(inside):
    inside.set_viewport_size({"width": 1280, "height": 900})
    inside.goto("/desk/insights")
    expect(inside.get_by_role("navigation", name="Desk").get_by_role("link", name="Insights")) \
        .to_have_attribute("aria-current", "true")
    figure = inside.get_by_role("region", name="Reports by code and day", exact=True)
    expect(figure.get_by_role("img")).to_be_visible()
    row = figure.get_by_role("row").filter(has=inside.get_by_role("rowheader", name="502", exact=True))
    row.get_by_role("link", name="Reports").click()

    expect(inside.get_by_role("heading", level=1)).to_have_text("Reports")
    expect(inside.get_by_text("Counted in the figures 1").first).to_be_visible()


def test_each_figure_is_reached_from_the_top(inside):
    inside.goto("/desk/insights")
    links = inside.get_by_role("navigation", name="Figures").get_by_role("link")

    expect(links).to_have_count(FIGURES)
    for target in links.evaluate_all("all => all.map(a => a.getAttribute('href'))"):
        expect(inside.locator(f"h2{target}")).to_be_visible()


def test_a_period_is_chosen_and_a_mistake_says_what_to_do(team, visitor_page):
    page = visitor_page
    log_in(page, NAME)
    page.goto("/desk/insights")
    page.get_by_role("link", name="7 days").click()
    expect(page.get_by_role("link", name="7 days")).to_have_attribute("aria-current", "page")
    page.get_by_label("From", exact=True).fill("2026-05-02")
    page.get_by_label("To", exact=True).fill("2026-05-01")
    page.get_by_role("button", name="Show").click()

    expect(page.get_by_role("alert")).to_contain_text("The first day is after the last one")
    expect(page.get_by_label("From", exact=True)).to_have_value("2026-05-02")
    expect(page).to_have_title("Error: Insights – ChatGPT error help")


def test_a_table_is_a_file(inside):
    inside.goto("/desk/insights")
    figure = inside.get_by_role("region", name="Reports by code and day", exact=True)
    answer = inside.request.get(figure.get_by_role("link", name="CSV").get_attribute("href"))

    rows = list(csv.DictReader(io.StringIO(answer.text())))
    assert sum(int(row["reports"]) for row in rows if row["code"] == "502") >= 2
    json = inside.request.get(figure.get_by_role("link", name="JSON").get_attribute("href")).json()
    assert json["figure"] == "reports-per-day"
    assert len(json["rows"]) == len(rows)

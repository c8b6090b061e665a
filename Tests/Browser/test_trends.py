"""Many people report a code: the running site says so, and stops saying so."""

import json
import re
import sqlite3
import time
import urllib.parse
import urllib.request
from contextlib import closing

import pytest
from playwright.sync_api import expect

from page_kinds import ARTICLE
from server import Handrail
from test_accessibility import AXE, OPTIONS
from test_structure import SPILT

PEOPLE = 20
SENTENCE = f"{PEOPLE} people reported 502 in the last hour; usually none."
PATIENCE = 120
HOUR = 3_600_000


@pytest.fixture(scope="module")
def site(handrail, tmp_path_factory):
    """A site of its own, at which twenty people have reported 502."""
    server = Handrail(handrail.binary, tmp_path_factory.mktemp("trends"))
    for person in range(PEOPLE):
        report(server, "502", f"Browser {person}")
    wait_for(lambda: SENTENCE in text(server, "/"))
    yield server
    assert server.stop() == 0
    assert [line for line in server.log if " error " in line] == []


def report(server, code: str, browser: str):
    """One person's report, with the token of a form of its own."""
    headers = {"User-Agent": browser}
    form = urllib.request.urlopen(urllib.request.Request(f"{server.url}/report", headers=headers))
    token = re.search(r'name="form_token" value="([^"]+)"', form.read().decode())[1]
    fields = {"form_token": token, "code": code, "summary": f"{code} on Send"}
    urllib.request.urlopen(urllib.request.Request(
        f"{server.url}/report", urllib.parse.urlencode(fields).encode(), headers))


def text(server, path: str) -> str:
    return urllib.request.urlopen(server.url + path).read().decode()


def wait_for(condition):
    """Waits for what the server does by its own clock, for as long as a slow machine takes."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it has not happened"
        time.sleep(.5)


def test_home_names_the_code_and_leads_to_it(page, site):
    page.goto(site.url)
    spikes = page.get_by_role("region", name="Many people report these right now")

    expect(spikes).to_contain_text(SENTENCE)
    spikes.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("502 Bad Gateway")


def test_an_article_about_the_code_leads_to_its_trend(page, site):
    page.goto(site.url + ARTICLE)
    expect(page.get_by_text(SENTENCE)).to_be_visible()

    page.get_by_role("link", name="See the last 24 hours").click()
    expect(page.get_by_role("heading", name="How many people report it")).to_be_in_viewport()


def test_the_drawing_says_in_words_what_it_shows_and_the_numbers_are_there(page, site):
    page.goto(site.url + "/codes/502")

    expect(page.get_by_role("img", name=SENTENCE)).to_be_visible()
    page.get_by_text("The numbers").click()
    hours = page.get_by_role("table", name="The last 24 hours")
    assert sum(int(cell) for cell in hours.locator("td:nth-child(2)").all_inner_texts()) == PEOPLE
    expect(page.get_by_role("table", name="The last 30 days").get_by_role("row")).to_have_count(31)


def test_bars_are_wide_enough_to_be_read_on_a_phone(page, site):
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(site.url + "/codes/502")

    for bar in page.locator(".bars rect").all():
        assert bar.bounding_box()["width"] >= 4


@pytest.mark.parametrize("path", ["/", ARTICLE, "/codes/502", "/compare"])
def test_pages_with_a_spike_are_accessible_and_fit(page, site, path):
    page.goto(site.url + path)
    for details in page.locator(".trend summary").all():
        details.click()
    for width, scheme in [(1280, "light"), (1280, "dark"), (320, "light"), (360, "dark")]:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        found = page.evaluate("options => axe.run(options).then(r => r.violations)", OPTIONS)
        assert [f"{rule['id']}: {node['html'][:200]}" for rule in found
                for node in rule["nodes"]] == [], f"{scheme}, {width} px"
        assert page.evaluate(SPILT) == [], f"at {width} px"


def test_in_forced_colours_and_in_print_bars_are_still_there(page, site):
    page.goto(site.url + "/codes/502")
    page.emulate_media(forced_colors="active")
    colours = page.locator(".bars rect").first.evaluate(
        "bar => [getComputedStyle(bar).fill, getComputedStyle(document.body).backgroundColor]")
    assert colours[0] != colours[1]

    page.emulate_media(forced_colors="none", media="print")
    expect(page.locator(".bars").first).to_be_visible()


def test_programs_and_feed_readers_are_told(site):
    trend = json.loads(text(site, "/api/v1/codes/502/trend"))
    assert trend["isSpiking"] and trend["lastHour"] == PEOPLE
    assert json.loads(text(site, "/api/v1/codes/502"))["reports"] == {
        "lastHour": PEOPLE, "usual": 0}
    assert "Many people report 502 Bad Gateway" in text(site, "/trends.atom")


def test_when_the_hour_is_over_nobody_is_told_any_more(site):
    """The last test of the file: what it changes stays."""
    with closing(sqlite3.connect(site.data / "handrail.sqlite", timeout=10)) as records:
        with records:
            records.execute("UPDATE sighting SET seen_at = seen_at - ?", [2 * HOUR])

    wait_for(lambda: "in the last hour" not in text(site, "/"))
    wait_for(lambda: "in the last hour" not in text(site, ARTICLE))
    assert not json.loads(text(site, "/api/v1/codes/502/trend"))["isSpiking"]
    assert "Many people reported 502 Bad Gateway" in text(site, "/trends.atom")

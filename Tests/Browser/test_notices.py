"""Notices: the band above the pages they concern, the status page, the feeds."""

import os
import re
import shutil
from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from server import ROOT, Handrail
from test_accessibility import AXE, OPTIONS
from test_structure import SMALL_TARGETS, SPILT

ATOM = "{http://www.w3.org/2005/Atom}"
PHONE = {"width": 360, "height": 740}
PAGES = ["/", "/codes/502", "/report", "/status", "/status/many-502", "/status/history"]
# A title that feeds, calendars and pages have to escape and to fold.
MOVE = "Datenbank zieht um: “A” & <B>, dann C; danach läuft alles weiter wie vorher"

# The contrast of the text of each line, the words of its kind and its link (WCAG 2).
CONTRASTS = """() => {
    const luminance = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
        .map(part => part / 255)
        .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
        .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0)
    return [...document.querySelectorAll('.notice')].flatMap(line => {
        const ground = luminance(getComputedStyle(line).backgroundColor)
        return [line, ...line.querySelectorAll('b, a')].map(text => {
            const ink = luminance(getComputedStyle(text).color)
            return (Math.max(ink, ground) + .05) / (Math.min(ink, ground) + .05)
        })
    })
}"""


def at(minutes: float) -> str:
    """A time so many minutes from now, as a notice's file has it."""
    time = datetime.now(timezone.utc) + timedelta(minutes=minutes)
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def incident(title: str, start: float, more: str = "", updates: str = "") -> str:
    updates = updates or f"## {at(start + 1)} Investigating\n\nWe look into it.\n"
    return (f"---\nkind: incident\ntitle: {title}\nsummary: Sending a message fails.\n"
            f"start: {at(start)}\n{more}---\nCopy your text before you reload.\n\n{updates}")


@pytest.fixture(scope="module")
def noticed(tmp_path_factory):
    """A server with an incident, planned maintenance and a past."""
    articles = tmp_path_factory.mktemp("noticed") / "Articles"
    shutil.copytree(ROOT / "Articles", articles)
    notices = articles / "notices"
    notices.mkdir(exist_ok=True)
    (notices / "many-502.md").write_text(incident(
        "Many requests end with 502", -60, f"codes: [502, 504]\nnextUpdate: {at(60)}\n",
        f"## {at(-10)} Identified\n\nSee [502](/codes/502).\n\n> [!NOTE] One thing\n> More.\n\n"
        f"## {at(-50)} Investigating\n\nWe look into it.\n"))
    (notices / "over.md").write_text(incident(
        "Slow answers", -5000, f"end: {at(-4900)}\n", f"## {at(-4900)} Resolved\n\nOver.\n"))
    (notices / "move.md").write_text(
        f"---\nkind: maintenance\ntitle: \"{MOVE}\"\nsummary: Signing in will fail.\n"
        f"start: {at(300)}\nexpectedEnd: {at(420)}\n---\n")
    binary = os.environ.get("HANDRAIL_BINARY", ROOT / ".build/debug/handrail")
    server = Handrail(binary, tmp_path_factory.mktemp("data"), articles)
    yield server
    assert server.stop() == 0
    assert [line for line in server.log if " warning " in line or " error " in line] == []


@pytest.fixture
def visit(new_context, noticed):
    context = new_context(base_url=noticed.url)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit, path, scheme):
    visit.emulate_media(color_scheme=scheme)
    visit.goto(path)
    for folded in visit.locator(".past summary").all():
        folded.click()
    visit.evaluate(AXE)
    violations = visit.evaluate("options => axe.run(options).then(r => r.violations)", OPTIONS)

    assert [f"{rule['id']}: {node['failureSummary']} {node['html'][:200]}"
            for rule in violations for node in rule["nodes"]] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_band_can_be_read(visit, scheme):
    visit.emulate_media(color_scheme=scheme)
    visit.goto("/")
    contrasts = visit.evaluate(CONTRASTS)

    assert len(contrasts) == 6
    assert min(contrasts) >= 4.5


@pytest.mark.parametrize("path", PAGES)
def test_it_all_fits_on_a_phone(visit, path):
    visit.set_viewport_size(PHONE)
    visit.goto(path)

    assert visit.evaluate(SPILT) == []
    assert visit.evaluate(SMALL_TARGETS, ["a[href], summary", 24]) == []


def test_the_band_leads_to_the_notice_and_back(visit):
    visit.goto("/")
    band = visit.get_by_role("complementary", name="Notices")
    expect(band).to_contain_text("Incident: Many requests end with 502. Known since")
    expect(band).to_contain_text(f"Maintenance: {MOVE}. Planned from")
    visit.keyboard.press("Tab")
    expect(visit.locator(".skip")).to_be_focused()
    visit.keyboard.press("Tab")
    expect(band.get_by_role("link").first).to_be_focused()
    visit.keyboard.press("Enter")

    expect(visit.get_by_role("heading", level=1)).to_have_text("Many requests end with 502")
    expect(visit.get_by_role("complementary", name="Notices")).to_have_count(0)
    visit.get_by_role("navigation", name="You are here").get_by_role("link", name="Status").click()
    expect(visit.get_by_role("heading", level=1)).to_have_text("1 incident right now")


def test_a_notice_stands_only_where_it_concerns(visit):
    visit.goto("/codes/429")
    band = visit.get_by_role("complementary", name="Notices")
    expect(band).to_contain_text("Maintenance")
    expect(band).not_to_contain_text("Incident")


def test_the_past_unfolds_without_script(new_context, noticed):
    context = new_context(base_url=noticed.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/status")
    row = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Slow answers"))
    expect(row.get_by_text("Over.", exact=True)).to_be_hidden()
    row.locator("summary").click()
    expect(row.get_by_text("Over.", exact=True)).to_be_visible()
    context.close()


def test_the_feed_is_Atom(visit, noticed):
    answer = visit.request.get(noticed.url + "/status.atom")
    feed = ElementTree.fromstring(answer.body())

    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert feed.tag == ATOM + "feed"
    entries = feed.findall(ATOM + "entry")
    assert [e.findtext(ATOM + "title") for e in entries][:1] == [f"Maintenance: {MOVE}"]
    for part in [feed, *entries]:
        for name in ["id", "title", "updated"]:
            assert len(part.findall(ATOM + name)) == 1
        assert part.findtext(ATOM + "id").startswith(noticed.url + "/status")
        datetime.fromisoformat(part.findtext(ATOM + "updated"))
        assert part.find(f"{ATOM}link[@rel='alternate']").get("href").startswith(noticed.url)
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(set(ids)) == 3
    for address in ids:
        assert visit.request.get(address).status == 200
    content = next(e for e in entries if "many-502" in e.findtext(ATOM + "id"))
    assert f'<a href="{noticed.url}/codes/502">502</a>' in content.findtext(ATOM + "content")


def test_the_calendar_is_iCalendar(visit, noticed):
    answer = visit.request.get(noticed.url + "/status.ics")
    raw = answer.body()

    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    lines = raw.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    event = lines[lines.index("BEGIN:VEVENT") + 1:lines.index("END:VEVENT")]
    properties = dict(line.split(":", 1) for line in event)
    assert len(properties) == len(event)
    assert re.sub(r"\\(.)", r"\1", properties["SUMMARY"]) == MOVE
    for name in ["DTSTAMP", "DTSTART", "DTEND"]:
        datetime.strptime(properties[name], "%Y%m%dT%H%M%SZ")
    assert properties["DTSTART"] < properties["DTEND"]
    assert visit.request.get(properties["URL"]).status == 200

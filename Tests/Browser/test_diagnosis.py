"""Finding out what failed: a pasted text, a recording, and the cleaning before it is sent."""

import json
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from server import ROOT
from test_accessibility import AXE, OPTIONS

RECORDINGS = ROOT / "Tests/Recordings"
NAMES = sorted(path.name for path in RECORDINGS.glob("*.har"))
NGINX = "<html>\n<head><title>502 Bad Gateway</title></head>\n<hr><center>nginx</center>\n</html>"
CLEANED = re.compile(r"Taken out of “.+” before it is sent: \d")


def planted(recording: str) -> list[str]:
    """The secrets that stand in a recording of the tests, as they are and percent-encoded."""
    lines = (RECORDINGS / "secrets.txt").read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    secrets = [secret for secret, _, file, *_ in fields if file == recording]
    return secrets + [encoded for secret in secrets if (encoded := quote(secret, safe="")) != secret]


def choose(page: Page, recording: str):
    page.goto("/diagnose")
    page.get_by_label("A recording of your browser").set_input_files(RECORDINGS / recording)


def find_out(page: Page):
    page.get_by_role("button", name="Find out").click()
    expect(page.get_by_role("heading", name="What we found")).to_be_visible()


def test_the_home_page_and_every_footer_lead_here(page):
    page.goto("/")
    page.get_by_role("link", name="Paste more, or check a recording").click()
    expect(page.get_by_role("heading", name="Find out what failed")).to_be_visible()
    expect(page.get_by_role("contentinfo").get_by_role("link", name="Check a recording")).to_be_visible()
    expect(page.get_by_role("contentinfo").get_by_role("link", name="Check your connection")).to_be_visible()


def test_a_pasted_page_is_read(visitor_page):
    visitor_page.goto("/diagnose")
    visitor_page.get_by_label("What you see").fill(NGINX)
    find_out(visitor_page)

    expect(visitor_page.get_by_role("heading", name="We read: 502 Bad Gateway from nginx")).to_be_visible()
    expect(visitor_page.get_by_label("What you see")).to_have_value(NGINX)


def test_nothing_given_is_said_beside_the_field(visitor_page):
    visitor_page.goto("/diagnose")
    visitor_page.get_by_role("button", name="Find out").click()

    visitor_page.get_by_role("alert").get_by_role("link").click()
    expect(visitor_page.get_by_label("What you see")).to_be_focused()


@pytest.mark.parametrize("recording", NAMES)
def test_a_recording_shows_what_failed_with_and_without_script(new_context, recording):
    for has_script in (True, False):
        context = new_context(java_script_enabled=has_script)
        page = context.new_page()
        choose(page, recording)
        if has_script:
            expect(page.get_by_role("status").last).to_contain_text(CLEANED)
        find_out(page)

        expect(page.get_by_role("heading", name="What the recording shows")).to_be_visible()
        expect(page.get_by_text("Removed before storing")).to_be_visible()
        shown = page.content()
        assert [secret for secret in planted(recording) if secret in shown] == []
        context.close()


@pytest.mark.parametrize("recording", NAMES)
def test_no_planted_secret_leaves_the_browser(page, recording):
    secrets = planted(recording)
    assert len(secrets) > 20
    choose(page, recording)
    expect(page.get_by_role("status").last).to_contain_text(CLEANED)
    with page.expect_download() as download:
        page.get_by_role("link", name="Save the clean file").click()
    clean = download.value.path().read_text(encoding="utf-8")
    upload = page.evaluate("document.querySelector('#recording').files[0].text()")

    assert upload == clean
    assert [secret for secret in secrets if secret in clean] == []
    assert len(json.loads(clean)["log"]["entries"]) == len(
        json.loads((RECORDINGS / recording).read_text(encoding="utf-8"))["log"]["entries"])


@pytest.mark.parametrize("recording", NAMES)
def test_what_the_server_keeps_is_clean_without_script_too(new_context, recording):
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    choose(page, recording)
    find_out(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the clean file").click()
    clean = download.value.path().read_text(encoding="utf-8")

    assert download.value.suggested_filename == "clean-recording.har"
    assert json.loads(clean)["log"]["version"] == "1.2"
    assert [secret for secret in planted(recording) if secret in clean] == []
    context.close()


@pytest.mark.parametrize("recording", NAMES)
def test_cleaning_in_the_browser_takes_nothing_from_what_is_found(new_context, recording):
    """The server says the same of a recording that was cleaned before."""
    found = []
    for has_script in (True, False):
        context = new_context(java_script_enabled=has_script)
        page = context.new_page()
        choose(page, recording)
        if has_script:
            expect(page.get_by_role("status").last).to_contain_text(CLEANED)
        find_out(page)
        found.append(page.locator(".sentences li").all_inner_texts()[0])
        context.close()

    assert found[0] == found[1]


def test_a_form_that_is_sent_at_once_waits_for_the_cleaning(page):
    held = []
    page.route("**/recording-cleaner.js", lambda route: held.append(route))
    choose(page, "chrome-http1.har")
    page.evaluate("""document.forms[document.forms.length - 1].addEventListener('formdata',
        ({ formData }) => sessionStorage.setItem('sent', formData.get('recording').size))""")
    expect(page.get_by_role("status").last).to_contain_text("here in your browser")
    page.get_by_role("button", name="Find out").click()
    assert page.evaluate("sessionStorage.getItem('sent')") is None
    held[0].continue_()
    expect(page.get_by_role("heading", name="What we found")).to_be_visible()

    whole = (RECORDINGS / "chrome-http1.har").stat().st_size
    assert 0 < int(page.evaluate("sessionStorage.getItem('sent')")) < whole


def test_what_cannot_be_read_here_is_left_to_the_server(page):
    page.goto("/diagnose")
    page.get_by_label("A recording of your browser").set_input_files(
        {"name": "broken.har", "mimeType": "application/json", "buffer": b'{"log": {"entries": ['})

    expect(page.get_by_role("status").last).to_contain_text("our server takes out what is private")
    assert page.evaluate("document.querySelector('#recording').files[0].size") == 21


def test_a_wrong_file_comes_back_with_the_text_kept(visitor_page):
    visitor_page.goto("/diagnose")
    visitor_page.get_by_label("What you see").fill("it says no")
    visitor_page.get_by_label("A recording of your browser").set_input_files(
        {"name": "cat.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + b"x" * 99})
    visitor_page.get_by_role("button", name="Find out").click()

    expect(visitor_page.get_by_role("alert")).to_contain_text("“cat.png” is no recording")
    expect(visitor_page.get_by_label("What you see")).to_have_value("it says no")


def test_a_report_takes_the_findings_along(visitor_page):
    choose(visitor_page, "chrome-http2.har")
    find_out(visitor_page)
    link = visitor_page.get_by_role("link", name="Send a report with it")
    assert re.search(r"held=[0-9a-f]{32}$", link.get_attribute("href"))
    link.click()

    expect(visitor_page.get_by_label("What happened?")).not_to_have_value("")
    expect(visitor_page.get_by_role("group", name="These are here already")).to_contain_text(
        "chrome-http2.har")


def test_the_report_form_cleans_recordings_and_leaves_pictures_alone(page):
    page.goto("/report")
    field = page.locator("input[type=file]")
    picture = {"name": "a.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n"}
    recording = RECORDINGS / "chrome-http2.har"
    field.set_input_files([picture, {
        "name": recording.name, "mimeType": "application/json", "buffer": recording.read_bytes()}])
    expect(page.locator(".cleaned")).to_contain_text(CLEANED)
    names = field.evaluate("e => [...e.files].map(file => file.name)")
    sizes = field.evaluate("e => [...e.files].map(file => file.size)")

    assert names == ["a.png", recording.name]
    assert sizes[0] == 8
    assert sizes[1] < recording.stat().st_size


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_result(page, scheme):
    page.emulate_media(color_scheme=scheme)
    choose(page, "chrome-http1.har")
    expect(page.get_by_role("status").last).to_contain_text(CLEANED)
    page.get_by_label("What you see").fill(NGINX)
    find_out(page)
    page.evaluate(AXE)
    violations = page.evaluate("options => axe.run(options).then(r => r.violations)", OPTIONS)

    assert [(rule["id"], node["html"][:200]) for rule in violations for node in rule["nodes"]] == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_drawing_scrolls_inside_itself(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    choose(page, "chrome-http1.har")
    find_out(page)
    drawing = page.get_by_role("group", name="When they ran, and where the time went")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    drawing.focus()
    expect(drawing).to_be_focused()
    if width < 800:
        assert drawing.evaluate("e => e.scrollWidth > e.clientWidth")


def test_a_recording_of_20_MB_does_not_hold_up_the_page(page, tmp_path):
    entries = json.loads((RECORDINGS / "chrome-http2.har").read_text(encoding="utf-8"))
    few = entries["log"]["entries"]
    entries["log"]["entries"] = few * (20_000_000 // len(json.dumps(few)))
    path = tmp_path / "large.har"
    path.write_text(json.dumps(entries), encoding="utf-8")
    page.goto("/diagnose")
    page.get_by_label("A recording of your browser").set_input_files(path)

    # The page answers while the worker works.
    page.get_by_label("What you see").fill("typed meanwhile")
    expect(page.get_by_role("status").last).to_contain_text(CLEANED, timeout=60_000)
    expect(page.get_by_label("What you see")).to_have_value("typed meanwhile")


def test_the_scripts_keep_to_their_weights(page):
    page.goto("/diagnose")
    source = page.locator("script[src*=recording]").get_attribute("src")

    assert len(page.request.get(source).body()) <= 6_000
    assert len(page.request.get("/recording-cleaner.js").body()) <= 15_000

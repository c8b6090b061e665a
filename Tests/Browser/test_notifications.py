"""Who is told of what happens: the settings of the desk, and a reporter's answers by e-mail."""

import json
import os
import re
import subprocess
import threading

import pytest
from playwright.sync_api import expect

from conftest import DESKTOP
from desk import expect_accessible, let_in, log_in
from server import ROOT, Handrail

NAME = "ada"
SETTINGS = "/desk/settings/notifications"


class Program:
    """A program that says its port and then a line of JSON for each thing that it is sent."""

    def __init__(self, name: str):
        self._process = subprocess.Popen(
            ["/usr/bin/python3", ROOT / "Tests/NotifyTests" / name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self._process.stdout.readline())["port"]

    def next(self) -> dict:
        patience = threading.Timer(20, self._process.kill)
        patience.start()
        try:
            return json.loads(self._process.stdout.readline())
        finally:
            patience.cancel()

    def stop(self):
        self._process.stdin.close()
        self._process.wait(10)


@pytest.fixture(scope="module")
def mailbox():
    mailbox = Program("mailbox.py")
    yield mailbox
    mailbox.stop()


@pytest.fixture(scope="module")
def receiver():
    receiver = Program("receiver.py")
    yield receiver
    receiver.stop()


@pytest.fixture(scope="module")
def telling(mailbox, tmp_path_factory):
    """A server that sends mail, and may tell webhooks on this machine."""
    binary = os.environ.get("HANDRAIL_BINARY", ROOT / ".build/debug/handrail")
    server = Handrail(
        binary, tmp_path_factory.mktemp("telling"), options=[
            "--smtp-url", f"smtp://127.0.0.1:{mailbox.port}", "--mail-from", "help@acme.example",
            "--base-url", "http://help.acme.example", "--webhook-private", "on"])
    let_in(server, NAME, "admin")
    yield server
    assert server.stop() == 0
    assert [line for line in server.log if "@" in line] == [], "no address is logged"


@pytest.fixture(scope="module")
def inside(telling, browser):
    context = browser.new_context(base_url=telling.url, viewport=DESKTOP, reduced_motion="reduce")
    page = context.new_page()
    log_in(page, NAME)
    yield page
    context.close()


def test_a_webhook_is_added_tried_and_removed(inside, receiver):
    page = inside
    page.goto("/desk/settings")
    page.get_by_role("link", name="Notifications").click()
    page.get_by_label("Address").fill("http://hooks.acme.com/")
    page.get_by_role("button", name="Add the webhook").click()
    expect(page.get_by_role("alert")).to_contain_text("begins with https://")
    expect(page.get_by_label("Address")).to_have_value("http://hooks.acme.com/")
    expect_accessible(page, DESKTOP["width"])

    page.get_by_label("Address").fill(f"http://127.0.0.1:{receiver.port}/secret")
    page.get_by_label("Spike of a code").uncheck()
    page.get_by_role("button", name="Add the webhook").click()
    expect(page.locator(".secrets")).to_contain_text("hrwh_")
    page.get_by_role("link", name="I have kept it").click()

    page.get_by_role("button", name="Test").click()
    expect(page).to_have_url(re.compile(SETTINGS + "#log$"))
    expect(page.get_by_role("region", name="What was sent")).to_contain_text("Test")
    assert receiver.next()["header"]["Handrail-Event"] == "webhook.test"
    expect(page.get_by_text("/secret")).to_have_count(0)
    expect_accessible(page, DESKTOP["width"])
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("No webhook is told of anything.")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_settings_are_accessible_and_fit(inside, scheme, width):
    inside.set_viewport_size({"width": width, "height": 800})
    inside.emulate_media(color_scheme=scheme)
    inside.goto(SETTINGS)
    expect_accessible(inside, width)


@pytest.mark.parametrize("with_script", [True, False], ids=["with_JavaScript", "without"])
def test_a_reporter_gets_the_answer_by_mail(telling, mailbox, browser, with_script):
    context = browser.new_context(
        base_url=telling.url, java_script_enabled=with_script,
        viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto("/report?code=502")
    page.get_by_label("What happened?").fill("502 and I want to know")
    page.get_by_label("Your e-mail address").fill("eve@mail.example")
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")
    if with_script:
        expect_accessible(page, 360)
    page.get_by_role("button", name="Send me answers by e-mail").click()
    expect(page.get_by_text("We sent a mail to eve@mail.example")).to_be_visible()

    mail = mailbox.next()
    assert mail["to"] == ["eve@mail.example"]
    link = next(line for line in mail["text"].splitlines() if "/mail/confirm/" in line)
    page.goto(link.replace("http://help.acme.example", telling.url))
    if with_script:
        expect_accessible(page, 360)
    page.get_by_role("button", name="Yes, send me answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You get our answers by e-mail")
    context.close()

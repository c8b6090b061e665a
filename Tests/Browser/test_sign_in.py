"""Logging in with a provider of OpenID Connect, which is another site for the browser."""

import json
import os
import re
import socket
import subprocess

import pytest
from playwright.sync_api import expect

from conftest import DESKTOP
from desk import PASSWORD, expect_accessible, let_in, log_in
from server import ROOT, Handrail

SIZES = [DESKTOP, {"width": 360, "height": 740}]
PEOPLE = {True: "kim", False: "lee"}


@pytest.fixture(scope="module")
def provider():
    """The port of a provider; `localhost` and 127.0.0.1 are two sites."""
    process = subprocess.Popen(
        ["/usr/bin/python3", ROOT / "Tests/SignInTests/provider.py", "--host", "localhost",
         "--people", "kim-0", "lee-0", "max-0"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    yield json.loads(process.stdout.readline())["port"]
    process.stdin.close()
    process.wait(10)


@pytest.fixture(scope="module")
def desk(provider, tmp_path_factory):
    """A server that knows the provider, and where it is itself."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    binary = os.environ.get("HANDRAIL_BINARY", ROOT / ".build/debug/handrail")
    server = Handrail(
        binary, tmp_path_factory.mktemp("desk"), options=[
            "--port", str(port), "--base-url", f"http://127.0.0.1:{port}",
            "--oidc-issuer", f"http://localhost:{provider}", "--oidc-client-id", "handrail",
            "--oidc-name", "Acme Login"])
    for name in [*PEOPLE.values(), "max"]:
        let_in(server, name)
    yield server
    assert server.stop() == 0
    secret = re.compile(r"[a-z]-0|code=")
    assert [line for line in server.log if secret.search(line)] == []


@pytest.fixture(params=[True, False], ids=["with_JavaScript", "without_JavaScript"])
def person(desk, browser, request):
    """A page of somebody, and their name."""
    context = browser.new_context(
        base_url=desk.url, viewport=DESKTOP, java_script_enabled=request.param)
    context.set_default_timeout(10_000)
    yield context.new_page(), PEOPLE[request.param]
    context.close()


def test_an_account_is_connected_once_and_then_lets_in(person):
    page, name = person
    log_in(page, name)
    page.goto("/desk/account")
    page.get_by_label("Your password here").fill(PASSWORD)
    page.get_by_role("button", name="Connect with Acme Login").click()
    page.get_by_role("button", name=f"{name}-0").click()
    expect(page.get_by_text("Your account at Acme Login has been connected since")).to_be_visible()
    page.get_by_role("button", name="Log out", exact=True).click()

    page.goto("/desk/outages")
    page.get_by_role("button", name="Log in with Acme Login").click()
    page.get_by_role("button", name=f"{name}-0").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Outages")

    page.goto("/desk/account")
    page.get_by_role("button", name="Disconnect").click()
    expect(page.get_by_role("button", name="Connect with Acme Login")).to_be_visible()


def test_who_stops_or_is_not_known_reads_what_to_do(person):
    page, _ = person
    page.goto("/desk/login")
    page.get_by_role("button", name="Log in with Acme Login").click()
    page.get_by_role("button", name="access_denied").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme Login did not let you in")
    page.get_by_role("link", name="To the login page").click()

    page.get_by_role("button", name="Log in with Acme Login").click()
    page.get_by_role("button", name="max-0").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This account is not connected")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("This login cannot be finished")


@pytest.mark.parametrize("size", SIZES, ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_pages_are_accessible_and_fit(desk, browser, size, scheme):
    context = browser.new_context(
        base_url=desk.url, viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()

    def look(name):
        expect_accessible(page, size["width"])
        if folder := os.environ.get("HANDRAIL_PICTURES"):
            page.screenshot(path=f"{folder}/{name}-{size['width']}-{scheme}.png", full_page=True)

    page.goto("/desk/login")
    look("login")
    page.goto("/desk/login/oidc/callback?code=a&state=b")
    look("end")
    log_in(page, "max")
    page.goto("/desk/account")
    look("account")
    page.get_by_label("Your password here").fill(PASSWORD)
    page.get_by_role("button", name="Connect with Acme Login").click()
    page.get_by_role("button", name="max-0").click()
    expect(page.get_by_role("button", name="Disconnect")).to_be_visible()
    look("connected")
    page.get_by_role("button", name="Disconnect").click()
    context.close()

"""One server for all tests, a browser for each file, a page of its own for each test."""

import os
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from page_kinds import PAGE_KINDS
from server import ROOT, Handrail

PATIENCE = 10_000
DESKTOP = {"width": 1280, "height": 900}

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def handrail(tmp_path_factory):
    binary = os.environ.get("HANDRAIL_BINARY", ROOT / ".build/debug/handrail")
    server = Handrail(binary, tmp_path_factory.mktemp("data"))
    yield server
    assert server.stop() == 0, "SIGTERM must end it with exit code 0:\n" + "".join(server.log)
    failures = [line for line in server.log if " error " in line]
    assert failures == [], "no visit is an error of the server"


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def browser(playwright):
    """A browser of its own for each file, so that one that hangs spoils no other."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    chromium = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=arguments)
    yield chromium
    chromium.close()


@pytest.fixture(scope="module")
def new_context(browser, handrail):
    """Makes a context whose addresses begin at the server's."""

    def make(**settings):
        context = browser.new_context(
            **{"base_url": handrail.url, "viewport": DESKTOP, "reduced_motion": "reduce",
               "locale": "en-GB", **settings})
        context.set_default_timeout(PATIENCE)
        return context

    return make


@pytest.fixture(scope="module")
def desktop(new_context):
    context = new_context()
    yield context
    context.close()


@pytest.fixture
def page(desktop):
    """A page at a desk."""
    page = desktop.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module", params=PAGE_KINDS.values(), ids=PAGE_KINDS.keys())
def shown(desktop, request):
    """Every kind of page, opened once for the tests of a file that look at it and press nothing."""
    page = desktop.new_page()
    request.param(page)
    yield page
    page.close()


@pytest.fixture(params=[True, False], ids=["with_JavaScript", "without_JavaScript"])
def visitor_page(new_context, request):
    """A page of somebody who comes for the first time."""
    context = new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()

"""What the tests of the desk have in common: letting somebody in, a report, a look with axe."""

import subprocess

from playwright.sync_api import Page, expect

from test_accessibility import AXE, OPTIONS

PASSWORD = "correct horse battery"


def let_in(handrail, name: str, role: str = "agent"):
    """Adds somebody who may log in. The server is shared: each file has names of its own."""
    subprocess.run(
        [handrail.binary, "agents", "add", name, "--role", role, "--password-stdin",
         "--data", handrail.data],
        input=PASSWORD + "\n", text=True, check=True, capture_output=True)


def log_in(page: Page, name: str):
    page.goto("/desk")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reports")


def send_report(page: Page, summary: str):
    page.goto("/report?code=502")
    page.get_by_label("What happened?").fill(summary)
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")


def expect_accessible(page: Page, width: int):
    """Axe finds nothing, and nothing is wider than the window."""
    page.evaluate(AXE)
    violations = page.evaluate("options => axe.run(options).then(r => r.violations)", OPTIONS)
    assert [f"{rule['id']}: {node['failureSummary']} {node['html'][:200]}"
            for rule in violations for node in rule["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width

"""The API does what its document says, whatever it is sent."""

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from server import ROOT, Handrail

CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_schema_conformance", "negative_data_rejection",
]
# A change is sent to whatever version there is, so that changes are carried out and not only
# refused: that another version is refused is tested in Tests/APITests.
# A body may also be refused for its size alone, before it is read.
CONFIGURATION = """
[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "413", "415", "422", "428", "429", "5xx"]

[[operations]]
include-operation-id = "changeReport"
parameters = { "header.If-Match" = "*" }
"""
WRITES = {
    "report.answer", "report.note", "report.status", "report.tag", "report.snooze", "outage.open",
    "outage.update", "outage.close", "answer.add", "answer.change", "answer.remove", "view.save",
}
SCOPES = ["reports:read", "reports:write", "admin"]


@pytest.fixture(scope="module")
def handrail(tmp_path_factory):
    binary = os.environ.get("HANDRAIL_BINARY", ROOT / ".build/debug/handrail")
    server = Handrail(binary, tmp_path_factory.mktemp("data"))
    yield server
    assert server.stop() == 0, "SIGTERM must end it with exit code 0:\n" + "".join(server.log)
    failures = [line for line in server.log if " error " in line]
    assert failures == [], "no request is an error of the server"


@pytest.fixture(scope="module")
def token(handrail):
    """A token with which everything may be asked, made as the operator makes one."""
    run(handrail, "add", "ada", "--role", "admin", "--password-stdin")
    scopes = [part for scope in SCOPES for part in ("--scope", scope)]
    return run(handrail, "token", "ada", "--for", "tests", *scopes).strip()


def run(handrail, *arguments) -> str:
    made = subprocess.run(
        [handrail.binary, "agents", *arguments, "--data", handrail.data],
        input="correct horse battery\n", text=True, check=True, capture_output=True)
    return made.stdout


def ask(handrail, path: str, token: str | None = None, body: dict | None = None) -> dict:
    headers = {"Content-Type": "application/json"} | (
        {"Authorization": f"Bearer {token}"} if token else {})
    request = urllib.request.Request(
        handrail.url + path, headers=headers, data=json.dumps(body).encode() if body else None)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


@pytest.fixture(scope="module")
def asked(handrail, token):
    """What Schemathesis says after it has asked every operation, good requests and bad ones."""
    for number in range(3):
        report = {"summary": f"502 on upload {number}", "code": 502}
        ask(handrail, "/api/v1/reports", body=report)
    configuration = handrail.data / "schemathesis.toml"
    configuration.write_text(CONFIGURATION)
    command = [
        Path(sys.executable).parent / "st", "--config-file", configuration, "run",
        handrail.url + "/api/v1/openapi.json", "--header", f"Authorization: Bearer {token}",
        "--phases", "examples,coverage,fuzzing", "--checks", ",".join(CHECKS),
        "--max-examples", "12", "--seed", "20261130", "--generation-database", "none",
        "--warnings", "off", "--no-color", "--no-shrink", "--continue-on-failure"]
    return subprocess.run(command, text=True, capture_output=True, cwd=handrail.data)


def test_every_answer_is_as_the_document_tells_it(asked):
    assert asked.returncode == 0, asked.stdout + asked.stderr


def test_every_operation_was_asked(handrail, asked):
    paths = ask(handrail, "/api/v1/openapi.json")["paths"]
    # Schemathesis has read the document itself, and does not ask for it again.
    count = sum(len(operations) for path, operations in paths.items() if "openapi" not in path)

    assert f"Tested: {count}" in asked.stdout, asked.stdout


def test_some_of_what_was_asked_has_been_done(handrail, token, asked):
    """Refusals alone would prove little: reports were sent, changed and answered."""
    done = set()
    page = {"next": ""}
    while (cursor := page["next"]) is not None:
        start = f"&cursor={cursor}" if cursor else ""
        page = ask(handrail, f"/api/v1/desk/audit?limit=200{start}", token)
        done |= {entry["action"] for entry in page["entries"]}

    # Which of them are met is left to Schemathesis, which takes references out of answers.
    assert len(done & WRITES) > 3, done
    assert len(ask(handrail, "/api/v1/desk/reports?limit=200", token)["reports"]) > 3


def test_a_token_is_needed(handrail):
    with pytest.raises(urllib.error.HTTPError) as refused:
        ask(handrail, "/api/v1/desk/reports")

    assert refused.value.code == 401

"""The report form: opened, filled in and sent."""

import re
from urllib.parse import urlencode

from figures import Unmeasured

SUMMARY = "502 when I press Send"
DESCRIPTION = "It happens with every message since this morning. " * 8
FIELDS = {
    "summary": SUMMARY, "description": DESCRIPTION, "code": "502", "frequency": "often",
    "browser": "Firefox 140", "system": "Debian 12",
}


def token(connection):
    """The hidden token of a fresh form."""
    connection.request("GET", "/report")
    page = connection.getresponse().read().decode()
    found = re.search(r'name="form_token" value="([^"]+)"', page)
    if not found:
        raise Unmeasured("the report form has no form_token")
    return found[1]


def send(connection, token):
    """Sends the form without a file."""
    header = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/report", body(token), header)
    expect_receipt(connection.getresponse())


def body(token):
    """The form as it is sent without a file."""
    return urlencode({"form_token": token} | FIELDS)


def expect_receipt(answer):
    """Reads the answer, which leads to the receipt when the report is stored."""
    answer.read()
    if answer.status != 303:
        raise Unmeasured(f"a report is answered {answer.status}, not 303")

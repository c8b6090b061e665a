"""A report with a HAR file, sent at the pace of a visitor's line."""

import json
import time

from figures import Unmeasured
from report_form import FIELDS, expect_receipt

BOUNDARY = "----handrail-bench"
PIECE = 64 << 10


def har(size):
    """Of about this size, what a browser writes down of the requests of a page."""
    fields = [{"name": f"x-field-{number}", "value": "value " * 6} for number in range(8)]
    request = {"method": "GET", "url": "https://help.example.com/articles/", "headers": fields}
    response = {"status": 502, "content": {"text": "Bad gateway. " * 30}, "headers": fields}
    entry = json.dumps({"request": request, "response": response, "time": 214.5})
    entries = ",\n".join([entry] * (size // (len(entry) + 2)))
    return f'{{"log": {{"version": "1.2", "entries": [\n{entries}\n]}}}}\n'.encode()


def send(connection, token, file, bytes_a_second, sent):
    """Uploads the file; `sent` is called with the size of each piece."""
    head, tail = around(token)
    connection.putrequest("POST", "/report")
    connection.putheader("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
    connection.putheader("Content-Length", len(head) + len(file) + len(tail))
    connection.endheaders(head)
    start = time.monotonic()
    bytes_left = memoryview(file)
    try:
        while bytes_left:
            due = start + (len(file) - len(bytes_left)) / bytes_a_second
            time.sleep(max(0, due - time.monotonic()))
            piece, bytes_left = bytes_left[:PIECE], bytes_left[PIECE:]
            connection.send(piece)
            sent(len(piece))
        connection.send(tail)
    except ConnectionError:
        # It may have been refused before its end, and then the answer says why.
        pass
    try:
        expect_receipt(connection.getresponse())
    except ConnectionError as error:
        raise Unmeasured(f"a file of {len(file):,} bytes is not taken: {error!r}") from None


def around(token):
    """The bytes of the form before the file and those after it."""
    parts = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in ({"form_token": token} | FIELDS).items()
    )
    file = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="attachment"; filename="a.har"\r\n'
        "Content-Type: application/json\r\n\r\n"
    )
    return (parts + file).encode(), f"\r\n--{BOUNDARY}--\r\n".encode()

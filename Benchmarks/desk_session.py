"""Somebody who is logged in at the desk."""

from urllib.parse import urlencode

from figures import Unmeasured


def log_in(server, name, password):
    """The cookie of a new session."""
    connection = server.connection()
    connection.request(
        "POST", "/desk/login", urlencode({"name": name, "password": password}),
        {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    answer.read()
    cookie = answer.getheader("Set-Cookie")
    connection.close()
    if answer.status != 303 or not cookie:
        raise Unmeasured(f"logging in is answered {answer.status}")
    return cookie.split(";")[0]

"""A provider of OpenID Connect for tests: prints its port, then a line of JSON for each visit.

It is one that a browser can use: whoever comes to /authorize is asked who they are. A line of
JSON on its input changes what it does from then on, such as {"claims": {"nonce": "x"}}; the end
of its input ends it.
"""

import argparse
import base64
import hashlib
import html
import json
import secrets
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote_plus, urlencode, urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

WRITING = threading.Lock()


def say(value):
    with WRITING:
        print(json.dumps(value), flush=True)


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def number(value: int, size: int | None = None) -> str:
    return b64(value.to_bytes(size or (value.bit_length() + 7) // 8, "big"))


class Keys:
    """An RSA and a P-256 key, each with a kid; made anew when they are to change."""

    def __init__(self):
        self.rsa = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.ec = ec.generate_private_key(ec.SECP256R1())
        self.name = secrets.token_hex(4)

    def set(self):
        r, e = self.rsa.public_key().public_numbers(), self.ec.public_key().public_numbers()
        return {"keys": [
            {"kty": "OKP", "crv": "Ed25519", "kid": "odd", "x": "AA"},
            {"kty": "RSA", "use": "sig", "kid": f"rsa-{self.name}", "n": number(r.n),
             "e": number(r.e)},
            {"kty": "EC", "crv": "P-256", "kid": f"ec-{self.name}", "x": number(e.x, 32),
             "y": number(e.y, 32)},
        ]}

    def token(self, claims, algorithm="RS256", kid=None):
        kid = kid or (f"ec-{self.name}" if algorithm == "ES256" else f"rsa-{self.name}")
        head = b64(json.dumps({"alg": algorithm, "typ": "JWT", "kid": kid}).encode())
        signed = f"{head}.{b64(json.dumps(claims).encode())}"
        return f"{signed}.{b64(self.sign(signed.encode(), algorithm))}"

    def sign(self, data, algorithm):
        if algorithm == "none":
            return b""
        if algorithm == "ES256":
            r, s = utils.decode_dss_signature(self.ec.sign(data, ec.ECDSA(hashes.SHA256())))
            return r.to_bytes(32, "big") + s.to_bytes(32, "big")
        return self.rsa.sign(data, padding.PKCS1v15(), hashes.SHA256())


KEYS = Keys()
CODES = {}
# What lines of its input changed.
TOLD = {}


class Provider(BaseHTTPRequestHandler):
    def do_GET(self):
        path, query = urlsplit(self.path).path, dict(parse_qsl(urlsplit(self.path).query))
        say({"path": path, "query": query})
        if path == "/.well-known/openid-configuration":
            self.give(TOLD.get("configuration") or configuration())
        elif path == "/keys":
            self.give(KEYS.set())
        elif path == "/authorize":
            self.ask(query)
        elif path == "/decide":
            self.decide(query)
        else:
            self.send_error(404)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = dict(parse_qsl(body))
        say({"path": self.path, "form": form, "header": dict(self.headers.items())})
        if TOLD.get("endless"):
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b"x" * 65536)
            except OSError:
                return
        if not self.is_client(form):
            return self.give({"error": "invalid_client"}, 401)
        given = CODES.pop(form.get("code"), None)
        if given is None or not self.proves(form, given):
            return self.give({"error": "invalid_grant"}, 400)
        self.give({"access_token": "opaque", "token_type": "Bearer",
                   "id_token": id_token(given)})

    def is_client(self, form):
        if options.secret is None:
            return form.get("client_id") == options.client
        kind, _, pair = self.headers.get("Authorization", "").partition(" ")
        name, _, secret = base64.b64decode(pair).decode().partition(":")
        return (kind, unquote_plus(name), unquote_plus(secret)) == (
            "Basic", options.client, options.secret)

    def proves(self, form, given):
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        return (b64(digest) == given["code_challenge"]
                and form.get("grant_type") == "authorization_code"
                and form.get("redirect_uri") == given["redirect_uri"])

    def ask(self, query):
        """Who it is: a person presses a button, as each has one."""
        expected = {"response_type": "code", "client_id": options.client,
                    "code_challenge_method": "S256"}
        if any(query.get(name) != value for name, value in expected.items()):
            return self.send_error(400)
        choices = [("subject", name) for name in options.people] + [("error", "access_denied")]
        forms = "".join(
            f'<form action="/decide"><input type="hidden" name="request" '
            f'value="{html.escape(json.dumps(query))}"><button name="{field}" '
            f'value="{value}">{value}</button></form>' for field, value in choices)
        page = ("<!doctype html><html lang=en><title>Provider</title>"
                f"<h1>Who are you?</h1>{forms}").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def decide(self, query):
        request = json.loads(query["request"])
        answer = {"state": request["state"], "iss": issuer()}
        if "error" in query:
            answer["error"] = query["error"]
        else:
            answer["code"] = secrets.token_urlsafe(16)
            CODES[answer["code"]] = {**request, "subject": query["subject"]}
        self.send_response(302)
        self.send_header("Location", f"{request['redirect_uri']}?{urlencode(answer)}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def give(self, value, status=200):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def issuer():
    return f"http://{options.host}:{server.server_address[1]}"


def configuration():
    return {"issuer": issuer(), "authorization_endpoint": issuer() + "/authorize",
            "token_endpoint": issuer() + "/token", "jwks_uri": issuer() + "/keys"}


def id_token(given):
    now = int(time.time())
    claims = {"iss": issuer(), "sub": given["subject"], "aud": options.client, "iat": now,
              "exp": now + 300, "nonce": given["nonce"], **TOLD.get("claims", {})}
    return KEYS.token(claims, TOLD.get("algorithm", "RS256"), TOLD.get("kid"))


parser = argparse.ArgumentParser()
parser.add_argument("--client", default="handrail")
parser.add_argument("--secret")
parser.add_argument("--host", default="127.0.0.1")
parser.add_argument("--people", nargs="*", default=["ada-0", "bob-0"])
options = parser.parse_args()
server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
say({"port": server.server_address[1]})
for line in sys.stdin:
    TOLD = json.loads(line)
    if TOLD.get("keys") == "new":
        KEYS = Keys()
    say({"told": TOLD})

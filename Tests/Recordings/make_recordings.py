"""Makes the recordings of this folder, with secrets planted in them, and the
list of the secrets. Run again, it makes the same files.

    python3 Tests/Recordings/make_recordings.py

Nothing in the files is real: hosts, people, keys and tokens are made up.
"""

import base64
import json
import random
import string
from pathlib import Path
from urllib.parse import quote

HERE = Path(__file__).resolve().parent
# In a recording, this text is written with JSON escapes for its letters.
ESCAPED = "\ue000"


class Secrets:
    """Makes secrets and remembers what they are and where they were put."""

    def __init__(self, file, seed):
        self.file = file
        self.random = random.Random(seed)
        self.rows = []

    def plant(self, secret, kind, where):
        self.rows.append((secret, kind, self.file, where))
        return secret

    def letters(self, count, alphabet=string.ascii_letters + string.digits):
        return "".join(self.random.choice(alphabet) for _ in range(count))

    def token(self, where, count=32, prefix=""):
        return self.plant(prefix + self.letters(count), "token", where)

    def hex(self, where, count=32):
        return self.plant(self.letters(count, "0123456789abcdef"), "hex", where)

    def jwt(self, where):
        parts = [
            base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
            for part in ({"alg": "HS256", "typ": "JWT"}, {"sub": self.letters(9), "iat": 1764000000})
        ]
        return self.plant(".".join(parts + [self.letters(43)]), "jwt", where)

    def password(self, where):
        words = ["maple", "Otter", "gravel", "Lantern", "cobalt", "Thistle", "walnut", "Harbor"]
        return self.plant(
            self.random.choice(words) + self.random.choice("!.-*") + self.letters(5), "password", where
        )

    def word(self, where):
        """A password of letters alone, which only its place gives away."""
        return self.plant(self.letters(9, string.ascii_lowercase), "word", where)

    def email(self, where):
        name = self.letters(7, string.ascii_lowercase)
        return self.plant(f"{name}@mail{self.random.randrange(90)}.example.org", "e-mail", where)

    def address(self, where):
        return self.plant(
            f"10.{self.random.randrange(256)}.{self.random.randrange(256)}.{self.random.randrange(1, 255)}",
            "address", where,
        )

    def host(self, where, domain):
        return self.plant(f"{self.letters(8, string.ascii_lowercase)}.{domain}", "host", where)

    def number(self, where, count=16):
        return self.plant(self.letters(count, string.digits), "number", where)


def header(name, value):
    return {"name": name, "value": value}


class Recording:
    """A recording in the shape that one browser exports."""

    def __init__(self, browser, file, seed, version):
        self.browser = browser
        self.file = file
        self.version = version
        self.secrets = Secrets(file, seed)
        self.entries = []
        self.clock = 0

    def name(self, text):
        """A header's name as this version of HTTP has it."""
        return text if self.version == "http/1.1" else text.lower()

    def entry(self, url, status=200, method="GET", request=(), response=(), wait=120.0, **more):
        headers = [header(self.name(name), value) for name, value in request]
        answer = [header(self.name(name), value) for name, value in response]
        if self.browser == "chrome" and self.version == "http/2.0":
            rest = url.split("://", 1)[1]
            authority, _, path = rest.partition("/")
            headers = [
                header(":authority", authority), header(":method", method),
                header(":path", "/" + path), header(":scheme", "https"),
            ] + headers
        entry = {
            "startedDateTime": f"2026-11-24T14:{self.clock // 60:02d}:{self.clock % 60:02d}.250Z",
            "time": wait + 30.5,
            "request": {
                "method": method, "url": url, "httpVersion": self.version, "headers": headers,
                "queryString": more.get("query", []), "cookies": more.get("cookies", []),
                "headersSize": 412, "bodySize": more.get("request_size", 0),
            },
            "response": {
                "status": status, "statusText": more.get("reason", ""), "httpVersion": self.version,
                "headers": answer, "cookies": more.get("set_cookies", []),
                "content": more.get("content", {"size": 1204, "mimeType": "application/json"}),
                "redirectURL": more.get("redirect", ""), "headersSize": 300, "bodySize": 1204,
            },
            "cache": {},
            "timings": {
                "blocked": 1.5, "dns": 4, "connect": 20, "ssl": 12, "send": 0.5, "wait": wait,
                "receive": 4.5,
            },
            "serverIPAddress": more.get("server", "104.18.32.47"),
        }
        if "post" in more:
            entry["request"]["postData"] = more["post"]
        entry.update(more.get("entry", {}))
        entry["response"].update(more.get("answer", {}))
        if self.browser == "chrome":
            entry["_resourceType"] = more.get("kind", "fetch")
            entry["_priority"] = "High"
            entry["connection"] = "241"
            entry["pageref"] = "page_1"
        elif self.browser == "firefox":
            entry["connection"] = "443"
            entry["pageref"] = "page_1"
        self.entries.append(entry)
        self.clock += more.get("after", 2)

    def log(self, pages=(), **more):
        creator = {
            "chrome": {"name": "WebInspector", "version": "537.36"},
            "firefox": {"name": "Firefox", "version": "132.0"},
            "safari": {"name": "WebKit Web Inspector", "version": "1.0"},
        }[self.browser]
        log = {"version": "1.2", "creator": creator}
        if self.browser == "firefox":
            log["browser"] = {"name": "Firefox", "version": "132.0"}
        return {"log": log | {"pages": list(pages), "entries": self.entries} | more}

    def write(self, log):
        text = json.dumps(log, indent=None if self.browser == "safari" else 2, ensure_ascii=False)
        parts = text.split(ESCAPED)
        for place in range(1, len(parts), 2):
            parts[place] = "".join(f"\\u{ord(letter):04x}" for letter in parts[place])
        (HERE / self.file).write_text("".join(parts) + "\n", encoding="utf-8")


def twice(text):
    """Percent-encoded with every letter, then once more."""
    once = "".join(f"%{byte:02x}" for byte in text.encode())
    return quote(once)


def encoded(text):
    return "".join(f"%{byte:02X}" for byte in text.encode())


CLOUDFLARE = [
    ("Server", "cloudflare"), ("CF-Ray", "8f2a1b3c4d5e6f70-FRA"), ("Content-Type", "text/html"),
    ("Date", "Tue, 24 Nov 2026 14:00:01 GMT"), ("Cache-Control", "private, max-age=0, no-store"),
]
AGENT = (
    "User-Agent",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/131.0.0.0 Safari/537.36",
)


def chrome_http2():
    rec = Recording("chrome", "chrome-http2.har", 11, "http/2.0")
    s = rec.secrets
    base = "https://chat.example.com"
    session = s.token("cookie header")
    rec.entry(
        f"{base}/backend-api/conversation?page=2&access_token={s.jwt('query')}", 502, "POST",
        [
            AGENT, ("cookie", f"__Secure-session={session}; theme={s.word('cookie header')}"),
            ("authorization", f"Bearer {s.jwt('authorization')}"),
            ("x-csrf-token", s.hex("csrf header")), ("accept", "text/event-stream"),
            ("referer", f"{base}/c/{s.token('path of referrer', 24)}?code={s.token('query of referrer')}"),
            ("oai-device-id", s.hex("unknown header")),
            ("x-acme-note", s.word("unknown header")),
        ],
        CLOUDFLARE + [("set-cookie", f"__cf_bm={s.token('set-cookie')}; path=/; Secure; HttpOnly")],
        wait=60000.0,
        cookies=[{"name": "__Secure-session", "value": session}, {"name": "id", "value": s.word("cookie list")}],
        set_cookies=[{"name": "__cf_bm", "value": s.token("cookie list of the answer")}],
        query=[header("page", "2"), header("access_token", s.token("query list"))],
        post={
            "mimeType": "application/json",
            "text": json.dumps({
                "messages": [{"author": {"name": s.word("JSON body")}, "content": {"parts": [
                    f"my password is {s.password('JSON body')}"]}}],
                "deep": {"er": [{"and": {"deeper": [{"client_secret": s.token("JSON body, deep")}]}}]},
            }),
        },
        content={"size": 150, "mimeType": "text/html; charset=UTF-8", "text": f"<p>{s.email('body of the answer')}</p>"},
        entry={
            "_initiator": {"type": "script", "stack": {"callFrames": [
                {"url": f"{base}/app.js?sig={s.token('initiator')}", "functionName": s.word("initiator")}]}},
            "_connectionId": "241",
            "comment": f"call {s.email('comment of the request')}",
        },
    )
    rec.entry(
        f"https://{s.word('user of an address')}:{s.password('password of an address')}@api.example.com/v1/models?api_key={s.token('query', 40, 'sk-')}&limit=20",
        200, "GET", [AGENT, ("x-api-key", s.token("api key header", 36, "sk-proj-")), ("ACCEPT", "*/*")],
        [("server", "nginx/1.25.3"), ("x-request-id", "req-4f2a9c1e7b3d"), ("link", f"<{base}/n?cursor={s.token('link header')}>; rel=next")],
        query=[header("api_key", s.token("query list")), header("limit", "20")],
    )
    rec.entry(
        f"{base}/oauth/callback?code={s.token('oauth code')}&state={s.token('oauth state')}#id_token={s.jwt('fragment')}",
        302, "GET", [AGENT],
        [("location", f"{base}/home?session={s.token('query of location')}&next=%2Fchat#{s.token('fragment of location')}"),
         ("content-security-policy", f"default-src 'self'; report-uri {base}/csp?key={s.token('csp report address')}"),
         ("report-to", json.dumps({"endpoints": [{"url": f"{base}/r?t={s.token('report-to header')}"}]}))],
        redirect=f"{base}/home?session={s.token('redirect')}", kind="document", reason="Found",
    )
    rec.entry(
        f"{base}/users/{s.word('path behind users')}/files/{s.hex('path', 24)}/{s.token('path', 22)}/report.pdf",
        404, "GET", [AGENT, ("x-forwarded-for", s.address("forwarded header"))],
        [("server", "cloudflare"), ("x-real-ip", s.address("real ip header"))], kind="image",
    )
    rec.entry(
        f"{base}/reset/{s.word('path behind reset')}?email={encoded(s.email('query, percent-encoded'))}&acc%65ss_token={s.token('query with an encoded name')}&q={s.word('query')}+{s.word('query')}",
        200, "GET", [AGENT], [("server", "cloudflare")],
    )
    rec.entry(
        f"{base}/t/{encoded(s.token('path, percent-encoded', 20))}/{twice(s.token('path, encoded twice', 20))}?redirect={quote(base + '/x?token=' + s.token('query inside of a query'), safe='')}",
        200, "GET", [AGENT], [("server", "cloudflare")],
    )
    rec.entry(
        f"{base}/j/{ESCAPED}{s.token('path with JSON escapes', 24)}{ESCAPED}?token={ESCAPED}{s.jwt('query with JSON escapes')}{ESCAPED}",
        200, "GET", [AGENT, ("authorization", f"Basic {ESCAPED}{s.token('authorization with JSON escapes')}{ESCAPED}")],
        [("server", "cloudflare")],
    )
    rec.entry(
        f"wss://ws.example.com/socket?ticket={s.token('query of a socket')}", 101, "GET",
        [AGENT, ("sec-websocket-protocol", f"v1, bearer.{s.token('protocol of a socket')}"),
         ("sec-websocket-key", s.token("key of a socket", 22))],
        [("server", "cloudflare")], kind="websocket",
        entry={"_webSocketMessages": [
            {"type": "send", "time": 1764000000.1, "opcode": 1, "data": json.dumps({"token": s.token("message of a socket")})},
            {"type": "receive", "time": 1764000000.2, "opcode": 1, "data": s.word("message of a socket")}]},
    )
    rec.entry(
        f"http://{s.host('host', 'local')}:8123/api/states", 0, "GET", [AGENT], [],
        server="", answer={"_error": "net::ERR_CONNECTION_REFUSED"}, wait=0.0,
    )
    rec.entry(
        f"https://{s.host('host', 'corp.internal')}/wiki", 200, "GET",
        [AGENT, ("origin", f"https://{s.host('host of origin', 'lan')}")],
        [("via", f"1.1 {s.host('host of via', 'intranet')} (squid)")],
        server=s.address("address of the server"),
    )
    rec.entry(
        f"{base}/share?SAMLResponse={quote(base64.b64encode(s.token('SAML in the query', 60).encode()).decode())}&RelayState={s.token('RelayState')}&sid={s.number('query', 12)}",
        200, "POST", [AGENT], [("server", "cloudflare")],
        post={
            "mimeType": "application/x-www-form-urlencoded",
            "params": [{"name": "SAMLResponse", "value": s.token("form field", 80)}, {"name": "password", "value": s.password("form field")}, {"name": s.token("name of a form field", 24), "value": "1"}],
            "text": f"SAMLResponse={s.token('form body', 60)}&user={s.word('form body')}",
        },
    )
    rec.entry(
        f"{base}/ces/v1/t", 200, "POST", [AGENT, ("content-type", f"multipart/form-data; boundary=----WebKitFormBoundary{s.token('boundary', 16)}")],
        [("server", "cloudflare"), ("server-timing", f'edge;desc="{s.token("server timing")}"')],
        content={"size": 40, "mimeType": "application/octet-stream", "encoding": "base64",
                 "text": base64.b64encode(s.token("body in base64").encode()).decode()},
        entry={"_custom": {"secret": s.token("unknown field")}, "_token": s.token("unknown field")},
        answer={"_note": s.word("unknown field of the answer")},
    )
    for number in range(6):
        rec.entry(f"{base}/assets/app-{number}.js", 200, "GET", [AGENT], [("server", "cloudflare")], kind="script")
    page = {
        "startedDateTime": "2026-11-24T14:00:00.100Z", "id": "page_1",
        "title": f"{base}/c/{s.token('title of the page', 24)}?user={s.email('title of the page')}",
        "pageTimings": {"onContentLoad": 812.4, "onLoad": 1500.9}, "comment": s.word("comment of the page"),
    }
    log = rec.log([page], comment=f"recorded by {s.email('comment of the recording')}")
    log["log"]["_extra"] = {"machine": s.word("unknown field of the recording")}
    rec.write(log)
    return s.rows


def chrome_http1():
    rec = Recording("chrome", "chrome-http1.har", 23, "http/1.1")
    s = rec.secrets
    base = "http://shop.example.net"
    names = [
        "Authorization", "aUTHORIZATION", "Proxy-Authorization", "X-Auth-Token", "X-Amz-Security-Token",
        "Api-Key", "X-Goog-Api-Key", "Ocp-Apim-Subscription-Key", "X-Vault-Token", "X-XSRF-TOKEN",
        "X-Session-Id", "Private-Token", "X-Shopify-Access-Token", "DPoP", "X-Authorization", "Authentication",
        "X-Firebase-AppCheck", "X-Signature", "X-Client-Data", "X-Hub-Signature-256",
    ]
    for number, name in enumerate(names):
        rec.entry(
            f"{base}/api/items?page={number}", 200, "GET",
            [AGENT, ("Host", "shop.example.net"), (name, s.token(f"header {name}")), ("Cookie", f"sid={s.token('Cookie header')}")],
            [("Server", "Apache/2.4.57 (Debian)"), ("Set-Cookie", f"sid={s.token('Set-Cookie header')}\nb={s.word('second Set-Cookie')}")],
        )
    makers = [
        ("ghp_", 36), ("github_pat_", 40), ("glpat-", 20), ("xoxb-", 40), ("AKIA", 16), ("AIza", 35),
        ("ya29.", 60), ("hf_", 34), ("npm_", 36), ("SG.", 60), ("whsec_", 32), ("sk_live_", 24),
    ]
    for prefix, count in makers:
        rec.entry(
            f"{base}/api/check/{s.token(f'path, {prefix}', count, prefix)}?v={s.token(f'query, {prefix}', count, prefix)}",
            503, "GET", [AGENT, ("Host", "shop.example.net"), ("X-Debug", s.token(f"header, {prefix}", count, prefix))],
            [("Server", "Apache/2.4.57 (Debian)"), ("Retry-After", "30")], reason="Service Unavailable",
        )
    rec.entry(
        f"{base}/cart;jsessionid={s.hex('matrix parameter')}?PHPSESSID={s.hex('query')};token={s.token('query behind ;')}", 504, "POST",
        [AGENT, ("Host", "shop.example.net"), ("Referer", f"http://{s.email('user of the referrer')}/"), ("From", s.email("From header")),
         ("Forwarded", f"for={s.address('Forwarded header')};host={s.host('Forwarded header', 'home')}")],
        [("Server", "HAProxy"), ("Refresh", f"0; url=/x?t={s.token('Refresh header')}"), ("X-Powered-By", "PHP/8.2")],
        wait=30000.0, reason=f"Gateway Timeout {s.token('reason phrase', 24)}",
    )
    rec.entry(
        f"data:text/plain;base64,{base64.b64encode(s.token('data address').encode()).decode()}", 200, "GET", [], [], kind="image",
    )
    rec.entry(f"blob:{base}/{s.hex('blob address')}", 200, "GET", [], [], kind="fetch")
    rec.entry(f"file:///Users/{s.word('file address')}/x.html", 200, "GET", [], [], kind="document")
    rec.entry(f"http://localhost:3000/{s.word('path behind localhost')}.{s.word('path behind localhost')}", 200, "GET", [AGENT], [],
              server=s.plant("fd12:3456:789a:1::42", "address", "address of the server"))
    rec.entry(f"http://[{s.plant('fe80::1ff:fe23:4567:890a', 'address', 'host')}]/x", 200, "GET", [AGENT], [], server="::1")
    rec.entry(f"http://{s.plant('192.168.178.61', 'address', 'host')}/admin", 401, "GET", [AGENT, ("Host", "192.168.178.61")], [("WWW-Authenticate", f'Basic realm="{s.word("realm")}"')])
    rec.entry(f"https://{s.hex('label of a host', 32)}.cdn.example.net/a.js", 200, "GET", [AGENT], [])
    rec.entry(f"{base}/pay/{s.number('path')}/{s.number('path', 9)}?card={s.number('query')}", 200, "GET", [AGENT], [])
    page = {"startedDateTime": "2026-11-24T14:00:00.000Z", "id": "page_1", "title": f"Order of {s.word('title of the page')}", "pageTimings": {"onContentLoad": 90, "onLoad": 200}}
    rec.write(rec.log([page]))
    return s.rows


def firefox():
    rec = Recording("firefox", "firefox.har", 37, "HTTP/2")
    s = rec.secrets
    base = "https://files.example.org"
    for number in range(5):
        rec.entry(
            f"{base}/upload/part?n={number}&uploadId={s.token('query')}", 413, "PUT",
            [AGENT, ("Authorization", f"AWS4-HMAC-SHA256 Credential={s.token('authorization', 20, 'AKIA')}/20261124, Signature={s.hex('authorization', 64)}"),
             ("Cookie", f"a={s.token('cookie')}"), ("Origin", base)],
            [("server", "nginx"), ("x-served-by", "cache-fra-etou8220100-FRA"), ("x-cache", "MISS")],
            request_size=2_400_000, wait=900.0, reason="Payload Too Large",
            post={"mimeType": "application/octet-stream", "params": [], "text": s.token("body")},
            content={"size": 500, "mimeType": "text/html", "text": f"<title>413</title>{s.token('body of the answer')}"},
        )
    rec.entry(f"{base}/list?X-Amz-Signature={s.hex('query', 64)}&X-Amz-Credential={quote(s.token('query', 16, 'ASIA') + '/eu', safe='')}", 200, "GET",
              [AGENT, ("Cookie", f"a={s.word('cookie')}")], [("server", "nginx"), ("etag", s.hex("etag"))])
    rec.entry(f"{base}/gone", 0, "GET", [AGENT], [], answer={"_error": f"NS_ERROR_NET_RESET {s.token('error text')}"}, wait=0.0)
    rec.entry(f"{base}/me", 0, "GET", [AGENT], [], answer={"_error": f"cannot reach {s.email('error text')} at {s.address('error text')}"}, wait=3.0)
    rec.entry(f"{base}/graphql", 200, "POST", [AGENT, ("X-User", s.email("user header"))], [("server", "nginx")],
              post={"mimeType": "application/json", "text": json.dumps({"query": "mutation", "variables": {"pw": s.password("GraphQL body"), "mail": s.email("GraphQL body")}})})
    page = {"startedDateTime": "2026-11-24T15:00:00.000+01:00", "id": "page_1", "title": f"Inbox ({s.email('title of the page')})", "pageTimings": {"onContentLoad": 400, "onLoad": 800}}
    log = rec.log([page])
    log["log"]["creator"]["comment"] = s.word("comment of the program")
    rec.write(log)
    return s.rows


def safari():
    rec = Recording("safari", "safari.har", 53, "h3")
    s = rec.secrets
    base = "https://www.example.com"
    rec.entry(f"{base}/", 200, "GET", [AGENT, ("Cookie", f"s={s.token('cookie')}")], [("Server", "CloudFront"), ("X-Amz-Cf-Id", "Zk3xAbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdEFGHijkl=="), ("X-Cache", "Miss from cloudfront")])
    for number in range(3):
        rec.entry(f"{base}/api/save/{s.token('path', 28)}", 0, "POST", [AGENT, ("X-Access-Token", s.token("access token header"))], [],
                  answer={"_error": "The network connection was lost."}, wait=100.0, request_size=900,
                  post={"mimeType": "application/json", "text": json.dumps({"refresh_token": s.token("body"), "list": [[{"iban": s.number("body", 22)}]]})})
    rec.entry(f"{base}/api/save?k={s.token('query', 43)}&email={s.email('query')}", 200, "POST", [AGENT], [("Server", "CloudFront"), ("Location", f"//{s.host('host of location', 'local')}/a?b={s.word('query of location')}")])
    rec.entry(f"{base}/search?q={quote(s.email('query') + ' ' + s.password('query'))}&lang=de", 200, "GET", [AGENT, ("Referer", f"{base}/search?q={s.word('query of the referrer')}&page=3")], [("Server", "CloudFront")])
    page = {"startedDateTime": "2026-11-24T14:00:00.000Z", "id": "page_0", "title": f"{base}/?invite={s.token('title of the page')}", "pageTimings": {"onContentLoad": 200.1, "onLoad": 600.2}}
    rec.write(rec.log([page]))
    return s.rows


def main():
    rows = [row for make in (chrome_http2, chrome_http1, firefox, safari) for row in make()]
    lines = ["\t".join(row) for row in rows]
    assert len({row[0] for row in rows}) == len(rows)
    (HERE / "secrets.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} secrets")


if __name__ == "__main__":
    main()

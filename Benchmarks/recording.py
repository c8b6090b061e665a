"""Makes a large recording (HAR) as Chromium exports them, the same for the same seed."""

import base64
import json
import random

AGENT = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/131.0.0.0 Safari/537.36"
)
HEAD = '{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[],"entries":['
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def write(path, size, with_bodies=True, seed=7):
    """Writes as many entries as go into `size` bytes; returns how many they are."""
    chance = random.Random(seed)
    text = "".join(chance.choice(LETTERS + "      \n\"{}:,éü") for _ in range(60_000))
    blob = base64.b64encode(chance.randbytes(60_000)).decode()
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD)
        written = len(HEAD) + 3
        number = 0
        while True:
            entry = json.dumps(make(number, chance, text, blob, with_bodies), indent=2)
            piece = ("," if number else "") + entry
            written += len(piece.encode())
            if written > size:
                break
            file.write(piece)
            number += 1
        file.write("]}}")
    return number


def make(number, chance, text, blob, with_bodies):
    token = "".join(chance.choices(LETTERS, k=43))
    fails = number % 23 == 5
    path = f"/backend-api/conversation/{token[:20]}/messages?page={number % 50}&token={token}"
    entry = {
        "_initiator": {"type": "script", "stack": {"callFrames": [
            {"functionName": "send", "url": f"https://chat.example.com/app.js?v={token}", "lineNumber": n}
            for n in range(8)]}},
        "_priority": "High", "_resourceType": "fetch", "cache": {}, "connection": "241",
        "pageref": "page_1", "request": request(path, token), "response": response(number, token, fails),
        "serverIPAddress": "104.18.32.47",
        "startedDateTime": f"2026-11-24T14:{number // 60 % 60:02d}:{number % 60:02d}.{number % 1000:03d}Z",
        "time": 60012.4 if fails else 180.25,
        "timings": {"blocked": 1.2, "dns": -1, "connect": -1, "ssl": -1, "send": 0.3,
                    "wait": 60000.1 if fails else 170.0, "receive": 8.7},
    }
    if with_bodies:
        start = chance.randrange(40_000)
        entry["request"]["postData"] = {"mimeType": "application/json", "text": text[start : start + 1_200]}
        entry["response"]["content"]["text"] = (blob if number % 3 else text)[start : start + 16_000]
    return entry


def request(path, token):
    headers = {
        ":authority": "chat.example.com", ":method": "POST", ":path": path, ":scheme": "https",
        "accept": "text/event-stream", "accept-encoding": "gzip, deflate, br, zstd",
        "accept-language": "en-GB,en;q=0.9,de;q=0.8", "authorization": f"Bearer {token}",
        "cache-control": "no-cache", "content-type": "application/json",
        "cookie": f"__Secure-session={token}; theme=dark; id={token[:12]}",
        "origin": "https://chat.example.com", "referer": f"https://chat.example.com/c/{token[:18]}",
        "sec-ch-ua": '"Chromium";v="131", "Not_A Brand";v="24"', "sec-fetch-mode": "cors",
        "sec-fetch-site": "same-origin", "user-agent": AGENT,
    }
    return {
        "method": "POST", "url": "https://chat.example.com" + path, "httpVersion": "http/2.0",
        "headers": [{"name": name, "value": value} for name, value in headers.items()],
        "queryString": [{"name": "page", "value": "1"}, {"name": "token", "value": token}],
        "cookies": [{"name": "__Secure-session", "value": token, "path": "/", "secure": True}],
        "headersSize": -1, "bodySize": 1200,
    }


def response(number, token, fails):
    headers = {
        "server": "cloudflare", "cf-ray": f"8f2a1b3c{number:08x}-FRA", "date": "Tue, 24 Nov 2026 14:00:01 GMT",
        "content-type": "application/json", "cf-cache-status": "DYNAMIC", "vary": "Accept-Encoding",
        "strict-transport-security": "max-age=31536000; includeSubDomains",
        "set-cookie": f"__cf_bm={token}; path=/; HttpOnly", "x-request-id": f"{number:08x}-4f2a-9c1e",
    }
    return {
        "status": 504 if fails else 200, "statusText": "", "httpVersion": "http/2.0",
        "headers": [{"name": name, "value": value} for name, value in headers.items()],
        "cookies": [], "content": {"size": 16000, "mimeType": "application/json"}, "redirectURL": "",
        "headersSize": -1, "bodySize": -1, "_transferSize": 4100, "_error": None,
    }

"""A site for tests: prints its port; /404 answers 404, and so on. The end of its input ends it."""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(int(self.path.split("/")[1]))

    def do_HEAD(self):
        # /200/get knows no HEAD.
        self.answer(404 if self.path.endswith("/get") else int(self.path.split("/")[1]))

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(json.dumps({"port": server.server_address[1]}), flush=True)
sys.stdin.read()

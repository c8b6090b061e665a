"""A receiver of webhooks for tests: prints its port, then every request as a line of JSON.

--status answers with it, --endless with a body that has no end, --location leads elsewhere.
"""

import argparse
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


WRITING = threading.Lock()


def say(value):
    with WRITING:
        print(json.dumps(value), flush=True)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        say({"path": self.path, "header": dict(self.headers.items()), "body": body})
        self.send_response(options.status)
        if options.location:
            self.send_header("Location", options.location)
        if not options.endless:
            self.send_header("Content-Length", "0")
        self.end_headers()
        try:
            while options.endless:
                self.wfile.write(b"x" * 4096)
        except OSError:
            pass

    def log_message(self, *_):
        pass


parser = argparse.ArgumentParser()
parser.add_argument("--status", type=int, default=204)
parser.add_argument("--endless", action="store_true")
parser.add_argument("--location")
options = parser.parse_args()
server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
say({"port": server.server_address[1]})
# Whoever started it ends its input.
sys.stdin.read()

"""One connection that stays open, with as little of Python around it as can be."""

import re
import socket

from figures import Unmeasured

PIECE = 64 << 10
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


def request(page, **more):
    """The bytes of a request for a page; an underscore in a name stands for a hyphen."""
    fields = page.asked | {name.replace("_", "-"): value for name, value in more.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"GET {page.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}\r\n".encode()


class KeepAlive:
    """A connection to a server on this machine, from an address of 127.0.0.0/8."""

    def __init__(self, port, source="127.0.0.1"):
        self.socket = socket.create_connection(
            ("127.0.0.1", port), timeout=10, source_address=(source, 0)
        )
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, request):
        """Sends a request; answers its status when the whole answer is there."""
        self.socket.sendall(request)
        answer = self.more()
        while (end := answer.find(b"\r\n\r\n")) < 0:
            answer += self.more()
        status = int(answer[9:12])
        length = LENGTH.search(answer, 0, end)
        missing = end + 4 - len(answer)
        missing += int(length[1]) if length and status != 304 else 0
        while missing > 0:
            missing -= len(self.more())
        return status

    def more(self):
        piece = self.socket.recv(PIECE)
        if not piece:
            raise Unmeasured("the server closed a connection that was to stay open")
        return piece

    @property
    def is_open(self):
        """False when the server has closed it."""
        self.socket.setblocking(False)
        try:
            return bool(self.socket.recv(1, socket.MSG_PEEK))
        except BlockingIOError:
            return True
        except OSError:
            return False

    def close(self):
        self.socket.close()

"""How long visitors wait for an article who come at a steady pace."""

import gc
import time

from figures import Unmeasured
from keepalive import KeepAlive, request

REQUESTS_A_SECOND = 500
# Enough that each event thread has some of them.
CONNECTIONS = 8


def waits(server, page, seconds):
    """The milliseconds of each request, from when it was due to the end of the answer.

    A request that comes late because the answer before it was late has waited
    since it was due. One that comes late because this program was woken late
    has not: that is no delay of the server.
    """
    connections = [KeepAlive(server.port) for _ in range(CONNECTIONS)]
    asked = request(page)
    took = []
    gc.disable()
    try:
        begun = ended = time.perf_counter()
        for number in range(seconds * REQUESTS_A_SECOND):
            start = due = begun + number / REQUESTS_A_SECOND
            if ended <= due:
                time.sleep(max(0, due - time.perf_counter()))
                start = time.perf_counter()
            status = connections[number % CONNECTIONS].ask(asked)
            ended = time.perf_counter()
            if status != 200:
                raise Unmeasured(f"{server.name} answers an article with {status}")
            if ended - begun > 3 * seconds:
                raise Unmeasured(f"{server.name} keeps no pace of {REQUESTS_A_SECOND} a second")
            took.append((ended - start) * 1000)
        return took
    finally:
        gc.enable()
        for connection in connections:
            connection.close()

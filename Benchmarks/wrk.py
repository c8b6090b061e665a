"""Load from wrk, and what it says."""

import re
import subprocess

from figures import Unmeasured

CONNECTIONS = 64
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1_000, "m": 60_000}


def load(port, path, seconds, asked=None, script=None):
    """Keeps 64 connections busy; answers the number of requests and those per second."""
    said = run(port, path, seconds, CONNECTIONS, asked, script)
    return int(found(r"(\d+) requests in", said)), float(found(r"Requests/sec:\s*([\d.]+)", said))


def latencies(port, path, seconds, connections):
    """Keeps as many connections busy; answers p50, p99 and the longest in milliseconds."""
    said = run(port, path, seconds, connections)
    patterns = [r"^ +50% +(\S+)", r"^ +99% +(\S+)", r"^ +Latency +\S+ +\S+ +(\S+)"]
    return [milliseconds(found(pattern, said)) for pattern in patterns]


def run(port, path, seconds, connections, asked=None, script=None):
    """What wrk says; with a script any status is as good as another."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    for name, value in (asked or {}).items():
        command += ["-H", f"{name}: {value}"]
    if script:
        command += ["-s", str(script)]
    command.append(f"http://127.0.0.1:{port}{path}")
    try:
        said = subprocess.run(
            command, capture_output=True, text=True, timeout=seconds + 30, check=True
        ).stdout
    except FileNotFoundError:
        raise Unmeasured("wrk is not installed: run “Support/install bench”") from None
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise Unmeasured(f"wrk failed: {error}") from None
    wrong = re.search(r"Non-2xx.*|Socket errors.*", said)
    if wrong and not script:
        raise Unmeasured(f"wrk says: {wrong[0].strip()}")
    return said


def found(pattern, said):
    """What a pattern finds in wrk's words."""
    match = re.search(pattern, said, re.MULTILINE)
    if not match or match[1] == "0":
        raise Unmeasured("wrk got no answer")
    return match[1]


def milliseconds(text):
    """A time as wrk writes it, such as 1.25ms."""
    number, unit = re.fullmatch(r"([\d.]+)([a-z]+)", text).groups()
    return float(number) * MILLISECONDS[unit]

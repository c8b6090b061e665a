"""Load from wrk, and what it says."""

import re
import subprocess

from figures import Unmeasured


def load(port, path, seconds, script=None):
    """Keeps 64 connections busy; answers the number of requests and those per second."""
    command = ["wrk", "-t1", "-c64", f"-d{seconds}s"]
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
    requests = re.search(r"(\d+) requests in", said)
    rate = re.search(r"Requests/sec:\s*([\d.]+)", said)
    wrong = re.search(r"Non-2xx.*|Socket errors.*", said)
    if not requests or not rate or not int(requests[1]):
        raise Unmeasured("wrk got no answer")
    if wrong and not script:
        raise Unmeasured(f"wrk says: {wrong[0].strip()}")
    return int(requests[1]), float(rate[1])

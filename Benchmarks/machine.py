"""The machine, and what the kernel knows of a process."""

import os
import platform
import resource
import socket
from pathlib import Path

TICK = 1 / os.sysconf("SC_CLK_TCK")


def description(threads):
    """One line: what the figures were measured on."""
    return (
        f"{os.cpu_count()} cores, {cpu_model()}, {platform.system()} {platform.release()}, "
        f"{threads} event threads per server"
    )


def cpu_model():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith(("model name", "Model")):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def load():
    """The processes that wanted to run, on average over the last minute."""
    return f"{os.getloadavg()[0]:.2f}"


def cpu_seconds(pids):
    """The processor time of processes, user and system, of all their threads."""
    return sum(sum(map(int, stat(pid)[11:13])) for pid in pids) * TICK


def fine_cpu_seconds(pid):
    """The processor time of a process's threads that live, in nanosecond steps."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def resident_megabytes(pid):
    """What a process holds in memory."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(f"process {pid} has ended")


def children(pid):
    """The processes that a process started."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def allow_files():
    """Lets this process, and what it starts, open as many files as it may at most."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def stat(pid):
    # The name in parentheses may hold spaces; what follows it is fields 3 and on.
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()

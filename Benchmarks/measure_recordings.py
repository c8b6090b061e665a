"""How quickly a recording of 50 MB is read and cleaned, and what that holds in memory."""

import os
import subprocess
import sys
import time

import recording
from figures import Figure, Unmeasured, median, ratios

SIZE = 50_000_000
ROUNDS = 5
SPEED_GOAL = 80
MEMORY_GOAL = 64
# What Python's parser, written in C, takes to read the same into memory.
REFERENCE = "import json, sys; json.load(open(sys.argv[1], encoding='utf-8'))"


def measure(bench):
    for name, with_bodies in (("with bodies", True), ("headers alone", False)):
        path = bench.folder / f"{name.split()[0]}.har"
        count = recording.write(path, SIZE, with_bodies)
        yield from figures(bench, path, f"recording of 50 MB, {name}", count, with_bodies)
        path.unlink()


def figures(bench, path, name, count, has_goal):
    clean = bench.folder / "clean.har"
    ours, others, memory, cpu = [], [], [], []
    for _ in range(ROUNDS):
        run = timed([bench.binary, "recording", path, "--clean", clean, "--articles", bench.folder / "none"])
        ours.append(run.seconds)
        cpu.append(SIZE / 1e6 / run.cpu)
        memory.append(run.megabytes)
        others.append(timed([sys.executable, "-c", REFERENCE, path]).seconds)
    speeds = [SIZE / 1e6 / seconds for seconds in ours]
    goal = SPEED_GOAL if has_goal else None
    yield median(f"{name}, {count:,} requests", speeds, "MB/s", goal, at_least=True)
    yield median(f"{name}, a second of processor time", cpu, "MB/s", goal, at_least=True)
    yield median(f"{name}, time, handrail / json.load", ratios(ours, others), "")
    yield Figure(f"{name}, most memory", max(memory), "MB", MEMORY_GOAL, "ru_maxrss")


class Run:
    """What a program took: seconds, processor seconds, megabytes at most."""

    def __init__(self, seconds, usage):
        self.seconds = seconds
        self.cpu = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024


def timed(command):
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Unmeasured(f"{command[0]} ended with {process.returncode}")
    return Run(time.monotonic() - start, usage)

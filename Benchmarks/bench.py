"""Measures a release build of Handrail against references in the same run.

    make bench
    python3 Benchmarks/bench.py --binary .build/release/handrail --json figures.json

Needs wrk, nginx, gcc and libmicrohttpd-dev (`Support/install bench`), Swift for
the program on Hummingbird, which is built first, and Python's standard library.
A slow machine is no failure; the exit code is 1 when something could not be
measured.
"""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import machine
from figures import Unmeasured, table
from measurements import MEASUREMENTS, PREPARATIONS

ROOT = Path(__file__).resolve().parent.parent
MOST_SECONDS = 960


class Bench:
    """What every measurement is given."""

    def __init__(self, binary, folder, threads, reports):
        self.binary = binary
        self.folder = folder
        self.threads = threads
        self.reports = reports
        self.root = ROOT


def main():
    options = parse(sys.argv[1:])
    signal.signal(signal.SIGALRM, out_of_time)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    machine.allow_files()
    failures = prepare(options)
    signal.alarm(MOST_SECONDS)
    before = machine.load()
    figures = run(options, failures)
    signal.alarm(0)
    where = machine.description(options.threads)
    load = f"load {before} before, {machine.load()} after; every figure is from this run"
    print(table(figures))
    for name, reason in failures.items():
        print(f"could not measure {name}: {reason}")
    print(f"\n{where}\n{load}")
    if options.json:
        answer = {
            "machine": where,
            "load": load,
            "figures": [figure.plain() for figure in figures],
            "failures": failures,
        }
        options.json.write_text(json.dumps(answer, indent=2, ensure_ascii=False) + "\n")
    return 1 if failures else 0


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "--binary", type=Path, default=ROOT / ".build/release/handrail",
        help="the release build to measure",
    )
    parser.add_argument("--json", type=Path, help="a file to write the same figures to")
    parser.add_argument(
        "--threads", type=int, default=os.cpu_count(),
        help="the event threads of each server; one per processor when left out",
    )
    parser.add_argument(
        "--reports", type=int, default=1_000_000,
        help="how many reports are on record where the desk and its figures are measured",
    )
    parser.add_argument(
        "--only", action="append", choices=MEASUREMENTS, help="measure this alone (repeatable)"
    )
    options = parser.parse_args(arguments)
    options.binary = options.binary.resolve()
    if not os.access(options.binary, os.X_OK):
        parser.error(f"{options.binary} is no program: run “make build”, or name one with --binary")
    return options


def prepare(options):
    """Builds what takes long; answers why each of the others cannot be measured."""
    failures = {}
    for name in options.only or MEASUREMENTS:
        try:
            if name in PREPARATIONS:
                PREPARATIONS[name](ROOT)
        except (Unmeasured, OSError) as error:
            failures[name] = str(error)
    return failures


def run(options, failures):
    """The figures; why each of the others is missing is added to the failures."""
    figures = []
    # On the disk of the project: a report's price is that of its fsync, and
    # /tmp may be memory.
    (ROOT / ".build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=ROOT / ".build"))
    try:
        for name in options.only or MEASUREMENTS:
            if name in failures:
                continue
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            try:
                (folder / name).mkdir()
                bench = Bench(options.binary, folder / name, options.threads, options.reports)
                for figure in MEASUREMENTS[name](bench):
                    figures.append(figure)
            except (Unmeasured, OSError) as error:
                failures[name] = str(error)
    except OutOfTime:
        failures["the rest"] = f"{MOST_SECONDS} seconds are over"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return figures


class OutOfTime(Exception):
    """The whole bench took too long."""


def out_of_time(*_):
    raise OutOfTime


if __name__ == "__main__":
    sys.exit(main())

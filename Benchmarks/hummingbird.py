"""The program on Hummingbird 2 that a prepared page is compared with."""

import subprocess
import sys

import machine
from figures import Unmeasured
from server import Server

MOST_SECONDS = 1_800


def build(root):
    """Builds it, which takes minutes the first time and seconds from then on."""
    print("building the program on Hummingbird …", file=sys.stderr, flush=True)
    try:
        result = subprocess.run(
            command(root), capture_output=True, text=True, timeout=MOST_SECONDS
        )
    except FileNotFoundError:
        raise Unmeasured("swift is not installed") from None
    except subprocess.TimeoutExpired:
        raise Unmeasured(f"it is not built within {MOST_SECONDS} seconds") from None
    if result.returncode:
        lines = (result.stdout + result.stderr).splitlines()
        reason = next((line for line in lines if "error:" in line), f"exit {result.returncode}")
        raise Unmeasured(f"it does not build: {reason.strip()}")


def command(root):
    """Compiled and linked as `make build` does Handrail."""
    made = ["swift", "build", "-c", "release", "--static-swift-stdlib"]
    made += ["--package-path", root / "Benchmarks/HummingbirdReference"]
    return made + ["--scratch-path", root / ".build-hummingbird"]


def serve(bench, page):
    """The program, built before, serving the page."""
    folder = bench.folder / "hummingbird"
    folder.mkdir()
    (folder / "body").write_bytes(page.body)
    (folder / "header").write_text(page.header)
    program = bench.root / ".build-hummingbird/release/Reference"
    port = machine.free_port()
    command = [program, port, bench.threads, folder / "body", folder / "header"]
    return Server("Hummingbird", command, port, page.path, folder / "log")

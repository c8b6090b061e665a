"""The C program that a prepared page is compared with."""

import subprocess

import machine
from figures import Unmeasured
from server import Server


def serve(bench, page):
    """The reference, built and serving the page."""
    folder = bench.folder / "reference"
    folder.mkdir()
    program = build(bench.root, folder)
    (folder / "body").write_bytes(page.body)
    (folder / "header").write_text(page.header)
    port = machine.free_port()
    command = [program, port, bench.threads, folder / "body", folder / "header"]
    return Server("the C program", command, port, page.path, folder / "log")


def build(root, folder):
    # _Nonnull and _Nullable are clang's; the flags come from shim.h itself.
    command = ["gcc", "-O2", "-D_Nonnull=", "-D_Nullable=", "-I", root / "Sources/CMicrohttpd"]
    command += [root / "Benchmarks/reference.c", "-o", folder / "reference", "-lmicrohttpd"]
    try:
        result = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except FileNotFoundError:
        raise Unmeasured("gcc is not installed: run “Support/install bench”") from None
    if result.returncode:
        raise Unmeasured(f"reference.c does not compile: {result.stderr.strip()}")
    return folder / "reference"

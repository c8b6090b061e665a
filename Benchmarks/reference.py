"""The C program that a prepared page is compared with."""

import compiler
import machine
from server import Server


def serve(bench, page):
    """The reference, built and serving the page."""
    folder = bench.folder / "reference"
    folder.mkdir()
    # _Nonnull and _Nullable are clang's; the flags come from shim.h itself.
    program = compiler.build(
        bench.root / "Benchmarks/reference.c", folder / "reference", "-D_Nonnull=",
        "-D_Nullable=", f"-I{bench.root / 'Sources/CMicrohttpd'}", "-lmicrohttpd",
    )
    (folder / "body").write_bytes(page.body)
    (folder / "header").write_text(page.header)
    port = machine.free_port()
    command = [program, port, bench.threads, folder / "body", folder / "header"]
    return Server("the C program", command, port, page.path, folder / "log")

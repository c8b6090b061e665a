"""The count of what a server asks memory for, while it runs."""

import mmap
import os
import struct

import compiler

SIZE = 8


class Allocations:
    """A file that the server counts in, and what it must be started with for that."""

    def __init__(self, bench):
        shim = compiler.build(
            bench.root / "Benchmarks/allocations.c", bench.folder / "allocations.so",
            "-shared", "-fPIC",
        )
        file = bench.folder / "allocations"
        file.write_bytes(bytes(SIZE))
        with open(file, "r+b") as opened:
            self.shared = mmap.mmap(opened.fileno(), SIZE)
        self.environment = {"LD_PRELOAD": os.fspath(shim), "ALLOCATIONS_FILE": os.fspath(file)}

    @property
    def count(self):
        return struct.unpack("=Q", self.shared[:])[0]

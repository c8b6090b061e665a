"""Many articles: how soon they are served, how soon a saved one is, what they cost.

The reference is the `cmark` program, which only renders the same files, all in one run.
"""

import http.client
import shutil
import subprocess
import time

import library
import machine
from figures import Figure, Unmeasured, median, ratios
from server import handrail

COUNT = 2_000
MANY = 10_000
ROUNDS = 5
SAVES = 8


def measure(bench):
    folder = bench.folder / "articles"
    library.make(bench.root / "Articles", folder, COUNT)
    many = bench.folder / "many-articles"
    library.make(bench.root / "Articles", many, MANY)
    small = bench.folder / "few-articles"
    library.make(bench.root / "Articles", small, 100)
    starts, saves, few, all_of_them = [], [], [], []
    for number in range(3):
        with handrail(bench, bench.folder / f"live-{number}", folder) as server:
            starts.append(server.seconds_to_ready)
            all_of_them.append(machine.resident_megabytes(server.pid))
            saves += [save(server, folder, f"Quokka{number}x{turn}") for turn in range(SAVES)]
        with handrail(bench, bench.folder / f"few-{number}", small) as server:
            few.append(machine.resident_megabytes(server.pid))
    each = [(large - little) / (COUNT - 100) * 1024 for large, little in zip(all_of_them, few)]
    own = [seconds(bench.binary, "check", many) for _ in range(ROUNDS)]
    return [
        median(f"{COUNT:,} articles, from start to serving", starts, "s", goal=3),
        median("one saved file among them, until it is served", saves, "ms", goal=200),
        median("memory an article", each, "kB", goal=40),
        median(f"check of {MANY:,} files", own, "s", goal=2),
        *reading(bench, folder),
    ]


def save(server, folder, title):
    """Milliseconds from a save to the first answer with it."""
    file = sorted(folder.glob("*/generated-1*.md"))[3]
    text = file.read_text().split("\n", 2)
    text[1] = f'title: "{title}"'
    time.sleep(0.5)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    beside = file.with_suffix(".part")
    beside.write_text("\n".join(text))
    beside.replace(file)
    start = time.perf_counter()
    while time.perf_counter() - start < 10:
        connection.request("GET", f"/articles/{file.stem}")
        if title.encode() in connection.getresponse().read():
            return (time.perf_counter() - start) * 1_000
    raise Unmeasured("a saved file is not served within ten seconds")


def reading(bench, folder):
    """Reading, rendering and indexing of all files against rendering them alone."""
    if not shutil.which("cmark"):
        raise Unmeasured("cmark is not installed")
    files = sorted(str(file) for file in folder.rglob("*.md"))
    reference = [seconds("cmark", *files) for _ in range(ROUNDS)]
    own = [
        seconds(bench.binary, "search", "quokka", "--articles", folder) for _ in range(ROUNDS)
    ]
    return [
        median(
            f"speed of reading, rendering and indexing {COUNT:,} files / cmark rendering them",
            ratios(reference, own), goal=0.5, at_least=True),
        Figure("  cmark", sorted(reference)[ROUNDS // 2], "s"),
        Figure("  handrail, on all processors", sorted(own)[ROUNDS // 2], "s"),
    ]


def seconds(*command):
    start = time.perf_counter()
    subprocess.run(
        [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start

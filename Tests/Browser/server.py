"""The binary under test, serving the shipped content."""

import json
import os
import re
import signal
import subprocess
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 30
SECONDS_TO_STOP = 30


class Handrail:
    """A running `handrail serve` on a free port, its records in a folder of its own."""

    def __init__(self, binary: str | Path, data: Path, articles: Path = ROOT / "Articles",
                 options: list[str] = ()):
        self.binary = binary
        self.data = data
        self.log: list[str] = []
        self._process = subprocess.Popen(
            [binary, "serve", "--port", "0", "--articles", articles,
             "--public", ROOT / "Public", "--data", data, "--rate-limit", "off",
             *options],
            stderr=subprocess.PIPE, text=True, cwd=data,
            env={k: v for k, v in os.environ.items() if not k.startswith("HANDRAIL_")},
        )
        self.url = self._announced_url()
        self._reader = threading.Thread(target=self._keep_log, daemon=True)
        self._reader.start()

    def stop(self) -> int:
        """Asks it to stop and answers its exit code."""
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(SECONDS_TO_STOP)
        finally:
            self._process.kill()
            self._reader.join(SECONDS_TO_STOP)

    def reports(self) -> list[dict]:
        """Every report that is stored, oldest first."""
        listed = subprocess.run(
            [self.binary, "reports", "list", "--format", "json", "--data", self.data],
            capture_output=True, text=True, check=True,
        )
        return [json.loads(line) for line in listed.stdout.splitlines()]

    def _announced_url(self) -> str:
        patience = threading.Timer(SECONDS_TO_START, self._process.kill)
        patience.start()
        try:
            for line in self._process.stderr:
                self.log.append(line)
                if found := re.search(r"serving (http://\S+)", line):
                    return found[1]
        finally:
            patience.cancel()
        raise RuntimeError("handrail did not start:\n" + "".join(self.log))

    def _keep_log(self) -> None:
        self.log.extend(self._process.stderr)

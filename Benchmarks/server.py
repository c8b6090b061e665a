"""A server that is started, waited for, and stopped by its own process id."""

import http.client
import os
import subprocess
import time

import machine
from figures import Unmeasured


class Server:
    """Runs a command within a `with` block; ready when `path` answers 200."""

    def __init__(self, name, command, port, path, log, environment=None):
        self.name = name
        self.port = port
        self.command = [str(part) for part in command]
        self.path = path
        self.log = log
        self.environment = os.environ | (environment or {})
        self.started = None
        self.seconds_to_ready = None
        self.patience = 120

    def __enter__(self):
        with open(self.log, "ab") as log:
            self.started = time.perf_counter()
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=self.environment,
            )
        try:
            self.wait(self.patience)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    @property
    def pid(self):
        return self.process.pid

    @property
    def workers(self):
        """The processes whose processor time is the server's."""
        return [self.pid] + machine.children(self.pid)

    def cpu_seconds(self):
        return machine.cpu_seconds(self.workers)

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)

    def get(self, path, asked=None):
        """The answer to one request on a connection of its own, its body read."""
        connection = self.connection()
        try:
            connection.request("GET", path, headers=asked or {})
            answer = connection.getresponse()
            answer.body = answer.read()
            return answer
        finally:
            connection.close()

    def wait(self, seconds):
        while time.perf_counter() - self.started < seconds:
            if self.process.poll() is not None:
                raise Unmeasured(f"{self.name} ended at once: {self.last_line()}")
            try:
                if self.get(self.path).status == 200:
                    self.seconds_to_ready = time.perf_counter() - self.started
                    return
            except OSError:
                pass
            time.sleep(0.001)
        raise Unmeasured(f"{self.name} does not answer {self.path} within {seconds} seconds")

    def last_line(self):
        lines = self.log.read_text(errors="replace").splitlines()
        return lines[-1] if lines else f"exit code {self.process.returncode}"


def handrail(bench, folder, articles=None, path="/healthz", environment=None, level="error"):
    """Handrail with a data folder of its own, limits per client off."""
    folder.mkdir(exist_ok=True)
    port = machine.free_port()
    command = [bench.binary, "serve", "--port", port, "--threads", bench.threads]
    command += ["--rate-limit", "off", "--data", folder / "data"]
    command += ["--articles", articles or bench.root / "Articles"]
    command += ["--public", bench.root / "Public", "--log-level", level]
    return Server("handrail", command, port, path, folder / "handrail.log", environment)

"""The C compiler."""

import subprocess

from figures import Unmeasured


def build(source, result, *flags):
    """Compiles one file; answers what it made."""
    command = ["gcc", "-O2", source, "-o", result, *flags]
    try:
        said = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except FileNotFoundError:
        raise Unmeasured("gcc is not installed: run “Support/install bench”") from None
    if said.returncode:
        raise Unmeasured(f"{source.name} does not compile: {said.stderr.strip()}")
    return result

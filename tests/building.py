"""Where things are, and the real build in a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SOURCE = PROJECT / "source"
TINY = PROJECT / "tests" / "tiny"

Build = subprocess.CompletedProcess[str]


def build_site(config: Path, site: Path, **environment: str) -> Build:
    """Run the real build, as `make site` does, in a process of its own."""
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "-f",
        config,
        "-d",
        site,
    ]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=settings, cwd=config.parent)


def chromium() -> str | None:
    """The command of a Chromium that is there."""
    found = (os.environ.get("CHROMIUM"), shutil.which("chromium"), shutil.which("google-chrome"))
    return next((candidate for candidate in found if candidate), None)

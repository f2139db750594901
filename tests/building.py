"""Where things are, and the real build in a process of its own."""

import os
import re
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


# Pages for sharing only lead to a place on one of the pages one reads.
SHARING = re.compile(r"(maal/\d+/\D|avsnitt/|prinsipp/)")


def pages(site: Path) -> list[Path]:
    """The pages one reads, which have an address of their own."""
    found = [(path.relative_to(site).as_posix(), path) for path in sorted(site.rglob("index.html"))]
    return [path for name, path in found if not SHARING.match(name.removesuffix("index.html"))]


def chromium() -> str | None:
    """The command of a Chromium that is there."""
    found = (os.environ.get("CHROMIUM"), shutil.which("chromium"), shutil.which("google-chrome"))
    return next((candidate for candidate in found if candidate), None)

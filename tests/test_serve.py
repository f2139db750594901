"""The live preview: a fault in the source is told in the terminal, and does not end it."""

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def address() -> str:
    """A free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture
def preview(project: Path, address: str) -> Iterator[subprocess.Popen[str]]:
    """The preview of a copy of the project, as `make serve` runs it."""
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", address]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        command, cwd=project, env=settings, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        yield process
        process.terminate()


def until(preview: subprocess.Popen[str], words: str) -> list[str]:
    """What the preview says, up to the line with these words."""
    assert preview.stdout
    said: list[str] = []
    for line in preview.stdout:
        said.append(line)
        if words in line:
            return said
    raise AssertionError("".join(said))


def test_a_fault_is_told_and_mended(preview: subprocess.Popen[str], project: Path, address: str) -> None:
    """Spoil a letter, read the fault; mend it with another word, and see that word on the page."""
    until(preview, "Serving on")
    objective = project / "source" / "objectives" / "23.yml"
    good = objective.read_text(encoding="utf-8")
    objective.write_text(good.replace("letter: c", "letter: d"), encoding="utf-8")
    said = until(preview, "build errors")
    assert any("source/objectives/23.yml:" in line and "action is (d), expected (c)." in line for line in said)
    assert not any("Traceback" in line for line in said)

    objective.write_text(good.replace("støtte andre stater", "bistå andre stater"), encoding="utf-8")
    until(preview, "Reloading browsers")
    with urllib.request.urlopen(f"http://{address}/maal/23/") as page:
        assert "bistå andre stater" in page.read().decode()


@pytest.mark.parametrize(
    ("path", "before"),
    [
        ("hooks/compact/render/pages.py", "Merknader til teksten"),
        ("overrides/pages/notes.html", "annotated__place"),
        ("docs/merknader/index.md", "Merknader til teksten"),
    ],
)
def test_every_folder_is_watched(
    preview: subprocess.Popen[str], project: Path, address: str, path: str, before: str
) -> None:
    """A change of code, templates or prose shows without a restart."""
    until(preview, "Serving on")
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, "noe ganske annet"), encoding="utf-8")
    until(preview, "Reloading browsers")
    with urllib.request.urlopen(f"http://{address}/merknader/") as page:
        assert "noe ganske annet" in page.read().decode()

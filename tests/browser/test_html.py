"""The Nu HTML checker has nothing to say of any page."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from building import PROJECT, pages

JAR = PROJECT / ".venv/vnu/vnu.jar"
# The pages are read over HTTP, because of the policy in them: in a file, no address is the page's own.
COMMAND = ["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true"]
COMMAND += ["-Dnu.validator.servlet.allowed-address-type=all", "-jar", str(JAR), "--format", "json", "--stdout"]

pytestmark = pytest.mark.skipif(not (JAR.exists() and shutil.which("java")), reason="no java or no vnu.jar")


def messages(*addresses: str) -> list[tuple[str, str]]:
    """(address, message) of everything the checker says, errors and warnings alike."""
    done = subprocess.run([*COMMAND, *addresses], capture_output=True, text=True, check=False)
    return [(it.get("url", ""), it["message"]) for it in json.loads(done.stdout)["messages"]]


def test_the_checker_is_content(address: str, served: Path) -> None:
    """No error and no warning on any page; of those for sharing, which have one template, on one of each kind."""
    shared = ["maal/7/f/", "avsnitt/23/", "avsnitt/23/f/", "avsnitt/43/a/ii/", "prinsipp/6/"]
    paths = ["404.html", *(path.parent.relative_to(served).as_posix() + "/" for path in pages(served)), *shared]
    assert [] == messages(*(f"{address}{path}" for path in paths))


def test_the_checker_reads_what_is_served(address: str) -> None:
    """It complains of an address that is not there, so its silence means something."""
    assert [f"{address}nowhere/"] == [url for url, _ in messages(f"{address}nowhere/")]

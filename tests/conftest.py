"""What the tests share: sites built from the real source, the tiny one, and one that may be spoilt."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from building import PROJECT, TINY, build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the real source: the one in $SITE, to test what will be published, or a new one."""
    if finished := os.environ.get("SITE"):
        return (PROJECT / finished).resolve()
    folder = tmp_path_factory.mktemp("site")
    done = build_site(PROJECT / "mkdocs.yml", folder)
    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)
    return folder


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the tiny instrument."""
    folder = tmp_path_factory.mktemp("tiny")
    done = build_site(TINY / "mkdocs.yml", folder)
    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project whose source a test may spoil; its builds make no files to take away."""
    for name in ("mkdocs.yml", "docs", "hooks", "overrides", "source"):
        copy: Callable[..., object] = shutil.copytree if (PROJECT / name).is_dir() else shutil.copy
        copy(PROJECT / name, tmp_path / name)
    config = tmp_path / "mkdocs.yml"
    settings = config.read_text(encoding="utf-8")
    assert "  downloads: true" in settings
    config.write_text(settings.replace("  downloads: true", "  downloads: false"), encoding="utf-8")
    return tmp_path

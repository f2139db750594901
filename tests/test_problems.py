"""What an editor is told: each case is a spoilt copy of the tiny source, and the exact problems it earns."""

import shutil
from pathlib import Path

import pytest
import yaml

from building import PROJECT, SOURCE, TINY, build_site
from compact.pipeline import read
from compact.problem import SourceError

CASES = sorted((PROJECT / "tests" / "cases" / "problems").glob("*.yml"))


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny source, as `source/` below the working directory."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(TINY / "source", "source"))


def problems(source: Path) -> list[str]:
    """What the editor reads, without the folder's own name."""
    with pytest.raises(SourceError) as caught:
        read(source)
    return [line.removeprefix("source/") for line in str(caught.value).splitlines()]


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_fault_is_named_with_its_place_and_its_remedy(case: Path, source: Path) -> None:
    """File, line and column; what is wrong; what to do: all of them, in reading order."""
    spoilt = yaml.safe_load(case.read_text(encoding="utf-8"))
    for name, text in spoilt["source"].items():
        if text is None:
            (source / name).unlink()
        else:
            (source / name).write_text(text, encoding="utf-8")
    assert spoilt["problems"] == problems(source)


def test_there_are_cases() -> None:
    """An empty folder would pass in silence."""
    assert len(CASES) > 40


def test_a_file_in_another_encoding(source: Path) -> None:
    """The place is that of the first byte that is no UTF-8."""
    path = source / "objectives" / "02.yml"
    path.write_bytes(path.read_bytes().replace("å hjelpe.".encode(), "å hjelpe.".encode("latin-1")))
    assert ["objectives/02.yml:6:31: this is not UTF-8. Save the file in UTF-8."] == problems(source)


def test_a_source_that_is_not_there(source: Path) -> None:
    """A missing folder is a fault of the source, not a crash."""
    shutil.rmtree(source)
    assert ["source:1:1: cannot be read: No such file or directory. Restore it, or make it readable."] == problems(
        source
    )


def test_a_source_that_is_empty(source: Path) -> None:
    """An empty folder says so, and names the file that is missed first."""
    shutil.rmtree(source)
    source.mkdir()
    expected = [
        "source:1:1: no source is here. Restore the folder and its YAML files.",
    ]
    assert expected == problems(source)


def test_a_source_that_is_a_file(source: Path) -> None:
    """A file in place of the folder is reported too."""
    shutil.rmtree(source)
    source.write_text("", encoding="utf-8")
    assert ["source:1:1: cannot be read: Not a directory. Restore it, or make it readable."] == problems(source)


def test_the_main_file_is_missing(source: Path) -> None:
    """Without compact.yml nothing names the others, which is said once."""
    (source / "compact.yml").unlink()
    assert ["compact.yml:1:1: the file is missing. Restore it: it names all the others."] == problems(source)


def test_a_folder_in_place_of_a_file(source: Path) -> None:
    """What cannot be read is reported with the reason."""
    (source / "footnotes.yml").unlink()
    (source / "footnotes.yml").mkdir()
    expected = ["footnotes.yml:1:1: cannot be read: Is a directory. Restore it, or make it readable."]
    assert expected == problems(source)


def test_a_fault_stops_the_build_and_leaves_the_last_site(project: Path) -> None:
    """Exit status 1, every fault, no traceback; the site built before keeps its bytes."""
    site = project / "site"
    assert 0 == build_site(project / "mkdocs.yml", site).returncode
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    objective = project / "source" / "objectives" / "05.yml"
    objective.write_text(objective.read_text(encoding="utf-8").replace("letter: d", "letter: e"), encoding="utf-8")
    errata = project / "source" / "errata.yml"
    errata.write_text(
        errata.read_text(encoding="utf-8").replace("For at vil skal", "For at vi skal", 1), encoding="utf-8"
    )

    done = build_site(project / "mkdocs.yml", site)

    assert 1 == done.returncode
    assert "source/objectives/05.yml:" in done.stderr + done.stdout
    assert "action is (e), expected (d)." in done.stderr + done.stdout
    assert "source/errata.yml:" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout
    assert before == {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_missing_source_stops_the_build_too(project: Path) -> None:
    """The same message and exit status, not one about the configuration."""
    shutil.rmtree(project / "source")
    done = build_site(project / "mkdocs.yml", project / "site")
    assert 1 == done.returncode
    assert "source:1:1: cannot be read: No such file or directory." in done.stdout + done.stderr


def test_the_real_source_has_no_problems() -> None:
    """The source as committed is read without complaint."""
    assert "A/RES/73/195" == read(SOURCE).compact.symbol

"""Whatever happens to a file of the real source, the build says what is wrong or publishes all of it."""

import functools
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from justhtml import JustHTML

from building import PROJECT, SOURCE
from compact import urls
from compact.pipeline import Task, build
from compact.problem import SourceError
from html_pages import words

NAMES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.yml"))
# These say something about the instrument and hold no words of it.
OURS = {f"{name}.yml" for name in ("errata", "citation", "glossary", "instruments", "actors", "themes", "relations")}
OURS |= {"thesaurus.yml"}
# So do these pages, and what is folded under a provision: all of it changes with a word anywhere.
# The page of the whole only repeats what the others have.
ABOUT = (urls.GLOSSARY, urls.INSTRUMENTS, urls.ACTORS, urls.THEMES, urls.WHOLE)
BELONGS = re.compile(r'<details class="belongs".*?</details>', re.DOTALL)
# What a slip of the hand, a bad paste or another editor leaves behind.
PIECES = [
    *"#*&!|>%@`'\"[]{}:,-?_<~=\\",
    "\t",
    "\n",
    "\n\n",
    "  ",
    " #",
    ": ",
    "- ",
    "\x00",
    "\x07",
    "\x85",
    "\xa0",
    "\xad",
]
PIECES += [
    "\u2028",
    "\ufeff",
    "\ud7ff",
    "a\u030a",
    "<script>",
    "&amp;",
    "[^1]",
    "[^9]",
    "*x*",
    "1.",
    "no",
    "null",
    "0x1",
    "'''",
]


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, list[tuple[str, int, int, str]]]:
    """A file, and what is done to it: (kind, place, length, piece), places as shares of its length in 10 000."""
    share = st.integers(0, 9999)
    kind = st.sampled_from(["insert", "delete", "repeat", "move", "replace"])
    one = st.tuples(kind, share, st.integers(1, 60), st.sampled_from(PIECES) | st.text(max_size=3))
    return draw(st.sampled_from(NAMES)), draw(st.lists(one, min_size=1, max_size=4))


def mutate(text: str, steps: list[tuple[str, int, int, str]]) -> str:
    """The text after every step."""
    for kind, share, length, piece in steps:
        start = len(text) * share // 10000
        taken = text[start : start + length]
        kept = text[:start] + text[start + length :]
        match kind:
            case "insert":
                text = text[:start] + piece + text[start:]
            case "delete":
                text = kept
            case "repeat":
                text = text[:start] + taken + text[start:]
            case "move":
                text = kept[: len(kept) // 2] + taken + kept[len(kept) // 2 :]
            case "replace":
                text = text[:start] + piece + text[start + length :]
    return text


def values(node: object) -> Iterator[str]:
    """Every value in a YAML document, as written."""
    if isinstance(node, dict):
        for value in node.values():
            yield from values(value)
    elif isinstance(node, list):
        for value in node:
            yield from values(value)
    else:
        yield str(node)


def texts_in(changed: bytes) -> Iterator[str]:
    """The sentences of a YAML file: its values of four words and more, without footnote marks."""
    for value in values(yaml.load(changed, yaml.CBaseLoader)):  # noqa: S506  # it builds nothing but strings
        text = re.sub(r"\[\^\d+\]", "", value)
        if len(text.split()) >= 4:
            yield text


@functools.cache
def shown_on(html: str) -> str:
    """The instrument's own words on a page."""
    return " ".join(words(JustHTML(html, sanitize=False, fragment=True).root))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real source; each example puts back what it changed."""
    return Path(shutil.copytree(SOURCE, tmp_path_factory.mktemp("mutated") / "source"))


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(mutation=mutations())
def test_a_changed_source_is_refused_or_published_whole(
    source: Path, mutation: tuple[str, list[tuple[str, int, int, str]]]
) -> None:
    """Never a traceback, and never a page that lost text."""
    name, steps = mutation
    original = (SOURCE / name).read_bytes()
    changed = mutate(original.decode(), steps).encode("utf-8", "surrogatepass")
    (source / name).write_bytes(changed)
    try:
        site = build(Task(source, PROJECT / "overrides", PROJECT / "docs"))
    except SourceError as error:
        told = error.problems
    else:
        told = ()
        pages = [page for page in site.pages if not page.url.startswith(ABOUT)]
        shown = " ".join(f"{page.description} {shown_on(BELONGS.sub('', page.html))}" for page in pages)
        lost = {text for text in texts_in(changed) if text not in shown} if name not in OURS else set()
        assert set() == lost
    finally:
        (source / name).write_bytes(original)
    assert all(problem.where.line > 0 and problem.what and problem.remedy for problem in told)

"""Measure the build: `make bench`. Everything is measured in one run and reported as ratios.

Times are medians of whole processes' wall clock, memory is the largest resident set of a process.
"""

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from building import PROJECT
from compact.model import Compact
from compact.pipeline import read
from compact.resolve.layer import Layer, Note
from compact.resolve.prose import Prose
from first_visit import lighthouse, weight
from search_bench import search_report

RUNS = 5
SETTINGS = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
# Only what makes the pages ours is left out: the hook, our templates and our styles.
OURS_ALONE = ("hooks", "watch", "extra", "nav", "not_in_nav", "plugins")


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _against_material(place)
        _growth(place)
        _rebuild(place)


def _against_material(place: Path) -> None:
    ours = _project(place / "ours", 1)
    plain = _plain_material(place / "plain", ours)
    # Alternating, so that whatever else the machine does falls on both.
    pairs = [(_build(ours)[0], _build(plain)[0]) for _ in range(RUNS)]
    own, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    print("Full build, as a whole process, median of", RUNS)
    print(f"  ours                            {own:6.2f} s")
    print(f"  plain Material, same pages      {theirs:6.2f} s")
    print(f"  ratio                           {own / theirs:6.2f}   (aim ≤ 1.20)")
    _first_visit(ours / "site", plain / "site")
    search_report(ours / "site", read(ours / "source").compact, place / "stock")


def _first_visit(ours: Path, plain: Path) -> None:
    print("First visit to objective 2, all it loads, compressed")
    for name, site in (("ours", ours), ("plain Material, same pages", plain)):
        kib, requests = weight(site, "maal/2/")
        print(f"  {name:31} {kib:6.1f} KiB in {requests} requests")
    print("Lighthouse, mobile: performance / accessibility / best practices / SEO")
    for name, site in (("ours", ours), ("plain", plain)):
        for path in ("", "maal/2/", "visjon/"):
            print(f"  {name:5} /{path:10} {lighthouse(site, path)}")


def _growth(place: Path) -> None:
    print("Growth of the instrument: time and memory of one build, median of", RUNS)
    pages = []
    for times in (1, 10, 40):
        project = _project(place / f"times{times}", times)
        runs = [_build(project) for _ in range(RUNS)]
        seconds, memory = (statistics.median(figures) for figures in zip(*runs, strict=True))
        count = sum(1 for _ in (project / "site").rglob("index.html"))
        pages.append((count, seconds, memory))
        print(f"  {times:3} x  {count:5} pages  {seconds:6.2f} s  {memory:5.0f} MiB")
    (_, base, _), (ten, at_ten, _), (forty, at_forty, _) = pages
    a_page = (at_ten - base) / (ten - pages[0][0]), (at_forty - at_ten) / (forty - ten)
    print(f"  a further page costs {1000 * a_page[0]:.1f} ms up to 10 x, {1000 * a_page[1]:.1f} ms from 10 x to 40 x")
    print(f"  ratio                           {a_page[1] / a_page[0]:6.2f}   (aim ≤ 1.30, linear)")


def _rebuild(place: Path) -> None:
    project = _project(place / "served", 1)
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", "127.0.0.1:8765"]
    with subprocess.Popen(
        command, cwd=project, env=SETTINGS, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as preview:
        output = iter(preview.stdout or ())
        _until(output, "Serving on")
        file = project / "source" / "objectives" / "07.yml"
        seconds = [_edit_to_reload(file, output) for _ in range(RUNS)]
        urllib.request.urlopen("http://127.0.0.1:8765/maal/7/").close()
        preview.terminate()
    print("From saving a file to the reload in `make serve`, median of", RUNS)
    print(f"  {statistics.median(seconds):6.2f} s, of which up to 0.6 s is MkDocs waiting for further changes")


def _edit_to_reload(file: Path, output: Iterator[str]) -> float:
    start = time.perf_counter()
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    _until(output, "Reloading browsers")
    return time.perf_counter() - start


def _until(output: Iterator[str], words: str) -> None:
    for line in output:
        if words in line:
            return


def _build(project: Path) -> tuple[float, float]:
    """Wall-clock seconds and MiB of one build."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    start = time.perf_counter()
    done = subprocess.Popen(command, cwd=project, env=SETTINGS)
    _, status, used = os.wait4(done.pid, 0)
    assert status == 0
    return time.perf_counter() - start, _mebibytes(used)


def _mebibytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)


def _project(folder: Path, times: int) -> Path:
    """The project with an instrument `times` as large: its objectives repeated, numbered on."""
    folder.mkdir()
    for name in ("mkdocs.yml", "docs", "hooks", "overrides", "source"):
        copy: Callable[..., object] = shutil.copytree if (PROJECT / name).is_dir() else shutil.copy
        copy(PROJECT / name, folder / name)
    if times > 1:
        _enlarge(folder / "source", times)
    return folder


def _enlarge(source: Path, times: int) -> None:
    objectives = sorted((source / "objectives").iterdir())
    listed = (source / "chapters" / "03.yml").read_text(encoding="utf-8")
    titles = listed[listed.index("        - number: 1\n") :].rstrip() + "\n"
    last_paragraph = 16 + len(objectives) * times
    names = []
    for number in range(1, len(objectives) * times + 1):
        text = objectives[(number - 1) % len(objectives)].read_text(encoding="utf-8")
        text = re.sub(r"(?m)^number: \d+", f"number: {number}", text)
        text = re.sub(r"(?m)^  paragraph: \d+", f"  paragraph: {number + 16}", text)
        if number > len(objectives):
            text = text.replace("[^4]", "")
        names.append(f"objectives/{number:04}.yml")
        (source / f"{names[-1]}.new").write_text(text, encoding="utf-8")
    for old in objectives:
        old.unlink()
    for name in names:
        (source / f"{name}.new").rename(source / name)
    chapter = source / "chapters" / "04.yml"
    head = chapter.read_text(encoding="utf-8").split("objectives:")[0]
    chapter.write_text(head + "objectives:\n" + "".join(f"  - {name}\n" for name in names), encoding="utf-8")
    entries = re.split(r"(?m)^        - number: \d+\n", titles)[1:]
    more = "".join(f"        - number: {n + 1}\n{entries[n % len(entries)]}" for n in range(len(names)))
    (source / "chapters" / "03.yml").write_text(listed.replace(titles.rstrip() + "\n", more), encoding="utf-8")
    for name in ("05", "06"):
        path = source / "chapters" / f"{name}.yml"
        text = re.sub(
            r"(?m)^  - paragraph: (\d+)",
            lambda match: f"  - paragraph: {int(match[1]) - 39 + last_paragraph}",
            path.read_text(encoding="utf-8"),
        )
        path.write_text(text, encoding="utf-8")
    errata = source / "errata.yml"
    text = errata.read_text(encoding="utf-8")
    moved = re.sub(
        r"(place: |\[\[)avsnitt (\d+)",
        lambda match: f"{match[1]}avsnitt {int(match[2]) + (last_paragraph - 39 if int(match[2]) > 39 else 0)}",
        text,
    )
    errata.write_text(moved, encoding="utf-8")
    (source / "addresses.txt").unlink()
    om = source.parent / "docs" / "om" / "index.md"
    om.write_text("# Om\n\n## Sitere { #sitere }\n\n## Numre { #numre }\n", encoding="utf-8")


def _plain_material(folder: Path, ours: Path) -> Path:
    """Stock Material, set as ours is, with the same pages as ready-made Markdown."""
    shutil.copytree(ours / "docs", folder / "docs")
    settings = re.sub(r"(?ms)^(\w+):.*?(?=^\w|\Z)", _kept, (ours / "mkdocs.yml").read_text(encoding="utf-8"))
    settings = settings.replace("  custom_dir: overrides\n", "").replace("  favicon: assets/favicon.svg\n", "")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    known = read(ours / "source")
    for name, text in _markdown(known.compact, known.layer):
        path = folder / "docs" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    for path in (folder / "docs").rglob("*.md"):
        # Anchors of provisions are what stock Markdown does not make.
        path.write_text(re.sub(r"(\.md)#[\w-]+\)", r"\1)", path.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def _kept(setting: re.Match[str]) -> str:
    return "" if setting[1] in OURS_ALONE else setting[0]


def _markdown(compact: Compact, layer: Layer) -> Iterator[tuple[str, str]]:
    for chapter in compact.chapters:
        lines = [f"# {chapter.heading.words}", *(f"{it.paragraph}. {it.text.words}" for it in chapter.paragraphs)]
        lines += [f"- [{it.title.words}]({it.number}/index.md)" for it in chapter.objectives]
        yield f"{chapter.slug}/index.md", "\n\n".join(lines)
        for objective in chapter.objectives:
            lines = [f"# {objective.title.words}", objective.commitment.text.words, objective.lead_in.words]
            lines += [f"{number}. {it.text.words}" for number, it in enumerate(objective.lettered, 1)]
            yield f"maal/{objective.number}/index.md", "\n\n".join(lines)
    notes = [span.carries for spans in layer.values() for span in spans if isinstance(span.carries, Note)]
    lines = [f"## {note.place}\n\n{note.printed} – {note.reading}\n\n{_plain(note.why)}" for note in notes]
    yield "merknader/index.md", "\n\n".join(["", *lines])


def _plain(words: Prose) -> str:
    return "".join(it if isinstance(it, str) else it.words for it in words)


if __name__ == "__main__":
    main()

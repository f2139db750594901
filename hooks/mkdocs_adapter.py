"""MkDocs calls in, our pipeline answers: the only module that knows MkDocs."""

import importlib
import os
import re
import sys
from collections.abc import Callable, MutableMapping
from pathlib import Path
from types import ModuleType
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

HERE = str(Path(__file__).resolve().parent)
# Our pages by the file MkDocs believes they come from, such as maal/7/index.md.
OURS: MutableMapping[str, Any] = {}
ID = re.compile(r' id="([^"]+)"')


def on_config(config: MkDocsConfig) -> None:
    """Build everything before MkDocs touches the site folder, so that a fault leaves it as it was."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # MkDocs dates the sitemap's archive: no day may show
    OURS.clear()
    OURS.update({_src(page.url): page for page in _build(config)})
    prose = config.nav or []
    config.nav = [*prose[:1], *(src for src in OURS if _in_menu(src)), *prose[1:]]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Put our pages among the files; one that shares its address with prose of ours follows on it."""
    prose = set(files.src_uris)
    for src in [src for src in OURS if src not in prose]:
        inclusion = InclusionLevel.UNDEFINED if _in_menu(src) else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, src, content="", inclusion=inclusion))


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Name our page, and set all prose as Norwegian is set."""
    if ours := OURS.get(page.file.src_uri):
        _name(page, ours, files)
    kept: Callable[[str], str] = importlib.import_module("compact.typography").kept
    return kept(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add our HTML after whatever prose the page has."""
    ours = OURS.get(page.file.src_uri)
    if ours:
        _tell_anchors(page, ours)
    return html + (ours.html if ours else "")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """Follow the source too: in mkdocs.yml, MkDocs itself would stop at a source that is missing."""
    server.watch(str(_source(config)))


def _name(page: Page, ours: Any, files: Files) -> None:
    """Give the page its title, unless its prose has one, and mark the page above it in the menu."""
    # Material prints titles and descriptions as they come.
    page.meta = {"title": escape(ours.title), "description": escape(ours.description), **page.meta}
    if ours.under is not None and (above := files.get_file_from_path(_src(ours.under))):
        page.parent = above.page  # type: ignore[assignment]  # a page serves as well as a section


def _tell_anchors(page: Page, ours: Any) -> None:
    """Links to our anchors are checked like all others; the page's menu and its skip link name some."""
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *ID.findall(ours.html)}
    if not list(page.toc) and ours.start in page.present_anchor_ids:
        start = AnchorLink(escape(ours.title), ours.start, 1)  # Material leaves the first level out of the menu
        start.children = [AnchorLink(escape(entry.text), entry.anchor, 2) for entry in ours.contents]
        page.toc = TableOfContents([start])


def _build(config: MkDocsConfig) -> tuple[Any, ...]:
    pipeline = _pipeline()
    try:
        pages: tuple[Any, ...] = pipeline.build(_source(config), Path(config.theme.custom_dir or "")).pages
    except pipeline.SourceError as error:
        raise Abort(str(error)) from None
    return pages


def _source(config: MkDocsConfig) -> Path:
    """The source folder, named as an editor would name it from here."""
    return Path(os.path.relpath(Path(config.config_file_path or ".").parent / config.extra["source"]))


def _src(url: str) -> str:
    return f"{url}index.md"


def _in_menu(src: str) -> bool:
    return OURS[src].under is None and src != _src("")


def _pipeline() -> ModuleType:
    # MkDocs imports a hook once per process: what was edited since is imported anew.
    for name in [name for name in sys.modules if name.split(".")[0] == "compact"]:
        del sys.modules[name]
    if HERE not in sys.path:
        sys.path.insert(0, HERE)
    return importlib.import_module("compact.pipeline")

"""MkDocs calls in, our pipeline answers: the only module that knows MkDocs."""

import importlib
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

HERE = str(Path(__file__).resolve().parent)
ID = re.compile(r' id="([^"]+)"')
# What is shipped as it lies there; all other assets, ours and the theme's, go into those we make or are not used.
SHIPPED = ("assets/favicon.svg", "assets/fonts/")


@dataclass
class Run:
    """What MkDocs is doing, and what our pipeline made for it.

    `pages` stand under the file MkDocs believes they come from, such as maal/7/index.md.
    """

    live: bool = False
    pages: dict[str, Any] = field(default_factory=dict)
    assets: Any = None


RUN = Run()


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: bool) -> None:
    """Remember whether someone watches: MkDocs then runs a script of its own in the page."""
    RUN.live = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Build everything before MkDocs touches the site folder, so that a fault leaves it as it was."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # MkDocs dates the sitemap's archive: no day may show
    _build(config)
    prose = config.nav or []
    config.nav = [*prose[:1], *(src for src in RUN.pages if _in_menu(src)), *prose[1:]]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Put our pages and assets among the files; a page at the address of prose follows on it."""
    for file in [file for file in files if _is_replaced(file.src_uri)]:
        files.remove(file)
    for file in _generated(config, set(files.src_uris)):
        files.append(file)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell the frame of the pages what it loads and allows."""
    policy = None if RUN.live else RUN.assets.policy
    env.globals.update(vars(RUN.assets) | {"policy": policy})


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Name our page, and set all prose as Norwegian is set."""
    if ours := RUN.pages.get(page.file.src_uri):
        _name(page, ours, files)
    kept: Callable[[str], str] = importlib.import_module("compact.typography").kept
    return kept(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add our HTML after whatever prose the page has; links to its anchors are checked like all others."""
    ours = RUN.pages.get(page.file.src_uri)
    added = ours.html if ours else ""
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *ID.findall(added)}
    return html + added


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """Follow the source too: in mkdocs.yml, MkDocs itself would stop at a source that is missing."""
    server.watch(str(_source(config)))


def _generated(config: MkDocsConfig, prose: set[str]) -> list[File]:
    pages = [
        File.generated(
            config,
            src,
            content="",
            inclusion=InclusionLevel.UNDEFINED if _in_menu(src) else InclusionLevel.NOT_IN_NAV,
        )
        for src in RUN.pages
        if src not in prose
    ]
    return pages + [File.generated(config, address, content=it) for address, it in RUN.assets.files.items()]


def _is_replaced(src: str) -> bool:
    return src.startswith("assets/") and not src.startswith(SHIPPED)


def _name(page: Page, ours: Any, files: Files) -> None:
    """Give the page its title, unless its prose has one, and mark the page above it in the menu."""
    # The frame prints titles and descriptions as they come.
    named = {"title": escape(ours.title), "description": escape(ours.description)}
    page.meta = {**named, "searches": ours.searches, "wide": ours.wide, **page.meta}
    if ours.under is not None and (above := files.get_file_from_path(_src(ours.under))):
        page.parent = above.page  # type: ignore[assignment]  # a page serves as well as a section


def _build(config: MkDocsConfig) -> None:
    pipeline, overrides = _pipeline(), Path(config.theme.custom_dir or "")
    try:
        site = pipeline.build(_source(config), overrides)
    except pipeline.SourceError as error:
        raise Abort(str(error)) from None
    RUN.pages = {_src(page.url): page for page in site.pages}
    RUN.assets = importlib.import_module("compact.export.assets").assets(overrides, _theme(config))


def _source(config: MkDocsConfig) -> Path:
    """The source folder, named as an editor would name it from here."""
    return Path(os.path.relpath(Path(config.config_file_path or ".").parent / config.extra["source"]))


def _theme(config: MkDocsConfig) -> Path:
    """The folder of the theme's own templates, which come after ours."""
    return Path(config.theme.dirs[1])


def _src(url: str) -> str:
    return f"{url}index.md"


def _in_menu(src: str) -> bool:
    return bool(RUN.pages[src].in_menu)


def _pipeline() -> ModuleType:
    # MkDocs imports a hook once per process: what was edited since is imported anew.
    for name in [name for name in sys.modules if name.split(".")[0] == "compact"]:
        del sys.modules[name]
    if HERE not in sys.path:
        sys.path.insert(0, HERE)
    return importlib.import_module("compact.pipeline")

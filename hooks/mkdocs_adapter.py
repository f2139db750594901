"""MkDocs calls in, our pipeline answers: the only module that knows MkDocs."""

import importlib
import os
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import mkdocs
from jinja2 import Environment
from markdown import Markdown
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

HERE = str(Path(__file__).resolve().parent)
ID = re.compile(r' id="([^"]+)"')
# Of the assets, ours and the theme's, and what else lies with the templates, this is shipped as it lies there: all
# others go into what we make, or are not used.
TEMPLATES = ("assets/", "epub/", "pages/", "print/")
SHIPPED = ("assets/favicon.svg", "assets/fonts/")
LEDGER = "addresses.txt"
# MkDocs carries the library for its own search.
LUNR = Path(mkdocs.__file__).parent / "contrib/search/templates/search/lunr.js"


@dataclass
class Run:
    """What MkDocs is doing, and what our pipeline made for it.

    `pages` stand under the file MkDocs believes they come from, such as maal/7/index.md.
    """

    live: bool = False
    pages: dict[str, Any] = field(default_factory=dict)
    site: Any = None
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
    below = [page for page in RUN.pages.values() if page.under is not None]
    env.globals.update(vars(RUN.assets) | {"policy": policy, "objectives": below, "paper": RUN.site.paper})


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Name our page, and set all prose as Norwegian is set, with its references as links."""
    if ours := RUN.pages.get(page.file.src_uri):
        _name(page, ours, files)
    return str(RUN.site.markdown(markdown, page.file.src_uri))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add our HTML after whatever prose the page has; links to its anchors are checked like all others."""
    ours = RUN.pages.get(page.file.src_uri)
    added: str = (ours.html if ours else "") + RUN.site.moved.get(page.url, "")
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
    files = RUN.site.files | RUN.assets.files
    return pages + [File.generated(config, address, content=it) for address, it in files.items()]


def _is_replaced(src: str) -> bool:
    return src.startswith(TEMPLATES) and not src.startswith(SHIPPED)


def _name(page: Page, ours: Any, files: Files) -> None:
    """Give the page its title, unless its prose has one, and mark the page above it in the menu."""
    # The frame prints titles and descriptions as they come.
    named = {"title": escape(ours.title), "description": escape(ours.description)}
    shown = {"searches": ours.searches, "wide": ours.wide, "head": ours.head.tags, "json_ld": ours.head.json_ld}
    shown |= {"picture": ours.head.picture, "cited": ours.cited}
    page.meta = {**named, **shown, **page.meta}
    if ours.under is not None and (above := files.get_file_from_path(_src(ours.under))):
        page.parent = above.page  # type: ignore[assignment]  # a page serves as well as a section


def _build(config: MkDocsConfig) -> None:
    pipeline, overrides = _pipeline(), Path(config.theme.custom_dir or "")
    ledger = None if RUN.live else _source(config) / LEDGER
    task = pipeline.Task(
        _source(config),
        overrides,
        _relative(config.docs_dir),
        frozenset(_prose_addresses(config)),
        config.site_url or "",
        ledger,
        config.copyright or "",
        config.extra.get("downloads", True),
    )
    try:
        RUN.site = pipeline.build(task)
    except pipeline.SourceError as error:
        raise Abort(str(error)) from None
    RUN.pages = {_src(page.url): page for page in RUN.site.pages}
    RUN.assets = importlib.import_module("compact.export.assets").assets(
        overrides, _theme(config), LUNR, RUN.site.files
    )
    if ledger and not (ledger.exists() and ledger.read_text(encoding="utf-8") == RUN.site.ledger):
        ledger.write_text(RUN.site.ledger, encoding="utf-8")


def _prose_addresses(config: MkDocsConfig) -> Iterator[str]:
    """The addresses of our own pages and of every heading on them."""
    for path in sorted(Path(config.docs_dir).rglob("*.md")):
        file = File(path.relative_to(config.docs_dir).as_posix(), config.docs_dir, "", use_directory_urls=True)
        url = file.url.removeprefix("./")
        yield url
        prose = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
        html = prose.convert(get_data(path.read_text(encoding="utf-8"))[0])
        yield from (f"{url}#{anchor}" for anchor in ID.findall(html))


def _source(config: MkDocsConfig) -> Path:
    """The source folder."""
    return _relative(Path(config.config_file_path or ".").parent / config.extra["source"])


def _relative(path: Path | str) -> Path:
    """The path as an editor would name it from here."""
    return Path(os.path.relpath(path))


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

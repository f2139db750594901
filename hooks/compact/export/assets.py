"""Styles and scripts, ours and the theme's → the files the pages load."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from compact import urls
from compact.export.scripts import head_script, library, policy, script
from compact.export.styles import stylesheet


@dataclass(frozen=True)
class Assets:
    """Files by address, and what the frame of a page says of them."""

    files: dict[str, str]
    stylesheet: str
    script: str
    cite_script: str
    search_script: str
    head_script: str
    policy: Callable[..., str]
    search_worker: str
    search_index: str
    references: str
    search_page: str = urls.SEARCH
    open_search: str = urls.OPEN_SEARCH
    picture: str = urls.picture(urls.FRONT)


def assets(ours: Path, theme: Path, lunr: Path, data: Mapping[str, str | bytes]) -> Assets:
    """The assets made from our templates and files in `ours` and from the folder of the theme's templates.

    `lunr` is the library the search stands on, `data` are files by address, of which the search reads some.
    """
    css = stylesheet(ours / "assets/css/site.css", _only(theme, "assets/stylesheets/main.*.css"), _named(ours))
    scripts = ours / "assets/js"
    js, cite_js, search_js = script(scripts), script(scripts / "cite"), script(scripts / "search")
    worker = library(lunr) + script(scripts / "worker")
    return Assets(
        files={
            urls.STYLESHEET: css,
            urls.SCRIPT: js,
            urls.CITE_SCRIPT: cite_js,
            urls.SEARCH_SCRIPT: search_js,
            urls.SEARCH_WORKER: worker,
        },
        stylesheet=_dated(urls.STYLESHEET, css),
        script=_dated(urls.SCRIPT, js),
        cite_script=_dated(urls.CITE_SCRIPT, cite_js),
        search_script=_dated(urls.SEARCH_SCRIPT, search_js),
        search_worker=_dated(urls.SEARCH_WORKER, worker),
        search_index=_dated(urls.SEARCH_INDEX, data[urls.SEARCH_INDEX]),
        references=_dated(urls.REFERENCES, data[urls.REFERENCES]),
        head_script=head_script(scripts),
        policy=policy,
    )


def _named(ours: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for kind in ("html", "js") for path in sorted(ours.rglob(f"*.{kind}"))]


def _only(folder: Path, pattern: str) -> str:
    (path,) = folder.glob(pattern)
    # A source map is the theme's own affair.
    return path.read_text(encoding="utf-8").split("\n//# sourceMappingURL")[0]


def _dated(address: str, content: str | bytes) -> str:
    # A browser that has kept an older file asks anew.
    kept = content.encode() if isinstance(content, str) else content
    return f"{address}?{hashlib.sha256(kept).hexdigest()[:8]}"

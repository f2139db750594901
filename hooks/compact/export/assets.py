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
    head_script: str
    policy: Callable[..., str]
    search_page: str = urls.SEARCH
    open_search: str = urls.OPEN_SEARCH
    picture: str = urls.picture(urls.FRONT)


def assets(ours: Path, theme: Path, lunr: Path, data: Mapping[str, str | bytes]) -> Assets:
    """The assets made from our templates and files in `ours` and from the folder of the theme's templates.

    `lunr` is the library the search stands on, `data` are files by address, of which the search reads some.
    """
    scripts = ours / "assets/js"
    fetched: dict[str, str | bytes] = {
        urls.SEARCH_INDEX: data[urls.SEARCH_INDEX],
        urls.REFERENCES: data[urls.REFERENCES],
        urls.SEARCH_WORKER: library(lunr) + script(scripts / "worker"),
        urls.DIALOG_SCRIPT: script(scripts / "dialogs"),
    }
    search = _naming(script(scripts / "search"), fetched)
    main = _naming(script(scripts), fetched | {urls.SEARCH_SCRIPT: search})
    css = stylesheet(ours / "assets/css/site.css", _only(theme, "assets/stylesheets/main.*.css"), _named(ours))
    made = {address: it for address, it in fetched.items() if address not in data and isinstance(it, str)}
    return Assets(
        files=made | {urls.STYLESHEET: css, urls.SCRIPT: main, urls.SEARCH_SCRIPT: search},
        stylesheet=_dated(urls.STYLESHEET, css),
        script=_dated(urls.SCRIPT, main),
        head_script=head_script(scripts),
        policy=policy,
    )


def _named(ours: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for kind in ("html", "js") for path in sorted(ours.rglob(f"*.{kind}"))]


def _only(folder: Path, pattern: str) -> str:
    (path,) = folder.glob(pattern)
    # A source map is the theme's own affair.
    return path.read_text(encoding="utf-8").split("\n//# sourceMappingURL")[0]


def _naming(script: str, files: Mapping[str, str | bytes]) -> str:
    """The script with the addresses of the files it fetches, which it writes `"/assets/search.js"`, as it sees them."""
    for address, content in files.items():
        script = script.replace(f'"/{address}"', f'"../{_dated(address, content)}"')
    return script


def _dated(address: str, content: str | bytes) -> str:
    # A browser that has kept an older file asks anew.
    kept = content.encode() if isinstance(content, str) else content
    return f"{address}?{hashlib.sha256(kept).hexdigest()[:8]}"

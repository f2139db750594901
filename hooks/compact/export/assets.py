"""Styles and scripts, ours and the theme's → the files the pages load."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from compact import urls
from compact.export.scripts import head_script, policy, script
from compact.export.styles import stylesheet


@dataclass(frozen=True)
class Assets:
    """Files by address, and what the frame of a page says of them."""

    files: dict[str, str]
    stylesheet: str
    script: str
    search_script: str
    head_script: str
    policy: Callable[..., str]
    search_page: str = urls.SEARCH
    search_index: str = urls.SEARCH_INDEX
    search_worker: str = urls.SEARCH_WORKER
    references: str = urls.REFERENCES
    picture: str = urls.picture(urls.FRONT)


def assets(ours: Path, theme: Path) -> Assets:
    """The assets made from our templates and files in `ours` and from the folder of the theme's templates."""
    css = stylesheet(ours / "assets/css/site.css", _only(theme, "assets/stylesheets/main.*.css"), _named(ours))
    js, search_js, head = script(ours / "assets/js"), script(ours / "assets/js/search"), head_script(ours / "assets/js")
    return Assets(
        files={
            urls.STYLESHEET: css,
            urls.SCRIPT: js,
            urls.SEARCH_SCRIPT: search_js,
            urls.SEARCH_WORKER: _only(theme, "assets/javascripts/workers/search.*.js"),
        },
        stylesheet=_dated(urls.STYLESHEET, css),
        script=_dated(urls.SCRIPT, js),
        search_script=_dated(urls.SEARCH_SCRIPT, search_js),
        head_script=head,
        policy=policy,
    )


def _named(ours: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for kind in ("html", "js") for path in sorted(ours.rglob(f"*.{kind}"))]


def _only(folder: Path, pattern: str) -> str:
    (path,) = folder.glob(pattern)
    # A source map is the theme's own affair.
    return path.read_text(encoding="utf-8").split("\n//# sourceMappingURL")[0]


def _dated(address: str, content: str) -> str:
    # A browser that has kept an older file asks anew.
    return f"{address}?{hashlib.sha256(content.encode()).hexdigest()[:8]}"

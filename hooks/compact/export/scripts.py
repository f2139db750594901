"""Scripts → one script, and the policy that lets nothing else run."""

import base64
import hashlib
import re
from pathlib import Path

from rjsmin import jsmin

HEAD = "theme.js"
UNUSED = (
    *(rf"/\*!\n \* lunr\.{name}\n.*?(?=/\*!)" for name in ("stemmer", "stopWordFilter", "trimmer")),
    r"lunr\.QueryParseError = .*?(?=/\*\*\n   \* export the module)",
)


def head_script(folder: Path) -> str:
    """What must run before the page is drawn, and so stands in the page itself."""
    return _small((folder / HEAD).read_text(encoding="utf-8"))


def script(folder: Path) -> str:
    """All scripts in `folder` as one, in the order of their names."""
    files = sorted(path for path in folder.glob("*.js") if path.name != HEAD)
    return _small("".join(path.read_text(encoding="utf-8") for path in files))


def library(lunr: Path) -> str:
    """The library of the search, under the comment in which it begins, without what reads English sentences.

    We give it terms and ask it for terms: its stemmer, its stop words and the parser of its query language go.
    """
    text = lunr.read_text(encoding="utf-8")
    head = text[: text.index("*/") + 3]
    for unused in UNUSED:
        text, found = re.subn(unused, "", text, flags=re.DOTALL)
        if not found:
            raise AssertionError(f"{lunr} has no part {unused}")
    return head + _small(text)


def _small(script: str) -> str:
    return str(jsmin(script))


def policy(*inline: str, style: str = "") -> str:
    """The Content-Security-Policy of a page: our own files and what stands in its scripts `inline` and its `style`."""
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *(_digest(script) for script in inline if script)]),
        "style-src": " ".join(["'self'", *([_digest(style)] if style else [])]),
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

"""Scripts → one script, and the policy that lets nothing else run."""

import base64
import hashlib
from pathlib import Path

from rjsmin import jsmin

HEAD = "theme.js"


def head_script(folder: Path) -> str:
    """What must run before the page is drawn, and so stands in the page itself."""
    return _small((folder / HEAD).read_text(encoding="utf-8"))


def script(folder: Path) -> str:
    """All custom elements in `folder`, one file each, as one module."""
    files = sorted(path for path in folder.glob("*.js") if path.name != HEAD)
    return _small("".join(path.read_text(encoding="utf-8") for path in files))


def _small(script: str) -> str:
    return str(jsmin(script))


def policy(*inline: str) -> str:
    """The Content-Security-Policy of a page: our own files and what stands in its scripts `inline`; nothing else."""
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in inline if script)
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *(f"'sha256-{digest}'" for digest in digests)]),
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())

"""One script for all elements, and a policy that allows it and nothing else."""

import base64
import hashlib
from pathlib import Path

from compact.export.scripts import head_script, policy, script


def test_the_elements_are_one_script(tmp_path: Path) -> None:
    """In the order of their names, without comments; what runs before the page is drawn is apart."""
    for name, text in {"b.js": "b();\n", "a.js": "// First.\na();\n", "theme.js": "// Early.\ntheme();\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert "a();b();" == script(tmp_path).replace("\n", "")
    assert "theme();" == head_script(tmp_path)


def test_the_policy_names_the_script_by_its_hash() -> None:
    """What stands in the page runs if it is the script we wrote, to the letter; nothing is unsafe."""
    written = policy("theme();")
    digest = base64.b64encode(hashlib.sha256(b"theme();").digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}'" in written
    assert written.startswith("default-src 'none'; ")
    assert "unsafe" not in written

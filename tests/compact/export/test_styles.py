"""Of the theme's styles, those stay that can apply; of ours, all."""

from pathlib import Path

from compact.export.styles import stylesheet

THEME = ":root{--read:red;--unread:blue}.used p{color:var(--read)}.unused{color:blue}#gone{top:0}p{margin:0}"


def test_rules_for_unused_classes_go(tmp_path: Path) -> None:
    """A rule stays if its classes occur in our templates, or if it has none; so do the variables it reads."""
    (tmp_path / "site.css").write_text('@import "more.css";', encoding="utf-8")
    (tmp_path / "more.css").write_text(".ours { color: green; }", encoding="utf-8")
    css = stylesheet(tmp_path / "site.css", THEME, ['<div class="used">'])
    assert ":root{--read:red}.used p{color:var(--read)}p{margin:0}.ours{color:green}" == css

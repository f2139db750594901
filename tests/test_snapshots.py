"""What an objective page is made of, as committed: a change is meant, and is explained in its commit."""

from building import PROJECT, TINY
from compact.pipeline import Task, build

SNAPSHOTS = PROJECT / "tests" / "snapshots"


def test_the_page_of_an_objective() -> None:
    """The HTML of an objective with a subheading, an erratum and a title that differs in the list."""
    site = build(Task(TINY / "source", PROJECT / "overrides", TINY / "docs"))
    (page,) = [page for page in site.pages if page.url == "maal/2/"]
    path = SNAPSHOTS / "objective.html"
    assert path.read_text(encoding="utf-8") == page.html, f"differs from {path}"

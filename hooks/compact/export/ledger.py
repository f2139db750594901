"""Every address ever published, one a line: none is lost without a redirect.

A line is an address, such as `/maal/7/#f`, or where it has moved: `/om/#siter -> /om/#sitere`. New
addresses are added by the build; whoever removes a page or an anchor says where it went.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compact.problem import Problem, Where

ARROW = " -> "


@dataclass(frozen=True)
class Ledger:
    """The whole text of the ledger as it must now be, and the redirects it tells, from old to new.

    In the text an address begins with the slash that stands for the root of the site, elsewhere it does not.
    """

    text: str
    redirects: dict[str, str]


def ledger(file: Path, published: set[str], problems: list[Problem]) -> Ledger:
    """The ledger in `file` with all of `published` in it; an address that would be lost is a problem."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    known = {old: (new, Where(file.as_posix(), number, 1)) for number, (old, new) in enumerate(map(_read, lines), 1)}
    problems.extend(_problems(known, published))
    redirects = {old: new for old, (new, _) in known.items() if new is not None}
    entries = dict.fromkeys(published) | {old: new for old, (new, _) in known.items()}
    return Ledger("".join(sorted(_line(old, new) for old, new in entries.items())), redirects)


def _read(line: str) -> tuple[str, str | None]:
    old, arrow, new = line.partition(ARROW)
    return old.strip().removeprefix("/"), new.strip().removeprefix("/") if arrow else None


def _line(old: str, new: str | None) -> str:
    return f"/{old}\n" if new is None else f"/{old}{ARROW}/{new}\n"


def _problems(known: dict[str, tuple[str | None, Where]], published: set[str]) -> Iterator[Problem]:
    moved = {old for old, (new, _) in known.items() if new is not None}
    for old, (new, where) in known.items():
        if new is None and old not in published and old.partition("#")[0] not in moved:
            remedy = f"Bring it back, or write where it has moved: /{old}{ARROW}/…"
            yield Problem(where, f"/{old} was published and is gone.", remedy)
        elif new is not None and old in published:
            yield Problem(where, f"/{old} is on the site and redirected.", "Keep the page or the redirect, not both.")
        elif new is not None and new not in published:
            yield Problem(where, f"/{new} is not on the site.", f"Redirect /{old} to an address that is.")

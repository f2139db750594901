"""The staircase: imports point one way, and one module knows MkDocs."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from building import PROJECT

HOOKS = PROJECT / "hooks"
GROUND = ("problem", "model", "urls", "typography")
STAGES = ("load", "check", "resolve", "render", "export", "pipeline")
MODULES = sorted(path.relative_to(HOOKS).as_posix() for path in HOOKS.rglob("*.py"))


def imports(module: Path) -> Iterator[str]:
    """The dotted names a module imports."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield f"{node.module}"


def stage(dotted: str) -> str:
    """The stage a module belongs to: `compact.check.rules` is part of `check`."""
    return [*dotted.split("."), ""][1]


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_from_stages_before_its_own(module: str) -> None:
    """Doors open to the right only."""
    own = stage(module.removesuffix(".py").replace("/", "."))
    allowed = {*GROUND, *STAGES[: STAGES.index(own) + 1]} if own in STAGES else set(GROUND)
    used = {stage(name) for name in imports(HOOKS / module) if name.startswith("compact.")}
    assert set() == (used - allowed if module.startswith("compact/") else used)


def test_only_the_adapter_imports_mkdocs() -> None:
    """Everything else would outlive MkDocs."""
    users = {module for module in MODULES if any(name.split(".")[0] == "mkdocs" for name in imports(HOOKS / module))}
    assert {"mkdocs_adapter.py"} == users


def test_the_events_of_mkdocs_stay_short() -> None:
    """No `on_*` function exceeds five statements: the work is the pipeline's."""
    tree = ast.parse((HOOKS / "mkdocs_adapter.py").read_text(encoding="utf-8"))
    events = {
        node.name: node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("on_")
    }
    lengths = {name: sum(isinstance(it, ast.stmt) for it in ast.walk(node)) - 2 for name, node in events.items()}
    assert lengths
    assert {} == {name: length for name, length in lengths.items() if length > 5}


def test_the_code_knows_nothing_of_this_text() -> None:
    """No 23 objectives, no 54 paragraphs: another instrument builds with the same code."""
    for module in MODULES:
        numbers = {
            node.value
            for node in ast.walk(ast.parse((HOOKS / module).read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, int)
        }
        assert set() == numbers & {16, 17, 23, 39, 40, 54, 187}, module

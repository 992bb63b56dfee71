"""Reading a module: every fault at once, each with its file and place; markup that carries nothing but CommonMark."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from childfirst.config.cli import main
from childfirst.training.reading.check import ANY_LENGTH, faults_of, minutes_of
from childfirst.training.reading.library import SHIPPED, Library, module_folders
from childfirst.training.reading.markdown import as_html, as_line, cited, words_of
from childfirst.training.reading.read import read_module
from childfirst.training.reading.readability import measure
from childfirst.training.reading.shapes import BadModule, Node

MODULES = Path(__file__).parent / "modules"
GOOD = MODULES / "90-listening-first"


@pytest.fixture
def module():
    return read_module(GOOD)


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(GOOD, tmp_path / GOOD.name))


def said(folder):
    with pytest.raises(BadModule) as wrong:
        read_module(folder)
    return str(wrong.value)


def faults(module, bounds=ANY_LENGTH):
    return "\n".join(map(str, faults_of(module, bounds)))


def test_the_invented_module_is_read_whole(module):
    assert (module.slug, module.number, module.version, len(module.pages)) == ("listening-first", 90, "2026-11-01", 2)
    assert module.pages[1].title == "When there are no words"
    assert module.scenarios[0].nodes["safe"].outcome == "better"
    assert module.question("open-question").right == {"Tell me what happened", "Then what?"}
    assert len(module.reflection) == 2
    assert faults_of(module, ANY_LENGTH) == []


@pytest.mark.parametrize("folder", module_folders(SHIPPED), ids=lambda folder: folder.name)
def test_a_shipped_module_has_nothing_to_put_right(folder):
    assert faults_of(read_module(folder)) == []


def test_every_fault_of_reading_is_said_at_once_with_its_place(folder):
    (folder / "module.toml").write_text('slug = "other"\ntitle = "X"\nminutes = "long"\nversoin = "2026-01-01"\n')
    (folder / "pages" / "01-wait.md").write_text("No title\n")
    (folder / "refresher.md").unlink()
    told = said(folder)
    assert "pages/01-wait.md, line 1: the first line is the title" in told
    assert "refresher.md: the file is missing" in told
    assert "module.toml: `minutes` must be a whole number" in told
    assert "`versoin` is not a key that is read here" in told
    assert "`slug` is “other”, and the folder says “listening-first”" in told


def test_a_file_that_is_not_toml_names_its_line(folder):
    (folder / "bank.toml").write_text("[[questions]\n")
    assert "bank.toml: not TOML" in said(folder)
    assert "line 1" in said(folder)


def test_a_wrong_option_says_why_it_is_wrong(folder):
    bank = folder / "bank.toml"
    bank.write_text(bank.read_text().replace('why = "Louder sounds angry."\n', ""))
    assert "bank.toml, question 1 (wait-how-long), option 2: `why` is missing" in said(folder)


def test_a_folder_is_numbered(tmp_path):
    with pytest.raises(BadModule, match="NN-slug"):
        read_module(tmp_path)


def with_nodes(module, **nodes):
    (scenario,) = module.scenarios
    return replace(module, scenarios=(replace(scenario, nodes=scenario.nodes | nodes),))


def test_a_lost_node_a_dead_link_and_a_circle_without_end_are_faults(module):
    first = module.scenarios[0].nodes["shut"].choices[0]
    lost = Node("lost", "Scene", "Child", (), "worse", "Learned")
    assert "node lost: no choice leads here" in faults(with_nodes(module, lost=lost))
    dead = replace(module.scenarios[0].nodes["shut"], choices=(replace(first, to="nowhere"), first))
    assert "node shut, choice 1: leads to “nowhere”" in faults(with_nodes(module, shut=dead))
    circle = replace(module.scenarios[0].nodes["shut"], choices=(replace(first, to="shut"), replace(first, to="shut")))
    assert "node shut: no end can be reached from here" in faults(with_nodes(module, shut=circle))


def test_a_citation_without_its_source_and_a_source_nobody_cites_are_faults(module):
    page = replace(module.pages[0], text="See [nobody].")
    assert "cites “nobody”" in faults(replace(module, pages=(page, *module.pages[1:])))
    spare = replace(module.sources[0], id="spare")
    assert "source “spare” is cited nowhere" in faults(replace(module, sources=(*module.sources, spare)))


def test_harmful_wording_of_our_own_is_a_fault_and_a_marked_example_is_not(module):
    bad = replace(module.pages[0], text="Kit is streetwise and absconded again.")
    assert "absconded" in faults(replace(module, pages=(bad, *module.pages[1:])))
    marked = replace(bad, text=f"<!-- wording: off -->\n{bad.text}\n<!-- wording: on -->")
    assert "absconded" not in faults(replace(module, pages=(marked, *module.pages[1:])))
    half = replace(bad, text="<!-- wording: off -->\nabsconded")
    assert "not on again" in faults(replace(module, pages=(half, *module.pages[1:])))


def test_what_is_hard_to_read_too_long_or_too_short_is_a_fault(module):
    hard = "Notwithstanding interdepartmental organisational considerations, multidisciplinary collaboration necessitates proportionality. "
    page = replace(module.pages[0], text=hard * 3)
    found = "\n".join(map(str, faults_of(replace(module, pages=(page, *module.pages[1:])))))
    assert "hard to read" in found
    assert "6 to 10 pages, not 2" in found
    assert "14 to 20 questions, not 10" in found
    assert 8 < minutes_of(module) < 12


def test_a_question_keeps_its_own_rules(module):
    first, *rest = module.bank
    assert "one option is right, not 2" in faults(
        replace(module, bank=(replace(first, options=(*first.options, replace(first.options[0], text="Also"))), *rest))
    )
    assert "another question has the same `id`" in faults(replace(module, bank=(first, *module.bank)))


def test_markup_is_ours_and_raw_html_is_text(module):
    made = as_html("## Head\n\n<script>x</script> [invented-code]\n\n- a\n", module.sources)
    assert '<h2 class="govuk-heading-m">Head</h2>' in made
    assert "<script>" not in made
    assert 'href="#source-invented-code"' in made
    assert "[1]" in made
    assert 'class="govuk-list govuk-list--bullet"' in made
    assert "javascript:" not in as_line("[x](javascript:alert(1))").split("href=")[-1] or "href" not in as_line(
        "[x](javascript:alert(1))"
    )
    assert as_line("so [invented-study].", module.sources).startswith("so <a ")
    assert "<!--" not in as_html("<!-- wording: off -->\nx\n<!-- wording: on -->")


def test_what_is_cited_and_what_is_read():
    assert cited("One [a-b] two [link](x) and [c].") == ["a-b", "c"]
    assert words_of("## Head\n\n- one [a-b] *two*") == "Head\n\n one   two"
    assert measure("The child waits. She is cold.").sentences == 2
    assert measure("").ease == 100


def test_a_library_leaves_out_what_it_cannot_read_and_says_so(folder):
    (folder / "bank.toml").write_text("nonsense")
    shutil.copytree(GOOD, folder.parent / "91-listening-first")
    found = Library((folder.parent, folder.parent / "nowhere"))
    assert [module.number for module in found] == [91]
    assert found.title("listening-first") == "Listening first"
    assert found.title("gone") == "gone"
    assert any("bank.toml" in fault.place for fault in found.broken)
    again = Library((folder.parent, MODULES))
    assert any("another module" in fault.words for fault in again.broken)


def test_the_command_says_what_is_wrong_and_where(folder, capsys):
    assert main(["learning", "check", "--any-length", str(MODULES)]) == 0
    (folder / "bank.toml").write_text("nonsense")
    assert main(["learning", "check", str(folder.parent)]) == 1
    told = capsys.readouterr()
    assert "90-listening-first/bank.toml: not TOML" in told.out
    assert "1 modules, 1 to put right." in told.err

"""What stands around a name that was found in an access pack."""

import re

from childfirst.keeping.packing import _around

LONG = "one two three four five " * 20


def around(text):
    return _around(text, re.search("Carl", text))


def test_no_word_is_cut_and_dots_stand_where_more_does():
    assert around("He said he was Carl.") == "He said he was Carl."
    shown = around(f"{LONG}Carl {LONG}")
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert set(shown.split()) <= {*LONG.split(), "Carl", "…"}
    assert around(f"Carl {LONG}").startswith("Carl one")
    assert around(f"{LONG}Carl").endswith("five Carl")

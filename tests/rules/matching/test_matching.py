"""Records of one child, compared: names in any order and alphabet, dates that slipped, and what no machine may join."""

from datetime import date

import pytest

from childfirst.rules.matching.guards import guard
from childfirst.rules.matching.keys import keys_of
from childfirst.rules.matching.levels import BY_NAME, compared
from childfirst.rules.matching.model import BadModel, from_plain, packaged, probability, to_plain, weighed
from childfirst.rules.matching.prepare import prepare

HOME = {"postcode": "E8 3CM", "address": "27 Candlewick Row"}
GIRL = {"given": "Khadija", "family": "Warsame", "born": date(2012, 3, 4), "sex": "female", **HOME}


def levels(one, other):
    return compared(prepare(one), prepare(other))


@pytest.mark.parametrize(
    ("change", "what", "level"),
    [
        ({"given": "KHADIJA "}, "given", "same"),
        ({"given": "Hatice"}, "given", "form"),
        ({"given": "Khadija Amal"}, "given", "form"),
        ({"given": "Amal Khadija"}, "given", "part"),
        ({"given": "Khadjia"}, "given", "near"),
        ({"given": "Zofia"}, "given", "two_names"),
        ({"given": "Zzqofia"}, "given", "other"),
        ({"given": ""}, "given", None),
        ({"given": "Warsame", "family": "Khadija"}, "given", "same"),
        ({"family": "Warsame-Diriye"}, "family", "part"),
        ({"family": "Warsaame"}, "family", "near"),
        ({"born": "04/03/2012"}, "born", "same"),
        ({"born": "2012-04-03"}, "born", "swapped"),
        ({"born": "2012-03-14"}, "born", "slip"),
        ({"born": "2013-01-01", "born_basis": "estimated"}, "born", "estimate"),
        ({"born": "2012-09-21"}, "born", "year"),
        ({"postcode": "e83cm", "address": "27, Candlewick row"}, "home", "home"),
        ({"address": "3 Other Street"}, "home", "postcode"),
        ({"postcode": ""}, "home", "line"),
        ({"postcode": "", "address": ""}, "home", None),
        ({"family": "Ibrahim"}, "family", "other"),
    ],
)
def test_each_way_of_writing_one_girl_down(change, what, level):
    assert levels(GIRL, GIRL | change)[what] == level
    assert levels(GIRL | change, GIRL)[what] == level, "it does not matter which record is older"


def test_a_name_given_in_another_alphabet_is_the_same_name():
    assert levels({"given": "Юсуф", "family": "Исмаилов"}, {"given": "Yusuf", "family": "Ismailov"})["given"] == "same"


def test_a_brother_whose_names_were_swapped_is_not_taken_for_his_sister():
    """ "Goodhew Max" beside "Emily Goodhew": one name fits crosswise, and that is not enough to turn them."""
    found = levels({"given": "Goodhew", "family": "Max", **HOME}, {"given": "Emily", "family": "Goodhew", **HOME})
    assert found["given"] == "other"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"given": "Khalida"}, "twins"),
        ({"given": "Zofia", "born": "2015-05-05"}, "one_home"),
        ({"postcode": "N17 0AB", "address": "1 Far Road"}, "namesakes"),
        ({"postcode": "", "address": ""}, "namesakes"),
        ({"given": ""}, "unnamed"),
        ({"family": ""}, "unnamed"),
        ({"born": ""}, "unnamed"),
        ({"born": "", "school": "Candlewick Primary"}, None),
        ({"born": "2004-07-19"}, "other_birth"),
        ({"given": "Hatice"}, None),
        ({"given": "Hatice", "sex": "male"}, "forms"),
        ({"given": "Hatice", "school": "Far Road Primary"}, "forms"),
        ({"given": "Khadijja", "family": "Warsame-Diriye"}, "renamed"),
        ({"family": "Nowak"}, None),
        ({"family": "Nowak", "sex": "male"}, "renamed"),
        ({"family": "Nowak", "postcode": "", "school": ""}, "renamed"),
        ({"family": "Nowak", "born": "2012-04-03"}, "renamed"),
        ({"born": "2013-01-01", "born_basis": "estimated"}, None),
        ({"born": "2013-01-01", "born_basis": "estimated", "given": "Hatice"}, "weak_birth"),
        (
            {"born": "2012-03-14", "postcode": "N17 0AB", "address": "1 Far Road", "carer": "Hodan Warsame"},
            "weak_birth",
        ),
        ({"postcode": "N17 0AB", "address": "1 Far Road", "carer": "Hodan Warsame"}, None),
        ({"postcode": "N17 0AB", "address": "1 Far Road", "carer": "Hodan Warsami"}, "namesakes"),
        ({"postcode": "N17 0AB", "address": "1 Far Road", "school": "Candlewick Primary"}, "namesakes"),
        # A street of one name elsewhere, a postcode that a dozen children share, a carer's name alone: each helps only what is whole.
        ({"postcode": "N17 0AB"}, None),
        ({"postcode": "N17 0AB", "given": "Hatice"}, "namesakes"),
        ({"postcode": "N17 0AB", "born": "2012-03-14"}, "weak_birth"),
        ({"address": "3 Other Street"}, None),
        ({"address": "3 Other Street", "born": "2012-03-14"}, "weak_birth"),
        (
            {"postcode": "N17 0AB", "address": "1 Far Road", "carer": "Hodan Warsame", "born": "2012-04-03"},
            "weak_birth",
        ),
        ({"postcode": "N17 0AB", "address": "1 Far Road", "carer": "Hodan Warsame", "given": "Hatice"}, "namesakes"),
        # A birthday that is not the very same asks for the very given name; one off by more than a digit for the very family name too.
        ({"born": "2012-03-14", "family": "Warsaame"}, None),
        ({"born": "2012-03-29", "family": "Warsame"}, None),
        ({"born": "2012-03-29", "family": "Warsaame"}, "weak_birth"),
        ({"born": "2012-03-14", "given": "Hatice"}, "weak_birth"),
        ({"born": "2012-04-03", "given": "Hatice"}, "weak_birth"),
        ({"born": "2012-03-14", "postcode": ""}, None),
        ({"born": "2012-03-29", "postcode": ""}, "weak_birth"),
        ({"born": "2012-03-14", "given": "Hatice", "family": "Warsaame"}, "weak_birth"),
    ],
)
def test_what_no_machine_joins(change, expected):
    full = GIRL | {"school": "Candlewick Primary", "carer": "Hodan Warsame"}
    assert guard(levels(full, GIRL | change)) == expected
    assert guard(levels(GIRL | change, full)) == expected


def test_two_first_days_of_january_are_not_a_slip_apart():
    """Children of one home whose birthdays nobody knew are each put down for a first of January."""
    one = GIRL | {"given": "Yusuf", "sex": "male", "born": "2015-01-01"}
    assert levels(one, one | {"born": "2016-01-01"})["born"] == "estimate"
    assert levels(one, one | {"born": "2017-01-01"})["born"] == "other"
    assert levels(one, one)["born"] == "same"
    assert guard(levels(one, one | {"given": "Josif", "born": "2016-01-01"})) is not None


def test_brothers_who_have_one_first_name_and_another_second_are_two():
    """Both sons bear the Prophet's name first: one home, one family name and, of twins, one birthday."""
    one, other = GIRL | {"given": "Muhammad Ali", "sex": "male"}, GIRL | {"given": "Mohamed Hassan", "sex": "male"}
    assert levels(one, other)["given"] == "other_name"
    assert guard(levels(one, other)) == "twins"
    assert levels(one, one | {"given": "Mohammed"})["given"] == "form"
    assert levels(one, one | {"given": "Mohamed Aly"})["given"] == "form"


def test_two_forms_of_one_name_that_many_bear_may_be_twins():
    """Sofia and Zofia are each borne by many in London; Axmed is a way of writing Ahmed."""
    known = packaged().names

    def said(one, other):
        return compared(*(prepare(GIRL | {"given": name}, known) for name in (one, other)))

    assert said("Sofia", "Zofia")["given"] == "two_forms"
    assert guard(said("Sofia", "Zofia")) == "forms"
    assert said("Khadija", "Hatice")["given"] == "form"
    assert guard(said("Khadija", "Hatice")) is None


def test_twins_whose_names_both_stand_in_the_wrong_fields_stay_apart():
    """ "Nowak Zofia" and "Nowak Sofia": what looks like one given name and a slip in the family name is two given names."""
    known = packaged().names

    def said(one, other):
        return compared(*(prepare(GIRL | {"given": "Nowak", "family": name}, known) for name in (one, other)))

    assert said("Sofia", "Zofia")["family"] == "given_too"
    assert guard(said("Sofia", "Zofia")) == "renamed"
    assert guard(said("Sofia", "Sofia")) is None
    assert levels(GIRL, GIRL | {"family": "Warsaame"})["family"] == "near", "a slip in a family name is one still"


def test_records_of_one_girl_share_a_key_whatever_slipped():
    mine = set(keys_of(prepare(GIRL)))
    for change in (
        {"given": "Hatice"},
        {"born": "2012-04-03"},
        {"given": "Warsame", "family": "Khadija"},
        {"postcode": "", "family": "Warsaame"},
    ):
        assert mine & set(keys_of(prepare(GIRL | change))), change
    assert not mine & set(
        keys_of(prepare({"given": "Zofia", "family": "Nowak", "born": "2009-01-30", "postcode": "N17 0AB"}))
    )


def test_the_packaged_model_is_dated_and_each_level_likelier_means_more_weight():
    model = packaged()
    assert model.trained_on
    assert date.fromisoformat(model.trained_at)
    assert 0 < model.review < model.join < 1
    for comparison in BY_NAME.values():
        assert abs(sum(model.m[comparison.name].values()) - 1) < 0.01, comparison.name
        assert model.bits(comparison.name, comparison.levels[0].name) > 0 > model.bits(comparison.name, "other"), (
            comparison.name
        )
    one = prepare(GIRL)
    sums = [
        sum(weighed(model, compared(one, prepare(GIRL | change)), one, prepare(GIRL | change), {}).values())
        for change in ({}, {"given": "Hatice"}, {"given": "Zofia"})
    ]
    assert sums == sorted(sums, reverse=True)
    assert probability(model.start + sums[0]) > 0.99


def test_a_rare_name_weighs_more_than_a_common_one():
    model, one = packaged(), prepare(GIRL)
    found = compared(one, one)
    common, rare = (weighed(model, found, one, one, {"f": {"warsame": share}})["family"] for share in (0.02, 0.0001))
    assert rare > common


def test_a_model_that_does_not_fit_says_where():
    document = to_plain(packaged())
    del document["comparisons"]["born"]["slip"]["m"]
    with pytest.raises(BadModel, match=r"comparisons\.born\.slip\.m"):
        from_plain(document)
    with pytest.raises(BadModel, match="no prior"):
        from_plain({name: value for name, value in to_plain(packaged()).items() if name != "prior"})

"""The generator of malformed input: a number makes the same input again, and what is sent is taken or refused in words. The bench sends more, by every door."""

import random

import pytest

from childfirst.config.malformed import junk
from childfirst.config.malformed.doors import Api, _line
from childfirst.config.malformed.seeds import SEEDS


@pytest.mark.once
def test_a_seed_and_a_number_make_the_same_input_whatever_came_before():
    def made(number):
        rng = random.Random(f"1:{number}")
        body = junk.json_bytes(rng, {"rows": [Api.ROW]})
        return body, junk.packed(rng, body[:1000]), [_line(rng, seed.splitlines()[-1]) for seed in SEEDS.values()]

    first = {number: made(number) for number in range(40)}
    assert {number: made(number) for number in reversed(range(40))} == first
    assert len({body for body, *_ in first.values()}) > 30


@pytest.mark.django_db
def test_the_api_takes_or_refuses_in_words_whatever_comes():
    api = Api()
    came = [api.send(random.Random(f"3:{number}")) for number in range(80)]
    assert [one for one in came if one.fault] == []
    assert {one.status for one in came} <= {200, 201, 400, 401, 403, 404, 409, 413, 415, 422}

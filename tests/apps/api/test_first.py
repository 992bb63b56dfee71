import pytest
from tests.apps.api.calling import Caller, a_row
pytestmark = pytest.mark.django_db

def test_it(client):
    one = Caller()
    print(one.asks_for_a_token())
    print(one.gets("client"))
    row = a_row()
    print(one.sends([row]))
    print(one.gets("referrals"))
    import time_machine, datetime
    with time_machine.travel(datetime.datetime.now(datetime.UTC)+datetime.timedelta(seconds=30)):
        print(one.gets("referrals"))
        print(one.gets("clocks", limit=2))
        print(one.gets("notices"))
    print(one.gets("figures")); print(one.gets("training/x")); print(one.gets("nix")); print(one.asks("post","clocks","").content)
    print(client.get("/api/v1/openapi.json").status_code)

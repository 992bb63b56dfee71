"""Without a transaction there is no trace: it could be saved without its act."""

from unittest import mock

import pytest

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.errors import ProgrammingError


def test_it_refuses():
    connection = mock.Mock(in_atomic_block=False)
    with (
        mock.patch("childfirst.audit.actions.transaction.get_connection", return_value=connection),
        pytest.raises(ProgrammingError),
    ):
        trace(Operation.CONSULTATION, "looked", ("child", 1), by=SystemProcess("a test"))

"""The one invented module, and those who read the studies: as in the tests of learning."""

from tests.apps.training.conftest import lead, module, only_the_invented_module

__all__ = ["lead", "module", "only_the_invented_module"]

"""A worker process makes the same bytes from the site that it is sent."""

from __future__ import annotations

import pickle

from casebook.building.shell import load_shell
from casebook.publishing.outputs import list_outputs, render_output
from casebook.publishing.site import read_site
from tests.conftest import BuiltSite


def test_the_real_site_can_be_sent_to_a_worker(built_site: BuiltSite) -> None:
    """Pickled and unpickled, it lists the same outputs with the same keys and renders them to the same bytes."""
    shell = load_shell(built_site.project)
    assert shell is not None
    site = read_site(built_site.project, shell)
    sent = pickle.loads(pickle.dumps(site))
    outputs = list(list_outputs(site))
    assert {output.path for output in list_outputs(sent)} == {output.path for output in outputs}
    for output in outputs[::25]:
        assert render_output(sent, output) == (built_site.path / output.path).read_bytes(), output.path

"""The entry MkDocs loads: it names the events of our adapter, and nothing else.

MkDocs loads it once a process and calls each event once a language; `ShellEvents` keeps what one
build needs and begins anew in `on_config`.
"""

from mkdocs.plugins import CombinedEvent

from casebook.adapter.events import ShellEvents

_events = ShellEvents()

on_config = _events.begin
on_files = CombinedEvent(_events.claim, _events.fill)
on_env = _events.prepare_templates
on_template_context = _events.add_to_template
on_page_context = _events.add_to_page
on_post_page = _events.keep_frame
on_post_build = _events.deliver_shell
on_build_error = _events.give_up

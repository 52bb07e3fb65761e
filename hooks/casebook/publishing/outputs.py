"""Every file of the site: a new output is one new file of this folder and one line here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.publishing.answer_files import ANSWER_FILES, list_answer_files
from casebook.publishing.charts import CHARTS, list_charts
from casebook.publishing.dataset import DATASET, list_dataset
from casebook.publishing.ended_files import ENDED_FILES, list_ended_files
from casebook.publishing.feeds import FEEDS, list_feeds
from casebook.publishing.files import FILES, list_files
from casebook.publishing.home_charts import HOME_CHARTS, list_home_charts
from casebook.publishing.llms import LLMS_FILES, list_llms
from casebook.publishing.output import Output, Renderer
from casebook.publishing.pages import PAGES, list_pages
from casebook.publishing.search_files import SEARCH_FILES, list_search_files
from casebook.publishing.search_scripts import SEARCH_SCRIPTS, list_search_scripts
from casebook.publishing.share_images import SHARE_IMAGES, list_share_images
from casebook.publishing.site import Site

LISTS = (
    list_pages,
    list_files,
    list_answer_files,
    list_search_files,
    list_search_scripts,
    list_dataset,
    list_charts,
    list_feeds,
    list_home_charts,
    list_ended_files,
    list_llms,
    list_share_images,
)
RENDERERS: Mapping[str, Renderer] = {
    **PAGES,
    **FILES,
    **ANSWER_FILES,
    **SEARCH_FILES,
    **SEARCH_SCRIPTS,
    **DATASET,
    **CHARTS,
    **FEEDS,
    **HOME_CHARTS,
    **ENDED_FILES,
    **LLMS_FILES,
    **SHARE_IMAGES,
}


def list_outputs(site: Site) -> Iterator[Output]:
    """Every output of the site, once."""
    for outputs in LISTS:
        yield from outputs(site)


def render_output(site: Site, output: Output) -> bytes:
    """The bytes of one output; the same in any process and on any machine."""
    return RENDERERS[output.renderer](site, output.args)

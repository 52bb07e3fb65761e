"""Markdown of records: what becomes HTML, what is refused, and where a link goes."""

from __future__ import annotations

import html5lib
import pytest

from casebook.reading.markdown import Link, parse_markdown


def html(text: str, prefix: str = "") -> str:
    """The HTML of `text` with each target in angle quotes."""
    return parse_markdown(text, prefix).html(lambda target: f"‹{target}›")


def faults(text: str) -> list[tuple[int, int, str]]:
    """Line, column and code of each fault."""
    return [(fault.line, fault.column, fault.code) for fault in parse_markdown(text).faults]


def test_plain_markdown_becomes_plain_html() -> None:
    assert html("One *two* **three** `four`\n\n- five\n- ~~six~~\n\n> seven") == (
        "<p>One <em>two</em> <strong>three</strong> <code>four</code></p>\n"
        "<ul>\n<li>five</li>\n<li><del>six</del></li>\n</ul>\n"
        "<blockquote>\n<p>seven</p>\n</blockquote>\n"
    )


def test_signs_of_html_in_text_and_code_stay_text() -> None:
    assert html("1 < 2 & 3 > 2 \\<b> `<b>` &lt;i&gt;") == (
        "<p>1 &lt; 2 &amp; 3 &gt; 2 &lt;b&gt; <code>&lt;b&gt;</code> &lt;i&gt;</p>\n"
    )
    assert faults("1 < 2 & 3 > 2 \\<b> `<b>` &lt;i&gt;\n\n    <script>\n") == []


def test_links_are_kept_open_until_their_page_is_made() -> None:
    prose = parse_markdown("See [the law](statute:cc-2014/274#part-2) and\n[her](case:aliya-ulgi).")
    assert list(prose.links()) == [Link("statute:cc-2014/274#part-2", 1, 15), Link("case:aliya-ulgi", 2, 7)]
    assert '<a href="‹case:aliya-ulgi›">her</a>' in html("[her](case:aliya-ulgi)")


def test_resolved_address_cannot_leave_its_attribute() -> None:
    prose = parse_markdown("[her](case:aliya-ulgi)")
    assert prose.html(lambda _: '"><script>') == '<p><a href="&quot;&gt;&lt;script&gt;">her</a></p>\n'


def test_link_to_another_site_sends_no_referrer() -> None:
    assert html("[x](https://example.org/a?b=1&c=2)") == (
        '<p><a href="‹https://example.org/a?b=1&amp;c=2›" rel="noreferrer">x</a></p>\n'
    )
    assert "rel=" in html("https://example.org")


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:alert(1)", "JAVASCRIPT:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript&colon;alert(1)"),
        *("javascript&colon;alert(1)", "vbscript:x", "data:text/html,x", "data:image/svg+xml,x", "file:///etc/passwd"),
        *("ftp://example.org", "tel:+1", "blob:x", "about:blank", "intent:x", "Case:aliya-ulgi", "casebook:x", ""),
    ],
)
def test_unsafe_target_is_a_fault(target: str) -> None:
    assert faults(f"One\n[two]({target})") == [(2, faults(f"One\n[two]({target})")[0][1], "M002")]


@pytest.mark.parametrize(
    "target", ["x.md", "../x", "/x/", "//example.org", "?q=1", "<java\tscript:x>", "java%73cript", "\\\\example.org"]
)
def test_relative_target_is_a_fault(target: str) -> None:
    assert [code for _, _, code in faults(f"[one]({target})")] == ["M003"]


@pytest.mark.parametrize(
    "text",
    [
        *("<b>x</b>", "<!-- x -->", "<?php x ?>", "<!DOCTYPE html>", "<![CDATA[x]]>", "<script>x</script>"),
        *("<img src=x>", "</article>", "<svg onload=x>", "<iframe src=x>", "<style>*{}</style>", "<x-y>", "<br>"),
    ],
)
def test_html_is_a_fault_alone_and_in_a_line(text: str) -> None:
    assert {code for _, _, code in faults(text)} == {"M001"}
    assert {code for _, _, code in faults(f"One {text} two")} == {"M001"}
    assert "<!--" not in html(text)


def test_faults_stand_at_their_signs() -> None:
    text = "One <b>two</b>\n\n![three](x.png) ![four](y.png)\n\n# Five\n\n## Six\n\n[seven](javascript:x)"
    html_and_images = [(1, 5, "M001"), (1, 11, "M001"), (3, 1, "M005"), (3, 17, "M005")]
    assert faults(text) == [*html_and_images, (5, 1, "M004"), (9, 7, "M002")]


def test_headings_have_anchors_that_differ() -> None:
    text = "## Судебный процесс\n\n### Қорғау & «сөз»\n\n## Судебный процесс\n\n## …\n"
    assert [part.split('"')[1] for part in html(text, "story-").split(" id=")[1:]] == [
        "story-судебный-процесс",
        "story-қорғау-сөз",
        "story-судебный-процесс-2",
        "story-section",
    ]


def test_footnotes_of_two_texts_of_a_page_have_ids_of_their_own() -> None:
    text = "One[^1] two[^1].\n\n[^1]: Three."
    page = html(text, "a-") + html(text, "b-")
    document = html5lib.parse(page, namespaceHTMLElements=False)
    ids = [element.get("id") for element in document.iter() if element.get("id")]
    links = [element.get("href") for element in document.iter("a")]
    assert len(ids) == len(set(ids)) == 6
    assert {link[1:] for link in links if link} == set(ids)


def test_table_keeps_its_alignment_and_no_place_in_the_source() -> None:
    made = html("|a|b|\n|-|-:|\n|1|2|\n")
    assert '<td align="right">2</td>' in made
    assert "sourcepos" not in made


@pytest.mark.parametrize("text", ["<svg/onload=x>", "<b", "<1>", "< b>", "<a href='x>", "<!- x", "&lt;script&gt;"])
def test_what_only_looks_like_html_is_text(text: str) -> None:
    assert faults(text) == []
    assert html5lib.parse(html(text), namespaceHTMLElements=False).findall("body//*")[1:] == []


def test_templates_and_includes_are_only_text() -> None:
    text = '{{ config.site_name }} {% include "x" %} --8<-- "mkdocs.yml"'
    assert html(text) == "<p>{{ config.site_name }} {% include &quot;x&quot; %} --8&lt;-- &quot;mkdocs.yml&quot;</p>\n"

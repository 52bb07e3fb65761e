"""The timeline of a case as a drawing: x in percent, y in em, so that it stretches and its text does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from casebook.deriving.lanes import Lane, Timeline, draw_timeline
from casebook.deriving.moments import list_happenings
from casebook.deriving.stretches import LifeLine, draw_life
from casebook.deriving.subject import Derived
from casebook.deriving.time_axis import BREAK, Tick, name_ticks
from casebook.model.case import Case
from casebook.model.proceeding import Proceeding
from casebook.rendering.context import Context
from casebook.rendering.strip import Bar, percent, thinnest
from casebook.rendering.timeline_discs import ROW, Disc, em, find_clearing, show_discs
from casebook.rendering.views import Moment
from casebook.rendering.word_forms import short_month

_YEARS, _MONTHS, _LINE = 1.0, 2.3, 1.4
"""Em: baselines of the names of years and months, height of a line of names."""
_TITLE, _HALF, _SPACE = 1.5, 0.95, 0.55
"""Em: name of a lane, half of a marker, room between lanes."""
_WIDEST = 31
"""Letters in a line of a lane's name: the smallest phone has room for so many."""
_LETTER = 2.6
"""Percent of the width on the smallest phone: where words have no room at the left, they stand at the right edge."""


@dataclass(frozen=True, slots=True)
class LaneView:
    """A lane; heights in em from the top."""

    titles: tuple[tuple[str, str], ...]
    """Height and text of each line of its name."""
    y: str
    discs: tuple[Disc, ...]
    bars: tuple[Bar, ...] = ()
    end: str = ""
    """Of the line of a life: x of the last confirmed step."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Everything that `fragments/timeline.html` prints."""

    label: str
    """The drawing in a sentence."""
    height: str
    top: str
    """Of the lanes, below the names of years and months."""
    depth: str
    """Of the lanes together."""
    foot: str
    """Where they end."""
    ticks: tuple[tuple[str, str, str], ...]
    """x, baseline and name of each month and year."""
    lines: tuple[str, ...]
    """x of each line below them."""
    breaks: tuple[str, ...]
    break_width: str
    confirmed: str
    unconfirmed: str
    """Width of what is beyond."""
    confirmed_words: str
    words_x: str
    lanes: tuple[LaneView, ...]
    kinds: frozenset[str]
    """What the key must explain: r, g, u, x, span, and kinds of bars."""
    tables: tuple[tuple[str, str], ...]
    """Name and address of the files of the whole register in which the steps stand too."""


def show_timeline(
    context: Context, case: Case, derived: Derived, moments: Sequence[Moment], *, with_life: bool
) -> TimelineView | None:
    """The drawing, numbered as the chronology is; None where it would say no more than the list."""
    life = draw_life(derived) if with_life else None
    drawn = draw_timeline(list_happenings(case, derived), life, derived.on)
    if drawn is None:
        return None
    ticks = name_ticks(drawn.axis)
    top = _MONTHS + 0.4 if any(tick.unit != "year" for tick in ticks) else _YEARS + 0.4
    lanes, foot = _lanes(context, derived, drawn, moments, life, top)
    labels, addresses = context.labels, context.facts.addresses
    words = labels.gettext("confirmed to: {date}").format(date=_end_words(context, drawn))
    sentence = labels.gettext(
        "The list below on a line of time, from {start} to the last confirmed day, {end}; the numbers are the same."
    )
    return TimelineView(
        label=sentence.format(start=drawn.axis.parts[0].first.year, end=labels.date(drawn.end)),
        height=em(foot + _LINE),
        top=em(top),
        depth=em(foot - top),
        foot=em(foot),
        ticks=tuple(_named(tick, context.language) for tick in ticks),
        lines=tuple(dict.fromkeys(percent(tick.x) for tick in ticks)),
        breaks=tuple(percent(x) for x in drawn.axis.breaks),
        break_width=percent(BREAK),
        confirmed=percent(drawn.confirmed),
        unconfirmed=percent(100 - round(drawn.confirmed, 1)),
        confirmed_words=words,
        words_x=percent(drawn.confirmed if len(words) * _LETTER <= drawn.confirmed else 100),
        lanes=lanes,
        tables=(
            (labels.gettext("steps (CSV)"), addresses.relative(context.address, "data/steps.csv")),
            (labels.gettext("episodes (CSV)"), addresses.relative(context.address, "data/episodes.csv")),
        ),
        kinds=frozenset(kind for lane in lanes for kind in _kinds(lane)),
    )


def _named(tick: Tick, language: str) -> tuple[str, str, str]:
    """x, baseline and name."""
    name = str(tick.day.year if tick.unit == "year" else tick.day.day)
    if tick.unit == "month":
        name = short_month(tick.day.month, language)
    return percent(tick.x), em(_YEARS if tick.unit == "year" else _MONTHS), name


def _end_words(context: Context, drawn: Timeline) -> str:
    """The last day, or the month or year where its source says no more."""
    date = drawn.last.date.only
    if date is not None and date.precision != "interval" and date.latest == drawn.end:
        return context.labels.date(date)
    return context.labels.date(drawn.end)


def _lanes(
    context: Context, derived: Derived, drawn: Timeline, moments: Sequence[Moment], life: LifeLine | None, top: float
) -> tuple[tuple[LaneView, ...], float]:
    """The lanes from the top, that of liberty last, and where they end."""
    cleared = find_clearing(context, derived, drawn)
    lanes, y = [], top
    for lane in drawn.lanes:
        titles, y = _title(_lane_name(context, lane), y)
        line = y + _HALF + lane.reach * ROW
        lanes.append(LaneView(titles, em(line), tuple(show_discs(drawn, lane, moments, cleared))))
        y = line + lane.reach * ROW + _HALF + _SPACE
    if life is not None:
        end = drawn.axis.at(min(life.end, drawn.end))
        titles, y = _title(context.labels.gettext("Liberty"), y)
        lanes.append(LaneView(titles, em(y + 0.8), (), tuple(_bars(drawn, life)), percent(end)))
        y += 1.6 + _SPACE
    return tuple(lanes), y


def _title(name: str, y: float) -> tuple[tuple[tuple[str, str], ...], float]:
    """The lines of a lane's name, from a height on, and where they end."""
    lines = wrap(name, _WIDEST)
    heights = [y + 1.2 + number * _LINE for number in range(len(lines))]
    return tuple((em(at), line) for at, line in zip(heights, lines, strict=True)), heights[-1] + _TITLE - 1.2


def _lane_name(context: Context, lane: Lane) -> str:
    """`Criminal case · 258, 405`."""
    if lane.against is None:
        return context.labels.gettext("Outside proceedings")
    proceeding = lane.against.proceeding
    name = context.labels.capital(context.labels.term("proceedings", proceeding.kind))
    articles = ", ".join(_articles(proceeding))
    return f"{name} · {articles}" if articles else name


def _articles(proceeding: Proceeding) -> list[str]:
    """Numbers of the articles that sources name."""
    keys = [charge.statute.partition("/") for charge in proceeding.charges.values() if charge.statute is not None]
    return list(dict.fromkeys(number for code, _, number in keys if code not in ("law", "order")))


def _bars(drawn: Timeline, life: LifeLine) -> Iterator[Bar]:
    for one in life.stretches:
        right = drawn.axis.at(min(one.last, drawn.end))
        left = max(min(drawn.axis.at(one.first), right - thinnest(one.kind)), 0.0)
        yield Bar(one.kind, percent(left), percent(right - left))


def _kinds(lane: LaneView) -> Iterator[str]:
    for disc in lane.discs:
        yield from disc.kind.split()
        if disc.spans:
            yield "span"
    yield from (bar.kind for bar in lane.bars)

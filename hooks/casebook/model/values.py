"""Small values that records are made of: every scalar of a record arrives as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, StringConstraints, model_validator

from casebook.model.amount import Amount, parse_amount
from casebook.model.count import Count, parse_count
from casebook.model.edtf import Edtf, parse_edtf
from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.length import Length, parse_length

T = TypeVar("T")


class Value(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as the class that has a name: `Stated[Edtf]` has none that a worker could import."""
        named = type(self).__pydantic_generic_metadata__["origin"] or type(self)
        return _restore, (named, self.__getstate__())


def _restore(named: type[Value], state: dict[str, Any]) -> Value:
    value = named.__new__(named)
    value.__setstate__(state)
    return value


def _read(parse: Callable[[str], T], kind: type | tuple[type, ...]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        if not isinstance(value, str):
            raise ValueError("one value is expected here, not a list or a mapping")
        return parse(value)

    return read


def _parse_flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(f"“{text}” is neither true nor false")
    return text == "true"


def _parse_number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise ValueError(f"“{text}” is not a whole number")
    return int(text)


def _parse_day(text: str) -> date:
    value = parse_edtf(text)
    if not value.is_day or value.earliest is None:
        raise ValueError(f"“{text}” is not a day; write it as 2026-11-22")
    return value.earliest


def _parse_measure(text: str) -> Length | Amount:
    return parse_length(text) if text.lstrip("~./").startswith("P") else parse_amount(text)


Date = Annotated[Edtf, PlainValidator(_read(parse_edtf, Edtf))]
Day = Annotated[date, PlainValidator(_read(_parse_day, date))]
LengthText = Annotated[Length, PlainValidator(_read(parse_length, Length))]
AmountText = Annotated[Amount, PlainValidator(_read(parse_amount, Amount))]
CountText = Annotated[Count, PlainValidator(_read(parse_count, Count))]
Measure = Annotated[Length | Amount, PlainValidator(_read(_parse_measure, (Length, Amount)))]
Flag = Annotated[bool, PlainValidator(_read(_parse_flag, bool))]
Number = Annotated[int, PlainValidator(_read(_parse_number, int))]

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that people wrote; never empty."""
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=64)]
"""A term of a vocabulary, or a key inside a record."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{2,60}$")]
"""A record's address, which is its file name."""
CaseId = Annotated[str, StringConstraints(pattern=r"^kz-(?:[0-9]{4}|[1-9][0-9]{4,5})$")]
StatuteKey = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[0-9]{4})?(/[a-z0-9]+(-[a-z0-9]+)*)?$")]
"""`cc-2014/274`, `law/assembly-2020`, or a code: `cc-2014`."""
SourceKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
Sources = tuple[SourceKey, ...]


def _refuse_further(value: Any) -> Any:
    raise ValueError("a name or title in a further language stands in the text file of that language")


Further = Annotated[tuple[tuple[str, str], ...], PlainValidator(_refuse_further), Field(exclude=True)]
"""(language, words) for languages that have no field: filled in from text files, never written in a record."""
Language = Annotated[str, StringConstraints(pattern=rf"^({'|'.join(DATA_LANGUAGES)})$")]
"""A language that has fields of its own in the data."""
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$", max_length=400)]


class Labelled(Value):
    """Something with a label in each language of the data."""

    en: Words
    ru: Words
    kk: Words

    def in_language(self, language: str) -> str:
        """The label in a language; in English for one that the data does not speak."""
        return str(getattr(self, language if language in DATA_LANGUAGES else ENGLISH))


class Claim(Value, Generic[T]):
    """One value of a field, and who states it."""

    value: T
    src: Sources = ()
    as_given: Words | None = None
    impossible: Flag = False
    """Printed as the source has it, takes no part in computing."""


class Stated(Value, Generic[T]):
    """A field's value: one that nobody disputes, or several, each with its source; nobody picks."""

    values: tuple[Claim[T], ...]
    dispute: Code | None = None
    """Kind of dispute (vocabulary `disputes`), None when there is one value."""
    reading: T | None = None
    """The editors' reading of an impossible value, shown as a reading."""

    @model_validator(mode="before")
    @classmethod
    def _wrap(cls, data: Any) -> Any:
        if isinstance(data, (Mapping, cls)):
            return data
        return {"values": [{"value": data}]}

    @model_validator(mode="after")
    def _one_or_disputed(self) -> Self:
        if not self.values:
            raise ValueError("a disputed value needs its `values`")
        if self.dispute is None and (len(self.values) > 1 or self.values[0].src):
            raise ValueError("say what kind of dispute this is: `dispute: date`")
        if self.dispute is not None and not all(claim.src for claim in self.values):
            raise ValueError("each of the disputed values needs its own `src`")
        return self

    @property
    def possible(self) -> tuple[T, ...]:
        """The values that may be true."""
        return tuple(claim.value for claim in self.values if not claim.impossible)

    @property
    def only(self) -> T | None:
        """The value when nobody disputes it."""
        return self.values[0].value if self.dispute is None else None

    @property
    def sources(self) -> tuple[str, ...]:
        """Of all its values, in order."""
        return tuple(dict.fromkeys(source for claim in self.values for source in claim.src))

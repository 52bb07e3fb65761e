"""Kazakh numbers, units and months with their endings."""

from __future__ import annotations

from casebook.checking.wording import Meaning, Wording

_CASE = (
    "(?:(?:[лдт][ае]р)?(?:[лдт][ыі][қкғг])?(?:с?[ыі])?"
    "(?:н?[ыі]ң|[дт][ыі]ң|[ғгқк][ае]|н?[ае]|[дт][ае]н?|н[дт][ае]|н[ае]н|[дтн][ыі]|н|[мбп]ен|[дт][ае]й)?"
    "(?:[ғгқк][ыі](?:н|с[ыі]н?|н[ыі]ң|лар)?)?)"
)
"""Plural, -лық, possessive, case, -ғы: what may follow a noun or a number."""


def _cases(stem: str) -> str:
    """A number with its cases: «екіден», «бестің»."""
    return f"{stem}(?:[гкқғ][ае]|[дт][ае]н?|н[ыі]ң?|[дт][ыі]ң?|[мбп]ен|[дт][ае]й)?"


_UNITS = {
    "Y": "жыл", "M": "ай", "W": "апта", "D": "күн|тәулік|тәуліг", "H": "сағат", "min": "минут|минөт",
    "%": "пайыз|процент", "EUR": "еуро|евро", "USD": "доллар", "KZT": "теңге", "RUB": "рубль?", "GBP": "фунт",
    "MCI": "АЕК|MCI",
}  # fmt: skip
_ORDINALS = {
    2: "екінші", 3: "үшінші", 4: "төртінші", 5: "бесінші", 6: "алтыншы", 7: "жетінші", 8: "сегізінші",
    9: "тоғызыншы", 10: "оныншы", 20: "жиырмасыншы", 30: "отызыншы",
}  # fmt: skip
_TOGETHER = {3: "үшеу", 4: "төртеу", 5: "бесеу", 6: "алтау", 7: "жетеу"}
"""Of people: «үшеуі»."""
_MONTHS = ("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек|қыркүйег", "қазан",
           "қараша", "желтоқсан")  # fmt: skip
_UNSURE_MONTHS = frozenset({3, 6, 10})
"""A feast, a season, a cauldron."""

KAZAKH = Wording(
    group=" .\u00a0\u202f\u2009",
    decimal=".,",
    phrases=(
        (r"\bайлық есептік көрсеткіш\w*", "АЕК"),
        (r" жарым\b", " ½"),
        (r"\b(?:бірінші кезекте|екінші бір\w*|екінші жағынан|екінші рет|екінің бірі|үшінші жағынан)\b", ""),
        (r"\b(?:үштен|төрттен|бестен) (?:бірі|екісі|үші|төрті)\w*", ""),  # two thirds
    ),
    numbers={
        2: _cases("екі"), 3: _cases("үш"), 4: _cases("төрт"), 5: _cases("бес"), 6: "алты(?:ға|дан|ның|ны|да|мен)?",
        7: "жеті(?:ге|ден|нің|ні|де|мен)?", 8: _cases("сегіз"), 9: _cases("тоғыз"), 10: "он(?:ға|нан)?",
        20: _cases("жиырма"), 30: _cases("отыз"), 40: _cases("қырық"), 50: _cases("елу"), 60: _cases("алпыс"),
        70: _cases("жетпіс"), 80: _cases("сексен"), 90: "тоқсан(?:ға|нан)?",
    },
    unsure_numbers={1: "бір(?:ге|ден|інің|еу|еуі|і|ін|де)?|бірде", 2: "қос|жұп"},
    unsure_ordinals={1: "алғаш\\w*|алдымен|бастапқы\\w*"},
    scales={100: "жүз(?:ге|ден|дің|ді|дей|бен)?", 1000: "мың(?:ға|нан|ның|ды|да|дай)?", 1_000_000: "миллион\\w*|млн"},
    units={"%": "%", "EUR": "EUR|€", "USD": r"USD|\$", "KZT": "KZT|₸", "RUB": "RUB|₽", "GBP": "GBP|£"},
    stems=(
        *((Meaning("unit", code), stem) for code, stem in _UNITS.items()),
        *((Meaning("ordinal", number), stem) for number, stem in _ORDINALS.items()),
        *((Meaning("number", number), stem) for number, stem in _TOGETHER.items()),
        *((Meaning("month", n, sure=n not in _UNSURE_MONTHS), stem) for n, stem in enumerate(_MONTHS, 1)),
        (Meaning("number", 1, sure=False), "жалғыз"), (Meaning("number", 2, sure=False), "екеу"),
        (Meaning("ordinal", 1, sure=False), "бірінші"),
    ),
    suffixes=_CASE,
    day_after_month=r"\w+[дтн][ыі]ң",
    endings="(?:[сн]?[ыіуүаеәяйью]{1,2}|[кқпгғб])$",
    own_letters="әғқңөұүһі",
    always_marked=True,
    own_words="мен|бен|пен|деп|деді|деген|туралы|бойынша|және|үшін|бар|жоқ|емес|оны|оның|ол|олар|болды|болған|кейін"
    "|дейін|сот|адам|бірге|\\w+(?:лды|нды|лған|лген|рды|тты|лар|дар|тар|лер|дер|тер|нда|дан|ның|ына|сына)",
)  # fmt: skip

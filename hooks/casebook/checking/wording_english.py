"""English numbers, units and months."""

from __future__ import annotations

from casebook.checking.wording import Wording

_UNIT = r"(?:year|month|week|day|hour|minute)"

ENGLISH = Wording(
    group=",\u00a0\u202f\u2009",
    decimal=".",
    phrases=(
        (r"\bmonthly calculation ind(?:ex|ices)\b", "MCI"),
        (r"\bper cent\b", "percent"),
        (r" and a half\b", " ½"),
        (r"\b(?:\w+)[- ](?:thirds|quarters|fifths)\b", ""),
        (r"\b(?:one|a)[- ]third\b", "trine"),  # a fraction, or somebody who came third
        (r"\bthe first\b(?! time| place| of all| and foremost|-)", "the 1st"),
        (r"\bthe second\b(?! time|-)", "the 2nd"),
        (rf"\b(the|these|those|between|its|his|her|their) two\b(?!-| {_UNIT}| \w+red| thousand| million)", r"\1 twain"),
    ),
    numbers={
        2: "two|twice", 3: "three|thrice", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
        17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "fou?rty", 50: "fifty",
        60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
    },
    unsure_numbers={1: "one|once|single|sole|a|an", 2: "both|twain|couple|pair|twofold|doubled?", 12: "dozen"},
    ordinals={
        3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
        11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth", 16: "sixteenth",
        17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30: "thirtieth",
    },
    unsure_ordinals={1: "first(?:ly)?|former|initial(?:ly)?|earliest", 2: "second(?:ly)?|another|other", 3: "trine"},
    scales={100: "hundred", 1000: "thousand", 1_000_000: "million|mln"},
    units={
        "Y": "years?", "M": "months?", "W": "weeks?", "D": "days?", "H": "hours?", "min": "minutes?",
        "%": "%|percent", "EUR": "EUR|euros?|€", "USD": r"USD|dollars?|\$", "KZT": "KZT|tenge|₸",
        "RUB": "RUB|rou?bles?|₽", "GBP": "GBP|pounds?|£", "MCI": "MCI",
    },
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"),
    unsure_months=frozenset({3, 5}),
    day_after_month=r"[A-Z]\w+",
    joins="and",
    own_letters="a-z",
    always_marked=True,
    own_words="the|of|and|to|in|that|was|were|is|had|with|for|by|from|his|her|their|on|at|who|which|not",
)  # fmt: skip

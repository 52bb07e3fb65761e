"""What sources disagree about, as it was handed over: each thing, and where records must show it."""

from __future__ import annotations

from collections.abc import Mapping

DISCREPANCIES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "D01": {
        "cases/marat-zhylanbaev/": (
            "19 November 2023",
            "27 November 2023",
            "27 November – 1 December 2023",
            "29 November 2023",
            "was still nearing its end",
        ),
    },
    "D02": {
        "cases/duman-mukhamedkarim/": (
            "until late January 2023",
            "January 2024",
            "cannot be",
        ),
    },
    "D03": {
        "cases/duman-mukhamedkarim/": (
            "July 2023",
            "22 June 2023",
        ),
    },
    "D04": {
        "cases/nargiz-severnya/": (
            "Nargiz Severnya",
            "Nargiz Severnaya",
            "Nargiz Severny",
        ),
        "cases/vladimir-severny/": ("Vladimir Severny",),
    },
    "D05": {
        "cases/amangeldy-batyrbekov/": (
            "Batyrbekov",
            "Batyrkbekov",
        ),
    },
    "D06": {
        "cases/vladimir-kozlov/": (
            "Kozlov",
            "Koslov",
        ),
    },
    "D07": {
        "cases/guzyal-baidalinova/": (
            "Guzyal Baidalinova",
            "Guzal Baidalinova",
        ),
    },
    "D08": {
        "cases/nazim-tabyldieva/": (
            "Nazim Tabyldieva",
            "Nazym Tabyldiyeva",
        ),
    },
    "D09": {
        "cases/amangeldy-batyrbekov/": (
            "A fraud case",
            "An extortion case",
        ),
    },
    "D10": {
        "cases/amangeldy-batyrbekov/": (
            "20-day prison sentence",
            "sentenced to 20 days in jail",
            "Administrative detention: 20 days",
        ),
    },
    "D11": {
        "cases/amangeldy-batyrbekov/": (
            "A suspect, by the document",
            "A witness, by the person",
        ),
    },
    "D12": {
        "cases/amangeldy-batyrbekov/": (
            "insult and defamation charges",
            "criminal libel charges",
            "2 years 3 months",
            "2 years 10 months",
            "9 January 2020",
        ),
    },
    "D13": {
        "cases/knb-officers-trial/": (
            "State Committee for National Security",
            "State Committee on National Security",
            "National Security Committee",
        ),
        "cases/nazim-tabyldieva/": ("State Committee on National Security",),
    },
    "D14": {
        "cases/knb-officers-trial/": (
            "abuse of power",
            "speaks of exceeding power",
        ),
        "cases/kz-0010/": (
            "abuse of power",
            "speaks of exceeding power",
        ),
        "statutes/cc-2014/362/": ("abuse of power",),
        "statutes/cc-2014/451/": ("abuse of power",),
    },
    "D15": {
        "cases/marat-zhylanbaev/": (
            "financing of extremist activities",
            "financing terrorism",
        ),
    },
    "D16": {
        "statutes/law/online-platforms-2023/": (
            "The report says that this law introduced",
            "of the same day",
        ),
    },
    "D17": {
        "statutes/law/defamation-2020/": (
            "27 June 2020",
            "26 June 2020",
        ),
    },
    "D18": {
        "cases/complaint-against-40-outlets-2012/": (
            "about 40",
            "at least 34",
            "some 40 opposition media outlets",
        ),
    },
    "D19": {
        "cases/complaint-against-40-outlets-2012/": (
            "20 November 2012",
            "21 November 2012",
            "Almaty city Prosecutor",
            "Prosecutor General’s Office",
        ),
    },
    "D20": {
        "cases/daniyar-moldashev/": (
            "Its editor and owner",
            "Its director",
        ),
    },
    "D22": {
        "cases/guzyal-baidalinova/": (
            "In July 2017, she was released on parole",
            "12 July 2016",
        ),
    },
    "D23": {
        "cases/mataev-trial/": (
            "mbezzlement",
            "raud",
            "3 October 2016",
            "19 July 2022",
        ),
        "cases/seitkazy-mataev/": ("19 July 2022",),
        "cases/aset-mataev/": ("19 July 2022",),
    },
    "D28": {
        "cases/aigul-utepova/": (
            "Nur-Sultan",
            "Astana",
        ),
        "cases/saniya-toiken/": ("Nur-Sultan",),
        "cases/marat-zhylanbaev/": ("Astana",),
    },
    "D29": {
        "cases/rfe-rl-kazakhstan/": (
            "Radio Azattyk",
            "Radio Azattyq",
            "Kazakh service of Radio Free Europe/Radio Liberty",
            "Kazakhstan office of RFE/RL",
        ),
    },
    "D30": {
        "cases/alga-kazakhstan/": ("It is not the party Alga of Vladimir Kozlov",),
        "cases/alga-2012/": ("The later Alga Kazakhstan! is another party",),
    },
    "D33": {
        "cases/rfe-rl-kazakhstan/": (
            "an equivalent of about 200 EUR",
            "103,500",
            "30 MCI",
        ),
        "cases/nazgul-zhusupova/": ("the equivalent of about 140 EUR",),
    },
    "D34": {
        "cases/amangeldy-batyrbekov/": (
            "3 July 2023",
            "10 March 2023",
            "10 July 2023",
            "year concluded",
        ),
    },
    "D37": {
        "cases/knb-officers-trial/": (
            "more than fifty",
            "54 people",
        ),
    },
    "D38": {
        "cases/kz-0010/": (
            "should be held responsible",
            "should be prosecuted",
            "endangering",
            "Whether any charge followed was not clear",
        ),
    },
    "D39": {
        "cases/nurlan-kanatov/": (
            "Deputy mayor of Zhambyl region",
            "Deputy akim of the region",
        ),
    },
    "D41": {
        "cases/zhanibeka-zhunusova/": ("its form is unusual and was found nowhere else",),
    },
    "D42": {
        "cases/madina-koketaeva/": ("it was found nowhere else",),
    },
    "D43": {
        "cases/vladimir-kozlov/": (
            "What political extremism is in the law",
            "No article of the code of that time bears this name",
        ),
        "statutes/law/extremism-2005/": (
            "with up to seven years in prison",
            "It is a definition of this law",
        ),
    },
    "D44": {
        "statutes/law/national-security-2012/": (
            "image abroad a criminal offence",
            "does not set criminal penalties",
        ),
    },
    "D46": {
        "statutes/law/national-security-2012/": (
            "came into force on 6 January",
            "That is the date which the law bears",
        ),
    },
    "D47": {
        "cases/eco-activists-almaty-2023/": (
            "Both on their way to the meeting",
            "Ayna Buzik as she left the hall",
        ),
        "cases/ayna-buzik/": (
            "On her way to the meeting",
            "As she left the meeting hall",
        ),
    },
    "D48": {
        "cases/almaty-city-court-gathering/": ("are not to be added up",),
        "cases/alga-seven-2023-10-18/": ("are not to be added up",),
    },
    "D49": {
        "cases/almaty-airport-trial/": (
            "organising mass riots accompanied by violent acts at the airport",
            "as the purported organisers of the seizure of Almaty airport",
        ),
    },
    "D50": {
        "cases/marat-zhylanbaev/": (
            "preliminary hearings",
            "30 October 2023",
            "at the end of October 2023",
        ),
    },
    "D51": {
        "cases/lukpan-akhmedyarov/": (
            "Detained and harassed, by the headline",
            "Summoned, by the text below it",
            "cut off in the middle",
        ),
    },
    "D52": {
        "cases/alga-kazakhstan/": (
            "Returned over alleged technical faults",
            "Rejected, or registration denied",
        ),
    },
    "D53": {
        "statutes/law/online-platforms-2023/": (
            "The report gives detention beside the fines",
            "only for a repeated offence",
        ),
    },
}
"""What sources disagree about: where each disagreement stands, and words of its sides there."""

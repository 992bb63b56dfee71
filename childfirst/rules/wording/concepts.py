"""A small lexicon of ideas, written by hand: which words stand for which idea. The quiet layer compares clauses by it.

No model and no vectors. Packages that bundle sentence vectors were looked at: those with clear provenance fetch their weights at
run time, and those that carry them cannot say why two sentences are near. This can: it names the ideas they share.
"""

import re
from functools import cache
from typing import Final

_IDEAS: Final = {
    "CHILD": "child kid girl boy lad teen teenager youngster daughter son he she they him her them",
    "CHOOSE": "choose chose chosen opt decide prefer pick elect select favour volunteer fancy please",
    "WANT": "want wish keen eager desire crave seek sought chase pursue yearn",
    "ENJOY": "enjoy love like relish thrive revel thrill happy content delighted smile giggle laugh fun",
    "SEX": "sex sexual intimate bed intercourse kiss body naked strip",
    "OLDER": "older adult grown men man guy bloke twenties thirties uncle driver",
    "LOOKS": "dress wear outfit clothes skirt heels makeup lipstick appearance look figure",
    "BLAME": "fault blame responsible deserve own brought invite ask consequence",
    "RISK": "risk danger harm unsafe trouble peril hazard vulnerable",
    "KNOW": "know knew aware understand understood realise savvy conscious wise",
    "BETTER": "better sense lesson learn learnt warned warning told advice advised",
    "GAIN": "money cash gift present paid pay earn profit reward trainers phone vape treat buy bought",
    "REFUSE": "refuse reject decline turn unwilling resist ignore rebuff snub dismiss shun",
    "HELP": "help support service worker offer appointment intervention engage referral",
    "TALK": "tell speak talk say disclose answer explain account open statement",
    "RUDE": "rude lip cheek attitude smirk sneer swear mouth gob arrogant surly",
    "PLAY": "play manipulate system game card sympathy act perform show",
    "AWAY": "missing abscond run ran leave left gone vanish disappear out",
    "BACK": "return back home reappear resurface surface morning breakfast",
    "USUAL": "usual usually normal always typical habit regular routine often again every",
    "COST": "resource waste time drain cost burden officers effort",
    "STRONG": "tough hard strong resilient cope handle robust survive independent capable",
    "ALONE": "alone herself himself themselves own independent nobody anyone without",
    "OLD": "old age mature adult grown eighteen years older beyond",
    "BIG": "big large tall built size huge muscular strapping frame bulk",
    "THREAT": "aggressive threat intimidating menacing violent hostile volatile angry",
    "SMALL": "minor trivial small petty little nothing just only mere slight low",
    "ROW": "row argument dispute domestic altercation tiff spat squabble words",
    "CALM": "fine ok okay unaffected unharmed asleep oblivious unaware unconcerned settled undisturbed",
    "YOUNG": "young baby toddler infant small tiny",
    "NOTICE": "notice remember see saw hear heard understand aware register",
    "CONCERN": "concern worry issue problem need alarm",
    "NONE": "no nil none nothing never not without zero",
    "DOUBT": "doubt believe unlikely suspicious convenient sceptical question trust credible",
    "STORY": "story account version tale allegation claim complaint disclosure",
    "CHANGE": "change vary shift differ inconsistent contradict contradictory alter",
    "LIE": "lie lying lied liar invent fabricate exaggerate untrue false fantasy pretend",
    "CRIME": "crime criminal offend offender thief dealer gang robber drug dealing",
    "FAMILY": "family father brother mother parents uncle siblings household",
    "PRISON": "prison jail custody feltham cell court",
    "FUTURE": "will future destined heading bound matter becoming end",
    "BAD": "bad naughty troublesome difficult nasty awful horrible disruptive wild",
    "CULTURE": "culture cultural community tradition background religion country",
    "PLACE": "area estate street corner location park road block",
    "NERVES": "nervous eye contact furtive fidget edgy shifty glance",
    "RECORD": "known previous history record form convictions markers",
    "FORCE": "force cuff handcuff restrain ground floor resist struggle safety",
    "IMAGE": "picture photo image video selfie nude camera snapchat",
    "VICTIM": "victim exploited groomed coerced forced trafficked controlled",
    "CASE": "complaint prosecute charge statement nfa closed filed crime",
    "LOVE": "love romance relationship couple boyfriend girlfriend dating besotted",
    "DRINK": "drunk drink alcohol drug cannabis weed smoke intoxicated",
    "FUSS": "fuss drama scene tantrum strop hysterical emotional dramatic tears cry attention",
}
_WORD: Final = re.compile(r"[a-z']+")
_ENDINGS: Final = (
    "ations",
    "ation",
    "ingly",
    "edly",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "ly",
    "s",
    "e",
)


def stem(word: str) -> str:
    """A word without its ending, roughly."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


_OF: Final[dict[str, set[str]]] = {}
for _idea, _words in _IDEAS.items():
    for _word in _words.split():
        _OF.setdefault(stem(_word), set()).add(_idea)


@cache
def _stands_for(word: str) -> tuple[str, ...]:
    return tuple(_OF.get(stem(word), ()))


def ideas(folded: str) -> dict[str, str]:
    """The ideas in a stretch of folded text, each with the first word that stands for it. A named child is a child."""
    found: dict[str, str] = {"CHILD": "the child"} if "\x02" in folded else {}
    for word in _WORD.findall(folded):
        for idea in _stands_for(word):
            found.setdefault(idea, word)
    return found

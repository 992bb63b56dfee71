"""About how often common words stand in police notes: counted in bands over invented notes of our own, per 10,000 words."""

from typing import Final

_BANDS: Final = {
    300: "the and a to",
    130: "he she in her was of is on with that i at s his for t",
    60: "it not by has had him told as from asked n they were are be have",
    25: "said been no mum what who me two one there about this school out would so an man up put seen dad us back but we you",
    12: "them are phone first both did when all if found three were like time which off since will child own door account home given "
    "room my says then after car call adult gave taken do men worker came where left over got flat before officer being same four "
    "could under report stop sister say down can should into how than their",
    6: "called re come done search other year rang nothing now crime words nobody want wants today went does log any made male going "
    "because go through night age old only victim name know spoken hrs herself bus mother arrested help pc bag recorded well form "
    "address hand last known boyfriend young right children missing driver family stopped saw read number see front line review each "
    "note met very minutes took aunt work shop or more wanted older bit also boys boy girl girls six take spoke sat staff coat "
    "explained used calls way record round manager next bed held person hospital suspect visit team himself nurse section place just "
    "contact attended aged times house nan interview looked police brother teacher parents little let head look anything days outside "
    "closed five week even still ever never again down much many every some such most make making get gets getting",
    3: "ask messages park court side kept advice youth office carer why second knows officers plan thought set once unit without "
    "twice custody agreed our statement sent end stay hands here tell date moved gate third another group details partner arrest big "
    "part woman road friend female request class safe too half doing further checked until day charge someone food good enough letter "
    "against working works father order things risk view showed noted sexual alone asking area foster show brought run away write new "
    "using use uses used keep keeps try tries need needs feel feels think thinks like likes look looks play plays turn turns",
}
_USUAL: Final = {word: often for often, words in _BANDS.items() for word in words.split()}


def often(word: str, *, whole: bool) -> float:
    """About how many times in 10,000 words. A word looked for inside other words is found more often."""
    if len(word) < 2:
        return 5_000.0
    known = _USUAL.get(word)
    base = known if known is not None else max(0.05, 9.0 * 0.62 ** len(word))
    return base if whole else 2 * base + 60 * 0.35 ** len(word)

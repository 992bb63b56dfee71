"""Fixed phrases that are fine: law, offences, services, forms, names of people and places, other senses, training text."""

import re
from typing import Final

from childfirst.rules.wording.note import Note
from childfirst.rules.wording.pieces import NAME_MARK
from childfirst.rules.wording.sought import Sought

_FINE: Final = Sought(
    r"(?<![\w])(?:youth (?:justice|work|worker|workers|club|clubs|court|offending|service|hostel|centre|group|mentor|advocate|team)[\w ]{0,20}|"
    r"gangs violence matrix|gangmasters[\w ]*|(?:controlling|causing|inciting|arranging|facilitating|paying for)(?: or (?:inciting|facilitating|causing))? (?:the |a )?(?:child )?(?:prostitution|sexual (?:services|exploitation|activity))(?: (?:of|with|by) an? (?:child|girl|boy))?(?: for gain)?|sexual services of an? child|arrested juvenile|juvenile detention|alleged (?:offences?|supply|assault|rape|"
    r"that on|victim|suspect|perpetrator|incident)|indecent (?:images?|photographs?) of (?:a )?child\w*|child (?:sexual )?abuse (?:images?|material)|"
    r"non-?compliant handcuffing|witness statement of (?:a )?child|primary aggressor|young (?:offenders?'? institution|adult carers|carers?|people's|"
    r"person's|women's)|safe and well (?:visit|check|interview|conversation)s?|attention deficit|medical attention|low level concerns? (?:policy|form|log)|"
    r"emotional(?:ly)? (?:abuse|abusive|harm|wellbeing|support)|aggressive (?:dogs?|cancer|treatment)|drama (?:lesson|teacher|club|studio|school|group|class)|"
    r"(?:school |police )?disciplin(?:e|ary) (?:policy|hearing|panel|matter)|challeng(?:e|es|ed|ing) (?:the|a|his|her|their) (?:suspect|account|decision|grading|man|driver)"
    r"\w*|risk assess\w+|at risk (?:of|from)|(?:known )?associates?:|mature (?:oak|tree|student)s?|abscond\w+ from (?:a )?(?:community order|bail|licence|custody|court|prison)|update to misper|historic (?:england|building|guildhall|dock|site)|"
    r"historical (?:search|address)|contact (?:details|centre|number)|partner agenc\w+|business partner|minor (?:injur\w+|cut|graze|ailment|wound|scratch)|"
    r"easy-? ?read|easy to|inconsistent with (?:the |a |his |her |dad's |mum's )?(?:injur\w+|fall|explanation|account)|culturally (?:appropriate|sensitive|safe)|"
    r"cultural (?:needs|support|mediator|centre)|dealt with by|dealt to|allegations? (?:of|type|has been recorded|recorded)|old enough to be fingerprinted|"
    r"refused (?:bail|entry)|bail refused|verbal (?:warning|agreement|consent|update|account|handover|communication|confirmation|reasoning)|non-?verbal|"
    r"(?:taxi|school|transport|travel|bus|minibus|passenger|hospital) escorts?|misper (?:review|report|unit|team|co-?ordinator|form|enquir\w+|log|code|desk|plan|pack|"
    r"officer|tasking|lead)|(?:romance|crime|fantasy|horror) (?:section|shelf|shelves|aisle|novels?|books?|films?|genre)|hard to reach (?:by|without|from|on foot)|"
    r"out of place (?:paving|slab|tile|kerb|sign|bin|brick|cover|panel)|word for word|lying (?:with (?:his|her|their)|on|under|underneath|down|face|across|next|beside|"
    r"behind|there|still|awake|asleep|flat|curled|in (?:bed|the (?:bath|road|grass|hall|bed)|a (?:bed|ditch|heap)))|"
    r"prosecution witness|victim (?:personal statement|support|contact|care|code)|child in need|drug dealing (?:by|from) (?:adults|men)|"
    r"(?:being |found |arrested for |charged with |for )drunk and (?:disorderly|incapable)|drunk in (?:a )?(?:public|charge)|"
    r"resilience (?:worker|programme|team|group)|boyfriend or girlfriend|street wise (?:ltd|limited|uk)|control or restraint|use of force (?:form|review|record))"
)
_ABOUT_WORDS: Final = Sought(
    r"\b(?:do not (?:write|use|say|put)|don't (?:write|use|say|put)|never (?:write|use)|not (?:to )?(?:be )?(?:write|written|writing|use the word)|nobody's to write|"
    r"instead of (?:writing|saying)|rather than (?:writing|saying)|language guide|victim-? ?blaming|the (?:word|words|phrase|phrases|term|terms|wording|label|expression) |"
    r"reworded|wording (?:corrected|changed|removed)|sic\]|(?:cpd|training|briefing) (?:slide|note|pack|day|text)|slide \d|used that word|that word|template (?:said|says|read|had)|"
    r"(?:heading|label|drop-?down|tick-? ?box|dropdown|menu|option|marker|box|field|form) (?:says|said|reads|read|shows|showed|is labelled|prefilled|was prefilled|heading)|(?:box|column|heading|drop-?down|tick-? ?box|category) (?:for|called|marked|labelled|headed)|"
    r"has been (?:reworded|amended|corrected)|guidance (?:for|says|asks|tells)|taken out of the|auto-?text|crossed (?:it )?out|struck (?:it )?(?:out|through)|was changed to|had been written|which is how the|"
    r"language that|says in words|words that (?:make|blame|sound)|theme (?:is|to be|will be)|(?:earlier|first|previous|old|older|original|former|last) (?:entry|version|log|draft|report|record|file|assessment|referral|note|letter|plan|worker) (?:said|says|read|reads|had|has|called|calls)(?! (?:been|not)\b)|"
    r"is how the (?:call|log|report)|played no part|has played no|there is talk (?:on|in|of))"
)


_NEXT_SAYS: Final = re.compile(
    r"[^.;]{0,70}\b(?:i|we) (?:have |had |then |since )*(?:(?:changed|corrected|amended|rewritten|rewrote|reworded|struck out|put right|withdrawn|withdrew|upgraded|re-?graded|raised) (?:it|this|that|the (?:entry|log|grade|grading|word|record|note))\b|"
    r"asked [^.;]{0,40}\bto (?:look (?:at|again)|change|correct|amend|rewrite|reword|take (?:it|that|this) out|withdraw|think again))|"
    r"\W*(?:(?:i|we) (?:do not|don't) (?:take|share|accept|agree with|hold) (?:that|this)|(?:this|that|it|which|the (?:word|entry|line|log)) (?:has|have|had) (?:now |since )?been "
    r"(?:corrected|changed|removed|amended|reworded|taken out|struck)|(?:this|that|it) (?:is|was) (?:not (?:right|true|accurate|correct|so|the case|enough|(?:a|any|my|our) (?:reason|ground|excuse|basis|answer))|no (?:reason|ground|excuse|basis|answer)|wrong|inaccurate|untrue))"
)


def fixed_phrase(note: Note, start: int, end: int) -> bool:
    """Whether the words are part of a phrase that is fine: a law, a service, a form, another sense."""
    first, last = max(0, start - 30), min(len(note.folded), end + 45)
    for found in _FINE.finditer(note, first, last):
        if found.start() < end and start < found.end() and not (start < found.start() - 3 and found.end() + 3 < end):
            return True
    return False


def about_words(note: Note, start: int) -> bool:
    """Whether the sentence is about wording: training, guidance, a correction already made."""
    a, b = note.sentence(start)
    if _ABOUT_WORDS.search(note, a, b):
        return True
    return bool(_NEXT_SAYS.match(note.folded[b : b + 160]))


_CODE: Final = re.compile(
    r"^(?:\s?/\s?[\w ]{2,15})? (?:code|codes|marker|category|heading|drop-?down|tick-?box|template|field|button|queue)\b|^\W{0,2}/\w+ (?:code|category|heading)\b"
)
_MEANING: Final = re.compile(
    r"^,? \(?(?:meaning (?:his|her|the|a|an)\b|by which (?:he|she|they|i) mean|his name for|her name for|the name of (?:his|her|the|a))"
)
_WHY: Final = Sought(
    r"\b(?:ask|asks|asked|asking|query|queried|wonders?|wondered) (?:\w+ ){0,3}why\b[^.?;]{0,60}\b(?:called|described|recorded|labelled|written|put down)\b|\b(?:why|who|how|when|by whom) (?:was|were|had|has|is|did) [^.?;]{0,40}\b(?:told|called|described|recorded|graded|labelled|written|treated|asked|put down|spoken)\b[^.;]*\?"
)


_WEIGHED: Final = Sought(
    r"\b(?:consider(?:ed|ing)?|thought about|looked at|weighed(?: up)?|asked (?:myself|ourselves)|checked|tested|examined|wondered)(?: \w+){0,2} (?:whether|if)\b[^.;:]*$"
)
_IT_WAS_NOT: Final = re.compile(
    r"\W*(?:(?:he|she|they|it|that|this|there|\x02+) (?:did|was|is|were|are|had|has|could|would|does)(?: not\b|n't)|(?:no|not|never|neither|nothing|nobody)\b|there (?:was|is) (?:no|nothing))"
)
_EXPECTED: Final = re.compile(
    r"\b(?:(?:is|was|are|were) (?:only )?(?:to be|as) expected|as (?:is|was|i|we|one|you|anybody|anyone) (?:would |might )?(?:to be )?expect(?:ed)?|(?:is|was) (?:usual|common|normal|ordinary|natural|understandable)"
    r"|how (?:memory|trauma|shock|fear) works|(?:which|and|that|this) (?:is|was) (?:no surprise|not surprising|unsurprising)|understandably|(?:common|usual|normal) (?:in|for|after|with) (?:a |any )?(?:child|children|shock|trauma|abuse|anybody|anyone))"
)


def explained(note: Note, start: int, end: int) -> bool:
    """The words are a code on a form, or what they mean is said beside them, or the sentence asks why they were ever used, or whether it
    was so, and the next says that it was not."""
    after = note.folded[end : end + 60]
    first, last = note.sentence(start)
    if _CODE.match(after) or _MEANING.match(after) or _WHY.search(note, first, last):
        return True
    return bool(_WEIGHED.search(note, first, start) and _IT_WAS_NOT.match(note.folded, last))


def to_be_expected(note: Note, start: int, end: int) -> bool:
    """The sentence says that a child's account would be so: "it changed on one point, as is to be expected after six weeks"."""
    return bool(_EXPECTED.search(note.folded, end, note.sentence(start)[1]))


_ORGANISATION: Final = re.compile(
    r"(?:[A-Z][\w']+ (?:(?:of|and|the|for|in|on|&) )*){1,5}(?:Ltd|Limited|Carers|Project|Club|Centre|Hub|Trust|Service|Team|Academy|College|Boxing|Foundation|Group|Street|Road|Lane|House|Court|Close|"
    r"Solutions|Scheme|Programme|Partnership|Theatre|Studios?|Records|Gym|FC|Network|Charity|Avenue|Parade|Nursery|Barbers|Stores|Garage)(?![\w])"
)


def _organisation(note: Note, start: int) -> bool:
    """Whether the words begin inside the name of a service, a firm or a street: "Streetwise Young Carers have a place"."""
    if not note.plain[start : start + 1].isupper():
        return False
    first = max(0, start - 50)
    return any(
        found.start() <= start < found.end() and NAME_MARK not in note.folded[found.start() : found.end()]
        for found in _ORGANISATION.finditer(note.plain, first, start + 60)
    )


def proper_name(note: Note, start: int, end: int) -> bool:
    """Whether the words are a name: PC Savage, Street Wise Ltd, Lolita Road, the Young Adult Carers."""
    words = note.plain[start:end]
    if _organisation(note, start):
        return True
    if not words[:1].isupper() or "\x02" in note.folded[start:end] or (words.isupper() and len(words) > 1):
        return False
    sentence_start, _ = note.sentence(start)
    opens = not note.plain[sentence_start:start].strip(" \"'(")
    before = re.search(r"(?:\b[A-Z][\w']*|\b(?:Mr|Mrs|Ms|PC|DC|DS|Dr))\.? $", note.plain[max(0, start - 20) : start])
    after = re.match(r" [A-Z][a-z]+", note.plain[end : end + 20])
    many = len(words.split()) > 1 and all(word[:1].isupper() for word in words.split() if len(word) > 3)
    return bool(
        (before and not opens)
        or (after and not opens and "\x02" not in note.folded[end + 1 : end + 3])
        or (many and not opens)
    )

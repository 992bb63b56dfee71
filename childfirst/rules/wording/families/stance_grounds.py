"""Grounds by stance: a group, a kind of person, a kind of thing, a past check or a place that rings us, in place of what this child did."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import CODE_A

entry = partial(Entry, kind="grounds", weight="M", source=CODE_A)

ENTRIES = (
    entry(
        id="others-not-this-child",
        numbers=(134, 135, 136),
        fields=("grounds", "narrative", "rationale"),
        guards=("sole_ground", "stop"),
        about="anyone",
        patterns=r"""
            (group|others|lads|boys|kids|rest|crowd|males|males with {obj}|friends|mates|pals|companions|associates|everyone|everybody) (all |then |immediately |quickly |had |{be} |promptly )*(dispers(ed|ing)|scatter(ed|ing)|split( up)?|melt(ed|ing) away|broke up|ran( off| away)?|moved off|made off|legged it|bolted|walked off|drifted (off|away)) (on|when|as|at|upon|once|the (moment|minute|second))( \w+){1,4}
            (the |was |been |being )*(only|last|first|slowest|nearest|closest)( \w+)? (who |to |that |left )+(stay\w*|stand\w*|stood|run|ran|remain\w*|move\w*|leave|left|walk\w*|put|stop\w*|linger\w*|turn\w*|react\w*|wait\w*)( \w+){0,6}
            (place|area|road|estate|street|parade|park|location|block|shop|station|stairwell|corner|spot|precinct|address|alley) (\w+ )?(generat|attract|produc|receiv|get|creat|draw|bring|caus|account)\w* (for )?(in |us )?(a |an |the |our |its |of )*(lots?|many|numerous|regular|plenty|more than|fair share|frequent|daily|constant|high|most|number|large|several|majority) (of |number of |volume of |amount of |levels of |share of )*(calls|complaints|reports|trouble|jobs|crime|issues|demand|our \w+|problems|work|asb|incidents)
            (of the |the |a |an |same |in the )*(sort|kind|type|style|make|brand|way|manner)s? (of \w+ )?(that |which |in which )?(the )?(drug )?(dealers?|gangs?|gang members|robbers|muggers|thieves|burglars|runners|shotters|roadmen|street robbers|drug runners|criminals|offenders|those (dealing|involved)) (often |usually |tend to |like to |commonly |generally |all |typically )*(us|wear|carr|favour|rid|driv|hid|dress|behav|act|do|mov|stand)\w*
            (associated|synonymous|linked|consistent|common|popular|favoured|used|worn|carried|ridden) (with|by|among|amongst) (drug )?(dealers?|dealing|gangs?|gang members|robbers|robberies|street crime|drug (supply|users|runners)|county lines|moped (crime|thefts?)|knife (crime|carriers)|criminals|those (dealing|involved)( \w+)?)
            (usually|generally|invariably|normally|often|always|tends to|tend to|only ever|can only|could only|nine times out of ten|more often than not|in my experience|almost always) (means?|meaning|spells?|points? to|signals?|signif(y|ies)|indicates?|suggests?|says|equals?)( \w+){1,3}
            ({c} )?(has |had |keeping |kept |keeps |with |was keeping |left )+(one|a|his|her|both|their|either) (\w+ )?hands? (\w+ )?(in|inside|near|under|behind|down|around|on|over) ({pos} |the |a )?(\w+ )?(pockets?|jacket|coat|bag|back|hood(y|ie)|tracksuit|trousers|joggers|man ?bag|pouch|top)
            (check|checks|pnc|intel\w*|records?|systems?|history|enquiries|look up|search of (his|her|the) (name|details)|database|pnd|crimint|quick look) (\w+ ){0,3}?(show(ed|s|ing)?|reveal(ed|s|ing)?|return(ed|s|ing)?|flag(ged|s|ging)?|came back|threw up|brought up|confirm(ed|s)|told us|disclos(ed|es)|indicat(ed|es|ing)|had|hold|held)( [\w']+){0,5} (searched|stopped|arrested|warnings?|markers?|flags?|known|hits|previous(ly)?|convictions?|before|times|history|trace|form|pre cons|involvement|nominals?|entries)( (before|already|for \w+|times|\w+ times))?
            (was|were|been|being|looked|seemed|sat|stood|acted) (in |on |a )?(far |much |rather |unusually |suspiciously |overly |strangely |oddly |almost |a bit |just )*(too|suspiciously|overly|unusually|unnaturally|strangely|oddly) (polite|quiet|calm|helpful|keen|chatty|friendly|still|relaxed|cooperative|compliant|interested|talkative|eager|smart|confident|casual)( \w+){0,4}
            (same|similar|identical|that|this) (age|build|height|colour|sort of age|age group|ethnicity|race|appearance|description)( and \w+)? (as|to|bracket as) (the |a |some |many |most |our |recent |other |those |known |local |usual )+(suspects?|robbers|offenders|nominals|robberies|lads|males|youths|culprits|gang|ones|dealers|muggers)(?! (described|seen|in the call))
            (lads?|boys?|kids?|males?|youths?|teenagers?|girls?|youngsters?|people|children|anyone) (of|like|matching|answering|fitting|with) (that|this|such|his|her|their|the same|a similar) (description|sort|kind|type|age|look|build|appearance|ilk|ethnicity)(?! (was|were|given|circulated))( \w+){0,6}
            (in|with) (the )?(wrong|known|bad|dubious|questionable) (company|crowd|associates|people)( \w+){0,2}
            (of) (the |a )?(same|similar|right|matching) (age|appearance|build|look|profile|ethnicity|race|height)( and (of )?(\w+ )?(age|appearance|build|look|ethnicity|dress|height))?(?= |[.,;]|$)(?! (as (her|his|my) (friend|sister|brother)|group|class|year))
            (with|beside|alongside|near|next to|in (the )?company (of|with)) (a |an |the |some |two |other |another )*(\w+ )?(lads?|boys?|girls?|males?|persons?|individuals?|people|friends?|others) (whom? )?(we|officers|police|i|are|is|were|was) (all )?(know|known|recogni[sz]ed?|knew|deal with|well known)( (well|to (us|police)|from \w+))?
        """,
        why="A group, a kind of boy, a kind of bag or an old check says nothing about what this child did today.",
        suggestion="What was this child, alone, seen or reported to do, by whom, when; what was it thought they carried?",
        fires=(
            "The group dispersed on police arrival so Kai (15) was stopped.",
            "A check showed he had been searched before, so he was stopped and searched.",
        ),
        quiet=(
            "The shop gets a lot of deliveries and he was stopped.",
            "The caller saw the boy put a knife in the bag.",
        ),
        unless=r"caller|passenger|(shown|showed|pulled|drew|held) (a|the)\b|victim (said|saw|told|pointed)|witness\w*|cctv|not (relied|a reason|part of)",
    ),
)
FAMILY = Family(
    "Grounds by stance", "Others, kinds of people and things, and the past, in place of what this child did.", ENTRIES
)

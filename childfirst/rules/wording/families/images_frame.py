"""Images, outdated legal words, and case decisions that put the duty on the child."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN, GUIDE, SCA_2015

entry = partial(Entry, source=GUIDE)

ENTRIES = (
    entry(
        id="child-porn",
        kind="legal",
        weight="H",
        numbers=(112,),
        about="anyone",
        source=SCA_2015,
        patterns=r"""
            (child|kiddie|kiddy|kid|underage|under age|teen|kids|schoolgirl|juvenile|minor) ?(porn|porno|pornography|pornographic)( \w+)?
            (porn|pornographic|pornography|porno)(tographic)? (images?|pictures?|videos?|photos?|material|films?|clips?|pics)?( )?(of|showing|featuring|involving|with|starring) (a |an |the |this |young |underage |{pos} )*({kid}|her|him|{c}|{self}|minors?)
            (nudes?|nudie|nudey|naked (selfies?|pics?|pictures?|photos?|images?|shots?|videos?)|dirty (pics?|pictures?|photos?|videos?)|rude (pics?|pictures?|photos?|videos?)|x rated (pics?|pictures?|photos?|videos?|images?)|saucy (pics?|pictures?|photos?|videos?|images?)|boob (pics?|shots?)|topless (pics?|pictures?|photos?|selfies?)|sexy (selfies?|pics?|pictures?|photos?|videos?))
            (pervy|pervert\w*|porn star|model shots|glamour shots)
        """,
        why="It is not pornography. It is a picture of a child being abused.",
        suggestion="Child sexual abuse image; indecent image of a child in the charge.",
        fires=("Child porn was found on the phone.", "He has nudes of her."),
        quiet=("Indecent images of a child.", "Child sexual abuse images were found."),
    ),
    entry(
        id="revenge-porn",
        kind="minimise",
        weight="H",
        numbers=(113,),
        about="anyone",
        patterns=r"""
            revenge (porn|pornography|pictures?|pics?|posting)
        """,
        why="Of a child it is an abuse image, and no child did anything to be avenged.",
        suggestion="Image shared without consent; child sexual abuse image.",
        fires=("A case of revenge porn.",),
        quiet=("Image shared without her consent.",),
    ),
    entry(
        id="sexting",
        kind="minimise",
        about="anyone",
        weight="M",
        numbers=(114,),
        patterns=r"""
            sext(s|ed|ing|ings)?( (incident|case|issue|behaviour|scandal|matter|with))?
            (naughty|dirty|flirty|steamy|saucy|rude|raunchy|sexy|smutty|explicit chat|cheeky|intimate) (texts?|messages?|chats?|snaps?|pics?|pictures?|photos?|selfies?|exchanges?|conversations?)( with)?
            (~exchange|~swap|~trade) (nudes|intimate|explicit|sexual|naked|indecent)( \w+)?( with)?
        """,
        why="It sounds like a game between equals. Ask who asked, and what was threatened.",
        suggestion="An image was shared: who asked, how old, what pressure.",
        fires=("She has been sexting with him.",),
        quiet=("She was texting her mum.",),
        guards=("peer",),
    ),
    entry(
        id="image-blame",
        kind="blame",
        weight="M",
        numbers=(115,),
        patterns=r"""
            (~share|~send|~post|~distribute|~upload|~take|~produce|~make|~provide|~supply|~forward|~film|~record|~put|~give|~offer|~exchange|~create|~generate|~circulate|~sell|~swap) _6 (images?|pictures?|photos?|pics?|videos?|selfies?|photographs?|footage|clips?|content|material|snaps?|shots?)( (out|online|on snapchat|to him|to them))? (of|showing|exposing) (her|his|their)?(self|selves|{self}|(naked|intimate|private|bare|own) (body|parts|breasts|area|chest|bum))
            (~share|~send|~post|~upload|~take|~swap|~forward|~distribute) _4 (intimate|explicit|indecent|naked|nude|sexual|compromising|topless|inappropriate|revealing|provocative|sexuali[sz]ed|semi naked|graphic|private|sexually explicit) (images?|pictures?|photos?|pics?|videos?|selfies?|photographs?|content|material|snaps?|messages?)
            self (generated|taken|produced|made|created|shot|filmed)( (indecent|explicit|sexual|intimate|nude|naked|csam|child))*( (images?|imagery|material|content|pictures?|photos?|videos?|selfies?))?
            (~expose|~display|~film|~photograph|~show|~flash|~strip|~undress|~touch|~perform) (her|him|them)sel(f|ves) (on|to|online|over|via|in front of|naked|for|off|live|sexually|topless) ?(camera|webcam|a (live|video|web)|snapchat|him|them|strangers|men|the (camera|web)|live|line|likes|followers|tiktok|omegle|instagram|video|others)?( \w+)?
            (committed|committing|guilty of|commits|commit) (an |a |criminal |serious |the )*(offence|crime) (by|for|in|when|herself by|himself by) (sending|sharing|making|taking|posting|having|possessing|distributing|sexting)( \w+){0,3}
            (sent|sends|sending|shared|shares|sharing|posted|gave|texted) (\w+ )?(naked |nude |intimate |explicit |indecent |topless |private |sexual )?(photos?|pictures?|pics?|images?|videos?|nudes?|selfies?) (of {self} )?(to|with) (a |an |some |any |the |many |random |several )*(\w+ )?(boy|lad|man|stranger|strangers|men|boys|lads|person|people|someone) {c} (hardly|barely|scarcely|does not|did not|had never|has never|never)( \w+){0,3}
            (took|taken|made|makes|posted|shared|sent|produced|uploaded) (the |these |those |all |all the |them |it )+(\w+ )?(pictures?|photos?|images?|videos?|selfies|recordings?)? ?{self}
            (upload\w*|posted|posts|posting|put|broadcast) (it|them|this|herself|himself|(the |her |his |some )?(pictures?|photos?|videos?|nudes?)) (\w+ )?(for (all|everyone|anyone|the world) to see|online|on (the internet|a site|social media|(her|his) story|snapchat|instagram|the web))
        """,
        why="Most such pictures are asked for, tricked or forced. The child is not the maker.",
        suggestion="Was groomed, tricked or forced into making an image: by whom, how.",
        fires=("Molly (13) shared the pictures of herself.", "Self-generated images."),
        quiet=("He sent pictures he said were of himself. She is thirteen.", "Two adults shared indecent images."),
        guards=("peer",),
        unless=r"(suspect|man|he|person|account|adult|driver) _4 (shared|sent|posted|uploaded|took) |(demand|threat\w*|forced|made|tricked|pressured|groomed|blackmailed|coerced|told) _4 (share|send|post|take|sending|sharing|film)",
    ),
    entry(
        id="ring",
        kind="label",
        weight="L",
        numbers=(116,),
        about="anyone",
        patterns=r"""
            (paedo|paedophile|pedo|pedophile|grooming|asian grooming|sex|abuse) (rings?|gangs?|networks?)
        """,
        why="Sensational, and it hides other forms of abuse.",
        suggestion="Group-based child sexual exploitation.",
        fires=("A grooming gang is said to operate.",),
        quiet=("The boxing ring was closed.",),
    ),
    entry(
        id="child-must-complain",
        kind="frame",
        weight="M",
        numbers=(130, 64),
        patterns=r"""
            (no|without a|without any|not a|absence of a|lack of) (formal |signed |official |substantive |clear |victim |criminal |actual |further )*complaint( (of crime|from (the )?(victim|child|girl|boy|her|him|ip|{c})|made|was|has|forthcoming|received))?(,? (so )?(nfa|no further|closed|filed|no crime))?(?! (about|against|was made about) (the )?(officers?|police|us|school))
            {not} (wish|wishing|want|wanting|intend|intending|prepared|willing|wishes|keen|in a position|ready|wanted|wished|looking)? ?(to )?(prosecute|pursue|press charges|pursue (it|this|the|a|any)|proceed|take (it|this|the matter|matters) (any )?further|take it to court|support (a |any |the |police |us |further |criminal |an )*(prosecution|police|investigation|action|charge|charges|proceedings|enquiry)|substantiate|go to court|make a (formal )?complaint|assist (with )?(the |police|our|any)|back (the|a|it)|corroborate|see it through|stand (by|up))( (a |the |this |any |further |police |investigation|prosecution|matter|complaint|with|charges|it|action|case|allegation))*
            (~decline|~refuse|unwilling|reluctant|not willing|failed|failing) to (prosecute|support (a |any |the |police |us |further )*(prosecution|police|investigation|action|charge|charges|proceedings)|pursue|provide (a|an|any) (statement|account|VRI|ABE|evidence|complaint)|give (a|an|any|us a) (statement|account|evidence|ABE|VRI|complaint)|make (a|an|any) (statement|complaint|allegation)|attend (for )?(the |an |a |her |his )*(ABE|VRI|interview|court|ID)|press|substantiate|proceed|co ?operate with (the|our|a|police) (investigation|enquiry|prosecution)|assist (police|us|the|with the)|engage with (the|our|a|police) (investigation|prosecution|enquiry|process)|complain|sign|hand over (her|his) phone|give (up )?(her|his) phone)
            (un ?supportive|not supportive|uncooperative|hostile|reluctant|unwilling|disengaged|retracting|evidence refusing|un ?co ?operative|non supportive) (victim|complainant|witness|ip|informant|of (a |any |the |police |further )*(prosecution|police action|investigation|charges?|action))( \w+)?
            (victim|complainant|ip|{c}|she|he) {be} (un ?supportive|not supportive|no longer supportive|evidence (reluctant|refusing))( of)?( (a |any |the |police |further )*(prosecution|police action|investigation|charges?|action))?
            (victim|complainant|ip) (declines?|declined|refuses?|refused|unwilling|retracts?|retracted|withdrew|withdrawn|disengaged|does not|did not|doesn't|didn't|not|would not|won't|will not|is not|was not|uncooperative|unsupportive|failed)( (to|support\w*|prosecut\w*|police|the|any|a|engage|want|wish|pursue|willing|prepared|action|prosecution|proceed|charges|complain|assist|cooperate|wanting|her|his|account|statement|complaint|allegation))*
            (complaint|allegation|account|statement|support) (was |has been |is |since |now |been |then )*(withdrawn|retracted|not made|not forthcoming|not pursued|dropped|negated|no longer (made|pursued))(?= (so|and|by|nfa|closed|filed|,|therefore|no|thus|as|at|after|once|she|he)|[.,;]|$)
            (with)?(out|no) (her|his|their|a|the child'?s?|the victim'?s?|victim'?s?|any|the (girl|boy)'?s?|{c}) (co ?operation|complaint|support|statement|evidence|willingness|account|help|assistance|testimony|engagement)(,|, | )(there is |we |i |this |it |police |cannot |can't |nothing |no |nfa |can |will |case |the )+( )?(\w+ ){0,3}\w+
            (cannot|can'?t|unable to|nothing (more |further )?(we|i|police|to)|no (realistic )?prospect|little prospect|impossible to|not possible to|no further) _8 (without|unless|until|if) (her|his|{pro}|the (child|victim|girl|boy)|a complaint|a statement|victim|{c})( \w+){0,3}
            (nfa|no further action|filed|closed|close|file|not crimed|no crime|crime related|discontinued|case closed|finalised|written off|outcome 1[46]|not proceeding|screened out) (as|due to|because|since|given|on the basis|pending|owing to|with|:|-|for) (_6 )?(no complaint|refus\w+|declin\w+|won't|unwilling|unsupportive|not support\w*|lack of (support|engagement|cooperation|co operation|complaint)|will not|does not|did not|would not|retract\w*|victim|disengag\w+|not engag\w+|no statement|withdr\w+|uncooperative|no (formal )?disclosure|failed|not wish\w*|unhelpful)( \w+){0,3}
            (not|n't|never|no|rather than|isn'?t|hardly|cannot be|can'?t be|less|instead of|nothing like|far from|not really|don'?t see (her|him) as|no way) (a |an |the |really |being |exactly |actually |seen as |considered |treated as |regarded as |be |to be |classed as |any |exploited|{be} |truly |genuine |a genuine |a true |a real |truly a )*(victim of (anything|exploitation|cse|cce|trafficking|crime|slavery|abuse|grooming|modern)|victims?(?= (here|in|of|and|but|at|by|as|she|he|to|this|despite|,)|[.,;]|$)|being (exploited|groomed|trafficked|controlled|coerced|forced)|exploited|groomed|trafficked|coerced|controlled by anyone)(?! (support|personal|statement|\w+ by (the )?police|of (his|her) own))
            (no|nothing|little|zero|insufficient|lack of|lacks?|absence of) (evidence |sign |signs |indication |indicators? |hint |suggest\w* |to suggest |of |any |real |that |she |he |{c} |{be} |being |a |the |to indicate |to show |suggestion |clear |direct |any |credible |or |element |needed |further )*(exploitation|coercion|grooming|duress|compulsion|slavery|trafficking|being (forced|coerced|exploited|groomed|controlled)|exploited|groomed|coerced|under duress)(?! (by|team|unit|risk|screening|police|officers|concern(s)? (form|tool)|and control|policy))( (seen|here|present|identified|in|noted|found|at))?
            (s ?45|section 45|modern slavery|nrm|trafficking|exploitation|slavery|cce|duress|coercion|grooming|victim|s45) (defence )?(card|excuse|defence|get out|ticket|claim|angle|line|story|bandwagon|loophole)( (being|is|was|will|to|raised|played|again|as|of|no|out))(?! (considered|applies|advice|has been considered|to be considered|in mind|of (the )?act))
            (hid(es|ing)|using|uses|used|play(s|ed|ing)|pull(s|ed|ing)|trotted|trot(s|ting)|wheel(s|ed)|jump(s|ed|ing)|rel(ies|ied|ying)) (behind|the|out|on|a|up) (the |a |the usual |usual |an )*(nrm|modern slavery|exploitation|trafficking|victim|s45|section 45|slavery|exploited|grooming|(care|age|child) (?=card|excuse|label))( ?(card|excuse|defence|line|label|story|claim|bandwagon))?
            (father|dad|stepdad|stepfather|uncle|suspect|man|coach|teacher|driver|partner|family|parents?|husband|employer|carer) (is|was|are|were|seems?|seemed|appeared|comes across as|came across as|being|presented as) (a |an |all |both |very |extremely |most |really |clearly |perfectly |well |thoroughly |highly |so |from )*(respectable|well respected|respected|nice|decent|helpful|good|polite|upstanding|pleasant|charming|hard ?working|professional|genuine|credible|plausible|family man|pillar|ex ?service\w*|ex ?forces|ex ?police|good character|well ?spoken|very helpful|open and honest|lovely|caring|devoted|doting|upset by|horrified|shocked by|devastated by)( (man|family|father|bloke|guy|parents|person|and \w+ \w+|people|character|of the|chap|account|with \w+))?
            (ruin|wreck|destroy|damag|end|blight|spoil|jeopardi[sz]e)(s|ed|e|es|ing)? (his|the man'?s|a (young |good |decent )?man'?s|this man'?s|the lad'?s|dad'?s|the suspect'?s|the coach'?s|the teacher'?s) (life|career|reputation|marriage|family|future|good name|prospects|business)
            (does|did|do|would|will) (not|n't) (want|wish for|wish to have|like|require|desire) (any |further |the )*(police|officer|our|law)('s)? (involvement|involved|action|contact|help|attendance|investigation)( \w+){0,2}
            (does|did|do) (not|n't) (want|wish) (the )?police (to be )?involved
            (without|unless) (her|him|the (victim|child|girl|boy)|{c})( (being |is |was |comes? |gets? )?(on board|on side|onside|supportive|support\w*|willing))? (\w+ )?(there is|there's|we have|it is|there was|we had|there can be) (no|nothing|not|little)( \w+){1,4}
        """,
        why="It waits for the child to carry the case. Police may act without a complaint, and must ask who the child is a victim of.",
        suggestion="Evidence-led options tried: …; suspect and potential victim both recorded.",
        source=DESIGN,
        fires=("No complaint, NFA.", "She declined to prosecute, so closed."),
        quiet=("A victim personal statement was taken.", "She made a complaint about the officer."),
        negatable=False,
        unless=r"not in the public interest|complaint (form|leaflet)|supported by the|(will|can|to) (go|carry) on without",
    ),
    entry(
        id="suspect-only",
        kind="frame",
        weight="M",
        numbers=(64,),
        patterns=r"""
            (he|she|{c}) (is|was|remains) (our|the|a) (\w+ )?suspects?( \w+){0,4} and (nothing|no more|not a victim)( \w+){0,2}
            (suspect|offender) (only|not victim|rather than (a )?victim|first)(?=[.,;]| (in|for|as|and|so|here)|$)
            (treated|dealt with|recorded|regarded|processed|viewed|seen|classed|considered|handled|shown|entered|logged|put down|down|named) (purely |solely |only |simply |just |as |first |and foremost |foremost |primarily |merely )*(as )?(purely |solely |only |simply |just |primarily )*(a |an |the )?(suspect|offender|perpetrator|criminal)( (only|alone|first|and nothing|not|in this|rather|for this|and not))?(?! by (mistake|the man|adults))
            (a |the |just a |simply a |only a |purely a )suspect( in this( matter)?| here| to us)?,? and (nothing (more|else)|no more|not a victim|that is all|that'?s (all|it))
        """,
        why="A child who offended may also be a victim. Seeing one hides the other.",
        suggestion="Suspect and potential victim: record both, and what was asked.",
        source=DESIGN,
        fires=("He was treated purely as a suspect.",),
        quiet=("Riley (14) is not being treated as an offender.",),
    ),
)
FAMILY = Family(
    "Images, legal words and the frame", "Outdated legal words, and decisions that put the duty on the child.", ENTRIES
)

"""Blame in sexual abuse: words that turn what an adult did into what the child wanted."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN, GUIDE, INSPECTION

entry = partial(Entry, kind="blame", source=GUIDE)

ENTRIES = (
    entry(
        id="seeking-older-men",
        weight="H",
        numbers=(1, 13),
        patterns=r"""
            (~seek|~look|~chase|~pursue|~crave|~court|~hunt|~target|~approach|~attract) (out |for |after )?_4 (sex|attention|affection|company|relationships?|contact) (of|from|with|by) _2 {man}
            ~seek (out )?(sex|{man})
            (~go|~run|~chase|~be) after {man}
            (~like|~prefer|~favour|~fancy|goes for|attracted to|drawn to|fond of|partial to|interested in|keen on|has a thing for|have a thing for|a thing for|a taste for|a penchant for|a weakness for|an eye for|into|crush on|crushes on|preference for|gravitates towards?|gravitating towards?) {adv}(the )?(older|grown|adult|much older) (men|guys|males|lads|boys|blokes|women|males|man|company|crowd)
            (enjoys|enjoyed|likes|liked|loves|loved|wants|wanted|craves|craved|seeks|sought|after|revels in|laps up|lapped up|laps it up|courts|thrives on) (the |all the |that |any )?(attention|company|affection|interest) (of|from|that|off|{man} give)
            (~throw|~offer|~fling) {self} at
            (man|boy|lad) (mad|crazy)
            makes? a beeline for _2 {man}
            (~enjoy|~like|~love|revelled in|lapping up|lapped up|laps up|basking in) (the|all the|his|their) (male )?attention
            likes? (them|her men|his men|her boyfriends) (older|a bit older)
            (~keep|~seek|~choose|~prefer|~enjoy|~favour) (the )?company (of|with) (\w+ )?(older|adult|grown|much older|grown up) (men|males?|lads|blokes|guys|people|adults)( by (choice|preference))?
            (~hang|~linger|~loiter|~wait|~stand|~sit) (around|about|round|outside|at|by|near) (the |a )?(\w+ ){1,3}?(for|to (get|attract|catch|win|draw)) (the )?(attentions?|notice|company|eye|interest) (of|from) (the )?(\w+ )?(men|males|lads|drivers|customers|boys|blokes|punters|workers|guys)
            (hang\w*|hung|loiter\w*|linger\w*) (round|around|about|outside|near) (his|him|their|the men'?s|the \w+'s) (shed|van|car|flat|house|office|shop|room|lodge|caravan|cab|gate|yard)
        """,
        why="It makes the abuse the child's own wish. The adult who looked for a child disappears.",
        suggestion="Adults are sexually exploiting her (say who, how, what is known).",
        source=INSPECTION,
        fires=(
            "Amy (14) has been seeking out sex with older men.",
            "She likes the attention from the lads in the flat.",
        ),
        quiet=("Amy (14) did not seek out older men, they found her.", "The man was looking for sex with a child."),
    ),
    entry(
        id="sexually-active",
        weight="H",
        numbers=(2, 5),
        patterns=r"""
            sexually {adv}(active|experienced|advanced|precocious|available|knowing|adventurous|forward|curious|permissive)
            (over sexuali[sz]ed|oversexuali[sz]ed|oversexed|highly sexed|hyper ?sexual|sexually aware beyond)
            promiscu(ous|ously|ity)
            (loose|questionable|easy|low|no) (morals|virtue|moral standards)
            (~sleep) (around|about|with (anyone|everyone|half|older|grown|lots|several|multiple|a lot|different|any number|whoever|all))
            (~put) (it|{self}) about
            (free|generous|liberal) with {pos} (favours|affections|body)
            (multiple|numerous|several|many|string of|a lot of|lots of|various|countless|series of|so many) sexual partners
            (~have|~be) (had )?(a string of|several|multiple|numerous|many|various|a number of|countless) (boyfriends|lovers|older boyfriends|partners|sexual partners|men|flings)
            (a bit of )?(a goer|a man eater|a maneater)
            (anybody|anyone|everybody|everyone|all)'?s for the (price|asking)
            (~get) around( a bit| a lot)?
            {be} (a bit |so |too |very )?easy
            easy (lay|meat|girl|ride)
            (been|gone|passed|goes|going) (round|around|through) (the|half the) (houses|block|estate|lads)
            (has|got|with|quite|bit of) a (bit of a )?reputation( (for|with|locally|among))?
            no better than (she|he) (should|ought)
            (~be|been) (sexually )?(intimate|involved|familiar|physical) with (a (number|string|variety|few|lot|couple) of |several |many |various |multiple |different |older |numerous )+(men|males?|lads|boys|adults|guys|blokes|people|partners|friends)
            (~get|~go|~work|~run) through (the |her |his )?(boyfriends?|men|lads|boys|blokes|girlfriends?|partners)( (at a rate|like|faster)( \w+){0,4})?
        """,
        why="It gives an adult's sexual history to a child and hides an offence.",
        suggestion="An adult had sexual contact with the child: say who did what to the child.",
        source=INSPECTION,
        fires=("Amy, 13, is sexually very active.", "She is known to be promiscuous."),
        quiet=("She is not promiscuous.", "The leaflet is easy to read."),
        unless=r"easy (read|to|access|going|enough|reach|walk)",
    ),
    entry(
        id="flirting",
        weight="H",
        numbers=(14, 15),
        patterns=r"""
            (flirt|flirts|flirted|flirting|flirty|flirtatious|flirtatiously|flirtatiousness|coquettish|a flirt|a tease|teasing (him|them|the men))
            (~come) on (to|strong|heavy) (him|them|men|the|officers|with|older)?
            (~make|~bat) (eyes|{pos} (eyes|lashes|eyelashes)) at
            (all over|draped over|draped (all )?over|hanging off) (him|them|the (man|men|males?|suspect|driver|lads))
            provocative(ly)?
            (suggestively|seductive|seductively|suggestive (manner|way|dancing|dress|clothing|behaviour))
            (~dress|clothed|clothing|outfit|made up|got up|turned out|dolled up|done up|tarted up) _3 (for attention|to impress|to attract|to get noticed|inappropriately|like (a|an) (adult|woman|grown|prostitute|tart)|older than|to look older|beyond {pos} years|way beyond|far too (old|grown up|adult)|more like (a|an) (woman|adult)|too old for|to kill|up to the nines|revealingly|skimpily)
            (skimpy|revealing|sexy|tight|inappropriate|barely there|low cut|very short|scanty|scantily|skimpily|adult|racy|grown up) (clothing|clothes|outfits?|dress|tops?|skirts?|dressed|clad|attire|shorts|crop top)
            inappropriately dressed
            (dolled|tarted|glammed|all done) up
            (caked|plastered|smothered|covered) in (make ?up|slap|foundation)
            (heavily|heavy|full face of|lots of|too much|a lot of|far too much|thick with|wearing a lot of) (made ?up|make ?up)
            leav(es|ing) (very )?little to the imagination
            (in )?next to nothing on
            showing (off )?(a lot of |plenty of |too much )?(flesh|skin|cleavage)
            (~put) it on a plate
            (what|the way|how) (she|he) {be} (dressed|wearing|dresses|made up)
            the way (she|he) (dresses|dressed|carries|carried|acts|acted|behaves|presents) {self}?
            (~give|~make) (the |him |them |every )?(lads?|men|man|driver|drivers|boys?|blokes?|him|them|staff|officers)? ?(the (glad )?eye|a come on|the come on)
            (behav\w+|act(s|ed|ing)?|present(s|ed|ing)?|danc\w+|talk\w*|mov\w+|carr\w+ on|spoke|speaks?|conduct\w* {self}) in (a|an|such a) (very |highly |overly |quite |rather )?(sexuali[sz]ed|sexual|flirty|flirtatious|provocative|suggestive|seductive|promiscuous|knowing) (way|manner|fashion)( (to|towards?|with|around|in front of)( \w+){1,3})?
        """,
        why="Clothes, make-up and friendliness are not consent and not a cause. The adult chose.",
        suggestion="Leave it out, or describe clothing only as evidence; write what the adult did.",
        fires=("Skye (13) was dressed provocatively.", "She was flirting with the driver."),
        quiet=("He flirted with other girls too, said the suspect.", "She was wearing school uniform."),
    ),
    entry(
        id="asking-for-it",
        weight="H",
        numbers=(17, 95),
        patterns=r"""
            (~ask|~beg|~look|~cry out) (~be )?for (it(?! to )|trouble|everything|a slap|a beating|something like this)
            (~have|had|has) it coming( to)?
            (~bring|~inflict|~draw|~visit|~heap) _4 (up)?on {self}
            (~get|~receive) (exactly |just |only |all |precisely )?(what|everything|all) {pro} (~deserve|wanted|was after|~ask for|~bargain for|was asking for|had coming|were after|~want)
            {be} {adv}(getting|to get) what {pro} (deserves?|asked for|wants?)
            (served|serves) {obj} right
            (~have|~be|with|(?<=he)'s)? ?_3 (got |have )?_1 ({self} to blame|nobody to blame but|no one to blame but|no one else to blame|no one but {self}|nobody but {self}|only {self} to thank)
            (~blame|at fault|blames) _2 (lies|rests|sits|falls|is|lay|rested) (with|at) _2 (her|him|{pos} door|the (girl|boy|child))
            {pos} own (stupid |silly |damn )?(fault|doing|making|undoing|stupidity|naivety|recklessness|carelessness|foolishness|downfall|actions have|misfortune)
            (of|through|by|due to|down to|because of) {pos} own (fault|doing|making|actions|stupidity|choices|choosing|behaviour|conduct|bad choices)
            {pos} own worst enemy
            self inflicted
            what (did|does|do|would) {pro} (expect|think (would|was going to) happen)
            what else (did|does|could) {pro} expect
            can (hardly|scarcely) (complain|be surprised|be shocked|expect|blame)
            (cannot|can't|should not|shouldn't|hardly) (really )?(be )?(complain|be surprised|surprised|surprising|a surprise|shocked) (that|if|when|at|given)
            (~make|~lie in) {pos} (own )?bed
            made (her|his|their) bed
            (~play|~dice|~flirt|~dance) with (fire|danger|death|the devil)
            (~court|~invite|~attract|~ask|~go) (for |looking for )?(trouble|danger|disaster|problems|abuse)
            (author|architect|cause) of {pos} (own )?(misfortune|downfall|problems|troubles|fate)
            (~reap) what
            eyes (wide )?open
            (~do) {self} (no|few) favours
            (~do) (little|nothing|not much|absolutely nothing) to (help|protect|safeguard|keep|look after) {self}
            not (helping|doing) {self}( any favours)?
            (~contribute) _3 to {pos} own
            (partly|partially|equally|as much|just as much|also|somewhat|largely|mostly|entirely|solely|squarely|wholly|to some extent) (to blame|at fault|responsible|culpable)
            (~share|~carry|~bear|~shoulder|~take|~accept) _3 (of the |some |a share of |part of |a degree of |an element of |responsibility for |ownership |ownership of |accountability for |her share of |his share of )(blame|fault|responsibility|{pos} (own )?(actions|safety|part|behaviour|choices)|what happened|consequences)
            (must|should|needs? to|has to|have to|ought to|got to) (start )?(~take|~accept|~bear|~own|learn to take) (more |some |full |a bit of |any )?(responsibility|ownership|accountability|up to)
            (not|isn't|is not|hardly|wasn't|was not|neither|never|n't) (entirely|wholly|completely|totally|exactly|altogether|quite|as|so|all that|so) (blameless|innocent|without (blame|fault)|an? (angel|innocent|saint)|innocent as)
            (not without|not free (of|from)|some|an element of|a degree of) (blame|fault|culpability)
            (no|hardly an?|far from an?|not an?|not exactly an?|scarcely an?|is no|was no) (angel|innocent|saint|shrinking violet|wallflower|choirboy|innocent party|innocent victim|lamb|little angel)
            (~cause|~create) {pos} own (problems|trouble|misery)
            largely (of )?(her|his|their) own
            {be} (really )?(only )?{self} (to blame|who is to blame)
            (~be|that is|that's|this is|it's) on (her|him|them)( really)?(?=[.,;]|$)
            (~fall) for it (again|every time|hook)
            (silly|stupid|naive|foolish|daft|gullible|reckless|irresponsible|careless|thoughtless) (enough|of (her|him)|girl|boy|child|mistake|decision|thing to do|behaviour|for her age)
            (~be|very|so|too|rather|really|extremely|incredibly) (naive|gullible|foolish|reckless|irresponsible)
            natural consequences?
            what happens when (you|girls|kids|they|children)
            (~pay|~suffer|~learn|~face) (the |a )?(price|consequences|hard way) (of|for)
            learn(t|ed|s|ing)? the hard way
            (cruising|heading|riding|spoiling|itching) for a (bruising|fall|kicking|slap|beating|hiding|fight)
            (if|had) (she|he|they|{c}) (had )?(just |only |not )?(stayed|kept|listened|done|gone|come|stuck|behaved|worn|drunk|answered|walked|given|told|got|let|stopped|said)( \w+){0,7},? (none of )?(this|it|that|she|he|they|nothing) (would|could|might)(n't| not| never)? (not |never )?(have )(\w+ )?(happen\w*|occurred|arisen|come to (this|harm)|been \w+)
            (could|would|might|need) (not |never )?have (been|come|happened|got|avoided) (\w+ ){0,4}?(had|if) (she|he|they) (not )?(given|told|stayed|listened|gone|said|answered|behaved|kept|come|cooperated|complied|co operated)( \w+){0,4}
            ({be} |been |being )(extremely|very|so|incredibly|rather|quite|too|terribly|really|pretty) (naive|gullible|foolish|irresponsible|reckless|careless)(?= (and|to|enough|about|in|with|online|for)|[.,;]|$)
            (if|had) {c} (had )?(just |only |not )?(done|complied|co operated|cooperated|stopped|come|gone|listened|behaved|kept|stayed|calmed|answered|given)( \w+){0,7},? (no (force|action|arrest|harm|need)|there|we|officers|the officers?) would (not|never)?( ?(have|be))+( \w+){0,3}
            (those|anyone|people|boys|girls|kids|lads) (who|that) (carry|run|deal|sell|drink|go|mix|hang|play|walk|behave|act|dress)( \w+){0,5} (must|should|can|will|have to|need to|ought to) (\w+ )?(expect|accept|live with|take|face)( \w+){0,4}
        """,
        why="Nobody is to blame for being abused. It excuses the person who harmed the child.",
        suggestion="Take it out. Write what was done to the child, by whom.",
        fires=("In my view Kai (14) was asking for it.", "She has only got herself to blame."),
        quiet=('Kai (14) said "he told me I was asking for it".', "The man has only himself to blame."),
        unless=r"(naive|reckless) driv(ing|er)|(me|us|i|we|chair|manager|mum|supervisor) (asking|asked|ask) for it|asked for it (back|again|twice|once|by name|\w+ times)|how to ask for it|ask(ed)? for it (back|himself|herself|themselves|to be)",
    ),
    entry(
        id="led-him-on",
        weight="H",
        numbers=(18, 19),
        patterns=r"""
            (~lead) (him|them|men|man|the \w+|this \w+|\w+) (right |up )?on(?! (an?(?! bit| little| lot)|the|to|foot|their|his|her|safe|towards|our) )( a bit)?
            (~lead) (men|lads|boys|blokes|them all) on
            (~egg|~string|~urge|~goad) (him|them|the \w+) (on|along)
            (~encourage|~welcome|~invite|~reciprocate|~return) (his |their |the |this |all of this |all the )?(attention|attentions|advances|contact|relationship|interest from|behaviour from|feelings|affections?|it(?=[.,;]|$))(?= |[.,;]|$)
            (~give|~send|giving off|gave off|sending out) (out |him |them |off |the )*(the )?(wrong|mixed|every|all the|clear|certain) (idea|ideas|impression|signals?|messages?|come on|green light|encouragement|signs)
            (~make) (all |most of )?(the )?(first move|running|advances)
            (the one|it was {c}|she is|he is) (that |who |to )(~initiate|~start|~instigate|~make|~message|~ask|~approach|~contact|~invite|~suggest|~chase|~pursue|~send)
            (~initiate|~instigate|~start) (the |this |all |most of )*(the |this )?(contact|sex|sexual|relationship|conversation|conversations|meeting|meetings|encounter|incident|chat|activity|arrangement|liaison)
            ({be} )?(well |more than |totally )up for (it|anything|that|sex|all of it)
            ({be} )?game for (it|anything|a laugh)
            (complicit|willing (participant|participants|partner|victim|accomplice|party|subject|player)|an active participant|active participant|active part|participated willingly|participating willingly|willing party|willing part)
            ({be} )({adv})(willing(?! to)|complicit|willingly|happy to go along|happy to participate|an equal party|party to it|in on it)
            (more than |only too |quite |perfectly |all too |very )(willing|happy|eager|keen|pleased|content|glad) to (~go|~take|~accept|~meet|~get|~have|~let|~spend|~do|~join|~be|~stay|~receive|~send|~carry|~sell|~visit|~share|~drink|~smoke|~oblige|~play|~earn|~hold|~help)
            (~go|went) along with (it|this|that|him|them|everything|things|whatever|the \w+)
            (freely|willingly|voluntarily|gladly|readily|happily|eagerly|knowingly|quite happily|openly) (~go|~took part|~take|~join|~meet|~get|~travel|~accept|~carry|~send|~enter|~involve|~participate|~engage|~stay|~visit|~have|~agree|~sell|~put|~share|~choose|~let|~return|~spend|~give|~follow|~accompany)
            (~go|~meet|~get|~stay|~take|~travel|~visit|~join|~carry|~send|~sell|~enter|~accept|~attend|~sleep|~leave|~involve|~return|~participate|~engage|~be|~have|~do) _7 (of {pos} own (free )?(will|accord|volition|choosing|choice|free will)|by choice|out of choice|through choice|from choice|willingly|voluntarily|by {pos} own choice|entirely voluntarily|without (any )?(force|coercion|persuasion|being forced|protest|complaint))
            of {pos} own (free will|volition|choosing)
            (nobody|no one|no body|not one person) _3 put (a gun|{obj} (up to|there|in|into|through|on))
            (nobody|no one|no body|not one person) _3 (~force|~make|~twist|~drag|~hold|~push|~compel|~coerce) _2 (her|him|them|{pos}|a gun|arm|there)
            ({not}|nobody|no one|wasn't) (exactly |actually |being |be |been |had |has |to |ever )*(~twist) {pos} arm
            {not} (exactly |being )?(dragged|kidnapped|held hostage|tied up|frogmarched)( there| in| into)?
            (free|perfectly able|was able) to (leave|walk away|walk out|say no|go home|stop|go) (at any|any time|whenever|when|if (she|he))
            (could|can) (have )?(easily |simply |just |quite easily )?(left|leave|walked|walk|said no|say no|gone home|go home|blocked|block|come to us|called|call|told someone|run|refused|got out|get out|told us) (it |him |away |out |off |up |us )*(at any|any time|if {pro}|but (chose|did|didn't|never)|whenever|had {pro}|earlier|sooner)
            (could|should) have (just |easily |simply )?(said no|walked away|blocked him|blocked them|told someone|left)
            (if|had) {pro} (was|were|had|did|really|wasn't|weren't|hadn't|didn't|truly|genuinely|actually|wanted|minded|objected|been|felt) _6 {pro} (would|could|'d|wouldn't|might|would've)
            if {pro} (wants?|wanted|doesn't|didn't|does not|did not) _5 {pro} (can|could|needs?|should|has|would|will)
            {not} (resist|struggle|scream|fight|shout|object|protest|push him|try to (leave|stop|escape|run|get away)|say no|tell him to stop|put up)
            (no|without|little) (sign|signs|evidence) of (a |any )?(struggle|resistance|force)
            {not} make (any|much of an|an) (attempt|effort) to (leave|escape|stop|get|resist|call|run|tell)
            made no (attempt|effort|real attempt|real effort) to (leave|escape|stop|get|resist|call|run|tell|say)
            did nothing to (stop|prevent|discourage|resist|end) (it|him|them|this|the)
            ({be} )?({adv})?(happy|content|comfortable|fine|okay|ok|at ease|pleased|delighted|thrilled|quite taken) (enough )?(with|about|in) (the |this |that |his |their |things |having |being |it all )(arrangement|arrangements|situation|set ?up|deal|attention|relationship|company|lifestyle|way|life|money|sex|him|them|around|used|older)?
            (~enjoy|~love|~relish|~revel in) (it(?=[.,;]|$)|being with (him|them|older)|the (lifestyle|sex|relationship|gifts|money|thrill|buzz|excitement|life|freedom|danger|perks|parties|status|ride|experience|rewards|fuss|high life|drink|drugs))
            in it for (the|what)
            {be} (clearly |plainly |obviously )?consenting
        """,
        why="A child who is groomed, paid or afraid cannot be a willing party. It excuses the adult.",
        suggestion="Say how the adult gained control: gifts, threats, debt, drink, age and power.",
        fires=("Erin (14) had been leading him on.", "He was a willing participant in all of it."),
        quiet=("Erin (14) was not a willing participant.", "The officer led him on a safe route."),
        unless=r"(would|wanted|like|prefer|whether|explained|choice of) (to )?(be (seen|spoken)|stop at any time)|put (any )?questions? to|handcuff\w*|cuffs?|use of force|force was used|(lunch|breakfast|library|supporter|intermediary|blanket|interpreter) _6 (choice|choosing)",
    ),
    entry(
        id="sex-work",
        kind="legal",
        weight="H",
        numbers=(3, 4),
        patterns=r"""
            (engaged|engaging|involved|working|works|worked|employed|a|in|into|turned to|drawn into|selling) (in |as |to |a )*(sex (work|worker|workers|industry|trade)|escort(ing)?|prostitut(e|es|ion|ing))
            (child|teen|teenage|young|underage|juvenile|girl|boy) (prostitut(e|es|ion)|sex workers?|escorts?|hookers?)
            (prostitut(e|es|ed|ing)) {self}
            prostitut(e|es|ing|ion)
            (~sell|~offer|~trade|~rent|~hire|~swap|~pimp) ({self}( out)?|sex|her body|his body|their body|sexual favours|sexual services|favours)
            (on|off|onto|out on) the game
            (rent boys?|call girls?|hookers?|escorts?|good time girl|streetwalk(er|ing))
            (~turn) tricks
            punters?
            sexual (favours|services)
            sex for (money|drugs|gifts|favours|cash|food|a (roof|bed)|vapes|accommodation|alcohol|lifts)
            transactional sex
            work(s|ed|ing)? the (lorry|truck|docks?|corners?|hotels?|strip|lay ?bys?|services|lorries|trucks)( (park|stop|station)s?)?( again)?
            (was|is|seen|found|caught|been|were|observed) (out )?(soliciting|loitering for|kerb crawling|touting for \w+|propositioning \w+)(?! (views|opinions|legal))
        """,
        why="A child cannot be a sex worker. The law stopped using the word in 2015.",
        suggestion="The child is being sexually exploited by (who, how).",
        source=INSPECTION,
        fires=("Kim, 15, is engaged in sex work.", "Two child prostitutes were found."),
        quiet=('He is charged with "controlling prostitution for gain".', "The adult male is engaged in sex work."),
        unless=r"(controlling|inciting|causing|keeping a brothel|offences? of|pnc|convictions?|convicted|charged with|adult (male|female|woman)) _9 (prostitution|sex work)|escort(ed|ing)? (her|him|them|to|from|duty|changed|arrived|was|officers?|vehicle|home|back)|(under|police|prisoner|secure|female|an?|taxi|transport) escort",
    ),
    entry(
        id="romance",
        kind="minimise",
        about="anyone",
        weight="M",
        numbers=(11,),
        unless=r"calls? (him|her)self (her|his)",
        patterns=r"""
            {adv}(boyfriends?|girlfriends?|boy friend|girl friend)
            (her|his|older|adult|her older|sexual) partners?(?= |[.,;)]|$)(?! (agenc|organi|work|violen|force|service))
            (lover|fella(?! (me|who))|fiance|toy boy|sugar daddy|sugar daddies|love interest|other half|man friend|gentleman friend|beau|fancy man|new man)(?! (who|was seen|in))
            (her|his) (older|grown|mystery|much older|married|sugar) (man|fella|bloke|guy|lad|gentleman|lover|daddy)
        """,
        why="The word for a partner hides that he is an adult with power over a child.",
        suggestion='The adult who is exploiting her; or: she calls him her "boyfriend".',
        fires=("Sadia (14) was with her boyfriend, 28.", "Picked up by her older boyfriend from placement."),
        quiet=("Mum's boyfriend answered the door.", "Her boyfriend (also 15) is in her class."),
        guards=("couple", "peer"),
    ),
    entry(
        id="in-a-relationship",
        kind="minimise",
        about="anyone",
        weight="H",
        numbers=(12, 118),
        patterns=r"""
            (in|into|having|has|had|began|started|ended|conducting|entered|pursuing|forming|formed|enjoying|involved in) (a |an |this |their |her |his )?_3 (relationships?|romance|affair|fling|entanglement|liaison)( with)?
            {pos} (sexual |intimate |romantic |secret |consensual |ongoing |new )*(relationship|romance|affair) (with|to|and)
            (their|the|this|his|her|a) (consensual |sexual |romantic |intimate |loving |secret |on off |whirlwind )?(relationship|romance|affair|fling)(?! (between (mum|mother|her (mum|mother|parents|dad)|his (mum|mother|parents)|the parents|the adults))|s? (and|with) (mum|dad|family|staff|her mother|his mother|peers|the school))
            (sexual|romantic|intimate|loving|genuine|serious|secret|love) (relationship|affair|romance)
            (seeing|~date|going out with|~go out with|courting|an item|dating|together with|involved with|hooking up with|hooked up with|shacked up with|loved up with|living with as a couple) (an |a |this |the |with |several )?(much |far )?(older (man|men|guy|boy|lad|male|bloke|person|adult)|man|men|adult|male|\d\d year old|guy|bloke|someone (much )?older|her (uncle|coach|teacher|boss))
            (they|the pair|the two|the couple) {be} (a couple|an item|together|in love|dating|seeing each other|boyfriend and girlfriend|an established couple|very much in love)
            (romance|romantic|romantically|love triangle|lovers?'? tiff|love tangle|star crossed|head over heels|puppy love|infatuat(ed|ion)|besotted|smitten|love ?struck|love affair) (involve(d|ment)|linked|with|by|attached|relationship|over|on)?
            lovers
        """,
        why="A romance between an adult and a child is exploitation. The word hides control.",
        suggestion="Is being exploited by (name, age); write how he gained and keeps control.",
        fires=("She (15) is in a relationship with him, he being 33.", "Their romance began online when she was 13."),
        quiet=(
            "The two 15 year olds are in the same class and their relationship ended in May.",
            "He lost money in a romance fraud.",
        ),
        guards=("other_pair", "peer", "couple"),
        unless=r"romance fraud|working relationship|good relationship|relationship (with|between) (the|her|his|their) (mum|mother|dad|father|school|parents?|siblings?|worker|staff|carers?|family|sister|brother|teacher)|trusting relationship|positive relationship|build(ing)? (a |up a )?relationship",
    ),
    entry(
        id="infatuation",
        kind="minimise",
        weight="M",
        numbers=(118,),
        patterns=r"""
            (a|an|had a|has a|teenage|school ?girl) (massive |big |huge |bit of a )?crush
            (infatuat(ed|ion)|besotted|smitten|love ?struck|lovesick|madly in love|in love|falling for|fallen for|head over heels|obsessed|fixated|dotes on|doting on|idolis(es|ed|ing)|hero worship\w*|under his spell|swept off) (with|by|over|on|him|them|her feet|for)?
        """,
        why="It names a feeling where there is grooming.",
        suggestion="Say how the adult gained the child's trust and what he did with it.",
        fires=("Sadia (14) is infatuated with him, he is 28.",),
        quiet=("The man is obsessed with her.",),
        guards=("peer",),
    ),
    entry(
        id="consensual",
        kind="legal",
        about="anyone",
        weight="H",
        numbers=(10,),
        patterns=r"""
            {adv}(consensual(ly)?|consenting|(had |has )?consented|gave (her|his|their) consent|gave consent)(?! (search|to (the |a |an )?(search|medical|examination|interview|referral|photograph|sample|referrals|information|share|sharing|contact|treatment|ABE|download|visit|being|be|us|police|me|mum|school|social|support|his|her)))
            (sex|sexual|intercourse|touch\w*|kiss\w*|the act|happened|took place|it was|slept|filmed) _4 with {pos} (full )?consent(?! (form|of|to))
            (under ?age|teenage|under age) sex
            (unlawful sexual intercourse|statutory rape|USI)
            (both|two) (parties )?(willing|consenting|in agreement)
            consent (was )?(given|not (an|in) issue|is not in (issue|dispute))(?! (for|to|by))
            sex with a minor
            (gave|given|giving|gives) (her|his|their) (full |free |own |willing )*(agreement|consent|permission|blessing) (to|for) (the |having |any |all )*(sex\w*|contact|touching|act|acts|kiss\w*|intercourse|what (happened|followed|he did))( (act|acts|contact|activity))?
        """,
        why="Under 16, and wherever a child is exploited, consent is not the question the law asks.",
        suggestion="State the ages, the power and the facts.",
        fires=("It was consensual, she is 14.", "Officers put this down as underage sex."),
        quiet=("A consensual search of the address, with mother's consent.", "It was not consensual."),
        guards=("peer",),
        unless=r"consensual search|search (was )?consen\w+|search _9 consen\w+|(me|us|i|we|chair|manager) (asking|asked|ask) for it|consents? (form|to (share|search|treatment))|(referral|report) _9 consent|consent _6 referral",
    ),
    entry(
        id="subject-of-abuse",
        kind="frame",
        weight="M",
        numbers=(2, 64),
        patterns=r"""
            {c} _3 (had|has had|having|have|having had) (full |unprotected |penetrative |oral |regular |protected |underage |casual )?(sex|sexual intercourse|intercourse|sexual relations|sexual activity|sexual contact|anal sex|oral sex) (with|on|at|in|for|again|several|twice|regularly)
            (~have) (full |unprotected |penetrative |oral |regular )?(sex|sexual intercourse|intercourse|sexual relations|sexual activity|sexual contact) (with|on) (him|them|{man}|a \w+|\d+|an \w+|several|multiple|her|his|uncle)
            (~perform|~give|~provide|~carry out) (a |an |him |them |the )?(oral sex|oral|blow ?jobs?|sex acts?|sexual acts?|hand ?jobs?|sexual favours?)( on| to| for)?
            (engag\w+|participat\w+|took part|taking part|partak\w+) in (a |some |full |sexual |unprotected )*(sex|intercourse|sex acts?|sexual acts?|sexual activity|sexual activities|sexual relations|sexual contact|threesomes?)
            (~sleep) with (him|them|{man}|an? (adult|older|man|\d\d)|uncle)
            (lost|gave|given) {pos} virginity to
            (~go|got) (to bed|off) with (him|an|the|{man})
            (~let|~allow) (him|them|{man}) (to )?(touch|have sex|kiss|film|use|do (it|what|things)|photograph|in to|take|sleep|finger)
            (~let|~allow) {self} (to )?be (used|touched|filmed|photographed|taken|exploited|groomed|picked up|abused)
        """,
        why="The sentence makes the child do what an adult did to the child.",
        suggestion="Make the adult the subject: an adult (age) had sexual contact with, or raped, the child.",
        source=DESIGN,
        fires=("Arash, 15, had sex with a number of men at the address.", "She performed oral sex on him (34)."),
        quiet=("The man had sex with a child.", "Two men raped Arash at the address."),
        guards=("peer",),
    ),
)
FAMILY = Family("Blame in sexual abuse", "Words that turn what an adult did into what the child wanted.", ENTRIES)

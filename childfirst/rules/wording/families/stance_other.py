"""Label, race, grounds, frame and law by stance: type, family, place and record in place of the child and what was done."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import CODE_A, DESIGN, GUIDE, PATTERNS

entry = partial(Entry, source=DESIGN)

ENTRIES = (
    entry(
        id="type-of-child",
        kind="label",
        weight="M",
        numbers=(47, 49, 54, 60, 61, 65, 94),
        patterns=r"""
            (heading|headed|going|on|following|walking|travelling|went|set|well on (his|her)) (down |on |off |along |in |very much |already |clearly |rapidly )*(the |that |a |his |her |their |very |exactly )*(same |wrong |slippery |downward |familiar |family |well worn |criminal |similar |bad )+(way|path|road|direction|route|track|slope|way as|footsteps|trajectory)(?= |[.,;]|$)(?! (home|to (school|the (bus|shop|station|park|nick|hospital)|mum|nan|work|college)|from|back|when|up the|across))( (as|to|like|of)( \w+){1,4})?
            (queen bee|alpha (male|female)|top dog|king pin|leader of the pack|main (man|player|instigator|aggressor|offender|protagonist|culprit|mover|troublemaker)|prime (mover|suspect in everything)|(clearly |obvious |obviously |definitely |very much |seemingly |self appointed )+(the |a |our )?(ring ?leader|instigator|leader|mastermind|brains|trouble causer|shot caller|aggressor|orchestrator)|(always |usually |{be} )at the (centre|heart|root|bottom) of (it|everything|all the|the (trouble|problem)))( of (the|this|that)( \w+){1,2})?
            (could|would|can) (start|cause|pick|find|make) (a |an )?(fight|trouble|argument|row|riot|war|chaos)( \w+)? (in|with) (an? )?(empty room|phone box|lamp ?post|brick wall|paper bag|convent|monastery|\w+ \w+)
            (light|sticky|tea) ?(fingered|fingers|leaf|leafing)( \w+){0,5}
            (thinks?|believes?|reckons?|acts? (like|as if)|fancies) (that )?(he|she|himself|herself|they)?('s| is| are|can|cannot|can'?t)? ?(as |a |an |to be |is |be |the |some (kind|sort) of |he |she |untouch)*(untouchable|invincible|above (the law|it|everyone|us)|touched|bulletproof|hard|hard man|big man|gangster|road ?man|a rapper|special|clever|the big|something|it all|immune|a player|bit of a|the man|god'?s gift|somebody|mr big|cannot be touched|better than)( \w+){0,4}
            (play(s|ed|ing)?|act(s|ed|ing)?|want(s|ed|ing)? to be|fanc(y|ies|ied)|styl(es|ed)|see(s|ing)?|thinks? of|carr(y|ies) on like|trying to be|try(ing)?|aspires? to be|pretend(s|ing)? to be|liv(es|ing) (like|as)|wannabe|would be) (himself |herself |himself as |herself as |the |at |at being |being |as |a |some |like |to be |out |hard |one of )*(big (man|dealer|i am|shot|time|boss)|gangster|gangsta|dealer|hard ?man|hard|road ?man|bad ?man|rapper|top boy|boss|victim card|villain|hustler|kingpin|el chapo|scarface|tony montana|thug life|soldier|drug lord|player|big)( \w+){0,3}
            (nightmare|terror|horror|menace|piece of work|handful|pain|brat|nuisance|liability|mess|mare) of a (kid|child|boy|girl|lad|teenager|teen|daughter|son|thing|pupil)
            (complete|total|absolute|utter|right|proper|real|bloody|little|ongoing|constant|never ending|continual|permanent|massive) (nightmare|pain|headache|menace|pest|liability|nuisance|mess|disgrace|delinquent|tearaway|horror|hooligan|toerag|lout|monster|drain|embarrassment|waste|drama|handful|so and so)(?= |[.,;]|$)(?! (for (mum|her|him|the (family|carer))|about (the|it)|with the))( \w+ \w+)?
            (right|proper|cheeky|complete|cocky|horrible|nasty|little|mouthy|awful|absolute) (so and so|madam|sod|git|beggar|bugger|piece of work|herbert|toe ?rag|scrote)(?= |[.,;]|$)( \w+){0,3}
            (no|zero|little|scant|not an ounce of|lacks?|lacking|without) (any |all |proper )?(respect|regard|time|consideration|thought|care|concern|empathy|feeling|compassion) (for|towards?|of) (anyone|anything|anybody|others|authority|adults|police|us|property|staff|rules|the law|other people|people|women|his|her|nobody|teachers|boundaries|elders)( \w+){0,4}
            (will|'ll|going to|bound to|destined to|likely to|certain to|sure to|set to) (no doubt |probably |only |soon |be |end up |wind up |finish up |surely |one day |just |likely |undoubtedly |become |grow (up )?(in)?to |turn into )+(a |an |the |in |inside|on |dead|back |just |doing |another |like |up )*(inside|prison|jail|nick|custody|feltham|dead|career|criminal|offender|dealer|dock|court|stretch|lifer|statistic|time|bigger|our|regular|gangster|shoplifter|burglar|robber|killer|rapist|addict|prostitute|pregnant|murdered|nothing|no good|nowhere|problem|grave|gutter|streets|serious|father|mother|brother)( (by|before|like|as|in|or|at|if|unless|one day|within|shoplifter|offender|criminal)( \w+){0,6})?
            by (the )?(time|age) (she|he|they) ((is|turns|hits|reaches|are|gets to) ((thir|four|fif|six|seven)teen|twenty\w*|thirty|1\d|2\d)|shaves?|leaves school|can (shave|drive|vote))
            (same|just|exactly|much|as bad|no better|no different) (as |like |than |from |the same as )(the rest of|all of|most of|the (brothers?|father|mother|dad|mum|family)|(his|her) (brothers?|father|mother|dad|mum|family|sisters?|cousins?|uncles?|mates|lot)|that (lot|family|crowd)) ?(of )?(that|the|this|his|her|them|from|in|on|those)? ?(estate|family|lot|site|street|block|clan|crew|road|crowd|house|brothers|school|home|unit|area)?(?= |[.,;]|$)
            (one|another|typical|product) of (that|those|these) (lot|family|crowd|crew|mob|clan|tribe|brothers|families|ones|kids|lads|sort|group|gang|types?|same|bunch|brood|\w+ (lot|boys|family|brothers|crew|mob|crowd|tribe|clan|kids|brood))(?= |[.,;]|$)(?! (who (hurt|attack|hit|robbed)))( \w+){0,2}
            (bad|rotten) (apple|egg|seed|blood|stock|penny|tree|un)( (from|in|of|off)( \w+){1,5})?
            (apple|acorn) (\w+ ){1,4}?(from|off) (the |a )?(tree|bad tree|rotten)
            (thorn|pain|boil|pebble|stone) (in|on|up) (our|my|the|everyone'?s|staff'?s?|the team'?s) (side|sides|neck|backside|shoe|arse|bum)( \w+){0,3}
            (a |this |that |hardened |seasoned |practised |prolific |known |budding |apprentice |serial |persistent |born |little |career |young |teenage |habitual |regular |prolific little |compulsive |local )+(criminal|thief|shoplifter|burglar|mugger|robber|vandal|car thief|arsonist|bully|tea leaf|crook|offender|troublemaker|fire ?starter|tagger|fighter|thug|liar|drug user|runaway|truant)(?= |[.,;]|$)(?! (aged (1[89]|[2-6]\d)|of \d\d|who is \d\d|\(?[2-6]\d))( (at|by|in|from|on|like|and|already|who|through)( \w+){1,4})?
            (is|was|can be|being|a|known as a|bit of a|such a|turning into a|become a|becoming a|something of a) (\w+ )?(bully|thief|thug|liar|fighter|troublemaker|menace|delinquent|ringleader|stirrer|arsonist|fire starter|predator|abuser)(?= |[.,;]|$)(?! (who|of \d\d))( (to|at|in|of|like|and)( \w+){1,3})?
            (mixed up|in|in with|involved|knocking (about|around)|hanging (about|around|out)|running|running around|running about|runs|rolls|rolling|tight|pally|friendly|out|linked up|knocks about|hangs about|hangs around|associating|linked|aligned|tied|fallen in|falls in|fell in|got in|gets in) (in )?with (a |an |the |some |that |known |all |all the |these |those |local |several |other |older )*(bad|wrong|rough|dodgy|known|older|undesirable|unsavoury|criminal|questionable|nasty|similar|fast|wild|local|nuisance|drug|dealers?|offenders?|criminals?|gang|thieves|users|addicts|robbers|troublemakers|estate|road) ?(crowd|lot|company|people|kids|boys|lads|girls|types?|characters|crew|group|influences?|set|elements?|men|youths|faces|individuals|families|males|offenders|criminals)?( (from|on|of|in|round)( \w+){1,3})?
            (fall(s|en|ing)?|fell|mixed|mixes|mixing|drawn|slid|drift\w*) (in|into|up|with|in with|up with|up in) (with )?(them because|the wrong|bad|a bad|the bad|the older|them because|these (lads|men|boys)|those (lads|men|boys)|a rough|that (lot|crowd)|drugs|crime|gangs?|dealing|the (gang|life|lifestyle))( \w+){0,5}
            (bright|clever|smart|quick|able|intelligent|talented) (enough )?(kid|lad|girl|boy|child) (but|who (chooses|wastes|would rather|prefers|lets))( \w+){1,8}
            (not the|hardly the|isn'?t the) (sharpest|brightest|easiest|nicest|quickest|most (pleasant|likeable|intelligent|forthcoming|reliable|cooperative|truthful))( \w+){0,4}
            (dead|cold|empty|dark|evil|hard|nothing|vacant) (behind|in|look in|about) (the|his|her|their) (eyes|face|stare|heart)( \w+){0,3}
            (cannot|can'?t|could not|never) be (trusted|reasoned with|helped|told|saved|believed|controlled|managed|touched|left alone|relied on)(?= |[.,;]|$)( \w+ \w+)?
            (knows?|knew|aware|realises?|reckons?) (that )?(he|she|they) (cannot|can'?t|won'?t|will not|will never) (be |get |go |ever )*(touched|charged|prosecuted|done|arrested|caught|sent|jail|punished|nicked|to (court|prison)|down|anything)( \w+){0,6}
            (from )?(a|the) (family|household|home|address) (we|police|officers|services|everyone) (all )?(visits?|knows?|attends?|deals? with|(are|is) called to|gets? called to)( (a lot|often|well|regularly|every \w+|too \w+))?
            known (throughout|across|around|round|all over|to everyone|by everyone|to all) (the |his |her |in |at )*(\w+ )?(school|estate|area|ward|staff|teachers|town|neighbours)? ?(for) (his|her|their|being|causing|fighting|all)( \w+){0,3}
        """,
        why="It makes a child a type, a family or a future. Labels stick and close the question of who is behind it.",
        suggestion="Say what was done, when, what the source is and how sure; and who may be controlling the child.",
        fires=("Jordan (16) fancies himself as a road man.", "Zack (12) could start a fight in an empty room."),
        quiet=(
            "Jordan (16) walked the same way home.",
            "He is part of the group that plays chess.",
            "The man is a bully, 40.",
        ),
        unless=r"(suspect|man|father|stepfather|uncle|driver|boyfriend|adult|manager) (is|was) (a )?(\w+ )?(bully|thief|liar|dealer)|as a (police officer|teacher|chef)",
    ),
    entry(
        id="people-like-that",
        kind="race",
        weight="M",
        numbers=(27, 28, 87, 88, 110, 111),
        source=PATTERNS,
        about="anyone",
        patterns=r"""
            (as |and |because |like )?they (always|all|never|usually|generally|tend to|invariably) (do|are|will|run|say|lie|stick|claim|disappear|abscond|close|look after their)(?=[.,;]| (that|this|it|the same|off|away|together|ranks|to|at it|when|in|like|say|eighteen|adults|a)|$)( \w+){0,4}
            (they|that lot|this lot|them lot|these lot|those people|these people|the whole (family|lot|clan|site|estate)) ('re|are|is|were) (all )?(at it|the same|like (that|this)|as bad|in it|in on it|thieves|used to it|related|known|trouble|liars|wrong ?uns)( \w+){0,4}
            (very |strict |quite |a |from a |fairly |deeply |old fashioned |extremely )*(traditional|conservative|religious|old fashioned|close knit|patriarchal|cultured|devout|strict muslim|strict religious) (family|families|household|values|father|upbringing|parents|home|background|culture|community|set ?up|ways)(?! (and (she|he|they) (would like|asked)))( \w+){0,3}
            (sensitive |delicate |private |internal |purely |just |a |an |some |largely |more of a )*(cultural|community|tribal|religious|ethnic|faith|traditional|family) (thing|matter|issue|practice|custom|norm|tradition|affair|dispute|sensitivit\w+|expectation)s?(?= |[.,;]|$)(?! (worker|team|officer|manager|lead))( (so|and|for|which|not|rather|that|within|best)( \w+){1,6})?
            (it is |it'?s |this is |just |simply |only |merely |seen as )?(a |the |an )?(tradition|custom|normal|practice|rite of passage|the norm|expected|accepted|how (things|it) (are|is|work\w*)|how they (do|live|raise|are)\w*|the done thing|what they do|commonplace|second nature) (with|for|among|amongst|in|within) (them|that|these|this|their|his|her|the|such|those)( \w+){0,4}
            how (they|it|things) ('re|'s|are|is|gets?|do|does)? ?(done|do|do it|do things|settled|sorted|dealt with|handled) ?(it|things|this)? ?(in|with|among|on|within|round) (that|their|those|the|his|her|these|them|such)( \w+){1,3}
            (not|hardly|n't|never) (really |strictly )?(one|a (matter|thing|job)|something|anything|our (place|business)) (for|to|that) (us|police|we|the police|interfere|get involved|wade|step|judge)( \w+){0,5}
            (like|same as|as are|along with|as bad as) the rest of (his|her|that|the|their|them) (clan|tribe|kind|community|family|people|site|lot|brood|camp|mob|relatives|countrymen)( \w+)?
            (big|loud|large|fierce|strong|black) (girl|lass|woman|lad|mum|lady|mother) (with|and|who has) (a |an |the )*(big|loud|fierce|temper|mouth|attitude|voice|lungs)( \w+){0,3}
            (neck (going|rolling|and the)|finger (going|wagging|waving|in my)|head rolling|hand on (the |her )?hip|hands on (her )?hips|finger ?wagging|kissing (her|his) teeth|clicking (her|his) fingers)( \w+){0,4}
            (shout\w*|mouth\w*|rant\w*|scream\w*|play\w*|pull\w*|us\w+) (the odds|the race card|off about race|about (racism|race|rights)|(her|his) (race|colour) )( \w+){0,4}
            (the )?(usual|typical|customary|inevitable|predictable) (loud |racism |race |angry |hysterical |aggressive )*(carry on|racism card|race card|performance|theatrics|accusations|allegations of racism|rant|ranting|screaming|shouting)( \w+){0,4}
            (lost|has lost|have lost|no longer has|has no|have no|got no|exerts? no|unable to keep|gave up) (all |any |complete |total )*(control|grip|hold|authority|discipline) (of|over|on) (her|him|them|the (child|children|kids|boy|girl|household)|{c}|(her|his) (own )?(son|daughter|kids?|children))
            (people|families|lads|boys|girls|kids|men|youths|communities|mothers|parents|women|fathers) (like|of|from|with|in) (that|this|his|her|their|those|these|such|certain) (sort|type|kind|area|estate|background|community|part|end|ends|culture|faith|age|country|world|origin|site|postcode)?( (of|do|don'?t|are|will|never|always|tend|just|come|have|all)( \w+){1,5})
            (girls|boys|lads|kids|teenagers|families|children|people) (like|of) (this|that|these|those|her|him|them|(his|her|their|this|that) (sort|kind|type|age|background)) (\w+ )?(work|works|always|never|tend|know|lie|steal|will|only|end up|rarely|usually|just|cannot|can't|don't|do not)( \w+){1,6}
            (standard|typical|normal|par for the course|what (you|we) (get|expect|see)|nothing new|a standard night|usual) (for|in|from|of|round|around|on) (that|this|those|these|round|around) (postcode|estate|area|part|end|ward|block|street|school|neighbourhood|family|community|here|tower|parts|lot)( \w+){0,3}
        """,
        why="It explains harm, distress or the lack of help by who the child's people are.",
        suggestion="Write the act, the harm and the law; ask the family what happened and what they need.",
        fires=("They always do.", "Very traditional family."),
        quiet=(
            "They always do their homework at the kitchen table.",
            "A family business was next door.",
            "They never came back.",
        ),
        unless=r"they (always|all|never|just|usually) (do|did) (their|her|his|the|a)|hate (crime|incident)|asked (for|that)",
    ),
    entry(
        id="looked-like-a-stop",
        kind="grounds",
        weight="M",
        numbers=(133, 134, 135, 136),
        source=CODE_A,
        fields=("grounds",),
        guards=("sole_ground",),
        patterns=r"""
            (look(ed|ing|s)?|turn(ed|ing|s)?|glanc(ed|ing|es)|mov(ed|ing|es)|walk(ed|ing|s)?|shuffl\w+|duck\w*|step\w*|head\w*|ran|run\w*|cycl\w+|rode|shr[aui]nk\w*|hid|tri(ed|es)) _4 (as soon as|when|on|once|the moment|upon|the second|the minute|at the sight of|after) (he |she |they |we |the |our |i |seeing |spotting |clocking |a )*( ?(clock\w*|saw|seen|spott\w+|notic\w+|us|car|van|police|officers?|vehicle|patrol|appeared|approached|arrived|me|marked|uniform\w*|turned|came|drove|pulled|slowed))( \w+){0,4}
            (clock\w*|spott\w+|notic\w+|saw) (us|the (police |marked |patrol )?(car|van|vehicle|officers?|carrier)|police|officers|our (car|van|vehicle)|me)(?= .{0,50}(look|turn|walk|run|ran|mov|chang|quick|hid|put|nervous|duck|cross|away|froze|hood))( \w+){0,6}
            (hands?|fists?|arms?) (\w+ )?(were |was |kept |in |inside |deep in |down |thrust |stuffed |shoved )+(his |her |their |the |both |front of )*(pockets?|tracksuit|joggers|man ?bag)( \w+){0,2}
            (quicken|hasten|increas|slow|chang|alter|speed|pick)(ed|es|ing|s)? (up )?(his|her|their|the)? ?(step|pace|stride|walk|direction|route|course|speed|gait|behaviou?r|demeanour)( \w+){0,4}
            (of|known to be of|being of|who (are|is) of) (particular |some |significant |police |great )*interest to (us|police|officers|the (team|squad|borough)|local|neighbourhood|me)( \w+)?
            (stood|seen|walking|standing|sat|sitting|hanging|talking|associating|in company|found|was|were|congregat\w+|gather\w+) (around |about |near |outside )*(with|among|in) (a |an |the |several |three |two |four |other |some |known |group of |large |number of )*(group|males?|man|lads|boys|others|youths|individuals|people|men|females?|company)( \w+){0,2} (known|of interest|who (are|is|were)|linked|believed|with (form|previous|markers)|wearing|dressed)( \w+){0,6}
            (the |this |that |said |an? )*(area|location|road|estate|park|street|block|stairwell|close|alley|precinct|parade|vicinity|address|ward|place|shop|corner|car park|walk|spot|path) (is |was |being |has been |itself |which is |that is |where |remains |sees |sits in |has |suffers )+(a |an |very |well |long |currently |notoriously |notorious |high |known |recognised |frequently |a known |had |seen |one of |from )*(hot ?spots?|well known|known|notorious|drugs?|crime|robber\w*|gang\w*|dealing|priority|rife|plagued|frequented|problem|asb|knife|high|weapons?|anti ?social|busy|targeted|violent|patrolled)( (for|by|with|to|as|crime|dealing|users|offences|area|location|of)( \w+){0,4})?
            (innocent|honest|law abiding|normal|decent|good|most) (kids?|people|lads?|boys?|children|folk|members|teenagers?|youngsters?|person|child|one) (do not|don'?t|wouldn'?t|would not|doesn'?t|does not|never|have no|has no|are not|tend not)( \w+){1,6}
            (lads|boys|kids|people|girls|youths|males|youngsters|teenagers|anyone|those|groups|someone|person|child|lad|boy|girl) (dressed|looking|who dress|who look|wearing|in|with|carrying|out|on|hanging|walking|stood|his age|her age|of that|like|riding) _5 (like that|that hour|this hour|for (their|his|her) health|usually|normally|generally|always|often|typically|no good|only one|are|is|tend|suspicious|do not|don'?t|rarely|one reason|know)( \w+){0,7}
            for (their|his|her|the good of (their|his|her)) health
            (tick(s|ed|ing)?|met|meets|fit(s|ted)?|matched|match(es)?) (all |every |most of |many of |a lot of |several of |too many |our |the )*(the )?(boxes|criteria|profile|usual signs|indicators|stereotype|bill|description of (most|many|half|every|a typical|the usual))( \w+){0,3}(?! (given|circulated|of the (suspect|robber|boy)))
            (hood|hoodie|snood|mask|balaclava|cap|man ?bag|gloves?|tracksuit|puffer|black clothing|dark clothing|north face|bandana|backpack|ski mask)s? (up|on|down|pulled up|pulled down|over|was up|were up|up and|across|worn|drawn)(?= |[.,;:]|$)( \w+){0,4}
            (prev(ious)?(ly)?|already|before|last (month|week|year|time)|earlier this (week|month|year)|in the past|numerous times|has been|had been|been|regularly|often|recently) (been |was |has been |had been |his |her |having been |the |found |was )*(found|stopped|arrested|searched|convicted|seen|caught|come to notice|linked|nicked|cautioned|charged|named|dealt with|stop search\w*|positive search\w*|flagged) (before |in |with |for |by |on |carrying |at |and |as |to |previously )+( ?(possession|drugs|cannabis|knife|knives|weapons?|similar|same|me|us|this|a|him|her|police|officers|intent|area|bladed|theft|robbery|numerous|several|before|it|that|offences?|gang|found)){1,4}( \w+){0,2}
            (no|without|any|not|unable|could(n't| not)|would(n't| not)|did(n't| not)|failed|struggled|refused) (to )?(a |an |any |give |provide |offer |have |good |clear |proper |real |satisfactory |us |me |credible |valid |explain |account for |say )+(reason|explanation|account|answer|why|purpose|where|what|business|himself|herself|him being|being|why he|why she)( \w+){0,7}
            (strong |faint |slight |distinct |smell of |a |the |there was a |could |whiff of )*(smell|odou?r|whiff|stench|scent|aroma) (of |from |in |around |coming |like |what )+( ?\w+){1,4}(?= .{0,40}(vicinity|area|group|him|her|person|direction|male|female|stairwell|car|them|jacket|clothes|breath|search)|[.,;]|$)
            (appear(ed|s|ing)?|seem(ed|s|ing)?|look(ed|s|ing)?|was|were|act(ed|s|ing)?|became|behav\w+|being|came across|got) (to be |to become |as |very |rather |quite |visibly |really |increasingly |in an? |overly |a bit |somewhat |extremely |noticeably |like |clearly )*(nervous(ly)?|edgy|furtive(ly)?|suspicious(ly)?|shifty|evasive|agitated|on edge|jumpy|anxious|uneasy|twitchy|dodgy|out of place|fidgety|startled|worried|flustered|sweaty|panicky|guilty|odd(ly)?|strange(ly)?|(he |she )?(had |was |were )?(hiding|something to hide|up to|looking for (trouble|something|someone|somewhere|a (way|target|victim|mark|fight|house|bike|car|phone))|casing|waiting for (trouble|something|someone|a))|cagey|unsettled|defensive|sheepish|concealing)( (when|as|on|and|at|upon|manner|way|for|towards|by|something|in)( \w+){0,5})?
            (mov(ed|ing|es)|head(ed|ing|s)?|set(ting)?|mak(ing|es)|made|start(ed|ing|s)?|walk(ed|ing|s)?|rode|cycl(ed|ing)|turn(ed|ing|s)?|slip(ped|ping|s)?|peel(ed|ing|s)?|wander(ed|ing|s)?|drift(ed|ing|s)?|edg(ed|ing)|slop(ed|ing)) (himself |herself |smartly |quickly |slowly |hurriedly |sharply |casually |discreetly |immediately |straight )*(off|away|into|back|across|down|round)( (from|the|as|when|on|an?|towards|a different|quickly|in|to))* (us|police|officers?|me|saw|seeing|sight|he|she|they|we|alley\w*|estate|opposite|other|direction|car|van|patrol|shop|side|block)( \w+){0,4}
            (took|taking) one look at (us|the (van|car|vehicle|police|officers|carrier)|me|our \w+) and( \w+){1,6}
        """,
        why="Code A: a stop rests on what this child was reasonably suspected of, not on nerves, dress, company, place or record.",
        suggestion="Say what was seen or reported about this child, by whom, when, and what it was thought they carried.",
        fires=("He looked away as soon as he clocked the car.", "Ticked all the boxes: hood up, man bag."),
        quiet=("CCTV shows Omar put the bottle up his sleeve and walk off.", "A caller saw the boy hide a knife."),
    ),
    entry(
        id="offer-and-trade",
        kind="legal",
        weight="H",
        numbers=(2, 3, 4, 5),
        source=GUIDE,
        patterns=r"""
            (tout|solicit|hawk|cruis|ply|pitch|look|fish|trawl|advertis)(s|ed|ing|es|ying) (for )?(her |his |the |some |a |male |more )*(business|trade|punters?|customers?|clients?|custom|herself|himself|wares|services|rich men|sugar daddies)( \w+){0,4}
            (entertain(s|ed|ing)?|receiv(es|ed|ing)|servic(es|ed|ing)|see(s|ing)|tak(es|ing)|bring(s|ing)?|brought|invit(es|ed|ing)|hav(es|ing)|had) (\w+ )?(gentlemen|gentleman|men|males?|clients?|callers|punters|customers|visitors|company|blokes|lads)( callers| friends| visitors| clients)? (for (cash|money|drugs|sex|payment)|back to (her|his|the)|at all hours|in (her|his) (room|flat|bed)|night and day|one after|overnight|up to (her|his))( \w+){0,3}
            (sell(s|ing)?|sold|rent(s|ed|ing)?|hir(es|ed|ing)|offer(s|ed|ing)?|advertis(es|ed|ing)|market(s|ed|ing)?|pimp(s|ed|ing)?|flaunt(s|ed|ing)?|peddl(es|ed|ing)|giv(es|ing)|mak(es|ing)|made|trad(es|ed|ing)) (herself|himself|themselves|her body|his body|her wares|sexual services)( (out|online|to|for|away|about|around|available|on|at|to men)( \w+){0,3})
            (what|all|everything|the goods) (she|he) (had|has|was|is) (got )?(on offer|on show|to offer|for sale|on display|offering|selling)( \w+){0,2}
            (open for business|on the batter|working (girl|boy|the (streets?|hotels?|lorries|corner|docks|truck ?stop|cars))|walking the streets|oldest profession|lady of the night|turning tricks|kerb crawl\w* (her|his)|street ?walk\w*|professional girl)( \w+){0,3}
            (been at it|at it(?= (since|for (years|months|ages|weeks)|again (last|with|since|in)))|on the scene(?! of)|doing the rounds|(been|being|get|gets|getting) passed (about|around|round)|gets? about|put(s|ting)? it about|anybody'?s|anyone'?s|up for (it|anything|grabs)|a regular with|notch on|done the lot)(?= (since|for (years|months|ages)|with (him|men|half|the)|again|all|most|years|like|by|when|after)|[.;]|$)( (since|for|with|by|among|like|on|all|after)( \w+){1,4})?
            (any|every) (man|boy|lad|bloke|male|fella|guy|one|dick) (with|who|and|that|harry) ( ?\w+){1,5}( will do| would do| does for (her|him))
            (could do with|needs?|lacks?|lacking|no|little|zero|wants?|shows? no|without|has no|needs to (find|get|learn|have)) (some |a bit of |a |any |more |much |to (find|get|learn) (some )?)*(self ?(respect|worth|esteem|control|restraint)|respect for (herself|himself)|morals|morality|shame|decency|modesty|dignity)(?= |[.,;]|$)(?! (work|course|support|group|sessions?))( \w+){0,3}
            (comes? across|came across|coming across|presents?|presented|seems?|seemed|appears?|struck me|is|was|being|acts?|acted|behaves?|described|very|rather|quite) (to be |as |being |a bit |very |rather |quite |overly |sexually |too |extremely |so |somewhat |pretty )*(forward|precocious|knowing|suggestive|sexualised|overfamiliar|over familiar|coquettish|seductive|brazen|man mad|boy mad|boy crazy|tactile with men|touchy feely|a flirt|worldly)(?= |[.,;]|$)(?! (planning|facing|to (speak|talk|read|use|reach|contact|find|get)|looking|enough|with (the )?(plan|date|move)|on|for (a|the) (visit|call|meeting)))( (for|with|in|towards|around|and)( \w+){1,4})?
            (mak(es|ing)|made|bat(s|ted|ting)|flutter(s|ed|ing)|giv(es|ing)|gave|flash(es|ed|ing)) (her|his|eyes|him|the|men|sheep'?s|big|doe|come|men the|him the)( \w+)? (eyes|at (him|men|them|the|every)|eye|lashes|eyelashes|come on|legs|smile at)( (at|since|for|on|to)( \w+){1,3})?
            (throw(s|ing|n)?|threw|fling(s|ing)?|flung|offer(s|ed|ing)?|hurl(s|ed|ing)?) (herself|himself|themselves) (at|to|upon) (him|men|them|any|every|older|lads|strangers|anyone|whoever)( \w+){0,3}
            (carry(ing)?|carries|carried) on with (a|an|the|him|some|older|boys|men|another|various|lads)( \w+){0,6}
            (lap(s|ped|ping)? up|crav(es|ed|ing)|court(s|ed|ing)|thriv(es|ed|ing) on|revel(s|led|ling) in|bask(s|ed|ing) in|enjoy(s|ed|ing)?|lov(es|ed|ing)|seek(s|ing)?( out)?|sought( out)?|want(s|ed|ing)?|feed(s|ing)? off) (all )?(the |this |that |their |his |male |any |lots of |unwanted |sexual )+(attentions?|company|interest|limelight|compliments|flattery)(?! (of (the )?(teacher|doctor|staff|nurse))|she gets from (her )?(nan|mum|teacher))( \w+){0,4}
            (sneak(s|ed|ing)?|snuck|slip(s|ped|ping)?|climb(s|ed|ing)?|creep(s|ing)?|crept|escap(es|ed|ing)) (out|off|away|down|through) (\w+ ){0,6}?(meet|see|be with|join|find|party with|drink with) (him|them|{man}|boys|lads|the|her|his|older|a)( \w+){0,3}
            (choos(es|ing)|chose|prefer(s|red|ring)?|opt(s|ed|ing)|elect(s|ed|ing)|want(s|ed|ing)?|lik(es|ed|ing)|keen|happy|decid(es|ed|ing)|continu(es|ed|ing)|arrang(es|ed|ing)|go(es|ing)|went|still|insists? on|agree(s|d|ing)) (to )?(be |keep |go(ing)? |out )*(meet|meeting|see|seeing|spend\w*|hang\w*|associat\w+|be with|mix\w*|drink\w*|sleep\w*|party\w*|liv(e|ing)|stay\w*|chat\w*|talk\w* to) (with |up with |out with |time with |around with |the night with |nights with )*(adult|older|grown|random|strange|unknown|much older|unsuitable|several|different|various) (men|males?|man|lads|blokes|guys|boys|people|adults|company|women)( \w+){0,3}
            (enjoy(s|ed|ing)?|prefer(s|red|ring)?|lik(es|ed|ing)|seek(s|ing)?( out)?|sought( out)?|lov(es|ed|ing)|crav(es|ed|ing)|want(s|ed|ing)?|favou?r(s|ed|ing)?|go(es|ing)? for|went for|in|gravitat\w+ (to|towards)|drawn to|attracted to|interested in) (being (with|around|in) |spending time with |the company of |company of |the attention of |attention from |hanging (out|around) with |to be (with|around) )*(the )?(company of )?(older|adult|grown|much older|mature) (males?|men|man|lads|boys|guys|blokes|company|people|partners|boyfriends)( \w+){0,3}
            (dress(es|ed|ing)?|clothes|clothed|outfit|attire|appearance|make ?up|skirt|heels) _3 (provocativ\w+|suggestiv\w+|inappropriat\w+|reveal\w+|sexy|sexually|seductiv\w+|skimp\w+|scant\w+|like a (tart|hooker|prostitute|woman|slag|grown)|for (attention|men|sex|trouble|action)|to (impress|attract|kill|thrill|be noticed))( \w+){0,3}
            (touch|kiss|cuddl|flirt|play|lean|drap|hang|sit|rub)(s|ed|es|ing|ting|ping)? _4 (all over (him|them|the)|on (his|the man'?s|their) lap|up to (him|them|men|the)|outrageously|shamelessly|openly|up against (him|them))( \w+){0,2}
            (have|show|learn|find|get|had) (some |a little |a bit of |a bit more |more |any )+(self ?respect|self ?worth|dignity|respect for (herself|himself))
        """,
        why="It tells a child's exploitation as trade, taste or reputation. A child cannot sell sex and is not to blame for attention.",
        suggestion="Say which adults paid, arranged, messaged or touched, how they reached the child, and what is being done about them.",
        fires=("Amina (15) was touting for business.", "She was not exactly hiding what she had on offer."),
        quiet=(
            "The man was touting for business outside the school.",
            "She is easy to talk to.",
            "She enjoyed the attention of the teacher.",
        ),
        guards=("peer",),
        unless=r"(men|man|suspect|adults?|driver|uncle|he|lads) (was|were|is|are|have been|had been) (touting|soliciting|advertising|selling|offering|trying)|controlling prostitution",
    ),
    entry(
        id="abuse-without-an-abuser",
        kind="frame",
        weight="L",
        numbers=(),
        patterns=r"""
            {c} (was|were|has been|had been|have been|being|is being|got|may have been) (allegedly |also |then |repeatedly |sexually |physically |previously |reportedly )*(abused|raped|groomed|molested|sexually exploited|exploited|trafficked|sexually assaulted|interfered with|inappropriately touched|touched inappropriately)(?!.{0,80}(by|s?he was made|from him))(?=[.,;]| (last|in|at|on|when|while|several|twice|again|over|for|during|and|as)|$)
            {c} (found|finds) {self} (in|at) (a |an )?(sexual|compromising|inappropriate|intimate|unsafe sexual) (situation|position|encounter|incident)
            (a |an |the |some )?(sexual|inappropriate|intimate) (encounter|contact|activity|touching|incident|situation) (\w+ )?(took place|occurred|happened|ensued|followed|developed)(?!.{0,60} (by|when he|between (him|the man)))
            (abuse|exploitation|grooming) (\w+ )?(took place|occurred|happened|is ongoing)(?!.{0,60} (by|from|at the hands))
            (things|it|matters) (turned|became|got) sexual
        """,
        why="Somebody did this, and the sentence does not say who. The abuser disappears.",
        suggestion="Say who did it, or that it is not yet known: an unknown man (about 30) raped ...",
        fires=("Arash (15) was groomed last summer.", "Kim (14) found herself in a sexual situation."),
        quiet=("Arash (15) was groomed by a man of 40.", "The man groomed Arash (15)."),
        unless=r"(by|man|men|uncle|father|stepfather|dad|stepdad|coach|teacher|driver|suspect|lodger|neighbour|boss|cousin|brother|grandfather|carer|defendant)",
    ),
    entry(
        id="his-good-name",
        kind="frame",
        weight="M",
        numbers=(64, 130, 137, 138, 139),
        about="anyone",
        patterns=r"""
            (has|have|had|with|a man with|got|stands) (a |an |his |her |much |everything |a lot |so much )*(good name|reputation|career|job|family|marriage|standing|livelihood|position|everything|too much|a lot|future)( and \w+)? (to (lose|think of|consider|protect|uphold|maintain)|at (stake|risk)|on the line)( \w+){0,3}
            (met|meets|meet|meeting|hook(ed|s|ing)?|link(ed|s|ing)?|got|gets?) (up |together )?(for|to have) (sex|casual sex|a hook ?up|hook ?ups)( \w+){0,4}
            (had|has had|having|have|has) (full |unprotected |oral |regular |casual |penetrative |protected |anal |consensual |sexual )*(sex|intercourse|relations|sexual relations|sexual contact) (\w+ )?(with(?! (her|him|them|{c}))|twice|regularly|several times|on|at|in|for|together|a number)( \w+){0,6}
            (victim|witness|child|girl|boy|ip|complainant|{c}|she|he) ({be} )?(unwilling|reluctant|declined|refus\w+|will not|would not|did not|does not|won'?t|not prepared|not willing|unsupportive|disengaged|not (wish\w*|want\w*)) (\w+ ){0,6}?(so|therefore|hence|and|thus|,) ?(no |the |this |is |was |has been |matter |case |crime |log |now |file |report |it |been |further )*(filed|closed|nfa|no further|shut|dropped|complete|finalised|action|written off|discontinued|screened out)
            (victim|witness|ip|complainant|aggrieved) (unwilling|reluctant|refus\w+|declin\w+|uncooperative|unsupportive|disengaged|not supportive|not engaging|non compliant|no longer)(,| and| so|;)? ?(file|filed|close|closed|nfa|no further|crime filed|case closed|\w+ \w+)?
            (did|does|do|would|could|has|have)(n't| not)? ?(not )?(support|wish to support|back|want to support|agree to|consent to|wish to pursue|want) (a |any |the |an |police |further |to )*(prosecution|charges?|investigation|police action|action|proceedings|court)(,? (therefore|so|hence|thus|and)( \w+){0,4})?
            (no|little|not any|had no|have no|left (me|us) (with )?no|with no) (choice|option|alternative|other way|other option) (but|other than|except|left but) (to )?(\w+ ){0,6}?(ground|floor|force|cuff\w*|handcuff\w*|restrain\w*|taser\w*|spray\w*|strike|hit|pin|detain|strip|search|arrest|drag|put|take|hold)( \w+){0,3}
            (extra|more|four|three|five|six|several|additional|two) (officers|units|of us|pcs|staff) (were |was |had to be |have to be |needed|required|called)( to be)? ?(called|needed|required|requested|sent|attend\w*|deal|to|assist\w*)( \w+){0,4}
            (contraception|condom|safe sex|std|sexual health|morning after|internet safety|online safety|e ?safety|personal safety|stranger danger|behaviour|words of) (advice|talk|leaflet|pack|lecture|session|warning|guidance) (was |has been )?(given|offered|provided|issued|delivered)( (and|to|so)( \w+){1,3})?
            (denies|denied|denying|minimis(es|ed|ing)|plays? down|played down) (that )?(she|he|being|any|there|they|it|all)?( (is|was|were))?( (being|any|a|an))? ?(exploit\w+|groom\w+|abuse\w*|coerc\w+|controll\w*|victim|involvement|forced|traffick\w+)(?=[.,;]| (and|so|by|when|which)|$)(?! (by (him|the man)))
        """,
        why="It weighs the adult's name, the child's support for charges or the officer's need, and leaves the harm out.",
        suggestion="Say what was done to the child and by whom; what evidence there is without the child; what the child wants.",
        fires=("They met up for sex twice. Ellen is 14.", "He has a good name to lose."),
        quiet=(
            "Victim support told.",
            "The child did not support the weight on her left arm.",
            "Online safety talk given to the whole school.",
        ),
        guards=("peer",),
        unless=r"(whole|entire) (school|class|year)|appropriate adult|(two|three|six|four) officers were (hurt|injured)",
    ),
)
FAMILY = Family("Other stances", "Type, family, place and record in place of the child and what was done.", ENTRIES)

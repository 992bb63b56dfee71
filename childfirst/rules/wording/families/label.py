"""Labels: a child named after what happened, where, or with whom."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN, GUIDE

entry = partial(Entry, kind="label", source=GUIDE)

ENTRIES = (
    entry(
        id="gang-label",
        weight="H",
        numbers=(49, 50),
        patterns=r"""
            {adv}(gang|mdm|street gang|county lines?|drugs?|street|OCG|gangs) (members?|affiliat\w+|nominals?|associates?|associat\w+|linked|involved|related|links?|ties|connections?|connected|elders?|youngers?|boss|leader|life|culture|mentality|lifestyle|soldier|foot soldier|man|boy|girl|kid|lad|markers?|activity|status|type|mindset|involvement)(?! (violence|offences?|investigat\w+|taskforce|injunction|exploitation|warning))
            (member|part|associate|affiliate|soldier|leader|product|in with|involved in|involved with|running with|runs with|rolls with|belongs to|aligned to|aligned with|affiliated (to|with)|linked (to|with|in with)|links (to|with)|ties (to|with)|connected (to|with)|mixed up in) (of |the |a |an |that |local |notorious |this |with )*(_1 )?(gang|gangs|crew|mandem|OCG|postcode gang|olders|youngers)(?! (violence|matrix|unit|team|crime|work|exit|master))
            (gangster|gangsta|gangstas|gangsters|road ?man|roadmen|road boy|bad ?man|bad ?boys?|top boy|top boys|olders|youngers|wannabe( gangster)?|wanna be|mandem|g man|hood rat|hard man|hardman|plastic gangster|big man|face about town|street soldier|foot soldiers?|enforcer)(?! (band|film|tv|programme|records))
            in a gang
            gang (colours|attire|clothing|signs|style|uniform|tattoo)
            (is|was|now|been|are) (\w+ )?(in|part of|one of|with|a part of) (the|a|that|this) (\w+ ){0,2}gang(?! (show|of (men|adults|workmen|builders|friends)))
        """,
        why="Unproved and sticky. It hides that a group may be exploiting the child.",
        suggestion="Intelligence (source, grade, date) says …; or: is exploited by a group. Add a review date.",
        fires=("He is a gang member.", "Kai (15) is gang affiliated."),
        quiet=("The Gangs Violence Matrix was closed in 2024.", "Gangmasters and Labour Abuse Authority told."),
    ),
    entry(
        id="nominal",
        weight="M",
        numbers=(50,),
        patterns=r"""
            (nominals?|subject of interest|PPO|target nominal|person of interest)(?! (fee|value|charge|sum|price|amount|role))
        """,
        why="A database word for a child.",
        suggestion="Child; say what the intelligence is, its date and grade.",
        fires=("Nominal for the borough.",),
        quiet=("A nominal fee.",),
    ),
    entry(
        id="drug-role",
        weight="H",
        numbers=(51,),
        patterns=r"""
            {adv}(drugs?|street|county lines?|class a|crack|cannabis|weed|small time|low level|local|known|established|prolific|active|petty|street level|young|teenage|boy|up and coming|successful|budding|would be|suspected) (and \w+ )?(dealers?|runners?|mules?|pushers?|sellers?|suppliers?|couriers?|peddlers?|traffickers?|lines runner|entrepreneur)(?! (club|kit|bib|race))
            (a|an|the|as|our|this|their|young|another|known|another young|their main|one of (the|their)) (dealers?|shotters?|trappers?|trap boys?|mule(?= (for|by|to|and)|[.,;]|$)|pushers?|couriers?|street dealer|lookout|look out|stash ?holder|bag man|bagman|shotta|plug|nitty|supplier|middle man|kingpin|foot ?soldier|worker for(?= (a |the )?(line|dealers?|gang|elders?|county|mandem|opps|plug))|trap(?= (boy|girl|kid)))(?! (club|kit|bib|race|bag|company|firm|van|driver|parcel|animal|of parcels|ate|in the (field|paddock)))
            (a|an|the|as|as a|another|young|known|county|good|useful|trusted|reliable|line|their|his) runners?(?! ?'?s? (club|kit|bib|race|up|vest|last seen in|for (the )?(borough|school|county)|in (the )?(race|marathon|team)|bean))
            shott(er|ers|ing|a)
            (~deal|~sell|~supply|~shot|~push|~peddle|~run|~distribute|~serve|~traffic|~move|~punt|~knock out|~flog|sold|sell) (a bit of |some |his |her |out |class a |hard |small amounts of |bits of |quantities of |the |bags of )*(drugs|weed|cannabis|class a|class b|crack|coke|cocaine|heroin|wraps|food|gear|lines?|own line|their own|bud|skunk|MDMA|pills|ket|ketamine|spice|thc|vapes to|light and dark|brown and white|smoke|packages|nitrous|xanax)( for| to| on| in| from| at)?
            (dealing|shotting|trapping)(?= (to|from|on|at|in|out|for|again|and|with)|[.,;]|$)(?! (with (the|her|his|it|this|grief|loss|anxiety|anger|stress)|to (him|her)|out|in (cars|scrap|antiques)))
            (his|her|their) own line
            up to (his|her|their) (neck|eyes|ears) in (it|drugs|crime|this)
            (one of the |the |a |an |as a )?(main|top|key|biggest|active|prolific|major|principal|regular|chief) (drugs? )?(sellers?|dealers?|suppliers?|shotters?|pushers?)( (on|in|for|round|at)( \w+){1,3})?
        """,
        why="It names the child as the dealer and hides the adult who controls, supplies and profits.",
        suggestion="Was made to carry or sell drugs by (who); is being criminally exploited.",
        fires=("He is a drug runner for the line.", "She has been selling drugs."),
        quiet=(
            "The drug dealers are three men from Croydon.",
            "Kai runs cross country and is a natural runner for the school.",
        ),
        unless=r"for an? (man|adult|woman) (whom? )?(he|she|they|who)|victim of|treated as a victim|(cross country|athletics|marathon|park ?run|track (runner|team)|running club|sports day|school bag|kit|mule (deer|bag)|dealt (to|by|with)|new or used|car dealer)|(not|n't) as a dealer|(drugs|weed|cannabis) (were |was )?(dealt|sold|supplied) to|supplier _6 (credit|meter|gas|energy|water)|(credit|meter|gas|electric\w*|energy|water) _6 supplier|(convicted|older brother) _5 (dealer|supplier)",
    ),
    entry(
        id="associates-with",
        weight="M",
        numbers=(54,),
        patterns=r"""
            {adv}(associat(es|ing|e)|(known|well known|strong|close|has|with|her|his) (to have )?associat(ions?|ed)|(has|have|had|is|was|been) associated) (closely |regularly |freely |openly |frequently |herself |himself |predominantly |mainly |only )*(with|of|to|among|amongst)(?! (the (address|vehicle|phone|number|account|car)|this (address|number)))( (known|local|older|other|criminal|gang|a|the|negative|undesirable|\w+))? ?(offenders?|criminals|males?|men|gangs?|nominals?|dealers?|group|others|undesirables|adults|elements?|peers)?
            (known|negative|criminal|inappropriate|undesirable|bad|gang|unsuitable|criminal|unsavoury|poor|older|wrong|dubious|concerning|local|worrying) (associates?|associations?|peers?|peer group|influences?|company|friendships?|contacts|friends)
            (~hang|knock(s|ed|ing)?|kick(s|ed|ing)?|~run|mixes|mixing|mixed|mix|consort(s|ing)?|fraterni[sz]\w+|sociali[sz](es|ing)|spends (all )?(her|his) time|spending time|~keep company|~keep|~go|~hang|~knock|~be|loiter\w*|congregat\w*|gather\w*) (a?round |about |out |time |off |company |and |in )*(with|amongst|among|in the company of) (a |an |the |these |those |some |all |this |that |known |local |his |her |two |three |several |adult |a lot of |lots of |notorious |undesirable |other |group of |groups of )*(older|wrong|known|criminals?|offenders?|gang|dealers?|drug|undesirables|nominals?|elders|olders|unsavoury|bad|undesirable|trouble ?makers?|suspects?|addicts|users|thieves|convicted|rough|dodgy|unsuitable|inappropriate|characters|like minded|ne'?er|crowd|crew|lot|street|same crowd|usual|sex offenders?|men|males?)( (people|males?|men|group|boys|lads|crowd|characters|peers|company|kids|individuals|lot|suspects|teenagers|adults|members|others|users|girls))?
            (thick as thieves|in cahoots|partners? in crime|hand in glove|birds of a feather|bad lot|wrong (crowd|side of the tracks|sort)|crowd (she|he) (runs|hangs|mixes|knocks)|company (she|he) keeps|the company (she|he|they))
        """,
        why="It reads as a choice of friends. The contact often comes from those who target the child.",
        suggestion="Is contacted or targeted by (who); seen with (who), on (date), source.",
        fires=("Renee (15) associates with known offenders.", "He hangs around with older males."),
        quiet=("Associates: none known.", "The number is associated with a van."),
        unless=r"associates: ?none|(number|vehicle|phone|address|van|car|account|link|risks?|stigma) _2 associated|associated (with|to) (the|this|that|an?) (address|vehicle|phone|number|account|van|car|school)",
    ),
    entry(
        id="offender-identity",
        weight="M",
        numbers=(59, 60, 62, 63),
        patterns=r"""
            {adv}(criminally (active|minded|inclined|sophisticated|involved|savvy)|(budding|little|hardened|petty|seasoned|common|aspiring|junior|baby|fully fledged|known|local|mini|born|violent|habitual|professional|natural) (criminals?|crooks?|thie(f|ves)|villains?|robbers?|burglars?|vandals?|felons?|shoplifters?|arsonist|tea ?leaf|muggers?|gangsters?)|criminal in the making|life of crime|criminal (lifestyle|mindset|family|career|type|tendencies|element|ways|network|path|behaviour|activity and|disposition))
            {adv}(prolific|persistent|repeat|habitual|serial|hardened|regular|known|young|juvenile|youth|violent|sex|first time|active|teenage|priority|high harm|top|notorious|most prolific|chronic|dangerous|recidivist|career|entrenched|established|frequent|sexual|teen|worst|main|knife|robbery|problem) (young |child |youth |and persistent |sex |knife |robbery |violent |sexual |juvenile |female |male |teenage |teen )*(offenders?|perpetrators?|thie(f|ves)|burglars?|robbers?|shoplifters?|criminals?(?! exploitation)|recidivists?|abusers?|aggressors?|predators?|vandals?|bull(y|ies)|trouble ?makers?|culprits?)(?!'?s? (institut\w+|management|programme|panel|team|register|of (the )?abuse))
            (an?|the|this|our|as|as an|as a|as the|was|is|young|another|female|male|same|child|main|sole|likely|possible|juvenile) (offender|perpetrator|perp|culprit|recidivist|aggressor|instigator|villain|criminal|delinquent|predator|abuser|wrong ?doer|law ?breaker|reprobate|assailant|bully|thief|vandal|guilty party)(?! (profil\w+|manage\w+|is (unknown|an adult|not known)|\(adult\)|unknown))
            re ?offend(s|er|ed|ing)?(?= (again|every|regularly|constantly|persistently|whilst|while|on|at|if|as|because|within|and)|[.,;]|$)
            (delinquen(t|cy|ts)|recidivist|reprobate|ne'?er do well|hoodlum|miscreant|tearaway|wrong ?'?un|lawless|lawbreaker|law unto|one (man|girl|boy|family|woman|kid|lad|child|person|teenager) crime ?wave|crime (wave|spree)|walking crime)
            (well known|known|familiar) for (shoplifting|theft|thieving|robbery|violence|drugs|asb|anti|burglary|knives|causing|being|fighting|trouble|assault|criminal)
            offend(s|ing)? (on a (daily|weekly|nightly|regular) basis|every (day|week|night|weekend)|daily|weekly|day in day out|constantly|at will|prolifically|for fun)
        """,
        why="One act, or being used by others, becomes who the child is.",
        suggestion="Child who was arrested for (what), on (date); what lies behind it.",
        fires=("He is a prolific offender.", "The perpetrator, aged 12, was spoken to."),
        quiet=("Her uncle (38) is a persistent offender.", "A young offender institution."),
        unless=r"young offenders?'? institut|perpetrator \(adult\)|offender (unknown|is an adult)|adult (perpetrator|offender)|(sex|high risk) offenders? (register|management|unit)|criminal damage",
    ),
    entry(
        id="career-criminal",
        weight="H",
        numbers=(61,),
        patterns=r"""
            career (criminal|offender|thief|burglar)
            (conveyor belt|production line|revolving door|fast track|escalator|one way (ticket|street)|slippery slope|well (trodden|worn) path|highway|path|road) (straight |all the way )?(to|of|for|into|towards) (feltham|prison|jail|custody|crime|offending|hell|nowhere|ruin|criminality|a life|YOI|inside|adult|self destruction)
            (on|joined|another|next|one more|latest|just another) (the |one (on|off|for) the |one off the |on the |off the )*(conveyor belt|production line|scrap ?heap|slag ?heap|merry go round|carousel|treadmill|rubbish heap)( (to|of|for) \w+)?
            (destined|headed|heading|bound|earmarked|lined up|on (his|her|the) way|one step (away|from)|well on (his|her) way|on course|a matter of time|end up|ending up|wind up|winds up|future|next stop|going|straight|set|on track|only a matter of time|fast) (for |to |is |in |from |be |lies |before |until |he |she |they |{be} |{pro} |ends? up |end up |winds up |straight |will )*(prison|jail|feltham|custody|inside|a life of crime|young offenders|cookham wood|YOI|dead|the nick|behind bars|a cell|the dock|nick|the adult estate|a bad end|doing time|locked up|the morgue|no good|being locked|sent down|crown court|the streets|big school)( \w+)?
            (only |just )?a (matter|question) of time( before| until| till)?(?! (before|until) (the )?(bus|doctor|results))
            (cut|hewn|made) from the same cloth
            chip off the( old| same)? block
            apple (doesn'?t|does not|never|hasn'?t|didn'?t|not) (fall|fallen|far)
            like (father|mother|brother|sister|dad|mum),? like (son|daughter|brother|sister)
            (runs|ran|in|bred|something) in (the|his|her|their) (family|blood|genes|dna|bones)(?! (court|home|group|liaison|car|room|hub|centre|tree|law))
            (follow\w*|tread\w*) in (his|her|their|the|big|dad's|older) _2 (footsteps|foot steps|steps|shoes)
            (same|from the same|fits the|broke the|that) (mould|mold|stock|stable|litter)
            (bad|no good|rotten) (to the (bone|core)|blood|seed|stock)
            (notorious|well known|infamous|problem|criminal|crime|troubled|troublesome|nuisance|chaotic|dysfunctional|rough|known|local|neighbours from hell) (local |crime |criminal |problem |police )?(family|families|clan|brood|household|tribe|siblings|brothers)
            (one|another|another one|latest|youngest) of (the|that|those|these) (\w+ ){1,2}(family|families|lot|clan|tribe|brood|brothers|boys|mob|kids)
            {c} (and|like) (his|her) (brothers?|sisters?|family|siblings) {be} (a|all|well|known|notorious|the)( \w+){1,3}
            (lost|hopeless|write off|writing off|beyond|past) (cause|case|help|saving|redemption|hope|caring)
            (no|little|zero|without) (hope|future|prospects?)( (for|of|left))?(?= (for|of|in|left|\w+)|[.,;]|$)(?! (for (the )?(suspect|trial)))
            (no ?hoper|waste of space|dead loss|good for nothing|drain on society|(a|total|complete|utter|born|another|absolute) (write off|drop ?out|failure|loser|burden|liability))(?= |[.,;]|$)(?! (to|of the))
            (has|have|with|got) (crime|criminality|trouble|violence|offending|thieving) in (his|her|their|the) (blood|genes|dna|family|bones|veins)
            (will|going to|bound to|likely to|set to|destined to|sure to) (\w+ )?(end|finish|wind) up (\w+ )?(doing (life|time|bird|a stretch)|inside|in (jail|prison|the nick|a cell)|behind bars|dead|locked up|banged up|on (a|the) slab)
            (career|life|future|path|apprenticeship|one way ticket) (in|of|to) (crime|prison|offending|jail|criminality)( \w+){0,4}
        """,
        why="It gives up on a child and puts it on record.",
        suggestion="Take it out. Say what support was offered and what would help.",
        source=DESIGN,
        fires=("A career criminal at 15.", "Another one on the conveyor belt to Feltham."),
        quiet=("He wants a career as a criminal lawyer.", "She has hopes for school."),
    ),
    entry(
        id="known-to-police",
        weight="M",
        numbers=(65,),
        patterns=r"""
            (features?|figures?|appears?|crops up) (heavily|prominently|a lot|often|regularly|large) (on|in|across) (our|the|police) (systems?|records?|indices|databases?|logs)
            (record|file|history|sheet|list) (on|for|of) {obj} (runs|goes) (to|on)( \w+){1,4}
            {adv}(well |very well |all too well |extremely well |more than well |fairly well )?(known|familiar|notorious|no stranger|recognised|acquainted|infamous|popular|celebrity) (personally |very well |only too well |all too well |\w+ly )?(to|with|by|amongst|among|around|in|locally|round) ?(all |most |every |the |local |our |us |many |me |other |patrolling |neighbourhood |response |area |this |borough )*(police|officers?|us|cops|local|neighbourhood|SNT|services?|team|teams?|custody|me|colleagues|area|shift|system|bobbies|pcsos?|ward|response|authorities|criminal justice|borough|station|nick|old bill|force|locally|security|shopkeepers|store|law|yot|yjs|there|here|these parts)(?! (as (the|a) (witness|victim)|from (her|his) (report|time in care)))( (for|and|as|due|through|from|because))?
            (known for (this|it|such|carrying|dealing|violence|trouble|drugs|weapons|knives|fighting|theft|thieving|shoplifting|asb|going|running|lying|missing|being|causing|kicking|making)|known (to be|to have|to carry|to run|to associate|to use|to deal|to go|to police))(?! (him|her) (since|as (a )?(friend|teacher|neighbour))|safe|well liked|kind|a victim|allerg\w*|the child|suffer)( (this|it|such|carrying|dealing|violence|trouble|drugs|weapons?|knives|a|an|involved|active|local|robberies|missing|drug|gang))?
            officers? (all )?know (the |this |her |him |his |them |{c} |that |of |both )*(address|well|family|lad|girl|boy|child|house|faces?|name|brothers|only too|all too|from)( well)?
            (we|officers|everyone|all|police|local officers|the whole (team|shift|nick|station)) (all )?(know|knows|knew|are aware of|are familiar with|have met|have had|have dealt with) (exactly )?(her|him|this (lad|girl|boy|child|kid|family|one)|what (she|he) is|what (she|he|they)('s| is| are)? like|them all|{c}|dealings with|(her|him) (of )?old)( \w+)?
            (usual|same old|familiar|well known|known|regular|well kent|notorious|popular) (suspects?|faces?|names?|customers?|characters?|lot|crowd|culprits?|visitors?|clientele|parties|offenders|troublemakers|figures?|address|family|locals?)(?! (at (school|church|the (mosque|library|youth)))|to (ask|help))( (round|around|in|to|at|on) \w+)?
            (~come|~cross|~feature|~appear|~figure|~draw|~attract) (again |once more |regularly |repeatedly |frequently |often |heavily |into |to |across |in |{self} )*(our|police|the|my|to the) (police )?(notice|attention|radar|path|paths|systems?|intelligence|logs?|books|reports|indices)(?! (when|after|as|via|through|because) (she|he|a|her|his|the) (was |were |had been )?(report|disclos|call|victim|told|teacher|school))
            (needs no introduction|been on our radar|on our radar|on the radar|regular visitor to|repeat customer|frequent flyer|repeat business|thick file|file as long|rap sheet|rapsheet|revolving door|previous as long|a bit of history|plenty of history|with history|much history|chequered|colourful|murky) ?(to|past|history|custody|the|record|background|a|arm|of|my arm|your arm|his arm|her arm)?
            (has|have|had|with|got|plenty of|lots of|numerous|a string of|a host of|loads of|extensive|long list of) (a |an |plenty of |lots of |numerous |many |some |previous |quite a |a bit of a |a bit of |extensive |long |significant |considerable |a history of |of )*(previous|form|track record|record|rap sheet|pre ?cons|antecedents|history with (us|police)|markers|warning markers|(police|offending|criminal|arrest) (history|record|past|background)|history of (violence|offending|offences|theft|drugs|asb|weapons|arrests|criminality|crime|knives|aggression|assaults?|trouble|misbehav\w+))(?! (experience|work|school|address|names?|employ\w*|partner|partners|relationship|care|injur\w+|trauma|contact with|report\w*|abuse|exploitation|convictions? for (the|his)|missing|episodes?|placements?|disclosures?|visits?|surname|attendance\w*|log\w*|of attendance))( (for|of|with|in|as|here))?( (this|that|it|such|violence|theft|drugs|carrying|knife|weapons|robbery|the same|similar|assault|criminal|damage|burglary|pwits))?
        """,
        why="It insinuates. A victim seen many times is also known to police.",
        suggestion="Say when, as what (victim, witness, suspect) and what came of it.",
        fires=("He is well known to police.", "Officers know the address well."),
        quiet=("Known to her as a friend of mum's.", "The suspect is known to police."),
    ),
    entry(
        id="bad-child",
        weight="M",
        numbers=(47, 92, 94, 122),
        patterns=r"""
            (challenging|difficult|problem(atic)?|bad|poor|disruptive|unacceptable|appalling|shocking|naughty|silly|unruly|inappropriate|anti ?social|disgraceful|outrageous|terrible|awful|disturbed|deviant|extreme|concerning|escalating|worsening|atrocious|delinquent|boisterous|unpredictable|erratic|volatile|loutish|rowdy|obnoxious|vile|disgusting|foul|thuggish|criminal|abusive|violent|aggressive|threatening|bizarre|attention) (and \w+ )?(behaviou?rs?|conduct|antics|behaved)(?! (by|of|from|towards (her|him|them) by) (the )?(man|suspect|father|stepfather|adult|driver|ex|mum's))
            behaviou?r(al)? (issues?|problems?|difficulties|concerns|{be} (challenging|appalling|poor|bad|out of|unacceptable|awful|terrible|disgraceful|getting worse|deteriorat\w+|escalat\w+|extreme))
            {adv}(difficult|damaged|broken|troubled|messed up|screwed up|disturbed|unlovable|bad|horrible|nasty|awful|vile|evil|dreadful|rotten|naughty|troublesome|problem|wayward|unruly|rogue|wild|tearaway|hopeless|disruptive|unpleasant|odious|obnoxious|awkward|impossible|spoil[t]?(ed)?|brattish|bratty|entitled|lazy|worthless|needy|clingy|sly|thieving|violent|cocky|gobby|mouthy|lippy|sullen|surly|arrogant|challenging|badly behaved|ill disciplined|ill mannered|aggressive|angry|dangerous|volatile|unstable|lawless|disrespectful|rude|cheeky|silly|stupid|daft|hyper|stroppy|moody|headstrong|uncontrollable|unmanageable|dramatic|chaotic|disaffected|wicked|mischievous|scruffy|greasy|pathetic|weird|odd|right little|proper little|horrid|mean|spiteful|promiscuous|deviant|dishonest|deceitful|delinquent|vulgar|foul mouthed|nuisance|anti ?social|ungrateful|insolent|defiant|oppositional|idle|feckless|work ?shy) (little |young |teenage |teen |and \w+ |old |so |excuse for a |mixed up |messed up )*({kid}|cause|lot|apple|egg|influence|so and so|individual|character|customer|piece of work|case|soul|madam|sod|bugger|one|person|male|female|youth|teen|monkey|brat|specimen|creature|git|cow|beggar|missy|miss)(?! (of (the )?year|protection|abuse|images|arrangements))
            ({c} (has |had )?{be}|{pro}) {adv}(difficult|damaged|troubled|messed up|screwed up|disturbed|horrible|nasty|vile|evil|naughty|troublesome|wayward|unruly|wild|hopeless|disruptive|unpleasant|obnoxious|spoilt|spoiled|bratty|entitled(?! to)|lazy|worthless|needy|clingy|nothing but trouble|bad news|a (nightmare|handful|pain|menace|liability|nuisance|pest|problem|horror|terror)|challenging|a law unto|badly behaved|unlikeable|beyond help|chaotic|hard work|not (a )?nice|volatile|dangerous|unhinged|deranged|unstable|thick|dim|mental|crazy|nuts|weird|a lost cause|bonkers|warped|sick in the head|not right in the head|a bit simple|not the full shilling|not all there|two sandwiches|backward|not the sharpest|not the brightest|impossible)(?= |[.,;]|$)(?! (for (her|him|them)|to (hear|see|tell|read|find|say|know|talk|explain|get|understand|move|describe|sleep|breathe|walk)|day|time|with|about|at (him|her|what|the man|mum|dad)|that|and worried|when|because|of (it|the)|,? as (she|he)))
            {adv}(right |real |proper |bit of a |absolute |total |complete |utter |bloody |such a |quite a |usual |general |known |local |all round |complete and utter )+(handful|nightmare|menace|terror|nuisance|pest|horror|madam|liability|joker|rogue|monkey|pickle|wreck|mess|disaster( zone)?|headache|train wreck|car crash|shambles)(?= |[.,;]|$)(?! (of|neighbour|calls?|bed|dog|for (mum|the family|her|him)))( and then some)?
            ({c} |{be} |just )(a |an |quite a |becoming a |nothing but a )(handful|nightmare|menace|terror|nuisance|pest|horror|madam|liability|headache for|disaster)(?= |[.,;]|$)(?! (of|neighbour|calls?|to (get|find|read)))( and then some)?
            (right |real |proper |a bit of a |absolute |little |such a |general |known |local |a |an |the )*(tearaway|brat|live ?wire|little so and so|piece of work|waster|problem child|little devil|little madam|cheeky monkey|rascal|scallywag|rapscallion|chancer|wide boy|jack the lad|cheeky chap|bad lot|bad ?un|wrong ?'?un|rotter|bad (apple|egg|influence|news|seed|penny)|rotten (apple|egg)|black sheep|trouble ?makers?|trouble ?making|trouble causers?|stirrer|drama queen|little diva|ring ?leader|nutcase|pain in the (neck|arse|backside|bum|proverbial)|nasty piece of work|problem family|sob story|basket case|mess of a|hot mess|ticking time ?bomb|accident waiting|loose cannon|powder keg|lost soul)(?= |[.,;]|$)(?! (of (the )?kids))( and then some)?
            (bit|something|quite) (of )?an? (character|one|case|lad|girl|madam|diva|princess|wild child|rebel|cheeky|live wire|tinker|scamp|minx|clown)
            (nothing|always|constantly|forever|never|looking|out|spoiling|made|makes|making|caus(es|ed|ing)|start(s|ed|ing)?|bring(s|ing)?|in|got|there for|stirr\w*|up for|only) (but |for |up |about |out |in |to |out of |a lot of |causing |more |no end of |all sorts of |into |getting into |looking for |of |endless )*(trouble|no good|mischief|agg(ro)?|bother|grief|mayhem|havoc|chaos)(?! (sleeping|breathing|walking|eating|at home|with (her|his) (breathing|eyes)|hearing|concentrat\w*|by (him|the|a)))( (for|with|round|wherever|on|in|at|everywhere))?
            (troublesome|naughty|misbehav(es|ed|ing|iour)?|disruptive|rowdy|loutish|unruly|ill behaved|badly behaved|badly brought up|ill bred|poorly behaved|bad(ly)? mannered)(?= |[.,;]|$)(?! (marks?|smell|weather|injur\w*|things? (to|done)|experience|man|adult|night|time|day|neighbour\w*|feeling|accident|dream|memory|memories))
            (well|all round|truly|thoroughly|just|simply|generally) (bad|rotten|horrible|nasty|naughty|vile|evil)(?=[.,;]|$| (to|with|lad|boy|girl|kid|child|through))(?! (weather|injur\w*|cut|bruis\w*|cough|cold|time|day|news|fall|wound))
            (damaged (goods|child|girl|boy|kid|individual)|broken (child|girl|boy|home|beyond|kid)|scarred for life|used goods|tainted|too far gone|soiled)( goods)?
            (messed|screwed|mixed|fucked|mucked) up (kid|girl|boy|child|lad|in the head|teen\w*|individual)
            (not|n't|hardly|no) (the|a|an|exactly|your) (easiest|nicest|brightest|sharpest|most (likeable|pleasant|cooperative|intelligent)|nice|pleasant|likeable|best behaved|easy|model|choir\w*|shining) (of |young |teenage )?(child|children|girl|boy|kid|kids|lad|tool|pencil|person|individual|teenager|customer|pupil|example|citizen)?( in the (box|drawer))?
            (wears?|wore|tries?|trying|tested|testing|test) (everyone|us|staff|people|you|carers|the patience|my patience|our patience|mum)( down| out| thin)?
            (hates|has it in for|at war with) the world
            (~cause|causing|create\w*) (problems|trouble|issues|chaos|havoc|mayhem|carnage|disruption|aggravation|a nuisance|no end of)( (for|at|in|with) (staff|carers|everyone|school|mum|the))?
            {c} (can be|could be|can become|has been|is being|has become|remains|gets|can get) {adv}(challenging|disruptive|unmanageable|hard work|a handful|demanding|defiant|obnoxious|unpleasant)( (in|to|at|with|for|towards)( \w+){1,3})?
            more (trouble|bother|hassle|work) than {c}('s| is| are)? worth
            (would|could|can|tries|tried|tests) (try |test |tax |exhaust )?(the patience of|anyone'?s patience|everyone'?s patience|a saint)( \w+){0,3}
            (push\w*|driv\w+|drove|stretch\w*|brought|brings?) (them|us|staff|everyone|(his|her|their|the) (carers?|mum|mother|family|parents|nan|teachers?)) to (breaking point|the (limit|edge|brink)|distraction|despair|(his|her|their) (limits?|wits))( \w+)?
        """,
        why="A moral verdict on a child. It tells the next reader what to see.",
        suggestion="Say what happened, when, and what the child needs.",
        source=DESIGN,
        fires=("She is a right handful.", "A troublesome lad with challenging behaviour."),
        quiet=("He was challenging the suspect's account.", "The aggressive dog was with him."),
        unless=r"(aggressive|dangerous|bad|nasty) (dog|cancer|driving|accident|fall|cut|weather|bruise)|nuisance (call|call)|difficult (day|time|conversation|week|night|year|period|few)",
    ),
)
FAMILY = Family("Labels", "A child named after what happened, where, or with whom.", ENTRIES)

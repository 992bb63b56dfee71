"""Grounds and force: a stop or a hold explained by place, record, nerves or a template, and not by what this child did."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import CODE_A, DESIGN, PATTERNS

entry = partial(Entry, source=DESIGN)
STOPS = ("grounds", "narrative", "rationale")

ENTRIES = (
    entry(
        id="weak-smell",
        kind="grounds",
        weight="M",
        numbers=(133,),
        source=CODE_A,
        fields=STOPS,
        guards=("sole_ground",),
        patterns=r"""
            (smell(s|ed|ing)?|smelt|stank|stunk|stinks|stinking|stench|reek(s|ed|ing)?|odou?r|whiff|aroma|scent|waft) (strongly |faintly |slightly |very |heavily |distinctly |a bit |vaguely |clearly )*(of|like) (what (i|we) (believed|suspected|thought) (to be |was )?)?(strong |fresh |burnt |recently smoked )*(cannabis|weed|skunk|drugs|marijuana|ganja|hash|green|herbal)( (coming |emanating )?(from|on|about|around) (him|her|them|the|{pos}|{c}))?
            (cannabis|weed|skunk) (smell|odou?r|aroma|could be smelt|smelt)
            (could|can|i|we|officers?) (could |then |both )?(smell|smelt|smelled) (a |an |the |some |strong |strongly |faint |distinct\w* )*(of )?(cannabis|weed|skunk|marijuana|drugs)
        """,
        why="A smell alone says little about this child, and the child may not be its source.",
        suggestion="Add the facts about this child: what was seen, said, and by whom.",
        fires=("Omar smelt of cannabis so was searched.",),
        quiet=("CCTV showed Omar pass a wrap, and he smelt of cannabis.",),
    ),
    entry(
        id="place-not-person",
        kind="grounds",
        weight="M",
        numbers=(134,),
        source=CODE_A,
        fields=STOPS,
        guards=("stop",),
        patterns=r"""
            {adv}(high|known|hot ?spot|notorious|well known|problem|drugs?|prolific|troubled|rough|gang|crime|dodgy|bad|priority|hard pressed|robbery|asb|knife|elevated|increased|violence|theft|heavy) _2 (crime|robbery|robberies|drugs?|drug dealing|burglary|gangs?|asb|dealing|knife crime|theft|violence|anti social behaviour|spot|county lines) (area|hot ?spots?|location|spot|estate|road|street|park|place|zone|neighbourhood|ward|patch|parade|block|stairwell|alley|locality|levels?|rates?|activity|dealing)( \w+)?
            (crime|robbery|drugs?|knife|gang|asb|burglary|violence|theft|dealing|known) (hot ?spots?|hotbed|haunt|area)
            (rough|dodgy|bad|problem|notorious|troubled|undesirable|well known|deprived|no go) (area|estate|part of town|neighbourhood|street|block|spot|corner|part of the (borough|ward)|location)(?! (for (a )?(walk|families)))( for \w+)?
            (area|estate|location|park|street|road|place|spot|corner|parade|block|address|stairwell|alleyway|premises|shop|car park|neighbourhood|station|precinct|underpass|square|subway|footpath) (that is |which is |{be} )?(well |a |very |widely |notoriously |currently )*(known|notorious|renowned|frequented|plagued|blighted|infamous|hotspot|prone|favoured|popular) (by|for|with|locally|as|to|to be) ?(police |us |me |a |high |its |open |regular |local |street |being |having |lots of |the )*(drugs?|dealers?|crime|robber(y|ies)|gangs?|asb|dealing|knife|knives|addicts|users|anti|violence|youths|theft|burglar\w*|drug users|street|criminals|weapons|county)( \w+)?
            (suffers?|suffered|suffering|seen|seeing|experienced|experiencing|has had|rise in|increase in|spate of|spike in|number of|recent|due to) (from )?(a |recent |number of |spate of |high levels? of |increase in |rise in |lots of |many |several |increased )*(robber(y|ies)|knife crime|burglar(y|ies)|thefts?|stabbings?|asb|drug dealing|violence|gang activity|gang violence|moped thefts|phone snatches)( in (the|this|that) (area|vicinity|location|estate|park))(?! last night by)
            (out of|in the wrong) place(?= |[.,;]|$)(?! (of|to (sleep|stay|live|go|hide|call)|at|like|mat|setting|was|name))( (for|in|on|there|here|round|around|given|at))?
            (not|n't|nobody|no one) (from|local to|live|known|recognised|seem to be from|appear to be from|look like (he|she|they) (was|were|is)? ?from|look local|belong|a local|resident|seem local|normally seen|known to live|obviously from|reside|usually seen|residents? of|connected to) (to |round |around |in |on |near |of |at )*(here|there|the area|that area|this area|area|the (estate|road|street|block|borough|neighbourhood|side|parade)|this (estate|part)|that (side|estate|part)|locally|nearby)
            {not} (really |seem to |appear to |look like {pro} |look as (if|though) {pro} )*(belong(ed)?|fit(ted)?(?! (the lock|for|through|in (her|his)))|blend)( in)?( (on|in|there|here|that|at|round|around) (_4 )?(here|there|area|estate|road|street|side|borough|houses|part|neighbourhood|block|shop|town|place))
            (no|without|any|any good|did not have|could not (give|provide|offer)|couldn't (give|provide|offer|explain)|unable to (give|provide)|for no|with no|had no) (a |an |any |good |legitimate |apparent |obvious |reasonable |lawful |clear |real |genuine |valid |satisfactory |proper |credible |believable |particular |innocent |plausible |discernible |sensible )*(reasons?|explanation|business|excuse|purpose|account|cause|need)( (to be|for (being|{pos}|why|him|her|the)|being|why|there|as to|for|in|given|offered|to explain|at that))( \w+){0,4}
            (loiter\w*|lurk\w*|prowl\w*|mooch\w*|skulk\w*|hanging (around|about)|hung (around|about)|milling (around|about)|stood (around|about)|standing (around|about)|sat around|wandering (around|aimlessly)|aimless(ly)?|walking (around )?aimlessly|up to no good|casing|no fixed purpose|killing time|lingering|slouching|congregat\w+|gather(ed|ing) in)(?! (by|of) (the )?(men|suspects|adults|older|driver|man))( (with intent|outside|in|by|on|at|around|near))?
            (given|due to|because of|considering|out at|based on|suspicious|unusual|odd|such a|such an|strange|ungodly|unsociable|this) (the |that |this |such a |an? |late |time and |location and |so |late )*(time of (the )?(night|day|evening|morning)|hour|hours|late hour|lateness|time and (location|place)|location and time|early hours)(?= (and|to|for|with|in|so|of|is|was|alone|made|gave|raised|when|he|she|by|on|near)|[.,;]|$)(?! (first|school))
            (in|with|part of|among|amongst|from|joined|of) (a |the |this |that |large |known |the same |same |small |rowdy )*(group|gang|crowd|gathering|groups|bunch|pack|mob) (of )?(other |young |black |asian |white |IC\d |male |local |known |hooded |similar |similarly |rowdy |unknown |teenage )*(youths?|males?|boys|lads|teenagers|kids|teens|black|asian|friends|young people|men|like minded|dressed)(?! (who (hit|attacked|robbed|threatened|chased|punched) (her|him|them)))( \w+)?
            (hoods?|hoodies?|hat|mask|scarf|balaclava|snood|face|cap) (was |were |are |is |pulled |{be} )*(up|covered|covering|down|over|worn|obscur\w+|pulled|low|drawn|on)( (tight|over|up|down|his|her|their|despite|on a|in (the )?(heat|summer|warm))){0,3}(?= .{0,60}(suspicio|search|stop|ground|gang|intent|conceal|hide|drug|weapon|knife|crime|area|robber|typical|nervous|eye contact|heat|warm))
            (dressed|clad|wearing|wore|head to toe|decked|attired|kitted|clothed|got up) (all |entirely |in |head to toe |like |in typical |from head |out |the |typical |a |dark |mainly )*(black|dark (clothing|clothes|tracksuit)|gang|tracksuit|designer|the uniform of|typical|roadman|street|stereotypical|similar to|unseasonal\w*|a (full )?(north face|puffa|puffer) (jacket|coat)|man ?bag|expensive)(?= .{0,60}(suspicio|search|stop|ground|gang|intent|typical|area|robber|dealer|associated|commonly|known|favoured|worn by))( \w+){0,3}
            (fit(s|ted|ting)?|match(es|ed|ing)?|met|meets|fell into|consistent with|in keeping with|reminiscent of|ticked|typical of) (the |a |an |our |all |my |that |general |usual |known |typical |broad |loose |vague |classic |standard |rough )*(profile|stereotype|type|mould|bill|boxes|demographic|pattern|mo of|modus|image|kind|sort|look|usual description|general description|vague description|typical description|description of (a|an|the) (typical|usual|local|gang|generic|many)|gang|dealer)( \w+){0,2}
            (anyone|anybody|everyone|everybody|people|person|kids|lads|boys|youths|nobody|those|whoever|folk|teenagers) _6 (for one (reason|thing)|up to|one reason|only one|no good|for (drugs|a reason|dealing|robb\w+)|not there for|is (a )?(dealer|buyer|user|dealing|buying|selling|scoring)|a reason|means trouble|is fair game|usually|likely to be|is probably|{be} (usually|generally|invariably|probably|either))( \w+)?( \w+)?
            (stood|stuck|stick\w*|standing) out( (like|as|in|a mile|from|on|to me|because|given))?( a sore thumb)?
            (only|the only) (black|asian|brown|white|mixed race|non white|ethnic|dark skinned|coloured) (\w+ )?(boy|girl|male|female|lad|youth|person|face|child|kid|teenager|one|family)
            (more money|bike|phone|car|trainers|coat|jacket|watch|clothes|bag|chain|jewellery|cash) _3 (too|than|beyond|more than|that) _4 (afford|could afford|should have|expensive for|expect|his age|her age|for a (lad|boy|girl|kid|child)|means|someone|of that age|looked stolen|likely stolen)( \w+)?
            (where|which is where|an? area where|a place where|as) (a lot of|lots of|many|most|plenty of|the|several|numerous|all the) (\w+ )?(\w+ )?(snatches|robberies|thefts|stabbings|drugs?|dealing|deals|offences|crime|crimes|burglaries|knife crime|weapons|muggings|incidents)( (are|is|have|has|get|gets|been|happen\w*|occur\w*|go on|going on|taken?|reported|seen|done)){1,3}( \w+){0,2}
        """,
        why="A place, a time or a look is not grounds about a person. Children live where they live.",
        suggestion="Person-based facts: what this child was seen or reported to do.",
        fires=("Elgin Close which is a high crime area.", "Didn't seem to belong on that side of the borough."),
        quiet=("High crime area not relied on either.", "She was not stopped because of the area."),
        unless=r"homeless|no place of safety|bleach\w*",
    ),
    entry(
        id="nerves-not-facts",
        kind="grounds",
        weight="M",
        numbers=(135,),
        source=CODE_A,
        fields=("grounds",),
        guards=("sole_ground",),
        patterns=r"""
            ({be} )?{adv}(furtive(ly)?|nervous(ly)?|edgy|jumpy|fidget\w*|shifty|twitchy|jittery|anxious(ly)?|uneasy|agitated|on edge|sheepish|guilty|suspicious(ly)?|apprehensive|unsettled|flustered|sweat(y|ing)|panicky|panicked|startled|rattled|uncomfortable|cagey|evasive|dodgy|wary|skittish|restless|worried|scared|awkward|on high alert|concerned|antsy|spooked|tense|defensive|overly friendly|too (polite|quiet|calm|friendly)|unusually (quiet|calm)|overly polite)( and \w+ eye contact| and (avoid\w+|would not make|refused to make|made no) eye contact| manner| when (spoken to|asked|approached|stopped|challenged|questioned|officers|police|we|i|he saw|she saw)( \w+){0,2}| and \w+)?
            (~avoid|would not make|would not give|wouldn't make|wouldn't give|no|lack of|lacked|poor|refus\w+|broke|made no|little|minimal|failed to make|could not (make|hold|hold)|couldn't (make|hold)|did not make|didn't make|not making|limited|evad\w+|averted|fleeting|struggled to (make|hold|maintain)|unable to (hold|make|maintain)|would not hold|dodg\w+|not (give|giving) (me|us)|unwilling to make|gave (me|us) no|shied away from) (all |any |direct |making |my |our |make |to make |giving |police |his |her )*(eye contact|gaze|eyes|eye|stare|(him|her)self from)
            (~look|~glance|~star|staring|~peer|kept (on )?(look\w+|glanc\w+|star\w+|turn\w+|fidd\w+|check\w+|touch\w+|mov\w+)|~drop|eyes|~turn|~lower) _3 (at the (floor|ground|pavement)|at (his|her) (feet|shoes|phone)|away|down|over (his|her) shoulder|around|about|side to side|shifty|everywhere|everywhere but|up and down|back at (us|me|police|officers)|the other way|(his|her) (head|eyes|gaze|face)|back|darting|behind)( (from us|from me|when|as|nervously|repeatedly|and \w+ \w+|from|at (the )?(us|me|police|officers|car|carrier|patrol)|and))?
            {not} (look|meet) (me|us|officers|my|our|at me|at us|at officers|the officer)( (in the eye|gaze|eyes?|in the face))?
            (~walk|~move|~cycle|~head|~set|~ride|~speed|~back|~quicken|~pick|~stride|~hurry|~scurry|~pedal|~turn|~dart|~step|~run|~jog|~drop|~peel|~edge|~duck|~slink|~slow|~cross|~change|~veer|~make|~disappear|~split|~double) _3 (off|away|faster|quickly|quicker|briskly|pace|up (his|her) pace|(his|her) (pace|step|stride|head|direction|route|mind|speed|hood)|speed|direction|the (other|opposite) (way|direction|side)|into (an|the|a) (alley|alleyway|shop|doorway|side|estate|block)|over the road|the road|tail|heel|behind|round|back|smartly|sharpish|in the opposite|at speed)( (when|as|on|upon|from|at|after|once) (seeing |sight of |noticing |the |our |spotting |we |he |she |they |{c} |a |it |clock\w+ )*(us|police|officers?|me|patrol|carrier|van|car|vehicle|approach\w*|saw|marked|turned|uniform\w*|arriv\w+)( \w+)?( \w+)?)
            (on|upon|when|after|once|at) (seeing|sight of|noticing|spotting|the sight of|clocking|he saw|she saw|they saw|{c} saw|becoming aware of|catching sight of|observing|realising) (of )?(us|police|officers?|me|our|the (police|patrol|officers?|van|carrier|car|marked|uniform\w*)|marked|uniform\w*|a (police|marked|patrol))(?! (he asked|she asked|he waved|she waved|came to|ran to|she ran to|he ran to|said))( \w+){0,5}
            (clock\w+|eyeing|eyed|glar\w+ at|star\w+ at|double take|giv\w+ us a look|gave us a look) ?(us|me|officers|police|the (police|patrol|carrier|car))?( and| then)?(?= |[.,;]|$)
            (act(ing|ed|s)?|behav(ing|ed|iour was|iour)|mov(ing|ed)|manner|demeanour|walk(ing|ed)|appear\w*|look\w*|seem\w*) (in a |in an |a |was |very |rather |quite |most |somewhat |to be |really )*(suspicious(ly)?|strange(ly)?|odd(ly)?|nervous(ly)?|furtive(ly)?|shifty|shiftily|dodgy|cagey|evasive(ly)?|erratic(ally)?|unusual(ly)?|out of place|out of the ordinary|hid(ing|e) something|something to hide|up to something|up to no good|guilty|unnatural\w*|weird(ly)?)( (manner|way|fashion))?
            (body language|demeanour|mannerisms|reaction|behaviour|instinct\w*|gut|hunch|experience|copper'?s nose|sixth sense|officer'?s intuition|intuition|training and experience|spidey) (was|is|were|suggest\w*|told|tells|indicat\w*|that|gave|made|of|feeling|instinct|led|says|said|consistent|to|aroused|as|spoke|betray\w*|said it|screamed)( (me|us|he|she|they|the|that|feeling|was|had|to|something|you|this)){0,3}( \w+)?
            (something|things|he|she|it) (was |just |did |is |seemed |looked |felt |about |didn't |not |wasn't |about him |about her |quite )+(not right|not (quite |seem |feel |look )*right|wrong|off|amiss|iffy|fishy|dodgy|seem right|feel right|look right|add up|sit right)(?= |[.,;]|$)
            (pat(ted|ting)?|touch(ed|ing)?|adjust(ed|ing)?|fiddl(ed|ing)|reach(ed|ing)?|hands?|clutch(ed|ing)?|tap(ped|ping)?) _3 (pockets?|waist ?band|hoodie|bag|jacket|clothing)(?= .{0,25}(nervous|suspicious|furtive|instinct))
            ({be} |began |started |kept )?(sweating|fidgeting|twitching|jittery|stuttering|(could|would|did) not (keep|stand|sit|stay) still)( and ((could|would|did) not (keep|stand|sit|stay) still|\w+ing))?(?=[.,;]|$| (when|as|so|and))
        """,
        why="Fear of police, autism and custom all look like this. It is not evidence of an offence.",
        suggestion="Leave it out, or add it after the facts that concern this child.",
        fires=("Omar became nervous and avoided eye contact.", "Imran kept looking at the floor and seemed edgy."),
        quiet=("She looked nervous, which I put to one side.",),
    ),
    entry(
        id="record-not-facts",
        kind="grounds",
        weight="M",
        numbers=(136,),
        source=CODE_A,
        fields=("grounds",),
        patterns=r"""
            (due to|because of|given|based on|in view of|knowing|owing to|on account of|in light of|considering|by virtue of|on the basis of|on the strength of|as a result of|aware of|having regard to|relying on|in relation to|as|mindful of|bearing in mind|with|from|taking into account) (previous|past|known|recent|extensive|prior|his|her|their|the|an?|he has|she has|he had|she had|him having|her having|{c} (has|had|having)|of|extensive|known|all|both|what i knew of) (\w+ )??(extensive |known |long |recent |police |offending |arrest |criminal |past |such |similar |lengthy |significant |considerable |intelligence |warning |knife |drug |weapons? |stop |own |PNC |a |many |prior )*(previous|history|record|past|antecedents|form|markers?|warnings?|background|convictions?|intel|reputation|family|brother'?s?|associations?|associates|links|track record|offending|arrests?|stops?)( (history|record|convictions?|form|of|for|with|on|arrests?|offending|markers?|stops?|searches))?( (knife|weapons?|drugs?|violence|robbery|markers?|theft|police|possession|carrying|similar|this|burglary|gang|gangs|the|his|her))*
            (has|have|had|with|having|got) (a |an |some |numerous |plenty of |lots of |many |several |extensive |recent |long |known |relevant |multiple |quite a |a lot of |similar |various |significant )*(previous|form|record|track record|antecedents|(warning |knife |weapons? |drugs? |violen\w+ |PNC |police )?markers?|history|convictions|pre ?cons|warnings?|intel|arrests|stops)(?! (phone|stop was|search was|of (asthma|seizures|epilepsy|self|trauma|missing|being|anxiety|abuse|exploitation)))( (for|of|on|with|in|as|re|regarding|around|relating to))( (this|that|it|such|carrying|knife|drugs|theft|weapons?|robbery|violence|the same|similar|possession|burglary|going|criminal|pwits|knives|dealing|offending|assault|the system|pnc|him|her|file|police)){0,2}
            (known|well known|known to (police|us|me|officers)|believed|previously known|previously been found|previously found|previously been stopped|previously stopped|previously arrested|previously been arrested|often|regularly|has been|has previously|have previously|suspected|last time|on a previous|also|i know|i knew|same) (to |for |be |been |him |her |{pro} |was |with |in |by |as |a |the |having |someone who |being |previously |before |found |personally )*(carry|carries|carrying|carried|deal|deals|dealing|involve\w*|associat\w*|stopped|searched|conceal\w*|possess\w*|gang|drugs?|knives|knife|weapons?|stop|search|arrested|robber\w*|offending|offender|thief|shoplifter|dealer|burglar|nominal|police|lad|boy|girl|family|face)( (with|for|in|from|drugs?|knives|a knife|weapons?|cannabis|before|by|him|her|on|gang|gangs|and|me|us|who|police|officers)){0,3}(?! (bladed object seen|on CCTV))
            (PNC|intel|intelligence|database|CRIS|CRIMINT|Merlin|PND|markers?|warnings?|system|systems|checks?|flags?|record) (checks? |markers? |showed |shows |show |reveal\w* |indicat\w* |states? |suggest\w* |came back |comes back |returned |results? |flags? |for |of |with |on |has |have |warning |warnings |signals |history )+(knife|knives|weapons?|violence|violent|drugs?|previous|markers?|warnings?|gang|gangs|known|form|history|him|her|linked|numerous|recent|theft|robbery|conceal\w*|carry\w*)( \w+)?
            (from|of|part of|member of|related to|brother of|sister of|cousin of|son of|comes from|belongs to|known) (a |the |his |her |well |known |notorious |criminal |crime |local |problem |troubled |such a |that )+(family|families|brother|crime family|household|clan|address)( (with|known|well|of|who|that|background))?
            (brothers?|sister|father|dad|uncle|cousins?|family|siblings?|mother|mum) _2 (is|are|was|were|has|have|being|in|known|both|also|all|currently) (a |an |both |all |well |currently |known |known to |in |also |previous |serving |for |doing |has |members? |inside |notorious |been )*(prison|custody|dealers?|police|gangs?|offenders?|criminals?|time|inside|robber\w*|form|drugs?|arrested|convict\w*|nominals?|notorious|previous|thieves|villains|us|for (robbery|drugs))( \w+)?
            (we|i|officers|colleagues|my colleague|PC \w+) (have |had |has |all |often |previously |regularly )*(stopped|searched|dealt with|arrested|spoken to|nicked|found|caught|met|come across) (her|him|them|{c}) (before|previously|many times|several|on (numerous|several|many|previous|a previous)|last|in the past|a number|countless|regularly|(for|with) (this|drugs|weapons|knives|a (knife|blade|weapon)|similar|robbery|theft|the same|cannabis)|in possession|numerous|enough|time and)( \w+)?( \w+)?
        """,
        why="A record, a family or an old marker is not grounds today.",
        suggestion="Recent, specific information about this child and this moment, with its source and time.",
        fires=("Stopped due to previous history of knife markers.", "Imran has previous for this."),
        quiet=("The caller described the knife in his left hand.",),
    ),
    entry(
        id="threat-image",
        kind="adultify",
        weight="M",
        numbers=(28, 29),
        source=PATTERNS,
        unless=r"aggressive (dog|akita|staffie|staffordshire|rottweiler|alsatian|bulldog|bully|husky|swan|goose|cat)",
        patterns=r"""
            ({be} )?{adv}(aggressive(ly)?|aggression|intimidating|menacing(ly)?|threatening(?! (his|her|their|to|him|them|that|{c}))|confrontational|combative|belligerent|hostile|hostility|pugnacious|fired up|up for (a fight|a ruck|a scrap)|spoiling for|gobby and aggressive|in (my|our|officers'?) faces?|squar(ed|ing|es) (right )?up( to)?|puffed up|chest(ed|ing)? (out|puffed)|fronting (up|it)|stared (us|me) (out|down)|staring (us|me) (out|down)|eyeball\w*|bristling|fists? clenched|clenched fists|oozing|full of aggression|angry (and aggressive|man)|like an adult)(?! (dog|dogs|cancer|driving|treatment|ex|man|men|father|stepfather|stepdad|partner|husband|boyfriend|adult|uncle|driver|suspect|assault|crime|offence|offences|attack|incident|relationship|home|household|crimes?|disorder|towards (her|him|mum|{c})|to (mum|her|him)|messages?|texts?|calls?|voicemails?|letter|letters|note|content|neighbour|marriage|parent|video))( (manner|behaviour|towards (officers|us|me|police|staff)|demeanour|from the (start|outset|off)|attitude|when \w+|stance|presence|tone|way|language|throughout|at times|outbursts?|person|individual|young \w+|male|female|youth|lad|boy|girl|child|to (officers|us|me|staff|police)|with (officers|us|me|staff)))?
            {adv}(intimidat(es|ed|ing|ion)|menaces?|menaced) (staff|officers|us|me|people|carers|the public|other residents|residents|passers by|members|everyone|younger|peers|security)
            (shouting|swearing|screaming|yelling) (and swearing|and shouting|abuse) (at|like)( (us|me|officers|staff|the))?(?= .{0,20}(aggress|violent|abusive|threat))
            (physical|imposing|threatening|intimidating|menacing|aggressive|real|serious) (threat|menace|presence|danger)( to (us|me|officers|staff|police|everyone))?
            (felt|feel|feeling|made (me|us|officers|staff) feel|left (me|us|staff) feeling) (very |really |quite |extremely |physically )*(threatened|intimidated|unsafe|in fear|outnumbered|overpowered|scared|afraid|at risk)(?= (by|of|from|due|as|because|when|given|so)|[.,;]|$)
            (made|makes?|making|left) (\w+ )?(staff|officers|us|me|residents|people|others|customers|neighbours|teachers|passengers) (feel )?(\w+ )?(uneasy|unsafe|uncomfortable|threatened|intimidated|on edge|vulnerable)( (by|with|when|just)( \w+){1,3})?
            (tr(y|ied|ying) to |attempt\w* to |sought to |trying to )(intimidate|threaten|scare|frighten|stare down) (\w+ )?(officers|staff|police|us|me|others|residents|teachers|people|pupils)
        """,
        why="Distress in Black children is read as threat. The word names no act.",
        suggestion="Write what the child did and said, and what was happening around them.",
        fires=("Paolo (16) was aggressive.", "She became very hostile with officers."),
        quiet=("Nana was not aggressive at any stage.", "The stepfather was drunk and aggressive."),
    ),
    entry(
        id="resisted",
        kind="frame",
        weight="M",
        numbers=(137, 138, 139),
        patterns=r"""
            {adv}(resist(s|ed|ing|ance|ive|ant)?)(?! (to (antibiotics|treatment)|movement|the (temptation|pressure|urge|men|man)|pressure|him|his advances|training|bands?|machine|exercises?|workers?))( (arrest|officers|detention|being|throughout|violently|passively|search|the (handcuffs|search|officers|arrest)|all|strongly|and \w+|with|any|restraint))?
            (became|become|becomes|becoming|turned|turning|turns|got|getting|gets|being|went|was|is|were|grew|increasingly|immediately|extremely|very|suddenly|starting to get|start\w* to (get|be|become|turn)) {adv}(violent|physical|aggressive|hostile|abusive|combative|agitated|irate|threatening|heated|nasty|lairy|rowdy|confrontational|volatile|obstructive|disorderly|uncooperative|unmanageable|out of control|belligerent|argumentative|resistive|handy|feisty|stroppy|arsey|shirty|leery|boisterous|erratic|unruly|feral)( (with|towards|to|and|when|toward|at) (us|me|officers|staff|police|asked|told|\w+))?(?! (by|messages|from (him|the man)))
            {adv}(fought|fights|fighting|struggled|struggling|struggles|lashed|lashes|lashing|flailed|flailing|thrash\w*|kicking and screaming|kick\w* out|wrestl\w*|scuffl\w*|tussl\w*|grappl\w*|bucking) (violently |wildly |hard |with |out |back |against |like |all |every |off |about |around |and |against us |the )+(officers?|us|me|police|staff|restraint|handcuffs|cuffs|a|his|her|violently|wildly|banshee|tiger|wild|cat|way|throughout|way|screaming|at|throughout|the|furiously|arms|legs|inch)?( \w+)?(?! (him|his) off)
            (completely |totally |just |literally |proper |really |then |suddenly |absolutely |physically )*(went|goes|go|going|came|flew|launched( (him|her)self)?|lunged|swung|steamed|charged|rushed|ran|coming|flying|laid) (straight |right |absolutely |in |out )*(for|at|into) (me|us|officers?|the officers?|my (colleague|face|throat)|PC \w+|staff|police|everyone|him(?= and had))
            (had to|needed to|needing to|necessary to|forced to|obliged to|no (choice|option|alternative) but to|left (me|us|officers) (with )?no (choice|option|alternative)( but to)?|took \w+ officers to) (be )?(forcibly |physically |immediately |quickly |then |also )?(restrained?|restraining|take(n)? to the (ground|floor)|put (on|to) the (ground|floor)|force(d)?|brought under control|bring (her|him|them) under control|subdued?|dealt with robustly|handcuff(ed)?|cuff(ed)?|controlled?|overpower(ed)?|pinned|PAVA'?d?|tasered|use(d)? force|gain compliance|hold (her|him)|taken down|force used|floored|bundled|manhandled|dragged|wrestle(d)?)( \w+)?
            (handcuffs?|handcuffed|cuffs?|cuffed|cuffing|force|restrain(t|ed)|rigid cuffs|taser|PAVA|leg restraints?|spit (hood|guard)|ground pin|search(ed)?|detained|limb restraints?|front stack|rear stack) _9 (officer safety|officers'? safety|safety of (officers|all|everyone|myself)|(our|my|everyone'?s|all|own|his own|her own|{pos} own|mutual) (own )?(safety|protection|good)|prevent escape|control|compliance|best practice|standard (practice|procedure)|routine|as a precaution|a precaution|precautionary|as a matter of course|just in case|flight risk|size|demeanour|build)( \w+)?
            (for|due to|in the interests? of|reasons of|grounds of|purposes? of|justified (by|as)|necessary for|on|ensure|maintain|because of|as) (reasons of |the |general |my |our |own |ensuring |his own |her own |and |his |her |everyone'?s |own )*(officer'?s?'?|officers'?|police|own|staff|mutual) (and public |and \w+ |own )?safety( reasons| concerns| grounds| purposes)?
            officer safety( (reasons|concerns|grounds|purposes))?(?! (training|instructor|equipment|is quoted))
            for (his|her|their) own (good|safety|protection)
            (pre ?emptive(ly)?|gain(ed|ing)? compliance|pain compliance|distraction (strike|blow)s?|proportionate and necessary|necessary and proportionate|reasonable force was used|minimum force|robust(ly)?|appropriate level of force|standard (procedure|practice)|as per (policy|training|sop))(?= (as|due|because|given|to|for|on|was|in|with|used)|[.,;]|$)( (dealt with|handled|policing))?
            (tensed|tensing|stiffened|went rigid|pull(ed|ing)? (away|back|free|(his|her) (arm|arms|wrist|hands?))|refused to (give|release|offer|put|place) (up )?(his|her) (arm|arms|hands?|wrists?)|would not (give|release) (his|her) (arm|arms|hands?))(?= .{0,40}(so (i|we|was|he|she|force|cuffs)|resist|aggress|violent|restrain))( \w+){0,3}
            put(s|ting)? up (a|some|quite a|one hell of a|a bit of a|a good) (fight|struggle|resistance)
            (to|in order to) (keep|protect|safeguard) (the safety of |safety for )?(officers?|ourselves|police|my ?self|colleagues)( (safe|and|from)( \w+){0,3})?
            (for|in the interests? of|to ensure|due to|owing to|because of|on grounds of) (our|my|officers?'?|everyone's|staff) own (safety|protection)
            (i|we|officers) (\w+ )?(feared|was in fear|were in fear|was afraid|was concerned|were concerned) (for|about|of) (my|our|their|officer) (own )?(safety|life|lives|being (assaulted|hurt|struck))( \w+){0,2}
            (became|turned|got|getting|becoming|went) (very |extremely |quite |increasingly |suddenly |physically |instantly )*(violent|aggressive|nasty|assaultive|physical)(?! (man|men|offender|towards (mum|her)))( (with|towards|without|for|when|on)( \w+){1,4})?
        """,
        why="A label for a reflex, or a template for a reason. Force on a child needs the act, the fear and the other options.",
        suggestion="How the child moved; what was feared and why; what else was tried.",
        fires=("Handcuffs necessary for officer safety.", "She completely went for me so rigid cuffs were applied."),
        quiet=("He did not resist.", "No handcuffs or restraint of any kind were used."),
        unless=r"(dad|stepdad|stepfather|father|suspect|man|ex) _3 (resisted|became|fought|turned|got)|resisted (by|the man)|drug resistant|water resist\w+|none of which",
    ),
    entry(
        id="refused-search-or-care",
        kind="blame",
        weight="L",
        numbers=(132,),
        patterns=r"""
            (~refuse) (all |any |the |his |her |to be |to have |to take |further |offers? of |food |a )*(medical( \w+)?|treatment|first aid|food( and \w+)?|search(ed)?|examination|examined|medication|drink|solicitor|legal advice|AA|appropriate adult|nurse|seen by (the )?(nurse|hcp|fme|doctor))
        """,
        why="It reads as defiance where dignity or fear may be the cause.",
        suggestion="Declined; say why if known, and when it was offered again.",
        fires=("She refused medical treatment.",),
        quiet=("The landlord refused entry.",),
    ),
)
FAMILY = Family("Grounds and force", "A stop or a hold explained by place, record, nerves or a template.", ENTRIES)

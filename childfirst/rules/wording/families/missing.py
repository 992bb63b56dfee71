"""Missing children: words of escape, habit and fault that lower the grade of the search for a child."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import GUIDE, INSPECTION, PATTERNS

entry = partial(Entry, source=GUIDE)

ENTRIES = (
    entry(
        id="absconded",
        kind="blame",
        weight="H",
        numbers=(66,),
        patterns=r"""
            abscond(s|ed|er|ers|ing|ence|ences|ment|ments)?
            (escap(e|es|ed|ing)) (from )?(the )?(placement|home|care|unit|staff|carers|house|custody of|the (home|unit|placement))
            (escape|flight) (risk|artist)
            (fled|flees|fleeing|bolted|bolts|broke out|breaking out) (from |of )?(the |her |his |a )?(\w+ )?(placement|care|care home|children's home|unit|foster (home|carers?))
        """,
        why="Children go missing; it is prisoners who escape. Black children in care are written of this way most.",
        suggestion="Went missing from (where) at (when).",
        source=PATTERNS,
        fires=("Hao (15) has absconded twice this month.", "She is a known absconder."),
        quiet=("He was not an absconder.", "Patrick Maughan aged 31 absconded from bail."),
        unless=r"abscond(ed|ing)? (from|on|whilst on|while on) (bail|prison|licence|lawful custody|hmp)",
    ),
    entry(
        id="runaway",
        kind="blame",
        weight="M",
        numbers=(67, 68),
        patterns=r"""
            (runaways?|run-aways?|bolters?)
            (~run) (away|off) (from (home|care|placement|the (home|placement|unit|house)|her|his|foster|carers|staff|mum|dad|school)|again|all the time|every|regularly|as usual|whenever|when|because)
            (~do) (a|another|one of (her|his|their)) (runner|bunk|disappearing act|vanishing act|moonlight)
            (did|does|has done|done) one(?=[.,;]| (again|from|out|when|as soon|through|before)|$)
            (legged it|legging it|legs it|did a bunk|scarper(s|ed|ing)?|hopped it|took to (her|his|their) (heels|toes))
            (~take|~sneak|snuck|~slip|~slope|~wander|~skulk|~disappear|~swan|~trot|~waltz|~saunter|~clear|~bugger|~head|~storm|~toddle) ({self} )?(off|out) (again|into|as usual|to (see|meet|party|god)|without (permission|telling|a word|so much)|of (a|the|her|his) (window|house|placement|home|room|bedroom)|with (her|his|the|some|a) |whenever|when (it|she|he|the)|somewhere|for the|at night)
            (took|takes|taking|taken) {self} off
            gone? (walkabout|off grid|to ground|rogue|AWOL|on the missing list)
            (disappearing|vanishing|houdini) (act|acts|trick)
            (flown|fled|flew|left|fly|flee) the (nest|coop)
            (give|gives|gave|given|giving) (us|staff|officers|carers|police|mum|everyone|them) the slip
            (AWOL|on the (run|lam)|on the loose(?=[.,;]|$| (again|in|around|somewhere))|at large|in the wind|lying low|laying low|lies low|in hiding from|evading (us|police|officers|staff|capture|detection)|dodging (us|police|officers)|fugitive|breaks? for freedom|great escape|jumped ship)
            (hid(es|ing)?|hide) from (us|police|officers|staff|carers)
            unauthori[sz]ed absen(ce|t)
            (walked|walks|walking|storm(s|ed|ing)?|flounc(es|ed|ing)) out (again|of (the|her|his) (placement|home|house)|in a (huff|strop|mood|temper))
            (gone|goes|going|went) off (again|with (him|them|the|her|his|some|an|a|friends|men|mates|older|boys|unknown)|on one|gallivanting|on (a|another) (jolly|bender|adventure))
            (gallivant\w*|(on a|another|her|his|little) jolly|jaunts?|bender|escapades?|shenanigans|antics|jollies|partying)
            (forever|always|constantly|continually|keeps?|kept|prone to|a habit of|fond of|has taken to) (on )?(running|wandering|bolting|sneaking|slipping|clearing|disappearing|legging|going) (off|away|out|missing|awol)
        """,
        why="It makes going missing a fault or a game, and hides what the child runs from or to.",
        suggestion="Missing since (when); what pushed or pulled the child, and who may be with them.",
        fires=("Leo (13) is a habitual runaway.", "Gone AWOL again from placement."),
        quiet=("She was not a runaway, she was at the dentist.", "The suspect ran off."),
        unless=r"(dog|cat|horse|lorry|train|trolley) _3 (run ?away|ran)|bowling|end of (the )?run",
    ),
    entry(
        id="will-turn-up",
        kind="minimise",
        weight="H",
        numbers=(70, 71),
        source=INSPECTION,
        patterns=r"""
            ({c} |and )(will|'ll|would|should|is (likely|expected|bound|sure|certain|due) to|is usually|was expected to|no doubt will|will no doubt|shall) (be |no doubt |probably |likely |soon |eventually |surely |almost certainly |undoubtedly |always |just |in all likelihood |more than likely |be )*(~turn up|~return(?! (to|the|it|her|his))|~come (back|home)|back(?! (within|in) (two|three|a few|\d+) (working|days))|resurface|reappear|show (up|{self}|{pos} face)|~stroll|~wander|~roll|~saunter|make (her|his|their) (own )?way (back|home)|find (her|his|their) (own )?way (back|home)|~waltz|~drift|~slope|pop up|surface|crop up|materiali[sz]e|~trot|crawl|tail between|found safe|home (by|before|when|in time|soon)|fine(?=[.,;]| by))( up| back| home| in| again)?
            (usually|normally|always|generally|typically|invariably|tends? to|often|inevitably|routinely|regularly|habitually|ordinarily|nearly always|almost always|more often than not|has always|is usually|is normally|is always|will usually|will normally|used to|inclined to|as a rule) (just |then |all |been )?(~turn(s|ed|ing)? up|returns?|returned|~come(s)? (back|home|in|and go|through)|back(?! to back)|~be back|be back|resurfaces?|reappears?|shows? up|showed up|strolls?|strolled|wanders?|wandered|rolls?|rolled|saunters?|makes? (her|his|their) (own )?way|finds? (her|his|their) (own )?way|waltzes|drifts|slopes|pops? up|crops? up|home|found safe|surfaces?)(?! (home|to|office|school|office|at (school|her|his) ))( up| back| home| in| again)?
            (back|~return|~turn up|~show up|home|back|~stroll|~roll|~wander) _2 (in|by|before|for|when|as soon as|once) (the |her |his |it |{pro} |they |it's )*(morning|breakfast|hungry|gets? (hungry|cold|bored|tired)|money (runs|ran)|run(s)? out|runs out of (money|credit)|daylight|dinner ?time|tea ?time|suits|ready|good and ready|had enough|party(ing)? (is )?(over|stops)|batter(y|ies)|phone dies|weekend is over|needs? (a|money|food|clean|clothes|something|feeding|cash)|first light|own time|school ?run)
            (~return|~turn up|~come (back|home)|~show up|~stroll in|~reappear|~be back|~surface) (of {pos} own accord|in {pos} own (good |sweet )?time|under {pos} own steam|when {pro} {be} (ready|hungry|good)|when (it )?suits|sooner or later|eventually|like (a bad penny|clockwork)|as (usual|always|normal|per|before|expected)|safe and (well|sound) (as|every|each)|right as)
            (in (her|his|their) own (good|sweet) time|under (her|his|their) own steam)
            (bad penny|boomerang|homing pigeon|creature of habit|like clockwork|no doubt (back|home|with (friends|mates|a boy|her boy|boyfriend)))
            (normal|usual|typical|standard|par for the course|nothing (new|unusual|out of the ordinary|we)|not (unusual|out of character|uncommon|abnormal|untypical|surprising|unexpected|out of the ordinary|a surprise)|regular|common|customary|habitual|the norm|routine|characteristic|expected|run of the mill|commonplace|everyday|everyday occurrence|classic|second nature|form(?= (for|of))|in keeping|in character|consistent) (enough )?(behaviou?rs?|pattern|practice|occurrence|thing|conduct|for)? ?(for|of|with) (a child like |a (girl|boy|lad) like )?(her|him|them|this|these|{c}|a (girl|boy|child|teenager|teen|kid|lad|\d\d)|\w+ to)(?! to (check|ask|know|have|be|school|tell|speak|say|take|need|feel|find|fear|want (her|his|their) (mum|nan|dad)))
            (her|his|their|the|this) (usual|normal|typical|regular|standard|habitual|customary|well established|familiar|known|previous|old) (behaviou?r|pattern|routine|thing|ways|self|trick|tricks|haunts?|habits?|way|practice|modus operandi|m\.?o\.?|stunt|performance|antics|carry on|run)(?! (of (dress|worker)|time|medication))
            ({pos} )?(usual|normal|typical) behaviou?r
            (has|have|got|plenty of|prior) form (for|of|when)
            as per (usual|normal|her usual|his usual|previous)
            (does|do|doing|done|did|pulls?|pulled) (this|it|that|the same|this sort of thing|this kind of thing|this stunt) (all the time|a lot|often|regularly|every|constantly|most|weekly|nightly|repeatedly|day in|for attention|to get|on a regular|several times|week in|whenever|frequently|routinely|most weekends)
            (that'?s|this is|it'?s|that is|it is) (just |simply |only )?(what|how|the way) (she|he|they) (do|does|likes|always|(normally |usually |always |generally )?(behaves?|operates?|rolls?|acts?|carries on))( like)?
            (that|this|it) ?(is|'s) (just )?(her|him|{c}) (all over|being (her|him))
            (just )?(true to form|business as usual|another day at|nothing out of the ordinary|nothing new (here|there)|old news|same again|same old|nothing to see|we have been here before|been here before|usual story|usual nonsense|same as (always|usual|ever|last time|before))
            (goes|going|went|gone) missing (all the time|every (weekend|night|week|other|day)|for fun|like clockwork|at the drop of a hat|as a matter of course|habitually|for attention|as (she|he) (likes|pleases)|on a (whim|regular|weekly|nightly|daily)|regularly|frequently|routinely|by choice|on purpose|again|so often|more (often )?than|most (nights|weekends)|whenever|week in)
            (no|not|nothing) (real |great |particular |undue |especially |overly |unduly |too |any |cause for |need for |need to |further )*(worry|panic|alarm|worried|alarmed|rush|urgency|urgent|hurry|pressing)(?= (at|in|about|to|as|for|given|on|just|until|here|yet|that|,)|[.,;]|$)
            (will|would|can|could|suggest|happy to|content to|prepared to|propose to|best to|leave it) (just |simply )?(wait|leave it|hold off|sit tight|see) (and see|until (morning|tomorrow|she|he|they|the|breakfast|early|after)|for (her|him|them) to|if (she|he) (turns|returns|comes|shows)|to see if (she|he))
            (await(s|ing)?|wait(s|ing)? for|pending|expecting|anticipat\w+|expect) ({pos}|the|{c}|her|him|them)? ?(usual |inevitable |voluntary |expected )?(to )?(return|reappearance|turn up|come back|stroll|wander|show)(?! (home|conversation|interview|to school|call|of (the )?(call|phone|property)))
            more of a _3 than (a|an|anything)
            (teen(age|ager)?|adolescent|typical|just a|another|usual) (strop|tantrum|sulk|huff|drama|angst|moods?|nonsense|rebellion|paddy|hissy)
            (comes?|came|goes|be|coming|will be) (back|home) (once|when|as soon as|after) (the|her|his) (money|cash|drink|party|weed|food|fun|battery|phone|credit|novelty)( \w+){0,4}
            (has |have )(\w+ )?done (this|it|that) (\w+ )?(before|previously|many times|plenty of times|lots|countless times|times)( and( \w+){1,6})
        """,
        why="Waiting for a child to turn up is how children came to harm. Going missing often makes the risk higher, not lower.",
        suggestion="Assess this time: who with, what since the last time, what is different tonight.",
        fires=("Graded low as Hao (15) usually returns before school.", "This is normal for him and he will turn up."),
        quiet=('The line that it was "normal for her" has played no part.', "The device will be back within two days."),
        unless=r"(normal|usual) for (the|that|this) (time|area|road|school)|(blood|temperature|readings?|pulse|weight|breathing) _3 normal",
    ),
    entry(
        id="frequent-missing",
        kind="minimise",
        weight="M",
        numbers=(69, 72, 73),
        patterns=r"""
            (serial|frequent|regular|habitual|repeat|repeated|prolific|persistent|chronic|usual|known|notorious|routine|seasoned|experienced|professional|perpetual|career|one of our) (mispers?|missing (child|person)|absentee|missing persons?|missing child|goer|flyer|flier|customer|caller|offender for|visitor|truant|bolter|wanderer|absentees?)
            mispers?
            (frequent|regular) (flyer|flier|customer|caller|visitor|client|offender|guest)s?
            one of our (regulars?|usuals?|frequent|favourites?|best customers)
            (stay|stays|stayed|staying|stopping|stopped|stops|stop|remain\w*) out (late|all|past|over|overnight|again|with|till|until|later|beyond|as (she|he)|when|at (night|weekends)|for the night|longer)
            (~breach|~break|~broken|~miss|~flout|late for|over|past|ignor\w+|outside|beyond|after|overstay\w*|disregard\w+) _2 curfew( only)?
            curfew breach(es|er)?
            (just|only|simply|merely) (late|out late|out past|running late|out with|overdue|stayed|pushing|late home|late back|an absence|absent|a few hours late|a bit late)
            (late|unauthorised) (home|return|back)(?= (again|only|as usual))
            (not|n't|rather than|isn'?t|is not|never) ((really |actually |truly |genuinely |technically |properly |strictly |so much )+missing|missing (in the true|at all|as such|just|but|merely|in any|so much))
            (~fail|failure|failures|refus\w+|late|neglect\w+|not bothered) (to )?(return|come (back|home)|go (back|home)) (to|home|back|at|by|from|on|in|for|within)?
            (push(es|ing|ed)?|chanc(es|ing)|tak(es|ing)|tests?|testing) {pos} (luck|curfew)
            missing (again|episode number|for the umpteenth|for the nth|as usual|yet again|once more)
            (umpteenth|nth|hundredth|yet another|enough of|another) (missing|episode|time this|report|absence)( episode| report)?
            (has|had|did) ?(not|n't|never) (come|returned?|got|get|gone|go|made it) (back )?(to )?(the |her |his |their )?(placement|unit|children's home|foster home|home)? ?(when (told|asked|instructed|(she|he) (should|was))|as (told|agreed|instructed|required|asked)|by (her|his) curfew)
        """,
        why="Counting a child as a habit lowers the grade. Repeated absence is a pattern of harm.",
        suggestion="Missing for the (nth) time in (x) days; what happened each time and what links them.",
        fires=("Emre (14) is a frequent misper.", "She failed to return to placement."),
        quiet=("She is missing for the second time since January.", "The bus failed to stop."),
        unless=r"(update to|report|re|form|unit|desk|log|box|ref|number) mispers?(?= |[.,;:]|$)",
    ),
    entry(
        id="takes-up-resources",
        kind="minimise",
        weight="M",
        numbers=(74,),
        about="anyone",
        patterns=r"""
            (time|resource|police)s? ?wast(er|ers|ing|e)
            (~waste|total waste|complete waste|waste) (of )?(our|police|officers'?|everyone'?s|my|valuable|more|precious|any more|so much|a lot of|scarce)? ?(time|resources?|breath|space|oxygen|effort|money|shift)
            ((~take|~tie|~use|~eat|~soak|~swallow|~suck|~burn|~clog) (up|through)|~hog|~drain|~consume|~divert) _4 (police )?(resources?|units?|officers|response|shift|manpower|capacity|police time|our time|hours of)
            (drain|burden|strain|draw|drag|millstone|pressure) (on|upon|around|round) (our |police |the |already |stretched |limited |everyone'?s |\w+ )*(resources?|time|units?|officers|services?|system|placements?|shift|team|borough|public purse|response|neck|taxpayer|staff)
            (bane of|thorn in|blight on|plague on|scourge of|pain in the)
            (better things to do|(we|i|i'm|we're|officers|police|staff|everyone|control|response|crews?) ({be} |have |has |had )?(all |now |well )*(fed up (with|of)|sick (and tired )?of|tired of|had enough of)|at (our|staff|the home'?s) wits'? end|at the end of our|patience (is|has|wearing|worn|with)|losing patience|running out of patience|sick to the back)
            (only|just) (report(s|ed|ing)?|call(s|ed|ing)?|ring(s|ing)?|phon\w+|tell|telling|mak\w+|submit\w+|complet\w+|record\w+|put\w*|do\w*)( (us|it|this|her|him|on|in|police))? (because|due to|as|for|so|to) (of )?(policy|they have to|procedure|cover|paperwork|insurance|the (form|policy|procedure)|tick|it is policy|audit|(their|the) (policy|procedure|back|own)|being told|they are told)
            (cover(ing|s|ed)?|protect(ing|s)?) (themselves|(their|our|my|her|his) (own )?(backs?|arses?|backsides?))
            (back|arse|backside) covering
            (tick(s|ing)? (a |the |another )?box(es)?|box ticking|tickbox)( exercise)
            (for what it'?s worth|lip service|going through the motions|paper exercise)
            (carers?|staff|home|placement|care home|school|mum) (are |is |just |simply |should |could |need to |needs to |want us to |expects? us to |using |uses? |treating |treats? )+(us |police )?(do|as|like)? ?(a |their |the )*(parent(ing)?|taxi( service)?|babysit\w*|job|manage (her|him)|dealing with (this|it)|dumping|collect)
            (taxi|babysitting|baby ?sitting|nanny|childminding) service
            not a police (matter|issue|problem|job)
            (not|isn'?t|is not) (a |an |really |for |our )*(police matter|our (job|problem|role|concern)|us to (deal|parent|sort))
            (cri(es|ed|ing) wolf|storm in a teacup|much ado|fuss about nothing|mountain out of|lot of fuss|fuss over nothing|wild goose chase|six and two threes)
        """,
        why="It weighs a missing child as a cost. It teaches the next officer not to look.",
        suggestion="Take it out. Say what has been done and what has not.",
        fires=("This is taking up resources again.", "She is a time waster."),
        quiet=("The unit was busy.", "Officers took their time to talk with her."),
    ),
)
FAMILY = Family(
    "Missing children", "Escape, habit and fault: words that lower the grade of the search for a child.", ENTRIES
)

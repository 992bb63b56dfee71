"""Asides that adultify, doubt, label or stereotype a child, make a thing of them, or put them at the centre of the harm."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import CODE_A, DESIGN, GUIDE, PATTERNS

entry = partial(Entry, source=DESIGN)

ENTRIES = (
    entry(
        id="praised-as-adult",
        kind="adultify",
        weight="M",
        numbers=(124, 126, 128, 129),
        source=PATTERNS,
        negatable=False,
        patterns=r"""
            (did|does|doing|done|made) (us |mum |officers |everyone )?(a |an )?(absolutely |really |very |such a )*(brilliant|cracking|great|fantastic|superb|excellent|good|sterling|amazing|lovely|wonderful|top|grand|fine|marvellous|smashing) (job|work|turn) (of )?(translat|interpret|look|keep|hold|chang|feed|mind|calm|deal|manag|support|comfort|explain|settl|help|organis|car)\w*( \w+){0,4}
            like an? (old hand|pro|expert|trooper|veteran|professional|natural|seasoned \w+|right little (mum|mother))
            (put|puts|putting) (a few |many |some |most |plenty of |a lot of )(parents|adults|mums|grown ups|officers)( \w+){0,3} to shame
            (little mother|little mum|mini mum|second mum|little helper|(the|a) (rock|glue|backbone|linchpin) (of|in|for|holding) (the|that|this|her|his) (family|house|home|household)|safe pair of hands|(hold|held|holding|keep|keeps|keeping) the (fort|household|house|family|home) (together|going|running|up)|on top of (it all|everything)|better (mum|mother|parent) than|left to (carry on|get on with it|manage|cope|see to it|it) (until|till|while|as|with|and)|bit of responsibility|responsibility (is|does|will do|did) (good|no harm))( \w+){0,4}
            (quite|well|perfectly|more than|fully|very) (capable|able|competent|equipped|placed) (of|to) (weigh\w*|decid\w+|judg\w+|mak\w+|understand\w*|choos\w+|fight|handl\w+|manag\w+|run\w*|car\w+|look\w*|consent\w*|fend|stick|giv\w+|refus\w+|tak\w+)( \w+){1,5}
            (treat\w*|dealt|deal|process\w*|handled|handle|book\w*|search\w*) _2 (no differently|no different|just the same|exactly the same|the same as|just like|like any other|as (we|i)(?:'d| would) (deal|treat|any)|as any)( (to|from|than|as|with|other|any|anyone|another|deal|treat|man|prisoner|body|punter|detainee|adult|else|through|the|door|of|that|build))*
            (dispense|do away|dispensed|done away) with (the )?(softly|kid|niceties|pleasantries|gentle|usual|child|soft)( \w+){0,2}
            (an|as an|is an|like an) adult (for|in) (our|police|custody|all|these|this|every|most|legal) (purposes?|respects?|intents?|regards?|ways?|way)( \w+){0,2}
            grown (woman|man|up|adult) in (most|all|every|many) (respects?|ways?|regards?)
            (isn'?t|is not|not|n't) (a lot|much|anything|a thing|many things) ({pro} )?(couldn'?t|can'?t|could not|cannot) (handle|manage|cope|deal|sort)( with)?
            ((land(s|ed)?|landing|falls?) on (her|his|their) feet|(made of|is of) (\w+ )?(stern|stronger|strong|tough)\w* stuff)
            fight (her|his|their) own (battles|corner|wars)
        """,
        why="Coping is praised or presumed, and a child is left with an adult's duty.",
        suggestion="What the child had to do, where the adults were, and who takes it over now.",
        fires=("Daria did us a cracking job translating.", "He is well able to fight his own battles."),
        quiet=("An interpreter came and Daria was not used to translate.",),
    ),
    entry(
        id="size-and-nerve",
        kind="adultify",
        weight="M",
        numbers=(14, 22, 27, 28, 29),
        source=PATTERNS,
        negatable=False,
        unless=r"painted|costume|rehearsal|fancy dress",
        patterns=r"""
            ((grown man'?s|man'?s|adult'?s|adult|superhuman|freakish|freak|brute|incredible|immense|considerable) strength|strength of (a|ten|two|an|several|five|six) (\w+ )?(man|men|ox|adult|bull|lion|horse|blokes))
            (absolute|proper|total|big|right|some|massive|real|a) (unit|lump|beast|giant|tank|monster|bruiser|brute|hulk|beefcake)(?= (of|for|who|and|at|with|even)|[.,;]|$)( of a( \w+)?)?(?! (of (alcohol|blood|work|measure)))
            (man mountain|giant of a|built like (a|an) \w+( \w+){0,2}|powerhouse|tower(s|ed|ing) over|(twice|double) (my|our|the|an?) (\w+ )?size|(bigger|taller|broader|stronger|heavier|older looking) than (your |the |an? )?(average|most|many|me|us|i am|any|some|half|officers|normal|usual|pc)( \w+){0,3}|head and shoulders above|physically (imposing|intimidating|developed|dominant))( (boy|lad|girl|child|kid))?
            (stubble|five o'?clock shadow|beard|moustache|facial hair|deep voice|grey hairs?|hairline|receding|wrinkles|crow'?s feet)(?= .{0,60}(served|tells?|story|pint|older|adult|man|18|eighteen|says|twent|doubt|suggest))( \w+){0,5}
            (would|'d|could|might) have (served|sold|let) (him|her|them|{c}) (a|in|alcohol|drink)( \w+){0,2}
            (easily |could |would |'d |might |may |can |readily |happily )+(pass(es)?|passed|taken|mistaken) for( (a|an|at least|nearer|well|over|being|eighteen|nineteen|twenty|18|19|2\d|adult|man|woman|older))+
            (say|put|guess|have put|have said|call|have guessed) (him |her |them |{c} |it )?(at |as )?(nearer|closer to|well over|more like|pushing|north of) (to )?(twenty|eighteen|nineteen|thirty|18|19|2\d|3\d)( \w+)?
            cool as (you like|a cucumber|ice|anything)( when( \w+){1,4})?
            ((ice|stone) cold|not a flicker|(didn'?t|did not|never) (flinch|turn a hair|bat an eye\w*|break sweat|crack)|cocksure|brazen(ly)?|swagger(ed|ing|s)?|without a hint of (fear|remorse|nerves|shame)|(no|zero|not a shred of|little|any) (sign of )?(remorse|shame|contrition|fear of (us|police|authority)))
            (carr(y|ies|ied)|conduct(s|ed)|held|holds|present(s|ed)) {self} like (a|an|someone|somebody|one)( \w+){1,7}
            (a|that|the|his|her) (look|air|way|aura|manner) about (him|her|them) (that )?(said|says|of|which|screamed|suggest\w+|shouted)( \w+){1,4}
            (aggro|agres+ive(ly)?|aggresive(ly)?|agres+ion|aggresion|aggressivly)( (in manner|with (it|us|officers|staff)|towards (us|officers|staff)))?
            ((babe|babes) in (arms|the wood|the woods)|(off|down) pat(?= |[.,;]|$)|(whole )?operation off pat)
            (heels|make ?up|war ?paint|mini ?skirt|short skirt|crop top|lipstick|false (lashes|nails)|fake (tan|lashes)|cleavage|low cut|skin ?tight|fishnets|full face)(?= .{0,50}(not what|year \d|school|left little|no wonder|asking|older|like a|than|turnout|invit|knew|attract|attention))( \w+){0,8}
        """,
        why="Body, clothes or calm are read as adulthood or menace.",
        suggestion="The age; what the child did. Calm can be shock.",
        fires=("He has a grown man's strength.", "She was cool as you like when we asked about it."),
        quiet=("Blood alcohol was over the limit by one unit of alcohol.",),
    ),
    entry(
        id="insinuated-doubt",
        kind="doubt",
        weight="M",
        numbers=(38, 40, 41, 42, 108),
        source=GUIDE,
        negatable=False,
        patterns=r"""
            been (down )?(this|that) (road|here|way) (with {obj} )?before( and( \w+){1,4})?
            (speaks?|spoke|says?) (for (itself|themselves)|volumes)
            (draw|drew|make|form|reach|come to) (your|my|our|one'?s|their) own (conclusions?|mind up|judge?ment|opinions?)( (from|about|on)( \w+){1,3})?
            (take|make|read) (that|it|this|of that|of it|from that|into that|of this) (as|for|what|how|with) (you|what|a) (will|like|it is|want|wish|may|pinch|large|grain)( \w+ \w+)?
            (tells?|told|paints?) (its own|a (rather |very |somewhat )?different|another|a whole other|quite a|the real) (story|tale|picture)
            (who(?:'s| has| had|ever has)? been|someone(?: has| had|'s)? been|mum has been|dad has been|been) (in|bending|at) (his|her|their) ear
            (they|these|all|clearly|obviously|been|were|are|was|is|well|had been|both|sounded|sounds|seemed) (all |been |being |clearly |very |well |a bit |rather |quite )*(coached|rehearsed|tutored|prompted|schooled|drilled|primed|scripted|got at|put up to it|fed (lines|the|a)|parroting|parroted|told what to say|stage managed|led by mum)( (to|by|into|on|before)( \w+){1,3})?
            (i|me|us|we|officers?) (came away|left|walked away|was left|were left|come away) (feeling|thinking|with the|unconvinced|wondering|sceptical|none the wiser|in no doubt|suspecting|doubting)( \w+){0,10}
            (according to|on|in|by) (this|that|her|his|the latest|the current|today'?s|the new) (\w+ )?version( of (events|it|things))?
            ((life|career|reputation|name|marriage|family|world|good name) (upside down|through the mud|in (tatters|ruins)|on the line|destroyed|ruined|over (this|a|one)|apart (over|on|for))|(ruin(s|ed|ing)?|wreck(s|ed|ing)?|destroy(s|ed|ing)?|turn|drag|blight(s|ed|ing)?) (a|the|this|his|an innocent) (\w+ )?(man|man'?s|teacher'?s|coach'?s|bloke'?s|officer'?s|his|lad'?s|family|life|career|reputation)( (life|career|name|reputation|good name))?( upside down)?)
            (chapter and verse|word perfect|crystal clear|full detail|every detail)( \w+){1,6} (nothing|vague|blank|little|hazy|silent)( \w+){0,6}
            (wanted|want|wants|wanting) (him|her|dad|stepdad|the man|the boyfriend|{c}) (gone|out|moved out|removed|out of (the|there))( (more than|from the)( \w+){1,2})?
            (axe to grind|scores? to settle|an agenda|ulterior motive|grudge|pay ?back|payback|getting (her|his|their) own back|revenge for|out of spite|motive (for|to) (lie|lying|mak\w+|say\w+|want\w*)|reason to (lie|make|invent|want|fib)|something to gain|to gain by|suit(s|ed) (her|him)|convenient(ly)?|funny how|funny that|oddly enough|strangely enough|curious(ly)? (that|timing|how)|coincidence that|coincidentally|happens to (coincide|be)|all too neat|a bit too (neat|polished|pat|convenient)|rather neat)(?= |[.,;]|$)( (him|them|that|timing|when|how)( \w+){0,4})?
            (none of (it|this|that)|only|nothing|all|it|this|first|allegation|complaint|story) (was |has |ever |all |only |first )?(came|come|emerged|surfaced|arose|appeared|mentioned|raised|said|reported|disclosed) (out |up |to light )?(only )?(until|till|once|when|after|now that|as soon as) (she|he|they|{c}|her|his|mum|the|a)(?:'d| had| was| were|'s| has)? _3 (grounded|phone|caught|trouble|lost|told off|arrested|excluded|found out|split|broke up|argument|row|banned|punished|confronted|court|refused|moved|dumped|discovered)( \w+){0,4}
            (the )?timing( (is|was|of (it|this|that)|here|seems|looks|,))?,? (\w+ ){0,8}?(interesting|suspicious|convenient|suspect|curious|questionable|telling|odd|noted|speaks|coincid\w+|not lost|begs|raises)( \w+){0,3}
            (not a hair out of place( \w+){0,5}|(not a tear|dry eyed|no tears|not (visibly |outwardly |at all |remotely )*(upset|distressed|tearful|shaken|crying) (for|as|like|when|considering|enough)|calm for (someone|a)|(giggl|laugh|smil|smirk|grinn|jok)\w* (as|while|whilst|when|through(out)?) ({pro}|{c}|telling|saying|giving|describing|recounting)|composed for|matter of fact (for|about|way|manner))( \w+){0,7})
            (his|the (man|suspect|teacher|coach|uncle|dad)'?s|dad'?s|he|grandad'?s) (account |version |story )?(has|had|having|comes across|came across|came over|was|gave|is) (the |a |very |much |far |more |as |genuinely |to me |entirely |perfectly |completely )*(ring of truth|plausible|credible|convincing|believable|straightforward|genuine|sincere|honest|ring true|rang true)( (to|in|about|account)( \w+){0,2})?
            (torn|ripped|picked|taken|pulled|cut|shot) (to (shreds|pieces|bits|ribbons)|apart|down( in flames)?) (in|by|on|under|at) (the )?(box|stand|court|defence|barrister|brief|trial|cross|witness)
            (wouldn'?t|would not|won'?t|never|couldn'?t) (last|survive|stand up|hold up|hold water|cut it|wash|stack up|stand scrutiny)( (\w+ )?(five|ten|two|a)? ?(minutes?|seconds?|in|under|to|at|with) ?(the |a |in the )?(box|court|cross|scrutiny|stand|jury|examination|trial|minute))?
            (chop(s|ped|ping)? and chang(e|es|ed|ing)|laid on (a bit |rather |pretty )*thick|lay(s|ing)? it on|pinch of salt|grain of salt|pull the other|pull my other|crocodile tears|tall (tale|story|tales|stories)|(spun?|spins|spinning) (us |me )?a (yarn|tale|story|line)|cock and bull|fairy ?tales?|porky|porkies|gild\w* the lily|embellish\w*|exaggerat\w*|overegg\w*|over ?egg\w*|sob story|story (grows|grew|changes|keeps|kept|has grown|gets bigger)|shifting story|moving the goalposts|vivid imagination|over ?active imagination|flight of fancy|made for tv|bit far fetched|far fetched|hard to swallow|takes some (believing|swallowing)|beggars belief|strains credulity|stretches credulity|not (convinced|persuaded|buying it|sold)|doesn'?t ring true|rings hollow|didn'?t ring true|alarm bells about (her|his)|unconvinc(ed|ing)|smell(s|ed|t)? a rat|smells? fishy|something fishy)
            (detail|details|story|account|times|dates|version|facts) (move|moves|moved|shift|shifts|shifted|change|changes|changed|wander|drift|vary|varies|slide|slid)( about| around)? (every|each|with|whenever|depending)( \w+){1,5}
            if (he|she|they)(?:'s|'re| is| are) (\w+|\d\d),? (then )?(so am i|i'?m (the|a|\w+)|i am (the|a|\w+))( \w+)*?(?=[.,;]|$)
            (i'?d|would|i would|we'?d|we would|need|needs|have to|need to) (want to |need to |like to |want |have to )?(see|have|find|get) (something|a lot more|more|some|hard|harder|actual|real|proper) (\w+ ){0,3}?(camera|cctv|evidence|proof|concrete|corroborat\w+|than (her|his) word)( before( \w+){1,6})?
            so ?called (attack\w*|assault|victim|rape|abuse\w*|ordeal|incident|disclosure|trauma|groom\w*|exploit\w*|injur\w+|threats?|kidnap\w*|age)
            had (weeks|months|days|years|all (week|day)|plenty of time|ample time) to (say|tell|report|mention|raise|come|speak|disclose|call)( \w+){0,9}
            (now|suddenly|belatedly|also now) (also )?(alleg|claim)(es|s|ed|ing)
            (repeat\w*|parrot\w*|echo\w*|regurgitat\w*|recit\w*|saying) (only |just |simply )?(what|everything|things|words|lines) (that )?(mum|mother|dad|father|nan|gran|she|he|they|someone|somebody|(her|his|the|an) \w+) (has |had |have |was |were |been )*(told|said|fed|put|given|coached|taught|heard|wanted)( \w+){0,4}
            (could|can|did|does)(n't| not) (even )?(remember|recall) (saying|telling|making|mentioning|reporting) (it|that|this|anything|so|any of it|what)( \w+){0,3}
        """,
        why="Doubt by hint. Delay, calm, and detail that moves are how children tell of harm.",
        suggestion="Record the account and its words; set out what supports it and what does not, and how it will be looked into.",
        fires=(
            "The timing speaks for itself. Leah is 14.",
            "Leah was giggling as she said it so draw your own conclusions.",
        ),
        quiet=("Leah told her teacher on Monday what had happened.",),
    ),
    entry(
        id="written-off",
        kind="label",
        weight="M",
        numbers=(47, 49, 50, 51, 60, 61, 65, 94),
        source=PATTERNS,
        negatable=False,
        patterns=r"""
            (prison|jail|inside|dead|custody|feltham|box|coffin|morgue|nick|cells|bars|behind bars|locked up|borstal|yoi|bronzefield|wandsworth|pentonville) (or (a |in a |the )?\w+ )?(by|before) (he'?s |she'?s |(he|she) (is|turns|hits|reaches) |the age of |the time )?(18|19|2\d|3\d|eighteen|twenty|thirty|christmas|\w+ out)( \w+)?
            next stop( (is|will be|for (him|her)))?,? (prison|feltham|bronzefield|custody|crown|jail|borstal|the morgue|inside|yoi|oakhill|wetherby|cookham)
            (tomorrow'?s|future|next|budding|trainee|apprentice|junior|wannabe|aspiring|up and coming) (regulars?|customers?|prisoners?|offenders?|criminals?|villains?|dealers?|gangsters?|inmates?|burglars?|robbers?|generation of \w+)
            (will|'ll|still|be) (be |still )*(doing|at) (this|it|the same)( \w+)? (at|when (he|she)(?:'s| is)|in (his|her)) (forty|thirty|fifty|sixty|2\d|3\d|4\d|5\d)
            (road|street|streets|estate|gang|gangs|life|system|endz|ends|devil)(?:'s| has| have) (already |long since |well and truly |long )?(had|got|claimed|taken|lost|swallowed|won)( \w+){0,3}
            ((past|beyond|no) (fixing|saving|help|helping|hope|redemption|repair|mending|reach|salvation|point of no return)(?= |[.,;]|$)(?! (to (us|him|her)|in (this|the)|from|was|with|for (him|her) to|desk))|lost cause|too far gone|write ?off|(nobody|anyone|no ?one) (\w+ )?(left )?(in there|left) (left )?to (reach|save)|dead loss|waste of (space|time|a place|oxygen))
            (has|got|with|have|deserves|needs) (his|her|their) own (peg|cell|mug|parking|key|chair|bench|corner|bunk|name on the)( \w+){0,3}
            ((one of )?(our|the station'?s|this nick'?s|the custody|custody'?s|the team'?s) (regulars?|frequent (flyers?|fliers?)|usual (suspects?|customers?|faces)|favou?rites?|old friends?|best customers?|repeat customers?|star turns?)|frequent fl[iy]ers?|usual suspects|part of the (furniture|fixtures)|first name terms with( \w+){0,2}|needs? no introduction)
            ((cut|scratch) one( of them)? and( \w+){1,5}|cut from the same( \w+)?|chip off the old( block)?|apple (doesn'?t|never|does not|didn'?t) fall\w*( \w+){0,5}|like (father|mother|brother|sister),? like \w+|bad blood|(runs|it'?s) in the (family|blood|genes)|same stock|(rotten|bad) (apples?|egg|lot|seed|to the core|penny)|bad un|wrong ?un|nasty piece( of work)?|piece of work|follow\w* in (his|her) (\w+'?s )?footsteps)
            (naughtiest|worst|baddest|wildest|most troublesome|biggest troublemaker)( (of|in|child|boy|girl|kid|lad|on)( (the|his|her|all|year|class|school|brothers|sisters|family|bunch|lot|siblings|home|estate|that|set))*)?
            (bog standard|your (average|typical|usual)|common|garden variety|petty|young|little|small time|proper|right little|teenage|baby|mini|pint ?sized) (villain|crook|criminal|tea leaf|toe ?rag|tyke|hoodlum|gangster|dealer|offender|burglar|robber|mugger|thief|delinquent|hooligan|menace|tearaway|rogue|scrote|nuisance|monster|horror|terror|thug|madam|so and so)( in a( \w+ \w+)?)?
            (persistent|prolific|habitual|serial|repeat|hardened|determined|regular) (little |young |teenage |child )+(offender|thief|shoplifter|nuisance|criminal|menace|liar|troublemaker)
            (runs|running|ran|rolls|rolling|hangs|hanging|rides|riding|moves|moving|down|cliqued up|affiliated) (about |around |out )?with the (\w+ ){0,3}?(crew|gang|boys|lot|set|mob|firm|posse|mandem|clique|squad|block|estate|line|man ?dem)
            (had|has|wearing|wears|in|sporting|with|flying) (the|his|their|gang|crew) (gang |crew |full )?(colours|flag|bandana)( on)?
            ((saturday|tea|paper|errand|delivery|weekend|odd job|bag|line|shop) (lad|boy|girl) (of|for|in|to) (that|the|this|a) (outfit|gang|crew|firm|line|operation|network|lot|elders?)|foot ?soldiers?|lookout for the|youngers?(?= (of|for|in) (the|that|this)))
            (deals|dealing|shots|shotting|slings|slinging|serves up|serving up|trapping|traps|juggling|knocks out|knocking out|pushes|pushing) (drugs |weed |food |bits |white |crack |class a |cannabis |green )*(from|out of|at|on|in|around|for) (the|an|this|that|his|her|a) (address|flat|estate|stairwell|block|corner|park|line|phone|house|area|premises|room|trap)
            (well |only too |all too |very well )+known to (all|everyone|every|most|the whole|half|anyone)( \w+){0,4}
        """,
        why="A future or a family is made into the child. It closes every door at once.",
        suggestion="What happened this time, with its source; who profits; what has helped this child before.",
        fires=("One of tomorrow's regulars. Omar is 12.", "Cut one of them and they all bleed the same."),
        quiet=("Omar said he wants to be a chef.",),
    ),
    entry(
        id="cost-or-parcel",
        kind="depersonal",
        weight="M",
        numbers=(104, 105),
        negatable=False,
        patterns=r"""
            (home|lodge|house|unit|care|hostel|elm|grove|\w+ lodge|\w+ house) inmates?( this \w+)?
            (batch(ed|ing)?|bundl(ed|ing)|lump(ed|ing)|herd(ed|ing)|round(ed|ing)|box(ed)|crated|bagged) (her |him |them )?(up |off |together |in )+(with|to|and|for)( the (rest|others|lot))?
            ((parcel|package|goods|item|cargo|delivery|consignment|lost property) (returned|delivered|collected|dropped|sent|back|handed|signed)( (to|back|off|over|for|safely)( \w+)?)?|return(ed)? to sender|job lot|conveyor belt|signed for and( \w+)?|spare part|surplus to( \w+)?|dead ?wood)
            (running at|cost(s|ing)?|costing us|setting us back|spent|burning through) (us |the \w+ |up to |over |about |around |at )*(\w+ grand|£ ?[\d,]+k?|\d+k|thousands|a fortune|a small fortune)( (a|per|each) (week|month|night|day|year))?( (with|and|for) (nothing|no|little|not)( \w+){0,5})?
            (still |now |just )*(tak(es|ing)|ti(es|eing)|tying|us(es|ing)|hog(s|ging)|block(s|ing)|clog(s|ging)|fill(s|ing)) (up )?(one of )?(my|our|a|the|another|valuable) (cells?|beds?|custody|units?|cars?|desks?|interview rooms?|front office|spaces?)
            ((off|out of) (our|my) (hands|books|hair|patch|ground|plate|desk|system)|(ship|cart|haul|march|pack|frogmarch|send|box)(ped|ted|led|ed|t)? (him |her |them |{c} )?(off|out|back) (of |to |the |out )+(estate|borough|ground|area|manor|patch|county|family|london|north|home|wherever|where)|(baby ?sitting|baby ?sit|child ?mind(ing)?|nannying|taxi service)(?= (service|duty|for|her|him|them|a|kids|again|until|all|by|us|not)|[.,;]|$))
        """,
        why="The child becomes freight or a cost.",
        suggestion="Use the name. Where the child went, with whom, and how they were.",
        fires=("Parcel returned to sender. Tre is 14.", "She is still taking up one of my cells."),
        quiet=("Tre was taken home to his nan.",),
        about="anyone",
    ),
    entry(
        id="that-lot",
        kind="race",
        weight="H",
        numbers=(87, 88, 110, 111),
        source=PATTERNS,
        about="anyone",
        negatable=False,
        patterns=r"""
            (these|those|of these|of those|them) (\w+ )?(viet|vietnamese|somali|albanian|romanian|roma|gypsy|traveller|asian|black|african|eritrean|sudanese|afghan|kurdish|nigerian|jamaican|caribbean|muslim|pakistani|bengali|bangladeshi|eastern european|foreign|congolese|polish|turkish|chinese|estate|postcode) (girls?|boys?|lads?|kids|families|people|communities|lot|types|mothers|mums|parents|teens|teenagers|youngsters)( (do|are|have|never|always|tend|don'?t|all|will|can|know|come|just|get|stick|grow|move)( \w+){1,6})?
            (somali|albanian|romanian|roma|gypsy|traveller|asian|black|african|eritrean|afghan|kurdish|nigerian|jamaican|caribbean|muslim|pakistani|bengali|viet|vietnamese|eastern european|estate|polish|turkish) (girls|boys|lads|kids|families|people|mothers|mums|parents|men|dads|fathers|teens|teenagers) (do|are|have|never|always|tend|don'?t|all|will|can|know|move|stick|sort|keep|grow|mature|like|see|marry|start|come|just|get|think|look|deal|prefer|won'?t|often|usually)( \w+){1,9}
            (like |way |attitude |temper |look |mouth |thing )?(a lot|lots|most|all|so many|many|half|typical|plenty) of (these|those|the|that) (\w+ )?(girls|boys|lads|kids|families|mothers|communities|estates|sort|type)( from (there|that|round)( \w+){0,2})?( (are|have|do|get|seem|come)( \w+){0,4})?
            (their|that|this) (lot|sort|kind|type|crowd|people|community|culture|clan|tribe|part of the world) (all |just |will |do |always |never |tend to |don'?t |only |won'?t )*(start|do|always|never|stick|keep|tend|deal|look after|marry|won'?t|see|treat|think|sort|grow|have|are|close|move|breed|like|expect|bring|raise|value|respect|handle|live|are like)( \w+){1,7}
            (they|girls|boys|kids|lads|children) (all )?(grow up|mature|develop|start|marry|leave school|are wed) (so |very |too |much )?(quick|quickly|fast|early|young|sooner|younger) (on|in|over|round|out|where|there|in those|down)( \w+){1,4}
            where (this|that|the|his|her|their) (family|lot|sort|people|parents|community|mum|dad|kind)?( ?\w+)? ?(hails?|come|comes) from( \w+){0,9}
            (best |better |safer )?(left|leave|leaving|refer(red)?|hand(ed)?|pass(ed)?|sort(ed)?|settl(e|ed)|resolv(e|ed)|dealt with|deal with) (it |this |that |things |matters |back )*(out )?(to|among|amongst|between|within|by|with) (the )?(elders|community|mosque|temple|gurdwara|imam|pastor|clan|site|themselves|their own|own kind|community leaders)
            (dress\w*|kitted|decked|done|look\w*|togged|rigged|got up|like) (\w+ ){0,5}?(rap|drill|grime|gangsta|gangster|hip hop|music) (videos?|rappers?|artists?|stars?|film|movie)
            (a |an )?(watch|phone|car|bike|coat|jacket|chain|trainers|bag|i ?phone|rolex|e ?bike) like that (on|for|with|in) (a|the|his|her)( \w+){1,8}
            (product|child|creature|victim|specimen|typical) of (that|this|the|his|her) (postcode|estate|ends|area|culture|background|upbringing|environment|manor|street|neighbourhood|site)
            (boats?|dinghies|lorries|channel|jungle|calais|ports?) (are|is|was|were) (full|packed|crammed|stuffed|awash|rammed)( \w+){1,7}
            in ?your ?face (way|attitude|manner|girl|type|style)( \w+){0,7}
        """,
        why="A people, a faith or a postcode stands where facts about this child should be.",
        suggestion="Take it out. What happened to this child, and what the law and the child need.",
        fires=("Somali lads move as a pack and sort things out among themselves.", "Best left to the elders."),
        quiet=("Her family is Somali and an interpreter was booked.",),
    ),
    entry(
        id="child-as-the-threat",
        kind="frame",
        weight="M",
        numbers=(64, 130, 137, 138, 139),
        negatable=False,
        about="anyone",
        patterns=r"""
            ((if )?(anyone|anybody|only (one|ones|person|people)|one) (here )?(who |that )?(needs?|needed|requires?) (safeguarding|protecting|protection|support|sympathy|help) (here )?(it )?(is|was|'s) (the )?(staff|carers?|dad|mum|him|neighbours?|teachers?|officers?|other|man|family|us)( \w+){0,4}|it'?s the (staff|carers?|teachers|neighbours|other (kids|residents|children)) (who |that )?(need|i feel|we should|deserve|want)( \w+){0,5})
            ((fox|wolf|cat|cuckoo|viper|snake|bull|bomb) (in|among|amongst|in a) (the|a|with|sheep'?s) (hen ?house|fold|pigeons|nest|china shop|sheep|clothing|henhouse|coop)|ticking time ?bomb|loose cannon|tail wagging( \w+ \w+)?|hold(s|ing)? all the cards|pull(s|ing)? (all )?the strings|call(s|ing)? (all )?the shots|danc(es|ed|ing) to (her|his) tune|runs? rings (a?round)( \w+)?|round (her|his) little finger|rul(es|ing) (by fear|everyone)|terroris(es|ing)|walking on egg ?shells|hold(s|ing)? (\w+ ){1,3}(to ransom|hostage))
            (it )?(took|takes|needed) (\w+|\d) (of us|officers|pcs|cops|colleagues|staff|grown men|adults|of my)( \w+)? to( \w+){1,5}
            (helped|assisted|guided|introduced|encouraged|escorted|lowered|shown|persuaded|invited|eased|acquainted) (\w+ )?(to|with|onto|on to|down to) the (floor|ground|pavement|deck|tarmac|wall|concrete|mat|cell)
            (until|till|when|once|unless) (she|he|they)(?:'s|'d)? (could|can|learns?|learnt|decides?|decided|was ready to|is ready to|is prepared to|agreed to|agrees to|starts?|started) (to )?(play\w* nicely|behave|behaving|be (nice|good|civil|sensible|reasonable)|calm\w* down|act\w*|co ?operat\w+|say sorry|apologise|talk nicely|use manners|ask(ed)? nicely|stop\w*)( \w+)?
            (fell|fallen|fall|got|getting|gets|became|ended up|got herself|found herself) (herself )?(pregnant|knocked up|up the duff|in the family way|in trouble)( (over|at|by accident|again|in|last)( \w+){1,2})?(?! by (him|the))
            (grandad|grandpa|uncle|dad|stepdad|father|the (man|suspect|teacher|coach|carer)|mr \w+|suspect) (was|came over as|came across as|is|seemed|appeared|looked|presented as) (very |visibly |genuinely |clearly |understandably |absolutely |quite |rightly |deeply |really |to be )*(hurt|crushed|devastated|mortified|distraught|heartbroken|shocked|broken|beside himself|in bits|gutted|appalled|wounded|shaken|upset|horrified|dismayed)( (when|that|by|at|to be|and)( \w+){1,7})?
            (without|no|lacking|absent) (a )?(signature|statement|mg ?11|complaint|co ?operation|engagement|word) (from (her|him|{c})|of (hers|his))?,? ?(there is|there's|we have|we've|i have|it'?s|it is|this|that|means|so) (no|not|nothing|going|goes|a|ends|an|will|cannot|can'?t)( \w+){0,4}
            (mum|dad|mother|father|nan|stepdad|parents?|carer|family) (says?|said|wants?|would like|feels?|has asked|asked) (\w+ ){0,2}?(it |the (whole )?(thing|matter) |this |to )*(dropped|forgotten|left there|closed|put behind|draw a line|taken no further|no further|keep it in the family|dealt with at home|sort it)( \w+){0,6}
            ({c}|she) (had sex|slept|~sleep|went to bed|had intercourse|performed|gave oral|lost her virginity|had a threesome) (with|to|on|for|sex acts) (\w+ ){0,4}?(men|man|tenants?|males?|lads?|adults?|boys|blokes|neighbour|teacher|coach|driver|dealer|customers?|staff|lodger|uncle)( \w+){0,3}
        """,
        why="The child is the danger and adults' comfort is weighed. Or force is told as a joke.",
        suggestion="Who did what to the child; what the child did and what came before; each use of force with its reason.",
        fires=("Mixing him with other kids is like putting a fox in the hen house.", "Omar was helped to the floor."),
        quiet=("Omar sat on the floor with his nan.",),
    ),
    entry(
        id="hunch",
        kind="grounds",
        weight="M",
        numbers=(134, 135, 136),
        source=CODE_A,
        fields=("grounds",),
        negatable=False,
        patterns=r"""
            ((do|did|doing|done) the (maths?|sums)|(put|putting) two and two( together)?|no prizes for( \w+)?|(doesn'?t|didn'?t|not) (take|need) (a )?(genius|sherlock|rocket|einstein|detective)( \w+){0,3}|(fits?|fitted|fitting|matched|matches) the (bill|profile|mould|picture|type|stereotype|general description)|(surname|name|face) (rang|rings|ringing) (a )?bells?( \w+){0,6})
            (any|no|little|with|what) (legitimate |obvious |lawful |real |apparent )*(business|cause) (to be |being |on |in |round |at |there |here )+( ?\w+){0,8}
            (lads?|girls?|boys?|kids|they|youths|dealers|runners) (round|around|from|on|in) (here|there|that estate|this estate|these parts) (always|all|never|usually|tend|often|are|give|carry|use|know|do)( \w+){1,8}
            (same|similar|usual) (sort|kind|type|style) of (lad|boy|kid|male|girl|clothes|clothing|get ?up|age|person|build|bike|group)( \w+){0,7}
            (gave|give|gives|shot|threw) (me|us|my colleague) (the|a|that|one of those) (\w+ )?(sort of )?(look|looks|glance|stare|eye|once over)( \w+){0,9}
            (\w+|\d+)( \w+)? years? (in|of|on) (this|the|my) (job|service|force|policing|street|beat|uniform|response)( \w+){0,5}
            ((while|whilst|as|since|seeing as|given) (we|i) (had|have|were|was) (them|him|her|there|here|already|at it|stopped)( \w+){0,3}|on the off chance|for good measure|might as well|just in case|see what (he|she|they|was|turned)( \w+){0,3}|fishing (trip|expedition)|worth a (look|spin|pull|stop|tug|try|search|punt))
        """,
        why="A hunch, a type or the officer's years are not facts about this child.",
        suggestion="Write what was seen, by whom and when, about this child; else do not search.",
        fires=("Two lads, one bike, that estate at that hour, do the maths.",),
        quiet=("A witness saw the boy put a knife in his left sock.",),
    ),
    entry(
        id="wrong-frame",
        kind="legal",
        weight="H",
        numbers=(3, 4, 10, 16, 112),
        source=GUIDE,
        patterns=r"""
            (technically|strictly speaking|on paper|in theory|strictly|legally speaking) (\w+ )?(unlawful|illegal|an offence|under ?age|rape|a crime|against the law|a child|a victim|statutory|a breach)( (i|but|though|yes|accept|however)( \w+){0,3})?
            (no|wasn'?t any|without|little) (force|violence|threats?|coercion|weapon|struggle|resistance)( (was )?used| involved)?,? (and|so|as|she|he) (\w+ ){0,3}?(said yes|agreed|went along|consent\w*|willing|no offence|not rape|wanted|chose|let him|offence)( \w+){0,7}
            (struggl(e|ed|ing)|hard|difficult|fail(ed)?|unable|can'?t|cannot|couldn'?t) (to |for me to )?(see|find|identify|spot|make out|say what) (the |an |any |what |a )+(offence|crime|victim|harm|wrong|criminality)( (is|was|here|has been)( \w+){0,3})?
            (running|runs|run|ran|operat(es|ing)|building) (a |her |his |their |quite a |own |nice |little |small |proper |thriving )+(business|enterprise|operation|trade|sideline|service|show|racket|brothel)( (from|out|on|with|of)( \w+){1,4})?
            (mucky|dirty|naughty|saucy|rude|raunchy|racy|steamy|sexy|smutty|cheeky|spicy|adult|explicit|fruity) (pictures?|pics|photos?|selfies?|snaps?|videos?|images?|clips?|vids?|content|films?)
            (did|does|doing|done|selling|sells?|turned to|into|do) (sex work|tricks|punters|escorting|escort work|cam work|camming|only ?fans|webcam(ming)?|the streets)( (there|for|at|on|from)( \w+){0,3})?
            (with|had|has|given|gave|by) (her|his) (full )?blessing
            (her|his) (new|so called|young|much older|older|intended|religious) (husband|wife|hubby|betrothed|spouse)(?! (of|said to mum))
            (her|his) (hubby|betrothed|wedding night|punters|pimp|in laws)(?! (of|said to mum|to))
            (back|return\w*|live[sd]?|living|settled|happy|sent back|handed back) (to|with) (her|his) (new |young )?(husband|wife|in laws|spouse)
            (town|village|estate|school|bit of a|right|regular) (bike|bicycle|mattress|doorbell)(?= (by all|according to|if you)|[.,;]|$)( by all accounts)?
        """,
        why="A child cannot consent, work in sex, or be anybody's wife. The words hide the crime.",
        suggestion="Name the offence and the adult; ages; indecent image of a child; forced marriage; rape of a child.",
        fires=("Technically unlawful I accept. Ana is 13.", "Ana seems to be running a little business from the flat."),
        quiet=("Mum and her husband were at home.",),
        guards=("couple",),
    ),
)
FAMILY = Family("Other asides", "Praise, hint, type and freight.", ENTRIES)

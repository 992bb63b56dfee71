"""Minimising in asides: the idiom, the guess and the shrug by which an officer closes a job about a child."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DA_ACT, DESIGN, GUIDE, INSPECTION

entry = partial(Entry, kind="minimise", source=DESIGN)

ENTRIES = (
    entry(
        id="assumed-safe",
        weight="H",
        numbers=(70, 71),
        source=INSPECTION,
        patterns=r"""
            (always|usually|generally|normally|invariably|tends to|bound to|sure to|certain to|(she|he|they|{c}) will|(she|he|they)'ll|going to|likely to|expected to|no doubt|guaranteed to) _2 (turns?|shows?|comes?|wanders?|rocks?|rolls?|bobs?|pops?|drifts?|trots?|slopes?|strolls?|saunters?|waltz(es)?|crawls?|limps?|surfaces?|materialises?|reappears?) (right |straight |her way |his way )?back (up|home|in|again)?(?! (to (court|us|school)|on bail))( when| once)?( (the|she|he|they)( \w+){1,4})?
            (always|usually|bound to|sure to|will|'ll|was always going to|always going to|going to) (show|shows) (her|his|their) (face|faces)( (when|once)( \w+){1,5})?
            (no doubt|doubtless|probably|most likely|likely|presumably|bound to be|'ll be|will be|i expect|my guess is|i imagine|chances are|odds on|i'd bet|safe to say|fair bet|i would guess|i'd guess|i suspect|i dare say|surely) _6 (tucked up|holed up|curled up|crashed out|crashing (at|on)|sofa surfing|kipping|dossing|laid up|lying low|laying low|camped out|bedded down|shacked up|living it up|having (a whale|fun|a great|a nice|the time)|enjoying {self}|out partying|round (a|his|her) (mate|friend|pal)'?s?|(with|at|over at) (a|his|her|some|one of (his|her)) (mate|pal|boyfriend|girlfriend|chum|crowd)s?'?s?)( _5 (silent|xbox|now|warm|off|somewhere|else|bed|sofa|night))?
            {pro} _1 (round|over at) (a|some|his|her|one of his|one of her) (mate|mates|pal|lad|boyfriend|girlfriend)'?s?( (house|place|gaff|yard|flat))?( (on the|with his|with her)( \w+){1,5})?
            (been|gone|go|going|goes) (round|through|down|over) (this|the same|these) (old )?(loop|loops|houses|road|circle|circles|merry go round|block|dance|cycle|rigmarole|routine|palaver|hoops|movie)( (before|\w+ times|a dozen times|many times|every \w+))?( (and|so) (it|she|he|they)( \w+){1,10})?
            (we|i) (do|did|have|go through|all know|know) (this|the same|that) (same |little |old )?(dance|pantomime|performance|rigmarole|routine|drill|tune|script)( (every|each|again|with|once a|most)( \w+){0,3})?
            (regular|reliable|predictable|like|steady) (as )?clockwork
            (wouldn't|would not|hardly|not) be (a|an) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|shift|week|night|late turn|bank holiday) without( \w+){1,5}
            (another|new) (week|day|shift|weekend|month|night|monday|friday|saturday|sunday),? another (call|misper|missing|report|disappearing|no show|job|vanishing|one)( \w+){0,2}
            (groundhog day|here we go again|same old same old|same old story|same story (as|every)|same as (last|every) (time|week|night)|business as usual|par for the course|nothing out of the ordinary|nothing (new|unusual) (here|there|in (that|this))|standard (behaviour )?(for|from) (him|her|them|{c})|just another (night|day|evening|weekend) (for|out|in)|disappearing act|vanishing act|usual walkabout|gone walkabout|goes walkabout|on walkabout|one of (her|his) (little )?(walkabouts|jaunts|jollies|adventures|wanders|disappearances|excursions|outings|trips))( (again|for (him|her|them)|with (this|that|him|her) \w+))?
            it always ends (up )?(with|in|the same)( \w+){1,7}
            (give|gave|giving|allow) it (till|until|an hour|a few hours|a day|a couple|til) (or two )?(before |and )?( ?\w+){1,10}?(?= |[.,;]|$)
            (in|home|back|be) (for|in time for) (his|her|their) (tea|dinner|supper|breakfast|lunch)(?! (at the (club|centre)|with (nan|grand\w+)))
            (when|once|as soon as|after) (the|her|his|their) (money|cash|credit|battery|phone|weed|novelty|party|vodka|drink|booze|fun|food|weather|rain) (ran|runs|has run|had run|wears|wore|turns|turned|dies|died|goes|dries|dried|stops|comes|is|are) (out|off|cold|dead|up|wet|in|gone|done|over)
            (when|once|as soon as) {pro} (is |was |gets |got |get |feels |are )+(hungry|cold|bored|skint|fed up|broke|wet|peckish|hungover|lonely|enough)
            (well|properly) (looked after|cared for|treated|fed) (here|there|by us|at the (home|unit|placement))|(nothing to (run|get away|escape|hide) from|no (reason|cause|need) to (run|run away|go missing|escape))( (here|there|it|us))?
        """,
        why="A guess, or a habit, stands where a search should be. Each time a child goes missing can be the worst.",
        suggestion="What is known of where the child is and with whom; what was asked and done this time.",
        fires=("He'll be round a mate's on the Xbox with his phone on silent.", "Imran is 14. Regular as clockwork."),
        quiet=("He was found by a dog walker.",),
        guards=("couple",),
    ),
    entry(
        id="self-harm-shrugged",
        weight="H",
        numbers=(43, 96),
        source=GUIDE,
        patterns=r"""
            (just |only |barely |never more than |always )*enough (tablets|pills|paracetamols?|ibuprofen|cuts|blood|damage|to drink) to( \w+){1,8}
            (want(s|ed|ing)?|need(s|ed|ing)?|lik(es|ed|ing)|lov(es|ed|ing)|crav(es|ed|ing)|playing to|plays to|enjoy(s|ed|ing)?|had|has|with|without) (an|her|his|the|a captive) audience( (and|for)( \w+){1,5})?
            (att'?n|attenshun|attension|atention|attenion|attn'?) (seek\w*|sekking|seaking)
            attention (sekking|seking|seaking|seaker|seeeking)
            (all|most|half|lots|plenty|loads|everyone|everybody|every girl|every kid|the girls|other girls|the rest) (of )?(the )?(girls |kids |teens |year \d+ |her friends |of them )?(in|of|at|from)? ?(her|his|that|the|this)? ?(year|class|school|age|group|set|home|unit)? ?(are|is|were|seem to be) (all )?(at it|doing it|cutting|the same|into it|on it)( (for|these|at|now)( \w+){1,3})?
            (copycat|copy cat|craze|fad|going through a phase|just a phase|a phase (she|he|they)|phase they go|latest (fashion|fad|craze|trend|thing)|fashionable|trendy|for likes|for the likes|for clout|for the gram|for views|tik ?tok (craze|trend))(?= |[.,;]|$)
            nothing (a |an |that a |some |more than a )(good |cold |hot |nice |decent |early |bit of |couple of |few |quick |cup of |night'?s |big )*(flannel|bath|sleep|tea|paracetamol|plaster|plasters|wash|shower|night|hug|cuddle|meal|dinner|calpol|ice pack|talking to|chat|rest|bag of peas|cuppa|aspirin|tissue|sit down|stitch|steri \w+)( \w+)?( of \w+)? (won'?t|wouldn'?t|will not|would not|couldn'?t|can'?t|didn'?t|doesn'?t)( \w+){1,3}
            (few|couple of|odd|little|tiny|minor|light|faint|just|only) (of )?(scratches|nicks|scrapes|scratch marks|surface marks|surface cuts|grazes|red marks)(?= (on (her|his|their) (arm|arms|wrist|wrists|thighs?|legs?)|to (her|his|their) (arm|arms|wrist|wrists|thighs?))|,? (nothing|not|no))( on| to)?( \w+){0,2}
            (real|true|actual|whole|only|sole|main|ultimate|end) (aim|goal|motive|motivation|purpose|agenda|point|object|objective|game)( here| of (it|this))? (was|is|being|seems|appeared|appears)( to be)? (getting|to get|to be|a move|avoiding|to avoid|being|to see|not to|an? )( \w+){1,6}
            (gets?|got|getting|earns?|wins?|buys?|means|bought|earned) (her|him|them|{self}) (a |an |another |out of |off |some )*(night|bed|trip|day off|few days|ride|school|attention|ward|ambulance|hospital|sympathy|move|lessons|warm)( \w+){0,4}
            (revolving door|frequent (flier|flyer)|regular) (at|in|of|with) (a ?& ?e|a and e|hospital|the ward|camhs|ed|the unit)
            (milk(s|ed|ing)|play(s|ed|ing) on|trad(es|ed|ing) on|dining out on|dines out on|mak(es|ing) the most of) (it|this|that|her|his|the) ?(for all|all|condition|diagnosis|past|illness|injur\w+|bereavement|overdose|trauma)?
            nothing (that )?(\w+ )?(needed|needs|needing|required|requiring|warranted|beyond|more than|that a) (\w+ ){0,3}?(plaster|dressing|cuddle|cup of tea|ice pack|wipe|paracetamol|first aid)
        """,
        why="A child who hurts themself is written off as wanting something. Such children have died.",
        suggestion="Say what was done, with what, what the child said, and who is looking after them tonight.",
        fires=(
            "She wanted an audience and she got one. Leah is 14.",
            "He had a few nicks, nothing a plaster wouldn't see to.",
        ),
        quiet=("She had not taken any tablets.",),
    ),
    entry(
        id="seemed-happy",
        weight="H",
        numbers=(77, 78),
        source=DA_ACT,
        patterns=r"""
            (good|quiet|happy|bright|right|fit|cheerful|jolly|snug|safe|pleased|calm) as (a |an )?(gold|larry|mouse|mice|button|rain|sandboy|sand boy|fiddle|punch|clam|lamb|lambs|daisy|houses|pie|anything|you like|cucumber)( (throughout|all|with|in|when|on|the whole|by)( \w+){0,4})?
            (un ?effected|unafected|unaffect(?!ed)|uneffect\w*|un ?affeted|unnaffected|not effected|unphazed|un ?phazed)( by( what)?( \w+){1,4})?
            (will|would|must|'ll|'d|may|might|should) (well |likely |probably |surely |no doubt |almost certainly )*have (missed|slept|snored|dozed|been none|been oblivious|seen nothing|heard nothing|known nothing|been unaware|noticed nothing|been spared)( (it|through|the|all|out|most|much|very little|wiser|of it|to it|whole|lot|thing|worst))*
            (missed|slept through|snored through|sat through|dozed through|spared) (it all|the lot|the whole (thing|lot|show|episode|incident)|all of it|most of it|the worst( of it)?|the (action|excitement|fireworks|drama))
            (two|three|four|several|\d|a couple of) floors? (up|down|away|above|below)( (and|so)( \w+){1,6})?
            (seem(s|ed)?|appear(s|ed)?|look(s|ed)?|was|were|is|all) (to be |very |quite |perfectly |reasonably |fairly |pretty |well |otherwise )*(happy|content|contented|cheerful|chirpy|chipper|cheery|at ease|relaxed|settled|jolly|comfortable) (enough|with (her|his|their) lot|in (her|his|their) own|in (her|his) little|as you like|and chatty|and well|and relaxed)( (with (her|his|their) lot|little world|world|company))?
            (went|skipped|trotted|ran|walked|toddled|pottered|wandered|bounced) (off|away|back) _3 (cheerful\w*|happily|happy|chirpy|smiling|full of beans|quite content|to play|skipping|merrily|right as rain|without a)
            (full of (beans|the joys( of spring)?|life and|smiles|chatter)|bright and (breezy|bubbly|chatty)|happy go lucky|all smiles|beaming|big smile on|grin(ned|ning)? from ear|bouncing (about|around|off)|chatting away|nattering away|without a (murmur|peep|sound|whimper)|not a (peep|murmur|whimper|tear|sound out|squeak)|never stirred|didn'?t stir|did not stir|not stirred|didn'?t bat an? (eye|eyelid)|not bat(ted|ting)? an? (eye|eyelid)|in (her|his|their) own (little )?(world|bubble))( (throughout|when|while|as|the whole|all|out of|from)( \w+){0,3})?
            (didn'?t|did not|doesn'?t|does not) (seem|appear|look) (too |very |overly |particularly |that |unduly |all that |especially |remotely |the least bit )*(bothered|upset|fussed|concerned|worried|distressed|scared|frightened|put out|troubled|interested|keen|traumati[sz]ed|shaken|rattled|arsed|phased|fazed)( (by|about)( \w+){1,3})?
            (more (interested|concerned|bothered|worried) (in|about|with) (her|his|their|the|a) _2 (tablet|xbox|phone|ipad|telly|tv|cartoons|cartoon|game|dinner|tea|sweets|crisps|biscuits?|toy|toys|cat|dog|hair|make ?up|nails|trainers|paw patrol|bluey|ps5|playstation|hat|van|handcuffs))( than( \w+){1,4})?
            (water off a duck|water under the bridge|run of the mill to|nothing (he|she|they) (hasn'?t|haven'?t|has not) (seen|heard)|seen (it|worse) (all )?before|seen and heard worse)
            (was|were|seemed|appeared|looked) (quite|perfectly) (happy|content|contented)( enough)? (playing|watching|drawing|colouring|sat|sitting|eating|with (her|his|the) (toys|tablet|phone|telly))( \w+){0,3}
            nothing (\w+ )?(wrong|the matter|amiss|up) with (her|him|them|{c})(?=[.,;]| (that|and|so|at all|physically|really))
            (did|does) not (seem|appear|look) (to be )?in (any |much |great |real )*(pain|distress|discomfort|fear)
        """,
        why="A quiet or cheerful child is read as an unharmed one. Stillness is how many children get through fear.",
        suggestion="Where the child was, what could be seen or heard from there, what the child said when seen alone.",
        fires=(
            "Ava (5) was happy as Larry with her colouring in.",
            "The boy seemed entirely uneffected by what had gone on.",
        ),
        quiet=("Ava was crying and held on to her nan.",),
        negatable=False,
    ),
    entry(
        id="shrugged-off",
        weight="M",
        numbers=(82, 89, 120, 121),
        patterns=r"""
            no worse than (any|most|half|other|many|the rest|a lot|what|anyone|your|plenty|the next|when|some|the average|a hundred|his|hers)( \w+){1,5}
            (in the (great|grand|greater|wider) scheme( of things)?|neither here nor there|small (beer|fry|potatoes)|nothing to write home about|nothing (here |there )?(to|worth) (los(e|ing) sleep|get excited|worry|fret|bother|dwell|make a fuss)( over| about| on)?|not (worth|going to) (los(e|ing) (any )?sleep|the ink|the paper|the paperwork|the candle)|(none|neither|hardly|not|barely|scarcely) (of them |of it |of these )?worth (the ink|the paper|the paperwork|writing up|a crime number|the bother|recording|a report|a line|mentioning|reporting|the candle|chasing)( \w+)?)
            (at the |on the |very much the |towards the |very )(low|lower|lowest|bottom|mild|milder|soft|softer|trivial|light|lighter) (end|rung|side)( of (things|the (scale|spectrum|range|ladder)|it))?
            (no|nobody|no ?one|not|little|hardly any|without) _3 (come to (any|much|real) harm|(real |actual |lasting |great |serious )?harm (done|come|was done|meant|in it|intended|to speak of)|worse for wear|(real |actual |great )?damage done|any the worse)( that i can see)?
            (your|the|a|just (your|the|a)|another|typical|bog standard) (usual|typical|standard|average|normal|regular|classic|everyday|run of the mill|bog standard) (\w+ )?(\w+ )?(fallout|fall out|domestic|row|punch up|ding dong|argument|spat|barney|scrap|bust up|argy bargy|squabble|tiff|to do|falling out|friday night|saturday night|family stuff|teenage (stuff|angst|drama|behaviour|rebellion)|half term|playground (stuff|spat|politics)|school (stuff|nonsense))( \w+)?( after( \w+){1,4})?
            (a )?(bit of |little |some |just )*(harmless|cheeky|saucy|flirty|naughty|innocent|silly|risque|fruity|friendly|playful) (chat|banter|fun|messages|messaging|back and forth|texts?|texting|exchange|exchanges|chatter|pics|flirting|flirtation|touch|tickle|cuddle|kiss|peck|remark|comment|joke|jokes|game)( \w+ \w+ forth)?
            (a |an |the |some |another )?(argument|disagreement|dispute|quarrel|(had|exchanged|having) words|row|misunderstanding|falling out|fall out|difference of opinion|spat|tiff|bicker\w*|exchange of words|ding dong|barney|set to|to do|contretemps|squabble) (about|over|regarding|re) (the |some |a |her |his |their )?(money|cash|bills?|phone|car|keys|kids?|children|tea|dinner|drink|drinking|access|contact|rent|telly|tv|washing|chores|homework|curfew|nothing|something|jealousy|another|housework|shopping|a ?text|messages|remote|bedtime|cooking|food|cigarettes|fags|the ex)
            (the )?(less|least) said (the better|soonest mended|about (it|that|this) the better)( for all( concerned)?)?
            (rak(e|es|ing|ed) (it|this|that|all|things|everything|over|up) (all )?(up|over|old|coals|again)?|let sleeping dogs|sleeping dogs lie|water under the bridge|(open|opens|opening|reopen\w*|re ?open\w*|rip\w*) (up )?(old wounds|old sores|a can of worms|that can|the can)|can of worms|stir(s|ring|red)? (it |things |that |the pot |everything )+(all )?(up)?|dwell(s|ing)? on (it|this|the past|things)|dredg(e|es|ing|ed) (it|this|that|all|things|up)( all)? ?(up)?|best (left|forgotten|not (raised|mentioned|disturbed|asked|to ask|to pry|to dig|stirred))|draw a line under (it|this|that)|put (it|this|that|it all) (behind|to bed)( (her|him|them))?|let bygones|more harm than good|least said)( (would|will|may|might|could) do( \w+){1,4})?
            (storm in a tea ?cup|mountain out of a mole ?hill|much ado|handbags( at dawn)?|boys will be boys|girls will be girls|kids will be kids|kids being kids|boys being boys|lads being lads|girls being girls|teenagers being teenagers|girls falling out|crossed wires|(got|getting) (a bit |a little )?out of hand|joke (that )?(gone|went|taken|backfired) (too far|wrong)?|prank gone|pushed it too far|over in (seconds|a flash|a minute)|(all |soon |already )?blown over|blow over|(all |soon )?forgotten about|(blown|got|getting) (up |all |well )?out of (all )?proportion|more bark than bite|all (talk|bark)|crime of the century|hardly (murder|the krays|serious|newsworthy|a matter for)|making more of (it|this) than|nothing (sinister|untoward|serious|malicious|major|really|more to it)|no malice|heat of the moment|all and nothing|much of a muchness|much of nothing|something and nothing|bit of nonsense|silly nonsense|playground (stuff|politics|spat|nonsense|squabble|fight)|girl stuff|teenage stuff|kids'? stuff|tit for tat|rough and tumble|high jinks|hi jinks|high spirits|larking about|skylarking|arsing about|joshing|ribbing|joking around|teasing)(?= |[.,;]|$)
            (tak(en|es|e|ing)|took) (it|that|this|things|the \w+) (all |far |rather |a bit |very )*(too |so )?(much )?(to heart|the wrong way|too seriously|too personally|personally|out of context|badly)( (more )?than( \w+){1,5})?
            (a |some )?(bit of |little |touch of |spot of |spell of |dose of )?(hard |honest |proper |good )*(graft|hard work|manual work|elbow grease|discipline|fresh air|hardship|tough love) (never|didn'?t|won'?t|doesn'?t|does not|did not|would not|wouldn'?t) (ever )?(hurt|harm|kill|do)( \w+)?( any harm)?
            (stropp?(ed|s|ing) (off|out|about|around)|toys (\w+ ){0,3}?(out of|from) the (pram|cot)|(something|bit|touch|whiff) of a (wobbler|wobbly|paddy|strop|tantrum|meltdown|diva)|(centre|middle|heart|eye) of (every|the|all the|any) (drama|storm|row|trouble|fuss|incident))
            (no|without|little) (cause|reason|grounds) for (any |much |real |immediate |undue )*(concern|worry|alarm)(?= |[.,;]|$)
            never did (me|us|anyone|anybody|my generation|any of us) (any )?harm
            (clip|clout|cuff|tap|slap|whack|smack) (round|on|across|around|over) the (ear|ears|lug|lughole|head|legs?|back of|bum|bottom|wrist|hand|backside|chops)( \w+)?
            ((all )?part of (growing up|being a (kid|teenager|boy|girl|lad)|life)|rite of passage|character building|toughen\w* (him|her|them) up|man (him|her) up|school of hard knocks|learning curve|life lesson|lesson learn(ed|t)|what (boys|girls|kids|teens|teenagers|lads|brothers|siblings|sisters) do|(boys|girls|kids|teens|teenagers|lads|brothers|siblings) that age|growing pains|hormones|hormonal|teenage angst|usual teenage|typical teenage|teenage rebellion|rebellious phase|puberty|that time of the month)(?= |[.,;]|$)
            (discipline|domestic|family|parenting|civil|internal|private|pastoral|playground|social care|housing|immigration) (matter|issue|incident|affair|business|thing|stuff)(?= (only|really|and|so|no|for|not|basically|here|at|between|to be|best)|[.,;]|$)
            (not|n't|hardly|nothing) (really |actually |strictly |quite )*(a police matter|a matter for (us|police)|our business|for (us|police) to|in our remit|police business|one for (us|police))
            (laughed|laughs|shrugged|shrugs|brushed|brushes|joked|laughing) (it|this|them|the \w+|everything) off
        """,
        why="An idiom shrugs the harm away. Nobody reading it later can tell what was done to the child.",
        suggestion="Write the act, the injury, who did it, and how often it has happened.",
        fires=("Lily is 12. In the great scheme of things it's neither here nor there.", "An argument about money."),
        quiet=("He hit her twice with a belt.",),
        negatable=False,
        guards=("peer_fight", "object"),
    ),
    entry(
        id="romance-idiom",
        weight="M",
        numbers=(11, 12, 118),
        source=GUIDE,
        patterns=r"""
            (puppy love|young love|teenage love|love struck|lovestruck|lovesick|love sick|love birds|lovebirds|loved up|sweethearts?|star crossed|romeo and juliet|lovers'? (tiff|quarrel|spat|row)|honeymoon|whirlwind romance|summer romance|holiday romance|fling|toy ?boy|courtship|courting|going steady|going out together|two timing|two timed|jilted|spurned|heartbroken|broken hearted|unrequited|infatuat\w+|besotted|smitten|head over heels|crush on|crushing on|sugar daddy|lovers?|affair with|having an affair|love affair|dalliance|liaison with|tryst|bit on the side|other half|her fella|her bloke|her man|his missus|happy famil(y|ies)|playing house|shacked up|(are|were|become|became|been) an item|very much a couple|two of them are a couple|smooching|canoodling)( (with|that|has|for|by)( \w+){1,3})?(?! (of (football|music|animals|dogs)|(love )?songs?))
            (have|has|had|having|been having|carrying on|conducting|began|started|embarked on) (an? |this |that )?(illicit |secret |sordid |on off |brief |long |little |torrid |full blown )*(affair|fling|thing|liaison|dalliance|romance|carry on)(?= |[.,;]|$)( with( \w+){1,4})?
            (he|she|they)(?:'ll| will|'s going to| is going to) (soon |eventually |no doubt )*(find|meet|move on to) (someone|somebody|another|a new) (new|else|girl|lad|boy|one)?( and( \w+){1,5})?
            (dating|date nights?|seeing each other|going out with|stepping out with|getting it on|hooking up|hooked up|hook up|pulled|copped off|got off|sleeping) (with )?(an?|the|his|her|this|that|each other|{c}|him|older)? ?(\w+ )?(man|male|bloke|guy|adult|older|partner|dealer|teacher|coach|tutor|instructor|driver|neighbour|manager|boss|supervisor|uncle|lodger|2\d|3\d|4\d|5\d|6\d|child|girl|{c})( \w+)?
        """,
        why="A love story is told about an adult with power over a child.",
        suggestion='Ages, who began it, what he gave her, what he did; "she calls him her boyfriend" if she does.',
        fires=("It has all the hallmarks of puppy love. He is 24, Ana is 14.", "She is dating a man of 31."),
        quiet=("Mum is dating again.",),
        guards=("couple", "peer"),
    ),
    entry(
        id="adult-called-friend",
        weight="M",
        numbers=(11,),
        source=GUIDE,
        about="anyone",
        patterns=r"""
            (a|her|his|their|older|adult|male|new|online|close) (male |older |adult |close |good |much older |new |online )*(friend|mate|pal|acquaintance|companion)s?,? \(?(who is |aged |is |of |in his |in her |in their )?(mid |late |early )?(2[2-9]|[3-7]\d|twenties|thirties|forties|fifties|sixties|\w+ty)s?( yrs?| years old)?\)?
        """,
        why="An adult with a child is written as a friend. It ends the question.",
        suggestion="His name and age, how they know each other, what he gives the child, who else knows.",
        fires=("Micah (12) was with a friend, aged 52, in his caravan.",),
        quiet=("Her mother's friend, 45, came too.", "A friend in her class."),
        guards=("couple",),
        unless=r"(mum|mother|dad|family|nan)('s)? (friend|mate)",
    ),
    entry(
        id="not-really-asked",
        weight="M",
        numbers=(37, 79, 80),
        patterns=r"""
            (asked|spoken to|questioned|checked with|asked her|asked him|asked them|asked {c}) _2 (in front of|beside|next to|alongside|within earshot of|with|through|via|across) (his |her |their |the )?(mum|mother|dad|father|stepdad|step ?father|step ?dad|parents?|uncle|suspect|partner|husband|boyfriend|carer|him)( \w+)? (if|whether|and|was|were)( (she|he|they|everything|all|it|this|that|was|were|is|said|fine|ok|happy|okay))*( \w+){0,6}
            (~ask|all asked|both asked|each asked|when asked) (the \w+ |them |him |her |both |{c} )?(if|whether|was|were) ({pro} |everything |everyone |all |anything )?(was |were |is |are |they |he |she )*(ok|okay|alright|all right|fine|safe|happy|wrong)( at home)?,? (and |to which |but )?(both|all|each|he|she|they|{c})? ?(of them )?(said|replied|nodded|answered|confirmed|agreed|shrugged|told)( \w+){0,4}
            (grunts?|grunting|mumbles?|monosyllab\w*|one word answers?) _2 (mostly|mainly|only|and|answers|you know|throughout|as|was all|is all|teenager|like|at best|in response|when)( \w+){0,5}
            (you|we all|everyone) know(s)? what (they|kids|teenagers|boys|girls|these|lads|teens) ?(kids|girls|boys|lads)? ?('re|are|is|get) like
            (can'?t|cannot|couldn'?t|could not|unable to|struggl\w+ to|hard to|never|impossible to|won'?t|not able to) (get|drag|prise|coax|extract|squeeze|tease) (anything|a word|a thing|much|two words|any sense|a straight answer|sense|more than( \w+){1,3}) (out of|from) ({obj}|{c}|this one|that one)( (so|and)( \w+){1,7})?
            (no|little|not (much|a lot of|any)|precious little) point (in )?(asking|speaking|talking|trying|seeking|interviewing|getting|attempting|pursuing|recording|doing)( \w+){0,5}
            (not|hasn'?t|has not|didn'?t|little|nothing|never|without) (a lot |much |got much |got a lot |a great deal |have much |have a lot |anything |)(of a talker|to say for {self}|to say about|by way of (views|comment)|useful to say|of any (use|value))(?! to us)
            (wouldn'?t|would not|doesn'?t|didn'?t) (say boo|string two|give (me |us )?(the time of day|a straight))( \w+){0,4}
            (nothing of note|nothing to add|see above|see mum'?s|per mum|as per mum|same as mum|mum speaks for|dad speaks for)(?= (obtained|sought|recorded|expressed|given|as|offered|required|needed|from|too|child|due|so|account|view\w*|(her|him)$)|[.,;]|$)( \w+)?
        """,
        why="Asked beside the person who may be hurting them, or not really asked, a child cannot tell.",
        suggestion="Seen alone, where, by whom, in what language or way; the words and what was noticed.",
        fires=(
            "Asked in front of dad if everything is OK and she said yes. Mia is 7.",
            "Grunts mostly, you know what they're like.",
        ),
        quiet=("He was asked, alone, what he wanted to happen.",),
        negatable=False,
        fields=("voice_of_child", "narrative", "rationale"),
    ),
    entry(
        id="over-the-age",
        weight="M",
        numbers=(10, 126),
        source=GUIDE,
        patterns=r"""
            (at |being |she is |he is |she'?s |he'?s |given {pro} {be} )?(nearly|almost|approaching|just short of|weeks (off|from|away from)|days (off|from|short of)|not far off|close to|coming up to|about to turn|on the cusp of|practically|virtually) (\w+ )?(sixteen|16|eighteen|18|seventeen|17)(th birthday)?,? (\w+ ){0,4}?(borderline|technical\w*|a grey area|grey area|hardly|barely|marginal|moot|academic|debatable|scarcely|a stretch|little point|not much (of|in))( \w+){0,3}
            (above|over|past|reached|at|of|passed|beyond) (the )?(legal )?age of consent
            {be} (now |of |well |just |over |above )*(legal|of legal age|of age|consenting age|age of consent)(?= (now|and|so|anyway|for)|[.,;]|$)(?! (representative|advi\w+|guardian|status))
            (sixteen|16) (now|and|so|years old),? (and |so |therefore |it is |it's |is |thus )*(legal\w*|can consent|able to consent|free to|her own choice|up to (her|him)|entitled to|no offence|can (see|sleep|live|do) \w+|at liberty)( \w+){0,4}
            (ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|1\d),? (and )?not (a (baby|kid|toddler|little (girl|boy|kid))|six|five|four|three|seven|eight|\d)(?=[.,;]| (and|so|any|she|he)|$)
            (will be|turns|be) (18|eighteen) (in a (matter|few|couple)|soon|very soon|before long|any day)( (of )?(\w+))?
            (at|aged|being|now|is) (almost|nearly|rising|just off|close to|coming up to) (seventeen|eighteen|sixteen|1[678])( (he|she|they) (is|was|are|can|should|will|knows?|understands?)( \w+){0,5})?
        """,
        why="An age closes the question. Trust, pressure, drink, gifts and exploitation do not stop at sixteen.",
        suggestion="Ages, power and pressure; whether the adult holds a position of trust.",
        fires=("Above the age of consent. Ella is 16.",),
        quiet=("She is below the age of consent.",),
    ),
)
FAMILY = Family("Minimising asides", "The idiom, the guess and the shrug.", ENTRIES)

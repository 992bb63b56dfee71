"""Blame in asides: the officer's wink, proverb or shrug that makes the child the author of what was done to them."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN, GUIDE

entry = partial(Entry, kind="blame", source=DESIGN)

ENTRIES = (
    entry(
        id="nobody-forced",
        weight="H",
        numbers=(6, 19, 95),
        source=GUIDE,
        negatable=False,
        guards=("own_will",),
        patterns=r"""
            (nobody|no ?one|nothing|not as if anyone|not like anyone|never|wasn'?t|was not|hardly|not exactly)(?:'s| is| was| has| had|'d| were)? (ever |actually |exactly |being |been )*(forc(ed|es|ing)|drag(s|ged|ging)|push(ed|ing)|twist(ed|ing)|press ?gang\w*|order(ed|ing)|march(ed|ing)|frog ?march\w*|kidnapp(ed|ing)|chain(ed|ing)|h[eo]ld(ing)? a (gun|knife)|put(ting)? a (gun|knife)|tied|tying|abduct(ed|ing)|snatch(ed|ing)|made|making|stopp(ed|ing)|keeping|kept) ({obj} |{c} |the |a )(\w+ ){0,4}?(there|in|into|to|out|go|stay|do|along|from|her|head|arm|leaving|take|get|either|back|here|on)( \w+ (car|flat|house|room|either|van|hotel|bed))?
            (there|went|goes|got in|gets in|went in|left with him|here|in it|stayed|returned|returns|went back|goes back) (quite |entirely |purely |all |completely |perfectly )*(voluntarily|willingly|freely|by choice|of (her|his|their) own (free )?(will|accord|volition|choosing)|off (her|his) own bat|under (her|his) own steam|readily|gladly|without (protest|complaint|a fuss|objection|being (forced|asked)))
            (gone|went|goes|going|walked|walks|got|entered|signed up) (in)?to (this|it|that|the \w+) (with (her|his|their) eyes|as a going concern|knowingly|willingly|freely|voluntarily|of (her|his)|quite happily|happily|for (the|what))( \w+){0,4}
            no (lost (lamb|sheep|soul)|shrinking violet|wallflower|angel|innocent|lamb|saint|choir ?boy|little (angel|lamb|saint)|damsel|wide eyed|babe in|blushing|passenger|mug|fool|pushover|victim|plaster saint)( \w+){0,2}
            (well|nicely|handsomely|generously|amply) (looked after|rewarded|compensated|recompensed|remunerated|taken care of|kitted out|paid) for (his|her|their|it|the)( \w+){0,2}
            common (denominator|factor|thread|link)( (is|was|here|in|being|seems|appears)( \w+){0,3})?
            (has|have|had|got|with|shows?|developed) (a |an |quite a |such a |a real |a bit of a |a definite |something of a )*(liking|taste|penchant|weakness|soft spot|preference|eye|appetite|fondness|thing|fancy|yearning) (for|about) (the )?(older|adult|grown|bad|mature|much older|wrong|dodgy|men|blokes|lads|males|guys|fellas|danger|trouble)( (blokes|men|lads|males|guys|boys|fellas|sort|type|company|ones|man|company))?
            (boys|lads|girls|kids|anyone|those|people) (of |around )?(her|his|their) own age (have|has|had|are|do|don'?t|never|were|hold|just|won'?t|aren'?t|is|not|bore)( \w+){0,5}
            (one|string|series|catalogue|litany|succession|history|list|run) (of )?(bad|poor|terrible|awful|wrong|daft|rash|reckless|stupid|silly|unwise|foolish|questionable|dreadful) (decisions?|choices?|calls?|moves?|judge?ments?)( after (another|the other|bad))?
            (bad|poor|daft|stupid|unwise|foolish|questionable|reckless|terrible) (decision|choice|call|move) after( another| (bad|poor) \w+)?
            (pick(s|ed|ing)?|chose|chooses?|chosen|choosing|prefer(s|red|ring)?|favou?rs?|opt(s|ed|ing) for|swapp(ed|ing)|swaps|took|taken|traded|trading) (the )?(road life|road|street life|streets|life on the (road|street)|trap|trap life|fast (life|money|lane)|easy money|gang life|the life|party life|the high life|partying|party lifestyle|hotel|hotels|older (men|company)|that (life|crowd|lot|world|company)) (over|instead of|rather than|above|to|for|ahead of)( (school|home|college|family|us|education|his|her|lessons|football|a \w+))?( \w+)?
            (one|another|yet another) (near miss|close shave|drama|scrape|disaster|crisis|mess|bad man|wrong ?un|older man|boyfriend) after( the)?( another| next| other)?
            (brought|bringing|brings|bring|drawn|draws|heaped|called|pulled) (a lot of |much of |most of |some of |all of |all |this |it |that |these |trouble |things |problems )*(down )?(on|upon|onto|to) ({self}|{pos} own (head|door|doorstep)|{pos} (door|doorstep|own))
            (nobody|no ?one|only|has|have) (else )?(but )?(to blame|{self} to blame|to thank)( (but|except|other than)( \w+){1,5})?
            (told|warned|advised|spoken to|reminded) (enough|countless|umpteen|numerous|many|a hundred|so many|several|a dozen|often enough|time and|plenty of|more than enough) (times|time|again|enough)?( \w+){0,5}
            (giv(e|es|ing|en)|gave|mak(e|es|ing)|made|bat(s|ted|ting)|flutter(s|ed|ing)) (men|the men|him|lads|blokes|males|older men|customers|staff|every man|all the men|her|eyes|any man)? ?(the (glad )?eye|the come on|come on|the wink|eyes|eyelashes|eyelids|a look|signals|mixed signals|the wrong idea|the wrong impression|ideas|the runaround|puppy eyes)( at)?
            (had|has had|given|was given|been given|got|she's had|he's had) (her|his|their|a|the|every|ample|plenty of|any number of|several|numerous|many|lots of|enough|more than enough|endless|two|three|four|\d+) (\w+ )?(chances?|opportunit(y|ies)|moments?|red lights?|openings?|options|weeks|months) to (speak|say|tell|leave|get|run|go|disclose|report|walk|come|ask|escape|engage|stop|raise|hop|jump|shout|call|ring|phone|scream|keep|seek|do|make|change)( \w+){0,4}
            (could|might) (easily |simply |just |always |quite |at any (time|point|stage) |well )*have (left|walked (out|away|off)|said no|run|got out|screamed|shouted|phoned|rung|called|told (a|her|his|someone|staff|anyone|us)|stopped (it|him|at)|refused|gone home|got off|jumped|hopped|blocked|deleted|asked)( \w+){0,3}
            (was |were |is |are )?(only )?(ever )?(going|gonna|bound|likely|sure|destined) (to )?(go|end|finish|turn out) (only )?(one|badly|in (tears|trouble|grief|disaster)|up (badly|hurt|dead|in))( way)?
            (only |always )+(going|gonna|bound) to (end|go|finish|get|be|attract|happen|lead|result|invite|draw)( (up|one|badly|in|way|to|her|him|attention|hurt|trouble|robbed|assaulted|attacked|attract|the wrong|result|tears))*
            (her|his|their) behaviou?r (is|was|has|had|has been|is getting|was getting|continues|remains|keeps) (getting |become |becoming |been |to be |more |increasingly |ever |so |very |to get )*(risk\w*|reckless|dangerous|provocative|sexuali[sz]ed|worse|out of (hand|control)|inappropriate|promiscuous|careless)
            (dress(ed|es|ing)?|done up|dolled up|tarted up|made up|went out|goes out) _3 (to be (noticed|seen|looked at|admired)|to impress|to attract|for attention|to (kill|thrill|tempt)|like (a|an) \w+|for (a night|the club|men|the boys)|to the nines)( \w+){0,5}
            (questions? (to be asked|must be asked|needs? (to be )?(asked|asking)|remain)|what (on earth )?(was|were) (she|he|they|{c}) (even )?(doing|thinking|expecting|playing at)|one (has to|must|might|wonders?) (ask|wonder|what|why)|have to (ask|wonder|question) (why|what)|begs the question|you'?d (wonder|have to)|i (have to|do|would|must) (wonder|question|ask))( (about |what |why |how |where )+(she|he|they|{c}|a|her|his|any)( \w+){1,7})
            (waving|flashing|flaunting|walking (around|about)|wandering (around|about)|showing off|parading|swanning (around|about)|strutting) (around |about |with |in |out )*(a |an |his |her |the |brand |new |all |that )*(\w+ )?(i ?phone|phone|watch|trainers|jacket|coat|headphones|airpods|money|cash|chain|e ?bike|scooter|night|hour|like that|short skirt|crop top|bikini)( \w+){0,3}
            (most|any|other|many|normal|sensible|decent) (girls?|boys?|kids?|lads?|children|people|teens?|teenagers?|one|\d+ year olds?) (her age |his age |that age |of (her|his) age )?(would|might|could|do|'d) (not )?(have )?(surely |at least )?(smelt|seen|spotted|run|known|told|said|walked|rung|called|left|twigged|realised|worked|sussed|clocked|gone|been|thought|kept|stopped|stayed|notice|asked|learnt)( \w+){0,7}
            (should|ought to|might|could|would|must) (really |surely |at least )?have (seen (it|this|the|that)|smelt|spotted|twigged|sussed|clocked|realised|thought (of|about|twice)|stayed|known|avoided|kept away|told someone|been more|learned|learnt|stuck to)( (coming|a rat|the|better|what|that|at home|it|red flags|signs|how))*
            (only|down to|up to) (she|he|her|him|{c}) (can|could|who can|has to|to) (make it|make this|stop|change|end|fix|sort|break|decide|put a stop|turn)( \w+){0,3}
            never (seems? to|appears? to|really|once|going to|ever|will|did|quite) (learn|learnt|listen|heed|take (it in|advice)|think|grow up)( \w+)?
            (played with fire|playing with fire|plays with fire|got (her|his|their) fingers burn\w+|made (her|his|their) (own )?bed|reap(ed|s|ing)? what|you reap|dug (her|his) own|sleep with dogs|lie down with dogs|walked (right |straight )?into it|chickens coming home|what goes around|fuel to the fire|author of (her|his) own|own worst enemy|architect of|two to tango|takes two|no smoke without|ask(s|ed|ing)? for trouble|court(s|ed|ing)? (trouble|danger|disaster)|flirt(s|ed|ing)? with danger|look(s|ed|ing)? for trouble|went looking for it|goes looking for it|trouble follows|trouble finds (him|her)|attracts? trouble|magnet for( trouble)?|trouble magnet|giv(e|es|en|ing) (it some|as good as|it large|lip)|gave (it some|as good as|it large)|got what (was|she|he)|had it coming)( (beforehand|back|first|before|{pro} (got|gets)|for))?
            ({be} )?(not|never) (\w+ )?(forced|made|pressured|coerced|pushed|dragged|tricked|threatened|held|compelled) (into |to )(anything|it|this|go|do|be|meet|have|stay|get|sex\w*|the (car|flat|house|room))
        """,
        why="The harm is laid at the child's feet. The person who did it has gone from the sentence.",
        suggestion="Write what the adult did, gave, said and knew, and what made it hard to leave or tell.",
        fires=(
            "Nobody dragged her into that car. Ana is 14.",
            "Four men in as many months; the common denominator is Lola.",
        ),
        quiet=("He grabbed her arm and pulled her into the car.",),
    ),
    entry(
        id="reward-idiom",
        weight="M",
        numbers=(53, 55, 56, 57, 58),
        source=GUIDE,
        patterns=r"""
            (mak(e|es|ing)|made|earn(s|ed|ing)?|clear(s|ed|ing)|pull(s|ed|ing)? in|rak(es|ed|ing) in|bring(s|ing)? in|pocket(s|ed|ing)|bank(s|ed|ing)|trouser\w*|coin(s|ed|ing) (it )?in|on) (up to |about |around |some |over |a cool |a good |roughly |at least |as much as )*(a (fair|tidy|decent|good|nice|pretty|small) (bit|sum|amount|living|penny|wedge|whack|packet|profit|screw|fortune|wage|little earner|few quid)|good money|a packet|a bomb|a mint|a few (quid|bob|hundred)|easy money|decent money|proper money|£ ?\d[\d,k]*|\d+ (quid|pounds?)|a nice little earner|serious (money|cash)|more than (me|i do|a pc|most|i|us))( (out of|from|doing|off|a (day|week|shift|run|month|night)|for|each|per)( (it|this|them|day|week))?)?
            (nice little earner|easy money|fast money|quick buck|beer money|pocket money|for a few quid|for the money|in it for(?= (the|him|her|them|what|it|cash|gain|trainers|clothes|status|money|weed|\w+$|\w+[.,;]))|tidy sum|cash in hand|on the payroll|on commission|going rate|(has|had|have|got|everyone has|lad has|girl has) (his|her|their|a) price|every \w+ has (his|her|their|a) price|(weekend|saturday|part time|full time|little|summer|paid|side|evening) (job|work|gig|hustle) (with|for|in|of|on|at|doing) (the|a|him|them|that|his|her|line|running|shotting|carrying|selling|it))( (job|and|for)( \w+){0,4})?
            (gardener|worker|runner|cook|cutter|grower|farmer|salesman|businessman|entrepreneur|business ?woman|nail technician|cleaner|labourer|courier|delivery (boy|driver)|driver|shop ?keeper|grafter|trader) by (trade|profession|occupation|choice|night|day)
            (work(s|ed|ing)?|mov(es|ed|ing)|climb(s|ed|ing)?|ris(es|ing|en)|promoted|graduat(es|ed|ing)) (his|her|their) ?(way )?up (to|from|through|the)( (managing|running|holding|the|ladder|ranks|line|phone|\w+ing)){0,3}
            (promoted|graduated|moved up|stepped up|elevated|progressed) (to|from) (running|holding|managing|the line|the phone|shot\w*|street|dealing|selling|carrying|lookout|look out|class a|elder|elders)( (the|line|phone|drugs|to|a))*
            (roped|roping|dragg(ed|ing)|recruit(s|ing)|enlist(s|ed|ing)?|lin(es|ed|ing) up|sign(s|ed|ing)? up|pull(s|ed|ing)? in|lur(es|ed|ing)|groom(s|ed|ing)) (two |three |several |some |a few |a couple |other |others |his |her |their |of |younger |fellow |more |new |school |\d+ )+(mates|friends|kids|lads|boys|girls|children|pupils|residents|brothers?|sisters?|cousins?|others|peers|siblings|youngsters|ones|classmates|runners|faces|recruits|pals)( (in|into|on|for|to|from)( (it|this|the|on|act|line))*)?
            (hasn'?t|has not|not|never|isn'?t|wasn'?t|hardly) (exactly |been |one to |known to |too )*(backwards?|backward|slow|shy|reluctant|unhappy|averse|hesitat\w*|sorry|ungrateful|turn\w* down|refus\w+|object\w*|too proud) (in |about |at |to )?(com\w+ forward|taking|accept\w*|tak\w*|receiv\w*|having|enjoy\w*|the)( \w+){0,2}
            (swap(s|ped|ping)?|trad(es|ed|ing)|exchang(es|ed|ing)|barter(s|ed|ing)?|giv(es|ing)|gave|offer(s|ed|ing)?|provid(es|ed|ing)|perform(s|ed|ing)?|do(es|ing)|sell(s|ing)) (sex|sexual (favou?rs|acts|services)|favou?rs|oral( sex)?|blow ?jobs?|{self}|her body|pictures|pics|photos|nudes|kisses) (for|in return|in exchange|to get|to pay|as payment)( \w+){0,5}
            (in exchange|in return|as payment|by way of payment|for (his|her|their) (trouble|troubles|efforts|time|services|pains)),? (for which )?({c} )?(\w+ )?(gets?|got|receiv\w+|was given|is given|has had|had|takes|took|given|being)( \w+){1,4}
            (pays?|paid|paying|pay) (up|(her|his|their) (way|dues|own way)|in kind|with (her|his) body|for it|the price)
            (knows?|knew|well aware) what (the|these|those|his|all|it|they) (\w+ ){0,5}?(cost|costs|buys?|means|are for|is for|expects?|wants? (in|for)|comes? with)( \w+){0,3}
            (enjoy(s|ed|ing)?|lapp(ed|ing)|laps|lov(es|ed|ing)|revel\w*|basks?|basking|likes?|liked|relish\w*|seduced by|dazzled by|head turned by|wowed by|bought by|tempted by|drawn (in )?by|can'?t resist|attracted (to|by)|chas(es|ing)|hooked on) (it up|the |all the |by the |in the )+(attention|gifts|presents|lifestyle|trappings|money|bling|glamour|designer|takeaways|lifts|rides|hotels?|nails|trainers|perks|high life|buzz|status|kudos|excitement|fast life|freebies|clothes|kudos|parties)( \w+)?
            (up to (his|her|their) (neck|eyeballs|ears|eyes) in|in it up to|knee deep in|neck deep|in deep with|in too deep|in cahoots|hand in glove|part and parcel of|thick as thieves|mixed up (in|with)|tangled up|embroiled|immersed in|heavily into|heavily involved|fully involved|deeply involved|elbow deep)( (with|in|his|her|neck|it|all|this|that|drugs|line|lines|the)){0,4}
            (off|out|away) on (her|his|their|one of (her|his)|another (of (her|his))?) (little |usual |regular |weekend )*(travels|jaunts?|jolly|jollies|adventures?|trips?|holidays?|excursions?|tours?|business|away days?|runs?|errands)( (to|out|up|down|again)( \w+){0,4})?
            (day trips?|away days?|weekends? away|jaunts?|jollies|little trips?|mini breaks?|city breaks?|commut(es|ed|ing)|expeditions?|working holiday|holidaying) (to|in|out|down|up) (the )?(coast|seaside|country|sticks|provinces|norfolk|kent|essex|brighton|hastings|southend|ipswich|margate|bournemouth|swindon|norwich|cunch|\w+ to)( again)?
        """,
        why="Grooming, debt and control are written as pay, a job or a treat.",
        suggestion="Was given (what) by (whom), who controls the child, what is owed and what is threatened.",
        fires=("Deals there and is making a fair bit out of it. Zayn is 15.", "Tre (14) is a gardener by trade."),
        quiet=("He earns money on a paper round with his dad.", "Two friends from her class came in."),
    ),
    entry(
        id="support-thrown-back",
        weight="M",
        numbers=(32, 33, 34, 35, 91, 105),
        guards=("agency",),
        negatable=False,
        patterns=r"""
            (support|help|services|offers?|referrals?|assistance|intervention|appointments?|advice|counselling|camhs|everything|input) (has |have |had |was |were |is |been |being |repeatedly |again |all |always |also |consistently |politely |flatly )*(refused|declined|rejected|turned down|rebuffed|ignored|spurned|thrown back|knocked back|shunned|wasted|batted away|not taken up|not wanted)( (by|in)( (her|him|them|{c}|our|my|faces?))*)?
            (~hand|~throw|~fling|~chuck|~push|~send|threw|flung|gave|given|slung) (the lot|it all|everything|all of it|all this|our help|every \w+) (right |straight |all )*(back)( (in|at)( \w+){1,3})?
            (turn(s|ed|ing)?|stick(s|ing)?|stuck|look(s|ed|ing)?) (up )?(her|his|their|down her|down his) (nose|back)s? (up )?(at|on|to)( \w+){1,4}
            (had|has had|been given|been offered|got) (more |everything |every |all |all the |so much |plenty |lots |no end )+(support |help |services |chance |chances |service |input |intervention |going |possible )*(thrown at|offered|put in|on offer|going|of help|of support|than any|under the sun|available|from us)( \w+){0,5}
            (made|makes|making) (it|his|her|their) (very |perfectly |quite |abundantly |pretty |crystal |feelings |position |more than )*(clear|plain|known|obvious) (that )?({pro} |(she|he|they) )?(want|wants|wanted|does not|doesn'?t|did not|didn'?t|has no|will not|won'?t|had no|is not|isn'?t|would not|wouldn'?t|not)( \w+){1,6}
            (want|wants|wanted|wanting|having) (nothing|no part|none|no truck|little|not a thing|no more) (to do |of |with )+(us|me|police|it|this|any|services|anyone|staff|support|workers?|school|what|them|social|the)( \w+){0,2}
            knows? where (we|i|to find us|to find me|help|the (door|team|office|support)) (are|am|is|lives)?( if( \w+){1,5})?
            (nail(ing)?|pin(ning)?|herd(ing)?|get(ting)?|draw(ing)?|pull(ing)?|talk(ing)?|bang(ing)?|speak(ing)?|flog(ging)?|push(ing)?|like) _3 (jelly( to (a|the) (wall|ceiling|tree))?|blood (from|out of) (a )?stone|pulling teeth|cats|brick wall|water uphill|dead horse|wading through|head against)
            (wasn'?t|was not|isn'?t|not|never|doesn'?t|didn'?t|won'?t) (want to know|having any of it|having it|interested(?= (in (us|help|support|anything|talking|engag\w+|what|any|services|our|being)|at all)|[.,;]|$)|prepared to (help|engage|talk|assist|work|listen)|going to (help {self}|be helped|engage)|entertain(ed|ing)? (it|us|the|any|talking)|play(ing)? ball|play(ing)? the game|meet(ing)? us half ?way|give us anything|bother(ed|ing)? to|deign\w*|lift(ed|ing)? a finger|put in the effort|make (any|the|an) effort|tak(e|ing) (any )?responsib\w+|help(ing)? ({self}|(her|his) own)|do(ing)? {self} any favours)( (us|at all|in|with|to)( \w+)?)?
            (can'?t|cannot|couldn'?t|impossible to|no) (help|helping|save|saving|support) (someone|somebody|those|people|a child|a girl|a boy|kids|anyone) (who|that) (won'?t|doesn'?t|don'?t|will not|does not|isn'?t)( \w+){1,4}
            (un ?co ?op|unco ?opp?erit\w+|nonco ?op\w*|non ?co ?op\w*|noncompliant|non ?complient|noncompliance)( (from start to finish|throughout|from the \w+|with \w+|at all times))?
            (did|does|do|doing|done) (the )?(exact |complete |precise |direct |total )*(reverse|opposite|contrary) (of|to|from)( \w+){1,4}
            (chapter and verse on|quot(es|ed|ing) (the law|pace|(his|her) rights)|barrack ?room lawyer|sea lawyer|knows? (his|her) rights|reciting (his|her) rights|banging on about (his|her)|(giv(es|en|ing)|gave) (us|me|staff|officers)? ?(it )?(chapter and verse|the big|lip|verbals?|grief|earache|cheek|backchat|back chat|abuse|gyp|what for|evils|the silent treatment|daggers|(a )?mouthful|(a )?hard time|the finger)|all mouth( and (no )?trousers)?|gob on (him|her)|motor ?mouth|gobshite|backchat\w*|back chat\w*|lip from (him|her)|answer(s|ed|ing)? (us |me |staff )?back|smart (alec\w*|arse\w*|mouth)|clever dick|know (it|all) all|know ?all|full of it|full of (him|her)self|too clever by half|too big for (his|her)|wind ?up merchant|taking the (mick|mickey|piss|michael)|laughing at (us|me)|sneer(s|ed|ing)|smirk(s|ed|ing)|surly|sullen|stroppy|truculent|insolent|impertinent|impudent|obnoxious|arsey|bolshy|bolshie|chopsy|gobby|lairy|arrogant|sarcastic|sarky)( (her|his|their|on|with|to|about|and|towards|throughout)( (rights|us|me|officers|staff))?)?
            (~lead|run(s|ning)?|ran) (\w+ |the |all of |all )?(us|me|gaoler|staff|officers|everyone|social worker|school|worker|police|carers?|shift|team|professionals) (\w+ )?(a merry dance|ragged|round in circles|around in circles|around|a song and dance|round the houses|up the garden path)( all( \w+)?)?
            (wast(e|es|ed|ing)|ti(es|ed|eing)|tying|tak(es|ing)|clogg\w+|eat(s|ing)|drain(s|ed|ing)) (up )?(\w+ )?(police|our|my|everyone'?s|valuable|officer|officers'?|precious) (time|hours|resources?|units?|cells?|night|shift)
            (bolt(s|ed)|leg(s|ged|ging)? it|do(es|ing)? a runner|did a runner|on (her|his) toes|scarper\w*|skedaddl\w*|leg(s|ged)? off|peg(s|ged) it|tak(es|ing) (off|flight)|took flight|does one|did one|slop(es|ed|ing) off|sneak(s|ed|ing)? (off|out)|slip(s|ped|ping)? (out|off|the net)|vanish(es)? (at|whenever|every|when|the)|disappear(s|ing)? (at will|whenever|when it suits)|gives? (us|staff|them) the slip|gave (us|staff|them) the slip) (at|whenever|every|when|the|given|on|as|again|from (care|the (unit|home|placement|carer))|of (care|the home))( \w+){0,4}
            (has|have|had|hasn'?t) (not )?(honou?red|kept|stuck|adhered|complied|bothered|respected|observed) (to |with )?(her|his|their|the|any|one) (\w+ )?(ten o'?clock|\w+ o'?clock|curfew|boundar\w+|return time|home time|bed ?time|agreement|rules|contract|house rules)( \w+){0,4}
            (burn(s|ed|t|ing)?|work(s|ed|ing)?|gone|got|been|goes|going|ran|runs) (\w+ )?(way )?through (\w+ )?(six|five|four|three|seven|eight|nine|ten|\d+|umpteen|countless|several|a string of|a dozen) (\w+ )?(sets? of )?(carers?|placements?|homes?|schools?|social workers?|foster \w+|families|workers?|units?)
            (nobody|no ?one|parents?|mum|mother|dad|nan|family|carers?|home|school|staff) (\w+ ){0,4}?(can|could|able to|cannot|can'?t|unable to|lost|has no|have no|no) (do (a thing|anything|nothing)|control|hold|handle|manage|cope|rein|(any )?control over|tame|discipline|sway over|authority over|grip on) (with |over )?(him|her|them|{c})
            (wild child|out of hand|off the rails|rules? the roost|runs? wild|ran wild|running wild|run riot|runs riot|law unto (him|her)self|laws? unto|does (what|as) {pro} (likes|pleases|wants)|comes and goes as|pleases (him|her)self|rul(es|ing) the (house|home)|untameable|ungovernable|uncontrollable|beyond all control)( (at home|again|{pro} (likes|pleases)))?
            (never|not|won'?t|can'?t) (stayed|stay|stays|stick|sticks|stuck|settled?|settles) (put|anywhere|at any|in any|at anything|for long|with anyone)( \w+){0,2}( and that'?s on (her|him|them))?
            that'?s on (her|him|them)
            (seen|saw|sees|driven|drove|frightened|scared|burned|burnt|run|ran|worn|chewed|torn) (off|out|through) (\w+ ){0,2}?(carers?|placements?|homes?|families|schools|workers?|mentors|teachers|tutors)( (in|since|already|so far)( \w+){0,3})?
            (was|were|been) (\w+ )?(offered|given|handed|shown) (safety|help|support|a (\w+ )?(chance|way out|place|bed|lifeline|worker|room)|every \w+)( \w+){0,4} and (threw|turned|chose|refused|walked|wasted|rejected|declined|ignored|squandered|blew)( \w+){0,4}
            (given|had|got|has had) (more|enough|plenty of|too many|endless|countless|ample|numerous) (chances?|opportunit\w+|warnings?|rope)( than {c} deserves?| already)?
        """,
        why="The service did not reach the child. It is written as the child's fault.",
        suggestion="What was offered, how, by whom and when; what made it hard; what will be tried next.",
        fires=("Support was refused by Mia.", "Like nailing jelly to a wall. Omar is 13."),
        quiet=("Mia asked for help and the referral was made.",),
    ),
    entry(
        id="officer-agrees",
        weight="M",
        numbers=(5, 47, 95),
        about="anyone",
        negatable=False,
        of_speech=True,
        patterns=r"""
            (can|could|would|must|do|'d|am|have to|has to|is|was|will) (only |just |have to |rather |tend to |fully |entirely |inclined to |inclined |certainly |personally |definitely |broadly )*(echo|concur|second|endorse|share (that|this|his|her|their|the same|mum'?s|dad'?s)|go along with (that|this|it|her|him|them|mum|dad|staff)|side with|sympathi[sz]e with (him|the|her (dad|mum|carer)|dad|mum|staff|the (home|school|suspect|man))|subscribe to (that|this)|take (his|the school's|dad's|the man's|the suspect's) (side|point|word))( (that|this|view|it))?( having( \w+){1,4})?
            (can'?t|cannot|couldn'?t|would not|wouldn'?t|don'?t|do not|hard to|difficult to|find it hard to|not going to) (really |honestly |entirely )?(disagree|argue with (that|him|her|them|mum|dad|it|this|staff|the)|fault (him|that|the|his)|blame (him|them|dad|mum|staff|the (man|school|home|carer|officer|teacher))|quibble|say {pro} (is|was|'s) wrong)( with( \w+){1,3})?
            (who|who could|who can|nobody could|no ?one could|hardly|can you|little wonder|small wonder) (really )?(blame) (him|them|dad|mum|staff|the \w+|her mum|his dad)
            (couldn'?t|could not) (have )?(put|said|agree|agreed|say) (it )?(better|more|fairer)( myself)?
            (my (thoughts|sentiments|view|feelings) (exactly|too|entirely|as well)|nail on the head|spot on (there|in my)|near(er|est) (the (mark|truth)|in my book|to my mind)|(have|has|had) (it|a point|got it) (nearer|right|bang on|spot on|closer)( in my( \w+)?)?|(has|have|had) (got )?a (fair |good |valid )?point|she'?s not wrong|he'?s not wrong|they'?re not wrong|not (far )?wrong there|and i agree|i agree with (him|her mum|mum|dad|staff|the (man|school|home|suspect|carer|teacher))|which i (agree|share|would echo|endorse)|fair comment|fair assessment|to be fair (it shows|to him|he is right|they are right))( (with|that|in my|of her|of him|exactly)( (book|view|opinion))?)?
            (i|personally i|speaking as \w+ \w+,? i)(?:'d| would|'ve| have) (not |never )?(have )?(wanted|want|let|like|allowed|stood for|be ashamed|tolerated) (a |any |my |to see )+(daughter|son|girl|boy|kids?|children|child|own|lad)( \w+){0,6}
            (if (she|he|they) (was|were) (mine|my (daughter|son|child|kid))|as a (father|mother|parent|dad|mum)( myself| of \w+)?,? i|no (daughter|son|child|kid) of mine|any (daughter|son|child|kid) of mine|in my day)( \w+){0,6}
        """,
        why="The officer takes over somebody's verdict on the child. The quotation marks no longer protect.",
        suggestion="Leave the words with who said them; write what you saw.",
        fires=("I can only echo that having sat with her.", "Can't say I blame him. I can't blame him."),
        quiet=("I agree with the plan.",),
    ),
)
FAMILY = Family("Blaming asides", "The proverb, the wink and the wage.", ENTRIES)

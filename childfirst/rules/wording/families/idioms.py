"""Sayings: the figures of speech in which officers blame, grow up, shrink or doubt a child without using any listed word."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN

entry = partial(Entry, source=DESIGN)

ENTRIES = (
    entry(
        id="saying-blame",
        kind="blame",
        weight="M",
        numbers=(6, 17, 30),
        patterns=r"""
            (~give|giving) (men|the men|lads|boys|older men|him|them|the driver) (the |a )?(eye|come on|glad eye|once over|wink|run around)
            (nobody|no one) to blame but the (face|person|girl|boy|one) in the mirror
            (has|have|had) (picked|chosen|opted for|gone for|swapped) (the |a )?(road|street|gang|fast|party|easy) (life|money) (over|for|instead)
            (was|were|is) (only )?ever (going to go|going|gonna go) one way
            (was )?only (ever )?going to end (one way|badly|in tears)
            (with|had|given|gave) (her|his|their) (full )?blessing(?= |[.,;]|$)
            (lads|boys|girls|kids) (her|his) own age (have |has )?(never |don'?t |aren'?t |not |bore|no )+( ?\w+){0,4}
            like nailing (jelly|custard) to( a| the)? wall
            like (talking to (a|the) (brick |blank )?wall|getting blood|pulling teeth|herding cats|drawing teeth|knocking on a)( \w+){0,4}
            (~turn|turned) (her|his|their) (nose up|back on)( at| on)?( \w+){0,6}
            (~want|wants|wanted) (nothing|nowt|no part|little) (to do )?(with|of|from) (us|it|any|police|services|anyone|help|staff|support|the (service|team|worker))
            (~do|did) the (exact |complete |very )?(reverse|opposite) of( \w+){0,4}
            chapter and verse( \w+){0,4}
            (has |have |had )?(had|been given|got) (her|his|their|every|ample|more than enough|plenty of) (chance|chances|opportunity|say|fun)( to)?( \w+){0,6}
            (knows?|knew) (exactly |full well )?where (we|i|to find us|the (office|station|phone|door)) (are|am|is)( if| when| should| and)?( \w+){0,5}
            (the )?ball is in (her|his|their) court
            (up|down) to (her|him|them) (now|then|from here|whether|if|to (decide|choose|change|engage|stop|make|help|want))
            (~get|got) (in )?(deep|too deep|in with (the|a|some)|in over|mixed up|tangled up|in up to)( \w+){0,3}
            (in|up to) (it )?(up )?to (her|his|their) (neck|eyeballs|elbows|armpits)
            (the )?(real|true|actual|only|whole|main) (aim|motive|reason|purpose|point|goal|object|agenda) (was|is|being|here|seems|appears|behind)( \w+){0,5}
            (work\w*|moved|climb\w*|risen|rising) (her|his|their) way up( \w+){0,5}
            (off on|away on|back from) (her|his|their|one of (her|his)|another of (her|his)) (travels|jollies|adventures|jaunts|holidays|wanderings|little trips)( \w+){0,5}
            (knows?|learnt|learned) what (the|it|a|those|they|he|all) \w+( \w+){0,5} costs? (her|him|them)?( and \w+ \w+)?
            (nobody|no one|no-one)('s| is| was| has been| were)? (forc|mak|push|twist|driv|drag|tell|ask)ing( \w+){0,6}
            (~bolt|~bunk|~leg it|~scarper|~vanish|disappears|vanishes) (at|off|whenever|the (first|minute|moment)|as soon as|given)( \w+){0,3}
            (her|his|their) idea of (a |an )?(\w+ )?(fun|weekend|good time|night|laugh|joke|holiday|party|evening)( \w+){0,6}
            (smokes?|drinks|takes|swallows?|necks?|snorts?) (anything|whatever|everything|all sorts)( \w+){0,4}
            (has|have) (never|not) (once )?(honoured|kept|stuck to|respected|obeyed|met|made|managed)( \w+){0,5}
            (never|not) (once )?(stayed|stays|stay|stuck|sticks|settles|settled|lasts|lasted) (put|anywhere|in (one|any) (place|home|\w+)|at any|with any)( \w+){0,3}
            (~know) how to (pick|choose|find) (them|men|her men|trouble|his moment|her moment)
            (~sail|sailing|skating|playing|living) (very |too )?(close to|on) (the )?(wind|thin ice|edge|borrowed time)
            (~burn|playing|toying) (with|her|his|the|both) (fire|fingers|candle)( \w+){0,3}
            (~make|making|rod for|dig\w*|pav\w*|dug|cutting|cut off) (a rod for |her own |his own |off |herself a |himself a )*(back|grave|hole|nose|bed)( \w+){0,4}
            (pay|pays|paid|paying) the (price|penalty|piper)
            (should|needs? to|must|wants to|could do to|ought to|has to|time (she|he)) (look|take a (long |hard |good )*look) (at|in|to) (herself|himself|the mirror|her own|his own)( \w+){0,3}
            (can'?t|cannot|won'?t|could not|couldn'?t) (save|help|protect|watch|babysit|nanny|wrap|hand ?hold|force|make) (someone|somebody|people|a (girl|boy|child)|her|him|them|those|a child) (who|that|24|forever|from (herself|himself)|if|unless|round|every|all|to|for ever)( \w+){0,6}
            (you can|can) (lead|take|bring) a horse( \w+){0,8}
            (there'?s|there is) (no|only so|a limit) (helping|telling|saving|talking|reasoning|reaching|more|pleasing)( \w+){0,6}
            (gift|gifts|godsend) (to|for) (predators?|groomers?|perverts?|any man|men)
            (walk\w*|went|goes|going|got|gets|run\w*|ran) (straight |right )?(in|back|out|off|into it|into them|there)? ?(of|on|with|for|to) (her|his) own (two )?(feet|bat|steam|volition|invitation)
            (ate|eating|had|took|taken|take) (his|their|the) (food|money|drink|gifts|shilling|cash|phone) (and|quick|readily|happily|without)( \w+){0,4}
            (good|nice|useful|handy|lucrative|sweet|cushy) (little )?(number|arrangement|gig|set ?up|thing going)( \w+){0,2}
            (all|sat|sitting|tucked up) (smiles|cosy|giggles|hands|cuddled|pally|chummy)( with)?( (him|them|the (men|driver|suspect|male)))?
            (smil|giggl|laugh|grinn|wav|cuddl)(ing|ed|es) (and \w+ )?(with|along with) (him|them|the (men|man|driver|suspect|males?))( \w+){0,3}
            (come|came|gone|went) (back |running |crawling )+(for|with|to) (more|another)( \w+){0,2}
            (~draw|draws|drew|attract\w*) (the )?(wrong|that|unwanted|male|this) (sort|kind|type|attention)( of)?( \w+){0,2}
            not (exactly )?(backward|slow|shy|reluctant|fighting him off|running away|complaining|discouraging|objecting|unwilling)( \w+){0,3}
            (she|he) (did|does|do)(n't| not) (seem|appear|look) (to )?(mind|object|care|bothered|unhappy|upset|distressed|scared|afraid|worried|frightened|reluctant|unwilling|coerced|forced|bothered)( \w+){0,3}
            (given|had|got|received|needs|needed|deserved) (a |an |her |his |some |another |\w+ and a )*(talking to|stern words?|ticking off|dressing down|earful|rollicking|lecture|short sharp shock)( \w+){0,2}
            (told|advised|reminded|warned) to be (\w+ )?(more |a bit more )(careful|sensible|vigilant|aware|cautious|responsible)( \w+){0,4}
        """,
        why="A saying that makes the child the author of what others did.",
        suggestion="Say in plain words what happened, who did it, and what the child could not choose.",
        fires=("Hannah (14): like nailing jelly to a wall.", "Nobody is forcing the trips on her either."),
        quiet=("He turned the key in the lock.", "Mum wants nothing to do with her ex."),
    ),
    entry(
        id="saying-adultify",
        kind="adultify",
        weight="M",
        numbers=(20, 22, 27, 124),
        patterns=r"""
            (could|would|'d|might) (have |easily )?(pass|passed|served|serve|taken|let|put|sold|bought|sell|guess\w*|get|got) (her|him|them|in|away|served)? ?(for|in|down as|as|a|past|with)? ?(a |an |the |being )*(pint|drink|beer|club|doorman|bouncer|cigarettes|ID|adult|eighteen|student|woman|man|twenty|nightclub|pub)( \w+){0,2}
            (easily |readily |often |well |regularly )?pass(es|ed|ing)? (easily )?(for|as) (a |an |at least |over )*(eighteen|18|nineteen|twenty|adult|older|woman|man|grown|sixteen plus|of age|legal|19|2\d)
            (bigger|taller|broader|stronger|heavier|older|larger) than (your |the |an |most |me|my|any |a |both |many )+(average|typical|usual|normal|officers?|colleague|adults?|men|man|thirteen|fourteen|fifteen|sixteen|boys|lads|kids|girls|\d\d|of us)( \w+){0,3}
            (a |an )?(unit|giant|beast|monster|mountain|bear|tank|brute|hulk|ox|man mountain|house) (of|like|among) (a |an )?(lad|boy|man|kid|child|girl|fella|guy|bloke)( \w+){0,3}
            (nearer|closer to|more like|touching|pushing|nudging|knocking on|the wrong side of|well past|a good|at a push|all of) (to )?(eighteen|nineteen|twenty|thirty|18|19|2\d|20s|twenties)( \w+){0,3}
            (stubble|full beard|beard|moustache|facial hair|deep voice|five o'?clock shadow|heels|war paint|full slap|cleavage)( \w+){0,8} (you would|you'd|hardly|older|adult|passes|unlike|beyond|what you'd)( \w+){0,5}
            (right |well |always |clearly |obviously |plainly )?up for (a )?(scrap|fight|ruck|it|trouble|bother|agg(ro)?|tear up|row)
            (a |that |the )?(look|air|swagger|manner|walk|face|way) (about|to|on) (him|her|them) (that|which|of)( \w+){0,4}
            (increasingly |very |became |getting |more |quite |so |really |most |proper )?(agressive|aggresive|aggro|aggy|lairy|leery|larey|handy with (his|her) fists|fronty|gobby|menacing|hench|tooled up)( (in|manner|towards|with|from|and|demeanour|tone)( \w+)?)?
            (there'?s |there is |there isn'?t |is )?(not|n't|isn'?t|very little|not a lot|nothing|little) (a lot |much )?(that )?(she|he) (couldn'?t|could not|can'?t|cannot) (handle|cope|deal|manage|look after|get out of|talk)( \w+){0,3}
            (will|'ll|would|always|tends to|usually|bound to) (always )?(land|fall) on (her|his|their) feet( \w+){0,3}
            (no|not|hardly|scarcely|far from|never|n't) (a |an |any |your |the |exactly )?(babe in arms|babe|spring chicken|wallflower|shrinking|baby|mug|fool|snowflake|pushover|novice|beginner|soft touch|greenhorn|little (girl|boy)|china doll|innocent|naive|wide eyed)( \w+){0,3}
            (had|has|have|got|knows?|knew) (the )?(whole |entire )?(thing|operation|routine|drill|system|patter|game|business|job|lot|ropes|answers|lines) (off pat|down|sussed|worked out|down to|nailed|all worked|by heart)( \w+){0,2}
            made of (pretty |quite |very |much )?(stern|strong|tough)(er)?( stuff)?
            (older|wiser|harder|tougher|cannier|cuter|sharper|brighter|smarter|craftier) (head|hand|than (she|he|they|you|most|her|his|many|I|we)|in (her|his)|soul)( (lets? on|looks?|seems?|makes? out|appears?|kids|would))?
            (got|has|have|had|with) (her|his|their) (head|wits|eyes|feet|act) (screwed|about|open|firmly|on|well|together|on the ground)( \w+){0,2}
            (could|can) (teach|show|tell|give|run) (us|me|most|you|any|officers|them|a few|some)( \w+){0,4} (thing or two|a lesson|things|rings|how|lessons|a thing)( \w+){0,3}
            (been (there|round|here)|round the houses) (all )?(before|enough|plenty|many times|a few times|countless)( \w+){0,3}
            (a |an |quite an? |proper |real )?(old (hand|pro|soul|stager|lag|before)|past master|hard case|tough customer|cool customer|smooth operator|wheeler dealer|big fish|man'?s man)(?= |[.,;]|$)( \w+){0,2}
            (good|does|do|did|doing|done) (for )?(them|her|him|kids|children|any child|no harm) (to have|to learn|good|no harm|having|in having)( (a|some|to|bit|little|of|responsibility|\w+)){0,6}
            (bit of|some|having|taking|takes|given|healthy|extra|a lot of|plenty of) (real |adult |proper |a |bit of )*responsibilit(y|ies)( \w+){0,2}(?= (never|is|does|did|at|for|and|young|early|beyond)|[.,;]|$)
            ((thir|four|fif|six|seven)teen|twelve|eleven|ten|1[0-7]) (but|yet|though|in name|on paper|only)( \w+){0,3} (older|adult|forty|thirty|twenty|mature|hard|worldly|streetwise|birth certificate|paper|name only)( \w+){0,2}
            (only )?a (child|kid|minor|juvenile|boy|girl) (in|on) (name|law|paper|the eyes|age)( only| of the law| alone)?
            (age|fifteen|sixteen|fourteen|thirteen|seventeen|date of birth|birth certificate|he'?s|she'?s) (is |was )?(just |only |merely |but )+(a )?(number|technicality|on paper|detail|formality)
            (childhood|innocence|puberty|school uniform|teddy|dolls?|toys?) _3 (long (ago|gone|since|behind)|behind (her|him)|left behind|not for)
            (did|does|do|would)(n't| not) (need|want|ask|call) (for )?(an? |the |our |my |any )*(adult|grown ?up|parent|guardian|hand|chaperone|appropriate|babysitter|minder|solicitor|nurse ?maid)( \w+){0,3}
        """,
        why="A saying that makes a child big, hard or grown.",
        suggestion="Give the age, and what the child did or needs.",
        fires=("Ethan (14), a unit of a lad.", "Stacey (15) will land on her feet, that one."),
        quiet=("The suspect had a full beard.", "She passed the ball to a girl."),
    ),
    entry(
        id="saying-minimise",
        kind="minimise",
        weight="M",
        numbers=(71, 78, 80, 120),
        patterns=r"""
            (regular|reliable|predictable|steady|punctual) as (clockwork|rain|the|ever)( \w+){0,2}
            (give|gives|giving) (it (till|until|a few|an hour|a day|a couple|ten)|(her|him) (till|until) (\w+ )?(morning|breakfast|tea|tea ?time|later|dark|midnight|noon|dawn|lunch|dinner))( \w+){0,7}
            (would|could)(n't| not) be (a|an) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|weekday|shift|late turn|night shift|half term|payday)( \w+){0,5}
            (nothing|not a lot|little|hardly (anything|a thing)|not much|no need|no point) (here |there |in (this|it|that) )?(to )?(lose sleep|get excited|write home|worry|see here|shout|concern|trouble|get worked|make a|get upset|phone home|fret|panic|lose)( \w+){0,3}
            (at|on|towards|very much|firmly) (the |very )*(lower|low|bottom|mild|milder|lesser|lighter|softer) (end|side|level|part)( of)?( \w+){0,2}
            (two|three|a|one|several) (floors?|rooms?|doors?|storeys?) (up|away|down|along|apart|below|above)( \w+){0,2} (and|so)( \w+){0,3} (missed|slept|heard|seen|knew|noticed|aware|been)( \w+){0,3}
            (will|would|must|is bound to|bound to|probably|likely to|no doubt|surely) (have )(missed|slept|been (asleep|unaware|oblivious|fine|too)|forgotten|heard nothing|seen nothing|not (heard|seen|noticed|known)|got used|gone)( \w+){0,4}
            (happy|good|right|snug|quiet|pleased|contented?) as (larry|gold|rain|punch|a (bug|sandboy|pig|lamb|mouse|clam)|can be|anything|you like|a church mouse)( \w+){0,4}
            (far |much |way |a bit |bit |still )*too (tiny|little|wee|small|young|dinky|junior|babyish|new|immature) (and \w+ )?(to|for)( \w+){0,8}
            (in )?(the )?(great|grand|bigger|wider|larger) (scheme|picture|run) of (things|it)( \w+){0,6}
            neither here nor there
            (nobody|no one|none of them|not a soul|neither|nobody'?s|no child) (has |have |had |was |is |came |come |been )*(come to (any|real|much|harm)|died(?=[.,;]|$)|any the worse|worse off|traumatised|scarred|bothered)( (any |harm|real|grief|that|as|by|the|much|worse|i can see|\w+)){0,5}
            (a )?plaster (wouldn'?t|couldn'?t|won'?t|would not|will|would|can|could)( \w+){0,4}
            (nothing|not) (worse|more|else|much more) than (a |an |the |some |what )*(\w+ ){1,5}(ear|scratch|bruise|plaster|row|words|slap|tiff|scrape|graze|bump|usual|smack|kids|teenagers|siblings|playground|words)( \w+){0,2}
            (all|every|most|half) (the )?(girls|boys|kids|lads|teens|teenagers|of them|her friends|his mates|her year|youngsters)( \w+){0,4} (at it|do it|doing it|do this|the same|are like|does it|do that|are doing)( \w+){0,3}
            (bit|spot|touch|exchange|hint|dash) of (a )?(saucy|slap and tickle|rough|how'?s your father|hanky|back and forth|nonsense|fun|naughtiness|mischief|teasing|cheek|childish|silliness|to and fro|argy|aggro|attitude|drama|bother|upset|fuss|a do|a spat|bickering|shouting|a ding)( \w+){0,4}
            (mucky|grubby|smutty|fruity|blue|racy) (pictures?|pics?|photos?|texts?|messages?|videos?|snaps?|images?|chat|talk)( \w+){0,2}
            (all )?(the )?(hall ?marks|makings|signs|look|feel|makings) of (a |an |young |teenage |puppy |first |true |typical )+(love|romance|couple|lovers|crush|fling|sweethearts|tiff|squabble|row)( \w+){0,2}
            (young|teenage|puppy|forbidden|calf) love( \w+){0,2}
            (playing|plays) (happy families|house|mum and dad|hard to get|at happy)( \w+){0,2}
            (very much|clearly|obviously|quite|every inch|definitely|plainly|still) (a |an )(couple|item|pair|twosome)
            (both|each|they) (were |was )?(asked|spoken to)( \w+){0,5} (both|each|all|and)( \w+)? (said|say|replied|answered|told|seemed)( \w+)? (yes|fine|ok|okay|no|nothing|happy|well|good|they were)
            toys( \w+){0,4} out of( the| (her|his))? (pram|cot|buggy)
            (stropp?|huff|flounc|storm|stomp|sulk)(ed|s|ing) (off|out|away|around|about|upstairs)( \w+){0,3}
            (something|bit|a bit|quite|rather|more|full|a touch) of (a |an )?(wobbler|wobbly|strop|paddy|meltdown|hissy|tantrum|moment|turn|sulk|scene|diva|drama|flounce|huff|fuss|benny|barney|eppy)( \w+){0,2}
            (wants?|wanted|needs?|playing to|likes?|loves?|loved|had|got|without|looking for|in search of|after) (an|her|his|the|any) (audience|gallery|crowd|stage(?= (for|to|on)|[.,;]|$)|spectators|reaction|rise)( \w+){0,6}
            (we|officers|police|i|everyone|staff) (do|have|go through|know|play|run|dance|get|have had) (this|the|that|same) (dance|song|routine|game|conversation|performance|merry|pantomime|rigmarole|charade|circus|carry on|old|call)( \w+){0,5}
            (none|not one|neither|hardly any|few) of (them|which|it|these) (\w+ )?(worth|merits?|warrants?|deserves?|amount\w*|needing|requiring|serious|went|came)( \w+){0,5}
            not worth (the |a |any |our |my |anyone'?s |wasting )*(ink|paper|candle|effort|time|trouble|paperwork|report|crim\w+|recording|bother|breath|shoe leather|petrol|a stamp|unit|resource|chasing)( \w+){0,3}
            (can'?t|cannot|could not|couldn'?t|unable to|hard to|impossible to|won'?t) get (anything|a (word|thing|peep|straight)|much|sense|two words|any sense)( \w+)? (out of|from)( \w+){0,2}( so)?( \w+){0,6}
            (not a lot of|not much|little|no|hardly any|no real|what'?s the|limited) (point|mileage|value|merit|purpose|sense|future) (in )?(asking|talking|speaking|pursuing|chasing|pushing|going|trying|looking|sending|attending|taking|referring|searching|interviewing|waking)( \w+){0,4}
            (who|what|how much|i) (is |would |dread )*(paying|pays|cost|costs|foots|the bill|the cost)( \w+){0,5}
            (was|is|were) always (going|bound|likely|set) to (show|turn|come|surface|reappear|return|pop|crawl|wander|roll|be)( \w+){0,8}
            (once|when|till|until|as soon as|after|before) (the |her |his )?(money|cash|battery|chip shop|kebab|shops?|party|drink|booze|weed|credit|hunger|belly|stomach|cold|rain|fags|pub|bus fare|phone|vape)('s| is| has| have)? (runs?|ran|shuts?|closes?|closed|dies?|died|sets?|kicks?|finishes|finished|bites|out|gone|rumbl\w*|over|empty)( \w+){0,3}
            (tail between|with (her|his) tail|in time for (tea|breakfast|dinner|school|eastenders))( \w+){0,3}
            (storm|hoo ?ha|flap|fuss|song|mountain|meal|big thing|issue|palaver) (about|over|out) (of )?(nothing|very little|not a lot|not much|a \w+)( \w+){0,3}
            (call|put|chalk|mark|write) (it|this|that|them) (up |off |down )*(to|as|down to) (experience|hormones|teenage|age|one of those|youth|kids|bad luck|a bad day|character|nature|high spirits|life)( \w+){0,3}
            one of those (things|days|families|girls|lads|kids|houses|addresses|nights)( \w+){0,2}
            (pinch|bit) of (salt|common sense|perspective)
            (still|also) (in one piece|smiling|laughing|kicking)(?=[.,;]| (and|so|on|when)|$)( \w+){0,3}
            (in|all in) one piece
            (if|had) (anything|something|it|that) (had |was |were )?(really |actually |truly |ever |bad |serious )+(happen\w*|wrong|occur\w*|amiss|been|going)( \w+){0,10}
            (no|not a|without a|hardly a|barely a) (mark|scratch|tear|hair|peep|murmur|whimper|flicker|sniffle|squeak|care) (on|from|out of|to|in|was|shed|of|between)( \w+){0,5}
            (part of the (furniture|family|deal|fabric|culture|landscape)|par for( the course)?|goes with the territory|comes with the (job|territory|age)|nature of the beast|water under the bridge|spilt milk|swings and roundabouts)( \w+){0,3}
            discipline (matter|issue|in the (home|family)|within the (home|family)|at home)
            (six of one( and)?( half a dozen( of the other)?)?|half a dozen of the other)
        """,
        unless=r"so (i|we|pc \w+) (watched|observed|looked|used|asked|sat|drew|noted|played)",
        why="A saying that shrinks harm or worry until nobody need look.",
        suggestion="Say what was checked, what the child said, and how it may affect them.",
        fires=("Jerome (15). Regular as clockwork.", "In the great scheme of things it's neither here nor there."),
        quiet=("He missed the bus.", "The party was over by ten."),
    ),
    entry(
        id="saying-doubt",
        kind="doubt",
        weight="M",
        numbers=(40, 41, 42),
        patterns=r"""
            according to (this|that|the latest|her latest|his latest|the current|today'?s|her own|his own|her|his) (version|telling|account|tale|story|instalment|edition|yarn|script)( \w+){0,3}
            (details?|facts|story|account|dates?|times?|it|things|numbers?|names?) (move|moves|moved|wander|drift|grow|grows|slide|shift|shifts|alter|alters|jump|jumps|swap|swaps|change|changes)( about| around)?( \w+)? (every|each|with|depending|from|as|to suit|by the|between|the more)( \w+){0,5}
            (would|will|'d|'ll|going to|could) (be|get|not|never|n't|barely) (\w+ )?(torn|ripped|taken|pulled|picked|shredded|eaten|crucified|slaughtered|apart|demolished|last|survive|stand up|hold up|fall apart|crumble|struggle|destroyed)( \w+){0,7}(box|court|stand|cross|examination|witness|barrister|jury|counsel|defence|shreds|pieces|apart|alive|scrutiny|minute|minutes|five)( \w+){0,3}
            (the )?(timing|coincidence|silence|delay|motive|absence|demeanour|smirk|body language)( \w+){0,9} (speaks?|says?|tells?|suspicious|convenient|telling|coincidence|interesting|odd|curious|no accident|not lost)( (for|volumes|it all|everything|a lot|me|its own|itself|its|story|on|\w+)){0,3}
            (chop(s|ped|ping)?|changes?) and (change(s|d)?|chang\w+|chops?)( \w+){0,3}
            (laid|lays|lay|laying|layer\w*|put|puts|putting|spread\w*|lays it) (it )?on (a bit |rather |very |a little |pretty )*(thick|strong|with a trowel|heavy)( \w+){0,3}
            (struck|strikes|came over to|comes over to|came across to|smacks?|smacked|reeks?|reeked|whiff|hint|sounded|sounds) (me |us )?(as |of |to me |to us |like |very like |rather |a lot )+(being |having |laid |rather |a bit |somewhat |someone |an? |all )*(rehears\w*|made up|unlikely|odd|convenient|invention|fiction|fantasy|drama|a tale|tall|exagg\w*|act|performance|practised|put|fish\w*|story|lie|lies|nonsense|embell\w*|attention|script\w*|coach\w*|less than|more|someone|hollow|thin|flimsy|film|soap|tv|netflix|eastenders|sour|spite|revenge|regret)( \w+){0,6}
            if (he|she|they)('s| is| are|'re) (really |only )?((thir|four|fif|six|seven)teen|1\d|a child|a kid|under)( \w+)?,? (then )?(so am i|i'?m|i am|my|pigs|i'?ll)( \w+){0,5}
            (pull|pulling|pulled) the other( one| leg)?( \w+){0,3}
            (pigs|cows) (might|may|can|will) fly
            (the )?(boats?|lorries|lorry|camps?|hotels?|backs of lorries|system|papers) (are|is) (full|packed|awash|crammed)( \w+){0,8}
            (would|'d) (not |n't )?(bet|stake|put|swear|hang|rest)( \w+){0,4} (house|money|life|pension|on it|oath|on her|on him|bible|hat|case|mortgage|weight)( \w+){0,3}
            (take|takes|taken|swallow|believe|trust|accept|rely on|go on|hear) (it |this |that |what \w+ \w+ |half |any of |anything |everything |most of )+(with (a|some|more than)|as (gospel|read|true)|at face|under advisement|for gospel|on trust)( \w+){0,4}
            (heard|hear|seen|read) (it|this|that|them|these|better|similar|the same) (all |one |story |stories |tale )*(before(?=[.,;]|$| from)|too many|enough times|many times|from (her|him) before|a hundred|countless|time and)( \w+){0,4}
            (the )?(plot|story|yarn|tale|saga|picture|mystery) (thickens|grows|gets|keeps|has more|does not|doesn'?t)( \w+){0,5}
            (more|other|bigger) (holes|twists|versions|turns|gaps|changes|plot) than( \w+){0,4}
            (now|suddenly|all of a sudden|conveniently|latterly|only now) (she |he |it |is |was |has |says )+(alleging|remember(s|ed)|recall(s|ed)|rape|claiming|changed (her|his)|decided)( \w+){0,3}
            (not|n't|never|hardly|barely|less than) (exactly |really |quite |entirely |wholly |a )*(bowled over|convinc\w*|persuaded|sold|impressed|buying|swayed|won over|taken in|fooled|born yesterday|satisfied (with|by|that))( \w+){0,5}
            (work|works) of (fiction|art|imagination)|(worthy|deserves|ought to win|give \w+) (of )?(an? )?(oscar|bafta|emmy)( \w+){0,3}
            (film|soap opera|soap|box set|netflix|eastenders|hollyoaks|tiktok|internet|google|film plot|novel)( \w+){0,2} (plot|script|version|stuff|storyline|material|has|gave|where|got|learn\w*|picked|copied|off)( \w+){0,3}
            (picked|got|learnt|learned|copied|read|seen|heard) (it|this|that|the (words|phrase|story|idea)|(her|his) lines) (up )?(from|off|on|in|at) (tv|telly|tiktok|a friend|mum|the internet|school|netflix|online|eastenders|social|(her|his)(?! (\w+ )?(bag|pocket|drawer|coat|locker|room|phone|desk|house|home|car|jacket))|social worker|another)( \w+){0,3}
        """,
        why="A saying that tells the reader not to believe the child.",
        suggestion="Set out what was said and what supports or tests it.",
        fires=("According to this version he held her arm.", "She (13) does chop and change."),
        quiet=("The dates move to March.", "He now says that he was not there, said the suspect."),
    ),
    entry(
        id="saying-label",
        kind="label",
        weight="M",
        numbers=(54, 60, 61, 65, 94),
        patterns=r"""
            (has|have|had|got|practically has|may as well have|should have|virtually has|with|needs) (her|his|their|a|an) (own )?(peg|key|chair|mug|bed|cell|season ticket|loyalty card|room|parking space|frequent|reserved|name on|seat|bunk|direct line|hotline|slipper\w*|drawer|file|shelf|cabinet)( (here|(at|in|on|with|to) (us|the (station|nick|custody|front|van|back|desk|cells?|unit|suite)|our|every|here|custody|police|this)|by now)){1,2}( \w+){0,3}
            will (still )?be (doing|at|saying|like|back|in|up to)( \w+){0,4} (at|when|by|until) (\w+ty|thirty|forty|fifty|\d\d|an adult|she'?s|he'?s|a grown)( \w+){0,3}
            (past|beyond|no|little|not much|scant) (fixing|mending|repair|redemption|salvage|saving|hope|rescue|caring|help|reform|point|reach|helping)(?= |[.,;]|$)( \w+){0,2}
            (burn|burned|burnt|burning|gone|going|worked|run|chewed|eaten|smashed|torn|charged|rattled|whizzed|raced|kicked) (her |his |their |its )?(way )?(through|out of) (\w+ ){0,3}(carers?|placements?|homes?|schools?|workers?|sets|families|social workers|units|foster|mentors|keyworkers)( \w+){0,3}
            next stop( is| will be|:|,)?( \w+){1,3}
            (had|wearing|wore|with|in|flying|sporting|has|rocking|repping|showing) (the |his |her |their |full |gang |all the )+(colours|bandana|flag|uniform|regalia|gear|garb|insignia)( (on|up|of|for|out|flying))?( \w+){0,2}
            (bog standard|common or garden|run of the mill|dyed in the wool|garden variety|typical|textbook|classic|your (average|typical|standard|classic|usual|basic)|off the shelf|identikit|stereotypical|born|natural) (little |young |teenage |south london |local |street |council )*(villain|thug|criminal|crook|wrong ?un|dealer|thief|gangster|scrote|hoodie|tearaway|delinquent|roadman|addict|runaway|victim|offender|robber|liar|care kid|teenager|teen|absconder|toerag|case|lad|girl|boy|kid|youth|yob)( \w+){0,6}
            (the )?(saturday|sunday|paper|tea|errand|work experience|office|delivery|trainee|apprentice|junior|youngest|weekend) (lad|boy|girl|kid|member|partner|apprentice|recruit|one|staff)?( )?(of|for|in|with) (that|the|this|their|his) (\w+ )?(outfit|firm|gang|crew|operation|line|mob|lot|business|enterprise|set ?up|team|family business)( \w+){0,2}
            would(n't| not) (want to )?(argue with|cross|mess with|fancy (meeting|taking|dealing)|tangle with|trust|turn my back on|like to (meet|bump into|cross)|leave _3 (with|alone))( \w+){0,5}
            (worst|naughtiest|baddest|wildest|loudest|ringleader|nastiest|toughest|mouthiest|trickiest|pick|leader|brains|runt|black sheep|bad apple|rotten apple) (of|in|out of) (the|that|this|a|her|his|them|those|an?) (\w+ ){0,3}(brothers|sisters|family|lot|bunch|litter|barrel|gang|group|siblings|boys|girls|lads|crew|pack|class|estate|them|bad bunch|children|kids)( \w+){0,2}
            (surname|name|face|address|family|postcode|number plate) (that )?(rings?|rang|ringing|speaks?|says?|tells?|is enough|precedes|we all)( (a |for |it |you |all |itself|everything|bell|before|to us|volumes|know|the system|\w+)){1,4}
            (reputation|history|form|name|family) (that )?(precedes|goes before|arrives before|speaks|follows|is known|says)( \w+){0,3}
            (bad|rotten|wrong|rough|dodgy) (lot|crowd|sort|egg|stock|seed|penny|news|blood)(?= |[.,;]|$)( \w+){0,2}
            (street|estate|block|park|parade|corner|shop front|bus stop|town|high street|precinct|stairwell|chicken shop) (lot|crew|mob|crowd|rats?|kids|boys|lads|regulars?|fixture|brigade|gang|posse)(?= |[.,;]|$)( \w+){0,2}
            (a |real |bit of a |something of a |permanent |regular |local |well known |familiar )+(fixture|landmark|celebrity|legend|institution|ornament|regular|face|sight) (at|in|on|round|around|outside|here|locally)( \w+){0,3}
            (never|not|rarely|seldom|hardly (ever)?) (far|out|away|long) (from |of |out of |away from )*(trouble|custody|the cells|our door|the action|mischief|a fight|drama|our sight|the log|the nick|the front)( \w+){0,2}
            (trouble|chaos|drama|problems|grief|disaster|carnage|bother) (follows|finds|wherever|magnet|waiting|never far|on legs|in)( \w+){0,4}
            (a|the|absolute|total|complete|local|real|proper|right) (menace|plague|curse|bane|scourge|nuisance|pest)( (to|for|of|on)( \w+){1,4})
            (proper|right|total|real|absolute|complete|utter|little|serious) (caner|druggie|user|waster|boozer|drinker|smoker|raver|party animal|user and|pill head|good time|wild one|hell ?raiser|tearaway|hothead|pyromaniac|klepto\w*)( \w+){0,2}
            (once|always) (a |an )(\w+),? always (a |an )?( ?\w+){1,2}
        """,
        why="A saying that fixes a child in a type.",
        suggestion="Say what happened and when, and what the child needs.",
        fires=("Ash (15) has his own peg here.", "Next stop is Bronzefield."),
        quiet=("The suspect has his own key to the flat.", "Next stop Ealing, where she got off the bus."),
        unless=r"next stop _6 (bus|train|tube|station|got off)",
    ),
    entry(
        id="writer-judges",
        kind="frame",
        weight="M",
        numbers=(),
        about="anyone",
        patterns=r"""
            (personally|frankly|honestly|speaking|and speaking|as (a|the)) (as )?(a |the )?(parent|father|mother|dad|mum|of)? ?,?(myself )?,? ?i (would|wouldn'?t|would not|do|don'?t|think|find|feel|have|am|cannot|can'?t|suspect|doubt)( (not|have|be|want\w*|been|a|any|to|\w+)){0,9}
            as a (parent|father|mother|dad|mum)(?! (figure|who|to))( (myself|of (two|three|girls|boys|teenagers|a|daughters)))?( \w+){0,6}
            (a |any )?(daughter|son|girl|child|kid|lad) of mine( \w+){0,4}
            (if it (was|were) my|if (she|he) (was|were) (mine|my))( \w+){0,5}
            (call me|you can call me|maybe i'?m|perhaps i'?m|i may be|may be) (old fashioned|a cynic|cynical|sceptical|suspicious|harsh|hard hearted|jaded)( \w+){0,6}
            (i would|i'?d) (still |also |like to |be |have to |seriously |certainly |really )*(ask|question|wonder|query|interested)( (who|why|how|whether (she|he)|what (she|he|they) (was|were|is|are|did|thought|expected)|to know (why|what|who))( \w+){0,8})
            (you|one) (have to|has to|do|does|can only|could be forgiven for|might|must|can'?t help but) (wonder\w*|ask|question\w*|despair|laugh|think\w*)( \w+){0,7}
            (it )?(makes|beggars|begs|raises) (you|one|me|the question|belief|wonder)( \w+){0,5}
            (i )?dread to think( \w+){0,6}
            (say no more|need i say|enough said|'?nuff said|no prizes for|draw your own|read into that|make of that|go figure|what a surprise|surprise,? surprise|no surprises? (there|here|then)|funny (that|how)|lo and behold|quelle surprise|there'?s a (surprise|shock)|shock horror|and the rest is|bless (her|him)|god help|heaven help|there we (are|go|have)|same as it ever)( \w+){0,4}
            (let'?s|let us) (be (honest|clear|realistic|frank|fair|blunt)|face (it|facts)|not (kid|pretend|beat))( \w+){0,8}
            (to be (blunt|brutally honest|perfectly honest|frank|honest|fair)|truth be told|if (i'?m|we'?re) honest|quite frankly|in all honesty|for my money|if you ask me|in my book|to my mind|mark my words|i rest my case|hand on heart|not being funny|no disrespect|with respect(?! to)|pardon the|excuse the|sad but true|like it or not|call a spade)( \w+){0,8}
            (it|that) (doesn'?t|does not|didn'?t|did not) take (a |an |much )*(genius|rocket|detective|sherlock|einstein|imagination|expert)( \w+){0,6}
            (sympathy|patience|sympathies) (is |are |was |for \w+ |with \w+ )*(limited|wearing|in short|thin|run\w*|short|low|exhausted|non existent|wanes)( \w+){0,3}
            (hard|difficult|struggle|tough|easy) (not )?to (feel|have|find|summon|see|find any|have much|muster|like|warm)( (sorry|sympathy|much|any|pity|her|him|to|how|why)( \w+){0,4})
            (who|what|where) (lets|leaves|sends|allows|raises|brings up|were|was) (the parents|a (child|kid|girl|boy|(thir|four|fif|six|seven)teen)|their (child|kid|girl|boy))( \w+){0,6}
        """,
        why="The writer's opinion of a child, not a fact. It will be read by the child one day.",
        suggestion="Take the opinion out; keep what was seen, said and done.",
        fires=(
            "Personally I wouldn't have wanted a daughter of mine carrying on so.",
            "As a father myself I find it hard to credit.",
        ),
        quiet=("I have apologised to her in person.", "I would ask that she is seen today."),
        unless=r"(would like|asked|wants?) (me|us) to|i (would|'d) ask (that|for|the)|to be fair to (him|her|them)",
    ),
)
FAMILY = Family("Sayings", "Figures of speech that carry blame, doubt or indifference without a listed word.", ENTRIES)

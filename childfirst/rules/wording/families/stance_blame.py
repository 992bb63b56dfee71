"""Blame by stance: what the child is said to want, gain, know or have turned down, in whatever words it is put."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN, GUIDE

entry = partial(Entry, kind="blame", source=GUIDE)

ENTRIES = (
    entry(
        id="went-gladly",
        weight="H",
        numbers=(1, 6, 19),
        guards=("own_will", "peer"),
        patterns=r"""
            {c} _2 (trots?|trotted|~skip|~hop|~climb|~pile|~wander|~run|~jump|~waltz|~toddle|~skip|~breeze|~drive|~disappear|goes|went|going|gets|got|getting|~walk|~head|~set|~leave|~return) _3 (off|in|out|back|away|over|round|into|with) _6 (merrily|willingly|gladly|cheerfully|eagerly|readily|gleefully|happily enough|quite happily|perfectly happily|keenly|like a shot|like a lamb|without (a|any) (fuss|protest|murmur|second (thought|glance)|qualms?|hesitation|complaint)|without (hesitation|protest|complaint|being (asked|told|forced)|thinking twice))
            (merrily|willingly|gladly|eagerly|gleefully|keenly) (~go|~get|~climb|~hop|~follow|~trot|~take|~return|~leave|~pose|~accept|~meet|~strip|~send|~join)
            (nobody|no one|nothing|hardly anyone) ({be} |has |had )?(dragg\w+|haul\w+|push\w+|lur\w+|hold\w+|keep\w+|kept|stopp\w+|mak\w+|made|ask\w+|forc\w+|bundl\w+|bribed|tying|tied) (her|him|them) (there|in|into|out|back|to (go|stay|leave|do|get|come)|off|up|away|from)
            (not|n't|hardly|scarcely) (exactly |quite )?(dragged|kicking and screaming|under duress|against (her|his|their) will|kept (there )?(by force|under lock)|locked in|chained to|abducted|lured anywhere|running (from|scared)|crying rape|fighting (him|them|it|anyone) off|beating (him|them) off|complaining at the time|turning (him|them|it) down|saying no|shouting for help)
            (not|n't) (exactly |really |heard )?(complaining|objecting|protesting)(?=[.,;]| (at|about|when|much)|$)
            at no (point|time|stage) _1 (does|did|has|had|do|was|were) {c} (\w+ )?(tell|told|ask|asked|say|said|try|tried|block|blocked|stop|stopped|object|objected|refuse|refused|resist|resisted|leave|left|scream|screamed|pull|push|protest|indicate|raise|express|appear|seem|attempt|seek|call|run)( \w+){0,5}
            (never|not) once (did {c} )?(tell|told|ask|asked|say|said|try|tried|block|blocked|stop|stopped|object|objected|complain|complained|refuse|refused|scream|screamed|pull|pulled|pushed|protest|protested|raised|sought)( \w+){0,5}
            (has|had|have|was given|were given|with|given|plenty of|several|many|numerous|any number of|every) (\w+ ){0,3}?(opportunit(y|ies)|chances?|occasions?) to (walk|leave|run|get|tell|say|ask|call|speak|escape|disclose|stop|report|raise|go|flag|shout|alert|block|refuse)( \w+){0,3}
            (there|with (him|them)|in the (car|flat|hotel|house|van)|in it|involved) (entirely |purely |solely |simply |only |quite )?(by choice|because (she|he|they) (wants?|wanted|likes?|liked|chose|chooses|enjoys?|enjoyed))( to( be)?)?( it)?
            (because|as|since) (she|he|they) (likes?|liked|enjoys?|enjoyed|loves?|wants?|wanted|fancied|fancies) (it|the|his|their|that|to|being|what|him)( \w+){0,2} (men|man|money|cash|older \w+|attention|sex|danger|buzz|drugs|parties|hotels|high life)
            (keeps?|kept|keeping|carried on|carries on|went on) (on )?(the (chat|messages|conversation|contact|thing|arrangement) going|replying|messaging (him|back)|talking to (him|them)|answering|responding|seeing (him|them)|meeting (him|them)|turning up|going round|picking up)( for| until| to| even| after| despite)?( \w+){0,3}
            (her|his|their) (repl(y|ies)|messages?|texts?|side of (it|the chat|things)|language|answers|responses?) ({be} |are |were )(just as |as |no less |no better |equally |very |quite |rather |hardly |not |every bit as |pretty )*(keen|flirty|sexual|explicit|bad|better|enthusiastic|willing|encouraging|suggestive|friendly|those of|eager|inviting|saucy|graphic|crude|innocent|graphic|affectionate)( \w+){0,5}
            (~know|knew) (perfectly |full |very |exactly |damn )*(well )?(what|why) (he|they|the (man|men|driver|lads)) (was|were|is|are|wanted|had) _2 (after|for|up to|wanted|expected|in mind|there)
            (gave|giving|gives|handed) (him|them|men|the man|the driver|strangers) (her|his|their) (number|snap|snapchat|insta|address|details)(?= (freely|willingly|so|and (then|now)|without))( \w+){0,3}
            (is|was|very much|just|all) (his|her) (scene|thing|bag|kind of thing|idea of a good time)(?=[.,;]|$)
            (is|being|as|openly) (gay|bi|bisexual|lesbian|queer|trans) (so|and so|and therefore|which explains|hence)( \w+){0,5}
            (is|was|are|were|seems?|seemed) (not|un) ?(\w+ )?(prepared|willing|ready|minded|inclined) to (end|leave|stop|give up|finish|break|cut|call time)( \w+){0,4}
            (off|of|on) (her|his) own (bat|initiative|accord|volition|steam|free will|choosing)(?! (to (us|police|the station)))
            (will|would|does|did) not (hear|have) (a|any) (bad |wrong |cross |single )*word( said)? (against|about|of|spoken against) (him|them|the \w+)
            would (sooner|rather) (be |go |live |sleep |stay )(on|in|out|with) (\w+ ){0,3}?(streets?|him|them|men|friends|drunk|high|park|mates)( \w+){0,2} than (\w+ ?){1,5}
        """,
        why="It makes the child the one who chose what an adult arranged. Grooming, need and fear do not look like force.",
        suggestion="Say who took or asked the child there, how he got the child to come, and what the child could not choose.",
        fires=("She trots off with him quite merrily.", "At no point does she tell him to stop."),
        quiet=(
            "She ran out of the house without a coat.",
            "He kept on messaging her until her mum took the phone.",
        ),
    ),
    entry(
        id="what-they-get-out-of-it",
        weight="M",
        numbers=(1, 56, 57, 58),
        source=GUIDE,
        patterns=r"""
            (gets?|getting|got) _1 (her|his|their|free|all the|plenty of) _4 (out of|off|from|via) (it|him|them|these|the (men|lads|arrangement|boys|driver|line))
            (gets?|getting|got|has|had) (something|plenty|a lot|lots|what (she|he) wants|a kick|a thrill|a buzz|enough|pleasure|enjoyment|\w+ money) (out of|from) (it|this|that|seeing|being|going|him|them|these|the)( \w+){0,3}
            (~do|done|did) (very |quite |pretty |rather |all |so )*(nicely|well|all right|alright|ok) (out of|for (herself|himself|themselves)|from|by|off|thank you|on it|off the back)( \w+){0,3}
            (quids in|living (the (high |good )?life|the dream|it up|large|like a king|like a queen)|rolling in it|coining it|raking it in|minted|flush with cash|flashing the cash|well in with|landed on (her|his) feet)
            (a |an |her |his |acquired a |got a |developed a )*(taste|appetite|liking|eye|love|weakness|thirst) for (the )?(high life|good life|finer|nice|nicer|expensive|designer|money|danger|cash|fast|bling|luxury|easy|older|risk|drama|adventure|nightlife|attention|hotels|cars|excitement)( \w+){0,2}
            (champagne|expensive|caviar|designer|costly|rich) tastes?( \w+){0,4}
            (~like|~love|~want|~enjoy|used to|~fancy) (nice|expensive|designer|the finer|pretty|shiny|the nicer|the good) (things|stuff|clothes|cars|life|gear|labels|shoes)( in life)?
            (~fancy|~like|~want|~love|~enjoy|drawn by|in for|there for|~need|tempted by) (the |a bit of |some |extra |easy |the easy |his |their )*(cash|money|kudos|glamour|bling|freebies|notes|perks|trainers|free (drink|drugs|weed|food|lifts|stuff)|notoriety|street cred|status)(?= |[.,;]|$)(?! (for|back|to (get|buy|eat)|that was stolen))
            (treats?|treated|treating|sees?|saw|seeing|regards?|viewed|views?|looks? on|looked on|thinks? of|using|uses) (it|this|that|dealing|selling|the line|the whole thing|running|shotting|going missing|trapping) (very much |just |simply |purely )?(as|like) (a |an |his |her |some |the |one |another )*(job|career|business|game|laugh|living|work|employment|adventure|trade|shift|holiday|apprenticeship|vocation|nine to five|bit of fun|joke|jolly)
            for (the |a |some |all the )*(kudos|street cred|cred|bragging rights|notoriety|adrenaline|glory|hell of it|sheer fun|crack|craic|show|spending money|trainers)(?=[.,;]| (and|of|more|that)|$)
            (in (his|her|their) element|having the time of (his|her)|loving (life|every minute|it)|having a (whale of a|great|high old) time|like a (kid|child) in a sweet ?shop|cat (that|who) got the cream)( \w+){0,4}
            (well |nicely |handsomely )(paid|rewarded|turned out|kitted out|set up|looked after)(?= (by|for|with|and|out|on|since)|[.,;]|$)(?! (by (mum|nan|dad|her|his)))
            (has|have|got|had|with) _2 (more|better) _2 (money|clothes|trainers|phones?|gear|cash) than (i|me|any|most|she|he|anyone|her|his|half|the rest)( \w+){0,4}
            (sells?|selling|sold|trad\w+|swap\w*|exchang\w+|giv(es|ing)|slept|sleep(s|ing)?|goes|went|stays?|stayed) (\w+ ){0,4}?for (a |the |some |his |new |her )*(phone|vapes?|vape|trainers|weed|lifts?|top ?up|money|cash|drink|vodka|cannabis|food|mcdonalds|kfc|takeaway|bed|roof|fags|cigarettes|drugs|nails|£\d+|tenner|fiver|twenty quid)(?= |[.,;]|$)(?! (the (family|shop)|mum|dad|her (mum|nan)))
        """,
        why="It names what the child was given as if it were a wage. Gifts are how children are groomed and held in debt.",
        suggestion="Given (what) by (who) as part of grooming or debt; say what was then demanded.",
        fires=("She gets her vapes out of it.", "Dan (15) treats it as a job."),
        quiet=("Dan (15) gets his lunch from the canteen.", "She has a taste for mango."),
        unless=r"(gets|got|getting) (her|his) _3 (medicine|tablets|prescription|lunch|dinner|breakfast) (off|from)|paper round|saturday job",
    ),
    entry(
        id="help-there-if-wanted",
        weight="M",
        numbers=(32, 33, 34, 35, 105),
        patterns=r"""
            (knows?|knew) (exactly |full well |perfectly well )?(where|how) _2 (to (find|get|come|go for|ask for|access)|(help|support|we|the team|i|the door|it)) _2 (help|support|us|is|are|am|it|someone|worker|me)( if( \w+){1,5})?
            (unless|until|till|once) {c} _1 (wants?|decides?|chooses?|can be bothered|feels like|is (ready|willing|prepared)) (help|to|our|support|it|us)( \w+){0,4}
            (if|when|as and when) {c} _1 (wants?|wanted|wishes|can be bothered) (our |any |the )?(help|it|saving|support|us)(?=[.,;]|$)
            (we|staff|everyone|services|carers|professionals|i|school|all of us|agencies|workers?) (have |has |had |'ve )+(really |all |literally |now |already |repeatedly )*(bent over backwards?|moved heaven and earth|gone (above and beyond|the extra mile|out of our way)|done (all|everything|more than enough|what|our best) ?(that )?(we|possible|anyone|humanly|i|could|can|she|he)|tried (everything|every \w+|and failed)|exhausted|thrown everything|given (her|him|them) (every|all|so|more|chance|umpteen)|run out of (road|options|ideas|patience)|pulled out all|lost count|washed our hands|done (her|him) proud|wasted (enough|a lot|hours|time))( \w+){0,6}
            nothing (that )?(we|anyone|services|staff|anybody|i|carers|you|they) (\w+ ){1,6}?(will|makes?|would|has|ever|seems? to|is going to|is ever|going to) (ever )?(make|made|makes|making|change|changes|work|works|help|helps|get|gets|do|have|sink|sinks|stick)( \w+){0,6}
            (make|makes|made|making) (no|little|not (a|one|the slightest)|not any|a blind bit of|not a blind bit of|precious little) (bit of )?(odds|difference|impression|dent|headway)( \w+){0,3}
            (will|would|may|might|is going to|going to) (probably |just |simply |clearly |first |have )*have to (hit rock bottom|learn|find out|help (herself|himself)|want it|want to|reach|sink|fall|crash|face|live with|suffer|pay|get hurt|grow up|take|come to (us|it)|make (her|his) own)( \w+){0,5}
            (rock bottom|own mistakes|lie in it|lie on it|stew in)( first| before| and)?
            (can(no|')?t|can not|could not|couldn'?t|nobody can|no one can|not able to|not for us to|impossible to) (force|make|lock|tie|watch|chain|follow|chase|babysit|save|help|protect|handcuff) (her|him|them|{c}|someone|somebody|people|those)( up| down| to| who| round| every| 24| all| for| if| when| from)( \w+){0,5}
            (\w+|\d+) (different |social |key |good |experienced |separate )*(workers?|placements?|carers?|mentors?|schools?|agencies|services|officers|units?|professionals) (have |has |had )?(all )?(come and gone|tried( and failed)?|given up|thrown in the towel|got nowhere|failed with|burnt out|been through|walked away|washed their hands)( \w+){0,3}
            (treats?|treated|treating|uses?|used|using|sees?|saw|regards?) (the |this |that |her |his |our |us |{pos} )*(unit|home|placement|house|place|carers?|mum|staff|foster \w+|nan|us|officers|police|the nick|station|hospital|school)? ?(very much |just |simply |purely )?(like|as) (a |an |her |his |some |personal |own |free )*(hotel|doormat|doormats|cash ?point|cash ?machine|taxi( service)?|bank|b ?(&|and)? ?b|launderette|doss ?house|servants?|skivvy|free (ride|meal)|drop ?in|youth club|holiday camp|flop ?house|crash pad|chauffeur|airbnb|youth hostel|joke|fool|fools)
            (wants?|wanted|having|have|has|had) (none|nothing|no part) of (what|it|any|our|this|us|the|that|anything|them)( \w+){0,5}
            (made|makes|making) (it )?(very |perfectly |quite |abundantly |pretty |crystal |more than )*(plain|clear|known|obvious|apparent) (that )?{c} (wants?|wanted|will|would|does|did|is|was|has|had|needs?|prefers?|can|cares?)( \w+){0,6}
            (not|n't|never|un) ?(at all |very |really |yet |even |been |particularly |overly |terribly |remotely |that )*(willing|open|prepared|ready|amenable|receptive|inclined|keen|minded|interested|bothered) (to |in )(be |being )?(help(ed)?|support(ed)?|safeguard(ed)?|seen|spoken (to|with)|engag(ed|ing)|change|changing|talk(ing)?|listen(ing)?|work(ing)?|meet(ing)?|sav(ed|ing)|advi[sc]e\w*|move|moving|cooperat\w+|part(ner)? in|attend\w*)
            (shows?|showed|shown|showing|with|displays?|displayed|evidenc\w+|demonstrat\w+) (absolutely |very |really |precious )?(no|little|zero|scant|minimal|limited|not the slightest) (sign|signs|intention|interest|inclination|motivation|desire|willingness|commitment|appetite|effort) (of |in |to )(wanting|chang\w+|engag\w+|help\w*|work\w*|improv\w+|leaving|stopp\w+|mend\w+|accept\w*|cooperat\w+|be\b|take)( \w+){0,3}
            (thrown?|threw|throws|chuck\w*|sp[ai]t\w*|hand\w*|fl[iu]ng\w*|push\w*|slung) (it|everything|that|our \w+|every \w+|the lot|them|the offer|all this) (all |right |straight )*back (in|at) (our|their|my|the|staff'?s?|everyone'?s|people'?s|his|her) (face|faces|teeth)
            (burnt|burned|burning|burns) (all |most of |pretty much |too many |every one of )?(her|his|their|every|all|enough) (bridges?|boats?)( \w+){0,4}
            (slipp?ed|slips|let) (through|it) (our|the|her|his) (fingers|net|grasp)(?= (again|because (she|he)|as (she|he)))
            (her|his|their) (own )?(behaviou?r|conduct|actions|attitude|antics|choices|refusal|lack of engagement|missing episodes?|absconding) (has |have |had )?(meant|led to|caused|cost|lost|ended|resulted in|is the reason|made it|means|ruined|put (her|his) placement)( \w+){0,5}
            (due to|because of|down to|thanks to|owing to|on account of|through|as a result of) (her|his|their) (own )?(continued |poor |challenging |persistent |repeated |constant |ongoing |bad |awful )*(behaviou?r|conduct|attitude|antics|refusal|refusals|absconding|aggression|non engagement|lack of (engagement|cooperation|effort)|choices|lies|drug use|drinking)(?! (at school|has changed))
            placements? (has |have |had |is |was )?(broken|broke|breaking|breaks) down
            (everything|all we have|every service|the kitchen sink|every resource|a lot of (help|support|time)|any amount of (help|support)) (has|have|had|was|is) (already )?(been )?(thrown at|tried with|wasted on|spent on|put into|chucked at)( \w+){0,3}
            (can|could|may) (go|leave|come|have|get|see|eat|sleep|ring|call|speak)( \w+){0,3} (when|once|as soon as|if) (he|she|they) (is|are|was|decides?|chooses?|wants?|starts?|stops?|learns?|agrees?) (ready|willing|prepared|to|be|able|good)?( ?to)?( (talk|behave|cooperate|engage|play|tell|act|calm|speak|listen|work)(ing)?)( \w+){0,3}
            no amount of (\w+ )?(advice|talking|support|warnings?|help|guidance|work|input|talk)( \w+){0,5}|(nothing|advice|warnings?|none of it) (ever )?(gets?|goes|sinks?|got|went|sank) (through|in)( to (her|him))?(?=[.,;]|$)
        """,
        why="It makes the child responsible for help that did not reach them.",
        suggestion="Say what was offered, how and by whom, what made it hard to take up, and what will be tried next.",
        fires=("She knows where to find help if she wants it.", "She treats the unit like a hotel."),
        quiet=("She wants help with maths.", "We have done everything on the list and will go on until she is found."),
    ),
    entry(
        id="own-part-in-it",
        weight="H",
        numbers=(17, 18, 95, 101),
        source=DESIGN,
        patterns=r"""
            ({be} )?(very much |always |again |just |simply |really )*({pos} |a girl'?s |a boy'?s )own worst enem(y|ies)
            ({c} )?(men|lads|males|strangers|adults|boys|blokes|guys|people|older men|older lads|predators) (contact|message|approach|target|follow|find|add|pester|stare at|notice|bother|go for|pick|single out|chase|seek|hit on|flock to|are drawn to|come after)(ed|s|ing)? (out )?{obj} (because( of)?|due to|on account of|owing to|as a result of|thanks to|for|given|as) (the|her|his|what|how|all|those|that|these|she|he)( \w+){1,6}
            (only |just |simply |steadily |things |behaviour |she |he |{c} |has |have |had )*(got|gotten|become|became|been|gone|went|getting|going|deteriorated|spiralled|slipped|turned) (a lot |much |far |even |steadily |noticeably |progressively )?(worse|downhill|off the rails|wild|out of (hand|control)|to (pot|seed|the bad))? ?since (she|he|they|being|getting|having|{c}|the) (was |were |has |had |been |got |given )*(given|allowed|let|got|had|handed|met|started|been|getting|left|out|boyfriend|phone|{pos}|more|a)( \w+){0,4}
            turn(s|ed|ing)? (her|his|their) nose up( at( [\w']+){1,4})?
            (should|ought to|needed to|would do well to) (really |perhaps |at least |surely |have )*have (come|gone|spoken|turned|reached out|told|rung|asked|said|reported|rang|called|blocked|walked|thought|seen|realised|kept|stayed|left|been more|taken (more )?care|phoned|let) (to |out |away |off |in |on |up )*(us|police|someone|mum|staff|me|him|them|somebody|an adult|a teacher|that|it|this|twice|home|well|careful|sooner|earlier|at the time|first|before|straight|help|something|her|his|clear)( \w+){0,3}
            (should not|shouldn'?t|ought not to|had no business|no business|what was (she|he)|no reason to) (even |really )?(have )?(been |be |being |doing )?(out|there|with (him|them|men|boys|a)|wearing|drinking|walking|talking|messaging|in the first place|sending|alone|hanging|going|getting)( \w+){0,6}(?=.{0,25}(hour|time|night|dark|alone|man|men|place|phone|coat|like that|age|dressed|street|park|first place|car|drunk)|[.,;]|$)
            (out|up|about|wandering|walking) (and about )?at that (hour|time)( of (the )?(night|morning|day))?( \w+){0,4}
            (you|one|i|anyone) can(not)?('t)? (fully |quite |hardly |really |well |only |sort of )*(understand|see|appreciate|blame|sympathise with) (why|where|his|him|dad|mum|the (reaction|response|frustration|anger|man|father))( \w+){0,6}
            (no|little|small|hardly a|not a) (wonder|surprise) (that |really |then )?(he|dad|mum|she|they|the (man|father|driver|lads)|stepdad|it|someone|somebody)( \w+){1,6}
            (hardly|scarcely|not) (really |very |that )*surpris\w+ (that |he |really |given |when |considering |dad |mum )+( ?\w+){0,6}
            (as|like|which|what) (any|most|many) (father|dad|parent|mother|mum|man|bloke|person|reasonable \w+|adult|one) (\w+ )?(might|would|could|will)( \w+){0,3}
            (push(es|ed|ing)?|chanc(es|ed|ing)|try(ing)?|tried) (his|her|their) luck( \w+){0,4}
            (push(es|ed|ing)?|press(es|ed|ing)?) (people'?s|his|her|dad'?s|mum'?s|everyone'?s|our|the wrong|staff'?s?|all the|\w+'s) buttons
            (w(i|ou)nd(s|ing)?|goad(s|ed|ing)?|needl(es|ed|ing)|antagoni[sz](es|ed|ing)|provok(es|ed|ing)|bait(s|ed|ing)?) (up )?(the man|him|dad|mum|her (dad|mum|partner|stepdad)|his (dad|mum|stepdad)|mum'?s (partner|boyfriend)|stepdad|people|others|the (other|driver|doorman|lads|suspect)|staff|everyone)( up)?( \w+){0,4}
            (had |have |has |deserved |got |gets )?(probably |no doubt |clearly |frankly |kind of |sort of |rather )*(had it|has it|it|that|this) (coming|been coming|was coming)( to (her|him|them))?
            (made|makes|making|make) (\w+ )?(her|his|their) (own )?bed( \w+){0,4}
            (has|have|had|having)? ?(got|gets|getting|get|landed|lands|found|walked|put|talked) (herself|himself|themselves) (into|in|in with|mixed up|caught up|involved|tangled|in over|a|another|knee) (a |an |some |this |that |with |in |the |all |all sorts of |another |bad |rough |real |of )*(pickle|bother|trouble|mess|hole|debt|scrape|company|situation|state|fix|jam|bind|hot water|crowd|lot|knots|corner|this|it|position|drugs|county lines|gang)( \w+){0,5}
            (can|could) (only|hardly) (blame|complain|thank|look to) (herself|himself|themselves|about|if|that)( \w+){0,3}
            (a|some|few|sharp|hard|short sharp|good|valuable|harsh|salutary|bitter) (\w+ )?(sharp |hard )?(lessons?|shock|wake up call|reality check)( \w+){0,2} (might|may|would|could|will|for (her|him))( \w+){0,5}
            (brought|bringing|brings|bring) (all )?(it|this|that|trouble|most of it|everything) (all )?(on|upon|down on|to) (herself|himself|themselves|her own|his own|{self}|each other)( \w+){0,2}
            (not (entirely |wholly |completely |exactly |altogether )?(blameless|faultless|innocent|an innocent)|far from (blameless|innocent)|no (angel|innocent|saint|shrinking violet)|not what (you|i|one) (would|'d) call (an? )?(innocent|angel|shy|victim|blameless|naive|child))( (herself|himself|in (this|it|all)|party|either))*
            (partly|partially|largely|mostly|as much|also|equally|in part|to some (degree|extent)) (to blame|at fault|responsible|culpable|of (her|his) (own )?making)( \w+){0,3}
            of (her|his|their) own (making|doing|creation|choosing)
            (behaviou?r|conduct|manner|dress|clothes|clothing|actions|way (she|he) \w+) _2 (invit(es|ed|ing)|attract(s|ed|ing)|encourag(es|ed|ing)|provok(es|ed|ing)|draws?|drew|drawing|contribut(es|ed|ing) to|sends?|sent|gave|gives|asked for|led to) (the |this |that |unwanted |unwelcome |male |all the |such |him |them |men |it |a |wrong )*(attention|attentions|trouble|advances|it|response|reaction|message|signals?|idea|interest|men|him|assault|abuse|problem\w*)?
            (she|he|{c}) (is |was )?the one who _3 (sent|started|messaged|went|asked|invited|suggested|initiated|chose|got|took|shared|made|agreed|approached|added|rang|contacted|posted|arranged|brought|let)( \w+){0,6}
            (knew|knows|(was|were|is|been) (well |fully )?aware)( that)? (he|they|the (man|men|lads?|driver|other)) (was|were|is) (\w+ )?(older|an adult|adults?|grown|a man|twice her age|in (his|their) \w+|over \w+|\d\d)( than \w+)?
        """,
        why="It makes the child share the blame for what was done to them.",
        suggestion="Take it out. Write what was done to the child, by whom.",
        fires=("Kai (14) had been winding the man up all day.", "He made his bed."),
        quiet=("Kai (14) made his bed and put his bag on it. He told me about school.", "We should have come sooner."),
        unless=r"(we|police|i|services|officers|agencies|adults|professionals|school|somebody) (should|could|ought)|made (his|her|their) (own )?bed (and|before|with)",
    ),
    entry(
        id="surly-manner",
        weight="M",
        numbers=(30, 31, 32),
        source=DESIGN,
        patterns=r"""
            spoiling for (a|an|the) (row|fight|argument|scrap|confrontation)( \w+){0,4}
            (gave|give|gives|giving|got|getting|handed|dish\w+( out)?|offered|full of|had) (the |us |me |officers? |pc |dcs? |dos? |ds |staff |him |her |them |my colleague |nurses? |teachers? |everyone |the do |the nurse )*(a |plenty of |some |his |her |nothing but |back |a bit of |the usual |a lot of |a load of |out )*(mouthful|earful|lip|cheek|back ?chat|abuse|attitude|grief|verbals?|gob|sauce|stick|filth|foul language|death stares?)(?! (case|images?|victim|survivor|by|from (her|his|the)|at home|unit|team))( \w+){0,3}
            (lash\w+ out|kick\w+ off|explod\w+|blew up|blow\w* up|went off|flew off|flying off|hit out|flipped|snapped|attack\w+ \w+|turned on \w+|swung at \w+|went for \w+|lost it)( (at|on) (us|staff|me|officers|\w+))? (for no|for absolutely no|without|with no|over nothing) ?(good |apparent |obvious |any |clear |real |known |at all )*(reason|cause|provocation|warning|trigger)?( \w+){0,2}
            (monosyllabic|sullen|sulky|stand ?offish|uncommunicative|tight ?lipped|foul ?mouthed|gobby|chopsy|snappy|offhand|dismissive|confrontational|mardy|huffy|argumentative|belligerent|bolshy|surly|unhelpful|unpleasant (to|with|towards)|lippy|mouthy)( and \w+)?
            (effing|eff(ed|s)?|f'?ing) (and|&) (jeff\w*|blind\w*|blinding)
            (abusive|verbally abusive|aggressive|rude|hostile|obnoxious|foul|offensive|disrespectful) (to|towards|with|at) (us|me|officers?|staff|police|carers?|the crew|paramedics|everyone|pc \w+|teachers?|all)
            (drunk|intoxicated|stoned|high|worse for wear) and (abusive|aggressive|rude|violent|disorderly|mouthy|obnoxious|lairy|argumentative|difficult)( \w+ \w+)?
            (~give|gave|~get|got) (me|us|staff|officers|everyone|them|him|her|pc \w+|a right|it) (a |the |some |it |plenty of |nothing but |loads of )*(mouthful|large|big one|what for|verbal|verbals|abuse|earful|cold shoulder|the silent treatment|silent treatment|v sign|middle finger|time of day|daggers|dirty look|filthy look|both barrels|sob story|rough ride|hard stare)(?! (of (water|food)))
            (got|gets|getting|became|becoming|turned|went|all) (a bit |very |really |rather |quite |all |properly |right )*(arsey|shirty|narky|lippy|stroppy|uppity|snotty|snarky|lairy|cocky|gobby|bolshy|sarky|mardy|chopsy|ratty|tetchy|difficult|awkward|defensive|funny with|clever with|smart with|nasty|huffy|mouthy|personal)(?= |[.,;]|$)(?! (to|about (her|his) (dad|mum)))
            (roll(s|ed|ing)|eye ?roll\w*) (of )?(her|his|their|the)? ?eyes?( at| when| and|$|[.])
            (tut(s|ted|ting)|huff(s|ed|ing) and puff(s|ed|ing)|kiss(es|ed|ing) (her|his) teeth|suck(s|ed|ing) (her|his) teeth|face like thunder|with a face on|face on (her|him))( \w+){0,3}
            (would|did|does|will)(n't| not)? ?(not )?(do|listen|obey|follow|take) (a thing |anything |what |as |instructions|to )*({c} (was|is|were) )?(told|asked|instructed|instruction|instructions|telling|no for an answer|reason|a word)(?! (by (him|the man)))
            (wouldn'?t|would not|won'?t|didn'?t) give (me|us|staff|anyone) (the time of day|a straight answer|an inch|anything|the satisfaction)
            (~need|~want|could do with|~require) (bring\w*|tak\w*|pull\w*|knock\w*|rein\w*|teach\w*|tell\w*|a) (into|in|down|a|to|up|short|good|firm|swift|clip|kick|dose|lesson|talking|sharp)( (line|hand|peg|heel|check|or two|hand|talking to|up the \w+|sharp shock|lesson|of (discipline|reality)|hiding|slap|some manners|\w+)){0,3}
            (spoil(t|ed)|brattish|bratty|entitled) (behaviou?r|little|attitude|child|kid)?( \w+)?(?= (who|from|and|by|at|when|rotten)|[.,;]|$)
            (always|used to|likes|has to|expects to) (gets?|getting|have|has|having) (what|everything|whatever) (she|he|they) wants?
            (strong ?willed|head ?strong|stubborn as a mule|bloody minded|pig headed|wilful|wayward|opinionated|cocksure|full of (himself|herself)|too big for|thinks (she|he) knows)( \w+){0,2}
            (clever|smart|big|cute|sharp) (for|by) (her|his|their|half) ?(own )?(good|boots|half)?
            (chooses?|chose|choosing|picks?|picked) (when|what|who|whom|which) (she|he|they) (will |wants? to |would |can |is willing to )*(hear|talk|speak|engage|answer|follow|listen|cooperate|tell|remember|comply)( \w+){0,4}
            (his|her|their) (usual|normal|typical|own|customary) (charming|sunny|cheery|delightful|pleasant|lovely|awkward|difficult|stroppy|mouthy|obstructive|rude|surly) (self|way|manner|ways)|(gave it|giving it|gives it) (the )?(big (i am|un|one|man)|large|attitude|all that)
            (just|only|simply|merely) (grunted|grunts|shrugged|shrugs|mumbled|mumbles|stared at (me|us)|stared blankly|scowled|glared|sulked|rolled (his|her) eyes|laughed at (me|us|officers)|smirked)( \w+)?
        """,
        why="It dismisses a child who is upset, scared, unheard or asking a question.",
        suggestion="Write what the child said and did, and what had just happened to them.",
        fires=("Demi (14) was intoxicated and abusive to officers.", "Monosyllabic and sullen."),
        quiet=("The manager got shirty with Demi (14).", "He gave me a look at the bus times."),
    ),
)
FAMILY = Family("Blame by stance", "What the child is said to want, gain, know or have turned down.", ENTRIES)

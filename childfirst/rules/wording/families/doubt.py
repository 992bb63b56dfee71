"""Doubt: words that signal disbelief of a child before the evidence is in."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import GUIDE

entry = partial(Entry, kind="doubt", source=GUIDE)

ENTRIES = (
    entry(
        id="alleges-or-claims",
        of_speech=True,
        weight="M",
        numbers=(38, 108),
        unless=r"what (do|does|did) (he|she|they) (reckon|claim)",
        patterns=r"""
            (alleg(es|ing)|alleged (?=(that|to|he|she|they|it|her|his|him|being|abuse|sexual)(?! offence))|claim(s|ed|ing)?|purport(s|ed|ing)?|profess(es|ed|ing)?)(?! (offences?|assault|rape|crime|victim|suspect|perpetrator|offender|abuser|incident|robbery|theft|burglary|that on \d|on \d|against (him|the)|responsibility|asylum|benefits?|form|by (dad|mum|stepdad|the suspect|him|his|her)|centre|department|expenses|\w+ (assault|offence|abuse|attack|threats?)))( (that |to (be|have) |it |{pro} |she |he |his |her )+(a child|\d\d|(thir|four|fif|six|seven)teen|under|older|younger)?)?( but (i|we) (would|believe|think) put (him|her) at)?
            ({pos}|these|such|wild|further|numerous) (\w+ )?(claims?)(?! (for|form|against|of responsibility|to (asylum|benefits)|is (paid|settled|being)|handler|was (paid|settled)))
            (or so|so) {c} (claims?|says?|tells us|would have us|alleges?|reckons?|maintains?|would like us)(?=[.,;]| (anyway|at least|it|that)|$)
            as {c} (claims?|would have us|alleges?|reckons?|maintains?|would like us)(?=[.,;]| (anyway|at least|it)|$)
            if {c} is to be believed
            (supposed(ly)?|so called|purported(ly)?|ostensibl[ey]|self styled|self reported)(?! to (be|have|meet|attend|go|start|collect|take|return|come|pick|see|do|get))( (abuse|victim|rape|assault|attack|incident|attacker|injur\w+))?
            (would|'d) (have|like) us (to )?(believe|think)
            (want|wants|wanted|expect|expects|expected|asks?|asking|trying to (get|make)) (us|me|officers|police|everyone|people) to (believe|think|buy|swallow|accept)
            {c} (reckons?|reckoned|makes? out|made out|making out|maintains?|insists?|insisted|contends|asserts?|asserted|swears( blind)?|swore blind|would have it|seems to think|appears to think|implies|implied|hints?|hinted)( that)?(?! (he|she|they) (would like|wants?))
            (says?|states?|stating|saying) (that )?(he|she|they) {be}? ?(\d\d|(thir|four|fif|six|seven)teen) (but|however|although|though|yet|which i|and i don)( \w+)?( \w+)?
            (disputed|questionable|doubtful|dubious|unverified|self declared|alleged|claimed|supposed) (age|date of birth|dob|minor)
            (age (was |is )?(not accepted|disbelieved|in doubt|doubtful|questionable))
            (no way|never|clearly not|obviously not|certainly not|plainly not|not a chance) (is |was |that |she |he |{c} |{be} )*(\d\d|(thir|four|fif|six|seven)teen|a child|under (18|eighteen|16))
            (says|claims|states|maintains|insists) (he|she) (was |is |had )?(raped|assaulted|forced|made to|attacked|threatened|touched|abused) (but|however|yet|although)
        """,
        why='"Claims" and "alleges" say that you do not believe it. We write that adults said things.',
        suggestion="Said, told me, reported. Keep alleged for the charge.",
        fires=("Archie (12) alleges that his scout leader touched him.", "Jack was chased, or so he claims."),
        quiet=("The alleged offence has been put to CPS.", "Defence statement: claims she looked 18."),
        guards=("says_child",),
    ),
    entry(
        id="allegedly",
        weight="L",
        numbers=(39,),
        patterns=r"""
            allegedly
            {pos} (allegations?|alleged)
            apparently
        """,
        why="A caution for courts. Beside a child's own words it reads as doubt.",
        suggestion="Reported that; alleged is fine in charge wording.",
        fires=("She was allegedly touched by him.",),
        quiet=("The allegation has been recorded as rape.",),
    ),
    entry(
        id="unreliable",
        weight="H",
        numbers=(40,),
        patterns=r"""
            {adv}(unreliable|untrustworthy|unconvincing|not credible|non credible|incredible|implausible|unbelievable|discredited|dubious|shaky|poor|weak|hopeless|terrible|rubbish|awful|difficult|useless|unhelpful|unimpressive|questionable|flaky) (witness(es)?|historian|narrator|complainant|victim|informant|interviewee)
            (unreliable|untrustworthy|unconvincing|unbelievable|implausible|non credible|discredited)(?! (source of|car|vehicle|bus|train|phone|signal|internet|wifi))
            (not|n't|never|hardly|less than|far from|wouldn'?t|nor|isn'?t|anything but|don'?t|no) (be |a |an |the |very |particularly |exactly |most |entirely |really |wholly |at all |come across as |find |found |consider |been |being |regard |see |seem |appear |make |{obj} |sure |that |to |as |account |convinced |totally |always |known for being |known to be )*(reliable|credible|convincing|believable|trustworthy|plausible|honest|truthful|good witness|dependable|persuasive|good historian|strong witness|convince|convinced by|telling the truth|straight with|be trusted|be relied|be believed|be taken at face|taken at face|much of a witness|great witness|good on the stand)( (witness|historian|account|person|child|girl|boy|narrator|with us|in interview))?
            (~lack|lacking|no|little|limited|low|zero|questionable|doubtful|poor|dents?|damages|undermin\w+|harms|affects|strain\w+|hurts|goes to|loses|lost) (all |any |her |his |their |the |some |real |much |serious |in )*(credibility|reliability|credence|plausibility|veracity)
            (her|his|their|witness|victim|the child's|complainant) (own )?(credibility|reliability|veracity|truthfulness|honesty|integrity|word|say so)( (issues?|problems?|concerns?|{be}|in doubt|questionable|as a witness|would|will|may|leaves|has|against|alone|isn'?t))
            (credibility|reliability|truthfulness|veracity) (issues?|problems?|concerns?|questions?|gap)
            (cannot|can'?t|could not|couldn'?t|not to|never|shouldn'?t|should not|hard to|difficult to|unable to|wouldn'?t|would not|don'?t|do not|impossible to|not (able|prepared|inclined) to|hesitate to|reluctant to|no reason to|struggle to|slow to) (really |entirely |fully |wholly |completely |personally |be |always )*((rely|relied) (on|upon)|(believe|trust|trusted) (her|him|a word|any|what|{c}|this)|be believed|take (what (she|he)|(her|his|this|that|it|anything) (at|as|seriously|on trust|word))|taken (at face|as gospel|seriously)|depend on (her|him)|accept (her|his|this|the) (account|version|word|story|claim)|credit (her|him|it|this)|swallow|buy (it|this|that|her|his|the)|set much store|put much|place much|attach much|put any|set any)( (on|upon|at|in|by|much|store|weight|faith|her|him|them|a word|word|that|it|this|what|seriously|anything|account|as (gospel|read)))*
            (~take|~treat|taken|treated|needs? to be taken|view\w*|regard\w*|approach\w*|read|listen to) _6 (with|as) (a |an |some |great |extreme |a good deal of |a degree of |a large |a healthy |the utmost |considerable |a big |much |a bit of )*(pinch|grain|dose|bucket|handful|shovel\w*|caution|scepticism|skepticism|suspicion|reservation|gospel|care when)( of (salt|scepticism|caution))?
            pinch of salt
            (i |we |officers |staff |have |has |had |serious |real |grave |some |my |great |huge |considerable |significant )+doubts? (about|whether|that|her|his|very much|the (account|truth|veracity|version|story|allegation|child|girl|boy|victim)|as to|over|anything|it happened|{c}|on)(?! (of ours))
            (suspicious of|sceptical|skeptical|dubious|unconvinced|cynical|incredulous|disbeliev\w+|doubtful) _2 (about|of|whether|by|her (account|version|story|motives?)|his (account|version|story|motives?)|the (account|truth|truthfulness|veracity|version|story|motive|allegation)|what she|what he|if (this|it|she|he)|everything|that (she|he|it|this))
            (doubt(ed|s|ing)?|question(ed|s)?|query|queried) _2 (whether|her (account|version|story|motives?)|his (account|version|story|motives?)|the (truth|truthfulness|veracity|version|story|motive|allegation)|what (she|he) (says|said)|everything (she|he)|that (she|he|it|this) (is|was|happened|did))
            (my|our|officer'?s|personal|honest|firm|considered) (view|opinion|feeling|suspicion|impression|belief|gut|instinct) (is|was|being) (that )?(this|it|she|he|nothing|the|there|{c}) _3 (not|n't|did not|lying|made|never|untrue|false|exaggerat\w+|invent\w*|rehearsed|fabricat\w+|less than|attention|nonsense|embellish\w*|more to|holding)
            (little|less|limited|not much|minimal|scant|not a lot of) (weight|credence|store|faith|confidence|trust|evidential value|reliance|stock|truth|substance)( (to|in|by|on|can|should|could|is|was|placed|given|attached|be))?(?! (weight (loss|gain)))
        """,
        why="It judges the child's truth. Trauma makes memory come in pieces; that is not unreliability.",
        suggestion="Account varies as trauma can make it; say what else supports or tests it.",
        fires=("In my view Ciara (15) is an unreliable witness.", "I take anything she tells us with a pinch of salt."),
        quiet=("She is a reliable witness.", "He cannot be left alone with her."),
        unless=r"(suspect|the man's|stepfather|driver|solicitor|defence) _3 (account|version) (is|was) not|i give (it|that|this) no weight",
    ),
    entry(
        id="inconsistent",
        weight="M",
        numbers=(41,),
        patterns=r"""
            {adv}(inconsistent|conflicting|contradictory|confused|garbled|muddled|changing|shifting|differing|varying|vague|sketchy|patchy|disjointed|fragmented|incoherent|evasive|rambling|incomplete|jumbled|convoluted|unclear|mixed|variable|woolly|hazy|ever changing|several different|rehearsed|self contradictory|scant|unsatisfactory|poor|flimsy|limited|thin|half|unlikely|implausible|fanciful|far fetched|improbable|incredible|questionable|dubious) (and \w+ )?(accounts?|versions?|stor(y|ies)|explanations?|statements?|disclosures?|narratives?|tales?|answers|recollections?|timelines?)(?! (of (the|what) (suspect|driver)|from (dad|the suspect|the driver|both)))
            (inconsisten(t|cies|cy|tly)|contradict(s|ed|ing|ions?|ory)?|discrepanc(y|ies)|anomal(y|ies))(?! with (the )?(injur\w+|mark|fall|bruis\w+|explanation|mechanism|dad|medical|what dad|developmental|age))( (in|with|between|about|on|and|as to|within|of|across|her|him|{self}|to) ({pos}|the|this|what|dates|times|details|key|earlier|previous|interviews?|who|her|his)( \w+)?)?
            {pos} _1 (accounts?|versions?|stor(y|ies)|tales?|explanations?|disclosures?|narratives?|statements?|evidence|recollections?|timelines?|memory|details|allegations?|complaints?|answers|recall|testimony) _3 (keep(s)? (on )?(chang\w+|shift\w+|evolv\w+)|chang(es|ed|ing)|shift(s|ed|ing)?|var(ies|ied|y|ying)|evol(ves|ved|ving)|has holes|holes|full of|inconsistent|conflicts?|all over|unclear|vague|muddled|far fetched|implausible|lack(s|ed|ing)?|hard to|difficult to|rehearsed|sketchy|patchy|confused|garbled|contradict\w*|differ(s|ed|ent)?|fell apart|falls apart|fall apart|unravel\w*|crumbl\w*|collaps\w*|questionable|suspect|unlikely|stretch\w*|weak|thin|flimsy|fanciful|poor|less than|wanting|grew|grows|growing|moves|moved|altered|wandered|jump\w*|at odds|strange|odd|doubtful|dubious|untrue|false|fabricated|made up|invented|too (neat|good|convenient|pat|polished)|very (convenient|different|neat|polished)|struggles|never the same|depends|depending|coached|scripted|learned)( (over|of|up|add up|ring true|stack up|make sense|hold (up|water)|wash|tally|match|fit|the place|holes|all|detail|credib\w+|believe|apart|credible|consistent|(each|every) time|each|depending|told|compelling|convincing|with (the|what|her|his)|the same|to|follow|from|than|substance|conviction|in|terms))*
            version of (events|what)(?! happened (to|is|was))
            (change(s|d)?|changing|switch\w*|alter(s|ed|ing)?|amend\w*|adapt\w*|revis\w+) (her|his|their) (stor(y|ies)|tune|account|accounts|mind about what|version|tale|evidence|statement)( \w+)?
            (stor(y|ies)|account|tale|version|it|things|this|that|what (she|he) (says|said|told)|something|details?|timings?|none of (it|this)) (just |simply |really |all |quite )*(doesn'?t|does not|didn'?t|did not|don'?t|do not) (quite |really |all |seem to |appear to |at all )*(add up|stack up|ring true|make sense|hold (up|water)|wash|tally|fit|sit right|sit well|marry up|chime)
            (kept|keeps|keep|always|constantly|continually) (on )?(changing|contradicting|altering|adding to|embellishing) (her|his|their|it|the|{self}|detail\w*)( (mind|account|story|version|tune|stories))?
            (far fetched|tall (tales?|stor(y|ies))|cock and bull|cock and|fairy ?(tale|story|stories)|yarn|spin(s|ning)? (a|us)|spun (a|us)|fanciful|pinch of|shaggy dog|old wives|porky|likely story|a good story|stretch(es|ing)? (the imagination|credulity|belief|the truth)|beggars belief|hard to (believe|swallow|credit|stomach|square|take seriously)|seems? unlikely|highly unlikely|too good to be true|stranger than fiction|convenient(ly)?|all (sounded|sounds|seemed|seems|felt|appeared|too|very|a bit)( a bit| rather| very| too)? (rehearsed|convenient|neat|pat|unlikely|odd|far fetched|strange|staged|scripted|coached))
            (sound(s|ed)|seem(s|ed)|appear(s|ed)|felt|came across as|was|is|a bit|very|rather|too|clearly|obviously|been) {adv}(rehearsed|coached|scripted|over rehearsed|word perfect|pre ?prepared|put up to it|staged|concocted|contrived)
            (put up to (it|this)|(been |was |is |clearly |may have been |had been )(coached|prompted|primed|fed) (by|on|what|the|lines|words|beforehand|before)|parrot(s|ed|ing)|read(ing)? from a script|from a script|word for word|put (the )?(words|ideas) (in|into))
            (could|can|would|did|couldn'?t|can'?t|cannot|unable|not able|was not able|struggled|fail\w*) (not |to |n't )*(even |really |seem to )?(keep|get|make|stick to|remember|give|provide|offer|account) (her|his|their|a|any|the|up)? ?(story|facts|account|version|mind|straight|straightforward|consistent|clear|coherent|proper|credible|two) (straight|up|account|answer|detail|explanation|of|together|same)?
            (vague|sketchy|hazy|woolly|evasive|shifty|cagey|slippery|economical) (about|on|as to|with|when|over|in|regarding|throughout|and|at best|answers?)( (the )?(detail|details|truth|dates|times|key|specifics|asked|facts))?
            (pressed|challenged|probed|pushed|put to (her|him)|caught out|questioned further|asked again)(?=.{0,60}(chang|admit|could not|couldn't|backtrack|vague|back ?ped|fell silent|retract|different))
            (backtrack\w*|back ?pedal\w*|retract(ed|s|ing|ion)?|recant(ed|s|ing)?|withdrew (her|his|the) (account|allegation|complaint|statement)|rowed back|backed down|climbed down|u turn)
            (told|given|gave|gives|provided|offered|tells|telling) (us |me |police |officers |staff |her \w+ )?(two|three|four|five|several|various|many|multiple|a number of|more than one)? ?(different|conflicting|contradictory|changing|competing) (stories|accounts|versions|tales|explanations|reasons)
            (later|then|since|now|has|had|promptly|soon) (took|taken|take) (it|that|this|everything|what (she|he) said)( all)? back(?! to)( (with|when|in front of|as soon as|after)( \w+){1,4})?
        """,
        why="Differences are how children tell. Listed without context they read as a verdict.",
        suggestion="List what differs, neutrally, with how and when each was asked.",
        fires=("Archie's inconsistent account on which seat.", "Her story shifts depending on who is in the room."),
        quiet=("The bruise is inconsistent with a fall.", "Her account is consistent."),
        unless=r"inconsistent with (nothing|no) |inconsistent with (the |a |his |her |dad'?s )*(injur|fall|explanation|account (given )?by)|different explanations from|different accounts from (dad|mum|the suspect|him)|(not|nothing|never|in no way) inconsistent|(account|story|version|it) (has|had|did|does|have)(n't| not| never) (changed?|var(ied|y)|shift(ed)?|alter(ed)?|waver(ed)?)",
    ),
    entry(
        id="lying",
        weight="H",
        numbers=(42,),
        patterns=r"""
            ({be} )?{adv}lying(?! (dead|stark|hurt|injured|ill|cold|on|in|down|under|beside|across|face|next|at|awake|still|near|there|flat|over|by|around|motionless|outside|inside|underneath|behind|prone|unconscious|asleep|amongst|between|back))( (to|about|through|again|when|as|for)( ({us}|{pos}|the|where|what|who|how|it|this|that|everything|age|something))?)?
            (~have|had|'s|clearly|obviously|repeatedly|openly|just|simply|constantly|regularly|often|always|frequently|she|he|they|and|previously|also|first|then|initially|again|blatantly|{c}) (clearly |obviously |just |been |already |repeatedly |openly |blatantly )*(lies|lied)( (to|about|through|again|in|for|her|his)( ({us}|{pos}|the|where|what|who|how|it|this|that|way|teeth))?)?(?! (in bed|on the|down|with|upstairs|there|next|ahead|behind))
            (~tell|full of|web of|pack of|string of|caught (in|out)|catalogue of|tissue of|history of|more|series of|bare ?faced|blatant|white|usual|nothing but|her|his|their|these|all) (us |me |officers |mum |staff |a |many |more |so many |the |little |big |barefaced |blatant |outright |obvious |lots of |usual |of |white |telling |a few |some |people |everyone |out |of her |such |further )*(lies|lie|fibs?|porkies|porky|untruths?|whoppers?|tales|stories|falsehoods?)
            (a |an |known |compulsive |pathological |habitual |serial |accomplished |proven |good |born |practised |prolific |skilled |terrible |bad |total |complete |seasoned |convincing )*(liars?|fibber|fantasi[sz]er|fantasist|storyteller|story teller|fabulist|bullshitter|bull ?shitter|spinner of|teller of tales|walter mitty)
            fib(s|bed|bing)?
            (~make|~dream|~cook|~think) (it|this|things|stuff|everything|the whole (thing|story)|all (this|that|of)|that|stories|this all|it all|the (story|allegation|incident|attack)|some of|part of|half of|these|allegations|the lot|parts of) (all |of it |of this )?up
            (~make|~dream|~cook|~trump) up (the|a|an|stories|allegations?|lies|things|this|that|some|her|his|accusations|claims|excuses|tales|all)
            (made|cooked|trumped|dreamt|dreamed) up (by|story|allegation|nonsense|account|charges|excuse)?(?= |[.,;]|$)(?! (of|for school|girl|bed))
            (fabricat(ed|es|ing|ions?|e)|embellish(ed|es|ing|ment)?|exaggerat(ed|es|ing|ions?|e)|concoct(ed|s|ing)?|invent(ed|s|ing|ions?)(?= (the|this|it|her|his|a|all|some|most|everything|stories|allegations?|by (her|him|the))( (story|allegation|account|attack|whole|lot|incident|of it)|[.,;]|$| \w+ (story|tale)))|embroider(ed|ing|s)?(?= (the|her|his|it|things|a|what))|fantasi(es|sed|sing|ze\w*)|living in a fantasy|pure fantasy|confabulat\w+|over ?egg\w*|gild\w* the|elaborat(ed|ing) on|dramati[sz](ed|ing|es)|con(ned|ning) (us|people|everyone))(?! (steel|metal|vehicle|football|league|game|world|book))( (the|it|this|what|her|his|some|things|parts|for|or))?
            (vivid|overactive|over active|active|fertile|colourful|wild|lively|runaway) imagination
            (figment|product|work) of (her|his|their|an|the) (over ?active )?(imagination|fantasy|mind)
            ({be}|been|being|clearly|has been) (a bit |somewhat |rather |very |quite |entirely |plainly )*(dishonest|untruthful|deceitful|insincere|disingenuous|economical with)
            (less than|not|n't|never|hardly|far from|anything but|not been|has not been) (being |been |entirely |wholly |completely |totally |very |always |exactly |at all |fully |altogether |quite |particularly |the most )*(honest|truthful|straight|upfront|up front|candid|frank|open with|transparent|forthcoming|sincere|genuine|straightforward|open and honest)(?! (ended|to (the )?(all|suggestions|support|talking)|with (her|his) (feelings|mum about)|about how (she|he) felt|in the|at|from|window|plan|day|evening))( (with|about|in|to|as to) (the|us|me|officers|police|truth|her|his|where|what|everything|it))?( truth)?
            (economical with|stranger to|relationship with|acquainted with|loose with|flexible with|free with|sparing with|careless with|liberties with|struggles with|trouble with|allergic to|bend\w* |stretch\w* |twist\w* |massag\w+ |embroider\w* )( )?(the )?truth
            (not|n't|isn'?t|never|nor|hardly|unlikely to be|doubt (if |that |whether )?(she|he) {be}|less than|without) (being |be |really |always |necessarily |actually |exactly )*(telling|tell|told|giving) (us |me |officers |anyone |people |mum )?(the )?(whole |full |entire |complete |actual |real )?(truth|story|everything|picture)( truth| story)?
            (hiding|concealing|withholding|holding back|keeping back|leaving out) (something|things|the truth|information|a lot|bits|secrets)( from us)?
            (more|another side) to (this|it|the story|her story|his story|the account) than( (she|he|meets))?
            (false|malicious|vexatious|bogus|fictitious|fake|spurious|baseless|unfounded|unsubstantiated|groundless|untrue|trumped up|made up|fabricated|hoax|vindictive|spiteful|wild|retracted|unproven|historic false|similar unfounded) (and \w+ )?(allegations?|reports?|complaints?|claims?|accounts?|accusations?|calls?|disclosures?|statements?|stories)(?! (of (identity|id)))
            (cri(es|ed|ing)) (rape|wolf|foul)
            (regret(s|ted|ting)?|remorse|second thoughts|guilty conscience|embarrass(ed|ment)|asham(ed|e)|shame|fear of (getting|trouble|mum|dad|parents)|buyer'?s remorse|morning after)(?= .{0,50}(rape|sex|allegation|disclos|report|complain|story|after the event|it was|it the next|afterwards|what (she|he) (did|had done)|told mum|found out|called rape|next day|the next morning))( \w+){0,4}
            (it is only|it was only|only) (_5 )?(now|told|tells|said|says|disclosed|reported|mentioned|came forward|complained|raised|alleged|came out|emerged|spoke up|disclosing) _9 (mum|dad|parents|caught|trouble|found out|arrested|exclu\w+|school|confronted|discovered|grounded|late|challenged|seen|court|phone was|ended|dumped|split|finished|pregnan\w+|told off|questioned|in trouble|is being called|argument|row|fell out)
            (delay(s|ed)?|late|belated|took (her|him|them)|waited|left it|waiting) (_3 )?(in (reporting|disclos\w+|telling|coming|making)|report(ing)?|disclosure|complaint|allegation|days|weeks|months|years|until now)(?= .{0,50}(suspicious|question|undermine|odd|strange|concern|weaken|doubt|does not help|not help|credib|reliab|before (telling|report|say|mention|disclos)))( \w+){0,3}
            (to|in order to|trying to|as a way to|just to|so as to|attempt to|way of|bid to|means of|hoping to|designed to) (get|getting|keep|keeping|avoid|avoiding|deflect|deflecting|divert|cover|covering|excuse|save|saving|wriggl\w+) (out of (trouble|school|a row|being|punishment|a detention|placement)|{self} out of|back at (him|her|mum|dad|them|staff)|revenge|her own way|his own way|dad into|him into|mum into|stepdad into|being (told off|caught|punished|grounded)|a (telling|row|punishment)|trouble|punishment|blame|{pos} (own )?(skin|back|tracks|neck)|the blame|rid of (him|her|mum'?s|stepdad)|sympathy|compensation|rehoused)
            (axe to grind|ulterior motive\w*|motive (to|for) (lie|lying|mak|fabricat|invent|say|the allegation)\w*|motivation for (making|the allegation|lying)|scores? to settle|vendetta|(out of |pure |for |through )(spite|jealousy|revenge)|spiteful|vindictive|vengeful|malicious(ly)?|woman scorned|hidden agenda|grudge|getting (her|his) own back|trouble ?making|stir(ring)? (things|it|trouble|the pot))(?! (comms|communications?))
            (history|habit|track record|pattern|reputation|form|known|prone|inclined|tendency|has made|previously|before|past|previous|made|tends|penchant) (of |for |to |has |been |made |making |record |with |repeated |several |numerous |other |many |similar |countless |number |a |previously )*(making (things|up|false|allegations|similar|it|stuff|unfounded|accusations)|lying|lie|telling (lies|tales|stories|fibs)|tell (lies|tales|stories|fibs)|false (allegations?|reports?|complaints?)|dishonesty|untruths|fabricat\w+|exaggerat\w+|embellish\w*|similar (allegations?|complaints?|reports?|claims?)|allegations (before|against (everyone|staff|others|teachers|carers))|unfounded|storytelling|invention|deception|deceit|make things up|fantas\w+|crying wolf)
            (cried|crying|cry) wolf
            (if|whether|assuming|even if) (it|this|that|anything|something|any of (it|this)|the (incident|assault|rape|attack)|indeed|what (she|he) says) (_2 )?(ever |even |really |actually |did |has |in fact |genuinely |truly )+(happen(ed)?|occur(red)?|took place|take place|true|is true|was true)( at all)?
            (did|do|does) it (really|actually|even) happen
            (i|we|officers|nobody|no one|staff|school|mum|dad|carers|colleagues) (do not|don'?t|did not|didn'?t|cannot|can'?t|find it hard to|struggle to|never|would not|wouldn'?t|am not sure (that )?(i|we)) (really |personally |quite |honestly |fully |entirely |actually |for (one|a) (moment|minute) )*(believe|buy|accept|trust) (a word|her|him|them|it|that(?! (she|he|they) (can|could|chose|consented|wanted|keeps|knew|put))|this|what|{c}|the (account|story|version|allegation|half)|any|half|everything|(she|he) (is|was|has|did|ever))(?! ((is|was|were) (ready|asked|well|safe)|(she|he|they|this|it) (chose|wanted|agreed|consented|was (free|willing|to blame|at fault)|had (a|any) choice|went (freely|willingly|by choice))))
            (uncorroborated|un corroborated|unevidenced|unproven|without (any )?(corroboration|evidence|support|proof)|no (corroboration|corroborating evidence|(corroborative|independent|supporting|hard|physical|tangible|actual|forensic) (evidence|proof|support|witness\w*)) ?(to|for|of|exists)?( )?(support|back|corroborate|confirm|substantiate|prove)?( up)?( her| his)?)(?= .{0,40}(account|claim|story|allegation|word|says|version|child|she|he|file|nfa|closed))
            (her|his|their|child'?s) word (against|alone|is all|for it|over|v|vs)( (his|hers|theirs|the|is|adults?|mum'?s))?
            (one|her|his) word against (another|the other|his|hers|theirs|the)
            (something|anything|more|any|some|until) (firmer|more concrete|more (substantial|solid|reliable|credible|tangible))
            a (grass|sneak|tell ?tale|snitch|stirrer|gossip)( on)?(?= (who|and|by|about)|[.,;]|$)
        """,
        why="It decides that a child is lying. Few children lie about abuse; many are told nobody will believe them.",
        suggestion="The evidence differs on (what): set it out.",
        fires=("Reece (16) is lying about the bruises.", "He has lied to officers."),
        quiet=("He was found lying on the floor.", "The exploiter lied to her."),
        unless=r"false (name|details given by|identity|imprisonment|number plate)|grass (verge|area|bank)|on the grass|crime wave of",
    ),
)
FAMILY = Family("Doubt", "Disbelief of a child signalled before the evidence is in.", ENTRIES)

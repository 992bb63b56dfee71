"""Blame by manner: a frightened, unheard or distressed child written as rude, difficult or unwilling."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN, GUIDE

entry = partial(Entry, kind="blame", source=GUIDE)

ENTRIES = (
    entry(
        id="will-not-engage",
        weight="M",
        numbers=(31, 32, 33, 34, 35),
        patterns=r"""
            (un|non ?|not very |not at all |less than )?(un ?co ?operative|non ?co ?operative|obstructive|unhelpful|non ?compliant|un ?compliant|non ?engaging|unreceptive|unresponsive to (support|help|offers|us)|disengaged|obstinate|stubborn|pig headed|bloody minded|resistant)(?! handcuffing)
            (not|n't|never|no|less than|hardly|far from|lack of|poor|limited|minimal|zero|non|little) {adv}(co ?operative|compliant|forthcoming|helpful|receptive|engaged|engaging|compliance|engagement|co ?operation|co ?operating|complying|interested in (help|support|engaging|talking|any))(?! with (her|his) (medication|diet))
            {not} (really |fully |want to |wish to |properly |yet |meaningfully |actually |even |consistently |always |be )?(co ?operate|cooperating|engage|engaged|engaging|comply|complied|work with|interact|respond to (support|help|offers|services))(?! (by|service))
            (~fail|failure|failures|~neglect|~omit|~decline) to (~engage|~attend|~keep (appointments?|to|in touch|contact|her|his)|~turn up|~take up|~take (advice|on|responsibility|heed|part)|~respond|~follow|~heed|~learn|~co ?operate|~comply|~make (contact|use|any)|~maintain|~answer (calls|the door|her|his|questions)|~provide|~adhere|~stick|~stay|~show|~work|~participate|~contact|~accept|~recogni[sz]e|~assist|~interact|~give (an|any|a) account|~meet (her|his)|~present)(?! (him|them) by)
            (failing|failed|fails|refusing|refused) (appointments|school|all (his|her|their))
            (~disengage|disengagement|dropped out|~withdrawn) _1 (from|with)
            disengag(es|ed|ing|ement)
            (hard|difficult|impossible|tricky|tough) to (reach|engage|help|place|like|work with|deal with|manage|get through to|build|support|safeguard|protect|get anything|sympathise|feel sorry|talk to|parent|handle)
            ({be}|very|such|extremely|always|incredibly) (hard|heavy) (work|going)(?! on)
            (unwilling|reluctan(t|ce)|unprepared|not (willing|prepared|ready|inclined)|disinclined|loath|refusing) to (engage|work|accept|help|support|co ?operate|talk|speak|assist|listen|change|take (up|part|any)|participate|comply|attend|leave him|address|consider|give (us|any|an account|his|her)|answer|share|provide)
            (resistant|resistance|hostile|closed|averse) to (support|help|change|intervention|services|professionals|authority|advice|engagement|offers|social|working)
            (~refuse|~reject|~rebuff|~spurn|~dismiss|~decline|~shun|~push away|~knock back|~throw back|turns? down|turned down|turning down|~turn away) (to (engage|work|accept|co ?operate|listen|take (up|part)|attend|participate|work with|consider|comply|meet|see|be helped) ?(with )?|all |any |every |our |the |further |her |his |offers? of |of |repeated |numerous |most |multiple |offered |that |professional |attempts (at|to) |each |and )*(support|help|offers?|services?|interventions?|referrals?|engagement|assistance|treatment|attempts|social (workers?|care)|professionals|workers?|counselling|CAMHS|therapy|efforts|everything|anything|placement|mentor\w*|youth|overtures|safeguarding|hand|contact with|keyworker|key worker)
            (~refuse|{not}) (to )?(accept|take|want|take up|welcome|use|access) (_3 )?(help|support|services|offers?|assistance|a mentor|counselling|what is offered|what'?s offered|what was offered|intervention)
            (~throw) (it|help|everything|this|support|that|our help) (all )?back (in|at) (our|your|everyone'?s|their|my|the|staff'?s?)
            (~slam|~shut|~close) the door (in|on) (us|our|support|help|professionals|every)
            (~bite) the hand
            (~push|~drive|~turn) (everyone|people|professionals|staff|workers|carers|us) (away|off)
            (does|do|did|has|have) not help (herself|himself|themselves)
            not interested( in| at all|$)
            (no|little|zero) (interest|desire|inclination|appetite|motivation|willingness|wish|effort) (in |to |for |from |on )?(help|support|engag\w+|chang\w+|co ?operat\w+|work\w*|being helped|getting|(her|his) part|talk\w*|make|on (her|his) part|turn|improv\w+|be helped|assist\w*|comply\w*)
            (closed|shut|closes|shuts) (itself|herself|himself|down|off)? ?(to|from|off|down) (to )?(all |any |every )?(support|help|services|professionals|workers)
            (could|can|cannot|can't) (not )?be (bothered|arsed|asked)
            (couldn'?t|could not|can'?t) be bothered
            (DNA'?d|did not attend (again|yet again|for the))
            (refus\w+|non) compl\w+
            (does|did|do|would|will)(n't| not) (do|play) (as|what|ball) ?({pro} {be} (told|asked)|told|instructed)?
            (~play|~playing) ball
            (~defy|defian(t|ce|tly)|~disobey|disobedient|disobedience|insubordinat\w+|oppositional|unbiddable|recalcitrant|wilful|wilfully)
            (refus\w+|would not|wouldn't|did not|didn't|failed|failure|slow|reluctant) to (do as|obey|follow|comply|take (instruction|direction)) ?(instructions|orders|{pro}|told|with|directions|rules)?
            (lack|lacks|lacking|absence) (of )?(engagement|co ?operation|motivation|compliance|respect|willingness|effort|interest|remorse|empathy)
            (nothing|little|not much) (more )?(can|could) be done (if|unless|until|when|while) {pro}
            (won't|will not|wouldn't|would not) (let|allow) (us|anyone|staff|professionals|people|workers|services) (in|help|to help|near|support)
            (has|had|have|show(s|ed|ing)?|with|took|takes|expressed|express(es|ing)?) (no|little|zero|not the slightest|not much|very little) (real |genuine |apparent )?interest in (\w+ ){0,4}?(offer|offered|offering|help|support|working|engaging|changing|change|services?|us|sessions?|talking|education|activities)
            (did|does|has|have|will|would) ?(not|never|n't) (take|taken|taking) (up|advantage of) (the |any |our |his |her |their |a )*(\w+ )?(sessions?|offers?|support|help|appointments?|place|referral|services?|mentoring|counselling|opportunit\w+|work)
            (drop(ped|s|ping)?|drift(ed|s|ing)?|pulled|opted|back(ed|s|ing)) out of (the |his |her |our |all )*(\w+ )?(programme|sessions?|support|mentoring|counselling|therapy|service|work|group|intervention|services)
            (will|would|does|did|do) ?(not|never|n't) (abide by|keep to|stick to|respect|obey|observe|adhere to|comply with|live by) (the |any |our |her |his |their |house |home |simple |basic )*(\w+ )?(rules?|boundaries|curfews?|expectations|agreement|contract|conditions|instructions?|requests?)
            (ignor(ed|es|ing)|disregard(ed|s|ing)|disobey(ed|s|ing)|flout(ed|s|ing)|def(ied|ies|ying)) (every|all|any|each|our|my|repeated|several|reasonable|clear|the|house|staff|officers'?) (\w+ )?(requests?|instructions?|directions?|commands?|orders?|advice|warnings?|rules?|boundar\w+)( (made|given|by|from|of)( \w+){0,3})?
            (making|makes|made|make) {self} (so |very |too )?(hard|difficult|impossible) to (help|keep safe|protect|reach|work with|find|support|like)
            ((would|will) not|refus(es|ed|ing) to|unwilling to) (speak|talk|engage|open up|respond|communicate|interact) (to|with) (\w+ )?(staff|police|officers|us|anyone|anybody|carers|workers?|professionals)( (or|and) \w+)?(?! (with|until|while|when|in|because|there))
            (not|n't|never|hardly|scarcely) (\w+ )?(helping|help|helped) (us|{self}|(his|her|their) (own )?(cause|case|situation|position))( (to )?(help|protect|keep)( (him|her|them))?)?
            (takes?|took|pays?|paid|taking|paying|gives?|gave) (no|little|not the slightest|zero|scant|absolutely no) (notice|heed|regard|attention|account) (of|to) (\w+ )?(\w+ )?(order|staff|rules?|police|officers|warnings?|advice|us|anyone|curfew|conditions|instructions?|what)( \w+){0,4}
            (declin\w+|refus\w+|reject\w+|turned (down|away)|dismiss\w+) (every|all|each|any) (\w+ )?(options?|suggestions?|offers?|choices?|avenues?|ideas?|alternatives?|plans?)( \w+){0,4}
        """,
        why="It makes the child responsible for a service that did not reach them; fear and additional needs look the same.",
        suggestion="Say what was offered, how, when and by whom, and what got in the way: we have not yet built trust.",
        fires=("Harvey (17) refuses all support that is put in front of him.", "He was uncooperative with staff."),
        quiet=("Jasmin is not hard to reach.", 'Custody record shows "non-compliant handcuffing" - N.'),
        unless=r"(we|service|services|letters?|team|agencies|camhs|school|lea|council|local authority|police) (have |has |had )?(failed|not engaged|disengaged|fail) _9|(refused|refuses) (bail|entry)|(not|n't) be (uncooperative|hard)",
        guards=("agency",),
    ),
    entry(
        id="refuses-to-disclose",
        weight="H",
        numbers=(36,),
        patterns=r"""
            (~refuse|will not|would not|wouldn't|won't|unwilling|reluctant|not (willing|prepared|ready)|unprepared|~choose not|~elect not|~fail|~decline|chose not|never|yet|not been willing|persistently refuses) (to )?(fully |openly |even |make (a |any )(full )?)?(disclose|disclosures?|divulge|open up|(give|tell|offer|provide) (us |me |officers |staff )?(any ?thing|any (details|information|account|more|names)|nothing|full|a straight|a proper)|come clean|be drawn|elaborate|confide|reveal|spill|name names|name (him|them|the|her|his|any|who)|grass|snitch|engage in (any|conversation)|help (us|police|officers|the police|{self}))
            (~refuse|declin\w+|not willing|not prepared|unwilling) to (say|name|tell|speak|talk|answer|give|discuss|explain|identify|provide|confirm|account|comment|share|acknowledge|admit|engage in|co ?operate with|make a statement|hand over|sign|interact)
            (~keep|~hold) (it |things |everything |information |stuff )?(to {self}|back from (us|me|police|officers|staff|her|him)|from us)
            (keeps?|keeping|holds?|holding) (it |things |everything |something |information |details |stuff |a lot )?back(?= |[.,;]|$)
            ({c}|has|had|have|clearly|still|plainly|deliberately) (kept|held) (it |things |everything |something |information |details |stuff |a lot )?back(?= |[.,;]|$)
            (kept|held) (it|things|everything|something|information|details|stuff|a lot) back
            (tight ?lipped|clammed up|clam(s|ming)? up|clos\w+ ranks|stonewall\w*|keep(s|ing)? mum|wall of silence|code of silence|cagey|playing dumb|plays? dumb|acts? dumb|guarded with|secretive|cloak and dagger|omerta)
            (gave|gives|giving|told|tells|offered|offers|volunteered) (us|me|officers|police|staff) (absolutely |precisely |next to )?(nothing|little)( to (work|go) (with|on))?
            (protecting|shielding|covering for|covering up for|protects|shields|covers for|loyal to) (him|them|{pos} (abuser|exploiter|boyfriend|mates|friends|attacker)|the (men|man|suspects?|gang|group|offenders?|perpetrators?))
            (no|refus\w+|withh\w+) (comment(ed)?|information|details)(?= (to (all|us|every|any)|throughout|from (her|him)))
            (withholding|withheld|withholds|holding back) (information|details|the (truth|names)|names|evidence|something|vital|key|what)
            (will) (not|never) (say|tell (us|me|police|staff|anyone|officers)|reveal|divulge|name|let on|give up) (who|where|what|which|how|the name|any details?|names)( (\w+ ){0,3}?(is|was|are|were|did|does|happened|been|goes|went|stays|stayed|got|gets|gave))?
            (keep(s|ing)?|kept) (his|her|their) mouth (shut|closed)|(keep(s|ing)?|kept|stay(s|ed|ing)?) (schtum|stum|tight lipped)|clam(s|med|ming)? up
            loyal to (the wrong|the older|the|his|her|those) (\w+ )?(people|crowd|mates|men|gang|boys|exploiters?|dealers?|friends|lads|elders)
        """,
        why="It puts a duty on the child to tell. Children tell when it is safe, and most tell late or in parts.",
        suggestion="Has not felt safe to tell us yet; say what chance the child was given.",
        fires=("Hibaq (13) would not disclose.", "She refuses to name him."),
        quiet=("She has not felt safe to tell us.", "The suspect refused to answer questions."),
        unless=r"(which|that|this|it) (tells?|gives?|told) us (nothing|little)|(suspect|defendant|man|driver|father|stepfather) (refused|declined|would not)",
    ),
    entry(
        id="attitude",
        weight="M",
        numbers=(30,),
        patterns=r"""
            (bad|poor|terrible|awful|rude|surly|stinking|full of|with an?|had an?|has an?|gave _3 |real|lot of|bit of an|serious|what an|typical|gobby|teenage|{pos}|no end of|lots of|plenty of|some|dreadful|disgraceful|flippant|arrogant|blas[e\?]|casual|don'?t care|couldn'?t care less|cavalier|the|an|sort of|that|given|giving|nasty|ugly|sour|unpleasant|dismissive|entitled) attitude (problem|towards|issues|was|from|stank|is|to|that|throughout|{be} \w+)?(?! (survey|change|of (staff|officers)))
            (attitude|demeanour|manner) ({be}|left|leaves|stank|stinks|needs|could|does|did|throughout was) (very |so |really |quite )?(poor|bad|rude|terrible|awful|appalling|surly|disgraceful|hostile|unhelpful|confrontational|challenging|aggressive|a lot to|something|adjusting|sorting|stank|dismissive|flippant|arrogant|off|dreadful|shocking|disrespectful|defiant|unacceptable|wanting|concerning|indifferent|to be desired|much)
            (mouthy|mouthing off|mouthed off|lippy|cocky|cockiness|cocksure|gobby|gobshite|gobbing off|back ?chat(ting|ted)?|cheeky|cheekily|surly|sullen|insolen(t|ce)|impertinent|smug|brazen|brash|disrespect(ful|fully|ed)?|bolshy|bolshie|smirk(ed|ing)?|swagger(ed|ing)?|smart ?(arse|alec|aleck)|clever dick|big headed|obnoxious|arrogan(t|ce|tly)|arsey|stroppy|sarky|sarcastic(ally)?|know it all|jack the lad|flippant(ly)?|churlish|petulan(t|ce)|truculent|belligerent|insufferable|contemptuous|impudent|rude(ly|ness)?|abrupt|ungrateful|sneering|sneered|brattish|bratty|stroppily|narky|uppity|full of {self}|too big for (his|her) boots|bad mannered|ill mannered|off ?hand|cocky so and so|gave it (the )?large|snotty|off with (us|me|officers)|a right mouth|loud ?mouth(ed)?|foul ?mouthed|potty mouth(ed)?|argumentative|antagonistic|adversarial)
            (~give|~dish|~hand|~chuck) (it |us |me |officers |staff |police |everyone |out )*(a |the |all |his |her |plenty of |a load of |lots of |nothing but |some |a bit of |no end of |a lot of |the usual |right )*(lip|verbals?|cheek|backchat|attitude|grief|gob|big i am|big (man|woman) act|large|mouth|hard time|bother|stick|sass|jip|gyp|runaround|run ?around|filthy look|filthies|evils|dirty looks?|tough guy|gangster|hard man|rudeness|aggro)
            (~answer|~talk|~bark|~shout|~snap|~bite) back( at)?
            (~think|~fancy|~consider|~reckon|believes?) {pro}? ?({be}|s|knows?|{self}|can|run)? ?_2 (knows it all|knows everything|above the law|untouchable|big man|hard man|gangster|something|clever|funny|better than|hard|tough|invincible|the rules|it all|bit of a|a big|cock of|the boss|own(s)? the|do what|do as|run the)
            (chip on (her|his|their) shoulder|hard done by|woe is me|poor me|playing the victim|play(s|ed|ing)? the victim|victim (card|mentality|complex|role)|race card|feeling sorry for (herself|himself)|feels? sorry for (herself|himself))
            (run|running|ran|led|lead|gave|leading|giving) (us|police|officers|staff|carers|everyone|the) (a |the )?(merry dance|run ?around|ragged|dance)
            (~wind) (us|me|officers|people|staff|carers|everyone|him|her|them|others|mum|dad) up
            (~take) the (mick|mickey|micky|mick out|piss|michael)
            (laugh(s|ed|ing)?|sneer\w*|smirk\w*|scoff\w*) (at|in) (us|police|officers|staff|my face|our faces|me|authority|the law|the face)
            (no|zero|little|lack of|complete lack of|absolutely no|not an ounce of|not a shred of|never any|without) (respect|remorse|regret|manners|shame|gratitude|contrition|empathy|conscience|concern for (anyone|others|the))
            (shows?|showed|showing|expressed|displayed|displays) (absolutely |very )?(no|little|zero|scant|contempt|utter|complete|total) _1 (respect|remorse|regret|concern|interest|emotion|insight|empathy|shame|disregard|contempt|guilt)
            (couldn'?t|could not|doesn'?t|does not|didn'?t|did not|don'?t) (really |appear to |seem to )?(care less|give a (damn|toss|monkeys)|care|seem to care|appear to care|seem bothered|appear bothered|appear to be bothered)
            (not (in the least |at all |remotely |particularly |that |overly )?|un)bothered( by| about)?
            problem with (authority|police|women|being told|adults)
            (hates?|dislikes?|does not like|doesn'?t like|anti) (the )?(police|authority|being told)
            (being|was|is|were|be) (rude|difficult|deliberately|purposely|clever|smart|a pain|precious|obtuse|facetious|childish|cocky|lippy|unreasonable)
            (~throw|~push|~chuck) {pos} weight (about|around)
            (~swear|~curse|~effing) _3 (like a trooper|and blinding)
            (~have|~with) (a|an) (mouth|gob|tongue|temper) on (her|him|them)
            (short|quick|fiery|bad|filthy|foul|vile|nasty|hot) (temper|tempered|mouth|tongue)
            (gave|giving|gives) (it|us|me|officers|them) (the )?big
            kiss(ed|ing|es)? {pos} teeth
            (didn'?t|did not|doesn'?t|does not) do (her|him|them|his|her case|his case) any favours
            (barely|hardly|scarcely|not|never) (a|one) (civil|polite|decent|kind|pleasant) (word|answer|reply)( (\w+ ){0,2}?(him|her|them))?
            (does|do|did|can|could|will|would)(n't| not)? ?(not )?see (anything|nothing|any|the|what is|what was|what'?s) (\w+ )?(wrong|harm|problem|issue|fault|error)( (with|in|of) (what|it|his|her|the)( \w+){0,3})?
            no excuses? for (what (he|she|they) (did|said|was)|his|her|such|this (kind|sort)|behav\w+|that sort)( (\w+ )?(behaviou?r|conduct|language|attitude|actions?))?
        """,
        why="It dismisses a child who is upset, scared or asking a question.",
        suggestion="Write what the child said or did: was upset, asked why, swore, cried.",
        source=DESIGN,
        fires=("Her attitude was poor from the start.", "Talia (16) was mouthy and gave it the big I am."),
        quiet=("He was not rude at any point.", "The manager was rude to Talia (16)."),
    ),
    entry(
        id="manipulative",
        weight="H",
        numbers=(44, 97),
        patterns=r"""
            {adv}(manipulative(ly)?|scheming|calculating|conniving|devious|sly|cunning|crafty|two faced|sneaky|deceitful|deceptive|duplicitous|underhand|wily|artful|canny|self ?serving|opportunistic)
            (~manipulate|manipulation) (of )?(her|his|their|the|staff|carers|professionals|adults|people|others|everyone|police|officers|us|mum|social|situations?|the system|services|everybody|him|them|{us})
            (a )?(master )?manipulator
            (~play|~work|~game|~milk|~exploit|~abuse) (the system|the victim|the vulnerability card|the card|games|up to|on (it|people'?s|our|her|his)|it up|us|police|everyone|people|them off|professionals|staff|(one|parents?|people|carers|adults|everyone|mum|workers|agencies) (\w+ )?(off )?against|it for|for sympathy|to the (gallery|crowd|camera)|(us|them|people|staff|professionals) (like|off|for)|the (race|vulnerable|child|care|abuse|mental health|sympathy|age|rape) card|the (poor|innocent|wounded|system)|the fool|the innocent)
            (game|mind|silly|power) (playing|games)
            (~wrap|~twist|~have|~wind) _4 (a?round) (her|his|their) (little )?finger
            (~know|~understand) (exactly |just |full well |precisely |all too well |only too well )?(how|what|which|where) (to|buttons|strings|{pro} (can|needs|has)) (get what|get (her|his) (own )?way|~play|~work|~use|~manipulate|say|push|press|pull|to (say|push|press|pull|do)|turn on|wind|get (a|round|around|attention|away|out|what)|hurt|charm|exploit|{be}|milk|avoid|present|act)( it| us| the system| to say)?
            (~push|~press) (our|my|the|staff'?s?|everyone'?s|people'?s|{pos}|all the|all the right) ?(right )?(buttons|limits|luck)
            (~get|~want|~like|used to getting|~have) (her|his|their|its) own way
            (~turn|~put|~switch|~lay|~pour) on (the|an?|quite a) ?(tears|waterworks|act|show|performance|charm|front|water works|sob|theatrics)
            (turned|turns|turning|switched|switches) (it|the tears|the waterworks|the charm|the crying) on( and off)?
            (crocodile tears|waterworks|sob story|puppy (dog )?eyes|butter wouldn'?t melt|all (an |for |just an )(act|show|effect|attention)|for (dramatic )?effect|putting it on(?=[.,;]|$)|puts it on(?=[.,;]|$)|for sympathy|milks? it|play(s|ed|ing)? it up|feign(s|ed|ing)?|fak(es|ed|ing) (it|illness|tears|injury|panic|a|an|being|seizures?|anxiety|upset)|pretend(s|ed|ing)? to be (ill|upset|scared|asleep|hurt|distressed|frightened|sick|unwell))
            (threat(en(s|ed|ing)?|s)?|talk(s|ed|ing)?|speak(s|ing)?) (of |about |to |with )?(commit |committing |attempt |kill |hurt |harm |end |jump |cut |take |~overdose |doing |self )*(suicide|suicidal|self ?harm|{self}|{pos} (own )?life|jumping|jump|overdose|overdosing|cutting|to jump|it all|stupid) _4 (to get|if|when|unless|whenever|for attention|every time|in order to|so (that|as)|as a way|because|to (make|avoid|stop|force|control|manipulate|be|have|scare|punish|stay|go)|just to|as leverage|as a)
            (~use|~uses) (suicide|self ?harm|threats|{pos} (self ?harm|illness|diagnosis|disability|age|mental health|vulnerability|tears|past|autism|adhd|anxiety|trauma|status|needs|condition|background)|mental health|anxiety|autism|adhd|being a child|the fact) (threats |to \w+ |as (a |an )?(weapon|threat|excuse|lever|leverage|bargaining|way|tool|cover|crutch|stick|get out|shield))
            (suicide|self ?harm|overdose|overdosing|cutting|suicidal) (threats?|attempts?|gestures?|ideation|behaviour|talk)? ?{be}? ?_2 (for attention|attention seeking|to get|manipulative|a ploy|tactical|for effect|a tactic|behavioural)
            (~cry|cries|cried|crying) wolf
            (emotional|moral) blackmail\w*
            (~hold) (us|staff|carers|everyone|services|the (home|placement|family|whole)|mum|people|the family) (all )?to ransom
            (empty|idle|usual|veiled) threats?
            bluff(ing)?
            (attention|adult|professional)s? (one off|off one) against
            divide and (rule|conquer)
            split(s|ting)? (the )?(staff|professionals|parents)
            ruling the roost|rules the roost|calls the shots|calling the shots|wears the trousers
            (play(s|ed|ing)?|set(s|ting)?) (the |her |his |their |both )*(\w+ )?(staff|workers?|carers?|us|parents|adults|people|everyone|professionals|services|agencies|them|mum|school|one|teams?) (off )?(against)( (and )?(each other|one another|us|them|dad|the other|another|home|school))?
            says? (he|she|they) ({be}|will|would|wants? to|feels?|hears?) (\w+ ){0,4}?(when(ever)? it suits( (him|her|them))?|when(ever)? (he|she|they) (wants?|does not|doesn't|can't|cannot|is told|is asked|gets)( \w+){0,5})
        """,
        why="It turns a survival skill, or a cry for safety, into bad character; suicidal words get dismissed.",
        suggestion="Says (exact words); is looking for safety or control over what happens. If suicidal, treat as suicidal.",
        fires=("She (15) is manipulative with staff.", "He threatens suicide to get his own way."),
        quiet=("He is a manipulative man, per the social worker.", "She was manipulated by an adult."),
        unless=r"manipulated (by|into|her|him|frankie)|(being|was|were|been) manipulated",
    ),
    entry(
        id="acting-out",
        weight="M",
        numbers=(91, 93),
        guards=("grown_subject",),
        patterns=r"""
            (~act|~play) (out|up)(?! (the|a) (scene|play|film|story|part))
            (~test|~push|~stretch) (the |all |her |his |their |every |at the )*(boundaries|limits|boundary)
            (rebel(s|led|ling|lious|liousness)?|teen(age)? rebellion|rebellious (phase|streak|stage))
            (~go|off|~come|~run|~be) (completely |right |totally )?(off the rails|wild|to the bad|rogue|feral|amok|riot|rings (a)?round|off piste|haywire)
            (off the rails|running riot|run riot|runs riot|running wild|runs wild|running amok)
            (beyond|out of|not under|outside|no longer under|past) (all |any |her |his |their |mum'?s |dad'?s |the |parents'? |parent'?s |family'?s |carers'? |my |staff |anyone'?s |\w+'s )*(parental |adult )?control
            (out of hand|uncontrollable|ungovernable|unruly|unmanageable|wayward|uncontrolled|ungoverned|headstrong|wild child|incorrigible)
            (parents?|mum|mother|dad|father|carers?|family|nan|staff|foster carers?|home|school|nobody|no one) (simply |just )?(can'?t|cannot|can not|unable to|could not|couldn't|struggles? to|struggling to|no longer|has lost|have lost|had lost|lost|losing|can|can no longer|has little|have no|has no) (able to )?(control|cope with|manage|handle|discipline|contain|do anything with|do a thing with|get through to|parent|keep (her|him) in)( over| of)?( her| him| them)?
            (does|doing|comes? and goes?|came and went|coming and going|go(es)?|behaves?|acts?|comes and go|come and go) (exactly |just |pretty much |largely |more or less )?(as|what|whatever|how|where|when) (she|he|they) (likes?|pleases?|wants?|chooses?|fancies|feels)
            laws? unto (herself|himself|themselves)
            (no|without|lacks?|ignores?|has no|lack of|with no|does not respect|doesn'?t respect|flouts|kicks against|disregards) (any |the |all |clear |parental |proper |house |home )*(boundaries|rules|discipline|structure|authority)(?! (at home|have been|are in place) for)
            (treats?|using|uses|used) (the |this |home |placement |her |his |it )*(home|house|placement|place)? ?(like|as) (a|an) (hotel|bed and breakfast|doss|b ?and ?b|youth hostel)
            (~need|could do with|wants|crying out for|responds to|lacks?|~deserve) (a |some |more |firmer |firm |strong |proper |good |male |tough |stricter |better |a bit of |to be )*(hand|discipline|boundaries|talking to|kick up|telling|role model|stricter|slap|reality check|short sharp shock|wake up call|clip|taken in hand|reining in|rein in|taught a lesson|bringing down|brought down|taken down a peg)
            (has|have|had|with|got|his|her) (\w+ )?(anger|behaviou?ral|behaviou?r|attitude|temper|control|authority|conduct|impulse|attachment) (issues?|problems?|difficulties)|(needs?|wants?|lacks?|could do with|requires?) (\w+ )?(firm|firmer|strong|stronger|strict|stricter|tough|tougher|some|more|proper) (handling|hand|discipline|boundaries|line|treatment|love)
        """,
        why="Distress shows in what children do. The phrase judges the child and blames the family.",
        suggestion="Describe what happened and what the child was showing: fear, grief, anger; and the support tried.",
        source=DESIGN,
        fires=("Liam (12) is beyond parental control.", "She is just acting out again."),
        quiet=("She acted out the scene with toys.", "The fire was out of control."),
        about="anyone",
        unless=r"(fire|vehicle|car|dog|bike|moped|blaze) _5 out of control|acted out (the|a)",
    ),
    entry(
        id="blaming-a-parent",
        weight="M",
        numbers=(85, 86),
        about="anyone",
        guards=("reason",),
        patterns=r"""
            ~make {pos} (own )?bed( (so|and) ~lie in it)?
            (~fail|failure|failures|failings|unable|inability|refus\w+|unwilling|not able|neglected) to (adequately |properly |consistently |sufficiently |fully )?(protect|safeguard|keep (her|the|his|their) (children|child|kids|son|daughter|baby|little ones|family) safe|prioriti[sz]e|shield|put (her|the) (children|child|kids))(?! the (scene|evidence))
            {not} (protect|protecting|protected|safeguard|prioriti[sz]e|prioriti[sz]ing|put) (her |the |their |his )+(children|child|kids|son|daughter|baby|family|needs)( first)?
            (not|un|n't) (a |being |been |very |able to be |sufficiently )*protective( parent| factor| of)?
            (~allow|~let|~permit|~enable) (him|the (abuser|perpetrator|suspect|ex)|her (ex|partner|husband|abuser)|this (to|man)|it to|the abuse|the violence) (back|to (return|happen|come|continue|stay|see|go on|be|live|move|control)|in|happen|into|near|home)
            (~choose|~elect|~decide|~opt|~continue|~prefer|~insist|~want|~remain|choosing|content|happy) (to |on )?(~stay|~remain|~go back|~return|~take (him|them) back|~live|~be) (with|to|in) (him|the (relationship|perpetrator|abuser|suspect|marriage|house|home)|her (ex|partner|husband|abuser)|this|it|that|an abusive|a violent|violent)
            (~keep|keeps on|always|continually|repeatedly|constantly|forever|~end up) (~go|~take|~let|~have|~run|~get|~return|~allow|~accept) (him |straight |running )?(back|in|home)( to)?
            (takes|took|taken|taking|had|has|have|having|lets|let|letting|accepts|accepted|welcomed|allowed) him back
            (go(es)?|went|gone|going) back to (him|(her|the) (ex|partner|husband|abuser|perpetrator|violent))
            {not} (leave|just leave|walk away from|give up|throw out|end it with|finish with|separate from|stay away from|report) (him|her (partner|husband)|the relationship|it)
            why (doesn'?t|didn'?t|won'?t|does|did) she (just |not |simply )*(leave|throw|go|get out|stay)
            (~put|~place|~prioriti[sz]e|~choose|~rank) (him|men|her (man|partner|boyfriend|relationship|own needs|husband)|a man|the (relationship|man|perpetrator|abuser)|{self}|{pos} (own )?(needs|relationship|partner|interests|happiness)|relationships?|her love life) (before|above|over|first|ahead)( of)?
            (~turn) a blind eye
            (attracts?|attracted to|picks?|goes for|drawn to|always finds?|choice (in|of)|taste in|a type|poor taste|track record with) (the wrong |violent |abusive |poor |unsuitable |bad |controlling |wrong )*(men|partners|man|blokes|sort of man|type of man)
            (mum|mother|she|mrs \w+) (is |was |has been |clearly |equally |also |must have )*(colluding|complicit|collusive|collude[sd]?|knew what was|turned a blind|minimis(es|ing|ed)|in denial|should have (left|known|protected|done)|enabl(es|ing|ed))
            (mum|mother|parents?|family|dad) {not} (care|engage|cooperate|co ?operate|bother|bothered|able to parent|want to know|interested|take (advice|responsibility)|recogni[sz]e|see|accept|acknowledge|prioriti[sz]e|attend|work with)
            (should|could|ought to) have (left|protected|thrown|kicked|reported|stopped|done (more|something)|called (us|police)|kept) (him|her|the|it|them|sooner|earlier|out|more|this|years|long)
            (provok\w+|antagoni[sz]\w+|w(ind|ound|inding|inds)|goad\w+|needl\w+|nag\w*|baited?|baiting|push\w+) (him|her partner|her husband|dad|stepdad)( up| on| to)?
            bring(s|ing)? it on {self}
            (did|does|has done|doing|done) (nothing|little|not a thing|very little) to (stop|prevent|protect|keep|safeguard|shield) (him|it|this|them|her|that|the (abuse|violence|children|child)|{c})( \w+)?
            (mum|mother|dad|father|parents?|nan|carer|family|she|they|{c}) (has |have |had |repeatedly |again |also )*(failed|fails|failing|neglected|did not bother|refused|could not be bothered) to (bring|take|get|send|attend|collect|engage|respond|answer|keep|follow|protect|supervise|report|come|work|turn)( (?!as\b|because\b|since\b|due\b|when\b)\w+){0,3}
            (picks?|picked|put|puts|putting|choos\w+|chose|chosen|places?|placed|prioriti\w+|favou?r(s|ed|ing)) (him|her (partner|boyfriend|relationship)|this man|men|a man|herself|drink|drugs|the (boyfriend|man|relationship)|(her|his|their) own needs|alcohol|a partner) (over|before|above|ahead of|first)( (her|his|their|the) ((own )?(child|children|kids?|daughter|son|baby|babies|children's needs)))?
        """,
        why="It blames the parent who is being abused and leaves the abuser out. Leaving is when danger is greatest.",
        suggestion="Write what the abuser did, what she has done to keep the children safe, and what stands in her way.",
        source=DESIGN,
        fires=("Mum failed to protect the children.", "She keeps going back to him."),
        quiet=("She protected the children by hiding with them.", "The scene was protected."),
        unless=r"(we|police|services|agencies|officers|i|council) (failed|did not|didn't|have failed|could have|should have|had failed)",
    ),
)
FAMILY = Family(
    "Blame by manner", "A frightened, unheard or distressed child written as rude, difficult or unwilling.", ENTRIES
)

"""Blame by choice: risk, lifestyle and gain written as the child's decision."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN, GUIDE, INSPECTION

entry = partial(Entry, kind="blame", source=GUIDE)

ENTRIES = (
    entry(
        id="poor-choices",
        weight="H",
        numbers=(6, 9),
        unless=r"(lunch|breakfast|library|supporter|intermediary|blanket|interpreter) _6 (choice|choosing)",
        patterns=r"""
            (~make|~take|making of|pattern of|series of|string of|history of|number of) (her|his|their|some|many|very|really|yet|another|more|continually|repeatedly|constantly|a|the|of|these|such|several|consistently|further|repeated|number|all|same|these|increasingly)?_3 (poor|bad|wrong|unwise|unsafe|stupid|silly|foolish|questionable|terrible|dreadful|unhealthy|risky|dangerous|negative|immature|irresponsible|awful|reckless|dubious|ill advised|ill judged|misguided|unsuitable|inappropriate|harmful|daft|shocking|rubbish|unfortunate) (life |relationship |friendship |lifestyle |personal )?(choices?|decisions?|judge?ments?|calls?|moves?|friends?)
            (poor|bad|questionable|terrible|unwise|lack of|impaired|shocking|dubious|immature) (choices?|decision making|judge?ment|decisions|life choices|choice of (friends|company|associates|boyfriend|peers|partner|men))
            (~choose|chooses|opts?|opted|opting|elects?|elected|electing|prefers?|preferred|preferring|decides?|decided|deciding|choice|decision) (instead )?(not )?to (~go back|~go (out|off|missing|with|there|along|country)|~stay (out|with|there|in contact|silent|away)|~hang|~associate|~mix|~spend|~be (with|there|around|out|in)|~remain|~return to|~return there|~run|~live (like|this|with|there|that)|~engage in|~get (in|into|involved)|~take drugs|~drink|~put|~ignore|~carry(?! on)|~sell|~deal|~meet|~continue|~see him|~keep|not|~disengage|~sleep|~have sex|~send|~share|~walk away|~smoke|~lie|~abscond|~leave (the placement|placement|home|care)|~surround|~be part|~involve|~work for|~use|~disregard|~reject|~refuse|~socialise|~frequent|~expose|~party|~lead|~pursue|~follow)
            (~choose|~elect|~opt|~decide|~prefer) not to (engage|disclose|tell|say|report|cooperate|come|help|leave|return|answer|attend|speak|go home|talk|share|name|accept|take|listen|comply|provide|give|pursue|support|assist|make|wear|seek)
            (~choose|prefers?) (gangs?|drugs|the streets?|him|men|older|crime|this (life|path)|that (life|path)|the wrong|a life|street life|money|{pos} (friends|boyfriend|gang|lifestyle)) _2 (over)?
            (~go|gone|~head|~choose|~take|~start) (down )?(the|a|that|this) (wrong|bad|slippery|criminal|dark|dangerous|downward) (path|road|direction|route|turn|slope)
            (({be} |entirely |all |simply |ultimately |very much |purely )+{pos} (own )?|{pos} own )(choice|decision)(?! (was|is|to have|that mum|of (venue|place|supporter|officer|worker|seat|room|activity)))(?=[.,;]| |$)
            (a |her |his |their |{adv})?(lifestyle|life style)( choices?| choice to \w+| {pro} _2 chosen| that {pro} \w+)?
            (her|his|their|that|this|own) chosen (lifestyle|path|life|company|friends)
            (~choose|~pick|selects?) (this|that|such|the wrong|bad|poor|older|unsuitable|the worst|her own|his own) (life|lifestyle|path|company|friends|crowd|road|people|men|associates)
            {not} make (good|better|sensible|safe|wise|the right|positive|healthy) (choices|decisions|life choices)
            needs? to (start |learn to )?(make|making|start making|think about) (better|good|safer|sensible|wiser|positive|healthier|right|her|his|their|the right|more sensible) (choices|decisions|life choices)
            (the|that) (road|path|way|route|life|lifestyle|direction) ({c} )(has |have |had |is |was )?(picked|chosen|chose|choosing|wants?|wanted|taken|took|prefers?|preferred|decided on|set on|going down|gone down|headed down)( for {self})?
            (prefers?|likes?|wants?|chooses|chosen|chose|choosing|enjoys?|loves?) (this|that|the|such a|her|his) (\w+ )?(way of (life|living)|lifestyle|life on the (street|streets|road))
            {be} (drawn|attracted|addicted|wedded) to (that|this|the|a) (\w+ )?(sort|kind|type|way|lifestyle|life|gang life|street life|scene|crowd|streets?)( of (life|thing|person|people|boy|crowd|living|lifestyle))?
            (the|that) (life|lifestyle|existence|company) {c} (leads?|lives?|keeps?|is leading|is living|is in)
            (choos(es|ing)|chose|prefers?|preferred|picked|picks) (this|that|it|the streets?|street life|him|them|a \w+|danger|\w+ life) (over|instead of|rather than) (a |an |the |her |his |being )*(\w+ ){0,2}?(bed|home|placement|family|care|school|safety|mum|nan|unit|help|house)( (at|in|with) \w+( \w+)?)?
        """,
        why="It takes for granted that the child was free to choose. Grooming, fear and need leave few safe options.",
        suggestion="Is being groomed by (who), or had few safe options: say which.",
        source=INSPECTION,
        fires=("Erin (14) continues to make bad choices.", "Priya has made a lifestyle choice to be with that group."),
        quiet=("Shanice (12) chose the blue pen and chose to have mum present.", "She is not making poor choices."),
        guards=("own_will",),
    ),
    entry(
        id="puts-self-at-risk",
        weight="H",
        numbers=(7, 8),
        patterns=r"""
            (~put|~place|~leave|~expose|~lay|~make|~get|~find|~land|~allow|~open|~render|~keep) {self} (_4 |_6 to )?(at |in |into |to |open |up |an? |very |more |such |the |so |increasingly |constantly |repeatedly |way |of |be )*(risks?|danger|dangerous|harm|harm'?s way|vulnerable|peril|risky|positions?|situations?|circumstances|target|targets|exploitation|abuse|available|compromis\w+|jeopardy|trouble|hot water|firing line|bother|places|predators?|predatory|older men|perpetrators|strangers)
            (~put|~throw|~place) {self} (out there|about|around|on offer|in (this|that|these|those|such) \w+)
            (~put|~place) {pos} (own )?(safety|life|welfare|wellbeing|health|self) (at|in|on)
            (~jeopardi[sz]e|~compromise|~endanger|~neglect|disregards?|disregarding|little regard for|no regard for|no thought for|scant regard for|reckless with|careless with|careless about|lack of regard for|not (bothered|concerned) about|does not care about|doesn't care about|no concern for|complete disregard for|total disregard for|blatant disregard for) ({self}|{pos} (own )?(safety|life|welfare|wellbeing|health|personal safety))
            (~be|a|poses?|presents?) (a )?(danger|risk) to {self}
            (high ?risk|risky|risk ?taking|risk taking|dangerous|unsafe|reckless|self ?destructive|destructive|irresponsible|sexual(ly)? risky|inappropriate|sexuali[sz]ed|promiscuous|concerning sexual|deviant|thrill seeking|self sabotaging) (sexual |online |lifestyle |and \w+ )?(behaviou?rs?|activit(y|ies)|conduct|habits|choices|lifestyle|pursuits|ways|antics|games|liaisons)
            (risk|chance|thrill) (taker|takers|seeker|seekers)
            (~take|~run|~like) (silly|stupid|unnecessary|big|huge|these|such|too many|needless|many|more and more|serious|a lot of|constant)? ?risks?(?! of| assessment)
            (thrill|sensation|danger|excitement|adrenaline|pleasure) seek\w+
            (loves?|likes?|enjoys?|addicted to|hooked on|chasing|in search of|after|for) the (thrill|danger|excitement|buzz|drama|adrenaline|kicks|high|chaos)
            (~walk|~step|~stroll|~wander|~sail|~waltz|~run|~jump|~get) (right |straight |blindly |happily |knowingly |willingly |headlong )?into (it|this|that|danger|trouble|the lion'?s den|these situations|the situation|his (car|arms|hands|trap)|the trap|a trap|harm)
            (~leave|~make) {self} (very |wide |so )?(open|easy|vulnerable|a target|available)
            (~gravitate|~drawn|~attracted|magnet|~run) (to|towards|for) (trouble|danger|risk|chaos|drama|bad|the wrong|harm|unsuitable|dangerous|undesirable)
            (an? )?easy (target|prey|pickings|mark|victim)
            (does not|doesn't|fails to|failing to|refuses to|unable to|unwilling to|won't|will not|can't|cannot|never|hasn't|not|struggles to|isn't able to) (recogni[sz]e|see|accept|understand|acknowledge|appreciate|grasp|recogni[sz]ing|consider|realise|comprehend) (the |that |any |she |he |her |his |own |obvious |how )*(risks?|dangers?|danger|harm|seriousness|consequences|concerns|at risk|vulnerab\w+)
            (no|lacks?|lacking|little|limited|poor|zero|not much) (insight|awareness|understanding|appreciation|concept|sense) (in)?to? ?(of |into |around |about )?(the |her |his |any |own )*(risks?|danger|dangers|harm|seriousness|vulnerab\w+|own|consequences|personal safety|safety|self preservation)
            (knows?|knew|known|understands?|understood|aware of|fully aware of|well aware of|alive to|accepts?|accepted|been told of|was warned of|has been warned of|appreciates?|no stranger to) (all |full well |perfectly well |exactly |fully |only too well )?(about )?the (risks?|dangers?|consequences|score|stakes|deal|game|rules|drill|ropes)
            (despite|in spite of|even after|regardless of|notwithstanding|after) (having |repeatedly |the |her |his |all |of |numerous |repeated |several |many |countless |multiple |constant |previous |our |clear |every |extensive |ongoing |being |been |a |keep safe |significant |lots of )*(warnings?|advice|advised|warned|told|keep ?safe|best efforts|support (offered|given|in place)|our efforts|work (done|being|with|having|completed)|being told|education|interventions?|lessons)
            (after|despite|having) (being |been |repeatedly )*(told|warned|advised|spoken to) (not to|at school not|about|of|by|on|many|several|repeatedly|numerous|at school|before|never to|time and)
            (against|contrary to) (all |our |the |police |professional |everyone'?s |sound |carers' |repeated )*(advice|better judgement|instructions|wishes of)
            (~ignore|~disregard|~flout|~dismiss|~defy|laughs? at|shrugs? off|shrugged off|paid no heed|pays no heed|takes? no notice of|took no notice of|paying no attention to|deaf to) (all |the |our |any |of |her |his |to |repeated |every |good |sound |police |safety |parental |numerous )*(advice|warnings?|safety|boundaries|rules|guidance|instructions|carers|curfew|requests|staff|plan|pleas|anything|help|support|concerns)
            {not} (be told(?=[.,;]|$| (what|anything|by anyone))|listen( to)?|heed|take (advice|any notice|it in|no for an answer|on board)|learn|keep {self} safe|help {self}|protect {self}|see sense|follow|stick to|adhere|accept (help|advice|boundaries|support|any)|(want|wish|like) (to )?(be )?(helped?|saved?|saving|help|our help|change|to change|to stop|to engage|rescu\w+|support|safeguard\w+))
            (deaf ears|brick wall|lost cause|wasting our breath|wasted breath)
            (hell ?bent|dead set|bent|intent|set|determined) on (self |destroying|going|being|seeing|meeting|ruining|getting|returning|running|staying|living)
            ({be} )?(absolutely |utterly |clearly )?determined to (be with|meet (him|them|men)|return to|run (off|away)|put|carry on|live (like|that)|do what|destroy|end up|ruin|stay with)
            (insists?|insisted|insisting|persists?|persisted|persisting|continues?|continued|continuing|carries on|carried on|keeps?|kept|keeping) (on |in |to |with )?(~go (back|missing|off|out|there|to)|~see|~meet|~associate|~run|~return to (him|the)|~put|~place|~engage in|~take|~hang|~mix|~contact|~message|~speak|~talk to|~make|~get into|~get {self}|~drink|~smoke|~use|~abscond|~send|~share|~sneak|~leave the|~flout|~disregard|~ignore) ?(him|them|{man}|{self}|himself into|back|missing|off|out|bad|poor|with|men|drugs|advice|risks)?
            (goes|went|going|gone|runs|ran|running|comes|crawls|crawling|drifts|heads|scurries|straight|returns|always|returned|flies|gravitates) (straight |right |running |crawling |running straight )?back (to (him|them|his (flat|house|address|car|place|arms)|the (gang|group|men|same|flat|house|address|exploiter\w*|boys|boyfriend|man)|that|those)|for more|time and)
            (the )?(minute|moment|second|instant|as soon as|first chance) (our|your|staff|carers?|my|the|someone'?s?|backs?|anyone'?s?|mum'?s?) _2 (back|backs|turned|gone|looks away|are turned|is turned|looking)
            {not} (stay|keep) away( from)?
            (until|unless|till) (such time as )?{c} (herself |himself )?(wants?|decides?|chooses?|is (ready|prepared|willing)|stops?|learns?|accepts?|reali[sz]es?|engages?|changes?|starts?|begins?|agrees?|co ?operates?|takes?|helps?|grows?|sees|recogni[sz]es|makes|wises|understands|gives|tells|opens|decides|discloses|admits|shows|matures|is honest|comes)
            (nothing|little|only so much|not much|not a lot|no more|limited) (more |else |further )?(that )?(we|police|i|officers|anyone|services|professionals|one) (can|could) (do|offer)
            (~need|has|ought|should|must) (to )?(learn |start )?(to )?(~keep {self} safe|~help {self}|~look after {self} better|~respect|~grow up|~wake up|~face up|~wise up|~change {pos}|~listen|~think before|~stop (putting|going|running|seeing|meeting|lying|making))
            {be} aware (that |of )?(she|he|they|her|his|their) _3 (risk|risks|consequences|dangers)
            moth to a flame
            (lives?|living|lived) (dangerously|recklessly|on the edge|life on the edge|a (dangerous|reckless|chaotic|risky) (life|lifestyle))
        """,
        why="It moves the risk from the person who causes it on to the child.",
        suggestion="Is being placed at risk by (who): describe the situation and who makes it unsafe.",
        source=INSPECTION,
        fires=("Erin (14) has again put herself in a risky position.", "This is due to his risky behaviour."),
        quiet=(
            "She did not put herself at risk, an adult did.",
            "A risk assessment was done: at risk of CSE from the man.",
        ),
    ),
    entry(
        id="gain-and-trade",
        weight="M",
        numbers=(56, 57, 58),
        guards=("peer",),
        patterns=r"""
            (~earn|~make|~pocket|~bring in|~bring home|~rake in|~profit|~bank|~turn over|~coin) _3 (money|cash|living|income|keep|bob|quid|wages?|pocket money|fortune|pounds|profit|treats|\d+ (a|per) (day|week|night)|£\d+|a few quid|it in)
            (easy|quick|fast|good|serious|decent|big|extra) (money|cash|earner|bucks)
            (nice|tidy|good) little (earner|sideline|job|number|business)
            (~work|~graft|~hustle|~deal|~sell|~run|~carry|~hold|~shot|employed|~act|working) (for|as|on behalf of|with) (a |an |the |some |one of |these |those |an older |local |known )*(older|elders?|dealers?|gang|line|lookout|look out|runner|group of|drug|courier|firm|organi[sz]ed|county lines?|men|him|them|males?|boss|network|trap|couriers|olders|crew|man|boys|\w+ line)
            (on|part of) (the|their|his) (payroll|workforce|team sheet|books of)
            (in|as) (exchange|return|payment|trade|a swap) for
            (~trade|~swap|~barter|~exchange) (sex|images|pictures|sexual|nudes|{self}|favours|her body|his body)
            (~get|~receive|~accept|~take|happy to take|quick to take|~enjoy|~spend) (all |plenty of |lots of |what |the |his |their |whatever )*(gifts|presents|perks|rewards|benefits|freebies|money|cash) (he|they|on offer|that|from him|from them|from the men|gives|buys|bought|for it|for sex)
            (quick|happy|keen|not slow|only too \w+|ready|eager|willing|not shy|first) (enough )?(in |about |to )(~take|~accept|~spend|~wear|~pocket|~get|~use|~help {self})( to)? (what|the|his|their|whatever|all|money|gifts|advantage|it)
            (~do) (it|this|that|so|what {pro} does) (just |purely |only |all )?for (the )?(money|attention|drugs|gifts|trainers|kicks|cash|a laugh|fun|vapes|phone|clothes|weed|thrill|buzz|excitement|status|respect)
            (in it|only (in it|there|with him|doing it)|motivated|driven|lured|seduced|tempted|attracted) (by|for|just for|because of) (the |his |their )?(money|cash|gifts|greed|financial gain|drugs|thrill|trainers|clothes|status|attention|what {pro})
            (financially|materially) (motivated|driven|gain\w*|benefit\w*|rewarded)
            (~get|~want) (something|plenty|a lot|what {pro}) out of (it|him|them|the)
            (what'?s|what is) in it for {obj}
            (knows?|knew) which side
            (~do|done) (very |quite |rather )?(well|nicely|all right|alright) out of (it|this|him|them|the)
            (as|so) long as (he|they|someone|the men|the man) (is|are|was|were|keeps?|kept|pays?|paid|buys?|bought|gives?|gave) (~top|~buy|~pay|~give|~supply|~keep|~feed|~provide|her|him|them|for)
            (~pay|~earn|~sing for) {pos} (own )?(way|keep|supper|debts?)(?! with)
            (money|cash|gift|status|gold|greed)y? (hungry|grabbing|orientated|oriented|motivated|digger)
            greedy
            (~sponge|~freeload) off
            (lured|seduced|tempted|attracted|sucked in) by (the )?(glamour|lifestyle|bling|status|money)
            (~line) {pos} (own )?pockets
            (~cash|~trade) in on
            rewarded (with|by|for) (his|her|gifts|trainers|cash|money|a|vapes|drugs|food)
            (~want|~like|~love|has expensive|~have) (the |expensive |nice |designer |all the )*(finer things|designer (clothes|gear|labels)|trainers and|expensive taste)
            (entrepreneur\w*|enterprising|business (venture|enterprise)|side hustle|sideline)
            (got|gets|getting|had|has) (a|an|the|her|his|some|new|lots of|plenty of)( \w+){1,4} out of (it|him|them|this|the deal|the arrangement)
            (did|does|doing|done|do) (it|this|that|all this) for (a|the|some|his|her|free)( new| free| bit of| few| pair of| lot of)* (phones?|trainers|money|cash|vapes?|weed|drink|clothes|lifts?|drugs|fags|cigarettes|tenner|takeaway|nails|bag|gifts|presents)
            (bit |little |rather |far |much )?too (fond|keen|partial|eager) (of|on|to|for) (a |an |the |free |his |her |any )*(lifts?|drink|party|parties|freebies?|attention|company|money|cash|lads|men|boys|nights? out|presents|gifts)
            (due|down|because|owing|thanks|put down) (of |to )+(the|his|her) (life|lifestyle|company|choices|habits|ways|behaviour|crowd) ?(he|she|they)? ?(leads?|lives?|keeps?|chose|chosen|makes?)?
        """,
        why="It reads as a job or a trade. Money and gifts are how a child is groomed, held and put in debt.",
        suggestion="Was given (what, by whom) as grooming, or to work off a debt; is controlled by (who).",
        fires=("Mahad (15) has been making money from it.", "She gets vapes in exchange for photos."),
        quiet=("She earned a certificate at school.", "Mum is working for a bank, dad earns money driving."),
        unless=r"pocket money (from|job)|(certificate|award|badge|medal|paper round|charity|payslips?|stall|babysitting|apprentice|minimum wage|(saturday|sunday|part time|holiday|weekend) job)",
    ),
    entry(
        id="county-lines-role",
        weight="M",
        numbers=(52, 53, 55),
        patterns=r"""
            (~involve|involvement|~engage|~partake|embroiled|entrenched|immersed|~dabble|~participate|~entangle|~play a (part|role)|active|heavily|deeply|~mix up|messed up|mixed up|caught up|wrapped up|tied up|bound up) (herself |himself )?(in|with) (a |the |this |that |his |her |local |some |serious |organised |street |all kinds of |older |low level )*(county lines?|drugs?|drug (dealing|supply|running|activity|trade)|dealing|gangs?|gang (activity|culture|violence|life|crime)|CSE|CCE|child (sexual|criminal) exploitation|supply(ing)?|criminality|crime|running drugs|exploitation|offending|county|street (life|crime)|organised crime|antisocial behaviour|ASB|the wrong|drug line|knife crime|postcode|prostitution|sexual exploitation|robberies|serious violence)
            (~run|~graft|~go|gone|been|~work|~sell|trip|trips|jaunts?|~head|~take) (off |out |up |down )?(to |on |in |at )?(country|cunch|cuntry|OT|up the line|trapping|the trap|out trapping)(?!side)(?! (park|lane|road|club|music|house|fair|dancing|walk))
            (in|running|ran|fell in|falling in|~fall|~get) (in )?with (the|a|an) (wrong|bad|rough|older|fast|dodgy|undesirable|unsavoury|criminal) (crowd|company|lot|set|people|group|sort|sorts|circle|types)
            (wrong|bad|dodgy|rough|unsavoury|undesirable) (crowd|company|sorts?|types|elements?)
            (~recruit|~groom|~procure|~lure|~pimp|~coax|~entice|~radicalise) (out )?(in )?_2 (others?|other \w+|younger|friends|girls|kids|children|peers|mates|them|boys|lads|pupils|schoolmates|classmates|recruits|vulnerable|new)
            (a|the|as a|as|main|key|active) (recruiter|recruiting sergeant|procurer|facilitator|ringleader|ring leader|instigator|madam|enforcer|organiser|prime mover|groomer)
            (~introduce|~bring|~supply|~deliver|~take) (other |her |his |younger |along |in |more |new |vulnerable |along )*(girls|children|friends|kids|mates|boys|peers) (to|into|along to|for|with her to|with him to) (him|them|the (men|man|flat|group|gang|party|parties|line|abuse)|{man}|parties|be|drug|county)
            ringleader
            (~run|~operate|~hold|~control) ({pos} own|a|the) (county |drugs? |phone |deal )?line
            (~run|~move|~carry|~transport|~hold|~shift|~plug|~courier|~ferry) (drugs|crack|class a|gear|food|packages|product|packs|weight) (for|around|across|to|up|out|between|into|on behalf)
            (part|member|front|face) of (the|a|that|this) (line|operation|set ?up|drug|supply chain|enterprise|firm|network|county lines)
            (has been |been |was |is |out )?(trapping(?! (him|her|them|the|it|inside))|shotting|grafting|juugging|hustling|slinging|bagging up|cuckooing)
            (went|gone|going|goes|been) (off |out )?(to do |doing |to )(country|cunch)
            (has been |been |is |was |~keep )?(bringing|luring|persuading|roping|introducing|inviting) (\w+ )?(younger|other|new|more) (\w+ )?(girls|boys|kids|children|friends|lads|pupils|ones)( (along|in|to|into|with)( \w+){0,4})?
        """,
        why="It leaves open who controls whom. A child on a line is controlled by somebody older.",
        suggestion="Is being exploited through county lines by (who); was sent to (where).",
        fires=("Mahad (15) is involved in county lines.", "Yaw (14) keeps going country."),
        quiet=("Yaw did not go country by choice, he was sent.", "The man recruited two boys."),
        unless=r"recruited (by|to|two|three|as|them)|involved in (the )?(incident|collision|a fight)",
    ),
    entry(
        id="substances",
        weight="M",
        numbers=(99, 100),
        unless=r"drunk(en)? (and \w+ )?(remark|comment|joke)",
        patterns=r"""
            (~abuse|~misuse) (drugs?|alcohol|substances?|cannabis|weed|ketamine|solvents|nitrous|drink|spice|glue|gas|prescription)
            (drug|substance|alcohol|solvent) (abus(e|er|ers|ing)|misuser|misusers)
            {adv}drunk(en|ard)?
            (~get|~drink) {self} (so |that |very |completely |into |in |too |absolutely |blind )*(drunk|intoxicated|wasted|state|stupor|paralytic|silly|senseless|a state|oblivion|plastered|under|mess|such)
            (off|out of) (her|his|their) (head|face|trolley|tree|skull|box|mind|nut)
            (wasted|plastered|legless|paralytic|hammered|smashed(?= (out|again|when|on arrival|[.,]))|tanked up|three sheets|worse for wear|sozzled|blotto|trollied|leathered|bladdered|sloshed|high as a kite|stoned)
            drank (far |way |much )?too much
            (the )?state {pro} (got|had got|gets|was|is|were) ({self} )?(in|into)?
            (in )?(such|quite) a state( that|$)
            (booze|drink|drug)(d)? (fuelled|fueled|addled)
            (likes|fond of|partial to) (a|her|his|the|their) (drink|smoke|weed|spliff|joint|drop)
            (under|over) the influence(?! of (an adult|an older|him|the man|this man))
            (is|was|being|become|becoming|as) (a |an |such a )?(heavy|regular|big|hardened|habitual|problem|binge|frequent|chronic|daily) (drinker|smoker|drug user|cannabis (user|smoker)|weed smoker|user of \w+)
        """,
        why="Drink and drugs are given to children to control them. The word makes it the child's fault.",
        suggestion="Is given, or uses (what); given by (who). Was intoxicated: say what was done for the child.",
        fires=("Zoe (14) abuses cannabis.", "She was drunk when found."),
        quiet=("Her stepfather abuses alcohol.", "She was not drunk, she is on a new medicine."),
    ),
    entry(
        id="hindsight",
        weight="H",
        numbers=(101, 102),
        patterns=r"""
            (should|ought to|really should|might have been expected to|must) (really |surely |by now |of |at \d+ )?(have )?(known|know|knew|learn(ed|t)?|realised|seen|thought|understood|been aware) (a lot |much |by now |at \d+ |far )?(better|this coming|it coming|about that|what|the dangers?|the risks?|by now|than|who|sense|that this|(her|his|their) lesson)
            (knows?|knew|old enough to know) (a lot |much |full well )?better
            (should|could) have (easily |simply |just )?(avoided|prevented|screamed|fought|reported|called for help|called police|told (us|someone|mum|an adult|her mum|his mum|staff|a teacher)|run|stayed (at )?home|been (at|in|tucked|with|home)|thought|spoken up|come forward|walked home|resisted|refused|said something|kept away|known)
            (why|what) (didn't|did|doesn't|does|was|were) {c} (not )?(just |simply )?(leave|scream|tell|run|go (to|with|there|back)|say (no|anything|something)|call|report|fight|stop|doing (there|out|in|with|alone)|get in|walk|thinking|wait|come forward)
            (never|n't|not|nothing|hasn't|has not|have not|failed to|refuses to|still not|yet to|slow to|unwilling to|unable to) (really |ever |yet |seem to )?(learn|learns|learnt|learned|learning) (a thing|anything|nothing|from|lesson|lessons|{pos} lesson|the lesson|any lesson)?(?! to (read|swim|speak|write|drive|ride|cook))
            (has|have|had)? ?(learn(ed|t|s) )(absolutely |precisely )?(nothing|little|no lessons?)
            when will (she|he|they) (ever )?learn
            (in one ear(?=,? (and )?out)|water off a duck'?s back|here we go again|same old (story|thing|rubbish|same)|deja vu|groundhog day|yet another (episode|one of|false|missing|attention))
            (back to|up to|at) (her|his|their|the) (old|usual|same|same old) (tricks|ways|antics|games|nonsense|self)
            (leopards?( \w+){0,4} (spots|change)|tigers? (don't )?change)
            (a girl|a child|a boy|a lad|someone|anyone|any sensible (child|girl|person)) (of|at) (her|his|their|that|this) age (should|ought|would know|would have known|would)
            (had|been given|has had|was given|given|have had) (plenty of|ample|every|numerous|enough|countless|many|more than enough|lots of) (chances?|opportunit(y|ies)|warnings|help)
            (warned|knows?|knew|aware) (of |about )?(exactly |just )?(what|where) (will|would|could|this|it|that|men|happens) _5 (happen|end|lead|leads|like that want|want|end up|if {pro} _4)( if {pro} \w+ \w+)?
            told (of |about )?(exactly |just )?(what|where) (will|would|could) _3 (happen|end|lead|end up) if {pro} \w+ \w+
            (told|warned|spoken to) (enough|countless|many|umpteen|a hundred|so many|several|time and) (times|time again|occasions)
            (last|final) chance saloon
            (what did|not sure what|god knows what|goodness knows what|unclear what|heaven knows what) (she|he|they) (thought|was|were|expected|think)
            (no|lacks?|lacking|little|devoid of|without|zero|lack of|bit of|not (an ounce|much) of) (any |basic )?common sense
            sense of self preservation
            (had|has|have|having) been (\w+ )?(warned|told|advised|spoken to|cautioned) (\w+ )?(about (this|it|that|going|him|them|her|these|those|the (dangers?|risks?))|against|of the (risks?|dangers?)|before|repeatedly|time and (time )?again|on (numerous|several|many|a number of|previous|\w+) occasions?|not to)( \w+){0,4}
            (was|were) (\w+ )?(told|warned|advised|instructed) (\w+ )?(not to (go|meet|see|contact|leave|get in|be|answer|open|walk|use|post|send|hang|mix|associate|accept|chat)|to stay (away|in|indoors|home|put)|to keep away)( \w+){0,4}
            (had|has|have) been (told|warned|advised|instructed|asked) (\w+ )?to (stay (away|in|at|with)|keep (away|off|out)|come (home|back|straight))( \w+){0,5}
        """,
        why="Hindsight judges a child for not doing what adults failed to do.",
        suggestion="Take it out. Say what support the child had and what adults could have done.",
        source=DESIGN,
        unless=r"by (him|them|the (man|men|boys|others|lads|older|suspect))|to (the )?police|(we|police|i|services|officers|agencies|adults|professionals) (should|could|ought)",
        fires=("Kofi (15) should have known better.", "He never learns."),
        quiet=("We should have known about the risk.", "She is learning to swim."),
    ),
)
FAMILY = Family("Blame by choice", "Risk, lifestyle and gain written as the child's decision.", ENTRIES)

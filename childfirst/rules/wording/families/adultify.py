"""Adultification: seeing a child as older, harder, bigger or more knowing, so less in need of care."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import GUIDE, HMIC_2016, PATTERNS

entry = partial(Entry, kind="adultify", source=PATTERNS)

ENTRIES = (
    entry(
        id="streetwise",
        weight="H",
        numbers=(20,),
        source=HMIC_2016,
        patterns=r"""
            {adv}(street ?(wise|smart|smarts|savvy|hardened)|streetwise(ness)?)( (girl|boy|lad|lass|kid|child|young|teen\w*|one|little|individual|beyond|character|enough|for))?
            (savvy|clued up|worldly( wise)?|world ?wise|world weary|hardened|battle hardened|seasoned|case hardened|desensiti[sz]ed to|hard bitten|thick skinned|tough)(?= (girl|boy|lad|kid|child|young|teen|teenager|for|beyond|enough|little|about|and|cookie|nut|as|to|way|in|individual|character|by|one)|[.,;]|$)
            (been|goes?|going) (round|around) the block
            (not|n't|never|hardly|less than|far from|nowhere near) (as |so |quite |exactly |that |your |a |an |the )*(green|na[i?]ve|innocent|sweet|gullible|wet behind|born yesterday|vulnerable|childlike)( little)?( (as|girl|boy|child))?
            (wise|wised up|alive|alert) to (the|how|what|this|police|our|it)
            (knows?|knew|knowing|learnt|learned|finds?) (her|his|their) way (a?round|about)
            (knows?|knew|known) (how )?(the|to) (ropes|system|score|drill|game|streets|street|ways of|procedure|rules of|police|law|play|handle|work|routine|process|ins and outs|custody)
            (well versed|well schooled|well practi[sc]ed|expert|adept|skilled|old hand|dab hand|past master|veteran|experienced|no novice|no stranger|well used|accustomed|steeped) (in|at|to|with|of|when) (custody|(the |care )?system|police (procedure|stations?|tactics)|lying|avoid\w+|manipul\w+|(the )?streets?|crime|drug\w*|being (arrested|searched|stopped|interviewed)|the law|playing|street life)
            (not|n't|hardly) (her|his|their) first (rodeo|time (at|round|in)|dance|offence)
            (been|gone) there,? (and )?(done|seen|bought)
            (seen|done|been through|heard) it all( before)?|had it all before
            (been|gone|going) through (the|it) (system|all before|mill)
            (took|takes|taken|taking|take) (it|this|that|everything|things|the whole|all|the \w+) (all |very much |pretty much |calmly )?in (her|his|their) stride
            (water off a|like water off|hard as nails|tough as (old boots|nails)|made of stern\w+ stuff|tough (cookie|nut|kid|little|girl|lad|customer|as)|hard (nut|lad|case|man|girl|little|as|boy)|no pushover|robust|bounces? (right |straight )?back|built (for|to take) it|can take it|can handle it)(?= |[.,;]|$)
            (hard|tough|steely|cold) (exterior|shell|faced|stare|eyed)
            (dead|cold) (behind the eyes|eyed|eyes)
            (life|university|school) (of|experience|experienced)( of)? (hard knocks|life|beyond|the streets)
            (soft|kid gloves?|softly softly|usual|gentle|child|nicely|handle with|cotton wool|child friendly|age appropriate|wrapp\w+) _4 (approach|treatment|gloves|touch|wool|words) _4 (wasted|no use|pointless|lost|not needed|unnecessary|not (required|appropriate|going to work))
            (wasted|lost) on (her|him|them|a|this|{c})
            doesn'?t (need|want|require) (kid gloves|wrapping|mollycoddl\w*|babying|cotton wool|hand ?holding|nannying|mothering|anyone|parenting|looking after|a parent|adults?|help from|babysitting|protecting|protection|safeguarding|an AA|an appropriate)
        """,
        why="Skills for surviving are read as needing no protection. Inspectors found it used to lower grades.",
        suggestion="Say what the child knows or did, and why. Still a child: still needs protecting.",
        fires=("Leah (13) is more streetwise than most thirteen year olds.", "He took it in his stride."),
        quiet=("Searched outside Street Wise Ltd.", "He is not streetwise."),
    ),
    entry(
        id="looks-after-self",
        weight="H",
        numbers=(124,),
        source=GUIDE,
        patterns=r"""
            ({be} )?{adv}(can|could|able|capable|well able|more than able|knows? how|used|perfectly capable|trusted|fit|equipped|old enough|big enough|competent|has learn\w+|is left|happy|left|well placed) ?(of|to)? ?_3 (~look|~take|~fend|~care|~stand up|~handle|~manage|~defend|~protect|~cope|~keep|~provide|~sort|~feed|~get by|~survive) _2 (after|care of|for|up for|of|out|by|on|safe)? ?({self}|{pos} own( two feet)?|most situations|alone|independently|(her|his) own)
            (~look after|~fend for|~take care of|~sort|~handle|~cope by|~manage by|~provide for|~stand up for|~defend) {self}(?! (while|because|when mum|as mum))
            (~stand|stands) on (her|his|their) own (two )?feet
            ({be} |very |fiercely |quite |fully |so |extremely |pretty |largely |really |highly |totally |remarkably |too )(independent|self ?sufficient|self ?reliant|self ?supporting|autonomous|self contained)(?! (visitor|advocate|person|adult|of))
            (independent|self ?sufficient|self ?reliant|autonomous|capable|competent) (young |little |teenage )?({kid}|individual|lady|woman|man|for (her|his))
            (old|wise|mature|world weary|grown|experienced) (head|beyond|for|before|far beyond|well beyond|way beyond) _2 (shoulders|years|age|time)
            (wise|old|older|years ahead|mature|maturity|knowing|knowledge|experience|confidence|attitude|outlook|way) (well |way |far )?(beyond|than|above|ahead of|exceeding) (her|his|their) (years|age|time|actual)
            (~raise|~bring|brought|bringing|parent(s|ed|ing)?|mother(s|ed|ing)?) {self}( up)?
            (no|any|little|not much) need (of|for) (us|anyone|parents?|adults?|looking after|an adult|supervision|protection|safeguarding|an appropriate adult|support)
            ({not}) (need|require|want) (any |an |our |much |a |her |his |to be )*(protecting|looking after|protection|safeguarding|supervision|supervised|adults?|parents?|mother|minding|babysitter|support|help)(?=[.,;]| (from|at|as|because|like|and)|$)
            (happy|content|safe|fine|alright|all right|ok|okay|capable|comfortable|at home) (being |to be |when |living |out |left |enough )*(on|by|to) (her|his|their) (own|self|own devices)|(happy|safe|fine) (alone|home alone|by {self}|out alone)
            (left|leave) to (her|his|their) own devices
            (at home|comfortable|confident|in (her|his) element) (on|out on|in) the streets?
            (has|have) (her|his|their) (head screwed on|wits about)
            (confident|capable|sensible|responsible|self assured|assertive|forthright|feisty|strong willed|headstrong) (young |little |teen\w* )?({kid}|individual|lady|woman|man|enough)(?! (said|told))
            (able|capable|competent|equipped|well able|fit) (to|of|enough to) (keep|keeping|protect|protecting|defend|defending|fend|fending) (for )?{self}( safe)?( (out there|on the street\w*))?
            (can|could|able to|knows how to|well able to) hold (his|her|their) own
        """,
        why="No child should have to. It takes the adult's duty away.",
        suggestion="Name the adult who is responsible, and what the child has been left to do alone.",
        fires=("Ornella (16) can look after herself.", "Oliwia is well able to look after herself."),
        quiet=("He cannot look after himself.", "Mum can look after herself."),
        unless=r"(independent (child|visitor|advocate|adult|person|school|review\w*)|sexual violence)|confident (enough )?to (tell|speak|talk|say|ask)",
    ),
    entry(
        id="knows-what-they-do",
        weight="H",
        numbers=(125, 126),
        patterns=r"""
            to all intents( and purposes)? (\w+ ){0,3}(adult|grown (man|woman|up|male|female)|man|woman)( \w+){0,5}
            (know|knows|knew|understand|understands|understood|aware of|fully aware of|well aware of|fully aware|well aware|clear (about|on)|sure of|in no doubt about|under no illusion\w* (about|as to)) _3 (what|how|where|why) (was (really |actually )?going on|{pro} (was|were|is|are|had|has|been|wants?|wanted|did|does|would|'s) _3 (doing|involved|getting|about|up to|wanted|saying|at|playing|into|done|signed|signing|in for|letting)( (in|into|for|{self} in))?|(it|this|that) (was|is|meant|involved|entailed)|(the )?(consequences|score) ({be})?)
            (know|knows|knew) (full well|perfectly well|exactly|damn well|only too well|all too well|very well|precisely|quite well|fine well) (what|that|how|why|where|who|the|it|{pro}|about)
            what {pro} (was|is|were|'s) (doing|about|up to|getting into|getting {self} into)(?= (and|as|when|all|from|with|here|by)|[.,;]|$)
            {be} {adv}(fully |well |perfectly |very much |all too |only too )?(aware|conscious) (of )?(what|that what|how) {pro} _2 (doing|did|does|was|were|is|are|getting|wanted|up)
            (did|doing|done|acted|acting|behaving|chose|offend\w*) _4 (deliberately|on purpose|knowingly|intentionally|in full knowledge|with full knowledge|wilfully|in cold blood|consciously)
            (deliberate|calculated|cold blooded|pre ?meditated|conscious|cynical) (choice|decision|act|attempt|ploy|move|lie|attempts?|acts?|plan)
            (knows?|knew|understands?|understood|tell|old enough to know) (the difference between |the difference |well )?(right (from|and) wrong)
            (make|makes|making|made|capable of making|able to make|entitled to make|competent to make|free to make|mature enough to make|capacity to make) (up )?((her|his|their) own|these|those|such|informed|adult|(her|his) informed) (decisions?|choices?|mind|rules|judge?ments?|minds)(?! (to (tell|talk|speak|come)))
            (knows?|knew|has|speaks|know|known for knowing) (her|his|their) own mind
            with (her|his|their) eyes (wide )?open
            (plenty |quite |more than |certainly |surely |easily |well |clearly |now |is |big |grown )*(old|big|mature|grown up|adult|ugly|clever|bright) enough (to|for)(?! (be fingerprinted|be vaccinated|notice|ask|vote|attend nursery))
            (old enough|big enough)(?= (and|now|already)|[.,;]|$)
            (of|at|reached|reaching) (an|the|that) age (where|when|to|at which) {pro}? ?(should|can|could|knows?|know|make|is|understand|ought|decide|take|be|consent)
            (at|for) (her|his|their|that|\w+) age (he|she|they) (should|ought|can|could|must|knows?|is perfectly|would)
            (~treat|~deal|~process|~speak|~handle|~regard|~view|~interview|~consider|~view|~see|~search|~book|~talk) _2 (with |to )?(as|like) (an|any other|if (she|he) (was|were) an|a grown) (adult|grown up|man|woman)
            (practically|virtually|almost|nearly|effectively|basically|all but|pretty much|as good as|to all intents( and purposes)?|more or less|very nearly|technically|in effect|just about|near enough|already|now|really|for all practical purposes|not far off|bordering on|verging on|close to being|on the cusp of|weeks away from|a few (weeks|months) (off|away from|short of)) (an |a |being an |being )?(adult|grown( up| man| woman)?|eighteen|18|woman|man|adulthood)
            (an )?adult in (all but|everything but|every)
            ({c} |{be} |)?(\d\d|(thir|four|fif|six|seven)teen|twelve|eleven|ten|nine|eight|seven|six) going on (\d\d|(thir|four|fif|six|seven)teen|twenty|thirty|forty|\w+ty|twenty \w+)
            (not|n't|hardly|no|scarcely|barely|far from|never been|no longer|nothing like|less of|anything but) (exactly |really |quite |truly |what you'?d call |some |your |behav\w+ like |act\w* like |a typical |just |being )*(a|an|like a|some) (innocent |small |little |normal |typical |average |vulnerable |young |frightened |helpless |proper |real |mere |defenceless )*(child|kid|baby|little (girl|boy)|babe|schoolgirl|schoolboy|minor|victim|juvenile)( (in|any ?more|by any|who|as such|really|at all|here|anymore))?(?! (of (mine|ours|theirs)|care|seat|protection|in need|sexual|abuse|friendly))
            (more|every bit) (like )?(a|an|of a|of an) (man|woman|adult|grown|young (man|woman|adult)) (than|now)
            (fully |full |more like a |virtual |like a |big |proper |practically a |a fully )+grown (man|woman|lad|adult|up|ups?|bloke|guy|male|female)(?! (with|who|men))
            (~act|~behave|~carry|~dress|~talk|~live|~present|~conduct|~hold|~operate|~think|~function|~come across) ({self} )?(very much |just |much )?(like|as) (an|a) (much )?(older |full |fully )?(adult|grown|man|woman|grown ?up|twenty|someone (much )?older|\d\d)
            (adult|grown ?up|very adult) (behaviou?r|decisions?|choices?|lifestyle|mindset|head|attitude|world|way|offending|conversations?|themes|conduct|demeanour|crimes?|problems|enough|mentality)
            (if|when) {pro} (is |was |were |are )?(old|big|man|woman|grown|adult|clever|brave) (up )?enough to _8 (old|big|man|woman|adult|grown|brave) (up )?enough
            (does|do|did|commit\w*) the crime
            adult (crime|time)
            not your (average|typical|usual|normal) (child|teen|teenager|kid|girl|boy|lad|\d\d|\w+ year)
            (child(hood)? (was|is) (long )?(gone|over)|lost (her|his) innocence|innocence (is|was) long)
            {c} ({be} )(not|no) (daft|stupid|fool|a fool|mug|angel|an angel|innocent|naive|green|thick)( (and|so)( \w+){1,6})?
        """,
        why="It gives a child the mind, plan and freedom of an adult, and with them the blame.",
        suggestion="Set out the evidence of what happened. Say the age.",
        fires=("Paolo (16) knew exactly what he was doing.", "She is plenty old enough to know her own mind."),
        quiet=("He is old enough to be fingerprinted.", "He did not know what he was doing."),
        unless=r"(adult social care|young adult carers|grown ups? with)|old enough to be (fingerprinted|vaccinated)|not (an )?adult",
    ),
    entry(
        id="mature",
        weight="M",
        numbers=(21, 23),
        patterns=r"""
            {adv}mature(r|ly)? (for|beyond|in|than|young|girl|boy|lad|teen|teenager|kid|individual|outlook|head|attitude|enough|way|manner|\d\d|lady|and|beyond|about|with)
            ({be}|very|quite|seems|so|more|really|physically|emotionally|sexually|surprisingly|extremely|remarkably|presented as|pretty|highly|comes across as|relatively|reasonably|fairly|particularly) ({adv})(mature|adult like|mature minded|well developed)
            maturity (beyond|level|of an|well|for|that)
            (showed|shows|displayed|displays|showing|with) (great |real |surprising |a lot of |considerable |a )?(maturity|level of maturity)
            {adv}(sensible |polite |nice |lovely |pleasant |well mannered |intelligent |good looking |attractive |pretty |strong |feisty |troubled |confused |vulnerable |aggressive |black |white |asian |difficult |angry |well built |tall |fit |headstrong |mouthy |challenging |stroppy |silly |independent |bright |impressive |smart |confident |personable |strapping |capable |streetwise |particular |said |same |fine |delightful |charming |articulate )*young (man|men|lady|ladies|woman|women|adult|adults|male|males|female|females|gentleman|gentlemen|fella|buck|offender)(?!'?s? (carers?|offenders? (team|institut\w+)|prison|justice|institut\w+))
            (polite|nice|lovely|pleasant|sensible|intelligent) (lady|gentleman|gent|fella|chap)
            (man|woman|lady|gentleman) (of (1[0-7]|(thir|four|fif|six|seven)teen)|(aged|who is) (1[0-7]|(thir|four|fif|six|seven)teen))
            (this|the|that) (man|woman|gentleman|lady) (aged )?\(?(1[0-7])\)?
            (grown|grew) up (too )?(fast|quick\w*|before)
            (ahead of|beyond) (her|his|their) years
            (has|have|had|with|shows?|showed) (a |an )?(very |quite )?(adult|grown up|worldly) (outlook|attitude|manner|head|view|approach|demeanour|air|presence|bearing|mind|tastes?|persona)( \w+){0,3}
            (function(s|ing)?|operat(es|ing)|behav(es|ing)|think(s|ing)?|act(s|ing)?|reason(s|ing)?|present(s|ing)?) (at|on|with) (the |an )?(level|maturity|capacity|mind|understanding|confidence) of (an |a )?(adult|grown \w+|much older \w+|\w+ year old)
        """,
        why="Maturity is in the eye of the writer. It hides the child's age and erases need.",
        suggestion="Give the age; write girl, boy or child; say what the child needs.",
        fires=("Jermaine is 14, mature for his age.", "A polite young man (14)."),
        quiet=("A mature oak in Jubilee Park.", "He asked why I had not stopped the young man behind her."),
        unless=r"mature (oak|tree|student|cheddar|garden|hedge|plant)|young (adult carers|women'?s|men'?s|offenders?) (service|centre|trust|project|group|institution)|young offenders? institution|young (man|woman) of (about |around )?(twenty|thirty|1[89]|2\d|3\d)",
    ),
    entry(
        id="looks-older",
        weight="M",
        numbers=(22, 27),
        patterns=r"""
            (~look|~appear|~seem|~present|~pass|~sound|~act|~come across|looking|~dress) (to be |as |as if |like |every bit |easily |a lot |a good bit |considerably |far |much |very much |rather |physically |certainly |quite |significantly |in my opinion |at least |nearer |closer to |more |well |in |at first |to me |to all intents |to us |to officers |visibly |a fair bit |a great deal |several years |somewhat |way |a good deal |slightly |a few years |noticeably |a little |well over |over |nothing like |about |around |to have been |maybe |a good |years |like she |like he |she |he |is |was |the |her |his |part |up |being )*(older|adult|an adult|18|eighteen|nineteen|19|2\d|twent\w+|thirty|late teens|early twenties|mid twenties|twenties|full grown|grown|fully grown|grown up|mature|over 18|of age|a man|a woman|grown man|grown woman)( \w+)?(\+| plus| or (so|over|more))?
            (older|adult) (looking|in appearance|appearance|build|than (her|his|their|the) (years|age|stated|actual|real|given|claimed|date|\w+ years)|than (she|he|they) (is|are|was|says?|said|claims?|states?|lets?)|than (1\d|(thir|four|fif|six|seven)teen))
            in (looks|appearance) {pro} _2 (older|adult)
            (could|would|can|might|will(?! be)) (easily |quite |well |readily )?(pass|be taken|be mistaken|have been|be) (for |as )?(an |a |at least |over |older |in (her|his) |well over )*(adult|18|eighteen|nineteen|2\d|older|twent\w+|grown|woman|man|over 18|late teens|in (her|his) (twenties|20s)|20s)
            (~take|~mistake|~put|~assume|~believe|~guess|~think|~consider|~age|~judge|place|placed|estimated?) (her|him|them|{c}) (to be |as |was |at |for |down as |being |were )*(about |around |at least |well |an |over |a |in (her|his) |nearer |more like |easily )*(adult|older|18|eighteen|nineteen|19|2\d|twent\w+|over 18|late teens|of age|grown|at least)
            {pos} (size|build|height|stature|frame|physique|appearance|demeanour|strength|bulk) (and (size|build|height|stature|demeanour|strength|age|behaviour|manner|appearance|presence) )?(belied?|belies|makes?|made|meant|means|alone|suggest\w*|gave|gives|lead|led|would|{be} (that of|such|intimidating|imposing|like|enough|of an?|more)|and (his|her)|is more)
            (belied?|belies|belying|despite) (her|his|their) (tender |young |actual |real )?(age|years)
            {adv}(big|large|tall|strong|well built|powerful|powerfully built|huge|stocky|muscular|heavy|heavily built|hefty|sizeable|well made|well developed|fully developed|broad|burly|strapping|imposing|bulky) (lad |girl |boy |lump |unit |build |guy |fella |child |kid )?(for|given|considering) (a |an |his |her |their |someone )(\w+ )?(of )?(his|her|their|age|years|lad|boy|girl|child|kid|old|1\d|\d|(thir|four|fif|six|seven)teen|that)( of (his|her|that|their) age| age| years?( old)?)?
            {adv}(big|huge|massive|large|great big|strapping|hulking|burly|well built|heavily built|powerfully built|big built|powerful|muscular|solidly built|stocky|imposing|beefy|hefty|chunky|meaty|giant|enormous) (lad|boy|girl|lump|unit|build|bloke|fella|guy|individual|kid|male|youth|teenager|chap|frame|specimen|strong \w+|and (strong|aggressive|intimidating|muscular|powerful))
            (of )?(a )?(large|heavy|big|stocky|muscular|powerful|imposing|athletic|adult|solid|huge|strong) (build|frame|stature|physique|presence)
            built (like|very|large|big|well|solid|bigger)( (a|an) \w+)?( large| big)?
            {adv}(powerfully|heavily|strongly|solidly) built
            (physically|visually|very|quite|extremely|an?) (imposing|intimidating|bigger than|stronger than|overpower\w*|dominat\w*|formidable|superhuman)( (presence|figure|build|size|character|than))?
            (brick (shit|out) ?house|towered over|tower(s|ing) over|man mountain|man sized|adult sized|size of a (man|house|adult|grown)|bigger than (me|us|most|the|both|all|any|some|many)|stronger than (me|most|any|he|she)|unnatural(ly)? strength|superhuman strength|adult strength|strength of (a|an|ten|two)|as big as|taller than (me|most|many|the officer|both)|twice (my|the) size)
            (18|eighteen) ?(\+|plus)
            (physically|fully|well|sexually|very) (mature|developed)
            (developed|advanced|experienced|tall and) (for|beyond) (her|his|their|a) (age|years|\w+ year)
            (struggled|hard|difficult|found it hard|easy|tempting) to (believe|credit|accept|think|see|remember|forget) (that )?(she|he|they|{c}|her|him) (was|is|were|being|as) (only |just |really |still )?(a child|\d\d|(thir|four|fif|six|seven)teen|under)
            you (would|'d|wouldn'?t|would not|could) _4 (think|guess|believe|know|say|take|forget) _3 (1\d|older|child|adult|eighteen|twenty|age|(thir|four|fif|six|seven)teen)
            {not} (look|seem|appear|present|act|behave|come across)( like| as| as if| to be)? _3 (1[0-7]|his age|her age|a child|like a child|(thir|four|fif|six|seven)teen|child like|under|age|years|that young|young)
            (has|had|have|is|was|been) (\w+ )?(been )?(shaving|shaves|(a )?(full |thick )?(beard|moustache|stubble)|receding|greying|crow'?s feet)( (for|since)( \w+){1,2})?(?! (cut|trim|trimmed))
            (could|would|might|may) (well |quite )?(easily )?(pass|be taken|go) (for|as) (1[678]|sixteen|seventeen|eighteen|an? (adult|older)|older)
        """,
        why="Officers see some children, above all Black children, as older and bigger than they are. Harsher treatment follows.",
        suggestion="Give the age and the basis for any belief about it. Height and build only as evidence.",
        fires=("Ornella (16) appears 18+.", "Navid (15) is big for his age."),
        quiet=("The suspect looks older than 30.", "Her collar was too big for her."),
        unless=r"how often|(suspect|driver|man|men|male suspect|adult male|passenger|door supervisor) _4 (looks|looked|appears|appeared|large|heavy) |large build referred to|painted|costume|rehearsal|fancy dress",
    ),
    entry(
        id="adult-role-at-home",
        weight="M",
        numbers=(128, 129),
        source=GUIDE,
        patterns=r"""
            (the |quite the |very much the |now the |real |as the )?(man|woman|lady|head) (of|about|around|in) the (house|household|family|home)
            (quite the |proper |like a |second |real |surrogate |substitute |little )+(mum|mother|dad|father|parent|wife|housewife|nurse|carer|homemaker)( (figure|hen|role))?(?= (to|for|of)|[.,;]|$)(?! (is|was|has|had|said))
            little (mum|mother|man|woman|lady|adult|carer|helper|homemaker|grown up|soldier|trooper|parent|dad|housewife|star|old)
            parentif\w+
            (acts?|acting|role|roles|responsib\w+|doing|taken on|takes on|stepped|steps|step) (of |as |up as |up to |the |a |on |in as |like |into )*(the |a |her |his )*(parent|mother|mum|dad|father|adult|carer)('?s?) ?(role|figure|duties|job|shoes|to|for|in|responsibilities)
            (the )?(only |real |more of the |more of a |more of an |actual |main )?(adult|parent|grown ?up) in (the|this|that) (house|household|home|family|relationship|room|situation)
            (~cope|managing|manages|~manage|~adapt|~bear up|~handle|~deal) (with \w+ |it |things |the situation |being |her |his |all |everything |very |extremely |remarkably |admirably |quite |perfectly |so |really )*(well|fine|admirably|ok|okay|brilliantly|just fine|all right|alright|like a (pro|trooper)|beautifully|without (any )?(help|support|issue))
            (runs?|running|holds?|holding|keeps?|keeping|manages?|managing) (the |everything |it |this |her |his |that )*(house|household|home|family|together|show|ship)( together| going| running| at home)?
            none the worse( for)?( it| wear)?
            (no harm|never did|did|does|doing|does|done) (her|him|them|anyone|any of us|kids)? ?(no|any) harm( (in|to))?
            (took|takes|taken|taking) (charge|control|responsibility) (of|for) (the |her |his |everything |looking )*(house|home|siblings|brothers|sisters|baby|little|younger|family|after|household|children)
        """,
        why="Praise hides a child doing an adult's work at home.",
        suggestion="Young carer: say what the child does, for whom, how often, and what the child needs.",
        fires=("Connor (15) is quite the man of the house.", "She is parentified but coping well."),
        quiet=("He is not the man of the house.", "Her mum runs the house."),
    ),
    entry(
        id="not-vulnerable",
        weight="M",
        numbers=(123,),
        source=GUIDE,
        patterns=r"""
            (not|n't|never|hardly|far from|neither|nor|no longer|in no way|anything but|not in any way|not considered|not deemed|not assessed as|not felt to be|not seen as|not regarded as|less than|nothing to suggest|no reason to (think|believe|consider|suspect)|don'?t (believe|think|consider)|do not (believe|think|consider|feel|regard|see)) (that |she |he |{c} |her |him |them |to be |as |is |was |are |be |being |particularly |especially |overly |really |a |at all |in any way |in my view |very |obviously |so |all that |an? |identified |vulnerable and )*vulnerab(le|ility|ilities)
            (no|nil|without|zero|not any|any|lack of|lacks|absence of|free of|free from) (apparent |known |obvious |identified |real |other |particular |specific |disclosed |clear |visible |current |declared |additional |real signs of |signs of |signs of any |sign of |evidence of |indication of |indicators of |concerns re |recorded |noted |further |evident |any )*vulnerab(ility|ilities|le)
            non ?vulnerable
            vulnerab(ility|ilities|le)( identified| factors)?: ?(none|nil|no|n/a|na|not applicable|zero)
            {adv}resilien(t|ce|tly)( (young \w+|girl|boy|child|lad|kid|teen\w*|little \w+))?
            (~cope|able to cope|well able to cope|can cope|can handle|handles|more than cope|copes)( with)? (it|{self}|whatever|anything|most things|things|this|perfectly well|well)(?! (badly|poorly))
            (invulnerable|unbreakable|bullet ?proof|indestructible)
            (little|low|minimal|limited|no great|not much) (vulnerability|in the way of vulnerab\w+|by way of vulnerab\w+)
            (does|do|did)(n't| not) (present|come across|strike|seem|appear|look|consider|regard|see|sound|view|need) (me |us |to (me|be|us|need) |as |{self} |like )*(being |particularly |at all |a |especially |as )*(vulnerable|a victim|in need|at risk|scared|frightened|a child in|exploited|groomed|someone (who|at))
        """,
        why="It closes the question. Every child is owed a look at what they need, and strength is not safety.",
        suggestion="Protective factors: … Needs: … What was asked, and what the child said.",
        fires=("Marcus (17) is not vulnerable.", "Resilient, so no referral on this occasion."),
        quiet=(
            "She is resilient and enjoys football; she needs help with sleep.",
            "All vulnerabilities are set out below.",
        ),
        guards=("balanced",),
        negatable=False,
    ),
)
FAMILY = Family(
    "Adultification", "A child seen as older, harder, bigger or more knowing, so less in need of care.", ENTRIES
)

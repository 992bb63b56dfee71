"""Slurs, race and culture as a reason, and words that make a child a thing or a category."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DESIGN, GUIDE, PATTERNS

entry = partial(Entry, source=GUIDE)

ENTRIES = (
    entry(
        id="slur",
        kind="slur",
        weight="H",
        numbers=(16, 48, 98, 110),
        about="anyone",
        patterns=r"""
            {adv}(feral|thugs?|thuggish|thuggery|yobs?|yobb(o|os|ish)|yobbish|scum ?bags?|scum|scrotes?|toe ?rags?|scall(y|ies)|oiks?|low ?li(fe|ves|fes)|lout|louts|hooligans?|hoodlums?|ruffians?|guttersnipes?|urchins?|wasters?|cretins?|morons?|imbeciles?|idiots?|numpty|numpties|muppets?|plonkers?|pond life|dregs|riff ?raff|ratbag|rat bag|delinquents|little (shit|shits|sod|sods|bastard|git|bugger|cow|madam|so and so|so and sos|scrote|devil|monster|rat|swine|brat|terror|thug|tyke|toad|runt|minx|tart|slapper|twerp|scrotes|oik|ferret|toerag|herbert|herberts|hitler)|brats?|spoil(t|ed) brats?|bastards?|arse ?holes?|pricks|(a|little|complete) prick|dick ?heads?|tossers?|wankers?|twats?|pillocks?|(miserable|stupid|cheeky|thieving|horrible|nasty) gits?|cow bag|bitch(y|es)?)(?! (garden|care))
            (slags?|sluts?|slutty|slaggy|tarts?|tarty|tart ?ing|whores?|trollops?|huss(y|ies)|minx|skets?|skanks?|skanky|jail ?bait|lolitas?|nympho\w*|prick ?teases?|cock ?teases?|scrubbers?|slappers?|bikes? of the|village bike|town bike|bunny boiler|strumpet|temptress|man ?eater|vixen|floozy|floozie|gold digger|jezebel|little tease|bint|wench|slapper|cougar bait|fast (girl|piece)|bit of skirt|bit of stuff|loose (woman|girl))(?! (with (jam|custard)|lemon|road|street|house|ltd|shop|cafe|close|wood|lane))
            (druggies?|pot ?heads?|stoners?|crack ?heads?|smack ?heads?|junkies?|junky|coke ?heads?|addicts?|smackhead|nitty|nitties|skag ?head|bag ?heads?|alkies?|alky|drunks|pisshead|piss head|wino|dope ?head|spice ?head|glue sniffer|space cadet|weed ?head)(?= |[.,;]|$)
            (gypos?|gippos?|gyppos?|gypp(o|os|y)|pikeys?|pikies|pikey|gyps(y|ies)|tinkers?|didicoy|do as you likeys?|chavs?|chavvy|chavette|chav like|ghetto|hood ?rats?|from the hood|(gang|group|bunch|pack) of hoodies|roadmen|council house (lot|kid)|benefit(s)? (kid|scum|family|street)|white trash|trailer trash|underclass|council estate (kid|type|trash)|estate (kid|rat|trash)|estate kids|inbred|inbreds)(?! (and|,) (traveller|roma|irish|gypsy)| roma| traveller|'?s)
            (retard(ed|s)?|spastics?|spaz|mong(s)?|psychos?|nutters?|nut ?jobs?|nut ?case|loon(y|ies)|lunatics?|schizos?|schitzo|mentalists?|headcase|head case|bonkers|doolally|window licker|special needs kid|retard|cripple|thicko|thick as|dim ?wit|dimwitted|half ?wit|simpleton|village idiot|freak|weirdo|oddball|basket case|crazy (girl|kid|bitch|boy|child)|mad as)
            (coloureds|coloured (boy|girl|lad|kid|child|family|male|female|youth)|half ?castes?|darkies|darky|paki|pakis|chink(s|y)?|wog|wogs|nignog|coons?|golliwog|black(ie|y)|towel ?head|little terrorists?|jihadi|bud bud|fresh off the boat)(?= |[.,;]|$)(?! (bars|book|gym|world|status|offence|solicitor|law|detention|removal|support))
            (like|as|behav\w+ like|acting like|no better than|like a pack of|pack of|a bunch of|bunch of|a load of|shower of|gang of) (a |an |wild |little |caged |feral |rabid |wounded |mad |right |absolute |complete |total )*(animals?|wild animals?|dogs?|savages?|beasts?|monkeys?|zombies?|hyenas?|wolves|rats|apes?|banshees?|lunatics?|maniacs?|morons|idiots|cattle|cats?|scum|yobs|thugs|bitch|clowns|cockroach\w*|rabble)(?! (walking|lover|charity|print|shelter|teddy|costume|toy|person|and cats))
            (animalistic|sub ?human|(are|is|like|pure|utter|just) vermin|parasites?|leech(es)?|waste of oxygen|oxygen thief|scum of the|dregs of|lowest of the|rabble)( (society|earth|low))?
            (the )?(local|village|town|school|estate) (bike|mattress)(?! (shop|shed|ride|hire|track|path|club|lane|rack|store|project|recycling|scheme|repair|week))
        """,
        why="An insult. It strips a child of dignity, and it will be read out one day.",
        suggestion="Take it out. Describe what happened.",
        fires=("Femi (14) was feral when we last had him.", "Ellis (16), a nasty little scrote."),
        quiet=('She said "he called me a little slag".', "Lolita Road was closed."),
        guards=("said_of_child",),
    ),
    entry(
        id="culture-as-reason",
        kind="race",
        weight="H",
        numbers=(88,),
        about="anyone",
        patterns=r"""
            (that|this|their) (community|lot|sort|kind) (brings?|raises?|teach(es)?) (its|their|the) (boys|girls|kids|children|young|own)( \w+){0,5}
            {adv}cultural(ly)?( (norms?|things?|practices?|issues?|differences?|matters?|reasons?|expectations?|values|traditions?|beliefs|misunderstandings?|factors?|attitudes?|aspects?|normal|acceptable|accepted|expected|different|ingrained|traits?|custom|customs|clash|quirk|element|element to|phenomenon|usual))?(?! (appropriate|sensitive|safe|competen\w+|needs?|support|mediator|heritage|centre|advice|advisor|specialist|awareness|background (is|was)|event|celebration|liaison|food|identity|matching|match|aware|informed|suitable))
            (in|of|within|part of|due to|because of|down to|given|considering|respect|per|typical of|product of|normal for|common in|accepted in|expected in|the way in|not uncommon in|usual in|inherent in|the norm in|frowned on in|with|reflects?) (their|his|her|that|this|these|the (family|somali|asian|african|black|traveller|roma|muslim|indian|pakistani|bengali|nigerian|eastern european|romanian|albanian|vietnamese|chinese|gypsy|west indian|caribbean|congolese|afghan|kurdish|turkish|irish|ghanaian|jamaican|polish|arab|tamil|sri lankan|jewish|sikh|hindu)'?s?|some|certain|such|those) (own |family |home |particular |sort of |kind of |type of )?(cultures?|community|communities|faith|religion|traditions?|backgrounds?|heritage|part of the world|upbringing|ethnicity|customs?|race|circles|sorts? of (family|estate)|nationality|neck of the woods)(?! (centre|liaison|worker|officer|leader|group|association|project|service|support|of origin|cohesion|safety|school|hub|and was|court))
            (how|the way) (they|these (people|families|lot)|those (people|families)|that (community|family|culture)|his (people|lot|sort|kind)|her (people|lot|sort|kind)|families like|people like|traveller\w*|gypsies|somalis|africans|asians|muslims|their sort|their kind|that sort|foreigners) (do|does|treat|treats|raise|raises|discipline|disciplines|live|lives|operate|bring|behave|behaves|deal with|carry on|sort|settle)( (things|it|stuff|their|that|girls|boys|children|kids|\w+))?
            (~be|that'?s|it'?s|just|all|simply|only|merely|probably|likely|largely|more|purely|clearly) (just |all |simply |a |probably |very |largely |part of (their|the) |seen as |put down to |down to |likely )*(cultural|culture|a cultural|tribal|religious|tradition|traditional|custom|customary|a community thing|a family thing|religion)(?= |[.,;]|$)(?! (school|clothing|dress|food|leader|education|studies|event|centre))
            (lads?|boys?|kids?|girls?|youths?|famil(y|ies)|people|children|males?|females?|teens?|teenagers|young people|young men|mums|mothers|dads|fathers|those|lot|communit\w+|travellers?|somalis?|albanians?|africans?|eastern europeans?|vietnamese|romanians?|afghans?|eritreans?|asians?|muslims?|roma|nigerians|jamaicans) (from|of|with|like) (his|her|their|that|these|those|such|certain) ?(kind of |sort of |type of )?(background|culture|community|part of the world|heritage|sort|estate|country|area|countries|neighbourhood|type|ilk|end|ends|him|her|them|families)( (come|are|tend|always|usually|grow|do|will|have|all|often|learn|can|just|never|rarely))?
            (travellers?|gyps(y|ies)|somalis?|albanians?|africans?|eastern europeans?|vietnamese|romanians?|afghans?|eritreans?|asians?|muslims?|roma|nigerians|jamaicans|black (boys|girls|lads|kids|families|mums|people|youths?)|asian (boys|girls|families|fathers|lads)|white working class|estate kids|care kids|these (kids|lads|boys|girls|families|people|communities|types|children|lot|youths)|those (kids|lads|boys|families|people|communities|types|lot)|their (kind|sort|lot|type|people)|his (kind|sort|lot|type|ilk|people)|her (kind|sort|lot|type|ilk|people)|that (sort|type|kind|lot|crowd)|you people|them lot) (all |just |do |don'?t |will |won'?t |always |tend to |are |is |usually |often |never |can be |have |grow up|mature|learn|rarely |generally |seem to |know how |of (girl|boy|lad|family|child|kid|people))(\w+)?( \w+)?( \w+)?
            (that|this|her|his|their) (sort|type|kind|class|breed|ilk) of (girl|boy|lad|family|child|kid|home|people|person|community|household|background|estate|mother|mum|parent|area|upbringing|teenager)
            (norm|normal|usual|acceptable|accepted|common|commonplace|expected|traditional|custom|standard|par for the course) (practice |thing |behaviour |place |enough )?(in|for|within|among|amongst|with) (that|this|their|these|those|his|her|the|a|such|some|certain|many|most|\w+) ?(particular |\w+ )?(communit(y|ies)|cultures?|families|background|people|part of the world|circles|households?|religion|faith|estates?|country|countries|africans?|asians?|travellers?|homes)
            (where|from where) (he|she|they)('s|'re| is| are| was| were| comes?| came| hails?)?( from)? (they|it|this|that|girls|boys|children|women|is (normal|usual|common|how|the|different|accepted))( \w+)?
            (from|of) (a |an )?(certain|that|a particular|different|that kind of|that sort of|foreign|another) (background|culture|community|part of the world|heritage)(?! (and speaks|who))
            (community (issue|matter|thing|problem|justice|affair)|let the community|sorted (within|out within|in|by) the (community|family|elders|mosque|church|temple)|deal with (it|this) (within|inside|among) the|own (people|kind|community) (will|to|can|deal|sort)|amongst their own|among their own|stick together|closed community|law of the jungle|honour (culture|thing|issue)|family honour thing)
            (exotic|hot blooded|fiery latin|mediterranean temper|excitable|third world|uncivili[sz]ed|backward (people|culture|famil\w+|ways)|primitive|medieval (attitudes?|views?|ways)|barbaric)( \w+)?
            (given|considering|because of|due to|in view of|owing to|on account of|based on|judging by|typical of) (his|her|their) (race|ethnicity|colour|skin|nationality|religion|faith|ethnic|heritage|background|postcode|estate|surname)(?! (officer|worker|needs))
        """,
        why="Harm excused, or a child distrusted, because of who the family is. Abuse is not culture.",
        suggestion="Name the act, the harm and the law.",
        source=DESIGN,
        fires=("It is cultural.", "Lads from his background come and go as they please."),
        quiet=("Culturally appropriate support was offered.", "She wants a worker from the community centre."),
        unless=r"cultural(ly)? (appropriate|needs|support|sensitiv\w+|mediator)|the answer is|hate (crime|incident)|racis(t|m)|(full|circulated|given|detailed|first) description",
    ),
    entry(
        id="angry-mother",
        kind="race",
        weight="H",
        numbers=(87,),
        about="anyone",
        guards=("not_parent",),
        patterns=r"""
            (hostile|aggressive|angry|difficult|confrontational|belligerent|obstructive|volatile|feisty|loud|shouty|abusive|overbearing|neurotic|over ?protective|combative|hysterical|over ?emotional|demanding|rude|unreasonable|argumentative|intimidating|stroppy|mouthy|bolshy|awkward|anti ?police|uncooperative|un ?co ?operative|strident|over ?anxious|gobby|interfering|fussy|dramatic|hot headed|agitated) (and \w+ )?(black |asian |african |nigerian |somali |traveller |caribbean |jamaican |white )?(mother|mum|mom|nan|grandmother|gran|aunt|auntie|woman|women|parents?|female|lady|matriarch|mums|mothers)
            (mother|mum|mom|nan|grandmother|gran|aunt|auntie|parents?|mrs \w+|ms \w+) (was |is |were |became |got |very |extremely |being |who was |presented as |came across as |also |quite |rather |immediately |has been |appeared |seemed |quickly |a bit |remained |so |increasingly |really )+(hostile|aggressive|angry|difficult|confrontational|belligerent|obstructive|volatile|loud|shouty|overbearing|neurotic|over ?protective|combative|hysterical|over ?emotional|emotional|demanding|rude|unreasonable|argumentative|intimidating|anti ?police|uncooperative|un ?co ?operative|awkward|bolshy|mouthy|stroppy|irate|in our faces|in my face|hot headed|making a scene|kicking off)(?! (with|at|about|to) (him|the suspect|dad|her ex|her partner|the man))
            (angry|strong|loud|aggressive|sassy|stroppy|hard faced) black (woman|girl|female|mother|mum|women|girls|lady)
            (sassy|feisty)( \w+)?
            (mother|mum|mom|nan|grandmother|aunt|parents?|family) (was|were|is|became|got|very|being) (\w+ )?(hostile|aggressive|abusive|confrontational|obstructive|rude|loud|difficult|demanding|intimidating) and (hostile|aggressive|abusive|confrontational|obstructive|rude|loud|difficult|demanding|intimidating|uncooperative)
        """,
        why="A parent who asks hard questions is written off; Black mothers most of all.",
        suggestion="Write what she asked or said, and what answer she was given.",
        source=PATTERNS,
        fires=("Hostile mother at the door.", "Mum was aggressive and unreasonable."),
        quiet=("A hostile ex partner kicked the gate.", "Mum was upset."),
    ),
    entry(
        id="fighting-age",
        kind="race",
        weight="H",
        numbers=(109,),
        patterns=r"""
            ({be} )?(of )?(fighting|military|conscript|combat|soldiering) age(d)?( (male|man|men|males|by the look of (him|her)))?
        """,
        why="It turns a child seeking safety into a threat.",
        suggestion="Give the age the child gives; presumed a child until assessed.",
        fires=("Rebin (16) is of fighting age by the look of him.",),
        quiet=("He is 16 and asked for his mother.",),
    ),
    entry(
        id="race-code",
        kind="race",
        weight="M",
        numbers=(111,),
        patterns=r"""
            (urban|inner city|inner ?city|street) (youths?|kids?|teens?|look|culture|style|dress|attire|gang|male|males|youth culture|type|types|lads?|boys?|girls?|clothing|music|slang|environment|background|wear)(?! (project|service|club|worker|games))
            drill (youths?|rappers?|kids?|music|artists?|culture|scene|videos?|lyrics|lads?|boys?|type|track|crew|mc|mcs|group)(?! (teacher|press|bit))
            (typical|usual|your typical|stereotypical|classic|standard) (black|asian|white|traveller|somali|roma|gypsy|african|romanian|albanian|eastern european|muslim) (\w+ )?(boy|girl|lad|teen\w*|kid|family|youth|male|female|behaviour|attitude|mother|father|mum|dad|household|upbringing)
            (rap|grime|drill) (videos?|lyrics|music|scene)(?= .{0,40}(gang|violen|suggest|show|consistent|typical|link))
            (looks?|looked|look|dress(ed|es)?|talks?|speaks?|walks?|acts?|fits?) (like )?(a |the |in a |very |part|every inch )*(roadman|road man|gang member|gangster|gang|dealer|drug dealer|thug|wrong ?un|hoodlum|part|profile|stereotype|type|hoodie|street|ghetto|rapper|mugger|terrorist|typical)( (of|style|way|member|profile))?
        """,
        why="Coded words for race. They stand where a fact should be.",
        suggestion="Write the fact about this child.",
        source=DESIGN,
        fires=("An urban youth in a tracksuit.", "Likes drill music, typical black lad."),
        quiet=("The urban regeneration site.", "Fire drill music lesson moved."),
        unless=r"urban (regeneration|design|planning)|fire drill",
    ),
    entry(
        id="male-female",
        kind="depersonal",
        weight="L",
        numbers=(24,),
        patterns=r"""
            (the|this|that|said|both|these|two|three|a|an|young|teenage|black|white|asian|unknown|IC\d|our|another) (young |teenage |black |white |asian |IC\d |mixed race |missing |juvenile |15 year old |14 year old |16 year old |\d\d year old )*(male|female|males|females)(?! (officers?|pc|staff|friend|adult|carer|worker|doctor|nurse|interpreter|intermediary|genital|toilet|changing|voice|relative|resident|driver|suspect|partner|was wanted|is wanted|cousin|teacher|\(?[2-9]\d|aged [2-9]\d|in (his|her) [2-9]))
        """,
        why="A word for a form. Again and again it hides a child.",
        suggestion="Boy, girl, child, or the name.",
        fires=("The female has been moved. Tegan is 15.",),
        quiet=("The searching officer was female.", "An adult male aged 45."),
        guards=("said_of_child",),
    ),
    entry(
        id="thing-or-category",
        kind="depersonal",
        weight="M",
        numbers=(104, 105, 107),
        guards=("grown",),
        patterns=r"""
            (unaccompanied|illegal|undocumented|failed|trafficked|foreign|asylum) (minors?|migrants?|immigrants?|entrants?|aliens?|arrivals?|asylum seekers?|seekers?|nationals?|refugees?|juveniles?|overstayers?)(?! (child|children))
            (illegals|an illegal|UASCs?|an? overstayer|illegal entry|clandestines?|an? (migrant|asylum seeker|immigrant|refugee)|migrants|immigrants|boat people)(?! (charity|support|service|helpline|council|status|solicitor))
            (drain|burden|strain|millstone|liability|dead weight|weight) (on|for|to|round|around) (our |her |his |the |three |two |four |several |already |different |local |every |any |all |various |\w+ )*(placements?|carers?|system|services?|staff|borough|homes?|budget|authority|family|taxpayer|shift|team|everyone|us)
            (~pass|~hand|~send|~ship|~dump|~leave|~palm|~bounce|~offload|~fob|~shunt|~return|~refer|~give|~push) (him |her |them |it |this |over |off |back |on |out |straight |{c} )*(to|on|with|for|over to|onto) (immigration|home office|social (care|services)|the home|social workers?|UKVI|border force|the LA|another (force|borough)|children'?s services|them|CSC|the council|somebody else|someone else|mental health|day shift|next (shift|turn)|late turn|health)? ?(as )?(to )?(one of theirs|their problem|theirs|not ours|not one of ours|someone else'?s problem|deal with|sort( out)?|worry about|their mess)
            (one of theirs|not (one of )?(ours|our lot|our problem)|all theirs|one of our lot|one for (immigration|social services|someone else))(?= |[.,;]|$)
            (not|no longer|someone else'?s|somebody else'?s|their|social services'?|nobody'?s|another|the home'?s|la'?s|now) (our |a police |my |a |police )?(problem|headache)(?= |[.,;]|$)
            (the )?(package|parcel|cargo|merchandise|stock|body|bodies|asset|product|unit|item|number|specimen|case|problem|goods|article|thing|it) (in (room|the (room|cell|back|van|car))|number \d+|was (collected|delivered|dropped|recovered|picked up)(?= (by|from|and) .{0,30}(custody|home|placement))|in question is (a|an)? ?(\d\d|girl|boy|child))
            (bed ?blocker|bed blocking|frequent attender|meat market|piece of meat|fresh meat|waifs? and strays?|hot potato|unplaceable|unfosterable|unadoptable|a placement risk|a nobody|burden on)(?= |[.,;]|$)(?! (match|club|practice|training|team|after|on|pitch|boots|in|at|game|kit|coach|claim|reclaim|hall))
            (another (?=statistic|misper|CSE|CCE|LAC|DV|DA|body|care|kid)|just another|yet another|only a|only another|one more|usual|bog standard|your average|run of the mill|common or garden) (statistic|number|case|file|missing|misper|CSE|CCE|DV|DA|domestic|body|care kid|care home kid|kid in care|LAC|job|one (of (these|those)|for the|from))( (kid|girl|boy|case|job|child|one|lad|teenager))?
            (care|care home|home|children'?s home|LAC|in care|foster|system|unit|placement|residential|hostel) (kids?|girls?|boys?|lads?|teen|teenagers?|youths?)(?! (who|in the)|'s (home|services))
            (kids?|girls?|lads?|boys?) (in|from) (the )?(care|care system|system|home|homes|children's homes?|units?)(?! who (asked|told))
            (product|victim|child) of the (care )?system
            placement (breakdowns?|broke(n)? down|breaks down|failures?|failed|fail(s|ing)|disruptions?|hopper|hopping|destroyer|breaker|wrecker)
            (failed|broken|lost|ruined|wrecked|sabotaged?|sabotag\w+|burn(t|ed|ing)?|blew|blown|blows|wreck\w+|~work|work\w*|gone|been|got|kicked|thrown|run|runs) (down |out of |out |through |her way through |his way through |all |every |another |her |his |several |two |three |four |five |six |seven |eight |nine |ten |\d+ |many |multiple |numerous |yet another |the |this |that |last |foster |so many |various |most of |up |any |good |perfectly |local |different )*placements?
            (no |every |nobody |no one |no other |few |none of the |can'?t find |no carer |no foster carers? )(placement|home|carer|foster carer|unit|provider|one|carers|homes|school|provider)?s? ?(will|would|wants?|wanted|prepared to|willing to|can|is willing|are willing|going to) (to )?(have|take|touch|keep|put up with|accept|manage|hold|cope with) (her|him|them|{c})( \w+)?
            (lodged|housed|warehoused|parked|dumped|stuck|stashed|farmed out|kennelled|bunked|stored|shipped|offloaded|deposited) (her |him |them |{c} |up |out |off |back )*(with|at|in|to|on) (the |a |her |his |another )*(carers?|unit|placement|hotel|home|nan|social|cell|aunt|hostel|b ?and ?b|grandparents?|foster|council|desk|family|front office)
        """,
        why="The child becomes a status, a cost or a parcel.",
        suggestion="Child in our care; child seeking asylum; use the name.",
        fires=(
            "An unaccompanied minor, passed to immigration as one of theirs.",
            "She has been a drain on three placements.",
        ),
        quiet=("He is a child seeking asylum.", "The body of the email was read."),
        about="anyone",
    ),
    entry(
        id="care-acronym",
        kind="depersonal",
        weight="L",
        numbers=(26, 104, 106),
        about="anyone",
        patterns=r"""
            (a |is |as |the |status |placed )*LAC(?! (review|nurse|medical|team|meeting|insulin))
            looked after (kids?|teens?|girls?|boys?|lads?|teenagers?)
            (in|into|of|known to|through|around) the (care )?system(?= |[.,;]|$)(?! (as|because|does|prefilled|log|entry|check|shows|label|update))
            juveniles?(?! (room|detention room|detention|court|,? s\.?38|secure|\(pace|arthritis|panel))
            supervised contact
        """,
        why="An acronym that sounds like lack, or a word the law has left behind.",
        suggestion="Child in care, child in our care; family time.",
        fires=("She is LAC.", "A looked-after kid."),
        quiet=("Arrested juvenile (PACE s38).", "Contact number for mum."),
        unless=r"arrested juvenile|juvenile detention|(shows|uses) the",
    ),
    entry(
        id="youth",
        kind="adultify",
        weight="M",
        numbers=(25,),
        about="anyone",
        patterns=r"""
            (the |a |an |this |that |said |local |black |white |asian |group of |gang of |several |two |three |four |many |other |these |those |some |known |unruly |rowdy |troublesome |disaffected |wayward |large |\d+ |male |female |of |hooded |unknown |mixed race |IC\d |problem |angry |aggressive |with |by |from |as )*youths(?! (club|centre|court|theatre|group|council|service|football|cup|work))
            (the|a|this|that|said|local|black|white|asian|aggressive|male|female|hooded|unknown|problem|known|angry|another|of a|disaffected|wayward|young|street|teen|teenage|one) youth(?! (harriers|justice|worker|work|club|centre|center|court|offending|service|services|team|hostel|group|project|advocate|mentor|theatre|council|panel|leader|rehabilitation|secure|intervention|custody|orchestra|football|team|hub|officer|support|programme|conditional|caution|cadets|provision|and community|parliament|homeless\w*|detention|charity|sports?|bus|space|gateway|zone|engagement|outreach|house|diversion|referral|choir|forum|event|activities|prevention|academy|camp|church|pastor|minister|drop|workers|clubs|adviser|violence (reduction|unit|service)))
        """,
        why="A word for a hostile group. It hides that each is a child.",
        suggestion="Child, boy, girl, children.",
        source=PATTERNS,
        fires=("A group of youths.", "The youth was detained."),
        quiet=("Youth Justice Service.", "He told his youth worker."),
    ),
)
FAMILY = Family("Slurs, race and depersonal words", "Insults, race as a reason, a child as a thing.", ENTRIES)

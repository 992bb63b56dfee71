"""Minimising by stance: harm made ordinary, brief, funny or over, and a child's silence or smile taken as an answer."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DA_ACT, DESIGN, GUIDE, INSPECTION

entry = partial(Entry, kind="minimise", source=GUIDE)

ENTRIES = (
    entry(
        id="looked-fine",
        weight="H",
        numbers=(77, 78, 81),
        source=DA_ACT,
        patterns=r"""
            (will|would|could|can|must)(n't| not) (really |possibly )?have (taken|understood|known|heard|noticed|seen|picked up|been|registered|realised|caught|grasped|minded|made) (much|any|a thing|it|in|anything|what|of it|aware|a lot|too much|sense|affected|bothered|upset)( \w+){0,5}
            (did|does|do|has|have)(n't| not)? ?(not )?(really |seem to |appear to )*(take|taken|took) (much |any |a lot |it |anything |too much |very much )*(of (it|this|what \w+ \w+ \w+) )?(in|on board)(?= |[.,;]|$)
            (at|of) (that|her|his|their|this) age (they|kids|children|she|he|it|you|babies|nothing|boys|girls|most) (do not|don'?t|does not|doesn'?t|will not|won'?t|are|is|forget|would|never|can|cannot|can'?t|all|will|soon|goes|has|knows?|hardly)( \w+){0,6}
            (glued|engrossed|absorbed|lost|wrapped up|busy|preoccupied|occupied) (to|in|with|on|watching|playing) ((her|his|their|the|a) )?(\w+ )?(tablet|phone|ipad|telly|tv|television|game|games|xbox|playstation|cartoons?|peppa|minecraft|roblox|fortnite|youtube|toys?|film|colouring|book|screen|lego|show)( \w+)?(?= .{0,50}(so|and|oblivious|not|none|nothing|throughout|whole|un|never|all the)|[.,;]|$)
            (seem(s|ed)?|appear(s|ed)?|look(s|ed)?|was|were|is|are|came across as|struck me as) (to be |to have |quite |very |pretty |perfectly |so |all |well |really |a |already |now |almost )*(used to (it|this|that|the|all)|resigned( to)?|unbothered|unconcerned|unperturbed|none the|bubbly|chirpy|chatty|cheery|cheerful|smiley|giggly|content( enough)?|nonchalant|blas\w+|indifferent|accustomed|immune|over it|past caring|happy enough|fine with (it|that)|ok with (it|that)|not to mind|happy (little )?(child|girl|boy|chap|baby|soul|thing|kids?|children)|contented)( \w+){0,4}
            (bubbly|chirpy|cheery|smiley|giggly|happy|jolly|contented|lively|chatty|bonny|cheerful) (little |wee |young )*(thing|one|soul|chap|lad|lass|girl|boy|child|toddler|baby|fella|madam|man|bunny|kid)s?(?= |[.,;]|$)(?! (who|and (asked|told|said|wants)))( \w+){0,6}
            (seen|viewed|observed|eyeballed|checked|looked in on|sighted|clocked) (only |briefly |just |quickly |asleep |sleeping |in passing |alone )*(from|through|at|in) (the |her |his |a )*(doorway|door|landing|car|hall|window|distance|pushchair|buggy|stairs|step|doorstep|cot|bed|passing)(?=.{0,30}(ok|fine|well|no |nothing|happy|all |asleep)|[.,;]|$),?( \w+){0,4}
            (looked|appeared|seemed|presented|seen to be|found|was|were) (to be )?(well|ok|okay|fine|alright|all right|healthy|clean|happy|content|comfortable|unharmed)( enough)?,? (and|so|therefore|hence)( \w+){0,2} (no|not|nothing|none|left|nfa|nil|un|did not|didn't|views|further|away|concerns?)( \w+){0,3}
            so (no (worries|concerns?|issues?|harm|problem|drama|need|need for)|nothing (to|more)|all (good|fine|well|is well)|not (an issue|a concern|affected|a problem|harmed|bothered|needed))( (there|here|at all|at this time|about (her|him|the)|then|as such|\w+)){0,3}
            (good|right|quiet|happy|fit|snug|calm|bright) as (gold|rain|a (mouse|button|fiddle|bug|daisy|lark|sandboy|clam|feather)|larry|ninepence|houses|can be|you like)( \w+){0,5}
            (none|no|never|not any) the (wiser|worse|poorer)( for (it|her|his|the|wear))?( \w+){0,3}
            (did|does|do|was|were|has|is)(n't| not)? ?(not )?(seem |appear |look |look to be |seem to be |appear to be )+(too |very |overly |that |unduly |all that |particularly |at all |in the least |remotely |the least bit )*(bothered|upset|fussed|concerned|worried|distressed|scared|frightened|troubled|shaken|traumati[sz]ed|affected|put out|fazed|phased|sad|harmed|aware|unhappy|interested)( (by|about|with|at|that)( \w+){1,4})?
            (bounced?|bouncing) (back|around|about|off the walls)( \w+){0,4}
            (slept|sleep|snored|dozed|sat|played|giggled|coloured|munched) (right |happily |peacefully |soundly |merrily |quietly )*(through|throughout|during) (it|the (whole|incident|row|argument|lot|fight|assault|shouting)|everything|all|most)( \w+){0,4}
        """,
        why="A child who is quiet, asleep or smiling has not been shown to be unharmed. Children hear, feel and hide.",
        suggestion="Say where the child was, what could be heard there, what the child said and did, and who asked.",
        fires=("She will not have taken much of it in. Mia is 8.", "At that age they do not know what is going on."),
        quiet=(
            "Mia (8) slept at her nan's that night.",
            "She looked well and asked me for a drink.",
            "He was happy to be asked.",
        ),
        unless=r"(asked|wanted|wants) (to|if|whether)|so no one|(not|n't) so",
    ),
    entry(
        id="same-as-always",
        weight="H",
        numbers=(69, 70, 71, 74),
        source=INSPECTION,
        guards=("couple",),
        patterns=r"""
            (she|he|they|{c}) (always |often |usually |just |only |tends to |will |likes to )*(do(es)?|did|say|says|said|threaten(s|ed)?|pull(s|ed)?|tr(y|ies|ied)|play(s|ed)? up|act(s|ed)? like) (this|that|it|so|the same|something like this|these things) (thing )?(after|before|whenever|every time|each time|any time|at|on|most|when) (every|each|any|the|there|she|he|they|things|life|it|weekends?|a|her|his|most|nights?|days?)( \w+){0,4}
            (this|that|it|which) (is|was|'s) (just |simply |only |exactly |very much |always )*(what|how|the way|the sort of thing|the kind of thing) (she|he|they|{c}|kids|teenagers) (always |usually |often |just )*(do(es)?|gets?(?= (when|if|at|after|attention|noticed|what|{pos} (own )?way)|[.,;]|$)|behaves?|acts?|carr(y|ies) on|goes|go|is|are)( \w+){0,3}
            (will|'ll|would|should|bound to|going to|sure to|likely to) (no doubt |probably |only |just |soon |be |come |surely |turn up |get in touch |surface |ring |crawl |wander )+(back |home |in |up |us )*(when|once|as soon as|after) (she|he|they)( [\w']+){1,5}
            ({c} |and )?(will|'ll|would|bound to|sure to|likely to) (no doubt |probably |only |just |always |soon |eventually |be |doubtless )*(back|home|wander|roll|stroll|come|turn|show|appear|trot|drift|surface|pop|limp|crawl|return|saunter|slope|find) _4 (when|once|as soon as|after|if|by) (she|he|they|the|her|his|it'?s?|money|breakfast|teatime|morning) (runs? (out|short)|(is|gets|are|'s) (hungry|cold|bored|tired|skint|broke|fed up|wet|ready|sober|lonely)|needs|wants|fancies|feels|money|cash|battery|weather|party|fags|morning|has had|sobers|phone|credit|weed|food|novelty)( \w+){0,4}
            (runs?|ran|running) out of (fags|cigarettes|money|cash|credit|weed|friends|steam|battery|charge|food|options|people|baccy|vapes|places|sofas)( \w+){0,2}
            (we|i|control|officers|police|night duty|late turn|the log) (get|gets|got|have|had|see|take|receive|do) (this|the same|that|these|one of these|a) (\w+ )?(call|calls|log|logs|report|reports|job|jobs|one)? ?(every|each|most|all the|week|at least|without|on a|about)( \w+){0,4}
            (every|each|most|any) (\w+ )?(friday|saturday|sunday|monday|tuesday|wednesday|thursday|weekend|night|week|evening|weeknight|payday|shift|half term|month|other day|other night|few days|time)s?(?=.{0,25}(without fail|like clockwork|as usual|regular as|same|never fails|guaranteed|goes|go|off|does|do this|calls?|report|when (she|he) (cannot|can'?t|wants|does))|[.,;])( without fail| like clockwork| as usual| guaranteed)
            (without fail|never fails|like clockwork|regular as|as predictable as|as sure as|bang on cue|right on cue)( \w+){0,3}
            (always|invariably|usually|never fails to|habitually|generally|ends up) (re ?appear\w*|comes? (back|home)|turns? (up|back)|returns?|surfaces?|shows? (up|her|his)|rolls? (in|home|up)|wanders? (in|home|back)|gets? (back|home)|makes? (it )?(back|home))(?! (to (court|school)))( \w+){0,3}
            (little|no|not much|what is the|what'?s the|hardly any|zero|precious little) (point|use|sense|value|merit|mileage) (in )?(us |me |our |anyone |officers |police )?(chas\w+|look\w+|search\w+|send\w+|wast\w+|go\w+|doing|run\w+|spend\w+|tak\w+|ring\w+|attend\w*|deploy\w*|knock\w*|alloc\w*|try\w+|pursu\w+|speak\w+|ask\w+|refer\w+)( \w+){0,5}
            (chas|run|trail|traips|driv|charg)ing (about|around|round|all over|after|here and there|the streets|half)+ ?(about |around |after |for )*(her|him|them|{c}|a (girl|boy|kid|lad|teenager))( \w+){0,4}
            (play(s|ed|ing)?|pull(s|ed|ing)?|tr(y|ies|ied|ying)|do(es|ing)?) (this|that|the same|the old|the|her usual|his usual|one of (her|his)) (card|trick|stunt|number|game|one|act|ploy|tune|record|little \w+)( \w+){0,5}
            (goes|go|going|went|takes|taking|took|disappears|vanishes|swans|clears|heads|trots|wanders) (off|out|missing|awol|walkabout) _2 (regularly|habitually|like this|routinely|frequently|as a matter|on a (weekly|daily|regular)|all the time|most|for the fun|whenever|when(ever)? (she|he|it)|for attention|again and again|as (she|he))( \w+){0,5}
            (usual|regular|normal|typical|standard|traditional|weekly|nightly|customary|obligatory|predictable) (friday|saturday|sunday|weekend|night ?time|teenage|payday|\w+day night|evening|missing)? ?(night )?(thing|call|performance|walkabout|jaunt|routine|pantomime|circus|outing|behaviour|pattern|episode|report|drama|carry on|nonsense|shenanigans|hide and seek|wander|trip|visit|stunt)( (for|from|with|by)( \w+){1,3})?
            (better|more important|other|real|proper|urgent|genuine) (things|jobs|calls|crimes?|uses|priorities|victims|emergencies) (to (do|deal|go|attend|worry|look|spend)|for (our|my|police|the)|waiting|on (the|our)|that (need|deserve))( \w+){0,5}
            (been|gone) (here|there|down this road|through this|round this) (many |so many |too many |countless |several |umpteen |a hundred )*(times|before|a lot|often)( \w+){0,3}
            (not|n't|hardly|never) ((really |exactly |strictly |truly )+(missing|a missing person)|a (true|real|genuine|proper) (misper|missing))( (so much as|more|just|as)( \w+){1,3})?
            (known|believed|thought|likely|assumed|presumed|no doubt|probably|will) (to )?(be |just )*(with|at|round|staying|hanging|sofa surfing|out with|over at) (mates|friends|a mate|a friend|her mates|his mates|some lad|the boyfriend|her boyfriend|her crowd|his crowd|the usual)( \w+){0,4}(?=.{0,30}(so|no |low|not|as usual)|[.,;]|$)
        """,
        why="Repeated going missing raises the risk. Habit lowers the grade of the search for a child.",
        suggestion="Grade this time on this time's facts: who, where, what is new; and what each return told us.",
        fires=("Leo (14) will be back when he runs out of fags.", "We get this call every Friday without fail."),
        quiet=(
            "He will be back in class on Monday.",
            "It is how a child gets a second look.",
            "I will come back when she is ready.",
            "We get this bus every morning.",
        ),
        unless=r"(i|we|officers?|worker|mentor|nurse|doctor|carer|pc \w+|she likes) (will|'ll|shall) (come|be|return|call|go|see)|bus|meals?|appointment",
    ),
    entry(
        id="excused-as-ordinary",
        weight="M",
        numbers=(82, 89, 118, 119, 120, 121),
        about="anyone",
        source=DESIGN,
        guards=("peer_fight", "object", "thing"),
        patterns=r"""
            (only|just|merely|simply|no more than|little more than|nothing more than|barely) (a |an )?(very |small |tiny |minor |bit of a |little )*(flesh wound|scratch(es)?|graze|nick|scrape|bump|slap|tap|shove|push|nudge|scrap|tumble|prank|tease|tiff|bust up|fallout|falling out)(?= |[.,;]|$)( (and|but|so|between|with|from)( \w+){1,6})?
            (was|were|is|are|been|have been|had been|having|had|exchang(ed|ing)) (\w+ )?(having |exchanging |had )?(a few |some |cross |choice |heated |sharp |the odd |a bit of )*words(?= (over|about|between|with|again|and (no|nothing)))( \w+){0,3}
            (school|home|unit|staff|social care|social services|children'?s services|csc|camhs|parents?|mum|dad|mother|father|family|placement|carers?|college|club|hospital|they) (are |is |will |be |can |to |have |has |now |already |all |best placed to |will be |well )*(deal(ing|t)?|handl\w+|aware|manag\w+|in hand|sort\w*|look\w* into|tak\w+ (it|this) up|investigat\w+|speak\w* to)( (with|it|this|into|of|the|matter|internally|in house|themselves|both|boys|girls|pupils|parents))* (so |and |,|therefore |hence )*(there is |we have |i see )?(no|nothing|not|little) (further|more|for|need|role|police|requirement|call|action|cause)( (for|police|action|interest|role|us|need|involvement|to|by|required|needed|do|from|a|crime|report|visit|attend|here)){0,4}
            (got|get|gets|getting|has|had|let|let {obj} get) (it|that|this|things|everything|a few things|whatever it was) (all )?(out of {pos} system|off {pos} chest)( \w+){0,2}
            (more|rather|closer to|nearer) (of )?(a |an )?(gesture|cry for (help|attention)|gambit|statement|protest|show|reaction|strop|stunt|sulk|prank|game) (than|rather than)( \w+){1,5}
            (no|little|not (much|any)|no real|no lasting|no great|no actual) (harm|damage|injury) (was |has been |had been |really )?(came|come|comes|done|caused|resulted|arose) (of|from|by|to|out of|in)( \w+){1,2} (as|because|since|so|given|because)( [\w']+){1,6}
            (i|we|officers|staff) (see|saw|read|find|found|detect|detected|sense|picked up|make|made) (nothing|no) (more|else|sinister|harm|untoward|concern|further)( (in|to|behind|about|with|beyond)( (it|this|that|them)){0,1})?
            (we|i|services|everyone|everybody|police|staff|officers|agencies) (have |has |had |'ve )?(all )?(now )?(done|tried|offered|exhausted) (all|everything|every option|all that|as much as) (that )?(we|i|they|it|is|was|anyone|could|can|there|be|reasonably){0,1}( (can|could|is|be|possibly|reasonably|open|to|us|them|humanly|possible|expected|offer|available)){0,5}
            (at (worst|most|best)|little more than|no more than|nothing more than|amounts? to|just|only|simply|merely) (a |an |some |the |one |of )*(bit of |case of |touch of |spot of |matter of )*(silly|silliness|curious|curiosity|naivety|naive|clumsy|clumsiness|bored|boredom|misguided|harmless|innocent|childish|playful|high spirits|larking|mischief|banter|nonsense|bravado|showing off|misread|mistaken|awkward|heavy handed|overzealous|horseplay|daft|misjudge\w*|ill judged|fumbling|experiment\w*|rough play|hands)( \w+){0,5}
            (a )?(bit|touch|spot|dose|case|piece|moment) of (\w+ )?(naivety|silliness|nonsense|bad luck|madness|carelessness|foolishness|misjudg\w+|bravado|stupidity|mischief|bother|argy|handbags|friction|needle|exploration|experimentation|curiosity|play|larking|rough|fun|a (tiff|spat|barney|scuffle|falling|row|ding|do))( \w+){0,4}
            more (of )?(a |an )?(\w+ ){1,5}?than (a |an |any |it is a |it was a |anything )?(crime|criminal|police (matter|job)|offence|abuse|assault|sinister|serious|exploitation|safeguarding|malice|rape|grooming|malicious|real)( \w+){0,3}
            (curious|silly|bored|daft|giddy|drunk|hormonal|excitable|stroppy) (boys|girls|kids|lads|teenagers|teens|children)(?= |[.,;]|$)(,? (nothing|no|that'?s|being|and)( \w+){0,4})?
            (lads|boys|girls|kids|children|teenagers|sisters|brothers|siblings|teens|mates|families) being (lads|boys|girls|kids|children|teenagers|sisters|brothers|siblings|teens|mates|families|silly|daft)
            nothing (more|else|else in it|to it|in it|much|serious|physical|criminal|sexual|untoward|malicious|to see|for us|for police) (than |to it |in |here |so |and |from |as |for |at |,)*( ?(my|that|this|it|us|police|the|a|opinion|view|no|so|concerns?|issues?|harm|all|\w+)){0,4}(?=[.,;]|$)
            (got|getting|gets|became|went|all got|things got|turned) (a bit |a little |rather |slightly |somewhat |too )+(heated|lively|out of hand|carried away|physical|silly|rough|boisterous|loud|tasty|handbags|far|rowdy|feisty|fraught|vocal|shouty)( \w+){0,4}
            (argument|row|disagreement|dispute|discussion|words|conversation|exchange|things|tempers|matters|it|voices) (that |which )?(got|became|were|was|had|turned|flared|frayed|ran|boiled) (a bit |a little |rather |just |all )*(heated|lively|out of hand|high|raised|frayed|over|noisy|physical|hot)( \w+){0,3}
            (lost|losing|loses) (his|her) (rag|cool|temper|patience|head)(?=.{0,60}(as any|father|parent|understand|that'?s all|one off|once|human|pushed|wound|tired|with (her|him|the (boy|girl|child)|{c}))|[.,;]|$)( \w+){0,4}
            (a |the |his |some |what (she|he) (needs?|needed) (was|is) a )?(firm|firmer|steady|strong|heavy|guiding|strict) hand (was|is|were|may|might|would|needed|required|never|goes|in|does|of)( \w+){0,4}
            (put|putting|bring\w*|brought|kept|keeping|keep|pull\w*|knock\w*) (him|her|them|{c}|the (boy|girl|child)) (back )?(in|into|to) (his|her|their)? ?(line|place|shape|heel|check)( \w+){0,2}
            (dad|mum|father|mother|he|she|parents?|stepdad|uncle) (was |is |were |had been |has been )?(just |only |simply |merely |clearly |doing )+(the best|(his|her|their) best|setting|trying to|being|laying|teaching|showing|showed|doing|worried|tired|stressed|at the end|strict|firm|old school|frustrated|concerned|correct\w*|disciplin\w*|teas\w*|messing|playing|joking|affectionate|friendly|tactile)( \w+){0,5}
            (no (real |lasting |great |actual )?(harm|damage) (done|meant|intended|in it)|means? (no|her no|him no|them no) harm( (by|in) (it|this|that))?|meant (nothing|well|no harm)( by it)?|did not mean (any|to hurt|anything) ?(harm|by it)?|no ill intent)( \w+){0,3}
            (family|families|parents|mum|dad|school|they|the two|both sets|the lads|the girls|the uncles?|grandparents?|elders) (will|can|to|would|are going to|have agreed to|happy to|wish to|want to|should|prefer to) (all |just |now |be left to )*(sort|deal with|handle|resolve|manage|settle|keep|iron|work|speak|smooth) (it|this|things|the matter|everything|that) ?(out|over|between|among\w*|within|at home|in ?house|privately|themselves|internally|quietly)?( \w+){0,3}
            (sort(ed)?|deal(t)?|kept|keep|keeping|settle[d]?|resolve[d]?|handled?) (it |this |things |with it |with this |the matter |out |with |that )*(between|among\w*|within|in|inside) (themselves|the family|the home|the community|the house|the school|house|four walls|them)( \w+){0,2}
            (girl|boy|man|friend|family|school|teenage|relationship|sibling|playground|love|boyfriend|girlfriend) (trouble|troubles|drama|dramas|problems|stuff|politics|fallout|tiff|spat|squabbles?|bickering|issues)(?= |[.,;]|$)( \w+ \w+)?
            (not (really |actually |strictly |quite |exactly )?(a|an|one for) (serious|real|genuine|true|proper|actual|determined|concerted|us|police) ?(attempt|overdose|threat|assault|crime|go|effort|injury|incident|matter|fight|us)?(?! (should|can|will|must))|not (really |actually )?(that |too |very |all that |anything |particularly )(serious|bad|deep|hard|much|sinister|heavy|severe|violent))(?= |[.,;]|$)( \w+ \w+)?
            (~play|just|only|all|bit of|rough|having) (around|about|a game|a bit of|messing|fooling|mucking|clowning|piddling|larking|dicking|horsing|fun) ?(around|about|with|together|fun|rough)?(?=.{0,30}(got|went|hurt|injur|carried|too far|hand|that|when|no |nothing)|[.,;]|$)( (that|which)? ?(got|went) (out of hand|too far|wrong|a bit \w+))
            (storm|flash) in (a|the) (tea ?cup|pan)( \w+)?
            (~say|~tell|~claim) (it was )?(all )?(just )?(a )?(joke|laugh|game|banter|prank|bit of fun)(?=.{0,40}(accept|agree|satisfied|believe|no |nfa))( \w+){0,4}
            (youthful|adolescent|teenage|childish|mutual|innocent|normal|natural) (sexual )?(exploration|experimentation|curiosity|fumbl\w+|experiment(s|ing)?|high spirits|exuberance)
            (kids|boys|girls|lads|teenagers|teens|children|they) (were |are )?(just |only )?(trying|finding|working|testing|figuring) (things|it|stuff|themselves) out
            (boys|girls|kids|lads|teenagers|teens|youngsters|children) will (\w+ )?(lose|push|test|mess|fight|wander|forget|experiment|talk|fib|exaggerate|try it|rebel|sulk|stray|roam|stay out|squabble|bicker)( \w+){0,5}
        """,
        why="It makes an assault, an injury or a crime against a child sound like something every family has.",
        suggestion="Say who did what to whom, with what injury, and what number it is.",
        fires=("Curious boys, nothing more in my opinion.", "Dad just lost his rag with the boy."),
        quiet=("Nothing more is needed from Kai.", "They got a bit of food.", "The two families will meet on Sunday."),
        unless=r"(said|told|says) (me |us )?(that )?nothing|nothing (more|else) (was |is )?(needed|to add|came|wanted|found)|no longer",
    ),
    entry(
        id="voice-not-heard",
        weight="M",
        numbers=(37, 79, 80, 81),
        guards=("object", "seen_otherwise"),
        patterns=r"""
            (did not|didn'?t|not|no need to|unable to|could not|decided not to|chose not to|have not|haven'?t) (speak|spoken|talk|ask|asked|see|seen|wake|woken|disturb|involve|question|engage|bother)( (to|with|up))? (her|him|them|{c}|the (child|children|baby|kids))( (directly|myself|alone|separately|as yet))? (as|because|due|since|given|so as|for fear)( \w+){1,7}
            (views?|wishes|voice|opinion|account) ({be} |not |un)+(sought|needed|obtained|taken|required|necessary|recorded|captured|gathered|relevant|appropriate|ascertained|asked)( \w+){0,4}
            (so|therefore|hence|thus|and) (his |her |their |the child'?s )?(views?|wishes|voice|feelings) (are |is |were |was )?(not|un) ?(needed|sought|required|obtained|taken|necessary|recorded|relevant)
            too (shy|quiet|upset|young|sleepy|wriggly|timid|distracted|giddy|small|little|hyper|withdrawn|nervous|busy|immature|confused|drunk|emotional) to (be |get |really |properly )*(say|speak|give|tell|talk|any|of|asked|useful|make|answer|engage|offer|provide|much|help|sense|understand|spoken|meaningful)( \w+){0,5}
            (says?|said|states?|stated|tells? me|told me|reports?|claims?|confirm(s|ed)?|insists?|nodded|agreed) (that )?(she|he|they|everything|all|things|it)('s| is| are| was| were)? (all )?(fine|ok|okay|alright|all right|good|well|happy|safe)(?=[.;]|$| (and|so) (no|nothing|left|that))( (and|so)( \w+){0,4})?
            (mum|dad|mother|father|carer|foster \w+|aunt|auntie|nan|stepdad|gran|sister|uncle|brother|staff|parents?) (answered|spoke|talked|did (all |most of )?the talking|replied|responded|translated|gave (her|his) views|interpreted) ((for|on behalf of|instead of) (her|him|them|{c}|the child)|throughout)( \w+){0,3}
            (has |had |have |with |said |offered |gave |got )+(nothing|not much|not a lot|very little|little|no views?|nil|no comments?) (of (note|use|interest|substance|value|significance|any \w+)|to (say|add|report|offer|contribute|share|tell|record)|by way of (views|comment)|worth (recording|noting|writing))( (for|about|from) (herself|himself|themselves|her|him|them|this|child))?( \w+){0,2}
            (did|does|had|has|have)(n't| not)? ?(not )?(have )?(much|a lot|a great deal|anything|a word) to (say|add|tell|offer|contribute|share)( for (herself|himself)| about| to us| on the)?( \w+){0,3}
            (gave|give|gives|got|getting|offered) (only |just |me |us |nothing but |mostly |little but )*(one word|monosyllabic|single word|grunts?|shrugs?|yes and no|yes or no)( (answers?|replies|responses?|and)( \w+)?)?
            (child|he|she|{c}|kids|children|both|all) (present|presented|appear|appeared|seem|seemed) (as )?(happy|fine|well|content|settled|ok|healthy|clean|bubbly|chatty)(?=[.;]|$| (and|so)( \w+){0,3} (no|nothing|not|home|clean|views?))( (and|so)( \w+){0,4})?
            (saw|seen|see) no (need|reason|point|benefit|value|cause) (to|in|for) (speak\w*|ask\w*|wak\w+|see\w*|disturb\w*|involv\w+|question\w*|upset\w*|talk\w*|further|a visit|visit\w*)( \w+){0,5}
            (no|nil|nothing) (disclosures?|allegations?|complaints?|concerns?) (\w+ )?(made|raised|disclosed|forthcoming|reported|given|noted|expressed|voiced)( (by|from) (her|him|them|child|{c}))?(,? (so|therefore|hence|and)( \w+){0,4})?
            nothing (was |has been |is )?(disclosed|raised|forthcoming|volunteered|reported(?= (so|by|to|and)))( (so|therefore|to|and|by)( \w+){0,4})?
            (made|makes|make|raised|raises|with) no (allegations?|complaints?|disclosures?|issues?)
            not (at|of|yet at|yet of) (an|the) age (where|when|at which|that|to|for)( \w+){1,8}
            too (busy|engrossed|absorbed|wrapped up|interested|into) (with|in|on|playing|watching|doing)? ?(\w+ ){0,4}?to (be (spoken|talked|asked|bothered|interested)|speak|talk|notice|answer|chat|engage|bother|care|say)( (to|with|much|us|me))*
        """,
        why="Not being asked, not being able to answer and answering in front of somebody are not the same as being well.",
        suggestion="Write who asked, alone or with whom, in what words, and what the child said, did or drew.",
        fires=("Did not speak to her as she is only five.", "Too shy to be any use. Ibby is 8."),
        quiet=(
            "She said that she is fine with the plan, and asked for her cat.",
            "Too upset to eat, he had some water.",
            "I did not wake him; I came back at four.",
        ),
        unless=r"so (i|we|pc \w+) (watched|observed|looked|used|asked|sat|drew|noted|played)|(came|went|come|go|going|will|be) (back|again|return\w*)|tomorrow|later today|intermediary|interpreter",
    ),
    entry(
        id="kind-to-her",
        weight="H",
        numbers=(11, 12, 118),
        source=GUIDE,
        about="anyone",
        guards=("other_pair", "couple", "peer"),
        patterns=r"""
            ({c} |she |he )({be} |has been |started |now |also |been )+(seeing|dating|courting|going (out |steady )?with|stepping out with|involved with|knocking about with|sleeping with|shacked up with|engaged to|betrothed to|married to|in love with|sweet on|loved up with) (a |an |the |her |his |this |some |another |older |new )*(man|male|bloke|guy|adult|men|chap|fella|soldier|driver|teacher|coach|tutor|dealer|lad (of|aged) (19|2\d)|\d\d (year|yr)|\d\d,|uncle|cousin|neighbour|boss|manager|doorman|bouncer|owner|one of)( (of|aged) \d\d)?
            (he|the (man|male|driver|suspect|pair)|boyfriend|partner) (is |was |has been |seems to |appears to |does |does seem to )?(treat(s|ed|ing)?|look(s|ed|ing)? after|spoil(s|t|ed|ing)?|provid(es|ed|ing) for|car(es|ed|ing) for|dot(es|ed|ing) on) (her|him|them|{c}) (very |really |so |quite |extremely |rotten |all )*(well|right|like a (princess|queen|prince|son|daughter|lady)|nicely|kindly|rotten|properly|with respect|good)(?! (by|at) (school|staff))( (by all accounts|from what|it seems|apparently)( \w+){0,3})?
            (he|the (man|male|driver|suspect)|boyfriend|partner) (is|was|has been|seems?|seemed|appears?) (very |really |quite |always |clearly |nothing but |genuinely )*(good|kind|generous|decent|caring|respectful|supportive|devoted|besotted|smitten|sweet|lovely|protective|in love|serious) (to|with|about|of|towards) (her|him|{c})( \w+){0,3}
            (start(ing)?|planning|expecting|having|raise|raising|making|set(ting)? up) (a |their |his |her )+(family|baby|life|future)( together)?(?=.{0,40}(him|partner|boyfriend|together|excited|man))
            (excited|thrilled|pleased|delighted|over the moon|happy) (to be|about) (starting|becoming|having|being|the baby|the wedding|the engagement|getting|moving|pregnant|expecting|(his|her) proposal)( \w+){0,4}
            (pregnant|expecting|having a baby|with child) (by|with|to) (her|his|the|a|an older) (partner|boyfriend|man|husband|fiance|lover|fella|bloke|male)(?! (who|has been) (raped|abused|arrest))
            (very much |quite |clearly |obviously |now |become |became |officially |seem |are )+(an item|a couple|together|inseparable|loved up|smitten|in love|joined at the hip|boyfriend and girlfriend|an established)(?= |[.,;]|$)(?! (with|in) (mum|dad|the family))
            (bosom (pals|buddies)|best (mates|pals|buddies|of friends)|thick as thieves|inseparable|close (friends|pals|mates)|great (friends|mates|pals)|good (mates|pals)|friendly) (with|to) (\w+,? )?(\(?\d\d\)?|a (man|male|bloke)|an (adult|older)|older|him|{man}|the (driver|man|dealer|owner|manager))( \w+)?
            (new|older|latest|secret|so called|long term|regular|serious|adult) (boyfriend|girlfriend|fella|lover|beau|squeeze|fiance|other half)(?! (of|'s))
            (age gap|age difference|bit older|few years older|slightly older|little older)( (but|is|was|and|relationship|not|notwithstanding|aside|than (her|him))( \w+){0,4})(?! (between (mum|the parents)))
            (family|mum|dad|mother|father|parents?|nan|auntie?|everyone) (\w+ )?(approves?|approved|are (happy|pleased|fine|content)|is (happy|pleased|fine|content|aware and happy)|supports?|supportive|likes? him|has (given|met)|gave (her|his|their) blessing|have no issue|has no issue|no objection)( (of|with|about) (it|him|this|the (relationship|match|marriage|man|arrangement)))?(?=[.,;]|$)
            (it|this|they|he|relationship|things) ({be} )?(seems?|appears?|looks?|was|is|are) (\w+ )?(a |an )?(genuine|loving|caring|consenting|mutual|serious|stable|happy|innocent|two way|positive|healthy|nice|normal) (relationship|affair|love|couple|friendship|arrangement|romance|one)( \w+){0,3}
            (clearly|obviously|plainly|evidently|very|quite|genuinely|really|were|are|both) (\w+ )?(in love with|smitten with|besotted with|infatuated with|taken with) (one another|each other|him|her older)( \w+){0,2}
        """,
        why="It tells an adult's hold over a child as love, care or friendship.",
        suggestion="Give both ages, how they met, what he gives and asks, and who is afraid; say exploiting, not seeing.",
        fires=("Imogen (14) is seeing a man of 23.", "He is treating her well by all accounts. Imogen is 14."),
        quiet=(
            "Her foster carer treats her well.",
            "Mum is seeing a man of 40.",
            "Their boyfriend and girlfriend, both 15.",
        ),
        unless=r"(foster|carer|nan|nurse|staff|school) (is |was |has )?(treat|look|been)|(grandparents|carers?) (are|is) (happy|supportive)",
    ),
)
FAMILY = Family("Minimising by stance", "Harm made ordinary, brief, funny or over.", ENTRIES)

"""Minimising: harm, fear or need made to look small, above all where domestic abuse is heard and not seen."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import DA_ACT, DESIGN, GUIDE

entry = partial(Entry, kind="minimise", source=GUIDE)
KIDS = "{c}"

ENTRIES = (
    entry(
        id="attention-seeking",
        weight="H",
        numbers=(43, 96),
        patterns=r"""
            (putting|puts) (it|the tears|the limp|the accent) on( for (the|us|our|staff|an|effect)( \w+)?)?(?= |[.,;]|$)(?! (the|a|his|her|it|record|file|hold|top))
            (says|said|comes out with|came out with|threatens|tries) (this|that|so|the same)( \w+){0,3} (whenever|every time|each time) (the answer is no|{c} (is|are|was) (told no|refused|crossed|bored)|{c} ~lose|{c} (does not|doesn't|cannot) get)( \w+){0,3}
            (attention|sympathy|drama) (seek(ing|er|s)|seeker|grab\w+|needing)
            (seek|seeks|sought|seeking|want|wants|wanted|wanting|craves?|craving|after|look(s|ing|ed)? for|crav\w+|crying out for|bid for|ploy for|purely for|just for|for the|all for|only for|about (getting|the)|(it|this|that) for) (a bit of |some |more |all the |the )?(attention|sympathy|a reaction)(?! of)
            for attention
            superficial(ly)? (cuts?|scratch\w*|self ?harm\w*|attempt|overdose|harm)
            (just |only |mere |merely |simply |a |another |typical |half hearted |more of a |more a |the usual |classic )*(cry|cries) for (help|attention)
            (just |only |a few |mere |merely |minor |light )+(scratches|scratch|cat scratches|surface cuts|graze\w*|cutting)
            (half ?hearted|token|not (a )?(serious|genuine|real)|never (a )?(serious|genuine)|so called|gesture|unserious|non ?serious) (attempt|suicide attempt|overdose|intent\w*|about it|self harm|suicidal|suicide)
            (no|without|little|not any|lack of) (real |genuine |serious |actual |true |apparent )+(intent\w*|intention|attempt|wish|desire|suicidal)
            (not|n't|never|hardly) (really |actually |genuinely |truly |seriously )*((mean|meant|intend|intended|serious about|intent on) (it|to (die|do it|kill|go through|end it)|dying|killing|doing it)|suicidal|going to do it|wanted? to die)
            (wouldn'?t|would not|won't|will not|never would|unlikely to) (actually |really |ever )?(go through with it|do it|carry it out|follow through|act on it)
            (quite a performance|(her|his) (usual|latest) performance|another performance|theatrics|histrionic\w*|melodrama\w*|dramatics|amateur dramatics|hammy|playing to the gallery|for effect|for show)
            attention (being|is|was|seems|appears|seemed|appeared)( to be)? (\w+ )?(the |his |her |all )*(motive|aim|goal|reason|point|purpose|driver|object|wanted|sought|(he|she) (wants?|wanted|was after|is after))
            (wants?|wanted|likes?|liked|loves?|needs?|enjoys?|got|has|had) (to have )?(everyone|everybody|people|staff|all of us|us all|us|carers|the (world|whole \w+|team)) (running|fussing|chasing|dancing|feeling sorry|jumping|looking|worrying|panicking) (after|around|round|about|for|to|over)( (him|her|them)( tune)?)?
        """,
        why="It shuts out a need. Children who are called this have died.",
        suggestion="Is signalling a need: say what the child said, what was seen, and what help was called.",
        fires=("This was attention seeking by Elif (15).", "Superficial cuts, a cry for help."),
        quiet=("Elif is not attention seeking.", "He needs medical attention for ADHD, attention deficit."),
        unless=r"(sought|seek|seeking|needs?|need|get) _2 medical attention|(doctor|fme|hcp|nurse|medical|paramedic|las)( report| notes?| examination)?",
    ),
    entry(
        id="drama",
        weight="M",
        numbers=(45, 46, 103, 127, 140),
        patterns=r"""
            {adv}(drama queen|over ?dramatic|melodramatic|(being|be|typically|always|so|very|ever so|rather|bit) dramatic|dramatic as (ever|always|usual)|diva|drama llama|prima donna)(?! (effect|arts|society))
            (mak(e|es|ing)|made|creat(e|es|ed|ing)|caus(es|ed|ing|e)|full of|love(s|d)? (a|the)|lots of|usual|no end of|more|all this|teenage|girl|bit of|lot of) (a |an |big |huge |lot of |such a |all this |the |such |another |unnecessary |quite a |right |more |bit of |real |her |his )*(drama|scene|song and dance|mountain|meal (out )?of|fuss|palaver|commotion)( out of| about| over)?(?! (of the crime|teacher|lesson|class|club|group|studio|school|student|room|room|examined|preserved))
            {adv}(kick|kicks|kicked|kicking) (right |all )?off( behaviou?r)?(?! (the|at \d|his|her|their|on|with))
            (threw|throw|throws|throwing|having|had|have|chuck\w*|pull\w*|full|full on|proper|another|usual|into|one of) (a |an |one of (her|his) |her |his |the |another |yet another |right |proper |full |bit of a |full on |usual |almighty |massive )*(tantrums?|strops?|paddy|paddies|wobbly|wobbler|fit|hissy( fit)?|hissies|toys|sulk|mood|meltdown|moody|meltdowns|strops|sulks|benny|mardy|eppy|episode of temper|strop on|temper)( on)?(?! (and well|for|it|the))
            (tantrums?|strops?|stropp(y|ing)|strops|hissy fit|paddy|toys out of|mardy|sulk(y|ing|ed|s)?|moody|huffy|grumpy|diva|pouting|pouty|huffing|petulant)
            (lost|loses|losing|lose) (it|the plot|(her|his|their) (rag|temper|head|cool|mind|marbles))(?! (at home|in court|keys))
            (flew|fly|flies|flying|flown) off the handle
            (went|go(es)?|going|gone) (mad|mental|crazy|ballistic|nuts|berserk|wild|off on one|bananas|ape(shit)?|loopy|postal|spare|off the deep|into one|into meltdown|off it|ape|garrity|schizo|psycho|bonkers|tonto|radio rental|from nought|from zero|nuclear)
            (hit the roof|saw red|blew up|blew (a|her|his) (fuse|top|stack)|blowing up|exploded|exploding|erupted|boiled over|threw toys|meltdown|out of (her|his) pram|flipped( out)?|freak(ed|ing) out|snapped at)(?! (of the|on the|a photo|a picture))
            (in|was in|having) (one of (her|his|their) (moods|strops|sulks|turns|tempers|episodes|paddies)|a (mood|strop|huff|right state|sulk|foul mood|temper|right mood|grump|stinker))
            (over|hyper)( |-)?(react(s|ed|ing|ion)?|sensitive|emotional|the top|excitable|wrought)
            (hysteric\w*|histrionic\w*|neurotic|highly strung|worked up over|worked {self} up|work(s|ing)? {self} (up|into)|in hysterics|self indulgent)
            ({be}|over|too|very|highly|being|so|getting|became|rather|bit|quite|typically|a little|extremely|overly) emotional(?! (and physical )?(abuse|harm|support|well ?being|impact|health|needs?|literacy|regulation|distress|neglect|safety|state|bond|effect|development|welfare|trauma|or|warmth|wellbeing))(ly)?( (state|outburst|wreck|mess|display))?(?! (abusive|abused|harmed|safe|neglected))
            (be|being|was|is|were|so|very|rather|how|quite|just|too|bit|little|extremely|really|immature|acting|rather|somewhat|that|such|typically) (silly|childish(ly|ness)?|immature(ly)?|babyish|daft|pathetic|dramatic|over the top|ott|a baby|a wimp|pathetically|juvenile)(?= |[.,;]|$)
            (childish|immature|immaturity|babyish|infantile|juvenile (behaviour|antics|prank)) (behaviou?r|attitude|manner|girl|boy|prank|way|ways|tantrum|response|antics|nonsense|for|stunt)?
            (act|behave|show|be|acting|start acting|acts) (her|his|their) (own )?age
            (grow|grows|growing|man|toughen|cheer|woman|lighten) up(?= (a bit|and|is|$)|[.,;])|(needs?|told|time|should|must|has|advised) _2 to (grow up|man up|toughen up|calm down|get over it|pull {self} together|get a grip|behave|stop being|stop crying|stop making|get on with it|cheer up|act (her|his) age|move on from (it|this|that)|put it behind|let it go|get used to it|wise up)
            (over|about|out of) (absolutely |precisely |virtually |next to )?(nothing|very little|something trivial|not a lot)
            (cry|cries|cried|crying|upset|sobbing|shouting|screaming|wailing|tears|tearful) (over|about|for|at) (absolutely )?(nothing|no reason|very little|effect|the slightest|the drop|show|no good reason|no apparent reason)
            (for|with) no (apparent|good|obvious|real|known|particular) reason,?( at all)?(?= |[.,;]|$)
            (wound|winding|wind) {self} up
            (unreasonable|irrational|unnecessary|disproportionate|over the top|excessive)(ly)? (reaction|response|behaviour|upset|distress(ed)?|crying|manner|fuss|emotional)
            ({be} |being )(\w+ )?(irrational|unreasonable|overwrought|over emotional|overemotional|melodramatic)(?! (to|of (the|a)))
        """,
        why="Distress is named as a show. It stops the reader asking what caused it.",
        suggestion="Was distressed: crying, shaking, shouting; say what came before it.",
        source=DESIGN,
        fires=("Typical kicking off behaviour.", "She was making a drama out of nothing."),
        quiet=("Drama lesson at school, she has a drama teacher.", "Emotional abuse by the stepfather."),
        unless=r"if (he|she|they) lost|drama (teacher|lesson|club|class|group|school|studio|gcse|student|room|therapist|therapy)|a scene (of|from)|scene (preserved|examined)|kick ?off (at|was|is|time)|childish (drawing|handwriting)|match",
    ),
    entry(
        id="unaffected-by-abuse",
        weight="H",
        numbers=(77, 78, 81),
        source=DA_ACT,
        guards=("seen_otherwise",),
        patterns=r"""
            (asleep|upstairs|sleeping|slept|in (bed|another room|a different room|the other room|the next room|the bedroom|the garden|the lounge|(her|his|their) (own )?(bed ?)?rooms?|(her|his) cot|the cot)|next door|not in the (room|same room)|playing|on (her|his|their) (tablet|xbox|phone|ipad|games?|playstation|headphones)|watching (tv|telly|cartoons|television)|out of (the way|earshot|sight|the room)|elsewhere|downstairs|had headphones on|wearing headphones|absent|with (her|his) headphones( on)?) _6 (so|thus|therefore|hence|meaning|thankfully|luckily|fortunately|as such|consequently|and(?= (un|not aff|oblivious|none|un|heard nothing|saw nothing|knew nothing|will have|would have|missed|not aware))) _3 (un ?affected|not (affected|aware|exposed|disturbed|involved|impacted|witness\w*|a witness|present|subject|harmed|think|believe|relevant|considered)|unaware|oblivious|fine|ok|okay|none|did not|didn't|no (concern|concerns|harm|impact|effect|issue|issues|need|risk|further)|heard nothing|saw nothing|missed|nothing|never|unharmed|spared|safe|was not|were not|wasn't|weren't|cannot have|can't have|could not have|would not have|won't have|wouldn't have|will not have|did nothing|avoided|escaped)
            (as|because|since|given|being) (she|he|they|{c}|was|were|all|it) _3 (asleep|upstairs|in (bed|another room|(her|his|their) room)|sleeping|too young)(?=[.,;]| (and|throughout|at the time|so|during|when)|$)
            (slept|sleeping|sleep) (soundly |peacefully |right |happily |straight )?through( (it|everything|the|all|most))?(?! the night (since|now|for))
            (snoozing|dozing|tucked up|sound asleep|fast asleep|dead to the world|spark out|sleeping like) _3 (throughout|through|during|whole|in bed|and|all|oblivious|baby|so)
            (blissfully |totally |completely |wholly |largely |seemingly |clearly |quite |happily |apparently |entirely |thankfully |none the |otherwise )*(oblivious|unaware|unknowing|ignorant|none the wiser|not any the wiser|no wiser|clueless)( (to|of|that|about))?(?! (she|he) was (being|a victim))
            (not|n't|no|never|hardly|little|zero|without|nothing|none) (really |actually |seem |appear |seemed |appeared |to |have |been |be |any |in any way |directly |at all |unduly |overly |obviously |visibly |particularly |the least |real |any real |sign |signs |of |that |it |this |them |him |her |children |either |kids |child |was |were |believe |think |feel |consider |is |are |indication |evidence |suggestion |being |too |especially |remotely |a bit |the |adversely |suffered |shown |outwardly |outward |physical |apparent |emotionally |by )*(affected|impacted|disturbed|ph?ased|fazed|traumati[sz]ed|harmed|registered|exposed|impact|harm|trauma|ill effects?|adverse effects?|lasting (effects?|damage|harm|impact)|long ?term (effects?|damage|harm)|the worse|damage done|repercussions|disturbance|shaken|ruffled|effect on|bothered|perturbed|distressed|took it in|taken it in|taking it in)( (by|on|to|with|about|in))?( (any|what|it|this|the|them|her|him))?
            {be} (un(affected|harmed|hurt|injured|fazed|phased|bothered|concerned|perturbed|disturbed|scathed|troubled|moved|ruffled|impacted|damaged|touched))
            un(affected|harmed|fazed|phased|bothered|perturbed|scathed|ruffled|impacted)( by| and| throughout)?
            (children|child|kids?|girls?|boys?|both|all|baby|babies|siblings|little ones?|toddler|{c}) _3 (appear(s|ed)?|seem(s|ed)?|look(s|ed)?|found|are|were|was|is|reported|believed|considered|thought|said|present(s|ed)?) (to be |all |both |absolutely |perfectly |quite |completely |otherwise |to me |totally |generally |right as |as right as |just |as )*(fine|ok|okay|unharmed|un ?hurt|unaffected|alright|all right|happy enough|happy and (well|healthy|content|settled|playing|fed)|safe and sound|none the worse|in good (health|order|spirits throughout)|no worse|content|rain|unconcerned|oblivious|happy in (herself|himself|themselves)|well cared for|well looked after|calm throughout|happy as larry|good as gold|settled)(?=[.;]|$| (and|so|throughout|as|on|when|in)\b)(?! (after|and (asked|told|said|then|wants|wanted)|with (the|her|his) (new|plan)|to (talk|speak|wait|stay|go)|when (she|he) (saw|got|heard)))
            (children|child|kids?|baby|both|all|little one|{c}) (all )?(fine|ok|okay|unharmed|unhurt)(?=[.;]|$)
            too (young|little|small|tiny|busy|engrossed|distracted|immature|wrapped up|absorbed|sleepy|tired|drunk|preoccupied|babyish|interested) (and \w+ )?(to|for) (really |fully |properly |have |be |it )?(_4 )?( ?(understand|know|notice|remember|realise|speak|tell|say|care|comprehend|register|take|affected|aware|spoken|talk|give|grasp|appreciate|be|communicate|have|mean|matter|recall|pick up|absorb|make|effect|impact|harm))?
            too young(?=[.,;]|$)
            {not} (have |be old enough to |be likely to |even |really |be able to )?(remember|recall|understand|notice|realise|comprehend|know|take in|grasp|be aware|register|understood|noticed|realised|known|taken|old enough to (know|understand|remember|be|tell|notice|realise)) (_2 )?(any of (it|this)|what (was|is|had|has) (going|happen\w*|been|gone|taking|wrong)|a thing|it all|the (incident|argument|row|fight|assault|events?|violence))(?= |[.,;]|$)
            {not} (actually |directly |really |personally |physically )*(see|seen|hear|heard|witness|witnessed|witnessing|a (direct )?witness|party to|in the (same )?room|exposed to|subject to|notice|noticed|saw) (the |any |a thing|this|in |of |actual |for |during |when )*(of (it|this|the)|incident|assault|argument|violence|row|domestic|fight|altercation|abuse|event|events|dispute)(?= |[.,;]|$)
            (heard|saw|witnessed|noticed) (absolutely |precisely |virtually |next to |very )?(nothing|little)( of (it|the|what))?(?=[.,;]| (so|and|of|as|because)|$)
            (~play|~play happily|~watch|~carry on|~suck|~eat|~giggle|~laugh|~smile|~cuddle|~sit|~doze|~draw|~colour) _7 (throughout|through (it|the whole|everything|all)|the whole (time|way)|as (if|though)|regardless|oblivious|without a care|unconcerned|quite happily|happily|happy as larry|none the|all the while|during the whole)( (thing|nothing|it all|episode|incident))?
            happily _5 (throughout|during|while|whilst|when we|when officers|when police|as we|through|away|on arrival|at the time|in (her|his))
            (as|like) (if|though)? ?nothing (had |was |has |ever )?(happened|wrong|happening|going on|amiss|untoward)
            (without a care|not a care) in the world
            (kids|children|babies|they|teenagers|teens|boys|girls|youngsters) (are |is |always |soon |all |do |will |tend to |generally |can be )*(bounce back|resilient|forget|get over|adapt|recover|cope|adaptable|used to it|get used|don'?t (notice|remember|understand)|move on|survive)
            ({be} |been |so |quite |well |clearly |be |all |now |become )+(used|accustomed|inured|immune|hardened|habituated|no stranger) to (it|this|that|all|the (violence|shouting|arguments|rows|fighting|police|drama|noise|situation|chaos|abuse)|such|seeing|hearing|these|them|living|mum|dad|being|parents|police)( (all|now|by now))?
            (will|'ll|would|should|going to|to|soon|probably) (soon |quickly |no doubt |probably |be |have )*(get over it|got over it|forget (about )?it|forgotten|bounce back|be right as rain|be over it|have forgotten|move on (from (it|this)|quickly|soon)|be fine|right as rain|be ok|be none the|(she|he|they)'?ll live(?=[.,;]|$))
            (big|lovely|little|huge|beaming|cheeky|nice) (smile|smiles|grin|wave) (so|and) _4 (fine|well|ok|okay|no|happy|good|nothing)( \w+)?
            (so|and) (all|everything) (is ||seems |appears |seemed |appeared |looked |must be |being )*(well|fine|ok|okay|good|in order|alright)( there| here| at home| with)?
            all (is |was |seemed |appeared |appears |seems )?(well|fine|in order|good|okay|ok|calm|quiet)( there| here| on arrival| at home| on leaving| with (the|her|him))?(?=[.,;]| (there|here|on|at|with|now|and|so)|$)(?! now with)
            (escaped|avoided|spared|protected from|shielded from|sheltered from) (any |the |all |worst |of )*(harm|impact|injury|trauma|worst|effects?|it)(?! by| when)
            (as|since|because|and) {c} (saw|heard|witnessed|noticed) (nothing|none of (it|this)|not a thing|very little of it)
            (did|does|do|was|were) (not|n't) (appear|seem|look|thought) to (have |be |been )*(been )?(woken|disturbed|upset|bothered|affected|distressed|harmed|troubled|concerned|scared|worried|aware|notice\w*|understand|mind)( (by|at|about|of|what)( \w+){1,4})?
            (has|have|had|was|were|is|are) (not|n't|never) (\w+ )?(been )?(touched|harmed|scarred|affected|marked|damaged|troubled|upset|bothered|fazed|disturbed) (by|at) (any |all |of |the |this |it |what )+(\w+ )?
            (child|children|kids?|{c}) (was |were |are |is )?not (\w+ )?(present|in the room|involved|a party|a witness)( in the room| at the time| when (it|this) happened)?
        """,
        why="A child who hears or feels abuse is a victim of it in law. Asleep or upstairs is a place, not a finding.",
        suggestion="Say where the child was, what could be heard, what the child said and showed, and how it may affect them.",
        fires=("Bailey (11) was upstairs so unaffected.", "I do not believe either of the kids was affected."),
        quiet=("Kirusha (10) was found asleep on the bus.", "She heard it all from upstairs and was affected."),
        unless=r"so (i|we|pc \w+) (watched|observed|looked|used|asked|sat|drew|noted|played)|(seen|spoken to) alone,? (said|told)|(sensory|autis\w+|noise)|(asked|asking|check|checked|see) _2 (if|whether|that) (all|{pro}|everything|{c}) (is|was|were)",
        negatable=True,
    ),
    entry(
        id="no-concerns",
        weight="M",
        numbers=(37, 75, 79, 80),
        guards=("object",),
        patterns=r"""
            (no|nil|neg|without|zero|not any|never any|free of|absence of|lack of|0|none) (real |further |other |additional |immediate |current |safeguarding |obvious |particular |cause for |welfare |child protection |cp |police |major |significant |wider |apparent |specific |ongoing |causes? for |and |or |reported |raised |noted |identified |genuine |visible |outstanding |signs of |sign of |reason for |grounds for |reasons for |need for |known |new |great |undue |health |safety |serious |evident |indicators? of |risk |suggestion of |hint of |issues or |child |domestic |evidence of |cse |cce |exploitation |neglect |abuse |imminent )*(concerns?|worries|alarm|safeguarding( issues?| concerns?| risks?)?|red flags?|warning signs|welfare issues?|anything untoward|issues?(?= (noted|raised|identified|seen|reported|disclosed|found|here|re|with|around|to report|for|at this time|present|evident|on|from)|[.,;]|$)|problems?(?= (noted|raised|identified|seen|reported|disclosed|found|here|to report|on|from)|[.;]|$)|cause for concern)( (for|about|re|regarding|with|around|over|in|raised|noted|identified|at) (the |this |that |any |either |her |his |their |all |both |these |time|by)*({kid}|her|him|them|welfare|well ?being|safety|home|present|school|staff|me|officers|family|time))?
            (nothing) (else |further |more |much |else of |really |at all |here |to |obvious |particularly |overly |unduly |seen )*(of note|untoward|to (worry|report|suggest _2 (concern|concerns|harm|abuse|exploitation|otherwise|risk|grooming|offences?)|be concerned|indicate|note|concern|see|follow|cause|raise|alarm|act)|concerning|amiss|of concern|worrying|out of the ordinary|alarming|sinister)( from (her|him|them)| about| (any|that|a|he|she)| for)?
            (gave|gives|giving|give|raised|raising|caused|causing|presented|presenting|presents) (us |me |officers |staff |rise to )?(absolutely )?(no|little|any) (immediate |real |great |undue |particular |safeguarding )*(cause|concern|concerns|reason|grounds|worry|worries|issues|red flags)( (for|to) (concern|worry|alarm|be|suspect|believe))?
            (not|n't|never|no longer|nor|in no) (thought |believed |considered |deemed |felt |assessed |seen |to |be |being |as |in |at |any |under |currently |an? |really |obvious |apparent |real |particular |present |clear |identified |feel |believe |consider |think |assess |that |there is |there was |she |he |they |is |was |are |were |{c} )*(immediate |imminent |real |obvious |apparent |significant |significant or |serious |direct |actual )*(danger|risk|at risk|jeopardy|unsafe|harm)( of (any |immediate |significant |serious )?(harm|danger|exploitation|cse|cce|further))?(?! (assessment|of))
            no (immediate|apparent|obvious|real|significant|identified|imminent|current|known|clear|specific|particular|further|evidence of|indication of|sign of|suggestion of|signs of|perceived|discernible|credible|additional) (or \w+ )?(immediate |significant |imminent )?(risks?|danger|threat|harm|risk factors?|safeguarding|exploitation|cse|cce|grooming|coercion|abuse|neglect|distress|vulnerab\w+)(?! (assess|to (public|officers|others)))( (to|of|from|identified|noted|at this time|seen|here))?
            (no|nil|without|lack of|absence of|zero) (further |clear |formal |full |verbal |actual |real |direct |specific |new |such |detailed |offences? )*(disclosures?|offences disclosed|allegations? (made|were|have|has))(?! (and|/|\\|or) )( (made|given|forthcoming|from|of|were|was|by|to|at|despite|when|about|today))?
            {not} (actually |make |making |made |give |offer |directly |any |a |wish |want |to |provide |offered |given |really |want to )*(disclose|disclosed|disclosing|disclosures?)( (any|anything|a|to|about|of|what|that|when|despite|offences?))?( (thing|offences?|abuse|harm|crime))?
            (disclosed|disclosing|discloses|disclose|complained of|raised) (absolutely |precisely )?nothing( (of|to|about|when|untoward|further|of note|worrying))?
            (reported|said|told us) nothing (untoward|further|of note|worrying|of concern)
            (denie[sd]|denying) (any |all |there |being |anything |that )*(abuse|concerns?|offences?|worries|problems|harm|wrong|sexual|exploitation|grooming|issues|(is |was )?anything)( and| so)
            (safe and well|safe and sound|fit and well|alive and well|well and safe)
            (low|standard|minimal|negligible|no) risk(?! (assess|of (flight|escape)|to|matrix|offender|category|score))(?= (as|because|due|given|since|based|only|child|in|on|and)|[.,;]|$)
            (all|everything|house|home|children|things) (appeared|appears|seemed|seems|looked|looks|found|was|is|were|are) (to be )?(in order|in good order|fine|well|normal|ok|okay|as it should be|as expected|above board|happy and|calm|satisfactory)
            (happy|satisfied|content|confident|comfortable) (that |with |the |all |enough |there |everything |she |he |they |{c} |is |was |are |were |no |child |children )+(fine|ok|okay|well|safe|welfare|no|in order|not at|nothing|good|cared|concern|concerns|home|further)
            (on the face of it|outwardly|to all appearances|by all accounts|as far as (i|we) (can|could) (see|tell)|from what (i|we) (saw|could see)) _3 (fine|well|happy|normal|ok|okay|content|no|nothing|good)
            (nothing|not much|little|no more|no further role|no role) (more |else |further )?(for|that)? ?(police|us|we)? ?(to (do|add|see|be done)|can do|required)(?=[.,;]| (here|as|at)|$)
            (nfa|no further action|no action|no ppn|no referral|no report|no mash|no safeguarding|no notification) (is |was |being |deemed |needed|required|necessary|on this|taken|at|warranted|to be|made|as|because|since)( (necessary|needed|required|warranted|appropriate|made|as|occasion))? _4 (fine|happy|well|not|no|older|mature|resilient|known|usual|normal|nothing|minor|low|only|one|too|did)
            (nothing|no (reason|information|intelligence|evidence|indication|intel|sign)) (to|that) (suggest|say|indicate|show|believe|think|suppose)s?( that)? {c} (is|was|are|were|will be|would be) (\w+ )?(at|in|under|a) (any |immediate |real |significant |particular |imminent )*(risk|danger|harm|threat|victim)
            (did|does|has|had) (not|n't) (raised?|voiced?|expressed?|identify|mentioned?) (any|anything|a single)( (issues?|concerns?|worries|worry|complaints?|problems?|of concern|untoward|to be concerned about|worrying))?
            (not|never|n't) (\w+ )?(overly|unduly|too|particularly|especially|really|that|hugely|greatly) (concerned|worried|bothered|alarmed)(?! (by|about) (the )?(cost|price|weather|heating))
            (no|not a) (role|remit|need|matter|job|case) for (children'?s services|social (services|care)|police|us|mash|safeguarding|early help|a referral)( \w+){0,2}
            (mum|mother|dad|father|nan|carers?|staff|family|parents|they) (is|was|are|were) not (unduly|overly|too|particularly|that|at all|really) (worried|concerned|bothered)( (as|because|since) (this|it|he|she|they)( \w+){1,7})?
        """,
        why="An empty reassurance. Not asking, not seeing and not hearing are written as safety.",
        suggestion="Say what was checked: seen where, alone or not, what the child said, who else was asked.",
        fires=("No concerns for the child.", "He is not thought to be in any immediate danger."),
        quiet=("No concerns about the school.", "Warm, fed, no concerns re the address which was checked."),
        unless=r"prefilled|tick ?box|drop ?down",
        negatable=False,
    ),
    entry(
        id="only-an-argument",
        weight="M",
        numbers=(76, 82, 83, 84),
        about="anyone",
        source=DA_ACT,
        guards=("grown",),
        patterns=r"""
            (they|both|the two of them|parents|couple) (just |always |only )?(wind|set) (each other|one another) (up|off)
            (couple|parents|mum and dad|the two of them) (were |just |had |heard )*(having|exchanging|exchanged) (a few |some |cross |angry )?words( \w+){0,5}
            (just|only|mere(ly)?|simply|simple|minor|bit of|another|usual|verbal|heated|family|routine|small|little|silly|petty|trivial|regular|nothing (more|but)( than)?|(little|not much|no) more than|low level|everyday|normal|standard|harmless|drunken|typical|ongoing|the usual|run of the mill|common or garden|all) (a |an |bit of a |verbal |domestic |minor |of a |family |usual |heated |the |silly |old |loud |drunken |petty |small |another |marital |married |lovers'? |couple'?s? |sibling |daft |brief )*(arguments?|altercations?|domestics?|rows?|disputes?|tiffs?|spats?|bicker\w*|squabbl\w+|quarrels?|falling out|disagreements?|bust ?ups?|ding ?dongs?|barney|slanging match|scuffles?|shouting match|scrap|misunderstanding|blow up|set to|cross words|crossed wires|argy bargy|tiff|contretemps|ruckus|hoo ?ha|kerfuffle)(?! (abuse|violence|assault|homicide|incident was))
            verbal (only|argument|altercation|domestic|dispute|row|disagreement|exchange|incident|spat|slanging)( only)?
            (a|the) (bit of a |usual |right |real |proper |another |classic )*domestic(?! (abuse|violence|assault|incident|homicide|setting|servant|cleaner|helper|violence|situation))
            (domestic|heated|noisy|loud|raised) (row|argument|spat|tiff|bicker\w*|dispute|disagreement|altercation|squabble|barney|ding dong|bust up|upset|unrest|exchange|words|discussion|voices|disharmony|strife|difficulties|matters?)(?! (abuse|violence))
            (words|insults|pleasantries|unpleasantries|blows) (were |was |had been )?(exchanged|had|traded)
            (raised voices|heat of the moment|handbags( at dawn)?|storm in a tea ?cup|crossed words|bit of (argy|push and shove|pushing|a set to|shouting|a shove|handbags|bother|afters|shoving)|lovers'? tiff|marital (difficulties|problems|strife|row)|married life|family (matter|business|issue|squabble)|behind closed doors|(sort it out|matter|settle it|private|deal with it) between (themselves|the two of them|them)(?=[.,;]|$)|wash(ing)? (their|its) dirty|war of words|nothing physical|no physical|got out of hand|got a (bit|little) (heated|carried away|out of hand|physical)|things (got|became|boiled|turned) (a (bit|little) |rather )?(heated|over|out of hand|physical|nasty)|all (died|calmed|blew|blown) (down|over)|all talk|no violence (used|offered|seen|as such)|both had been drinking|both (drunk|intoxicated|in drink)|drink was a factor|drink related)
            {adv}(volatile|toxic|turbulent|stormy|tempestuous|fiery|explosive|fractious|dysfunctional|up and down|love hate|on off|on and off|on again|rocky|difficult|troubled|acrimonious|unhealthy|unstable|complicated|complex|colourful|feisty|passionate|tumultuous|chaotic|combustible|unhappy|bad|messy|strained) (family |home |on off |and \w+ |marital |domestic |household )?(relationship|marriage|couple|household|set ?up|home ?life|environment|pair|parents|dynamics?|family dynamic|mix|history|union|romance|family life|break ?up|separation|combination|situation at home)( \w+ (the two|them|both))?( of them)?
            {be} {adv}(volatile|toxic|fiery|tempestuous|explosive|up and down|love hate|rocky|tumultuous)(?= |[.,;]|$)
            (their|the) (relationship|marriage|home life|parents) {be} {adv}(volatile|toxic|turbulent|stormy|difficult|rocky|fiery|tempestuous|dysfunctional|fractious|strained|unstable|up and down|on and off)
            (six of one|half a dozen of the other|six and half|six and two|much of a muchness|takes two to|(it|always) takes two|two to tango|tit for tat|fifty fifty|50 ?/ ?50|50 50|two way street|two sides to (every|it|this)|two peas|cat and dog|at each other'?s throats|at it hammer|deserve each other|made for each other|well suited|bring out the worst|can'?t live with|clash of personalit\w+|personality clash|equally matched|both (sides|parties) (as|to|are|were|at|gave|have|had|involved|equally)|feuding|squabbling)
            (both|each|neither|either) ?(of them|parties|parents|of the parents|sides|partners|party|was|were|is|are|being|side|mum and dad)?( {be})? (as bad|equally|to blame|at fault|just as|as much|giv\w+ as good|blameless|at it|aggressors?|better than|innocent|known to argue|culpable|winding each)( as (the other|each other|bad))?( to blame| at fault| responsible| bad| culpable)?
            (as bad|equally bad|bad) as each other
            (mutual(ly)?|reciprocal|two way|bi ?directional) (combat|abus\w+|aggress\w+|violen\w+|fighting|assaults?|fault|arguments?|blame|animosity|hostility|altercation)
            (equally|jointly|both|partly) (to blame|responsible|aggressive|culpable|at fault|abusive|volatile|as bad|violent|involved)
            (give|gives|gave|giving) as good as
            (child|children|kids?|baby|{c}|son|daughter|siblings?) (were |was |also |all |is |are |being )*present(?=[.;,]| (at|for|when) | (but|throughout|only|and|during|in (the )?(house|address|property|home)|at (the )?(time|address|scene|home))|$)
            (only|just|merely|simply|no more than|purely|nothing more than|solely) (a |an |the )?(witness(ed)?|bystander|onlooker|observer|present|spectator|in the (house|room|vicinity|background|area)|(a )?child of the (house|relationship))
            (witness(es)?|bystanders?) only
            (not|n't) (the|an?|directly|actually|a direct|personally|really) (the |intended |direct |actual )*(target|victim|subject|involved|party|aimed at|focus)(?! (of (the )?(exploitation|police|an investigation)))
            (caught in the (crossfire|middle)|in the middle of it|got in the (way|middle)|wrong place,? (at the )?wrong time|collateral)
            (fault|blame|wrongs?|provocation|aggression|faults) on both sides|(both|parties|they|all) (\w+ )?(were |are |was )?(equally|just as much|as much) (to blame|at fault|in the wrong|culpable|responsible)
        """,
        why="It hides who is in control, who is hurt and that a child living with it is a victim.",
        suggestion="Write who did what to whom, who was afraid, and the child as a victim of domestic abuse.",
        fires=("This was a verbal altercation.", "The parents are in a toxic marriage, six of one."),
        quiet=("Domestic abuse incident, he strangled her.", "Kian is non-verbal."),
        unless=r"rows (are|of|in) (missing|the|a)|usual rows is|not a domestic|dispute resolution|landlord|boundary dispute|\w+ row of",
    ),
    entry(
        id="excusing-violence",
        weight="M",
        numbers=(89,),
        about="anyone",
        source=DESIGN,
        patterns=r"""
            (just|only|mere(ly)?|simply|bit of|light|no more than|little more than|nothing more( than)?|nothing but|parental|reasonable|normal|firm|strict|physical|over ?zealous|old ?fashioned|usual|ordinary|acceptable|legitimate|fair|good|proper|lawful|appropriate|mild|domestic|amounted to|amounts to|matter of|form of|case of|about|routine|justified|deserved|due|sensible|excessive|heavy handed|traditional|harsh|over enthusiastic) (a |an |the |bit of |more than |form of |light |old fashioned |parental |physical |good |little |firm |family |than )*(discipline|smack(ing|ed)?|slap(ped|ping)?|tap(ped)?|clip(ped)?|chastisement|punishment|correction|telling off|spank(ing)?|hiding|parenting|correcting|tough love|hands on|cuff|swat|tapping|smacked bottom)(?! (policy|panel|hearing|on the (shoulder|arm)))
            (it|this|that) (was|is) (all )?(just )?(discipline|tough love|parenting|punishment|a smack|a slap|a tap|chastisement)( and nothing more)?
            ((disciplin(ed|ing|es)|chastis(ed|ing)) (her|him|his|their|the|{c}|them)|(teaching|taught|teach) (her|him|them|{c}) a lesson)(?! (lessons|maths|teacher|english))
            (clip|clout|cuff|smack|slap|tap|swat|thick ear) (a)?(round|on|across) the (ear|head|legs?|back|bottom|bum|wrist|back of)
            (rough(ed)? (handl\w+|him up|her up|and ready)|spare the rod|heavy ?handed|firm hand|firm but fair|tough love|strict but|strict parent\w*|strict father|strict upbringing|ran a tight ship|lost (his|her) (temper|rag|cool)|at (the )?end of (his|her|their) tether|snapped|out of character|moment of madness|at (his|her) wits'? end|pushed (him|her|them) (to|too|over)|provok(ed|ation)|driven to it|a one off|one off incident|isolated incident|never done (it|this|anything) before|no worse than|did (us|me) no harm|never did (me|us)|had (a lot|much) to put up|under (a lot of )?(pressure|stress|strain))(?=.{0,80}(child|boy|girl|son|daughter|hit|smack|slap|mark|bruis|dad|father|mum|stepdad|mother|parent|him|her|partner))
            (~give|~get|gave|given) (her|him|them|{c}|the \w+)? ?(a |the )?(good |quick |little |light |gentle |well deserved |sharp )*(slap|smack|clip|tap|hiding|thick ear|clout|belt|walloping|spanking|telling off|talking to|backhander|cuff)(?! on the (back|shoulder))
            (deserv(ed|es|ing) it|(deserv(ed|es|ing)|earned|well deserved|needs?|asked for|had coming) (a (smack|slap|clip|hiding|good hiding)|(her|his|the) punishment|what (he|she) got|a good))
            (playful|friendly|affectionate|accidental|gentle) (slap|smack|tap|shove|push|punch|tickl\w+|wrestl\w+|pat)
            (a |one |the |just a )?(slap|smack|clip|tap|clout|cuff)s? (was|were|has been) (given|administered|delivered|dealt)( and( \w+){1,7})?
        """,
        why="It calls an injury to a child by the parent's excuse for it.",
        suggestion="Describe the act, the injury and what the child says.",
        fires=("It was discipline and nothing more.", "I am satisfied that it amounted to no more than a smack."),
        quiet=("The school discipline policy was followed.", "Police discipline matter for the officer."),
        unless=r"(discipline (policy|panel|hearing|of maths)|school discipline|police discipline|disciplinary|multi ?disciplin|stressed that|(he|she|i|we) snapped a)",
    ),
    entry(
        id="chastisement",
        kind="legal",
        weight="L",
        numbers=(90,),
        about="anyone",
        source=DESIGN,
        patterns=r"""
            (lawful |reasonable |physical |parental )*chastis(e|ed|ement|ing)
        """,
        why="It names a defence before the facts.",
        suggestion="Describe the act, the injury and what the child says. Leave the defence to charging advice.",
        fires=("Reasonable chastisement, no offence.",),
        quiet=("The mark is linear, 4cm.",),
    ),
    entry(
        id="made-small",
        weight="M",
        numbers=(119, 120, 121, 131),
        about="anyone",
        guards=("peer_fight", "thing"),
        patterns=r"""
            {adv}(low|minor|lower) ?level( (stuff|matter|incident|offence|assault|bullying|violence|asb|crime|offending|behaviour|nonsense|concern|domestic|sexual|touching|abuse|contact|harassment|exploitation))?(?! (of (reading|water|education|risk alert)|crossing|light\w*|lamps?|window|shel\w+|wall|bridge|alarm|flight|platform|bus|access|readers?))
            (minor|trivial|petty|trifling|insignificant|inconsequential|negligible|technical|very minor|relatively minor|so minor|minor in nature) (incidents?|offences?|matters?|assaults?|crimes?|things?|issues?|row|scuffle|bullying|fight|touching|altercation|squabble|dispute|nonsense|stuff|episode|in nature|misdemeanou?rs?|indiscretion|domestic|tiff|disagreement|sexual)
            (nothing|not|n't|hardly|not a|never) (too |that |very |particularly |terribly |anything |overly |so |really |all that |a |an |especially |the |any |of a )*(serious|major|big deal|crime of the century|end of the world|sinister|untoward|worth (recording|pursuing|crim\w+|the)|significant|hanging offence|in the public interest to record|great deal|heinous|biggie|earth shattering|life changing|malicious|intended)( (incident|matter|harm|injur\w+|here|in it|enough))?(?! (enough to (wait|ignore))|ly)
            (banter|horse ?play|horsing (about|around)|play ?fight\w*|(just )?playing (about|around|games)|rough and tumble|rough ?housing|larking( about| around)?|skylarking|(lads?|boys|girls|kids|children|teenagers|teens|youngsters|brothers|siblings) (will be|being|just being|messing|mucking) (lads|boys|girls|kids|children|teenagers|teens|silly|about|around)|kids'? stuff|child'?s play|messing (about|around)|mucking (about|around)|high ?jinks|hijinks|tomfoolery|joke (that )?(went|gone|taken) (too far|wrong)|prank( that)?|pranks|just (a )?(joke|joking|laugh|fun|mess|playing|game|lark|kids|boys|lads|girls|siblings|bit of)|bit of (fun|a laugh|nonsense|mischief|a joke|harmless|teasing|silliness|rough|horseplay|larking|banter|a scrap|a scuffle|a game|a tussle)|harmless (fun|prank|teasing|crush|flirting|banter|enough)|playground (stuff|squabble|spat|fight|nonsense|tiff|politics|antics|banter|argument|scrap|issues?)|school ?(yard|boy) (scrap|prank|stuff|nonsense|banter|fight)|(teen(age)?|girl|boy|sibling|school|friendship|kid|adolescent|schoolgirl|schoolboy) (drama|nonsense|angst|hormones|antics|high spirits|squabbl\w+|rivalry|bickering|falling out|silliness|stuff|politics|fallings? out|crush|fumbl\w+|curiosity|exploration|experiment\w+)|high spirits|high spirited|boisterous|exuberan(t|ce)|over exuberan(t|ce)|larks|shenanigans|rough game|handbags|got carried away|clumsy attempt|fumbl(e|ing)|wandering hands|touchy feely|over ?friendly|over familiar|playing doctors|doctors and nurses|teasing)(?= |[.,;]|$)
            (typical|usual|standard|classic|just a|stereotypical|being a|bit of a) (bolshy |stroppy |moody |hormonal |teen |lippy |grumpy |sulky |other |difficult |rebellious |surly )*(teen|teens|teenager|teenagers|teenage|adolescent|adolescence|boy|girl|lad|kids?|1\d year old|(thir|four|fif|six|seven)teen year old|sibling|brother|sister|young) (stuff|behaviour|boy|girl|things?|nonsense|moods?|rebellion|strop|drama|angst|attitude|hormones|rivalry|being|stuff|do|are|love|phase|stroppiness|reaction|way|pushing|who|that)?
            (hormonal|hormones|just a phase|a phase|going through a (phase|stage)|going through one of those|growing pains|part of growing up|rite of passage|awkward age|difficult age|grow out of it|grows out of it|terrible twos|time of (the|her) month|pmt)(?= |[.,;]|$)
            victimless( crime| offence)?
            (not a|no|without a|isn'?t a|no real|no actual|no identifiable|not really a) victim(?! (personal|statement|support|of (fraud|modern)|contact|blam))(s)?( here| as such| in this| identified)?
            experiment(ed|ing|ation)(?! (in (science|class)|lesson))( (with|sexually|between))?
            (storm in a tea ?cup|mountain out of a mole|blown (up )?out of (all )?proportion|making too much of|lot of fuss|over nothing|much ado|fuss about|no big deal|six and two|heat than light|hot air|overblown|exaggerated out)
            (silly|daft|stupid|childish|pointless) (nonsense|incident|business|behaviour|games?|squabble|argument|dare|row|prank|fall out|falling out|spat|mistake)
            (no|without|zero|little|not any|minimal) (real |actual |lasting |serious |great |permanent |intended |genuine )+(harm|injur(y|ies)|damage|hurt|malice|intent|offence|crime|victim|complaint|force)( (done|caused|seen|intended|was|resulted))?
            no (harm|damage|malice|hard feelings)( (was |were |being |meant |intended )?(done|meant|intended|caused|occurred))?
            (~learn|~teach|~get) (from|her|him|them)? ?(a |his |her |their |this )*(valuable |useful |harsh |important )?life lesson
            (part of|par for) (the course|(everyday|daily|normal|family|school) life|growing up|the rough)
            (these things|stuff|such things|worse things) happens?(?! (when|again|at (night|home|school)|every|in the|to|on))(?=[.,;]| (in|at sea|all the time|with)|$)
            (mere(ly)?|just|only|simply|no more than|nothing more than) (a |an |some )?(scuffle|scrap|slap|push|shove|scratch|bruise|graze|bump|fumble|pushing|name calling|playing|silly|threats|dare|misunderstanding|crush|words|bit of fun|kids|lads|girls|boys being)(?! (and|who|were|had|with))
            (overreaction|over the top|jumping to conclusions|reading too much into|making more of (it|this)|making a meal)
            lucky (escape|boy|girl|lad|it|that it|not to)
            (could have been|might have been) (a lot |much )?worse
            (lesson learn(ed|t)|words of advice( given)?( and| to both| to all| only)|suitable advice|dealt with (by|in) (way of )?(words|the family|school|house)|all parties (happy|content|satisfied)|resolved (between|amongst|by) (the )?(parties|family|themselves)|kissed and made up|shook hands)(?= (and|so)? ?(no (further|crime|need)|not crimed|nfa|filed|closed))
            (was|is|as|just|only|being|seems?|appears?( to be)?) (a |an )(one off|isolated (incident|event|occurrence)|blip|storm in a teacup)(?! (payment|visit|grant|session))
            (a |an |just a |simply a )?(mis ?judge?ment|error of judge?ment|lapse( of judge?ment)?|moment of madness|silly mistake|momentary lapse) (on (his|their|her|the man'?s) part|by (him|the \w+|a \w+))
        """,
        why="Small words hide an assault, or the latest in a pattern.",
        suggestion="Describe the act and the injury; say what number it is and what came before.",
        source=DESIGN,
        fires=("School call it horseplay.", "Low level, filed."),
        quiet=("Both 13, same year, friends, play-fighting described alike by both.", "A minor injury to the lip."),
        unless=r"(mock|a level|no minor injur)|experiment\w* with (a |the |her |his |their )?(camera|app|make ?up|recipe\w*|music|paint|hair|cooking)",
    ),
    entry(
        id="historic-abuse",
        weight="L",
        numbers=(117,),
        about="anyone",
        patterns=r"""
            historic(al)? (sexual |child |physical |sex |non recent |domestic |familial )*(abuse|allegations?|offences?|rapes?|assaults?|case|matter|complaint|disclosures?|incidents?|neglect|exploitation)
        """,
        why="It sounds over. For the child it is not.",
        suggestion="Non-recent abuse.",
        fires=("A historic abuse case.",),
        quiet=("The historic building.", "A historical search address."),
    ),
)
FAMILY = Family("Minimising", "Harm, fear or need made to look small.", ENTRIES)

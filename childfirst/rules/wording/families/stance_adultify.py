"""Adultifying by stance: a child read through size, nerve, looks, duties or wits as less of a child."""

from functools import partial

from childfirst.rules.wording.entry import Entry, Family
from childfirst.rules.wording.families.sources import GUIDE, PATTERNS

entry = partial(Entry, kind="adultify", source=PATTERNS)

ENTRIES = (
    entry(
        id="not-a-child-to-us",
        weight="H",
        numbers=(20, 21, 23, 124, 125, 126),
        patterns=r"""
            (birth certificate|passport|id card|papers|date of birth|dob|paperwork|age on paper) (may |might |would |will |does |apparently |supposedly )*(says?|say|claims?|states?|have (you|us) believe|is one thing|notwithstanding|aside|or not|tells?)( \w+){0,4}
            (only|just|barely|merely) (a |an )?(child|kid|1\d|(thir|four|fif|six|seven)teen|twelve|eleven|minor|boy|girl)? ?(in|by) (name|law|date of birth|birth certificate|the eyes|paper|age alone|a (technicality|matter of)|the sense)( \w+){0,5}
            ((thir|four|fif|six|seven)teen|twelve|eleven|ten|1[0-7]) (going on|but (looks|acts|more like|could|thinks|behaves|you|with the)|yet (looks|acts|behaves)|only (in|on|by)|in years only|or so (she|he) says)( \w+){0,5}
            (not|n't|hardly|scarcely|no longer|far from|never|cannot be called|barely) (really |what (i|you|we|one) (would|'d) (call|class as|describe as) |exactly |quite |truly |in any (real )?sense |much of |still )*(a|your typical|your average|your usual|an innocent|some) (little |innocent |defenceless |helpless |naive |typical |average |vulnerable |normal |real |small )*(child|kid|baby|innocent|schoolgirl|schoolboy|little (girl|boy)|victim|(thir|four|fif|six|seven)teen year old|1\d year old)(?! (witness|protection|in need|seat|friendly|abuse|of (mine|ours)|centred|carer|to (the )?(school|class)))( (for|in|as far as|by|to|of|here|anymore|any more|at all)( \w+){1,4})?
            (more|closer to|nearer to|more of|much more|nearer) (like )?(a |an )?(grown |fully grown |young |adult )*(man|woman|adult|grown ?up) than (a |an |any )?(boy|girl|child|kid|teenager|teen)
            (has|have|had|got|shows?|with|demonstrates?|full|clearly has|assessed as having) (full |the |mental |adult |sufficient |enough )*(capacity|the maturity|maturity|understanding|mental capacity|the wit|the sense|nous) (to|and) (make|decide|choose|consent|understand|weigh|take|know|refuse|is|can|should|judge|manage)( \w+){0,5}
            (can|could|able to|capable of|free to|entitled to|should|old enough to|fit to|competent to|at liberty to|allowed to|must) (quite |perfectly |well |now |surely |easily )*(make|making|decide|deciding|choose|choosing|judge|weigh) (up )?(her|his|their|for|who|what|how|these|such) (own |decisions|choices|mind |herself|himself|to )*(decisions?|choices?|mind|judge?ments?|calls|herself|himself|themselves|risks?|friends|life|trust|company)(?! (to (tell|talk|speak|come|see|be)))( \w+){0,3}
            (at|aged|being|by) ((thir|four|fif|six|seven)teen|twelve|1[0-7]|(her|his|that|this|their) age) ?,? (she|he|they|you|most|one|kids|girls|boys|a (girl|boy|lad)) (ought|should|must|can|could|would|is|are|knows?|has|have) (to |be |really |well |surely |perfectly |quite |able |have |easily )*(know|understand|expect|realise|see|learn|decide|look|fend|tell|old|aware|capable|grown|better|working|use|take|manage|cope|handle|be)( \w+){0,6}
            (well |more than |quite |perfectly |fully |easily )+(up to|capable of|equal to|able for|used to|fit for|a match for|cut out for) (deal\w*|handl\w+|manag\w+|cop\w+|look\w*|fend\w*|tak\w+|stand\w*|the (job|task)|a bit of|anything|whatever|most|whatever|life|surviv\w*|getting|sort\w*)( \w+){0,6}(?! (medic|school))
            (can|could|able to|knows? how to|well used to|capable of) (more than |well |easily |clearly |certainly )*(handl\w+|look\w* after|tak\w+ care of|fend\w* for|cop\w+|sort\w*|survive|manage) (it|herself|himself|themselves|most things|anything|life|whatever|this|out|on (her|his)|alone|a bit|just fine|with (it|this|that|the))(?! (in a|with a knife)|safely)( \w+){0,3}
            (wise|old|mature|adult|grown|sensible|older) (head|soul|beyond|before)( on)?( \w+){0,4} (shoulders|years|time|age)
            (knows?|knew) (the (game|streets?|score|ropes|system|ways of|drill|moves|business|trade|craft|tricks)|how (it|things) works?|how to (work|play|handle|survive) (it|us|the|people|on)|(her|his|their) way (about|around|round) (the|it|a)|what'?s what|a thing or two) ?(inside out|off by heart|backwards|works?|around|round|of the (world|street)|better than|only too well|all too well|very well|well enough)?(?! (home|to (the )?(school|bus|shop|station|park|class)))(?= |[.,;]|$)( \w+){0,3}
            (worldly( wise)?|street ?wise|savvy|clued up|switched on|hard bitten|hard nosed|hard headed|street smart|world wise|life hardened|battle hardened) (beyond|enough|than|for|to|and|kid|girl|boy|lad|little|young|operator)( \w+){0,5}
            (adult|grown ?up|full ?grown|grown) (in (every|all|most)|beyond|by any|for (all|these|our)|enough|behaviour|decision|choice|attitude|appetites?|lifestyle|ways)( \w+){0,4}
        """,
        why="It talks a child out of being a child. The law protects every child until 18, whatever they seem.",
        suggestion="Give the age; write what the child needs and what makes it hard to see.",
        fires=("Thirteen only in the sense of what it says on his birth certificate.", "He is more a man than a boy."),
        quiet=("She is not a child witness in this case.", "He can make his own toast.", "She knows how to get home."),
        unless=r"not (an )?adult|(gillick|medical) |adult (social care|carer)|mental capacity act|(toast|dinner|breakfast|bed|tea|way home)",
    ),
    entry(
        id="size-looks-stare",
        weight="M",
        numbers=(14, 22, 27, 28, 29),
        patterns=r"""
            (tower(s|ed|ing) (over|above)|loom(s|ed|ing) (over|above)|dwarf(s|ed|ing)) (me|us|most|both|all|any|his mother|her mother|mum|officers|everyone|my|staff|pc)( \w+){0,4}
            (build|built|size|frame|figure|body|shoulders|hands|physique|strength|height|stature|face|bulk|weight|arms|shape|legs) (like |of |on (her|him) |was |is |are |that of )+(a |an |like |any |that of )*(\w+ )?(grown|fully grown|full grown|adult|man|men|bloke|boxer|rugby|wrestler|doorman|bouncer|woman|tank|house|brick|ox|bull|bear|lion|horse|prop forward|weightlifter|giant|heavyweight|second row|twenty|someone (much )?older)( \w+){0,2}
            (grown|fully grown|adult|big|grown up) (man|woman|adult|bloke|men)'?s (hands|face|body|frame|build|strength|figure|voice|shoulders|physique|head|beard|size|legs)( \w+){0,5}
            (strong|big|large|fit|tough|hard|quick|heavy|broad) as (an |a |any |me|most|the )*(ox|bull|horse|lion|bear|house|tank|man|adult|bloke|grown \w+|oak|nails|boots|coffin nails)?( \w+){0,3}
            (you|one|i|we|most|nobody|officers|no one) (would|wouldn'?t|'d|would not|will not|might not|do not|don'?t|could) (not )?(want|like|care|fancy|choose|relish) (to )?(meet|cross|mess|bump|run into|take|tackle|tangle|argue|deal|come across|meeting|taking|be alone)( \w+){0,7}
            (her|his|their) (sheer |physical |considerable |imposing |overall )?(size|build|strength|height|stature|weight|bulk|frame|demeanour|presence|physique) (and \w+ )?(means?|meant|made|makes|alone|required|led|dictated|was such|is such|necessitated|called for|put|gave|intimidat\w+|frighten\w+|concern\w+|worr\w+)( \w+){0,6}
            (giv(es|ing|en)|gave|shot|throw(s|ing)?|threw|had|fix(ed|es|ing)|got|with) (me|us|officers?|staff|everyone|my colleague|pc \w+|him|the|a|out|his|her|that|them)? ?(with )?(the|a|an|his|her|that|some) (\w+ )?(stare|glare|evils?|dead ?eye|death stare|dirty look|menacing look|hard look|look that|thousand yard|screw face|cold look)( \w+){0,4}
            (hard|stony|steely|cold|dead|blank|menacing|aggressive|poker|granite) ?-?(faced|eyed|stare|eyes|expression|look|demeanour|behind the eyes)( \w+){0,3}(?! (with fear|and crying))
            (tr(y|ied|ying|ies) to |attempt\w* to |went to |began to |start\w* to |want\w* to |looked (like|as if) \w+ \w+ )?(squar(e|ed|es|ing)|front(ed|s|ing)?|puff(ed|s|ing)?|siz(ed|es|ing)|stepp?(ed|s|ing)?|step) (right |straight |himself |herself |his chest |her chest )*(up|out)( (to|on|at|against) (me|us|officers?|staff|pc \w+|my|dc \w+|police|carers?)( \w+)?)
            (got|gets|getting|was|being|came|coming|moved|right|stood) (right |straight |all |very )*(up )?(in|into|close to|up to) (my|our|the officer'?s|officers'?|pc \w+'?s|people'?s|staff'?s?|everyone'?s|colleagues?'?) (face|faces|space|personal space|grill|business|ear)( \w+){0,4}
            (invad(ed|es|ing)|encroach\w* (on|into)) (my|our|their|officers'?|staff'?s?) (personal )?space
            (clench(ed|ing)?|ball(ed|ing)) (his|her|both|their)? ?(fists?|jaw|hands)( \w+){0,3}
            (did|does|do|has|would)(n't| not) (even |so much as )*(bat|batted|batting|flinch(ed|ing)?|blink(ed|ing)?|flicker|turn a hair|break sweat|show (a flicker|any fear|fear|any emotion|emotion)|flinching)( an| of)?( eye ?lid| eyelash| eye| once| emotion| fear)?(?= |[.,;]|$)( (when|at|as|during)( \w+){1,3})?
            (very |well |fully |physically |quite |already |sexually |overly |more than )+(developed|well endowed|filled out|womanly|shapely|curvy|busty|buxom|mature looking|muscular|imposing|physical presence)( (for|and|girl|boy|young)( \w+){1,4})?
            (body|figure|looks|chest|curves|shape|appearance|attributes) of (a |an |someone )+(\w+ )?(woman|man|adult|twenty|older|grown|model|adult woman|eighteen|\d\d)( \w+){0,2}
            (plastered|caked|covered|smothered|slathered|trowelled|laden) (in|with) (make ?up|foundation|slap|war paint|fake tan|lashes|lipstick)( \w+){0,6}
            (hardly|barely|scarcely|not|next to|very little|without|little) (a |much |anything |nothing |a lot )?(stitch|stitches|thing|clothing|clothes|cover\w*|nothing|anything)? ?(of clothing )?(on|covering|left to the)(?= (her|him|when|at|and|for)|[.,;]|$)( \w+){0,2}
            (dress(es|ed|ing)?|turned out|got up|made up|done up|dolled up|looks?|looked) (\w+ ){0,2}?(far|much|way|well|years|a lot|considerably|significantly|rather) (too )?(older|old|grown up|adult|mature|sexy|provocative)( (than|for|beyond)( \w+){1,3})?
            (easily |certainly |well |could |would )*(pass(es|ed)?|been taken|taken|mistaken|mistook|took (her|him)|put (her|him)) (\w+ ){0,2}?(for|as|at|down as) (an adult|a grown|at least|eighteen|twenty|over|18|19|2\d|a (woman|man|student)|nearer|someone|mid|late|older)( \w+){0,3}
            (very |extremely |quite |so |physically )*(threatening|menacing|intimidating|imposing|scary|daunting) (presence|figure|character|individual|lad|boy|girl|sight|demeanour|stance|body language|for (a|an|any|me|us|staff|lone|officers)|to (deal with|face|approach|officers|staff|us|me))( \w+){0,4}
            (handy|useful|free|quick|good|ready) with (his|her|their) (fists|hands|feet|mouth|elbows|knife)
            (was|were|being|is|became|got|getting|gets) (very |really |extremely |quite |so |increasingly |more and more )*(threatening|menacing|intimidating|physical|fronty|in (my|our) face|aggy|mouthy and)(?= |[.,;]|$)(?! (messages|texts|letters|him|her|them|to kill (her|him)))( (to|towards|with|for|and)( \w+){1,3})?
        """,
        why="It reads size, looks or fear as danger or age. Black children are described so far more often.",
        suggestion="Give age, height if it is evidence, and what the child said and did.",
        fires=("You would not want to meet him in a dark alley.", "He was giving us the stare."),
        quiet=("The crane towers over the estate.", "The coat was too big for him.", "Her uncle squared up to me."),
        unless=r"how often|(suspect|man|uncle|father|dad|stepfather|driver|tree|building|doorman) (squared|got|was|towered|stared|clenched|gave)|costume|rehears|fancy dress",
    ),
    entry(
        id="carries-the-house",
        weight="M",
        numbers=(123, 128, 129),
        source=GUIDE,
        patterns=r"""
            (runs?|ran|running|manages?|holds?|keeps?) (that|the|this|her|his|mum'?s) (house|household|home|family|show|place|siblings) (\w+ )?(better|like|single|together|herself|himself|very well|well|beautifully|efficiently|ship ?shape|going)( \w+){0,5}
            better than (most|many|any|some|a lot of|half the|her own) (adults?|mums?|mothers?|parents?|dads?|fathers?|grown ?ups?|women)( \w+){0,4}
            (as good as|like|practically|virtually|almost|basically|very much|more like|effectively|become|becomes|is(?= (a|the|their|another) (second|little|real|extra|third|proper|substitute|surrogate))) (a|an|the|their|another) (second |little |real |extra |third |proper |substitute |surrogate )*(mum|mother|mummy|parent|dad|father|carer|adult|wife|housewife)( (to|for|of|in|figure)( \w+){1,4})?(?! (is|was|has|said))
            (credit|testament|godsend|blessing|asset|rock|tower of strength) (to|for) (herself|himself|her (mum|mother|family)|his (mum|mother|family)|mum|dad|the (family|household)|them all)( \w+){0,4}(?=.{0,60}(no |cop|manag|need|run|look|capab|able)|[.,;]|$)
            (cop(es|ed|ing)|manag(es|ed|ing)|bear(s|ing) up|get(s|ting) by) (\w+ )?(very |really |perfectly |quite |just |remarkably |brilliantly |admirably |so |more than )*(well|fine|adequately|admirably|ok|happily|nicely) (with|without|alone|on (her|his) own|by (herself|himself)|considering|given|despite|under|at home|for (her|his))( \w+){0,6}
            (can|could|will|would|be|happy|fine|safe|content) (be )?(left|trusted|relied (up)?on|alone|leaving) (to |with |alone |on (her|his) own |in charge |at home |for |overnight )+( ?\w+){0,6}(?= .{0,30}(sibling|house|night|herself|himself|baby|brother|sister|mum|old enough|mature|capable)|[.,;]|$)
            (strong|tough|resilient|robust|sturdy|stoic|hardy|brave|self assured|self sufficient|independent|capable|streetwise|confident) (character|cookie|kid|lad|girl|boy|individual|young|child|teen\w*|little)(?=.{0,50}(no |not |need|so |can |able|will|doubt|cop|look|fine)|[.,;]|$)(?! (who|and) (asked|told|said|needs|wants))
            (needs?|requires?|wants?|got) (no|little|very little) (help|support|input|intervention|protecting|protection|services|looking after|babysitting|mothering|mollycoddling|hand ?holding)(?= |[.,;]|$)(?! (right now|from us now))( \w+){0,3}
        """,
        why="Praise for carrying an adult's load hides a child's needs, and a young carer's rights.",
        suggestion="Young carer: say who is cared for, what the child does, and what support is offered.",
        fires=(
            "Blessing (12) runs that house better than most adults would.",
            "She copes very well on her own at home.",
        ),
        quiet=("Her aunt runs the house well.", "He copes well with his insulin."),
        guards=("balanced",),
        unless=r"young carers?|early help|medic|insulin|inhaler|exam",
    ),
)
FAMILY = Family("Adultifying by stance", "A child read through size, nerve, looks, duties or wits.", ENTRIES)

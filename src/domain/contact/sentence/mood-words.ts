/** The words that say a contact didn't happen, or is still to come. Matched on folded text, whole words only. */

/** `unclear`: nothing says that they were in touch. */
export type Mood = 'happened' | 'undone' | 'planned' | 'unclear';

const not =
  '(did ?nt|did not|dont|do not|doesnt|does not|havent|have not|hasnt|has not|hadnt|had not|couldnt|could not|cant|cannot|can not|wouldnt|would not|shouldnt|wont|will not|isnt|is not|arent|are not|was ?nt|was not|werent|were not|aint|am not|im not|didn)';
const cancel =
  '(cancel|cancels|cancell?ed|cancell?ing|cancellation|called off|call off|postponed?|postponing|reschedul(e|ed|ing)|bail(ed|s)?|flak(e|ed|y)|ghosted|stood (me|us|her|him|them) up|stood up|no show|noshow|no showed|fell through|blew (me|us|her|him|them) off|blew off|backed out|ducked out|slept through|pulled out|put off|rain ?checked|(take |took )?(a )?rain ?check|rained out|rained off|snowed out|washed out|fell apart)';
const network = '(facebook|fb|instagram|insta|ig|tiktok|linkedin|youtube|twitter|snapchat|strava)';
/** Matched on folded text, from a word on. Each must be about a contact or a friend. */
const undoneForms = [
  cancel,
  `(${not}|never|not|almost|nearly|hardly|barely)`,
  '(forgot|forgotten|forget|failed|neglected|omitted)( to| about)?',
  '(missed|skipped|skip|miss|missing|skipping|avoided|avoiding|ignored|ignoring|dodged|declined|refused)',
  '(still )?no (word|news|call|calls|text|texts|message|messages|reply|response|contact|sign|letter|visit|answer|time|chance|luck|coffee|lunch|dinner|walk|chat|playdate|zoom)',
  '(its|it has|it is|it) been (\\S+ )?(ages|forever|long|while|\\S+ (days|weeks|months|years))',
  'long time no \\S+',
  '(decided|chose|opted) (not|against)',
  '(still )?waiting',
  'left (me|us|her|him|them) (on read|on seen|hanging)',
  '(butt|pocket) ?dial(l?ed)?',
  // She was seen, but not met, or her house was.
  '(walked|ran|jogged|biked|drove|went) past(?!.* with )',
  `(saw|seen|watched|liked)( \\S+)+? on (tv|the news|${network})`,
  `(saw|seen|liked)( \\S+)?? (her|his|their|\\S+s) (posts?|photos?|pics?|pictures?|story|stories|status|video|videos|selfies?|reels?|tweets?|profile)`,
  '(nothing|nobody|radio silence|silence|zero|not a word|not a peep|crickets)',
  '(too (tired|busy|late|sick|ill|shy|scared|nervous|exhausted|early|anxious)|unable|not able|ran out of time|chickened out|could ?nt bring myself|putting off|put off|instead of|lost touch|out of touch|havent|stopped talking|turned (me |us )?down|said no|gave up|without)',
];
const weekday = '(sun|mon|tues|wednes|thurs|fri|satur)day';
/** "seeing ana friday" is a plan; of what is over, people say "saw ana friday". "Meeting with ana" is a meeting. */
const arranging =
  '(having|seeing|meeting(?! with)|getting|grabbing|doing|visiting|hosting|calling|phoning|ringing|texting|messaging|emailing|facetiming|zooming|skyping|taking|bringing|picking|driving|dropping|joining|catching|making|cooking|staying|hanging|talking|chatting)';
const event =
  '((an?|the|our) )?(coffee|tea|drinks?|breakfast|brunch|lunch|dinner|supper|walk|playdate|movie|party)';
const dayToCome = `((on|this|next|coming) )*(${weekday}|tomorrow|tonight|weekend|week|month)`;
const planned = [
  `(am|im|are) (meeting|${arranging})( \\S+)*? (${weekday}|tonight)`,
  '(should|shouldve|shd|ought|must|shall|might|may|could|would|will|wont|gonna|gotta|wanna|lets)',
  '(need|needs|needing|want|wants|wanted|wanting|wish|wishing|wished(?! \\S+( \\S+)? (a )?(happy|merry|well|luck|good))|hope|hopes|hoping|hoped|plan|plans|planning|planned|intend|intends|intended|intending|aim|aiming|mean to|meaning to|meant to|supposed to|going (to|for|over|out)|go to|heading (to|over|out)|off to|on (my|our|the) way|have to|has to|having to|try to|trying to|time to|time (i|we|you)|due to|about to|remember to|remind|reminder|to do|todo|got to|love to|like to|liked to|promised?( to)?|owe|owed|overdue|due)',
  `(asked|asking) (me|us|\\S+( \\S+)?) (to|out to|out for|over for|for) ${event}`,
  `said (yes|yeah|no|ok|okay|sure|maybe) to ${event}`,
  `(moved|moving|pushed|pushing|bumped|shifted) ((the|our|my) )?\\S+( with \\S+( \\S+)?)? (back )?(to|until) ${dayToCome}`,
  `(comes|arrives|visits|flies in|gets in|gets here|lands|stops by|comes over)( (?!every )\\S+)*? ${dayToCome}`,
  '(thinking|thought|think|considering|consider|considered|decided|deciding|wondering) (of|about|to|if|i)',
  '(feel|felt|feeling) like',
  '(ill|well) (call|text|phone|ring|message|email|visit|meet|see|write|try|ask|invite)',
  'id (like|love|rather)',
  '(next )?on (my|the) (to do )?list',
  '(said|says) (that )?(she|he|they|itll|it) (will|would|might|wants|wanted|could|can|hopes|is going)',
  '(looking forward|look forward|cant wait|excited|scheduled|schedule|scheduling|booked|booking|arranged|arranging|organi[sz]ed|organi[sz]ing|set up|setting up|invit(e|ed|ing)|made plans|making plans|make plans|hopefully|someday|some day|maybe|perhaps|upcoming|soon|possibly|next time|when can|can we|can i|if)',
  '(ask|call|text|phone|ring|message|email|visit|meet|see|write)( to)? \\S+( \\S+)? (later|soon|back later|at some point|sometime|asap)',
];
/**
 * These are about the contact itself if its words come before: "lunch with ana got cancelled", "coffee with ana will be
 * at 3".
 */
export const afterContact: readonly (readonly [Mood, RegExp])[] = [
  [
    'undone',
    new RegExp(
      `^((has |had |have )?(to be|been|be|got|gets|get|was|is|were|had to|ended up)( \\S+)? )?${cancel}(?= |$)`,
    ),
  ],
  [
    'undone',
    new RegExp(
      `^(${not}|never) (happen|happened|work|take place|come off|go ahead|materiali[sz]e|come together|come|show|make it|turn up|pan out)`,
    ),
  ],
  ['undone', /^(has|is|was|got|been) (off|moved|pushed|delayed|cancell?ed|postponed)(?= |$)/],
  [
    'planned',
    /^(will|wont|should|might|may|would|could|shall|is going to|are going to|going to be|has to be|needs to be|is planned|planned|is scheduled|scheduled|booked|is set|is coming|is next|is tomorrow|coming up|moved to|got moved|is on for|(is )?(on|in) (the|my|our) (calendar|books|schedule|diary|cards)|penciled in|pencilled in|set for|planned for|soon|someday|later today|later tonight)(?= |$)/,
  ],
];
/** Right after the contact: "lunch with ana is on sunday". */
export const isOnDay = new RegExp(`^(is|are) ((on|this|next|coming) )*(${weekday}|tomorrow)(?= |$)`);
/** In the clause after it: "lunch with ana, it's on sunday". */
export const laterPlanned = new RegExp(
  `^(its|it is|thats|that is|which is) ((on|this|next|coming) )+(${weekday}|tomorrow)(?= |$)`,
);
/** What came of it, so it's over. */
const outcome = '(\\S{2,}ed|made|makes|felt|was|were|did|meant|gave|went|got|is|helps)';
/** At the start of a clause: "having lunch with ana sunday", but not "having lunch with ana sunday was lovely". */
export const arrangement = new RegExp(
  `^${arranging}( (?!(last|past|earlier|${outcome}) )\\S+)*? (${weekday}|tonight|this weekend)(?= |$)(?!.* ${outcome}(?= |$))`,
);
const links =
  'but|and|then|though|it|she|he|they|we|i|that|which|all|got|was|had|to|be|ended|up|has|been|just|sadly|unfortunately';
export const laterUndone = new RegExp(
  `^(((${links}|so) )*(${cancel}|no show)|((${links}) )*(didnt|did not|couldnt|could not|never) (happen|happened|show|showed|come|came|make it|made it|work out|go(?! on)))(?= |$)`,
);
export const question =
  /^((to|let me|lemme|please) (call|text|see|write|visit|meet|ask|thank|invite|email|phone|ring|message|check|catch|send|plan|zoom)|(when|did|do|does|what|whats|how|how (long|many|often|soon)|should|can|could|would|is|are|has|have|who|why|where|shall) (i|we|you|she|he|they|my|the|was|is|did|to|since|\S+ (want|like|call|come|have|need|text|see|visit)))(?= |$)/;

const formsOf = (lines: readonly string[]) => lines.map((line) => new RegExp(`^${line}(?= |$)`));
export const governing: readonly (readonly [Mood, readonly RegExp[]])[] = [
  ['undone', formsOf(undoneForms)],
  ['planned', formsOf(planned)],
];

/** Words too grave for a breezy line, by families. A false alarm only makes the line calmer. */

const kin =
  'mom|mum|mama|mother|dad|daddy|father|papa|parents?|sister|brother|husband|wife|partner|fianc\\w+|son|daughter|kid|child|' +
  'baby|twins?|grand\\w+|nana|nona|abuela|abuelo|aunt|auntie|uncle|cousin|niece|nephew|friend|step-?(?:mom|dad|mother|father|sons?|daughters?|brother|sister|kids?|child|children|parents)|[a-z]+-in-law|' +
  'dog|cat|puppy|kitten|horse|pet|toddler|teen|teenager|oldest|youngest|boyfriend|girlfriend|in-laws|folks|godson|goddaughter|nephews|nieces|sons|daughters|sisters|brothers';

const ill =
  /\b(?:surger(?:y|ies)|surgeons?|operation|c-sections?|hospice|results|scans?|mris?|ct|biops(?:y|ies)|mammograms?|ultrasounds?|\w+oscopy|\w+ectomy|replacement|stents?|pacemaker|blood ?work|labs|tumou?rs?|lumps?|cysts?|hospital\w*|icu|nicu|picu|er|ambulance|chemo\w*|radiation|dialysis|cancer\w*|leukemia|lymphoma|diagnos\w+|oncolog\w+|cardiolog\w+|neurolog\w+|specialist|procedure|treatments?|transplants?|seizures?|strokes?|heart (?:attack|condition|failure)|aneurysm|dementia|alzheimer\S*|parkinson\S*|sick|illness|ill|disease|infections?|sepsis|pneumonia|covid|rsv|concussion|fracture\w*|preemie|premature|preeclampsia|bed ?rest|complications|bleeding|feeding tube|depress\w+|ppd|postpartum|anxiety|panic|breakdown|psych\w*|rehab|relaps\w+|detox|quit drinking|drinking(?: again| problem)?|stopped drinking|alcohol\w*|memory care|assisted living|wandered off|type 1|diabet\w+|heartbeat|allergic reaction|epi ?pen|asthma attack|feeding issues|not gaining|gaining weight|fell (?:and|down|off)|(?:mom|mother|dad|father|grand\w+|nana|she|he) fell|a fall|bad news|(?:not|won't|isn't|stopped) eating|coma|life support|critical|terminal|(?:weeks|months|days) to live|has (?:\w+ )?(?:weeks|days|months) left|sober|sobriety|overdos\w+|suicid\w+|self-harm\w*|ivf|iui|infertil\w+|fertility|embryos?|pregnancy test)\b/i;
const trouble =
  /\b(?:divorc\w+|separat(?:ion|ed|ing)|custody|court|lawyers?|trial|hearing|evict\w+|foreclos\w+|bankrupt\w*|laid off|layoffs?|fired|unemploy\w+|lost (?:her|his|their|the|a|your)? ?(?:job|house|home|apartment)|(?:lose|losing) (?:her|his|their|the) (?:house|home|job|baby|apartment)|(?:after|in|lost .{0,80} in) the fire|wildfires?|tornado|hurricane|accidents?|crash\w*|wreck\w*|(?:house|kitchen|apartment) fire|flood\w*|break-?up|broke(?:n)? up|bit (?:her|him|his)|trying (?:for (?:a|another|baby|number)|to conceive|to get pregnant)|ttc|broke (?:her|his|their|a|an) \w+|broken \w+|split up|(?:left|leaving) (?:her|him|me|them)|cheat\w+|affair|abus\w+|restraining|jail|prison|arrest\w*|deport\w*|bull(?:y|ied|ying)|assault\w*|hurt|pain|in trouble|struggling|terrified|devastated|heartbroken|overwhelmed|exhausted|burned out|falling apart|really down|so down|been down|lonely|crying|cried|in tears|(?:not|\w+n['’]?t) (?:doing|going|been|feeling) (?:too |so |very |really |that )?(?:well|good|great|hot|okay|ok)|(?:went|going|goes) (?:really |so )?bad(?:ly)?|didn't (?:work|take)|fail\w*|denied|suspended|expelled|totaled|stolen|broken into|robbed|mugged|homeless|foster\w*|cps|kicked out|ran away|runaway|(?:wedding|engagement)(?:'s)? (?:\w+ ){0,2}off|call(?:ed)? off the (?:wedding|engagement)|missing|wants out|moved out|hard time|rough (?:time|patch|week|month))\b/i;
const death = new RegExp(
  `\\b(?:died|dies|dying|dead|death|passed away|passing|funerals?|memorial|viewing|wake|shiva|burial|obituary|ashes|grie\\w+|mourning|loss|put(?:ting)? (?:\\S+ ){0,3}(?:dog|cat|horse|pup\\w*|kitt\\w+|bunny|lab|pet)s? (?:\\S+ )?(?:down|to sleep)|would have been|first (?:christmas|thanksgiving|mother's day|father's day|birthday|holidays?|year|anniversary|easter|halloween|summer) without|miscarr\\w+|stillb\\w+|ectopic|lost (?:(?:her|his|their|the|a|an|your) )?(?:${kin}|pregnancy)|passed$)\\b|\\bpassed$|\\b(?:${kin}) (?:just |has )?passed(?! (?:the|her|his|their|a|an|all|every|with|first|\\w+ (?:test|exam|class|grade)))\\b`,
  'i',
);
const ofAChild =
  /\b(?:miscarr\w+|stillb\w+|ectopic|lost (?:(?:her|his|their|the|a|your) )?(?:baby|pregnancy|twins?)|due date (?:would|was supposed)|would have been (?:due|born|a year))\b/i;

const kinAlone = new RegExp(`^(?:${kin})$`, 'i');

/** Where somebody works or studies isn't where they lie sick. */
const workplace =
  /\b(?:(?:jobs?|works?|working|nights|days|doubles|position|volunteer\w*|nurse|shifts?|interview\w*) (?:(?:on )?\w+day )?(?:at|in|with|for) (?:the |a )?|start(?:s|ed|ing)? (?:at|in) (?:the|a) )(?:\w+ )?(?:hospital|hospice|er|icu|nicu|picu|rehab|court)\b/gi;

/** Where people begin something that isn't work. */
const lessons =
  /\b(?:school|preschool|kindergarten|pre-k|daycare|camp|college|gym|church|class\w*|group|y|\d+)\b/i;

/** `starts at the hospital`, `starting at the new dentist office` */
export function startsWork(text: string): boolean {
  const isPlace =
    /^start(?:s|ed|ing)? (?:work(?:ing)? )?at (?:the|a|her) (?:\S+ ){0,2}\S+$/i.test(text) &&
    !lessons.test(text);
  return isPlace || (/^start/i.test(text) && text.search(workplace) === 0);
}

/** Too delicate to name in a message that others may see. */
export function isDelicate(text: string): boolean {
  return /\b(?:sober|sobriety|drinking|drunk|alcohol\w*|relaps\w+|cheat\w*|affair|abus\w+|suicid\w+|self-harm\w*|trying (?:for|to (?:conceive|get pregnant))|ttc|restraining|hits? her|left (?:her|him)|leaving (?:her|him)|moved out|kicked (?:her|him) out|bankrupt\w*|cps|ppd|postpartum depression|depress\w+|antidepress\w*|meds?|medication|std|abortion|eating disorder|debt|foreclos\w+|evict\w+)\b/i.test(
    text,
  );
}

export function isGrave(input: string): boolean {
  const text = input.replace(workplace, 'job');
  return ill.test(text) || trouble.test(text) || death.test(text);
}

/** Someone or something died, or is about to. */
export function isLoss(text: string): boolean {
  return death.test(text);
}

export function isLossOfChild(text: string): boolean {
  return ofAChild.test(text);
}

/** One of her people, without saying whose. */
export function isKin(word: string): boolean {
  return kinAlone.test(word);
}

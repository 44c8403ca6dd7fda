/** Words too grave for a breezy line, by families. A false alarm only makes the line calmer. */

const kin =
  'mom|mum|mama|mother|dad|daddy|father|papa|parents?|sister|brother|husband|wife|partner|fianc\\w+|son|daughter|kid|child|' +
  'baby|twins?|grand\\w+|nana|nona|abuela|abuelo|aunt|auntie|uncle|cousin|niece|nephew|friend|step\\w+|[a-z]+-in-law|' +
  'dog|cat|puppy|kitten|horse|pet';

const ill =
  /\b(?:surger(?:y|ies)|surgeons?|operation|c-sections?|hospice|results|scans?|mris?|ct|biops(?:y|ies)|mammograms?|ultrasounds?|\w+oscopy|\w+ectomy|replacement|stents?|pacemaker|blood ?work|labs|tumou?rs?|lumps?|cysts?|hospital\w*|icu|nicu|er|ambulance|chemo\w*|radiation|dialysis|cancer\w*|leukemia|lymphoma|diagnos\w+|oncolog\w+|cardiolog\w+|neurolog\w+|specialist|procedure|treatments?|transplants?|seizures?|strokes?|heart (?:attack|condition|failure)|aneurysm|dementia|alzheimer\S*|parkinson\S*|sick|illness|ill|disease|infections?|sepsis|pneumonia|covid|rsv|concussion|fracture\w*|preemie|premature|preeclampsia|bed ?rest|complications|bleeding|feeding tube|depress\w+|ppd|postpartum|anxiety|panic|breakdown|therapist|psych\w*|rehab|relaps\w+|sober|sobriety|overdos\w+|suicid\w+|self-harm\w*|ivf|iui|infertil\w+|fertility|embryos?|pregnancy test)\b/i;
const trouble =
  /\b(?:divorc\w+|separat(?:ion|ed|ing)|custody|court|lawyers?|trial|hearing|evict\w+|foreclos\w+|bankrupt\w*|laid off|layoffs?|fired|unemploy\w+|lost (?:her|his|their|the|a|your)? ?(?:job|house|home|apartment)|accidents?|crash\w*|wreck\w*|(?:house|kitchen|apartment) fire|flood\w*|break-?up|broke(?:n)? up|broke (?:her|his|their|a|an) \w+|broken \w+|split up|(?:left|leaving) (?:her|him|me|them)|cheat\w+|affair|abus\w+|restraining|jail|prison|arrest\w*|deport\w*|bull(?:y|ied|ying)|assault\w*|hurt|pain|in trouble|struggling|hard time|rough (?:time|patch|week|month))\b/i;
const death = new RegExp(
  `\\b(?:died|dies|dying|dead|death|passed away|passing|funerals?|memorial|viewing|wake|shiva|burial|obituary|ashes|grie\\w+|mourning|loss|put down|miscarr\\w+|stillb\\w+|ectopic|lost (?:(?:her|his|their|the|a|an|your) )?(?:${kin}|pregnancy)|passed$)\\b|\\bpassed$`,
  'i',
);
const ofAChild =
  /\b(?:miscarr\w+|stillb\w+|ectopic|lost (?:(?:her|his|their|the|a|your) )?(?:baby|pregnancy|twins?))\b/i;

const kinAlone = new RegExp(`^(?:${kin})$`, 'i');

export function isGrave(text: string): boolean {
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

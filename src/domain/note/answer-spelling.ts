/** How words are spelled in a text message, and how on a card. Only what can mean nothing else. */

type Spelling = readonly [pattern: RegExp, replacement: string];

/** Made once, and only when something was typed. */
let spellings: readonly Spelling[] | null = null;

export function answerSpellings(): readonly Spelling[] {
  spellings ??= [
    ...wholeWords.map(([typed, written]): Spelling => [word(typed), written]),
    [word('w/o'), 'without'],
    [/(?<![\p{L}\p{N}/])w\/ ?(?=[\p{L}\p{N}])/giu, 'with '],
    [/(?<![\p{L}\p{N}])b\/c(?![\p{L}\p{N}])/giu, 'because'],
    // `its on the bed`, but not `its own bed`.
    [new RegExp(`(?<![\\p{L}\\p{N}])its(?= (?:${afterItIs})(?![\\p{L}\\p{N}]))`, 'giu'), "it's"],
    [new RegExp(`(?<![\\p{L}\\p{N}])ur(?= (?:${afterYouAre})(?![\\p{L}\\p{N}]))`, 'giu'), "you're"],
    [word('ur'), 'your'],
    [/(?<![\p{L}\p{N}])id(?= (?:love|like|have|be|been|rather|never|say)(?![\p{L}]))/giu, "I'd"],
    [
      /(?<![\p{L}\p{N}])(?:(?<=^)|(?<=(?:and|so|but) ))ill(?= (?:be|bring|take|come|call|text|watch|never|always|pick|drop|make|do|get|keep|have|help|see)(?!\p{L}))/giu,
      "I'll",
    ],
  ];
  return spellings;
}

const afterItIs =
  'an?|the|so|been|not|in|on|at|still|my|our|your|just|really|always|too|okay|ok|like|only|already|never|for|with';
const afterYouAre = 'so|the|an?|such|not|always|amazing|my|too|just|going|doing|being|really|welcome|right';

const wholeWords: readonly (readonly [string, string])[] = [
  ['im', "I'm"],
  ['ive', "I've"],
  ['u', 'you'],
  ['ya', 'you'],
  ['(did|do|does|is|was|were|has|have|had|would|could|should|are|ca|wo)nt', "$1n't"],
  ['(you|they)re', "$1're"],
  ['(you|they|we)ve', "$1've"],
  ['(you|they|it)ll', "$1'll"],
  ['(you|they)d', "$1'd"],
  ['(she|he|that|what|there|who)s', "$1's"],
  ['n', 'and'],
  ['w', 'with'],
  ['bc|cuz|coz', 'because'],
  ['tho', 'though'],
  ['altho', 'although'],
  ['thru', 'through'],
  ['thx', 'thanks'],
  ['pl[sz]', 'please'],
  ['ppl', 'people'],
  ['bday', 'birthday'],
  ['tmrw|tmw|tmr|tomorow|tommorow|tommorrow', 'tomorrow'],
  ['wknd', 'weekend'],
  ['nite', 'night'],
  ['2nite|tonite', 'tonight'],
  ['b4', 'before'],
  ['abt', 'about'],
  ['alot', 'a lot'],
  ['tues?|tuesd', 'Tuesday'],
  ['weds', 'Wednesday'],
  ['thurs?', 'Thursday'],
  ['fri(?=$| (?:morning|afternoon|evening|night|at|or|and|after|before))', 'Friday'],
];

/** Not beside an apostrophe or a hyphen: `n'est`, `u-turn`. */
function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'’/.&@-])(?:${pattern})(?![\\p{L}\\p{N}'’/&@-])`, 'giu');
}

/**
 * Do these words sound as if the one who wrote them is in danger? Only to say where help is: nothing is marked, counted or
 * concluded, and a wrong guess costs one calm line. First person only: what she writes of a friend is not about her.
 */

import { foldText } from './fold-text.ts';

/** Said in several ways, and meant the same. On folded text, apostrophes gone. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/\b(can ?not|can t|could ?not|couldnt)\b/g, 'cant'],
  [/\b(do not|don t|didnt|did not)\b/g, 'dont'],
  [/\b(is not|isn t)\b/g, 'isnt'],
  [/\b(was not|wasn t)\b/g, 'wasnt'],
  [/\b(were not|weren t)\b/g, 'werent'],
  [/\bi (am|m)\b/g, 'im'],
  [/\bi (have|ve)\b/g, 'ive'],
  [/\bi (would|had|d)\b/g, 'id'],
  [/\bi (will|ll)\b/g, 'ill'],
  [/\bwanna\b/g, 'want to'],
  [/\bgonna\b/g, 'going to'],
  [/\bany ?(more|longer)\b/g, 'anymore'],
  [/\bmy self\b/g, 'myself'],
];
const clauseEnd = /[.!?;:,()\n\r\u2026]+|\s[-–—]+\s/;
/** Up to three words between, none of which speaks of someone else or turns the meaning. */
const between =
  '(?: (?!(?:she|he|they|you|who|it|not|dont|never|wouldnt|wont|shes|hes|theyre)\\b)[^ ]+){0,3}';
/** Parts of a phrase that are not words. */
const signs: ReadonlySet<string> = new Set(['!', '...', '^', '$', '']);
/** The beginning of a clause, where the "I" is often left out. */
const opening =
  '(?:^|(?:^| )(?:and|but|so|because|just|really|honestly|sometimes|that|like|still|think|often|maybe|feel|feeling) )';

/**
 * @param phrases `content/harm-phrases.json`, folded and without apostrophes. `a/b` is either word; `...` up to three words;
 *   `^` the beginning of a clause and `$` its end. A phrase that begins with `!` is only a manner of speaking, and is taken
 *   out before the others are looked for.
 */
export function soundsLikeHarm(text: string, phrases: readonly string[]): boolean {
  return text.split(clauseEnd).some((clause) => {
    const said = plainly(clause);
    // Nearly every clause lacks some word of every phrase; making the patterns costs 50 ms, this well under one.
    const words = new Set(said.split(' '));
    const close = phrases.filter((phrase) => hasWordsOf(phrase, words));
    const isManner = (phrase: string) => phrase.startsWith('!');
    const sought = close.filter((phrase) => !isManner(phrase));
    if (sought.length === 0) return false;
    const manners = close.filter(isManner).map((phrase) => patternOf(phrase.slice(1).trim()));
    const meant = manners.length === 0 ? said : said.replace(new RegExp(manners.join('|'), 'g'), ' ');
    return new RegExp(sought.map(patternOf).join('|')).test(meant);
  });
}

/** Whether each part of the phrase could be found among the words. */
function hasWordsOf(phrase: string, words: ReadonlySet<string>): boolean {
  return phrase
    .split(' ')
    .every((part) => signs.has(part) || part.split('/').some((word) => words.has(word)));
}

function plainly(clause: string): string {
  return sayings.reduce((said, [saying, plain]) => said.replace(saying, plain), foldText(clause));
}

function patternOf(phrase: string): string {
  let pattern = '';
  for (const part of phrase.split(' ')) {
    if (part === '...') pattern += between;
    else if (part === '$') pattern += '$';
    else if (part === '^') pattern = opening;
    else
      pattern += `${pattern === '' ? '(?:^| )' : pattern === opening ? '' : ' '}(?:${part.replaceAll('/', '|')})(?![^ ])`;
  }
  return pattern;
}

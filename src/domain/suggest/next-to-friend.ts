/** Words about the friend as words to her: `her new job` becomes `your new job`. */

import { toSecondPerson } from '../text/english/to-second-person.ts';
import { isAmong } from '../text/english/turn-words.ts';

/**
 * The words as said to the friend; null when someone else could be meant. At the very start, `her` and `their` mean the
 * friend.
 */
export function toFriend(text: string): string | null {
  const withYour = text
    .replace(/^(?:her|their) /i, 'your ')
    // Elsewhere, `found her sitting there` has the same form.
    .replace(/\bher (?=(?:ear)?rings?\b|wedding\b|things?\b|painting\b|clothing\b)/gi, 'your ');
  const isAboutThem = /\b(?:they|their|them|they're)\b/i.test(withYour.replace(ofOthers, '$1'));
  if (isAboutThem || isAboutHim(withYour)) return null;
  if (!/\b(?:she|her|hers|she's)\b/i.test(withYour)) return withYour;
  const { text: toHer, isSafe } = toSecondPerson(
    withYour.startsWith('your ') ? `her ${withYour.slice(5)}` : withYour,
  );
  return isSafe ? toHer : null;
}

/** `the kids in their costumes`: theirs, not hers. */
const ofOthers = /\b((?:kids|twins|boys|girls|children|parents|in-laws|folks|grandparents)\b.*?)\btheir\b/gi;

/** `how Leo did on his test` says who he is; `his test` alone doesn't. */
function isAboutHim(text: string): boolean {
  const at = text.search(/\b(?:he|him|his|he's)\b/i);
  if (at < 0) return false;
  const before = text
    .slice(0, at)
    .split(/[^\p{L}'-]+/u)
    .map((word) => word.replace(/'s$/, ''));
  return !before.some(
    (word) =>
      isMale(word) || (/^\p{Lu}\p{Ll}/u.test(word) && !/^(?:How|If|What|When|The|Is|Did)$/.test(word)),
  );
}

function isMale(word: string): boolean {
  return isAmong(
    'dad daddy father papa brother husband son grandpa grandfather uncle nephew boyfriend fiancé boy baby stepdad stepson',
    word.toLowerCase(),
  );
}

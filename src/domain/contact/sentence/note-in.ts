/** What remains for the note and for remembering later. Both are parts of what she typed. */

import type { Token, Words } from './words.ts';

/** Words that only connect a part to what is before or after it. */
const opening = /^(and|with|then|but|had|an?)$/;
const amount = /^(\d.*|half|an?|one|two|three|four|five)$/;
const closing = /^(and|with|to|for|from|on|in|at|by|of|an?|the|my|our)$/;

/**
 * From the first word that nothing understood to the last one, as typed, plus everything after the sign that starts a
 * note.
 *
 * @param isUnread for each token, whether nothing understood it
 * @param noteFrom where the note after a sign starts; null without one
 */
export function noteIn(
  input: string,
  { tokens, isSmall }: Words,
  isUnread: readonly boolean[],
  noteFrom: number | null,
): string | null {
  const telling = stretchesOf(tokens, isUnread).filter((stretch) =>
    stretch.some(({ index, word }) => word !== '' && !isSmall(index)),
  );
  const rest = telling.map(withoutLinks).filter((stretch) => stretch.length > 0);
  const from = rest[0]?.[0]?.start ?? noteFrom;
  const until = noteFrom === null ? (rest.at(-1)?.at(-1)?.end ?? 0) : input.length;
  return from === null ? null : input.slice(from, until).trim() || null;
}

type NumberedToken = Token & { readonly index: number };

function stretchesOf(tokens: readonly Token[], isUnread: readonly boolean[]): NumberedToken[][] {
  const stretches: NumberedToken[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    if (isUnread[index]) stretches.at(-1)?.push({ ...token, index });
    else stretches.push([]);
  }
  return stretches;
}

function withoutLinks(stretch: readonly NumberedToken[]): readonly NumberedToken[] {
  const isTopic = (at: number) => stretch[at]?.word === 'about' && !amount.test(stretch[at + 1]?.word ?? '');
  const from = stretch.findIndex(
    ({ word, isAfterStop }, at) => (!opening.test(word) && !isTopic(at)) || (isAfterStop && at === 0),
  );
  // "texted me a photo"
  const isToHer = /^(me|us)$/.test(stretch[from]?.word ?? '') && from < stretch.length - 1;
  const until = stretch.findLastIndex(({ word }) => !closing.test(word));
  return from === -1 ? [] : stretch.slice(isToHer ? from + 1 : from, until + 1);
}

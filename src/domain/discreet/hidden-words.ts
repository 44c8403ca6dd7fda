/** Whether her words name somebody who must not come up: hidden, taken off the list, or dead. */

import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { foldText } from '../text/fold-text.ts';
import { markedWordsIn, withoutMarks } from '../text/name-marks.ts';
import { MarkedNames } from './marked-names.ts';

/** A name that someone else on the list has too is theirs: with an Ana who is hidden and one who isn't, `Ana` stays. */
export function hiddenWords(friends: Iterable<Friend>): (text: string) => boolean {
  const hiddenNames = new MarkedNames();
  const shownWords = new Set<string>();
  let isAnybodyHidden = false;
  for (const { id, name, nicknames, children, ...friend } of friends) {
    const unmarked = withoutMarks({ id, name, nicknames, children });
    if (isHiddenFromLists(friend)) {
      hiddenNames.learn(unmarked);
      isAnybodyHidden = true;
    } else {
      const names = [unmarked.name, ...unmarked.nicknames, ...unmarked.children].map(foldText);
      for (const word of names.flatMap((folded) => folded.split(' '))) shownWords.add(word);
    }
  }
  if (!isAnybodyHidden) return () => false;
  return (text) =>
    markedWordsIn(hiddenNames.inText(withoutMarks(text)))
      .flatMap((word) => foldText(word).split(' '))
      .some((word) => !shownWords.has(word));
}

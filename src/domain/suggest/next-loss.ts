/** Who or what died or was lost: `the dog died`, `lost her dad`. */

import { isAmong } from '../text/english/turn-words.ts';
import { byName, graveWho, type Opening, opening, type Reading } from './next-about.ts';
import { isGrave, isLossOfChild } from './next-grave.ts';
import { personOf } from './next-person.ts';
import { readThing } from './next-thing.ts';

const machines =
  'car truck van suv minivan phone laptop computer tv fridge freezer dishwasher washer dryer oven stove furnace ac heater mower battery ' +
  'plant plants tree garden tomatoes monstera';

export function readDeath(text: string, { name }: Reading): Opening | null {
  if (isLossOfChild(text)) {
    const [, parent = ''] =
      /^(.+?) (?:just |had |has )*(?:miscarr|a miscarr|lost |a stillb)/i.exec(text) ?? [];
    const other = parent === '' ? null : personOf(parent, name);
    return other === null || other.kind !== 'person' ? opening('loss') : graveWho(other.text);
  }
  const [, pet] = /^lost (dog|cat|puppy|kitten|bunny|hamster)$/i.exec(text) ?? [];
  if (pet !== undefined) return opening('question', { question: `Did you find your ${pet.toLowerCase()}?` });
  const [, a, b] =
    /\bput(?:ting)? (.+?) (?:down|to sleep)$|\bput(?:ting)? down ((?:her|the|their) .+)$/i.exec(text) ?? [];
  const [, subject = a ?? b ?? ''] =
    /^(.+?)(?:'s)? (?:(?:just|has|had|is|was|got) )*(?:died|dying|dead|passed(?: away| on)?|passing(?: away)?|put down|put to sleep)(?: (?:in|from|of|after|unexpectedly|suddenly)\b.*)?$/i.exec(
      text,
    ) ?? [];
  const [, lost = ''] = /^(?:she |she's )?(?:just )?(?:lost|losing) (.+)$/i.exec(text) ?? [];
  if (subject !== '' && !/^she\b/i.test(subject)) {
    const who = personOf(subject, name);
    if (who !== null && isAmong(machines, who.head)) return opening('with', { thing: who.text });
    return who === null
      ? null
      : opening('lossOf', { who: byName(who.text).replace(/^the (?=\w+$)/, 'your ') });
  }
  const thing = lost === '' ? null : readThing(lost, name);
  if (thing === null || !isGrave(text)) return null;
  const whose = thing.text
    .replace(/ (?:in|to|at) .*$/, '')
    .replace(/^the (?=job|house|home|apartment)/, 'your ');
  return opening(thing.kind === 'person' ? 'lossOf' : 'sorryGrave', { who: byName(whose), thing: whose });
}

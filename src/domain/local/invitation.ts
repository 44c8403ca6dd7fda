/** Words that ask a family to come and try: a whole text, with what is known of when and where. */

import { pickOne, seededNumbers } from '../note/seeded-numbers.ts';
import { fillIn } from './start-path.ts';

export interface InvitationWords {
  readonly greeting: { readonly named: string; readonly unnamed: string };
  /** One of them is taken; `{plan}` stands for one of `plans`. */
  readonly texts: readonly string[];
  readonly plans: Readonly<Record<'both' | 'when' | 'where' | 'neither', string>>;
}

export interface Invitation {
  readonly group: string;
  /** As she calls them; null for nobody in particular. */
  readonly friend: string | null;
  readonly when: string | null;
  readonly where: string | null;
  /** Her first name; null leaves the words unsigned. */
  readonly from: string | null;
  readonly seed: number;
}

/** On one line, as it goes into a message. */
export function composeInvitation({ greeting, texts, plans }: InvitationWords, about: Invitation): string {
  const { group, friend, when, where, from, seed } = about;
  const plan =
    plans[when === null ? (where === null ? 'neither' : 'where') : where === null ? 'when' : 'both'];
  const text = pickOne(texts, seededNumbers(seed)).replace('{plan}', () => plan);
  const place = (where ?? '').replace(/^at /i, '');
  const known = { group, friend: friend ?? '', when: when ?? '', where: place };
  const hello = friend === null ? greeting.unnamed : greeting.named;
  return [fillIn(`${hello} ${text}`, known), ...(from === null ? [] : [from])].join(' ');
}

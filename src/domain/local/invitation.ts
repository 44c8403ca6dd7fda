/** Words that ask a family to come and try: composed from parts, with what is known of when and where. */

import { pickOne, seededNumbers } from '../note/seeded-numbers.ts';
import { fillIn } from './start-path.ts';

export interface InvitationWords {
  readonly greeting: { readonly named: string; readonly unnamed: string };
  /** Said in order, one of each; `{plan}` stands for one of `plans`. */
  readonly parts: readonly (readonly string[])[];
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
export function composeInvitation({ greeting, parts, plans }: InvitationWords, about: Invitation): string {
  const { group, friend, when, where, from, seed } = about;
  const next = seededNumbers(seed);
  const plan =
    plans[when === null ? (where === null ? 'neither' : 'where') : where === null ? 'when' : 'both'];
  const picked = parts.map((part) => pickOne(part, next)).map((text) => (text === '{plan}' ? plan : text));
  const hello = friend === null ? greeting.unnamed : greeting.named;
  const known = { group, friend: friend ?? '', when: when ?? '', where: where ?? '' };
  const said = [hello, ...picked].map((text) => fillIn(text, known));
  return [...said, ...(from === null ? [] : [from])].join(' ');
}

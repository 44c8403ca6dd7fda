/**
 * Finds what `forget` is about: a person, even one who isn't on the list anymore, or something she saved, even if it
 * was taken back.
 */

import type { Deps } from '../../deps.ts';
import { registry } from '../../domain/changes.ts';
import type { NumberedList } from '../../domain/fold-state.ts';
import { formerFriends } from '../../domain/friend/former-friends.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { bookOf, matchName, nameBook } from '../../domain/friend/names.ts';
import { numberedKind, writtenIn } from '../../domain/journal/numbers.ts';
import { thingIn } from '../../domain/journal/registry.ts';
import type { State } from '../../domain/state.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { UserError } from '../../errors.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { findFriend, findHidden } from '../shared/find-friend.ts';
import { ambiguous, forExample } from '../shared/read-values.ts';

export type ToForget =
  | {
      readonly kind: 'friend';
      readonly friend: Pick<Friend, 'id' | 'name' | 'nicknames' | 'phones'>;
      /** Named by id, so it can't be a typo for somebody else. */
      readonly isById?: boolean;
    }
  /** `question`: as in `Delete the draft 3 for good?` */
  | {
      readonly kind: 'lines';
      readonly ids: readonly string[];
      readonly name: string;
      readonly question: string;
    };

/** The words for each list of things she can name by a number. */
const listWords: Readonly<Record<NumberedList, readonly string[]>> = {
  drafts: ['draft', 'note'],
  calls: ['call'],
  traditions: ['tradition'],
  locals: ['place', 'local'],
  ideas: ['idea', 'way'],
  reminders: ['reminder'],
};
const lists = Object.keys(listWords) as NumberedList[];

/** @throws UserError `usage`, `not_found` or `ambiguous` */
export async function whatToForget(deps: Deps, input: string): Promise<ToForget> {
  const { store } = deps;
  const numbered = /^(\p{L}+)\s+#?(\d+)$/u.exec(input.trim());
  const list = lists.find((each) => listWords[each].includes(numbered?.[1]?.toLowerCase() ?? ''));
  if (numbered !== null && list !== undefined) return thing(deps, list, numbered);
  if ((await store.linesAbout(input)).length > 0) return byId(deps, input);
  const hidden = await findHidden(deps, input);
  if (hidden !== null) return { kind: 'friend', friend: hidden };
  return (
    (await notOnTheList(deps, input)) ??
    friendTo(await findFriend(deps, input, { opensDied: true, command: 'forget', deletes: true }))
  );
}

const friendTo = (friend: Friend): ToForget => ({ kind: 'friend', friend });

async function thing(
  { store }: Deps,
  list: NumberedList,
  [, word = '', digits = '']: RegExpExecArray,
): Promise<ToForget> {
  const number = Number(digits);
  const what = word.toLowerCase();
  const state: State = store.read();
  const id =
    state[list].find((thing) => thing.number === number)?.id ??
    (await store.controlLines())
      .flatMap(({ changes }) => changes)
      .filter((change) => numberedKind(change, registry) === list && writtenIn(change) === number)
      .map((change) => thingIn(change, registry))[0];
  if (id == null) throw new UserError(`There's no ${what} ${number}.`, { code: 'not_found' });
  return {
    kind: 'lines',
    ids: [id],
    name: `That ${what}`,
    question: `the ${what} ${number}`,
  };
}

/** Forgetting the entry that added someone forgets her, too. */
async function byId({ store }: Deps, id: string): Promise<ToForget> {
  const changes = (await store.linesAbout(id)).flatMap((line) => line.changes);
  const [first, ...others] = changes;
  if (first?.type === 'friend.added' && others.length === 0) {
    const friend = store.read().friends.get(first.friend);
    const newFriend = { id: first.friend, name: first.name, nicknames: [], phones: first.phones ?? [] };
    return { kind: 'friend', friend: friend ?? newFriend, isById: true };
  }
  return { kind: 'lines', ids: [id], name: 'That entry', question: `the entry ${id}` };
}

/** Someone who was removed, whose adding was taken back, or who is only named in a note. */
async function notOnTheList({ store }: Deps, input: string): Promise<ToForget | null> {
  const state = store.read();
  const isNumber = /^\d+$/.test(input.trim());
  const here = matchName(input, bookOf(state.friends, { includeAll: true }), 'last');
  if (input.trim() === '' || isNumber || here.kind !== 'none') return null;
  const lines = await store.controlLines();
  const former = matchName(input, nameBook(formerFriends(lines, state), { includeAll: true }), 'last');
  if (former.kind === 'one') return friendTo(former.friend);
  if (former.kind === 'several') {
    const formerFriendsInWords = former.friends.map(({ id, name }) => `${name} (${id})`).join(', ');
    const way = forExample(`momconnect forget ${shellQuote(former.friends[0]?.id ?? '')}`);
    throw ambiguous(`"${input.trim()}" could be ${formerFriendsInWords}.`, way);
  }
  const drafts = lines
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.type === 'draft.kept' && change.to !== undefined ? [change] : []))
    .filter(({ to = '' }) => foldText(to) === foldText(input));
  const [draft] = drafts;
  if (draft === undefined) return null;
  return {
    kind: 'lines',
    ids: drafts.map((change) => change.draft),
    name: draft.to ?? '',
    question: `${drafts.length === 1 ? 'the note' : `the ${drafts.length} notes`} for ${draft.to}`,
  };
}

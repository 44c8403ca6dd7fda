/** Finding a planned call again, by its number, its id or its topic. */

import type { Deps } from '../../deps.ts';
import { type Call, isOpenCall } from '../../domain/call/call.ts';
import { dayInWords } from '../../domain/date-words.ts';
import { matchName, nameBook } from '../../domain/names.ts';
import type { State } from '../../domain/state.ts';
import { UserError } from '../../errors.ts';
import { findKept, keptFitting } from '../find-kept.ts';
import { guestsOf } from './guests.ts';
import { readTopics, titleOf } from './topics.ts';

export interface FindCallOptions {
  /** Whether the name of a guest will do, where it is no topic. */
  readonly byGuest?: boolean;
}

/**
 * Nothing typed is the only call that is still open; words mean an open one first, a number or an id any call.
 *
 * @throws UserError `not_found`, or `ambiguous`
 */
export function findCall(
  { store, content }: Pick<Deps, 'store' | 'content'>,
  typed: string,
  { byGuest = false }: FindCallOptions = {},
): Call {
  const { calls } = store.read();
  const topics = readTopics(content);
  const wordsOf = ({ topic }: Call) => titleOf(topic, topics);
  const open = calls.filter(isOpenCall);
  if (calls.length === 0) throw new UserError('There is no call yet.', { code: 'not_found', hint: planHint });
  if (open.length === 0 && typed.trim() === '')
    throw new UserError('No call is open.', { code: 'not_found', hint: allHint });
  if (typed.trim() === '') return findKept(open, '', { what: 'open call', wordsOf, hint: openHint });
  const isIn = (among: readonly Call[]) => keptFitting(among, typed.trim(), wordsOf).length > 0;
  const fits = isIn(open);
  const withGuest = !byGuest || isIn(calls) ? [] : callsWith(store.read(), open, typed);
  if (withGuest.length > 0)
    return findKept(withGuest, '', { what: 'call with that guest', wordsOf, hint: openHint });
  return findKept(fits ? open : calls, typed, { what: 'call', wordsOf, hint: allHint });
}

const planHint = 'To plan one: momconnect call plan';
const openHint = 'By its number, from: momconnect call list';
const allHint = 'Calls you planned: momconnect call list --all';

/** Open calls that a friend so called is a guest of. */
function callsWith(state: State, open: readonly Call[], typed: string): readonly Call[] {
  const match = matchName(typed, nameBook(state.friends.values()), 'beginning');
  const meant = match.kind === 'one' ? [match.friend] : match.kind === 'several' ? match.friends : [];
  return open.filter((call) =>
    guestsOf(call, state).some(({ friend }) => meant.some(({ id }) => id === friend.id)),
  );
}

/** @throws UserError `exists` for one that was held or called off */
export function findOpenCall(deps: Pick<Deps, 'store' | 'content' | 'dates'>, typed: string): Call {
  const call = findCall(deps, typed);
  const { number, heldOn, cancelledOn } = call;
  const over = heldOn ?? cancelledOn;
  if (over === null) return call;
  const what = heldOn === null ? 'called off' : 'held';
  throw new UserError(`Call ${number} was ${what} on ${dayInWords(over, deps.dates())}.`, {
    code: 'exists',
    hint: `One like it: momconnect call plan --again ${number}`,
  });
}

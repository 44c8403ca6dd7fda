/** A world with two friends, and answers typed on a terminal where a test gives them. */

import type { Change } from '../../../src/domain/changes.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';

export const ana: Change = {
  type: 'friend.added',
  friend: 'ana-sample',
  on: '2026-10-01',
  name: 'Ana Sample',
  circle: 'close',
};
export const bea: Change = { ...ana, friend: 'bea-example', name: 'Bea Example' };

export function draftKept(
  draft: string,
  rest: Partial<Extract<Change, { type: 'draft.kept' }>> = {},
): Change {
  return {
    type: 'draft.kept',
    draft,
    on: '2026-11-01',
    friend: 'ana-sample',
    occasion: 'just-because',
    tone: 'warm',
    card: 'a2',
    text: 'Dear Ana,\n\nYou came to mind when I saw a heron.\n\nNo need to answer this.',
    seed: 1,
    phrases: [],
    ...rest,
  };
}

export function noteDeps({ journal = [], ...options }: FakeOptions = {}): FakeDeps {
  return fakeDeps({ ...options, journal: [[ana], [bea], ...journal] });
}

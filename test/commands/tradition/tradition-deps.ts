/** A world with friends and a text a day or two. */

import type { Change } from '../../../src/domain/changes.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, bea, cleo } from '../../support/fixtures-people.ts';

export const dana = added('Dana Example');

export function started(
  tradition: string,
  friends: readonly string[],
  more: Partial<Extract<Change, { type: 'tradition.started' }>> = {},
): readonly Change[] {
  return [{ type: 'tradition.started', tradition, on: '2026-11-01', theme: 'grateful', friends, ...more }];
}

export function shared(tradition: string, on: string): readonly Change[] {
  return [{ type: 'tradition.shared', tradition, on }];
}

export const stateOf = (friend: string, state: 'hidden' | 'died' | 'paused'): readonly Change[] => [
  { type: 'friend.edited', friend, on: '2026-11-02', set: { state } },
];

export const withAna = started('one', ['ana-sample']);
export const withTwo = started('two', ['bea-example', 'cleo-example'], { theme: 'picture', time: '20:30' });

/** Four friends, and what is given on top. */
export function traditionDeps({ journal = [], ...options }: FakeOptions = {}): FakeDeps {
  return fakeDeps({ ...options, journal: [ana, bea, cleo, dana, ...journal] });
}

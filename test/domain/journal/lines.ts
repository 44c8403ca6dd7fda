/** Journal lines for tests, written short. */

import { createHash } from 'node:crypto';
import { type Change, registry } from '../../../src/domain/changes.ts';
import type { FoldOptions } from '../../../src/domain/journal/forgotten.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';

export const hashing: FoldOptions = {
  registry,
  hashOf: (id) => createHash('sha256').update(id).digest('hex'),
};

/** The line of second `second`; its id is `l<second>`. */
export function line(second: number, ...changes: readonly Change[]): JournalLine {
  const at = new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();
  return { v: 1, id: `l${second}`, at, command: 'test', changes };
}

export function inBatch(batch: string, { changes, ...rest }: JournalLine): JournalLine {
  return { ...rest, batch, changes };
}

export const added = (friend: string, more: Partial<Change> = {}): Change =>
  ({ type: 'friend.added', friend, on: '2026-01-01', name: `${friend} Sample`, ...more }) as Change;

export const edited = (friend: string, more: Partial<Change>): Change =>
  ({ type: 'friend.edited', friend, on: '2026-02-01', ...more }) as Change;

export const removed = (friend: string, on = '2026-03-01'): Change => ({
  type: 'friend.removed',
  friend,
  on,
});

export const merged = (friend: string, into: string): Change => ({
  type: 'friend.merged',
  friend,
  into,
  on: '2026-03-01',
});

export const snoozed = (friend: string, on: string, until: string): Change => ({
  type: 'friend.snoozed',
  friend,
  on,
  until,
});

export const logged = (friends: readonly string[], on: string, more: Partial<Change> = {}): Change =>
  ({
    type: 'interaction.logged',
    interaction: `i-${friends.join('-')}-${on}`,
    on,
    friends,
    ...more,
  }) as Change;

export const draft = (id: string, friend: string): Change => ({
  type: 'draft.kept',
  draft: id,
  on: '2026-02-01',
  friend,
  occasion: 'just-because',
  tone: 'warm',
  card: 'a2',
  text: `Dear ${friend}`,
  seed: 1,
  phrases: ['opening-1'],
});

export const undone = (target: string, off = true): Change => ({ type: 'line.undone', target, off });

export const forgotten = (friend: string): Change => ({
  type: 'friend.forgotten',
  hash: hashing.hashOf(friend),
});

export const lineForgotten = (line: string): Change => ({ type: 'line.forgotten', line });

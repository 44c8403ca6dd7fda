/** A world in which two places are kept. */

import type { Change } from '../../../src/domain/changes.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';

type Added = Extract<Change, { type: 'local.added' }>;

export function place(local: string, name: string, more: Partial<Added> = {}): Change {
  return { type: 'local.added', local, on: '2026-11-01', name, kind: 'other', ...more };
}

export const library = place('lib', 'Library story time', {
  kind: 'story-time',
  meets: 'thu',
  time: '10:00',
  place: 'Main library',
});
export const walk = place('walk', 'Park walk', { kind: 'walk-group', meets: '1st sat' });

export function withPlaces({ journal = [], ...options }: FakeOptions = {}): FakeDeps {
  return fakeDeps({ ...options, journal: [[library], [walk], ...journal] });
}

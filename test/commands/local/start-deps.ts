/** A world with two friends and, where a test asks for it, a group of her own. */

import type { Change } from '../../../src/domain/changes.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { ana, bea } from '../../support/fixtures-people.ts';

export function group(name = 'Tuesday Tots', more: object = {}): readonly Change[] {
  const local = name.toLowerCase().replaceAll(' ', '-');
  return [{ type: 'local.added', local, on: '2026-11-20', name, kind: 'own-group', isOwn: true, ...more }];
}

/** Known well enough for a flyer. */
export const known = { place: 'Hill Park', meets: 'tue', time: '10:00' };

export function startDeps({ journal = [], ...options }: FakeOptions = {}): FakeDeps {
  return fakeDeps({ ...options, journal: [ana, bea, ...journal] });
}
